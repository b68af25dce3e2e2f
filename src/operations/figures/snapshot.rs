//! Every cohort as of one data revision.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::ids::CohortId;
use crate::domain::indicator::Definitions;
use crate::domain::indicator::fact::CohortFacts;
use crate::domain::indicator::names::Names;
use crate::domain::scope::Scope;
use crate::storage::Result;
use crate::storage::facts::FactsRow;

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

/// A place, with the revision beside the cohort so that finding what changed touches no facts.
#[derive(Clone, Debug)]
struct Slot {
    revision: i64,
    held: Option<Arc<Held>>,
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
    slots: Vec<Slot>,
    places: HashMap<CohortId, usize>,
}

impl Snapshot {
    /// Places given.
    #[must_use]
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether no cohort was ever held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Every cohort with its place.
    pub fn cohorts(&self) -> impl Iterator<Item = (usize, &Held)> {
        self.slots.iter().enumerate().filter_map(|(place, slot)| slot.held.as_deref().map(|held| (place, held)))
    }

    /// The cohorts whose revision at their place is not `known`.
    pub(super) fn changed(&self, known: impl Fn(usize, i64) -> bool) -> impl Iterator<Item = (usize, &Held)> {
        let slots = self.slots.iter().enumerate().filter(move |(place, slot)| !known(*place, slot.revision));
        slots.filter_map(|(place, slot)| slot.held.as_deref().map(|held| (place, held)))
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
        self.slots.get(*self.places.get(&id)?)?.held.as_deref()
    }

    /// Takes in what was stored of these cohorts.
    pub(super) fn take(&mut self, rows: &[FactsRow]) -> Result<()> {
        for row in rows {
            let facts = row.facts(&mut self.names)?;
            let held = facts.map(|facts| Arc::new(Held { id: row.cohort_id, revision: row.revision, facts }));
            self.put(row.cohort_id, Slot { revision: row.revision, held });
        }
        Ok(())
    }

    fn put(&mut self, id: CohortId, slot: Slot) {
        if let Some(known) = self.places.get(&id).and_then(|place| self.slots.get_mut(*place)) {
            *known = slot;
        } else if slot.held.is_some() {
            self.places.insert(id, self.slots.len());
            self.slots.push(slot);
        }
    }
}
