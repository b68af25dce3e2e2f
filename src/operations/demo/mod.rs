//! The demonstration scenario: the pilot's published figures, rebuilt case by case, then three invented years.
//!
//! Only 1 000 learners, 734 graduates, 72 % and "more than 73 %" are published (`seeds/published_figures.csv`); every
//! person, firm and date is invented, with demo-safe identifiers. What can be told in a table is in `seeds/demo/`:
//! `pilot.csv` (one cohort a line, with the counts of the two reviews), `waves.csv` (later cohorts by series),
//! `employers.csv`, `openings.csv`. The same rows come out on every machine.

mod hiring;
pub mod load;
mod pilot;
#[cfg(test)]
mod tests;
mod waves;

use chrono::NaiveDate;

pub use hiring::{Answer, Application, Employer, Opening};

use super::synth::Roster;
use super::synth::contract::Market;
use super::synth::employer::{Firm, Firms};
use super::synth::person::Person;
use super::synth::reference::{Reference, ReferenceError};
use super::synth::story::{LAST_DAY, Odds};
use crate::domain::import::row::{CohortRow, EnrolmentRow, SituationRow};

/// The demonstration's default as-of date: nothing is known of later days.
pub const DEFAULT_AS_OF: NaiveDate = LAST_DAY;
/// Seed of every draw of the scenario.
const SEED: u64 = 20_230_727;

/// Everything the demonstration database is filled with.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Cohorts, the pilot's forty first.
    pub cohorts: Vec<CohortRow<'static>>,
    /// Enrolments, in the order of the cohorts.
    pub enrolments: Vec<EnrolmentRow<'static>>,
    /// Attestations, in the order of the enrolments.
    pub situations: Vec<SituationRow<'static>>,
    /// Firms that hire, the one of `employeur@` first, with their true-keyed fictive ICE.
    pub employers: Vec<Employer>,
    /// What they offer in autumn 2026.
    pub openings: Vec<Opening>,
    /// Graduates put forward for these openings.
    pub applications: Vec<Application>,
}

/// What every part of the scenario draws from.
struct Stage {
    reference: Reference,
    firms: Firms,
    /// Number of the next person.
    next: u64,
}

/// The whole scenario.
pub fn scenario() -> Result<Scenario, ReferenceError> {
    let employers = hiring::employers()?;
    let firms = employers.iter().map(|employer| Firm {
        name: employer.name.clone(),
        ice: employer.ice.clone(),
        region: employer.region,
    });
    let mut stage = Stage { reference: Reference::load()?, firms: Firms::new(firms.collect()), next: 1 };
    let mut scenario = Scenario {
        cohorts: Vec::new(),
        enrolments: Vec::new(),
        situations: Vec::new(),
        openings: hiring::openings()?,
        applications: Vec::new(),
        employers,
    };
    for roster in pilot::rosters(&mut stage)?.into_iter().chain(waves::rosters(&mut stage)?) {
        scenario.cohorts.push(roster.cohort);
        scenario.enrolments.extend(roster.enrolments);
        scenario.situations.extend(roster.situations);
    }
    scenario.applications = hiring::applications(&scenario);
    Ok(scenario)
}

impl Scenario {
    /// The learner behind `apprenant@`: the first graduate of the first Rabat promotion of November 2023.
    #[must_use]
    pub fn demonstration_learner(&self) -> Option<&EnrolmentRow<'static>> {
        self.enrolments.iter().find(|row| row.cohort_code == "JIT-ENSAM-01" && row.graduated_on.is_some())
    }
}

impl Stage {
    /// Somebody who was never seen before, and their number.
    fn newcomer(&mut self, cohort: &CohortRow<'_>) -> Result<(u64, Person), ReferenceError> {
        let number = self.next;
        self.next += 1;
        let area = self.reference.area(cohort.region);
        let person = area.and_then(|area| Person::numbered(SEED, number, cohort.starts_on, area, &self.reference));
        Ok((number, person.ok_or_else(|| ReferenceError::unexpected("names_demo.csv", "no name"))?))
    }

    /// Where the graduates of a cohort look for work.
    fn market<'a>(&'a self, cohort: &'a CohortRow<'_>) -> Result<Market<'a>, ReferenceError> {
        let area = self.reference.area(cohort.region);
        let track = self.reference.track(&cohort.track);
        Ok(Market {
            reference: &self.reference,
            firms: &self.firms,
            area: area.ok_or_else(|| ReferenceError::unexpected("regions.csv", cohort.region.code()))?,
            track: track.ok_or_else(|| ReferenceError::unexpected("tracks.csv", cohort.track.as_ref()))?,
            operator: &cohort.operator,
        })
    }
}
