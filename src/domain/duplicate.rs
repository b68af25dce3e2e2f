//! Two persons who may be one: how much they are alike, in points out of 100.
//!
//! Equal CIN or Massar codes are one person and different ones are two, whatever else; points only weigh the rest.

use super::person::Person;
use super::text::fold::bare;
use super::text::name::{name_key_ar, sound};

/// How much two persons are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// Points out of 100.
    pub score: u32,
    /// Columns that are alike.
    pub reasons: Vec<&'static str>,
}

/// From here on a person is asked.
pub const WORTH_ASKING: u32 = 70;

const SAME_NAME: i32 = 50;
const NEAR_NAME: i32 = 35;
const SAME_BIRTH: i32 = 35;
const SAME_PHONE: i32 = 30;
const SAME_EMAIL: i32 = 30;
const OTHER_BIRTH: i32 = -35;
const OTHER_SEX: i32 = -15;

/// The folded name under which a person is found: family name then given name, letters only.
#[must_use]
pub fn name_key(person: &Person) -> String {
    bare(&format!("{} {}", person.last_name, person.first_name))
}

codes! {
    /// What a column says of two persons.
    pub enum Verdict {
        /// The same.
        Same = "same",
        /// Nearly the same.
        Near = "near",
        /// Something else.
        Other = "other",
        /// Unknown of one of them at least.
        Unknown = "unknown",
    }
}

codes! {
    /// On what somebody decides whether two persons are one.
    pub enum Ground {
        /// Identity documents were compared.
        Document = "document",
        /// The person, or both, were asked.
        Contact = "contact",
        /// They are of one family and share a telephone or an address.
        Family = "family",
        /// They only bear the same name.
        Namesake = "namesake",
    }
}

impl Ground {
    /// Whether it can show that two persons are one.
    #[must_use]
    pub const fn unites(self) -> bool {
        matches!(self, Self::Document | Self::Contact)
    }
}

/// One column of two persons, compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Compared {
    /// The column.
    pub field: &'static str,
    /// What it says.
    pub verdict: Verdict,
    /// Points it adds or takes away.
    pub points: i32,
}

/// Two persons column by column; the points add up to their likeness.
#[must_use]
pub fn compared(one: &Person, two: &Person) -> Vec<Compared> {
    fn verdict<T: PartialEq>(one: Option<&T>, two: Option<&T>) -> Verdict {
        match (one, two) {
            (Some(one), Some(two)) if one == two => Verdict::Same,
            (Some(_), Some(_)) => Verdict::Other,
            _ => Verdict::Unknown,
        }
    }
    let worth = |field, verdict, (same, other): (i32, i32)| {
        let points = match verdict {
            Verdict::Same => same,
            Verdict::Other => other,
            Verdict::Near | Verdict::Unknown => 0,
        };
        Compared { field, verdict, points }
    };
    let points = names(one, two);
    let name = match points {
        SAME_NAME => Verdict::Same,
        NEAR_NAME => Verdict::Near,
        _ => Verdict::Other,
    };
    vec![
        Compared { field: "last_name", verdict: name, points },
        worth("born_on", verdict(one.born_on.as_ref(), two.born_on.as_ref()), (SAME_BIRTH, OTHER_BIRTH)),
        worth("phone", verdict(one.phone.as_ref(), two.phone.as_ref()), (SAME_PHONE, 0)),
        worth("email", verdict(one.email.as_ref(), two.email.as_ref()), (SAME_EMAIL, 0)),
        worth("sex", verdict(one.sex.as_ref(), two.sex.as_ref()), (0, OTHER_SEX)),
        worth("cin", verdict(one.cin.as_ref(), two.cin.as_ref()), (0, 0)),
        worth("massar", verdict(one.massar.as_ref(), two.massar.as_ref()), (0, 0)),
    ]
}

/// How much alike two persons are, when it is worth asking.
#[must_use]
pub fn likeness(one: &Person, two: &Person) -> Option<Likeness> {
    let compared = compared(one, two);
    let apart = |column: &Compared| matches!(column.field, "cin" | "massar") && column.verdict == Verdict::Other;
    if compared.iter().any(apart) {
        return None;
    }
    let score: i32 = compared.iter().map(|column| column.points).sum();
    let reasons = compared.iter().filter(|column| column.points > 0).map(|column| column.field).collect();
    let score = u32::try_from(score.min(100)).ok().filter(|score| *score >= WORTH_ASKING)?;
    Some(Likeness { score, reasons })
}

/// The key under which persons worth comparing meet: the consonants of the name, the same for `Naciri`, `Nassiri` and
/// `الناصري`, family and given name in whatever order. It finds whom to compare and decides nothing.
#[must_use]
pub fn meeting_key(person: &Person) -> String {
    key_of(&person.last_name, &person.first_name)
}

/// The same, from a family and a given name; `-` for names without a letter.
#[must_use]
pub fn key_of(last_name: &str, first_name: &str) -> String {
    let heard = sound(&format!("{last_name} {first_name}"));
    if heard.is_empty() { "-".to_owned() } else { heard }
}

/// Whether two persons bear the same name, or nearly, in either script.
#[must_use]
pub fn same_name(one: &Person, two: &Person) -> bool {
    names(one, two) > 0
}

