//! The cases behind an edition: where each enrolment is counted under each figure, as one letter.

use serde::{Deserialize, Serialize};

use crate::domain::day::Day;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::profile::Profile;
use crate::domain::indicator::{CohortFacts, Part, for_each_reading};
use crate::operations::parallel::stretches;
use crate::storage::Error;

/// The shape of the document, for whoever reads it in years.
const FORMAT: &str = "sanad-edition-cases/1";
/// Cohorts read by a thread at a time.
const STRETCH: usize = 128;
/// The letter of whoever is not in the base.
pub const OUTSIDE: char = '-';

/// Every enrolment of the population in the order of its id, and a letter for each under each figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cases {
    /// The shape of this document.
    pub format: String,
    /// The enrolments.
    pub enrolments: Vec<EnrolmentId>,
    /// Their states, figure after figure.
    pub readings: Vec<CaseLine>,
}

/// The states of all enrolments under one figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLine {
    /// Definition.
    pub profile: String,
    /// Its version.
    pub profile_version: u32,
    /// Figure.
    pub indicator: String,
    /// One letter an enrolment: `I`nserted, `N`ot inserted, `U`nknown, e`X`cluded, not `M`ature, `-` not in the base.
    pub states: String,
}

/// The letter of a part of the base.
#[must_use]
pub const fn letter(part: Part) -> char {
    match part {
        Part::Inserted => 'I',
        Part::NotInserted => 'N',
        Part::Unknown => 'U',
        Part::Excluded => 'X',
        Part::NotMature => 'M',
    }
}

impl Cases {
    /// The cases of a stored text.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let corrupt =
            |error: serde_json::Error| Error::Corrupt { table: "edition", column: "cases", value: error.to_string() };
        serde_json::from_str(text).map_err(corrupt)
    }

    /// The cases of cohorts under definitions as of a date.
    #[must_use]
    pub fn of(cohorts: &[&CohortFacts], profiles: &[&Profile], as_of: Day) -> Self {
        let read = stretches(cohorts, STRETCH, |part| {
            part.iter().flat_map(|facts| of_cohort(facts, profiles, as_of)).collect::<Vec<_>>()
        });
        let mut all: Vec<(EnrolmentId, String)> = read.into_iter().flatten().collect();
        all.sort_unstable_by_key(|(id, _)| *id);
        let figures = profiles.iter().flat_map(|profile| profile.indicators.iter().map(move |one| (profile, one)));
        let line =
            |(rank, (profile, indicator)): (usize, (&&Profile, &crate::domain::indicator::profile::Indicator))| {
                CaseLine {
                    profile: profile.code.clone(),
                    profile_version: profile.version,
                    indicator: indicator.id.clone(),
                    states: all.iter().filter_map(|(_, letters)| letters.chars().nth(rank)).collect(),
                }
            };
        let readings = figures.enumerate().map(line).collect();
        Self { format: FORMAT.to_owned(), enrolments: all.into_iter().map(|(id, _)| id).collect(), readings }
    }
}

/// Each enrolment of a cohort, with its letter under each figure.
fn of_cohort(facts: &CohortFacts, profiles: &[&Profile], as_of: Day) -> Vec<(EnrolmentId, String)> {
    let mut letters = vec![String::new(); facts.enrolments.len()];
    for profile in profiles {
        for indicator in &profile.indicators {
            let mut row = vec![OUTSIDE; facts.enrolments.len()];
            for_each_reading(profile, indicator, facts, as_of, |rank, reading| {
                if let Some(slot) = row.get_mut(rank) {
                    *slot = letter(Part::of(&reading));
                }
            });
            letters.iter_mut().zip(row).for_each(|(letters, letter)| letters.push(letter));
        }
    }
    facts.ids.iter().copied().zip(letters).collect()
}
