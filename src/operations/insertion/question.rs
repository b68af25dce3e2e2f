//! What is asked: a definition, a date, a part of the programmes. Read from the text of an address.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::clock::end_of_day;
use crate::domain::indicator::{CohortHead, Definitions, Names, Profile};
use crate::domain::person::Sex;
use crate::domain::region::Region;

/// The definition of the headline when none is asked for (`indicators.md` §5).
pub const DEFAULT_PROFILE: &str = "MINISTERE_A";

/// The question as it stands in an address: every field optional, nothing checked. A list may be
/// given as several values, or as one with commas.
#[derive(Clone, Debug, Default)]
pub struct Raw<'a> {
    /// Definition.
    pub profile: Option<&'a str>,
    /// As-of date.
    pub as_of: Option<&'a str>,
    /// Known-at instant.
    pub known_at: Option<&'a str>,
    /// Programme codes.
    pub programme: Vec<&'a str>,
    /// Operator codes.
    pub operator: Vec<&'a str>,
    /// Region codes.
    pub region: Vec<&'a str>,
    /// Cohort codes.
    pub cohort: Vec<&'a str>,
    /// Sex code.
    pub sex: Option<&'a str>,
    /// `pilot` or years.
    pub period: Vec<&'a str>,
}

/// A value of an address that does not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: &'static str,
    /// What it held.
    pub value: String,
    /// What it may hold.
    pub example: String,
}

/// Cohorts by their first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// The pilot phase: cohorts begun from June 2023 to January 2024 (`product.md`, demonstration scenario).
    Pilot,
    /// Cohorts begun in a calendar year.
    Year(i32),
}

impl Period {
    /// The text of addresses.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Pilot => "pilot".to_owned(),
            Self::Year(year) => year.to_string(),
        }
    }

    /// The period of a text of addresses.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if code == "pilot" {
            return Some(Self::Pilot);
        }
        code.parse().ok().filter(|year| (2000..=2100).contains(year)).map(Self::Year)
    }

    /// Whether a cohort begun on this day is in the period.
    #[must_use]
    pub fn holds(self, starts_on: NaiveDate) -> bool {
        use chrono::Datelike as _;
        match self {
            Self::Pilot => {
                let month = (starts_on.year(), starts_on.month());
                ((2023, 6)..=(2024, 1)).contains(&month)
            }
            Self::Year(year) => starts_on.year() == year,
        }
    }
}

/// A part of the programmes. Of each list any value will do, and an empty one asks for nothing; lists are in order,
/// each value once, so that one part has one filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Programme codes.
    pub programme: Vec<String>,
    /// Operator codes.
    pub operator: Vec<String>,
    /// Regions of training.
    pub region: Vec<Region>,
    /// Cohort codes.
    pub cohort: Vec<String>,
    /// Women or men.
    pub sex: Option<Sex>,
    /// First days.
    pub period: Vec<Period>,
}

impl Filter {
    /// Whether a cohort is in it (sex is of the learners, not of the cohort).
    #[must_use]
    pub fn admits(&self, names: &Names, head: &CohortHead) -> bool {
        let is = |wanted: &[String], number| wanted.is_empty() || wanted.iter().any(|code| names.text(number) == code);
        is(&self.programme, head.programme)
            && is(&self.operator, head.operator)
            && is(&self.cohort, head.code)
            && (self.region.is_empty() || self.region.contains(&head.region))
            && (self.period.is_empty() || self.period.iter().any(|period| period.holds(head.starts_on.date())))
    }
}

/// A checked question.
#[derive(Clone, Debug)]
pub struct Question {
    /// Definition.
    pub profile: Arc<Profile>,
    /// Every definition in force on that date, in their order.
    pub profiles: Vec<Arc<Profile>>,
    /// As-of date.
    pub as_of: NaiveDate,
    /// Reading as known then; none: everything known now.
    pub known_at: Option<DateTime<Utc>>,
    /// About whom.
    pub filter: Filter,
}

impl Question {
    /// Checks what an address holds; `today` is the as-of date when none is given. A definition is read in its version in
    /// force on the as-of date.
    ///
    /// # Errors
    /// Every field that does not read.
    pub fn read(raw: &Raw<'_>, today: NaiveDate, definitions: &Definitions) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let as_of = read("as_of", raw.as_of, "2024-01-30", &mut faults, |text| text.parse().ok()).unwrap_or(today);
        let known_at = read("known_at", raw.known_at, "2024-02-15, 2024-02-15T00:00:00Z", &mut faults, instant);
        let profiles = definitions.in_force(as_of, known_at);
        let code = present(raw.profile).unwrap_or(DEFAULT_PROFILE);
        let profile = find(&profiles, code);
        if profile.is_none() {
            faults.insert(0, unknown_profile(&profiles, code));
        }
        let filter = Filter {
            programme: codes(&raw.programme),
            operator: codes(&raw.operator),
            region: several("region", &raw.region, "04", &mut faults, Region::from_code),
            cohort: codes(&raw.cohort),
            sex: read("sex", raw.sex, "F", &mut faults, Sex::from_code),
            period: several("period", &raw.period, "pilot, 2024", &mut faults, Period::from_code),
        };
        match profile {
            Some(profile) if faults.is_empty() => Ok(Self { profile, profiles, as_of, known_at, filter }),
            _ => Err(faults),
        }
    }
}

