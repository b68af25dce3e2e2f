//! The latest answers, kept for their other pages and files: they cost a reading of everybody in the country.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

use super::Spread;
use crate::domain::day::Day;
use crate::domain::indicator::{Audience, Profile};
use crate::domain::scope::Scope;
use crate::operations::insertion::asked::Asked;
use crate::operations::insertion::{Filter, Population};

/// Answers kept, some five megabytes each for forty thousand cohorts; the one asked longest ago goes first.
const KEPT: usize = 4;

/// All that an answer depends on.
#[derive(Debug, PartialEq)]
struct Key {
    profile: Profile,
    as_of: Day,
    known_at: Option<DateTime<Utc>>,
    filter: Filter,
    scope: Scope,
    audience: Audience,
    /// Of the population, and of the country.
    revisions: [i64; 2],
}

/// The latest answers of one process.
#[derive(Debug, Default)]
pub struct SpreadBook(Mutex<Vec<(Key, Arc<Spread>)>>);

impl SpreadBook {
    /// The answer to a question beside the country, which `make` makes when it is not kept.
    pub(super) fn read(&self, asked: &Asked<'_>, country: &Population, make: impl FnOnce() -> Spread) -> Arc<Spread> {
        let key = Key {
            profile: asked.question.profile.as_ref().clone(),
            as_of: asked.as_of,
            known_at: asked.question.known_at,
            filter: asked.question.filter.clone(),
            scope: asked.scope.clone(),
            audience: asked.audience,
            revisions: [asked.population.revision(), country.revision()],
        };
        let known = self.kept().iter().find(|(known, _)| *known == key).map(|(_, spread)| Arc::clone(spread));
        known.unwrap_or_else(|| {
            let spread = Arc::new(make());
            let mut kept = self.kept();
            let excess = (kept.len() + 1).saturating_sub(KEPT);
            kept.drain(..excess);
            kept.push((key, Arc::clone(&spread)));
            spread
        })
    }

    fn kept(&self) -> MutexGuard<'_, Vec<(Key, Arc<Spread>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
