//! Which questions are whose: every question in memory, with where its two persons are enrolled.
//!
//! A question is somebody's when both persons are enrolled in their scope. Looked up in the database that is twelve
//! thousand places for six thousand questions, each time. Whatever changes it refreshes a cohort of one of the two (an
//! enrolment that comes, goes or moves; a question raised, decided, asked again or withdrawn), so that after a write only
//! the questions about people of the cohorts that changed are read again.

use std::collections::{BTreeMap, HashSet};
use std::ops::Bound;
use std::sync::Arc;

use tokio::sync::Mutex;

use crate::domain::ids::{CohortId, DuplicateId};
use crate::domain::scope::Scope;
use crate::operations::figures::Snapshot;
use crate::storage::duplicate::{self, EnrolledRow, State};
use crate::storage::{Reader, Result, facts};

/// Changed cohorts beyond which everything is read again.
const FEW: usize = 500;

/// A question, and the cohorts of its two persons.
#[derive(Clone, Debug)]
struct Pair {
    state: State,
    one: Vec<CohortId>,
    other: Vec<CohortId>,
}

/// Every question as of one data revision.
#[derive(Clone, Debug, Default)]
pub struct Pairs {
    revision: i64,
    held: BTreeMap<DuplicateId, Pair>,
}

/// The questions that one process holds.
#[derive(Debug, Default)]
pub struct PairBook(Mutex<Option<Arc<Pairs>>>);

impl PairBook {
    /// The questions as of a snapshot or later; `tx` is the transaction that the snapshot was read in.
    pub async fn read(&self, tx: &mut Reader, snapshot: &Snapshot) -> Result<Arc<Pairs>> {
        // Whoever asks meanwhile waits rather than read the same.
        let mut held = self.0.lock().await;
        if let Some(pairs) = held.as_ref().filter(|pairs| pairs.revision >= snapshot.revision) {
            return Ok(Arc::clone(pairs));
        }
        let next = match held.take() {
            Some(known) => Arc::unwrap_or_clone(known).brought_up(tx).await?,
            None => Pairs::of(tx).await?,
        };
        let next = Arc::new(next);
        *held = Some(Arc::clone(&next));
        Ok(next)
    }
}

impl Pairs {
    async fn of(tx: &mut Reader) -> Result<Self> {
        let revision = facts::revision(tx).await?;
        let mut pairs = Self { revision, held: BTreeMap::new() };
        pairs.take(duplicate::enrolled(tx).await?);
        Ok(pairs)
    }

    async fn brought_up(mut self, tx: &mut Reader) -> Result<Self> {
        let changed = facts::changed_since(tx, self.revision).await?;
        if changed.len() > FEW {
            return Self::of(tx).await;
        }
        self.revision = self.revision.max(facts::revision(tx).await?);
        let rows = duplicate::enrolled_among(tx, &changed).await?;
        let (read, changed): (HashSet<DuplicateId>, HashSet<CohortId>) =
            (rows.iter().map(|row| row.duplicate_id).collect(), changed.into_iter().collect());
        let is_as_it_was = |pair: &Pair| !pair.one.iter().chain(&pair.other).any(|cohort| changed.contains(cohort));
        self.held.retain(|id, pair| !read.contains(id) && is_as_it_was(pair));
        self.take(rows);
        Ok(self)
    }

    fn take(&mut self, rows: Vec<EnrolledRow>) {
        for row in rows {
            let nowhere = || Pair { state: row.state(), one: Vec::new(), other: Vec::new() };
            let pair = self.held.entry(row.duplicate_id).or_insert_with(nowhere);
            let [one, other] = row.cohorts();
            for (cohorts, cohort) in [(&mut pair.one, one), (&mut pair.other, other)] {
                cohorts.extend(cohort.filter(|cohort| !cohorts.contains(cohort)));
            }
        }
    }

    /// The questions of a state about persons who both have an enrolment in the scope, the oldest first: those after one
    /// when there is one.
    pub fn of_state<'a>(
        &'a self,
        snapshot: &'a Snapshot,
        scope: &'a Scope,
        state: State,
        after: Option<DuplicateId>,
    ) -> impl Iterator<Item = DuplicateId> + 'a {
        let covers = |cohorts: &[CohortId]| cohorts.iter().any(|cohort| snapshot.holds(scope, *cohort));
        let later = self.held.range((after.map_or(Bound::Unbounded, Bound::Excluded), Bound::Unbounded));
        let asked = later.filter(move |(_, pair)| {
            // After a merge the person kept has the enrolments of both.
            pair.state == state && covers(&pair.one) && (state == State::Same || covers(&pair.other))
        });
        asked.map(|(id, _)| *id)
    }

    /// How many questions of the scope nobody has decided.
    #[must_use]
    pub fn open(&self, snapshot: &Snapshot, scope: &Scope) -> i64 {
        i64::try_from(self.of_state(snapshot, scope, State::Open, None).count()).unwrap_or(i64::MAX)
    }
}
