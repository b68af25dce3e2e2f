//! In what jobs, and whether in the field of the training (catalogue Q2, Q1s).

use super::super::fact::{CohortFacts, SituationFact};
use super::super::job;
use super::super::profile::{Indicator, Rule};
use super::{Case, ContractClass, Lens};
use crate::domain::indicator::{Reading, State};

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

/// The definition's figure with the kinds of every class of contracts.
pub(super) fn any_class(lens: Lens<'_>, classes: &[ContractClass]) -> Indicator {
    let kinds = classes.iter().fold(lens.indicator.rule.kinds, |kinds, class| kinds.and(class.kinds));
    Indicator { rule: Rule { kinds, ..lens.indicator.rule }, ..lens.indicator.clone() }
}

/// The contracts of those at work at H: the job that makes them inserted or, failing one, another of the classes.
#[must_use]
pub fn mix(lens: Lens<'_>, cohorts: &[&CohortFacts], classes: &[ContractClass]) -> Mix {
    let mut mix = Mix::of_nobody(classes.len());
    let other = any_class(lens, classes);
    for (case, reading) in lens.readings(cohorts).filter(|(_, reading)| reading.mature) {
        let held = |indicator| job::held(case.cohort, case.enrolment, &reading.clock, indicator, lens.as_of);
        mix.count(&reading, held(lens.indicator), || held(&other), classes);
    }
    mix
}

impl Mix {
    /// Nobody, in this many classes.
    pub(super) fn of_nobody(classes: usize) -> Self {
        Self { counts: vec![0; classes], ..Self::default() }
    }

    /// Counts one mature enrolment, with the job that inserts it and where to look for another.
    pub(super) fn count<'f>(
        &mut self,
        reading: &Reading,
        inserting: Option<&'f SituationFact>,
        other: impl FnOnce() -> Option<&'f SituationFact>,
        classes: &[ContractClass],
    ) {
        let job = match reading.state {
            State::Inserted => inserting,
            State::NotInserted | State::Unknown if inserting.is_none() => other(),
            _ => None,
        };
        let Some(job) = job else { return };
        let of = classes.iter().position(|class| class.takes(job));
        if let Some(count) = of.and_then(|rank| self.counts.get_mut(rank)) {
            *count += 1;
            self.not_inserting += u32::from(inserting.is_none());
            self.by_operator += u32::from(job.by_operator);
        }
    }

    /// Adds the people of other cohorts.
    pub(super) fn absorb(&mut self, other: &Self) {
        self.counts.iter_mut().zip(&other.counts).for_each(|(count, more)| *count += more);
        self.not_inserting += other.not_inserting;
        self.by_operator += other.by_operator;
    }
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
    let mut field = Covered::default();
    inserted(lens, cohorts).for_each(|(_, job)| field.count(job));
    field
}

impl Covered {
    /// Counts the job of somebody inserted.
    pub(super) fn count(&mut self, job: &SituationFact) {
        let one = Self { n: u32::from(job.in_field == Some(true)), known: u32::from(job.in_field.is_some()), of: 1 };
        self.absorb(one);
    }

    /// Adds other people.
    pub(super) fn absorb(&mut self, other: Self) {
        self.n += other.n;
        self.known += other.known;
        self.of += other.of;
    }
}
