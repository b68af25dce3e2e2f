//! The cohorts a question is about, as known now (from memory) or at an instant (from the versioned tables).

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::question::Filter;
use crate::clock::civil;
use crate::domain::day::Day;
use crate::domain::indicator::{CohortFacts, CohortHead, CohortTally, KnownAt, Names, Profile, Tally};
use crate::domain::person::Sex;
use crate::domain::scope::Scope;
use crate::operations::figures::{Figures, Offered, Past, Sheet, Snapshot, ranks};
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
                    .in_scope_with(scope, |head| filter.admits(&snapshot.names, head))
                    .map(|(place, held)| (place, &held.facts)),
            ),
            // The scope was applied when they were read.
            Self::Past(past) => {
                let cohorts = past.cohorts.values().map(Arc::as_ref).enumerate();
                Box::new(cohorts.filter(|(_, facts)| filter.admits(&past.names, &facts.head)))
            }
        }
    }

    /// Of the same cohorts the place, the revision of the last change (none in the past) and the head.
    pub(super) fn heads<'a>(
        &'a self,
        scope: &'a Scope,
        filter: &'a Filter,
    ) -> Box<dyn Iterator<Item = (usize, i64, &'a CohortHead)> + 'a> {
        match self {
            Self::Now(snapshot) => Box::new(snapshot.heads(scope, |head| filter.admits(&snapshot.names, head))),
            Self::Past(_) => Box::new(self.cohorts(scope, filter).map(|(place, facts)| (place, 0, &facts.head))),
        }
    }

    /// The rank of the code of each cohort among all, by place.
    pub(super) fn ranks(&self) -> Arc<[u32]> {
        match self {
            Self::Now(snapshot) => snapshot.ranks(),
            Self::Past(past) => ranks(past.cohorts.values().map(|facts| past.names.text(facts.head.code))),
        }
    }

    /// Every cohort by place.
    pub(super) fn by_place(&self) -> ByPlace<'_> {
        match self {
            Self::Now(snapshot) => ByPlace::Now(snapshot),
            Self::Past(past) => ByPlace::Past(past.cohorts.values().map(Arc::as_ref).collect()),
        }
    }

    /// What the cohorts of a scope have, for lists to choose from.
    #[must_use]
    pub fn offered(&self, figures: &Figures, scope: &Scope) -> Arc<Offered> {
        match self {
            Self::Now(snapshot) => figures.offers.read(snapshot, scope),
            Self::Past(past) => Arc::new(Offered::of(&past.names, past.cohorts.values().map(|facts| &facts.head))),
        }
    }

    /// Tallies of every cohort under one profile as of one date.
    #[must_use]
    pub fn tallies(&self, figures: &Figures, profile: &Profile, as_of: Day) -> Tallies {
        match self {
            Self::Now(snapshot) => OfEach::Kept(figures.tallies.sheet(snapshot, profile, as_of)),
            Self::Past(past) => OfEach::of_past(past, |facts| CohortTally::of(profile, facts, as_of)),
        }
    }
}

/// Cohorts by place.
pub(super) enum ByPlace<'a> {
    /// Of those known now.
    Now(&'a Snapshot),
    /// Of those known then.
    Past(Vec<&'a CohortFacts>),
}

impl ByPlace<'_> {
    /// The cohort at a place.
    pub(super) fn at(&self, place: usize) -> Option<&CohortFacts> {
        match self {
            Self::Now(snapshot) => snapshot.at(place).map(|held| &held.facts),
            Self::Past(cohorts) => cohorts.get(place).copied(),
        }
    }
}

/// What is counted of each cohort, by place.
#[derive(Debug)]
pub enum OfEach<V> {
    /// Kept in memory.
    Kept(Arc<Sheet<V>>),
    /// Counted for this question.
    Counted(Vec<V>),
}

/// Tallies by place.
pub type Tallies = OfEach<CohortTally>;

impl<V: Send> OfEach<V> {
    /// Counted of each cohort of the past, on every core.
    pub(super) fn of_past(past: &Past, count: impl Fn(&CohortFacts) -> V + Sync) -> Self {
        let cohorts: Vec<&CohortFacts> = past.cohorts.values().map(AsRef::as_ref).collect();
        let counted = stretches(&cohorts, STRETCH, |part| part.iter().map(|facts| count(facts)).collect::<Vec<_>>());
        Self::Counted(counted.into_iter().flatten().collect())
    }

    /// What is counted of the cohort at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&V> {
        match self {
            Self::Kept(sheet) => sheet.at(place),
            Self::Counted(values) => values.get(place),
        }
    }
}

impl Tallies {
    /// Adds the cohort at a place, everyone or one sex, to a sum.
    pub fn add(&self, place: usize, sex: Option<Sex>, sum: &mut Tally) {
        if let Some(tally) = self.at(place) {
            tally.add_to(sum, sex);
        }
    }

    /// The tally of the cohort at a place, of everyone or of one sex.
    #[must_use]
    pub fn of(&self, place: usize, sex: Option<Sex>) -> Tally {
        self.at(place).map_or_else(Tally::default, |tally| match sex {
            None => tally.total(),
            Some(Sex::F) => tally.women.clone(),
            Some(Sex::M) => tally.men.clone(),
        })
    }

    /// The tally of those at a place whose sex is not stated.
    #[must_use]
    pub fn unstated(&self, place: usize) -> Tally {
        self.at(place).map_or_else(Tally::default, |tally| tally.unstated.clone())
    }
}
