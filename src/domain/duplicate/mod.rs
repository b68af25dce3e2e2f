//! Whether two persons may be one: points, field by field, so that a coordinator sees why the question is asked.
//!
//! Equal CIN or Massar code is the same person; all else is a question, never an answer (`interfaces.md` §1).

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::text::name::{name_key, sound};

/// From how many points two persons are probably one and a person is asked.
pub const PROBABLE: i32 = 60;

/// What is known of a person for telling them from another; identifiers normalised, or as keyed hashes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Identity<'a> {
    /// Given and family names, Latin script.
    pub name: &'a str,
    /// Given and family names, Arabic script.
    pub name_ar: &'a str,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Telephone.
    pub phone: Option<&'a str>,
    /// E-mail.
    pub email: Option<&'a str>,
    /// National identity card, or its keyed hash.
    pub cin: Option<&'a [u8]>,
    /// Massar code.
    pub massar: Option<&'a str>,
}

codes! {
    /// One thing two persons have in common or not; also the end of its message key (`duplicate-…`).
    pub enum Clue {
        /// Equal national identity cards.
        CinEqual = "cin-equal",
        /// Different ones.
        CinDiffers = "cin-differs",
        /// Equal Massar codes.
        MassarEqual = "massar-equal",
        /// Different ones.
        MassarDiffers = "massar-differs",
        /// The same name.
        NameEqual = "name-equal",
        /// Names that sound alike, in one script or across both.
        NameAlike = "name-alike",
        /// Names a slip apart.
        NameNear = "name-near",
        /// Other names.
        NameDiffers = "name-differs",
        /// The same day of birth.
        BornEqual = "born-equal",
        /// Days of birth a slip apart: day and month exchanged, or one part that differs.
        BornNear = "born-near",
        /// Other days of birth.
        BornDiffers = "born-differs",
        /// The same telephone.
        PhoneEqual = "phone-equal",
        /// The same e-mail.
        EmailEqual = "email-equal",
    }
}

impl Clue {
    /// What it weighs.
    #[must_use]
    pub const fn points(self) -> i32 {
        match self {
            Self::CinEqual | Self::MassarEqual => 100,
            Self::CinDiffers | Self::MassarDiffers => -40,
            Self::NameEqual => 35,
            Self::NameAlike | Self::BornEqual | Self::EmailEqual => 30,
            Self::PhoneEqual => 25,
            Self::NameNear => 20,
            Self::BornNear => 15,
            Self::BornDiffers => -25,
            Self::NameDiffers => -30,
        }
    }
}

/// Why two persons may be one, or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Sum of the points of the clues.
    pub points: i32,
    /// What was compared, in the order of the fields.
    pub clues: Vec<Clue>,
}

impl Score {
    /// Equal CIN or Massar code: the same person without a question.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.clues.iter().any(|clue| matches!(clue, Clue::CinEqual | Clue::MassarEqual))
    }

    /// Whether a coordinator is to be asked.
    #[must_use]
    pub fn is_probable(&self) -> bool {
        self.points >= PROBABLE && !self.is_certain()
    }
}

/// Compares two persons; the order does not matter. A field that one of them lacks says nothing.
#[must_use]
pub fn compare(one: &Identity<'_>, other: &Identity<'_>) -> Score {
    let clues: Vec<Clue> = [
        equality(one.cin, other.cin, Clue::CinEqual, Some(Clue::CinDiffers)),
        equality(one.massar, other.massar, Clue::MassarEqual, Some(Clue::MassarDiffers)),
        name(one, other),
        one.born_on.zip(other.born_on).map(|(one, other)| birth(one, other)),
        equality(one.phone, other.phone, Clue::PhoneEqual, None),
        equality(one.email, other.email, Clue::EmailEqual, None),
    ]
    .into_iter()
    .flatten()
    .collect();
    Score { points: clues.iter().map(|clue| clue.points()).sum(), clues }
}

/// The key under which persons worth comparing by name are filed; empty for a nameless person.
#[must_use]
pub fn meeting_key(person: &Identity<'_>) -> String {
    let name = if person.name.trim().is_empty() { person.name_ar } else { person.name };
    if name.trim().is_empty() { String::new() } else { sound(name) }
}

fn equality<T: PartialEq>(one: Option<T>, other: Option<T>, equal: Clue, differs: Option<Clue>) -> Option<Clue> {
    match (one, other) {
        (Some(one), Some(other)) if one == other => Some(equal),
        (Some(_), Some(_)) => differs,
        _ => None,
    }
}

/// The best that can be said of two names, in either script or across them.
fn name(one: &Identity<'_>, other: &Identity<'_>) -> Option<Clue> {
    let same = |one: &str, other: &str| within_script(one, other);
    let across = |latin: &str, arabic: &str| match (latin.trim(), arabic.trim()) {
        ("", _) | (_, "") => None,
        (latin, arabic) => Some(if sounds_alike(latin, arabic) { Clue::NameAlike } else { Clue::NameDiffers }),
    };
    let within = [same(one.name, other.name), same(one.name_ar, other.name_ar)]
        .into_iter()
        .flatten()
        .max_by_key(|clue| clue.points());
    within.or_else(|| across(one.name, other.name_ar)).or_else(|| across(other.name, one.name_ar))
}

fn within_script(one: &str, other: &str) -> Option<Clue> {
    let (one_key, other_key) = (sorted(&name_key(one)), sorted(&name_key(other)));
    if one_key.is_empty() || other_key.is_empty() {
        return None;
    }
    let longest = one_key.chars().count().max(other_key.chars().count());
    let slips = strsim::damerau_levenshtein(&one_key, &other_key);
    Some(if one_key == other_key {
        Clue::NameEqual
    } else if slips * 3 <= longest && sounds_alike(one, other) {
        Clue::NameAlike
    } else if slips <= 1 || slips * 6 <= longest {
        Clue::NameNear
    } else {
        Clue::NameDiffers
    })
}

/// Whether the consonants are the same, and enough of them to say something.
fn sounds_alike(one: &str, other: &str) -> bool {
    let (one, other) = (sound(one), sound(other));
    one == other && one.len() >= 4
}

/// Words in a fixed order: family and given names change places from file to file.
fn sorted(key: &str) -> String {
    let mut words: Vec<&str> = key.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

fn birth(one: NaiveDate, other: NaiveDate) -> Clue {
    let (year, month, day) = (one.year() == other.year(), one.month() == other.month(), one.day() == other.day());
    let exchanged = year && one.month() == other.day() && one.day() == other.month();
    match u8::from(year) + u8::from(month) + u8::from(day) {
        3 => Clue::BornEqual,
        2 => Clue::BornNear,
        _ if exchanged => Clue::BornNear,
        _ => Clue::BornDiffers,
    }
}

#[cfg(test)]
mod tests;
