//! Tallies per cohort, kept for the latest definitions and dates.

use std::sync::Arc;

use super::book::{Book, Sheet};
use super::{Held, Snapshot};
use crate::domain::day::Day;
use crate::domain::indicator::Panel;
use crate::domain::indicator::evaluate::CohortTally;
use crate::domain::indicator::profile::Profile;

/// Under which definition, as of which date.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    // Whole, because a version that is only tried out has a number too.
    profile: Profile,
    as_of: Day,
}

impl Reading {
    /// Of a definition as of a date.
    #[must_use]
    pub fn of(profile: &Profile, as_of: Day) -> Self {
        Self { profile: profile.clone(), as_of }
    }
}

/// Every cohort under one definition as of one date.
pub type TallySheet = Sheet<CohortTally>;
/// Tallies of the latest questions.
pub type TallyBook = Book<Reading, CohortTally>;

impl TallyBook {
    /// The tallies of a snapshot under one definition as of one date.
    #[must_use]
    pub fn sheet(&self, snapshot: &Snapshot, profile: &Profile, as_of: Day) -> Arc<TallySheet> {
        self.read(snapshot, &Reading::of(profile, as_of), |cohorts| {
            let (mut panel, figures) = (Panel::of([profile], as_of), profile.indicators.len());
            let mut tally = |held: &&Held| CohortTally::read(&mut panel, figures, &held.facts, as_of);
            cohorts.iter().map(&mut tally).collect()
        })
    }
}