/// Of the profiles in force, those of a comma-separated list, `all`, or the default one.
///
/// # Errors
/// A code that no profile has, or one given twice.
pub fn indicator_profiles(list: Option<&str>, in_force: &[Arc<Profile>]) -> Result<Vec<Arc<Profile>>, Fault> {
    let list = present(list).unwrap_or(DEFAULT_PROFILE);
    if list == "all" {
        return Ok(in_force.to_vec());
    }
    let mut profiles: Vec<Arc<Profile>> = Vec::new();
    for code in list.split(',').map(str::trim) {
        match find(in_force, code) {
            Some(profile) if !profiles.iter().any(|known| known.code == profile.code) => profiles.push(profile),
            _ => return Err(unknown_profile(in_force, code)),
        }
    }
    Ok(profiles)
}

/// An instant, or the end of a civil day: a day's reading knows what was recorded on it.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    text.parse().map_or_else(|_| DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc()), end_of_day)
}

fn find(profiles: &[Arc<Profile>], code: &str) -> Option<Arc<Profile>> {
    profiles.iter().find(|profile| profile.code == code).cloned()
}

fn unknown_profile(profiles: &[Arc<Profile>], code: &str) -> Fault {
    let known: Vec<&str> = profiles.iter().map(|profile| profile.code.as_str()).collect();
    Fault { field: "profile", value: code.to_owned(), example: known.join(", ") }
}

fn present(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn read<T>(
    field: &'static str,
    text: Option<&str>,
    example: &str,
    faults: &mut Vec<Fault>,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let text = present(text)?;
    let value = parse(text);
    if value.is_none() {
        faults.push(Fault { field, value: text.to_owned(), example: example.to_owned() });
    }
    value
}

/// The values of a list, however they were given.
fn values<'a>(texts: &[&'a str]) -> impl Iterator<Item = &'a str> {
    texts.iter().flat_map(|text| text.split(',')).map(str::trim).filter(|text| !text.is_empty())
}

fn codes(texts: &[&str]) -> Vec<String> {
    in_order(values(texts).map(str::to_owned).collect())
}

fn several<T: Ord>(
    field: &'static str,
    texts: &[&str],
    example: &str,
    faults: &mut Vec<Fault>,
    parse: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    in_order(values(texts).filter_map(|text| read(field, Some(text), example, faults, &parse)).collect())
}

fn in_order<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    list.sort_unstable();
    list.dedup();
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2024-01-30".parse().unwrap()
    }

    #[test]
    fn without_anything_asked_the_ministry_reads_its_headline_today() {
        let question = Question::read(&Raw::default(), today(), &Definitions::shipped()).unwrap();
        assert_eq!((question.profile.code.as_str(), question.as_of), ("MINISTERE_A", today()));
        assert_eq!(question.filter, Filter::default());
    }

    #[test]
    fn every_value_that_does_not_read_is_reported_with_an_example() {
        let raw = Raw { as_of: Some("31/02/2024"), region: vec!["13"], profile: Some("X"), ..Raw::default() };
        let faults = Question::read(&raw, today(), &Definitions::shipped()).unwrap_err();
        let fields: Vec<_> = faults.iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["profile", "as_of", "region"]);
    }

    #[test]
    fn known_on_a_day_is_known_at_its_last_instant_in_morocco() {
        let at = |text| {
            Question::read(&Raw { known_at: Some(text), ..Raw::default() }, today(), &Definitions::shipped())
                .unwrap()
                .known_at
        };
        assert_eq!(at("2024-02-15"), at("2024-02-15T23:59:59.999999+01:00"));
        assert_eq!(at("2024-03-20"), at("2024-03-20T23:59:59.999999Z"), "Ramadan moves the clock");
        assert!(
            Question::read(&Raw { known_at: Some("15/02"), ..Raw::default() }, today(), &Definitions::shipped())
                .is_err()
        );
    }

    #[test]
    fn several_values_of_a_filter_are_one_list_however_they_are_written() {
        let read = |raw: Raw<'_>| Question::read(&raw, today(), &Definitions::shipped()).unwrap().filter;
        let told = read(Raw { operator: vec!["UIR", "EMI", "EMI"], region: vec!["06", "04"], ..Raw::default() });
        assert_eq!(told, read(Raw { operator: vec!["EMI,UIR"], region: vec!["04, 06", ""], ..Raw::default() }));
        assert_eq!(told.operator, ["EMI", "UIR"]);
    }

    #[test]
    fn the_pilot_phase_ends_with_january_2024() {
        assert!(Period::Pilot.holds("2024-01-31".parse().unwrap()));
        assert!(!Period::Pilot.holds("2024-02-01".parse().unwrap()));
    }
}
