//! What waits for somebody today: each count and the list behind it follow one rule.
//!
//! Learners to chase come from the facts in memory ([`chases`]); the rest is counted by `storage::todo`, and listed by the
//! lists of openings, hires and imports under the same conditions.

mod chase;

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};

pub use chase::{Chase, ChaseBook, ChaseStretch, Queue, ToChase, chase_stretch, chased, chases};

/// An employer who has said nothing for so long is reminded.
const UNANSWERED_AFTER: TimeDelta = TimeDelta::days(15);

/// Applications sent before this instant and not answered are chased.
#[must_use]
pub fn unanswered_before(now: DateTime<Utc>) -> DateTime<Utc> {
    now - UNANSWERED_AFTER
}

/// Mandates that end by this day are told to the administration.
#[must_use]
pub fn ending_by(today: NaiveDate) -> NaiveDate {
    today.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX)
}
