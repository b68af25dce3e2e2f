//! The cohorts a question is about, as known now (from memory) or at an instant (from the versioned tables).

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::question::Filter;
use crate::clock::civil;
use crate::domain::day::Day;
use crate::domain::indicator::{CohortFacts, CohortTally, KnownAt, Names, Profile, Tally};
use crate::domain::person::Sex;
use crate::domain::scope::Scope;
use crate::operations::figures::{Figures, Past, Sheet, Snapshot};
use crate::operations::parallel::stretches;
use crate::storage::{Reader, Result};

/// Cohorts counted by a thread at a time.
pub(super) const STRETCH: usize = 512;

/// Cohorts of a scope.
#[derive(Debug)]
pub enum Population {
    /// Everything known now.
    Now(Arc<Snapshot>),
    /// What was known then.
    Past(Arc<Past>),
}

impl Population {
    /// The cohorts of a scope, as known at an instant or now.
    pub async fn read(
        figures: &Figures,
        tx: &mut Reader,
        scope: &Scope,
        known_at: Option<DateTime<Utc>>,
    ) -> Result<Self> {
        let Some(instant) = known_at else { return Ok(Self::Now(figures.read(tx).await?)) };
        let known = KnownAt { instant, day: Day::from(civil(instant).date_naive()) };
        Ok(Self::Past(figures.past.read(tx, scope, known).await?))
    }

    /// The data revision it was read at.
    #[must_use]
    pub fn revision(&self) -> i64 {
        match self {
            Self::Now(snapshot) => snapshot.revision,
            Self::Past(past) => past.revision(),
        }
    }

    /// Texts of codes.
    #[must_use]
    pub fn names(&self) -> &Names {
        match self {
            Self::Now(snapshot) => &snapshot.names,
            Self::Past(past) => &past.names,
        }
    }

    /// The cohorts of the scope that a filter admits, with their place in memory.
    pub fn cohorts<'a>(
        &'a self,
        scope: &'a Scope,
        filter: &'a Filter,
    ) -> Box<dyn Iterator<Item = (usize, &'a CohortFacts)> + 'a> {
        match self {
            Self::Now(snapshot) => Box::new(
                snapshot
                    .in_scope(scope)
                    .map(|(place, held)| (place, &held.facts))
                    .filter(|(_, facts)| filter.admits(&snapshot.names, &facts.head)),
            ),
            // The scope was applied when they were read.
            Self::Past(past) => {
                let cohorts = past.cohorts.values().map(Arc::as_ref).enumerate();
                Box::new(cohorts.filter(|(_, facts)| filter.admits(&past.names, &facts.head)))
            }
        }
    }

    /// Tallies of every cohort under one profile as of one date.
    #[must_use]
    pub fn tallies(&self, figures: &Figures, profile: &Profile, as_of: Day) -> Tallies {
        match self {
            Self::Now(snapshot) => Tallies::Sheet(figures.tallies.sheet(snapshot, profile, as_of)),
            Self::Past(past) => {
                let cohorts: Vec<&CohortFacts> = past.cohorts.values().map(AsRef::as_ref).collect();
                let tally = |facts: &&CohortFacts| CohortTally::of(profile, facts, as_of);
                let counted = stretches(&cohorts, STRETCH, |part| part.iter().map(tally).collect::<Vec<_>>());
                Tallies::Counted(counted.into_iter().flatten().collect())
            }
        }
    }
}

/// Tallies by place.
#[derive(Debug)]
pub enum Tallies {
    /// Kept in memory.
    Sheet(Arc<Sheet>),
    /// Counted for this question.
    Counted(Vec<CohortTally>),
}

impl Tallies {
    /// The tally of the cohort at a place.
    #[must_use]
    pub fn cohort(&self, place: usize) -> Option<&CohortTally> {
        match self {
            Self::Sheet(sheet) => sheet.at(place),
            Self::Counted(tallies) => tallies.get(place),
        }
    }

    /// Adds the cohort at a place, everyone or one sex, to a sum.
    pub fn add(&self, place: usize, sex: Option<Sex>, sum: &mut Tally) {
        if let Some(tally) = self.cohort(place) {
            tally.add_to(sum, sex);
        }
    }

    /// The tally of the cohort at a place, of everyone or of one sex.
    #[must_use]
    pub fn at(&self, place: usize, sex: Option<Sex>) -> Tally {
        self.cohort(place).map_or_else(Tally::default, |tally| match sex {
            None => tally.total(),
            Some(Sex::F) => tally.women.clone(),
            Some(Sex::M) => tally.men.clone(),
        })
    }

    /// The tally of those at a place whose sex is not stated.
    #[must_use]
    pub fn unstated(&self, place: usize) -> Tally {
        self.cohort(place).map_or_else(Tally::default, |tally| tally.unstated.clone())
    }
}
