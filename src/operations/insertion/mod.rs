//! Insertion figures as people ask for them: a question, the population it is about, the answer every output is made of.
//!
//! Page, CSV, XLSX, JSON and print show one [`Board`]: what the audience may not see is gone before any of them.

mod asked;
mod board;
#[cfg(test)]
mod board_tests;
pub mod catalogue;
mod cohorts;
pub mod comparison;
mod detail;
mod learnt;
mod listing;
mod makeup;
mod people;
mod people_journal;
mod population;
pub mod quality;
mod question;
mod ranked;
mod rate;
mod regions;
mod rows;
pub mod spread;
mod workbench;

use chrono::NaiveDate;

use crate::storage::{Reader, Result, setting};

pub use board::{Board, Gap, Lines, RegionLine, Sealed, Sought, board};
pub use cohorts::{CohortLine, HORIZONS};
pub use detail::{Detail, DetailBook};
pub use learnt::{CauseLine, Learnt, Standing, learnt};
pub use listing::{CohortCount, Listing, PlaceCount, count_of, listing};
pub use makeup::{MakeupBook, Makings, Slice};
pub use people::{Person, people};
pub use people_journal::{Way, journal_people};
pub use population::Population;
pub use question::{DEFAULT_PROFILE, Fault, Filter, Period, Question, Raw, indicator_profiles};
pub use rate::{Rate, Share};
pub use regions::RegionBook;
pub use rows::{rows, totals};
pub use workbench::{Reading, workbench};

/// Setting: the as-of date of figures when none is asked for (a demonstration's fixed date).
pub const DEFAULT_AS_OF: &str = "default_as_of";
/// Setting: the insertion target, in tenths of a percent.
pub const TARGET: &str = "insertion_target_tenths";

/// The as-of date when none is asked for: the setting, else today.
pub async fn default_as_of(tx: &mut Reader, today: NaiveDate) -> Result<NaiveDate> {
    let setting = setting::find(tx, DEFAULT_AS_OF).await?;
    Ok(setting.and_then(|text| text.parse().ok()).unwrap_or(today))
}
