//! What a dashboard tells of a cohort beside its tally: the jobs of its inserted, and the last graduation.

use super::population::{OfEach, Population};
use super::rate::Share;
use crate::domain::day::Day;
use crate::domain::indicator::job::inserting_kind;
use crate::domain::indicator::shares::shares;
use crate::domain::indicator::{CohortFacts, Profile, State, for_each_reading};
use crate::domain::person::Sex;
use crate::domain::situation::SituationKind;
use crate::operations::figures::{Book, Figures, Held, Reading};

/// How many hold each kind of job, in catalogue order.
pub(super) type Jobs = [u32; SituationKind::ALL.len()];

/// One cohort under one definition as of one date.
#[derive(Clone, Debug, Default)]
pub struct Detail {
    /// Jobs of the inserted: women's, men's, of those whose sex is not stated.
    jobs: [Jobs; 3],
    /// The day the last of its graduates graduated (in training, its planned end); none without learners.
    pub(super) last_on: Option<Day>,
}

/// Details of the latest questions.
pub type DetailBook = Book<Reading, Detail>;

impl Detail {
    fn of(profile: &Profile, cohort: &CohortFacts, as_of: Day) -> Self {
        let graduated = |on: Option<Day>| on.unwrap_or(cohort.head.ends_on);
        let last_on = cohort.enrolments.iter().map(|enrolment| graduated(enrolment.graduated_on.by(as_of))).max();
        let mut detail = Self { last_on, ..Self::default() };
        let Some(indicator) = profile.indicators.first() else { return detail };
        for_each_reading(profile, indicator, cohort, as_of, |rank, reading| {
            let Some(enrolment) = cohort.enrolments.get(rank).filter(|_| reading.state == State::Inserted) else {
                return;
            };
            let [women, men, unstated] = &mut detail.jobs;
            let jobs = match enrolment.sex {
                Some(Sex::F) => women,
                Some(Sex::M) => men,
                None => unstated,
            };
            let kind = inserting_kind(cohort, enrolment, &reading.clock, indicator, as_of);
            if let Some(count) = kind.and_then(|kind| jobs.get_mut(usize::from(u8::from(kind)))) {
                *count += 1;
            }
        });
        detail
    }

    /// Adds the jobs of everyone, or of one sex.
    pub(super) fn add_jobs(&self, sex: Option<Sex>, sum: &mut Jobs) {
        for (part, jobs) in [Some(Sex::F), Some(Sex::M), None].into_iter().zip(&self.jobs) {
            if sex.is_none() || part == sex {
                sum.iter_mut().zip(jobs).for_each(|(count, more)| *count += more);
            }
        }
    }
}

/// The details of every cohort of a population.
pub(super) fn details(figures: &Figures, population: &Population, profile: &Profile, as_of: Day) -> OfEach<Detail> {
    let detail = |facts: &CohortFacts| Detail::of(profile, facts, as_of);
    match population {
        Population::Now(snapshot) => {
            let count = |cohorts: &[&Held]| cohorts.iter().map(|held| detail(&held.facts)).collect();
            OfEach::Kept(figures.details.read(snapshot, &Reading::of(profile, as_of), count))
        }
        Population::Past(past) => OfEach::of_past(past, detail),
    }
}

/// The kinds of job that anybody holds, in catalogue order, with shares that total 100.0.
pub(super) fn contract_mix(jobs: &Jobs) -> Vec<Share> {
    let shares = shares(jobs).unwrap_or_default();
    let kinds = SituationKind::ALL.iter().zip(jobs).zip(shares).filter(|((_, count), _)| **count > 0);
    kinds.map(|((kind, count), share)| Share { kind: kind.code(), count: *count, share: share.to_string() }).collect()
}
