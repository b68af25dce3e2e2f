//! Which job: the one that makes somebody inserted, the first one, those held on a day (catalogue Q, T, R).

use std::cmp::Reverse;

use super::fact::{CohortFacts, EnrolmentFact, SituationFact};
use super::horizon::Milestones;
use super::profile::{Event, Indicator};
use crate::domain::day::Day;
use crate::domain::situation::SituationKind;

/// The qualifying situation of an inserted enrolment; of several, the one begun last.
#[must_use]
pub fn held<'f>(
    cohort: &'f CohortFacts,
    enrolment: &EnrolmentFact,
    clock: &Milestones,
    indicator: &Indicator,
    as_of: Day,
) -> Option<&'f SituationFact> {
    cohort
        .situations_of(enrolment, as_of)
        .filter(|job| job.starts_on <= clock.horizon.min(as_of) && indicator.rule.accepts(job, &cohort.head))
        .filter(|job| holds(cohort, job, clock, indicator, as_of))
        .max_by_key(|job| job.starts_on)
}

/// Its kind.
#[must_use]
pub fn inserting_kind(
    cohort: &CohortFacts,
    enrolment: &EnrolmentFact,
    clock: &Milestones,
    indicator: &Indicator,
    as_of: Day,
) -> Option<SituationKind> {
    held(cohort, enrolment, clock, indicator, as_of).map(|job| job.kind)
}

/// The first qualifying job not ended before t0, with the day it counts from: t0 for one begun earlier. Of several on
/// one day, the one begun last.
#[must_use]
pub fn first<'f>(
    cohort: &'f CohortFacts,
    enrolment: &EnrolmentFact,
    t0: Day,
    indicator: &Indicator,
    as_of: Day,
) -> Option<(Day, &'f SituationFact)> {
    first_of(qualifying(cohort, enrolment, indicator, as_of), t0, as_of)
}

/// The same among the qualifying jobs.
pub(super) fn first_of<'f>(
    qualifying: impl Iterator<Item = &'f SituationFact>,
    t0: Day,
    as_of: Day,
) -> Option<(Day, &'f SituationFact)> {
    qualifying
        .filter(|job| job.ends_on.by_or_never(as_of) >= t0)
        .map(|job| (job.starts_on.max(t0), job))
        .min_by_key(|(on, job)| (*on, Reverse(job.starts_on)))
}

/// The qualifying jobs begun by the as-of date, each proven at its floor on some day by then.
pub fn qualifying<'f>(
    cohort: &'f CohortFacts,
    enrolment: &EnrolmentFact,
    indicator: &Indicator,
    as_of: Day,
) -> impl Iterator<Item = &'f SituationFact> {
    cohort.situations_of(enrolment, as_of).filter(move |job| {
        let floor = indicator.floor_of(job.kind);
        let proven = |job| cohort.attestations_of(job).iter().any(|proof| proof.level >= floor && proof.on <= as_of);
        indicator.rule.accepts(job, &cohort.head) && proven(job)
    })
}

/// Whether a qualifying job holds on a day, by the point test.
#[must_use]
pub fn holds_on(cohort: &CohortFacts, job: &SituationFact, day: Day, indicator: &Indicator, as_of: Day) -> bool {
    let floor = indicator.floor_of(job.kind);
    job.starts_on <= day
        && job.ends_on.by_or_never(as_of) >= day
        && cohort
            .attestations_of(job)
            .iter()
            .any(|proof| proof.level >= floor && Milestones::speaks_of(proof.on, day, as_of))
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
