//! What looks made up about a drawn case. A sign is to be looked into by whoever controls it; it is never a finding.

use chrono::{Datelike as _, NaiveDate, Weekday};

codes! {
    /// Kinds of sign.
    pub enum Sign {
        /// Other persons are reached under the same telephone.
        SamePhone = "same_phone",
        /// The new proof is the very file that answers for somebody else.
        SameFile = "same_file",
        /// A proof is dated on a day when no office issues one.
        DayOff = "day_off",
        /// The employer that attests is the operator that is paid.
        OwnEmployer = "own_employer",
    }
}

/// Whether offices are closed that day in Morocco: Sundays. Holidays are left out, since those of the lunar calendar are
/// decreed from year to year.
///
/// ```
/// use sanad::domain::mission::sign::is_day_off;
/// assert!(is_day_off("2024-03-03".parse().unwrap()) && !is_day_off("2024-03-01".parse().unwrap()));
/// ```
#[must_use]
pub fn is_day_off(day: NaiveDate) -> bool {
    day.weekday() == Weekday::Sun
}