/// Points for the names: the same letters in either script, family and given name swapped or not; else a letter in five
/// apart, or the same consonants, in one script or across both.
fn names(one: &Person, two: &Person) -> i32 {
    let key = name_key(one);
    let swapped = bare(&format!("{} {}", two.first_name, two.last_name));
    let near = |other: &str| slips(&key, other) * 5 <= longest(&key, other);
    let straight = name_key(two);
    if key == straight || key == swapped || same_arabic(one, two) {
        SAME_NAME
    } else if near(&straight) || near(&swapped) || sound_alike(one, two) {
        NEAR_NAME
    } else {
        0
    }
}

/// Whether both Arabic names are there and the same.
fn same_arabic(one: &Person, two: &Person) -> bool {
    let key = |person: &Person| Some(name_key_ar(&arabic(person)?));
    key(one).is_some_and(|one| key(two).is_some_and(|two| one == two))
}

/// Whether the consonants of some writing of one name are those of some writing of the other. In one script a third of
/// the letters must stand as well: consonants alone say too little of short names.
fn sound_alike(one: &Person, two: &Person) -> bool {
    let writings = |person: &Person| [Some(format!("{} {}", person.last_name, person.first_name)), arabic(person)];
    let alike = |one: &str, two: &str| {
        let (heard, other) = (sound(one), sound(two));
        let same_script = one.is_ascii() == two.is_ascii();
        let (one, two) = (bare(one), bare(two));
        heard == other && heard.len() >= 4 && (!same_script || slips(&one, &two) * 3 <= longest(&one, &two))
    };
    let other = writings(two);
    writings(one).iter().flatten().any(|one| other.iter().flatten().any(|two| alike(one, two)))
}

/// The Arabic name, when both its parts are there.
fn arabic(person: &Person) -> Option<String> {
    Some(format!("{} {}", person.last_name_ar.as_deref()?, person.first_name_ar.as_deref()?))
}

fn slips(one: &str, two: &str) -> usize {
    strsim::levenshtein(one, two)
}

fn longest(one: &str, two: &str) -> usize {
    one.chars().count().max(two.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(names: [&str; 2], born_on: Option<&str>, phone: Option<&str>) -> Person {
        Person {
            last_name: names[0].to_owned(),
            first_name: names[1].to_owned(),
            last_name_ar: None,
            first_name_ar: None,
            sex: None,
            born_on: born_on.map(|day| day.parse().unwrap()),
            cin: None,
            massar: None,
            phone: phone.map(str::to_owned),
            email: None,
            residence_province: None,
        }
    }

    #[test]
    fn a_name_written_otherwise_and_the_same_birth_is_worth_asking() {
        let naciri = person(["Naciri", "Hajar"], Some("2001-02-14"), None);
        let nassiri = person(["Nassiri", "Hajar"], Some("2001-02-14"), None);
        assert_eq!(likeness(&naciri, &nassiri).unwrap().reasons, ["last_name", "born_on"]);
        let swapped = person(["HAJAR", "Naciri"], Some("2001-02-14"), None);
        assert_eq!(likeness(&naciri, &swapped).unwrap().score, 85);
    }

    #[test]
    fn a_name_alone_or_a_shared_telephone_alone_is_not() {
        let one = person(["Naciri", "Hajar"], None, None);
        assert_eq!(likeness(&one, &one.clone()), None);
        let hajar = person(["Naciri", "Hajar"], None, Some("+212685000001"));
        let brother = person(["Naciri", "Yassine"], None, Some("+212685000001"));
        assert_eq!(likeness(&hajar, &brother), None);
    }

    #[test]
    fn two_cards_are_two_persons() {
        let one = Person { cin: Some("ZZ1".into()), ..person(["Naciri", "Hajar"], Some("2001-02-14"), None) };
        let two = Person { cin: Some("ZZ2".into()), ..one.clone() };
        assert_eq!(likeness(&one, &two), None);
    }

    #[test]
    fn the_same_name_in_latin_and_arabic_letters_meets_and_is_worth_asking() {
        let naciri = person(["Naciri", "Hajar"], Some("2001-02-14"), None);
        let arabic = person(["الناصري", "هاجر"], Some("2001-02-14"), None);
        let nassiri = person(["Hajar", "Nassiri"], Some("2001-02-14"), None);
        for one in [&naciri, &arabic, &nassiri] {
            for two in [&naciri, &arabic, &nassiri] {
                assert_eq!(meeting_key(one), meeting_key(two));
                assert!(likeness(one, two).is_some());
                assert_eq!(likeness(one, two), likeness(two, one));
            }
        }
    }

    #[test]
    fn consonants_alone_do_not_make_two_short_names_one() {
        let ali = person(["Alaoui", "Ali"], Some("2001-02-14"), None);
        let leila = person(["Alaoui", "Leila"], Some("2001-02-14"), None);
        assert_eq!(meeting_key(&ali), meeting_key(&leila));
        assert_eq!(likeness(&ali, &leila), None);
        let sami = person(["Semmar", "Sami"], Some("2001-02-14"), None);
        let osama = person(["Samir", "Osama"], Some("2001-02-14"), None);
        assert_eq!(likeness(&sami, &osama), None);
    }
}
