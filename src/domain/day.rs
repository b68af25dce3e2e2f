//! Civil days of Africa/Casablanca, in four bytes.
//!
//! Facts hold millions of dates: a [`Day`] is the number of days since 1970-01-01, so that they are
//! compared, shifted and stored as integers. Times of day and offsets never reach a rule.

use chrono::{Datelike, NaiveDate};

/// A civil date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Day(pub i32);

/// Days between 0001-01-01 (day 1 of chrono's common era) and 1970-01-01.
const EPOCH_FROM_CE: i32 = 719_163;
/// Days between 0000-03-01 and 1970-01-01.
const EPOCH_IN_MARCH: i64 = 719_468;
/// Days of 400 years.
const ERA: i64 = 146_097;
/// Last year of chrono's calendar.
const LAST_YEAR: i32 = 262_142;

/// Days of a month.
const fn length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

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
        let (year, month, day) = self.civil();
        let months = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(n);
        match (i32::try_from(months.div_euclid(12)), u32::try_from(months.rem_euclid(12) + 1)) {
            (Ok(year), Ok(month)) if year <= LAST_YEAR => Self::of_civil(year, month, day.min(length(year, month))),
            _ => Self(i32::MAX),
        }
    }

    /// Year, month and day of the Gregorian calendar (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"): eras of
    /// 400 years that begin in March, so that a leap day ends its year.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a month, a day and a year of 32 bits")]
    pub fn civil(self) -> (i32, u32, u32) {
        let shifted = i64::from(self.0) + EPOCH_IN_MARCH;
        let (era, of_era) = (shifted.div_euclid(ERA), shifted.rem_euclid(ERA));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * march + 2) / 5 + 1;
        let month = if march < 10 { march + 3 } else { march - 9 };
        ((year + era * 400 + i64::from(month <= 2)) as i32, month as u32, day as u32)
    }

    /// The day of a date of the Gregorian calendar, which must exist.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "days of years that chrono knows")]
    pub fn of_civil(year: i32, month: u32, day: u32) -> Self {
        let (year, month) = (i64::from(year) - i64::from(month <= 2), i64::from(month));
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + i64::from(day) - 1;
        Self((era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH_IN_MARCH) as i32)
    }

    /// Calendar-quarter index `4·year + (month − 1)/3`, `indicators.md` §3 "Clock".
    #[must_use]
    pub fn quarter(self) -> i32 {
        let (year, month, _) = self.civil();
        4 * year + (month.cast_signed() - 1) / 3
    }

    /// Last day of the quarter with this index.
    #[must_use]
    pub fn quarter_end(index: i32) -> Self {
        let next = index.saturating_add(1);
        let (year, quarter) = (next.div_euclid(4), next.rem_euclid(4).cast_unsigned());
        Self::of_civil(year, quarter * 3 + 1, 1).plus_days(-1)
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
    fn the_calendar_is_that_of_chrono_over_two_centuries_and_its_months_are_added_alike() {
        for number in -25_567..47_847 {
            let (here, date) = (Day(number), Day(number).date());
            assert_eq!(here.civil(), (date.year(), date.month(), date.day()), "{date}");
            assert_eq!(Day::of_civil(date.year(), date.month(), date.day()), here);
            for months in [1, 6, 11, 12, 36] {
                let expected = date.checked_add_months(chrono::Months::new(months)).map(Day::from);
                assert_eq!(Some(here.plus_months(months)), expected, "{date} + {months} months");
            }
        }
    }

    #[test]
    fn the_second_quarter_after_an_exit_counts_from_the_quarter_of_the_exit() {
        let exit = day("2023-11-15").quarter();
        assert_eq!(Day::quarter_end(exit), day("2023-12-31"));
        assert_eq!(Day::quarter_end(exit + 2), day("2024-06-30"));
    }
}
