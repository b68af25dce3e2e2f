//! Every cohort as of one data revision.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::domain::ids::CohortId;
use crate::domain::indicator::Definitions;
use crate::domain::indicator::fact::{CohortFacts, CohortHead};
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

/// A place, with the revision and the head beside the cohort, so that finding what changed and what is asked about
/// touches no facts.
#[derive(Clone, Debug)]
struct Slot {
    revision: i64,
    head: CohortHead,
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
    heads_revision: i64,
    // Made when first asked for, and again once a cohort is new or renamed.
    ranks: OnceLock<Arc<[u32]>>,
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
        self.in_scope_with(scope, |_| true)
    }

    /// Of the cohorts of a scope, those whose head is wanted: only theirs are touched.
    pub fn in_scope_with<'a>(
        &'a self,
        scope: &'a Scope,
        wanted: impl Fn(&CohortHead) -> bool + 'a,
    ) -> impl Iterator<Item = (usize, &'a Held)> {
        let slots = self.slots.iter().enumerate();
        let slots = slots.filter(move |(_, slot)| self.covers(scope, &slot.head) && wanted(&slot.head));
        slots.filter_map(|(place, slot)| slot.held.as_deref().map(|held| (place, held)))
    }

    /// Of the cohorts of a scope whose head is wanted, the place, the revision of the last change and the head.
    pub fn heads<'a>(
        &'a self,
        scope: &'a Scope,
        wanted: impl Fn(&CohortHead) -> bool + 'a,
    ) -> impl Iterator<Item = (usize, i64, &'a CohortHead)> {
        let slots = self.slots.iter().enumerate().filter(|(_, slot)| slot.held.is_some());
        let slots = slots.filter(move |(_, slot)| self.covers(scope, &slot.head) && wanted(&slot.head));
        slots.map(|(place, slot)| (place, slot.revision, &slot.head))
    }

    /// The rank of the code of each cohort among all, by place.
    #[must_use]
    pub fn ranks(&self) -> Arc<[u32]> {
        let codes = || self.slots.iter().map(|slot| self.names.text(slot.head.code));
        Arc::clone(self.ranks.get_or_init(|| ranks(codes())))
    }

    /// The data revision at which a cohort last came, went, or changed in its head.
    #[must_use]
    pub const fn heads_revision(&self) -> i64 {
        self.heads_revision
    }

    fn covers(&self, scope: &Scope, head: &CohortHead) -> bool {
        scope.covers(self.names.text(head.programme), self.names.text(head.operator), head.region)
    }

    /// The cohort at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&Held> {
        self.slots.get(place)?.held.as_deref()
    }

    /// One cohort.
    #[must_use]
    pub fn cohort(&self, id: CohortId) -> Option<&Held> {
        self.slots.get(*self.places.get(&id)?)?.held.as_deref()
    }

    /// Whether a cohort is there and lies in the scope.
    #[must_use]
    pub fn holds(&self, scope: &Scope, id: CohortId) -> bool {
        let slot = self.places.get(&id).and_then(|place| self.slots.get(*place));
        slot.is_some_and(|slot| slot.held.is_some() && self.covers(scope, &slot.head))
    }

    /// Takes in what was stored of these cohorts.
    pub(super) fn take(&mut self, rows: &[FactsRow]) -> Result<()> {
        for row in rows {
            let facts = row.facts(&mut self.names)?;
            let held = facts.map(|facts| Arc::new(Held { id: row.cohort_id, revision: row.revision, facts }));
            self.put(row.cohort_id, row.revision, held);
        }
        Ok(())
    }

    fn put(&mut self, id: CohortId, revision: i64, held: Option<Arc<Held>>) {
        let head = held.as_ref().map(|held| held.facts.head);
        if let Some(known) = self.places.get(&id).and_then(|place| self.slots.get_mut(*place)) {
            let before = known.held.as_ref().map(|_| known.head);
            let next = head.unwrap_or(known.head);
            if next.code != known.head.code {
                self.ranks.take();
            }
            if head != before {
                self.heads_revision = self.heads_revision.max(revision);
            }
            *known = Slot { revision, head: next, held };
        } else if let Some(head) = head {
            self.places.insert(id, self.slots.len());
            self.slots.push(Slot { revision, head, held });
            self.ranks.take();
            self.heads_revision = self.heads_revision.max(revision);
        }
    }
}

/// The rank of each text among all.
#[must_use]
pub fn ranks<'t>(texts: impl Iterator<Item = &'t str>) -> Arc<[u32]> {
    let texts: Vec<&str> = texts.collect();
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by_key(|at| texts.get(*at));
    let mut ranks = vec![0; texts.len()];
    for (rank, at) in (0..).zip(order) {
        if let Some(own) = ranks.get_mut(at) {
            *own = rank;
        }
    }
    ranks.into()
}
