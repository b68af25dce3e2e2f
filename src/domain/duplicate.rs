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

/// How much alike two persons are, when it is worth asking.
#[must_use]
pub fn likeness(one: &Person, two: &Person) -> Option<Likeness> {
    let other = |one: &Option<String>, two: &Option<String>| matches!((one, two), (Some(one), Some(two)) if one != two);
    if other(&one.cin, &two.cin) || other(&one.massar, &two.massar) {
        return None;
    }
    let mut reasons = Vec::new();
    let mut score = 0;
    let mut add = |points: i32, reason| {
        score += points;
        if points > 0 {
            reasons.push(reason);
        }
    };
    add(names(one, two), "last_name");
    if let (Some(one), Some(two)) = (one.born_on, two.born_on) {
        add(if one == two { SAME_BIRTH } else { OTHER_BIRTH }, "born_on");
    }
    let same = |one: &Option<String>, two: &Option<String>| one.is_some() && one == two;
    add(if same(&one.phone, &two.phone) { SAME_PHONE } else { 0 }, "phone");
    add(if same(&one.email, &two.email) { SAME_EMAIL } else { 0 }, "email");
    if matches!((one.sex, two.sex), (Some(one), Some(two)) if one != two) {
        add(OTHER_SEX, "sex");
    }
    let score = u32::try_from(score.min(100)).ok().filter(|score| *score >= WORTH_ASKING)?;
    Some(Likeness { score, reasons })
}

/// The key under which persons worth comparing meet: the consonants of the name, the same for `Naciri`, `Nassiri` and
/// `الناصري`, family and given name in whatever order. It finds whom to compare and decides nothing.
#[must_use]
pub fn meeting_key(person: &Person) -> String {
    sound(&format!("{} {}", person.last_name, person.first_name))
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
