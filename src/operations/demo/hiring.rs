//! Firms of the scenario, what they offer in autumn 2026, and the graduates put forward.

use std::collections::HashSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;

use super::{DEFAULT_AS_OF, ReferenceError, Scenario};
use crate::domain::import::row::{CohortRow, EnrolmentRow};
use crate::domain::region::Region;
use crate::domain::situation::SituationKind;
use crate::operations::synth::dice::{earlier, later};
use crate::operations::synth::reference::rows;

const EMPLOYERS: &str = include_str!("../../../seeds/demo/employers.csv");
const OPENINGS: &str = include_str!("../../../seeds/demo/openings.csv");

/// A fictive firm.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Employer {
    /// ICE, demo-safe, with a true key.
    pub ice: String,
    /// Name, Latin script.
    pub name: String,
    /// Name, Arabic script.
    pub name_ar: String,
    /// Code of `seeds/employer_sectors.csv`.
    pub sector: String,
    /// Region of its seat.
    pub region: Region,
    /// City of its seat.
    pub city: String,
    /// Who speaks for it.
    pub contact_name: String,
    /// Their e-mail.
    pub contact_email: String,
    /// Their telephone.
    pub contact_phone: String,
}

/// A position offered.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Opening {
    /// Reference within the scenario.
    pub reference: String,
    /// The firm.
    pub employer_ice: String,
    /// Job title.
    pub title: String,
    /// Track whose graduates are wanted.
    pub track: String,
    /// Contract kind.
    pub contract: SituationKind,
    /// People wanted.
    pub positions: u32,
    /// Days a week worked from home.
    pub remote_days: u32,
    /// Least gross monthly salary, whole MAD.
    pub salary_min_mad: u32,
    /// Most gross monthly salary, whole MAD.
    pub salary_max_mad: u32,
    /// Skills, separated by semicolons.
    pub skills: String,
    /// First day of work.
    pub starts_on: NaiveDate,
    /// Day of publication.
    pub published_on: NaiveDate,
    /// Last day for candidates.
    pub expires_on: NaiveDate,
    /// Days within which an answer is promised.
    pub reply_days: u32,
    /// Anything else.
    pub description: String,
}

/// What the employer has answered by the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Waiting,
    /// On the short list.
    Shortlisted,
    /// Called to an interview.
    Interview,
    /// An offer was made.
    Offered,
    /// Not retained: the profile does not match.
    Declined,
    /// Hired from that day; the coordinator has still to accept it.
    Hired {
        /// First day of the contract.
        starts_on: NaiveDate,
    },
}

/// A graduate put forward for an opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Reference of the opening.
    pub opening: String,
    /// Cohort of the graduate.
    pub cohort_code: String,
    /// Reference of the graduate.
    pub learner_ref: String,
    /// Day of the referral.
    pub referred_on: NaiveDate,
    /// Where it stands.
    pub answer: Answer,
}

impl Opening {
    /// Pay offered a month, gross, MAD.
    #[must_use]
    pub fn salary_mad(&self) -> (Decimal, Decimal) {
        (Decimal::from(self.salary_min_mad), Decimal::from(self.salary_max_mad))
    }
}

pub(super) fn employers() -> Result<Vec<Employer>, ReferenceError> {
    rows(EMPLOYERS)
}

pub(super) fn openings() -> Result<Vec<Opening>, ReferenceError> {
    rows(OPENINGS)
}

/// Up to four graduates an opening, each put forward once: of its region, of its track first, without a known job.
pub(super) fn applications(scenario: &Scenario) -> Vec<Application> {
    let mut referred: HashSet<(&str, &str)> = HashSet::new();
    let seekers = seekers(scenario);
    let mut applications = Vec::new();
    for (opening, rank) in scenario.openings.iter().zip(0..) {
        let region = scenario.employers.iter().find(|firm| firm.ice == opening.employer_ice).map(|firm| firm.region);
        let mut near: Vec<_> = seekers.iter().filter(|(cohort, _)| Some(cohort.region) == region).collect();
        near.sort_by_key(|(cohort, _)| (cohort.track != opening.track, cohort.operator != "ENSAM_R"));
        let free = near.into_iter().filter(|(_, row)| referred.insert((&row.cohort_code, &row.learner_ref)));
        for ((_, row), place) in free.take(4).zip(0..) {
            applications.push(Application {
                opening: opening.reference.clone(),
                cohort_code: row.cohort_code.to_string(),
                learner_ref: row.learner_ref.to_string(),
                referred_on: later(opening.published_on, 4 + place).min(DEFAULT_AS_OF),
                answer: answer(rank, place, opening),
            });
        }
    }
    applications
}

/// Graduates of the last year of whom no job is known, as the coordinator sees them.
fn seekers(scenario: &Scenario) -> Vec<(&CohortRow<'static>, &EnrolmentRow<'static>)> {
    let searching = |kind| matches!(kind, SituationKind::Recherche);
    let busy: HashSet<(&str, &str)> = scenario
        .situations
        .iter()
        .filter(|row| !searching(row.kind))
        .map(|row| (row.cohort_code.as_ref(), row.learner_ref.as_ref()))
        .collect();
    let recent = earlier(DEFAULT_AS_OF, 365)..=earlier(DEFAULT_AS_OF, 45);
    let available = |row: &&EnrolmentRow<'_>| {
        row.graduated_on.is_some_and(|day| recent.contains(&day))
            && row.exclusion.is_none()
            && !busy.contains(&(row.cohort_code.as_ref(), row.learner_ref.as_ref()))
    };
    let cohort_of =
        |row: &EnrolmentRow<'_>| scenario.cohorts.iter().find(|cohort| cohort.cohort_code == row.cohort_code);
    scenario.enrolments.iter().filter(available).filter_map(|row| Some((cohort_of(row)?, row))).collect()
}

/// Every state shows somewhere: the first in line waits, the others are further on or declined.
fn answer(opening: u32, place: u32, terms: &Opening) -> Answer {
    match (place, opening % 3) {
        (0, _) => Answer::Waiting,
        (1, 0) => Answer::Shortlisted,
        (1, 1) => Answer::Interview,
        (1, _) => Answer::Offered,
        (2, 2) => Answer::Hired { starts_on: terms.starts_on.min(DEFAULT_AS_OF) },
        (2, _) => Answer::Interview,
        _ => Answer::Declined,
    }
}
