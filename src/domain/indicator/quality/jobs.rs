//! In what jobs, and whether in the field of the training (catalogue Q2, Q1s).

use super::super::fact::{CohortFacts, SituationFact};
use super::super::job;
use super::super::profile::{Indicator, Rule};
use super::{Case, ContractClass, Lens};
use crate::domain::indicator::State;

/// The inserted of a population, each with the job that makes them so.
pub(super) fn inserted<'c>(
    lens: Lens<'c>,
    cohorts: &'c [&'c CohortFacts],
) -> impl Iterator<Item = (Case<'c>, &'c SituationFact)> {
    lens.readings(cohorts).filter(|(_, reading)| reading.mature && reading.state == State::Inserted).filter_map(
        move |(case, reading)| {
            let job = job::held(case.cohort, case.enrolment, &reading.clock, lens.indicator, lens.as_of)?;
            Some((case, job))
        },
    )
}

/// Those at work at H by class of contract.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mix {
    /// How many in each class, in the order of the classes.
    pub counts: Vec<u32>,
    /// How many of them hold a job that the definition does not count as an insertion (an internship).
    pub not_inserting: u32,
    /// How many were hired by the training operator.
    pub by_operator: u32,
}

impl Mix {
    /// Everybody at work.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }
}

/// The contracts of those at work at H: the job that makes them inserted or, failing one, another of the classes.
#[must_use]
pub fn mix(lens: Lens<'_>, cohorts: &[&CohortFacts], classes: &[ContractClass]) -> Mix {
    let mut mix = Mix { counts: vec![0; classes.len()], ..Mix::default() };
    let kinds = classes.iter().fold(lens.indicator.rule.kinds, |kinds, class| kinds.and(class.kinds));
    let other = Indicator { rule: Rule { kinds, ..lens.indicator.rule }, ..lens.indicator.clone() };
    for (case, reading) in lens.readings(cohorts).filter(|(_, reading)| reading.mature) {
        let held = |indicator| job::held(case.cohort, case.enrolment, &reading.clock, indicator, lens.as_of);
        let inserting = held(lens.indicator);
        let job = match reading.state {
            State::Inserted => inserting,
            State::NotInserted | State::Unknown if inserting.is_none() => held(&other),
            _ => None,
        };
        let Some(job) = job else { continue };
        let of = classes.iter().position(|class| class.takes(job));
        if let Some(count) = of.and_then(|rank| mix.counts.get_mut(rank)) {
            *count += 1;
            mix.not_inserting += u32::from(inserting.is_none());
            mix.by_operator += u32::from(job.by_operator);
        }
    }
    mix
}

/// A part of those of whom something is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Covered {
    /// The part.
    pub n: u32,
    /// Those of whom it is known.
    pub known: u32,
    /// All.
    pub of: u32,
}

/// The inserted whose job is in the field of the training, among those of whom it is known (Q1s).
#[must_use]
pub fn in_field(lens: Lens<'_>, cohorts: &[&CohortFacts]) -> Covered {
    inserted(lens, cohorts).fold(Covered::default(), |sum, (_, job)| Covered {
        n: sum.n + u32::from(job.in_field == Some(true)),
        known: sum.known + u32::from(job.in_field.is_some()),
        of: sum.of + 1,
    })
}
