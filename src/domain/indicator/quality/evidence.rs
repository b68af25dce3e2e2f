//! On what proofs: the rate at each floor, and how old the proofs of open jobs are (catalogue K2, K3).

use super::super::fact::{CohortFacts, EnrolmentFact};
use super::super::profile::Indicator;
use super::super::{Reader, Reading, State};
use super::quantile::quantile;
use super::{Case, Lens};
use crate::domain::day::Day;
use crate::domain::evidence::Level;

/// How many of one fixed base are inserted when nothing under a level counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// N: the mature who are not excluded, read at the definition's own floor.
    pub base: u32,
    /// The inserted at each level, from E0 to E4: never more at a higher one.
    pub inserted: [u32; Level::ALL.len()],
}

impl Ladder {
    /// The inserted when nothing under this level counts.
    #[must_use]
    pub fn at(&self, level: Level) -> u32 {
        self.inserted.get(usize::from(u8::from(level))).copied().unwrap_or_default()
    }
}

/// The evidence ladder: each person of the base stands on every level up to the highest at which they are inserted.
#[must_use]
pub fn ladder(lens: Lens<'_>, cohorts: &[&CohortFacts]) -> Ladder {
    let mut ladder = Ladder::default();
    let (floors, mut reader) = (floors(lens), Reader::new(lens.profile, lens.as_of));
    for (case, reading) in lens.readings(cohorts).filter(|(_, reading)| reading.mature) {
        ladder.count(case, &reading, &mut reader, &floors);
    }
    ladder
}

/// The lens's figure at each level's floor.
pub(super) fn floors(lens: Lens<'_>) -> Vec<Indicator> {
    Level::ALL.iter().map(|level| Indicator { floor: *level, ..lens.indicator.clone() }).collect()
}

impl Ladder {
    /// Counts one mature enrolment.
    pub(super) fn count(&mut self, case: Case<'_>, reading: &Reading, reader: &mut Reader<'_>, floors: &[Indicator]) {
        if reading.state == State::Excluded {
            return;
        }
        self.base += 1;
        if case.enrolment.situations.is_empty() {
            return;
        }
        let mut inserted_at = |floor: &Indicator| {
            let read = reader.read(case.cohort, case.enrolment, case.standing, floor);
            read.is_some_and(|reading| reading.state == State::Inserted)
        };
        let stands = floors.iter().rposition(&mut inserted_at).map_or(0, |highest| highest + 1);
        self.inserted.iter_mut().take(stands).for_each(|count| *count += 1);
    }

    /// Adds the people of other cohorts.
    pub(super) fn absorb(&mut self, other: &Self) {
        self.base += other.base;
        self.inserted.iter_mut().zip(other.inserted).for_each(|(count, more)| *count += more);
    }
}

/// How old the last proof of each open job is, as of the date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// Ages in days.
    ages: Vec<i32>,
    /// How many in each class: up to each number of months, then older.
    pub classes: Vec<u32>,
    /// Open jobs without any proof.
    pub unproven: u32,
}

impl Freshness {
    /// Open jobs with a proof.
    #[must_use]
    pub fn proven(&self) -> u32 {
        u32::try_from(self.ages.len()).unwrap_or(u32::MAX)
    }

    /// The median age in half-days: the mean of two central ages may fall between two days (K3).
    #[must_use]
    pub fn median_half_days(&self) -> Option<u32> {
        let mut ages = self.ages.clone();
        ages.sort_unstable();
        quantile(&ages, 2).and_then(|(low, high)| u32::try_from(low + high).ok())
    }

    /// No job, in this many classes and one more.
    pub(super) fn of_nothing(classes: usize) -> Self {
        Self { classes: vec![0; classes + 1], ..Self::default() }
    }

    /// Counts the open jobs of somebody of the base: a proof under the floor is none; classes are told by the first day of
    /// each, as [`class_starts`] gives them.
    pub(super) fn count(&mut self, lens: Lens<'_>, case: Case<'_>, (floor, starts): (Level, &[Day])) {
        for proof in last_proofs(lens, case.cohort, case.enrolment, floor) {
            let Some(day) = proof else {
                self.unproven += 1;
                continue;
            };
            self.ages.push(lens.as_of.0 - day.0);
            let class = starts.iter().position(|start| day >= *start);
            if let Some(count) = self.classes.get_mut(class.unwrap_or(starts.len())) {
                *count += 1;
            }
        }
    }

    /// Adds the jobs of other cohorts.
    pub(super) fn absorb(&mut self, other: Self) {
        self.ages.extend(other.ages);
        self.classes.iter_mut().zip(other.classes).for_each(|(count, more)| *count += more);
        self.unproven += other.unproven;
    }
}

/// The freshness of the proofs of the base's open jobs: qualifying ones begun by the date, whose end is not known yet.
/// A proof under `floor` is none.
#[must_use]
pub fn freshness(lens: Lens<'_>, cohorts: &[&CohortFacts], floor: Level, months: &[u32]) -> Freshness {
    let (mut fresh, starts) = (Freshness::of_nothing(months.len()), class_starts(lens.as_of, months));
    for case in lens.cases(cohorts).filter(|case| case.standing.is_in(lens.indicator.base)) {
        fresh.count(lens, case, (floor, &starts));
    }
    fresh
}

/// The first day of each class of proofs: the earliest from which so many months reach the as-of date.
pub(super) fn class_starts(as_of: Day, months: &[u32]) -> Vec<Day> {
    let start = |months: &u32| {
        // Longer ago than so many months of 31 days.
        let mut day = as_of.plus_days(-31 * (i32::try_from(*months).unwrap_or(0) + 1));
        while day.plus_months(*months) < as_of {
            day = day.plus_days(1);
        }
        day
    };
    months.iter().map(start).collect()
}

/// The day of the last proof of each open job.
fn last_proofs<'c>(
    lens: Lens<'c>,
    cohort: &'c CohortFacts,
    enrolment: &'c EnrolmentFact,
    floor: Level,
) -> impl Iterator<Item = Option<Day>> + 'c {
    let open = cohort
        .situations_of(enrolment, lens.as_of)
        .filter(move |job| job.ends_on.by(lens.as_of).is_none() && lens.indicator.rule.accepts(job, &cohort.head));
    open.map(move |job| {
        let proofs = cohort.attestations_of(job).iter();
        proofs.filter(|proof| proof.level >= floor && proof.on <= lens.as_of).map(|proof| proof.on).max()
    })
}
