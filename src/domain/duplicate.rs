//! Two persons who may be one.

use super::person::Person;
use super::text::fold::bare;

/// How much two persons are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// Out of 100.
    pub score: u32,
    /// What is alike.
    pub reasons: Vec<&'static str>,
}

/// Folded name.
#[must_use]
pub fn name_key(person: &Person) -> String {
    bare(&format!("{} {}", person.last_name, person.first_name))
}

/// How much alike, when enough to ask.
#[must_use]
pub fn likeness(one: &Person, two: &Person) -> Option<Likeness> {
    let mut reasons = Vec::new();
    if name_key(one) == name_key(two) {
        reasons.push("name");
    }
    if one.born_on.is_some() && one.born_on == two.born_on {
        reasons.push("born_on");
    }
    (reasons.len() > 1).then_some(Likeness { score: 90, reasons })
}
