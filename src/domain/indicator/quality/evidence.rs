//! On what proofs: the rate at each floor, and how old the proofs of open jobs are (catalogue K2, K3).

use super::super::fact::{CohortFacts, EnrolmentFact};
use super::super::profile::Indicator;
use super::super::{Reader, State};
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
    let floors: Vec<Indicator> =
        Level::ALL.iter().map(|level| Indicator { floor: *level, ..lens.indicator.clone() }).collect();
    let mut reader = Reader::new(lens.profile, lens.as_of);
    for (case, reading) in lens.readings(cohorts).filter(|(_, reading)| reading.mature) {
        if reading.state == State::Excluded {
            continue;
        }
        ladder.base += 1;
        let mut inserted_at = |floor: &Indicator| {
            let read = reader.read(case.cohort, case.enrolment, case.standing, floor);
            read.is_some_and(|reading| reading.state == State::Inserted)
        };
        let stands = floors.iter().rposition(&mut inserted_at).map_or(0, |highest| highest + 1);
        ladder.inserted.iter_mut().take(stands).for_each(|count| *count += 1);
    }
    ladder
}

/// How old the last proof of each open job is, as of the date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// Ages in days, ascending.
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
        quantile(&self.ages, 2).and_then(|(low, high)| u32::try_from(low + high).ok())
    }
}

/// The freshness of the proofs of the base's open jobs: qualifying ones begun by the date, whose end is not known yet.
/// A proof under `floor` is none.
#[must_use]
pub fn freshness(lens: Lens<'_>, cohorts: &[&CohortFacts], floor: Level, months: &[u32]) -> Freshness {
    let mut fresh = Freshness { classes: vec![0; months.len() + 1], ..Freshness::default() };
    for Case { cohort, enrolment, .. } in lens.cases(cohorts).filter(|case| case.standing.is_in(lens.indicator.base)) {
        for proof in last_proofs(lens, cohort, enrolment, floor) {
            let Some(day) = proof else {
                fresh.unproven += 1;
                continue;
            };
            fresh.ages.push(lens.as_of.0 - day.0);
            let class = months.iter().position(|months| day.plus_months(*months) >= lens.as_of);
            if let Some(count) = fresh.classes.get_mut(class.unwrap_or(months.len())) {
                *count += 1;
            }
        }
    }
    fresh.ages.sort_unstable();
    fresh
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
