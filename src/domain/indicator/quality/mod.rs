//! Time and quality: how soon, for how long, in what jobs, at what pay, on what proofs (catalogue T, R, Q, E, K2, K3).
//!
//! Each figure is one function: cohorts and a [`Lens`] in, counts out; the counts give rates. What the figures turn on
//! (days, months, classes) is [`Parameters`], read from `seeds/quality.json`.

pub mod equity;
pub mod evidence;
mod fixed;
pub mod follow_up;
mod gathered;
pub mod jobs;
pub mod parameters;
pub mod pay;
pub mod quantile;
pub mod retention;
pub mod survival;

pub use gathered::Gathered;
pub use parameters::{ContractClass, Parameters};

use super::base::Standing;
use super::fact::{CohortFacts, EnrolmentFact};
use super::profile::{Indicator, Profile};
use super::state::{Reader, Reading};
use crate::domain::day::Day;
use crate::domain::person::Sex;

/// A definition read as of a date, for one sex or for everyone.
#[derive(Clone, Copy, Debug)]
pub struct Lens<'a> {
    /// The definition: its horizon, exclusions and lag.
    pub profile: &'a Profile,
    /// Which of its figures: its base, what qualifies, from what level of evidence.
    pub indicator: &'a Indicator,
    /// As-of date.
    pub as_of: Day,
    /// Women or men only.
    pub sex: Option<Sex>,
}

/// One enrolment as of the lens's date.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// Its cohort.
    pub cohort: &'a CohortFacts,
    /// The enrolment.
    pub enrolment: &'a EnrolmentFact,
    /// Where it stands.
    pub standing: Standing,
}

impl<'a> Lens<'a> {
    /// The lens of a definition's first figure; `None` for a definition without any.
    #[must_use]
    pub fn of(profile: &'a Profile, as_of: Day, sex: Option<Sex>) -> Option<Self> {
        Some(Self { profile, indicator: profile.indicators.first()?, as_of, sex })
    }

    /// The enrolments seen, whatever their base.
    pub fn cases<'c>(self, cohorts: &'c [&'c CohortFacts]) -> impl Iterator<Item = Case<'c>> {
        cohorts.iter().flat_map(move |cohort| {
            cohort.enrolments.iter().filter_map(move |enrolment| {
                if self.sex.is_some() && enrolment.sex != self.sex {
                    return None;
                }
                let standing = Standing::at(&cohort.head, enrolment, self.as_of)?;
                Some(Case { cohort, enrolment, standing })
            })
        })
    }

    /// The enrolments of the base, each with its reading.
    pub fn readings<'c>(self, cohorts: &'c [&'c CohortFacts]) -> impl Iterator<Item = (Case<'c>, Reading)> {
        let mut reader = Reader::new(self.profile, self.as_of);
        let indicator = self.indicator;
        self.cases(cohorts).filter_map(move |case| {
            let reading = reader.read(case.cohort, case.enrolment, case.standing, indicator)?;
            Some((case, reading))
        })
    }
}
