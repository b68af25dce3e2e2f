//! All that time and quality are made of, counted in one pass: an enrolment is read once, its first job and the job that
//! makes it inserted are found once.

use super::super::fact::{CohortFacts, SituationFact};
use super::super::job;
use super::super::profile::Indicator;
use super::super::state::{Reader, Reading, State};
use super::evidence::{Freshness, Ladder, class_starts, floors};
use super::follow_up::FollowUps;
use super::jobs::{Covered, Mix, any_class};
use super::pay::{Amount, Amounts, gain};
use super::retention::{self, Retention};
use super::{Case, Lens, Parameters};
use crate::domain::day::Day;
use crate::domain::indicator::Outcome;

/// The counts of some cohorts.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// Graduates followed (T1, T2).
    pub follow_ups: FollowUps,
    /// Retention (R1, R1e) after each number of months: by any employer, then by the first.
    pub retention: Vec<[Outcome; 2]>,
    /// Contracts (Q2).
    pub mix: Mix,
    /// In the field of the training (Q1s).
    pub field: Covered,
    /// The evidence ladder (K2).
    pub ladder: Ladder,
    /// The age of proofs (K3).
    pub freshness: Freshness,
    salaries: Vec<Amount>,
    gains: Vec<Amount>,
}

/// What every case is counted with.
struct Means<'a> {
    lens: Lens<'a>,
    parameters: &'a Parameters,
    /// The definition's figure with the kinds of every class.
    any_class: Indicator,
    /// The definition's figure at each floor.
    floors: Vec<Indicator>,
    /// The first day of each class of proofs.
    class_starts: Vec<Day>,
    reader: Reader<'a>,
}

impl Gathered {
    /// Counts some cohorts.
    #[must_use]
    pub fn of(lens: Lens<'_>, cohorts: &[&CohortFacts], parameters: &Parameters) -> Self {
        let mut means = Means {
            lens,
            parameters,
            any_class: any_class(lens, &parameters.contract_classes),
            floors: floors(lens),
            class_starts: class_starts(lens.as_of, &parameters.freshness_months),
            reader: Reader::new(lens.profile, lens.as_of),
        };
        let mut gathered = Self {
            retention: vec![<[Outcome; 2]>::default(); parameters.retention_months.len()],
            mix: Mix::of_nobody(parameters.contract_classes.len()),
            freshness: Freshness::of_nothing(parameters.freshness_months.len()),
            ..Self::default()
        };
        for case in lens.cases(cohorts) {
            gathered.count(case, &mut means);
        }
        gathered
    }

    fn count(&mut self, case: Case<'_>, means: &mut Means<'_>) {
        let (lens, parameters) = (means.lens, means.parameters);
        let qualifying = job::qualifying(case.cohort, case.enrolment, lens.indicator, lens.as_of);
        let jobs: Vec<&SituationFact> = qualifying.collect();
        let first = job::first_of(jobs.iter().copied(), case.standing.t0, lens.as_of);
        self.follow_ups.count(lens, case, first.map(|(hired_on, _)| hired_on));
        let Some(reading) = means.reader.read(case.cohort, case.enrolment, case.standing, lens.indicator) else {
            return;
        };
        self.freshness.count(lens, case, (parameters.evidence_floor, &means.class_starts));
        if let Some((hired_on, first)) = first {
            for (outcomes, months) in self.retention.iter_mut().zip(&parameters.retention_months) {
                let day = hired_on.plus_months(*months);
                for (outcome, same_employer) in outcomes.iter_mut().zip([false, true]) {
                    let asked = Retention { months: *months, same_employer, gap_days: parameters.gap_days };
                    retention::count(outcome, lens, case, (first, &jobs, day), asked);
                }
            }
        }
        if reading.mature {
            self.count_mature(case, &reading, means);
        }
    }

    fn count_mature(&mut self, case: Case<'_>, reading: &Reading, means: &mut Means<'_>) {
        let (lens, parameters) = (means.lens, means.parameters);
        self.ladder.count(case, reading, &mut means.reader, &means.floors);
        let held = |indicator| job::held(case.cohort, case.enrolment, &reading.clock, indicator, lens.as_of);
        let inserting = held(lens.indicator);
        self.mix.count(reading, inserting, || held(&means.any_class), &parameters.contract_classes);
        if let Some(job) = inserting.filter(|_| reading.state == State::Inserted) {
            self.field.count(job);
            self.salaries.extend(Amount::full_time(job, parameters.full_week_hours));
            self.gains.extend(gain(case, job));
        }
    }

    /// Adds what was counted of other cohorts.
    pub fn absorb(&mut self, other: Self) {
        self.follow_ups.absorb(&other.follow_ups);
        for (outcomes, more) in self.retention.iter_mut().zip(other.retention) {
            outcomes.iter_mut().zip(more).for_each(|(outcome, more)| *outcome += more);
        }
        self.mix.absorb(&other.mix);
        self.field.absorb(other.field);
        self.ladder.absorb(&other.ladder);
        self.freshness.absorb(other.freshness);
        self.salaries.extend(other.salaries);
        self.gains.extend(other.gains);
    }

    /// Salaries of the inserted in full-time equivalent (Q3), and what they earn more than before (Q4).
    pub fn take_pay(&mut self) -> (Amounts, Amounts) {
        let amounts = |list: &mut Vec<Amount>| Amounts::new(std::mem::take(list), self.field.of);
        (amounts(&mut self.salaries), amounts(&mut self.gains))
    }
}
