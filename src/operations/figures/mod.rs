//! Facts of every cohort in memory, right at once.
//!
//! Before it answers, a process asks for cohorts above the data revision it has seen and reloads only those: a write is
//! seen by the next read of every replica, and a read costs the number of cohorts, not of learners.

mod past;
mod tally_book;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::domain::ids::CohortId;
use crate::domain::indicator::Definitions;
use crate::domain::indicator::fact::CohortFacts;
use crate::domain::indicator::names::Names;
use crate::domain::scope::Scope;
use crate::operations::insertion::MakeupBook;
use crate::storage::{Reader, Result, definition, facts};

pub use past::{Past, PastBook};
pub use tally_book::{Sheet, TallyBook};

/// One cohort held in memory.
#[derive(Debug)]
pub struct Held {
    /// Its identifier.
    pub id: CohortId,
    /// Data revision of its last change.
    pub revision: i64,
    /// Its facts.
    pub facts: CohortFacts,
}

/// Every cohort as of one data revision.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The data revision.
    pub revision: i64,
    /// Texts of codes.
    pub names: Names,
    /// The definitions.
    pub definitions: Arc<Definitions>,
    /// Cohorts; a place once given is kept, and empty once its cohort is withdrawn.
    cohorts: Vec<Option<Arc<Held>>>,
    places: HashMap<CohortId, usize>,
}

impl Snapshot {
    /// Every cohort with its place.
    pub fn cohorts(&self) -> impl Iterator<Item = (usize, &Held)> {
        self.cohorts.iter().enumerate().filter_map(|(place, held)| held.as_deref().map(|held| (place, held)))
    }

    /// The cohorts of a scope with their places.
    pub fn in_scope<'a>(&'a self, scope: &'a Scope) -> impl Iterator<Item = (usize, &'a Held)> {
        self.cohorts().filter(move |(_, held)| {
            let head = &held.facts.head;
            scope.covers(self.names.text(head.programme), self.names.text(head.operator), head.region)
        })
    }

    /// One cohort.
    #[must_use]
    pub fn cohort(&self, id: CohortId) -> Option<&Held> {
        self.cohorts.get(*self.places.get(&id)?)?.as_deref()
    }

    fn put(&mut self, id: CohortId, held: Option<Held>) {
        let held = held.map(Arc::new);
        if let Some(slot) = self.places.get(&id).and_then(|place| self.cohorts.get_mut(*place)) {
            *slot = held;
        } else if held.is_some() {
            self.places.insert(id, self.cohorts.len());
            self.cohorts.push(held);
        }
    }
}

/// The memory of one process.
#[derive(Debug, Default)]
pub struct Figures {
    snapshot: RwLock<Arc<Snapshot>>,
    // One reload at a time: the others wait for it rather than read the same cohorts again.
    reloading: tokio::sync::Mutex<()>,
    /// Tallies already counted.
    pub tallies: TallyBook,
    /// Cohorts as known in the past.
    pub past: PastBook,
    /// What figures are made of.
    pub makeups: MakeupBook,
}

impl Figures {
    /// Every cohort as the transaction sees it.
    pub async fn read(&self, tx: &mut Reader) -> Result<Arc<Snapshot>> {
        let revision = facts::revision(tx).await?;
        let held = self.held();
        if held.revision == revision {
            return Ok(held);
        }
        let _turn = self.reloading.lock().await;
        let held = self.held();
        if held.revision >= revision {
            return Ok(held);
        }
        let mut next = Snapshot::clone(&held);
        for row in facts::since(tx, held.revision).await? {
            let held = row.facts(&mut next.names)?;
            next.put(row.cohort_id, held.map(|facts| Held { id: row.cohort_id, revision: row.revision, facts }));
        }
        next.definitions = Arc::new(Definitions::with(definition::activated(tx).await?));
        next.revision = revision;
        let next = Arc::new(next);
        *self.snapshot.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&next);
        Ok(next)
    }

    /// The definitions as the transaction sees them.
    pub async fn definitions(&self, tx: &mut Reader) -> Result<Arc<Definitions>> {
        Ok(Arc::clone(&self.read(tx).await?.definitions))
    }

    fn held(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }
}
