//! Who still works some months after being inserted (catalogue R1, R1e).
//!
//! Read on the day of the insertion plus k months, by the point test: in a qualifying job on that day, or between two of
//! them at most so many days apart. Unknown counts as not kept in the floor, and is left out of the known rate.

use super::super::fact::{CohortFacts, SituationFact};
use super::super::history::History;
use super::super::{State, exclusion, job};
use super::{Case, Lens};
use crate::domain::day::Day;
use crate::domain::indicator::Outcome;

/// Which retention is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Calendar months after the insertion.
    pub months: u32,
    /// Whether the employer must be the first one (R1e), or may be any (R1).
    pub same_employer: bool,
    /// Longest stretch of days between two jobs that keeps the retention.
    pub gap_days: i32,
}

/// The retention of the first insertions of a base: mature when the day has come by the as-of date.
#[must_use]
pub fn retention(lens: Lens<'_>, cohorts: &[&CohortFacts], asked: Retention) -> Outcome {
    let mut outcome = Outcome::default();
    for case in lens.cases(cohorts).filter(|case| case.standing.is_in(lens.indicator.base)) {
        let jobs: Vec<&SituationFact> =
            job::qualifying(case.cohort, case.enrolment, lens.indicator, lens.as_of).collect();
        if let Some((hired_on, first)) = job::first_of(jobs.iter().copied(), case.standing.t0, lens.as_of) {
            count(&mut outcome, lens, case, (first, &jobs, hired_on.plus_months(asked.months)), asked);
        }
    }
    outcome
}

/// Counts somebody of the base: their first job, all that qualify, and the day that is read.
pub(super) fn count(
    outcome: &mut Outcome,
    lens: Lens<'_>,
    case: Case<'_>,
    (first, jobs, day): (&SituationFact, &[&SituationFact], Day),
    asked: Retention,
) {
    outcome.base += 1;
    outcome.last_horizon = outcome.last_horizon.max(Some(day));
    if day > lens.as_of {
        return;
    }
    outcome.matured += 1;
    match state(lens, case, (first, jobs, day), asked) {
        State::Excluded => outcome.excluded += 1,
        State::Inserted => outcome.inserted += 1,
        State::NotInserted => outcome.not_inserted += 1,
        State::Unknown | State::Immature => outcome.unknown += 1,
    }
}

fn state(
    lens: Lens<'_>,
    case: Case<'_>,
    (first, jobs, day): (&SituationFact, &[&SituationFact], Day),
    asked: Retention,
) -> State {
    let Case { cohort, enrolment, .. } = case;
    let (indicator, as_of) = (lens.indicator, lens.as_of);
    if exclusion::ground(&lens.profile.exclusions, enrolment, day).is_some() {
        return State::Excluded;
    }
    let on_day = jobs.iter().copied().filter(|job| job::holds_on(cohort, job, day, indicator, as_of));
    let mut kept: Vec<&SituationFact> = on_day.collect();
    if kept.is_empty() {
        kept.extend(across(jobs, day, asked.gap_days, as_of));
    }
    let same = |job: &&SituationFact| {
        job.attestations == first.attestations || (job.employer != 0 && job.employer == first.employer)
    };
    let unnamed = |job: &&SituationFact| job.employer == 0 || first.employer == 0;
    if kept.is_empty() {
        let negative = History::of(cohort, enrolment, as_of).observe(day, indicator).negative();
        if negative { State::NotInserted } else { State::Unknown }
    } else if !asked.same_employer || kept.iter().any(same) {
        State::Inserted
    } else if kept.iter().any(unnamed) {
        State::Unknown
    } else {
        State::NotInserted
    }
}

/// The job begun next after a day, when at most `gap_days` lie between it and the end of the one before.
fn across<'f>(jobs: &[&'f SituationFact], day: Day, gap_days: i32, as_of: Day) -> Option<&'f SituationFact> {
    let before = jobs.iter().map(|job| job.ends_on.by_or_never(as_of)).filter(|end| *end < day).max()?;
    let next = jobs.iter().filter(|job| job.starts_on > day).min_by_key(|job| job.starts_on)?;
    (next.starts_on.0 - before.0 - 1 <= gap_days).then_some(*next)
}
