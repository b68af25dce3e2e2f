//! From the day the clock starts to the day the state is read (`indicators.md` §3 "Clock", "Maturity").

use serde::{Deserialize, Serialize};

use crate::domain::day::Day;

/// Proofs dated this long before a day still speak of it.
pub const STALE_AFTER_DAYS: i32 = 15;
/// Proofs dated up to this long after a day speak of it.
pub const WINDOW_DAYS: i32 = 45;

/// How far from t0 the state is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// No horizon: the state is read on the as-of date.
    AsOf,
    /// Calendar months after t0.
    Months(u32),
    /// Calendar days after t0.
    Days(i32),
    /// Any day of the n-th calendar quarter after that of t0.
    Quarter(i32),
}

/// The days a reading turns on, for one t0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestones {
    /// The day the clock starts.
    pub t0: Day,
    /// First day of the reading: H itself, or the first of the quarter.
    pub opens_on: Day,
    /// H: the day the state is read; the last of the quarter for a window.
    pub horizon: Day,
    /// First as-of date at which the enrolment is mature.
    pub matures_on: Day,
}

impl Horizon {
    /// The milestones of a clock that starts on `t0`, read as of `as_of`, with the profile's lag in days.
    #[must_use]
    pub fn milestones(self, t0: Day, as_of: Day, lag_days: i32) -> Milestones {
        let read_on =
            |horizon: Day| Milestones { t0, opens_on: horizon, horizon, matures_on: horizon.plus_days(lag_days) };
        match self {
            Self::AsOf => Milestones { matures_on: as_of, ..read_on(as_of) },
            Self::Months(n) => read_on(t0.plus_months(n)),
            Self::Days(n) => read_on(t0.plus_days(n)),
            Self::Quarter(n) => {
                let quarter = t0.quarter() + n;
                Milestones {
                    t0,
                    opens_on: Day::quarter_end(quarter - 1).plus_days(1),
                    horizon: Day::quarter_end(quarter),
                    matures_on: Day::quarter_end(quarter + 1),
                }
            }
        }
    }
}

impl Milestones {
    /// Whether a proof dated `on` speaks of the day `day`, all as of `as_of`: from 15 days before to 45 after.
    #[must_use]
    pub fn speaks_of(on: Day, day: Day, as_of: Day) -> bool {
        on >= day.plus_days(-STALE_AFTER_DAYS) && on <= as_of.min(day.plus_days(WINDOW_DAYS))
    }

    /// The ends of calendar months from t0 to H, oldest first.
    pub fn month_ends(self) -> impl Iterator<Item = Day> {
        let (year, month, _) = self.t0.civil();
        // The first of the next month less a day: months counted from zero.
        let end = move |months: u32| {
            let next = month + months;
            Day::of_civil(year + (next / 12).cast_signed(), next % 12 + 1, 1).plus_days(-1)
        };
        (0..).map(end).take_while(move |day| *day <= self.horizon)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::from(text.parse::<chrono::NaiveDate>().unwrap())
    }

    #[test]
    fn a_month_horizon_matures_thirty_days_later() {
        let clock = Horizon::Months(6).milestones(day("2023-08-31"), day("2025-01-01"), 30);
        assert_eq!((clock.horizon, clock.matures_on), (day("2024-02-29"), day("2024-03-30")));
    }

    #[test]
    fn a_quarter_matures_on_the_last_day_of_the_next_one() {
        let clock = Horizon::Quarter(2).milestones(day("2023-11-15"), day("2025-01-01"), 30);
        assert_eq!((clock.opens_on, clock.horizon), (day("2024-04-01"), day("2024-06-30")));
        assert_eq!(clock.matures_on, day("2024-09-30"));
    }

    #[test]
    fn without_horizon_everyone_is_mature_on_the_as_of_date() {
        let clock = Horizon::AsOf.milestones(day("2024-01-29"), day("2024-01-30"), 30);
        assert_eq!((clock.horizon, clock.matures_on), (day("2024-01-30"), day("2024-01-30")));
    }

    #[test]
    fn a_year_from_a_month_end_holds_thirteen_month_ends_and_from_any_other_day_twelve() {
        let as_of = day("2026-01-01");
        let ends = |t0| Horizon::Months(12).milestones(day(t0), as_of, 30).month_ends().count();
        assert_eq!((ends("2023-01-31"), ends("2023-02-10")), (13, 12));
        assert_eq!(ends("2023-02-28"), 12, "28 February + 12 months is the 28th of a leap February");
    }

    #[test]
    fn proofs_speak_of_a_day_from_fifteen_days_before_to_forty_five_after_and_never_past_the_as_of_date() {
        let (h, a) = (day("2024-03-31"), day("2024-05-01"));
        assert!(Milestones::speaks_of(day("2024-03-16"), h, a) && !Milestones::speaks_of(day("2024-03-15"), h, a));
        assert!(Milestones::speaks_of(day("2024-05-01"), h, a) && !Milestones::speaks_of(day("2024-05-02"), h, a));
        assert!(!Milestones::speaks_of(day("2024-05-16"), h, day("2024-12-31")));
    }
}
