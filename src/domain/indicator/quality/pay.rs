//! At what pay (catalogue Q3, Q4): gross monthly base salaries of the inserted, in full-time equivalent.
//!
//! A salary is an exact fraction of centimes until it is printed: the mean of two of them is rounded once, to the step of
//! [`super::Parameters::pay_step_mad`].

use super::super::fact::{CohortFacts, SituationFact};
use super::jobs::inserted;
use super::quantile::{median_places, quantile};
use super::{Case, Lens};

/// An amount in centimes, as an exact fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    numerator: i64,
    /// Positive.
    denominator: i64,
}

impl Amount {
    /// A whole number of centimes.
    #[must_use]
    pub const fn centimes(centimes: i64) -> Self {
        Self { numerator: centimes, denominator: 1 }
    }

    /// The full-time equivalent of a salary: of fewer hours than a full week, in proportion; of more, of a full one or of
    /// a blank, as it is. `None` without a salary, or for no hours at all.
    #[must_use]
    pub fn full_time(job: &SituationFact, full_week_hours: u32) -> Option<Self> {
        let paid = i64::from(job.salary.centimes()?);
        let full = i64::from(full_week_hours) * 100;
        match job.hours.value().map(i64::from) {
            Some(0) => None,
            Some(hours) if hours < full => Some(Self { numerator: paid * full, denominator: hours }),
            _ => Some(Self::centimes(paid)),
        }
    }
}

impl Ord for Amount {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let cross = |a: &Self, b: &Self| i128::from(a.numerator) * i128::from(b.denominator);
        cross(self, other).cmp(&cross(other, self))
    }
}

impl PartialOrd for Amount {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// The mean of two amounts in dirhams, rounded half up (away from zero) to a multiple of `step`.
fn printed((one, two): (Amount, Amount), step: u32) -> i64 {
    let cross = |a: Amount, b: Amount| i128::from(a.numerator) * i128::from(b.denominator);
    let sum = cross(one, two) + cross(two, one);
    // The mean of centimes over the centimes of a step.
    let whole = 2 * i128::from(one.denominator) * i128::from(two.denominator) * 100 * i128::from(step);
    let steps = (2 * sum.abs() + whole) / (2 * whole) * sum.signum();
    i64::try_from(steps * i128::from(step)).unwrap_or(i64::MAX)
}

/// Amounts of some people, of a number who might have stated one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// Ascending.
    sorted: Vec<Amount>,
    /// Everybody.
    pub of: u32,
}

/// A distribution, in dirhams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// First quartile.
    pub first: i64,
    /// Median.
    pub median: i64,
    /// Third quartile.
    pub third: i64,
    /// 95 % interval of the median by order statistics; none for fewer than six values.
    pub interval: Option<(i64, i64)>,
}

impl Amounts {
    /// Some amounts, of a number of people.
    #[must_use]
    pub fn new(mut amounts: Vec<Amount>, of: u32) -> Self {
        amounts.sort_unstable();
        Self { sorted: amounts, of }
    }

    /// How many are known.
    #[must_use]
    pub fn known(&self) -> u32 {
        u32::try_from(self.sorted.len()).unwrap_or(u32::MAX)
    }

    /// Quartiles and median to the nearest `step` dirhams; `None` for no amount.
    #[must_use]
    pub fn quartiles(&self, step: u32) -> Option<Quartiles> {
        let at = |quarters| quantile(&self.sorted, quarters).map(|pair| printed(pair, step));
        let value = |place: usize| self.sorted.get(place).map(|amount| printed((*amount, *amount), step));
        let interval = median_places(self.known()).and_then(|(low, high)| value(low).zip(value(high)));
        Some(Quartiles { first: at(1)?, median: at(2)?, third: at(3)?, interval })
    }
}

/// Salaries of the inserted, in full-time equivalent (Q3).
#[must_use]
pub fn salaries(lens: Lens<'_>, cohorts: &[&CohortFacts], full_week_hours: u32) -> Amounts {
    let mut employed = 0;
    let jobs = inserted(lens, cohorts).inspect(|_| employed += 1);
    let known = jobs.filter_map(|(_, job)| Amount::full_time(job, full_week_hours)).collect();
    Amounts::new(known, employed)
}

/// What each of the inserted earns more than before entry, as paid: the hours of the earlier job are not collected (Q4).
#[must_use]
pub fn gains(lens: Lens<'_>, cohorts: &[&CohortFacts]) -> Amounts {
    let mut employed = 0;
    let jobs = inserted(lens, cohorts).inspect(|_| employed += 1);
    let known = jobs.filter_map(|(case, job)| gain(case, job)).collect();
    Amounts::new(known, employed)
}

/// What a job pays more than before entry, when both are known.
pub(super) fn gain(case: Case<'_>, job: &SituationFact) -> Option<Amount> {
    let (now, before) = (job.salary.centimes()?, case.enrolment.previous_salary.centimes()?);
    Some(Amount::centimes(i64::from(now) - i64::from(before)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(mad: &[i64]) -> Amounts {
        Amounts::new(mad.iter().map(|mad| Amount::centimes(mad * 100)).collect(), 10)
    }

    #[test]
    fn the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle_to_ten_dirhams_half_up() {
        let quartiles = amounts(&[6000, 7010, 4000, 5000]).quartiles(10).unwrap();
        assert_eq!((quartiles.first, quartiles.median, quartiles.third), (4500, 5500, 6510), "6 505 goes up");
        assert_eq!(quartiles.interval, None, "four salaries bound no median");
        assert_eq!(amounts(&[]).quartiles(10), None);
    }

    #[test]
    fn a_loss_is_rounded_like_a_gain() {
        assert_eq!(amounts(&[-15]).quartiles(10).unwrap().median, -20);
        assert_eq!(amounts(&[15]).quartiles(10).unwrap().median, 20);
    }

    #[test]
    fn the_interval_takes_the_second_and_the_ninth_of_ten_salaries() {
        let ten: Vec<i64> = (1..=10).map(|rank| rank * 1000).collect();
        assert_eq!(amounts(&ten).quartiles(10).unwrap().interval, Some((2000, 9000)));
    }

    #[test]
    fn fractions_of_a_full_week_compare_and_round_once() {
        // 3 000 for 24 hours is 5 500 for 44; 1 000 for 33 hours is 1 333.33….
        let part = |paid: i64, hours: i64| Amount { numerator: paid * 100 * 4400, denominator: hours * 100 };
        assert_eq!(printed((part(3000, 24), part(3000, 24)), 10), 5500);
        assert!(part(1000, 33) > Amount::centimes(133_333) && part(1000, 33) < Amount::centimes(133_334));
    }
}
