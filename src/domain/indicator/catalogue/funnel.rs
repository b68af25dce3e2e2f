//! From enrolment to graduation (catalogue F1, F2, F2a, F2b, F3). Counted over the confirmed enrolments of cohorts begun
//! by the as-of date; in an outcome, `inserted` stands for those counted in the numerator.

use super::Graduation;
use crate::domain::day::Day;
use crate::domain::exclusion::Exclusion;
use crate::domain::indicator::fact::EnrolmentFact;
use crate::domain::indicator::profile::Base;
use crate::domain::indicator::quality::{Case, Lens};
use crate::domain::indicator::{CohortFacts, Outcome};

/// Those who started (F1), of whom all the others are counted.
#[must_use]
pub fn started<'c>(lens: Lens<'_>, cohorts: &'c [&'c CohortFacts]) -> Vec<Case<'c>> {
    lens.cases(cohorts).filter(|case| case.standing.is_in(Base::Starts)).collect()
}

/// The graduated: settled (F2), those still in training being immature, or at least (F2b), those being counted.
#[must_use]
pub fn graduation(lens: Lens<'_>, started: &[Case<'_>], ratio: Graduation, excluding: &[Exclusion]) -> Outcome {
    let running = |case: &Case<'_>| ratio == Graduation::Settled && case.standing.in_training();
    count(lens, started, excluding, |case| (!running(case)).then_some(case.standing.graduated))
}

/// The graduated within `percent` of the published calendar days, counted from the cohort's first day; mature once so many
/// have passed (F2a).
#[must_use]
pub fn on_time(lens: Lens<'_>, started: &[Case<'_>], percent: u32, excluding: &[Exclusion]) -> Outcome {
    count(lens, started, excluding, |case| {
        let head = &case.cohort.head;
        let days = i64::from(head.ends_on.0 - head.starts_on.0) * i64::from(percent) / 100;
        let limit = head.starts_on.plus_days(i32::try_from(days).unwrap_or(i32::MAX));
        let graduated = case.enrolment.graduated_on.by(lens.as_of.min(limit)).is_some();
        (limit <= lens.as_of).then_some(graduated)
    })
}

/// Those who left without graduating (F3). A withdrawal stands after `absence_days`; until then, and while in training,
/// nothing is settled.
#[must_use]
pub fn dropout(lens: Lens<'_>, started: &[Case<'_>], absence_days: i32, excluding: &[Exclusion]) -> Outcome {
    count(lens, started, excluding, |case| {
        let stands = |day: Day| day.plus_days(absence_days) <= lens.as_of;
        let left = case.enrolment.withdrawn_on.by(lens.as_of).filter(|_| case.standing.withdrawn);
        match left {
            Some(day) => stands(day).then_some(true),
            None => (!case.standing.in_training()).then_some(false),
        }
    })
}

/// Whether a listed reason, dated and documented, took somebody out before graduating.
fn left_for(enrolment: &EnrolmentFact, excluding: &[Exclusion], as_of: Day) -> bool {
    let on = enrolment.excluded_on.by(as_of).filter(|_| enrolment.exclusion_documented);
    let listed = enrolment.exclusion.is_some_and(|reason| excluding.contains(&reason));
    listed && on.is_some_and(|on| enrolment.graduated_on.by(as_of).is_none_or(|graduated| on < graduated))
}

/// Counts the started; `counts` says whether one is in the numerator, nothing while that is not settled.
fn count(
    lens: Lens<'_>,
    started: &[Case<'_>],
    excluding: &[Exclusion],
    counts: impl Fn(&Case<'_>) -> Option<bool>,
) -> Outcome {
    let mut outcome = Outcome::default();
    for case in started {
        outcome.base += 1;
        if left_for(case.enrolment, excluding, lens.as_of) {
            outcome.matured += 1;
            outcome.excluded += 1;
            continue;
        }
        let Some(counted) = counts(case) else { continue };
        outcome.matured += 1;
        outcome.inserted += u32::from(counted);
        outcome.not_inserted += u32::from(!counted);
    }
    outcome
}
