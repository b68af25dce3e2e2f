//! Who leaves the base whatever their situation (`indicators.md` §3 "Exclusions", §8).

use super::fact::{EnrolmentFact, MaybeDay};
use super::profile::Exclusions;
use crate::domain::day::Day;
use crate::domain::exclusion::{Exclusion, Intent};

/// Why an enrolment is out of a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A dated, documented reason.
    Reason(Exclusion),
    /// "No job sought", declared at entry.
    NoJobSought,
    /// Not authorised to work.
    NoWorkPermit,
}

/// The ground on which `enrolment` is excluded by the day `horizon`; `None` when it is not.
///
/// Without date or document nothing is excluded; intent and work authorisation are dated by the enrolment and are
/// their own document.
#[must_use]
pub fn ground(listed: &Exclusions, enrolment: &EnrolmentFact, horizon: Day) -> Option<Ground> {
    if let Some(reason) = enrolment.exclusion
        && enrolment.exclusion_documented
        && enrolment.excluded_on.by(horizon).is_some()
        && listed.reasons.contains(&reason)
    {
        return Some(Ground::Reason(reason));
    }
    if enrolment.enrolled_on > horizon {
        return None;
    }
    if listed.no_job_sought && enrolment.intent != Intent::Emploi {
        return Some(Ground::NoJobSought);
    }
    (listed.no_work_permit && !enrolment.work_authorised).then_some(Ground::NoWorkPermit)
}

/// The day from which `enrolment` is excluded, by `as_of`; `None` when it is not. What is declared at entry excludes from
/// the day of enrolment.
#[must_use]
pub fn since(listed: &Exclusions, enrolment: &EnrolmentFact, as_of: Day) -> Option<Day> {
    match ground(listed, enrolment, enrolment.enrolled_on) {
        Some(_) => Some(enrolment.enrolled_on),
        None => ground(listed, enrolment, as_of).and(enrolment.excluded_on.by(as_of)),
    }
}

/// Whether an exclusion is stated, as of `as_of`, without the date or the document it needs.
#[must_use]
pub fn is_incomplete(enrolment: &EnrolmentFact, as_of: Day) -> bool {
    let undated = enrolment.excluded_on == MaybeDay::NONE;
    let visible = undated || enrolment.excluded_on.by(as_of).is_some();
    enrolment.exclusion.is_some() && visible && (undated || !enrolment.exclusion_documented)
}
