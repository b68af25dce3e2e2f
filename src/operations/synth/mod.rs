//! Synthetic exchange files for benchmarks and training: the same order gives the same bytes on every machine.
//!
//! Each enrolment has its own draws ([`dice::Dice::of`]), so that a part is invented without the rest and memory
//! stays that of one cohort. Distributions come from `seeds/demo_distributions.csv`; a new ingredient goes in
//! [`mod@reference`], a new turn of life in [`story`].

pub mod cohort;
pub mod contract;
pub mod dice;
pub mod employer;
pub mod enrolment;
pub mod files;
pub mod person;
pub mod reference;
#[cfg(test)]
pub(in crate::operations) mod soundness;
pub mod spell;
pub mod story;
#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::path::Path;

use crate::domain::import::row::{CohortRow, EnrolmentRow, SituationRow};
pub use cohort::Order;
use cohort::Plan;
use contract::Market;
use dice::{Dice, Subject};
use employer::Firms;
use files::{COHORT_HEADERS, ENROLMENT_HEADERS, File, SITUATION_HEADERS};
use person::Person;
use reference::{Reference, ReferenceError};
use story::Odds;

/// What happens to learners, nationally (`completion_rate`, `insertion_6m_*`, `survey_response_rate_6m`).
const NATIONAL: Odds = Odds { withdrawn: 78, not_awarded: 12, hired: 860, proven: 920, answers: 810 };
/// Firms that hire.
const FIRMS: u32 = 1_500;
/// Enrolments of somebody who was enrolled before, per thousand.
const RETURNING: u32 = 10;
/// Exclusions without date or document, per thousand.
const CARELESS: u32 = 250;

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Cohorts.
    pub cohorts: u64,
    /// Enrolments.
    pub enrolments: u64,
    /// Attestations.
    pub situations: u64,
}

/// Why the files are not there.
#[derive(Debug, thiserror::Error)]
pub enum SynthError {
    /// The reference data cannot be used.
    #[error(transparent)]
    Reference(#[from] ReferenceError),
    /// A file cannot be written.
    #[error(transparent)]
    File(#[from] io::Error),
    /// A row cannot be written.
    #[error(transparent)]
    Row(#[from] csv::Error),
}

/// One cohort and all that is known of it.
#[derive(Clone, Debug)]
pub struct Roster {
    /// The cohort.
    pub cohort: CohortRow<'static>,
    /// Its enrolments.
    pub enrolments: Vec<EnrolmentRow<'static>>,
    /// The attestations about them.
    pub situations: Vec<SituationRow<'static>>,
}

/// Writes `cohorts.csv`, `enrolments.csv` and `situations.csv` into `directory`, which is created;
/// `progress` hears the enrolments written so far, once a cohort.
pub fn write(order: Order, directory: &Path, mut progress: impl FnMut(u64)) -> Result<Written, SynthError> {
    let reference = Reference::load()?;
    fs::create_dir_all(directory)?;
    let open = |name: &str| fs::File::create(directory.join(name));
    let mut cohorts = File::new(open("cohorts.csv")?, COHORT_HEADERS)?;
    let mut enrolments = File::new(open("enrolments.csv")?, ENROLMENT_HEADERS)?;
    let mut situations = File::new(open("situations.csv")?, SITUATION_HEADERS)?;
    let mut written = Written::default();
    for roster in rosters(order, &reference) {
        cohorts.cohort(&roster.cohort)?;
        roster.enrolments.iter().try_for_each(|row| enrolments.enrolment(row))?;
        roster.situations.iter().try_for_each(|row| situations.situation(row))?;
        written.cohorts += 1;
        written.enrolments += roster.enrolments.len() as u64;
        written.situations += roster.situations.len() as u64;
        progress(written.enrolments);
    }
    cohorts.close()?;
    enrolments.close()?;
    situations.close()?;
    Ok(written)
}

/// The cohorts of an order, one after the other.
pub fn rosters(order: Order, reference: &Reference) -> impl Iterator<Item = Roster> {
    let firms = Firms::invented(order.seed, FIRMS, reference);
    (0..order.cohorts())
        .filter_map(move |number| order.cohort(number, reference))
        .filter_map(move |plan| roster(order, plan, reference, &firms))
}

fn roster(order: Order, plan: Plan, reference: &Reference, firms: &Firms) -> Option<Roster> {
    let area = reference.area(plan.row.region)?;
    let track = reference.track(&plan.row.track)?;
    let mut roster = Roster { cohort: plan.row.clone(), enrolments: Vec::new(), situations: Vec::new() };
    let market = Market { reference, firms, area, track, operator: &plan.row.operator };
    for number in plan.learners.clone() {
        let mut dice = Dice::of(order.seed, Subject::Enrolment, number);
        let person = person(order, &plan, number, &mut dice, reference)?;
        let ending = enrolment::ending(&mut dice, &plan.row, plan.jury_on, NATIONAL);
        let learner_ref = format!("A{:02}", number - plan.learners.start + 1);
        let mut row = enrolment::row(&mut dice, &plan.row, learner_ref, &person, ending);
        enrolment::exclude(&mut dice, &mut row, &plan.row, CARELESS);
        roster.situations.extend(enrolment::aftermath(&mut dice, &row, market, NATIONAL));
        roster.enrolments.push(row);
    }
    Some(roster)
}

/// Who enrols: somebody new, or one in a hundred somebody of an earlier cohort.
fn person(order: Order, plan: &Plan, number: u64, dice: &mut Dice, reference: &Reference) -> Option<Person> {
    let known = u32::try_from(plan.learners.start).unwrap_or(u32::MAX);
    let returning = dice.permille(RETURNING).then(|| u64::from(dice.below(known))).filter(|_| known > 0);
    let number = returning.unwrap_or(number);
    let first = match returning {
        Some(number) => order.cohort(order.cohort_of(number), reference)?.row,
        None => plan.row.clone(),
    };
    Person::numbered(order.seed, number, first.starts_on, reference.area(first.region)?, reference)
}
