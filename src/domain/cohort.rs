//! A cohort (*promotion*): learners trained together by one operator on one track.

use chrono::NaiveDate;

use super::region::{Province, Region};

/// What is known of a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// Programme code.
    pub programme_code: String,
    /// Training operator's code.
    pub operator_code: String,
    /// Region of the training.
    pub region: Region,
    /// Province of the training.
    pub province: Option<Province>,
    /// Track code.
    pub track_code: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Planned last day.
    pub ends_on: NaiveDate,
    /// Seats.
    pub capacity: Option<u32>,
    /// Reference of the agreement that pays for it.
    pub contract: Option<String>,
}
