//! Where an enrolment stands as of a date, and the bases it belongs to (`indicators.md` §8 "Bases").

use super::fact::{CohortHead, EnrolmentFact, MaybeDay};
use super::profile::Base;
use crate::domain::day::Day;

/// An enrolment as of a date: facts dated later do not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The day the clock starts: graduation, else withdrawal, else the planned end of the cohort.
    pub t0: Day,
    /// Confirmed, and not withdrawn before that day.
    pub confirmed: bool,
    /// Graduated.
    pub graduated: bool,
    /// Withdrawn, and not graduated.
    pub withdrawn: bool,
    cohort: Progress,
}

/// How far the cohort has gone as of the date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Planned,
    Running,
    Ended,
}

impl Standing {
    /// The standing of an enrolment as of `as_of`; `None` when it was made later.
    #[must_use]
    pub fn at(cohort: &CohortHead, enrolment: &EnrolmentFact, as_of: Day) -> Option<Self> {
        if enrolment.enrolled_on > as_of {
            return None;
        }
        let graduated_on = enrolment.graduated_on.by(as_of);
        let withdrawn_on = enrolment.withdrawn_on.by(as_of);
        Some(Self {
            t0: graduated_on.or(withdrawn_on).unwrap_or(cohort.ends_on),
            confirmed: enrolment.confirmed_on.by(as_of).is_some() && !withdrawn_before_confirmation(enrolment),
            graduated: graduated_on.is_some(),
            withdrawn: withdrawn_on.is_some() && graduated_on.is_none(),
            cohort: if cohort.ends_on <= as_of {
                Progress::Ended
            } else if cohort.starts_on <= as_of {
                Progress::Running
            } else {
                Progress::Planned
            },
        })
    }

    /// Confirmed, neither graduated nor withdrawn, in a cohort that has not ended.
    #[must_use]
    pub fn in_training(self) -> bool {
        self.confirmed && !self.graduated && !self.withdrawn && self.cohort != Progress::Ended
    }

    /// Whether the enrolment belongs to this base.
    #[must_use]
    pub fn is_in(self, base: Base) -> bool {
        match base {
            Base::Graduates => self.graduated,
            Base::Confirmed => self.confirmed,
            Base::Leavers => self.confirmed && (self.graduated || self.withdrawn || self.cohort == Progress::Ended),
            Base::Starts => self.confirmed && self.cohort != Progress::Planned,
        }
    }
}

fn withdrawn_before_confirmation(enrolment: &EnrolmentFact) -> bool {
    enrolment.withdrawn_on != MaybeDay::NONE && enrolment.withdrawn_on < enrolment.confirmed_on
}
