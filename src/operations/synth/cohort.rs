//! The cohorts of a synthetic country: sizes that add up to the learners asked for, opened one after the other.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::dice::{Dice, Subject, earlier, later};
use super::reference::{Reference, Track};
use super::story::LAST_DAY;
use crate::domain::import::row::CohortRow;
use crate::domain::region::Region;

/// Learners per cohort, on average (`cohort_size_mean`).
pub const MEAN_SIZE: u64 = 25;
/// First day on which a cohort may open: the start of the pilot.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2023, 6, 5) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// How many learners, drawn from which seed.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// Enrolments to invent.
    pub learners: u64,
    /// Seed of every draw.
    pub seed: u64,
}

/// A cohort with what the generator must remember of it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its row.
    pub row: CohortRow<'static>,
    /// The day of the jury.
    pub jury_on: NaiveDate,
    /// Number of its first enrolment, and of the first one after it.
    pub learners: std::ops::Range<u64>,
}

impl Order {
    /// How many cohorts the learners fill: one for 25.
    #[must_use]
    pub const fn cohorts(self) -> u64 {
        self.learners.div_ceil(MEAN_SIZE)
    }

    /// The cohort of this number; `None` past the last, or when the reference data are empty.
    #[must_use]
    pub fn cohort(self, number: u64, reference: &Reference) -> Option<Plan> {
        let mut dice = Dice::of(self.seed, Subject::Cohort, number);
        let area = dice.weighted(&reference.areas, |area| area.weight)?;
        let track = dice.weighted(&reference.tracks, |track| track.share)?;
        let learners = self.first_learner(number)..self.first_learner(number + 1);
        let starts_on = self.opening_day(number, &mut dice);
        let programme = dice.share(&[(80, "SKILLS4ALL"), (40, "CQP_DEV")], "JOBINTECH");
        let ends_on = last_training_day(&mut dice, starts_on, track, programme);
        let operator = dice.pick(&area.operators).map_or_else(|| visiting_operator(area.region), String::as_str);
        let seats = u32::try_from(learners.end - learners.start).unwrap_or(u32::MAX);
        let row = CohortRow {
            cohort_code: Cow::Owned(format!("C{:02}-{:05}", starts_on.year() % 100, number + 1)),
            programme: Cow::Borrowed(programme),
            operator: Cow::Owned(operator.to_owned()),
            region: area.region,
            province: if dice.permille(650) { Some(area.seat) } else { dice.pick(&area.provinces).copied() },
            track: Cow::Owned(track.code.clone()),
            starts_on,
            ends_on,
            capacity: Some(seats.max(dice.share(&[(500, 25), (250, 30)], 28))),
            contract: dice.permille(700).then(|| Cow::Owned(format!("CONV-{}", starts_on.year()))),
        };
        Some(Plan { row, jury_on: later(ends_on, dice.below(11)), learners })
    }

    /// Sizes swing between 20 and 30 by moving the bounds between cohorts, so that they add up exactly.
    fn first_learner(self, cohort: u64) -> u64 {
        if cohort == 0 || cohort >= self.cohorts() {
            return self.learners.min(cohort * MEAN_SIZE);
        }
        let swing = Dice::of(self.seed, Subject::Cohort, cohort ^ (1 << 40)).below(6);
        cohort * MEAN_SIZE + u64::from(swing) - 3
    }

    /// The cohort in which the enrolment of this number is.
    #[must_use]
    pub fn cohort_of(self, learner: u64) -> u64 {
        let near = learner / MEAN_SIZE;
        let within = |cohort: &u64| (self.first_learner(*cohort)..self.first_learner(cohort + 1)).contains(&learner);
        (near.saturating_sub(1)..=near + 1).find(within).unwrap_or(near)
    }

    /// Cohorts open in order, from the pilot to the last month, on a Monday.
    fn opening_day(self, number: u64, dice: &mut Dice) -> NaiveDate {
        let span = u64::try_from((earlier(LAST_DAY, 12) - FIRST_DAY).num_days()).unwrap_or(0);
        let into = u32::try_from(span * number / self.cohorts().max(1)).unwrap_or(0);
        let day = later(FIRST_DAY, into + dice.below(7));
        earlier(day, day.weekday().num_days_from_monday())
    }
}

/// The planned last day, a Friday: the track's weeks, or nine months of alternating work and study.
pub fn last_training_day(dice: &mut Dice, starts_on: NaiveDate, track: &Track, programme: &str) -> NaiveDate {
    let weeks = if programme == "JOBINTECH" { dice.between(track.weeks.0, track.weeks.1.min(20)) } else { 39 };
    earlier(later(starts_on, weeks * 7), 3)
}

/// Who trains where no operator has its seat.
fn visiting_operator(region: Region) -> &'static str {
    if region.number() == 10 { "DEMO_AGADIR" } else { "DEMO_FES" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_learners_fill_forty_thousand_cohorts() {
        assert_eq!(Order { learners: 1_000_000, seed: 1 }.cohorts(), 40_000);
        assert_eq!(Order { learners: 26, seed: 1 }.cohorts(), 2);
        assert_eq!(Order { learners: 0, seed: 1 }.cohorts(), 0);
    }

    #[test]
    fn sizes_stay_between_20_and_30_and_add_up() {
        let order = Order { learners: 10_000, seed: 5 };
        let sizes: Vec<u64> =
            (0..order.cohorts()).map(|c| order.first_learner(c + 1) - order.first_learner(c)).collect();
        assert_eq!(sizes.iter().sum::<u64>(), 10_000);
        assert!(sizes.iter().all(|size| (20..=30).contains(size)), "{sizes:?}");
    }

    #[test]
    fn every_learner_is_found_in_one_cohort() {
        let order = Order { learners: 1_003, seed: 8 };
        for learner in 0..1_003 {
            let cohort = order.cohort_of(learner);
            assert!(order.first_learner(cohort) <= learner && learner < order.first_learner(cohort + 1));
        }
    }

    #[test]
    fn cohorts_open_on_mondays_from_june_2023_to_october_2026() {
        let reference = Reference::load().unwrap();
        let order = Order { learners: 20_000, seed: 3 };
        let plans: Vec<Plan> = (0..order.cohorts()).map(|c| order.cohort(c, &reference).unwrap()).collect();
        assert!(plans.iter().all(|p| p.row.starts_on >= FIRST_DAY && p.row.starts_on <= LAST_DAY));
        assert!(plans.iter().all(|p| p.row.starts_on < p.row.ends_on));
        assert!(plans.iter().any(|plan| plan.row.ends_on > LAST_DAY));
        assert!(plans.iter().all(|p| p.row.starts_on.weekday() == chrono::Weekday::Mon));
    }
}
