//! Which job made somebody inserted: for the contract mix of a group (catalogue Q2).

use super::fact::{CohortFacts, EnrolmentFact, SituationFact};
use super::horizon::Milestones;
use super::profile::{Event, Indicator};
use crate::domain::day::Day;
use crate::domain::situation::SituationKind;

/// The kind of the qualifying situation of an inserted enrolment; of several, the one begun last.
#[must_use]
pub fn inserting_kind(
    cohort: &CohortFacts,
    enrolment: &EnrolmentFact,
    clock: &Milestones,
    indicator: &Indicator,
    as_of: Day,
) -> Option<SituationKind> {
    cohort
        .situations_of(enrolment, as_of)
        .filter(|job| job.starts_on <= clock.horizon.min(as_of) && indicator.rule.accepts(job, &cohort.head))
        .filter(|job| holds(cohort, job, clock, indicator, as_of))
        .max_by_key(|job| job.starts_on)
        .map(|job| job.kind)
}

fn holds(cohort: &CohortFacts, job: &SituationFact, clock: &Milestones, indicator: &Indicator, as_of: Day) -> bool {
    let last_day = job.ends_on.by_or_never(as_of);
    let mut proofs = cohort
        .attestations_of(job)
        .iter()
        .filter(|proof| proof.level >= indicator.floor_of(job.kind) && proof.on <= as_of);
    match indicator.event {
        Event::Point => {
            last_day >= clock.horizon && proofs.any(|proof| Milestones::speaks_of(proof.on, clock.horizon, as_of))
        }
        Event::Cumulative | Event::Window | Event::Sustained | Event::EverActive => {
            last_day >= clock.t0 && proofs.next().is_some()
        }
    }
}
