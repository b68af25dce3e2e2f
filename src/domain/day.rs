//! Civil days of Africa/Casablanca, in four bytes.
//!
//! Facts hold millions of dates: a [`Day`] is the number of days since 1970-01-01, so that they are
//! compared, shifted and stored as integers. Times of day and offsets never reach a rule.

use chrono::{Datelike, Days, Months, NaiveDate};

/// A civil date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Day(pub i32);

/// Days between 0001-01-01 (day 1 of chrono's common era) and 1970-01-01.
const EPOCH_FROM_CE: i32 = 719_163;

impl Day {
    /// The civil date as chrono holds it; dates outside chrono's calendar clamp to its ends.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0.saturating_add(EPOCH_FROM_CE)).unwrap_or(if self.0 < 0 {
            NaiveDate::MIN
        } else {
            NaiveDate::MAX
        })
    }

    /// `self + n` calendar days.
    #[must_use]
    pub const fn plus_days(self, n: i32) -> Self {
        Self(self.0.saturating_add(n))
    }

    /// `self + n` calendar months; the last day of a shorter month stands for a day it lacks
    /// (31 August + 6 months = 28 or 29 February), `indicators.md` §3 "Clock".
    #[must_use]
    pub fn plus_months(self, n: u32) -> Self {
        self.date().checked_add_months(Months::new(n)).map_or(Self(i32::MAX), Self::from)
    }

    /// Calendar-quarter index `4·year + (month − 1)/3`, `indicators.md` §3 "Clock".
    #[must_use]
    pub fn quarter(self) -> i32 {
        let date = self.date();
        4 * date.year() + date.month0().cast_signed() / 3
    }

    /// Last day of the quarter with this index.
    #[must_use]
    pub fn quarter_end(index: i32) -> Self {
        let (year, quarter) = (index.div_euclid(4), index.rem_euclid(4).cast_unsigned());
        NaiveDate::from_ymd_opt(year, quarter * 3 + 1, 1)
            .and_then(|first| first.checked_add_months(Months::new(3)))
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .map_or(Self(i32::MAX), Self::from)
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date.num_days_from_ce() - EPOCH_FROM_CE)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.date().fmt(f)
    }
}

impl std::fmt::Debug for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.date().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::from(text.parse::<NaiveDate>().unwrap())
    }

    #[test]
    fn six_months_after_the_31st_of_august_is_the_last_day_of_february() {
        assert_eq!(day("2023-08-31").plus_months(6), day("2024-02-29"));
        assert_eq!(day("2022-08-31").plus_months(6), day("2023-02-28"));
    }

    #[test]
    fn the_second_quarter_after_an_exit_counts_from_the_quarter_of_the_exit() {
        let exit = day("2023-11-15").quarter();
        assert_eq!(Day::quarter_end(exit), day("2023-12-31"));
        assert_eq!(Day::quarter_end(exit + 2), day("2024-06-30"));
    }
}
