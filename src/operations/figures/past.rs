//! Cohorts as known at past instants, kept for the next question of the same instant.
//!
//! A past reading comes from the versioned tables and costs the number of learners once; a later write makes only the
//! cohorts it touched be read again (a file may tell today what was already known then).

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::ids::CohortId;
use crate::domain::indicator::{CohortFacts, KnownAt, Names};
use crate::domain::scope::Scope;
use crate::storage::{Reader, Result, facts};

/// Past readings kept; the one asked for longest ago goes first.
const KEPT: usize = 3;

/// The cohorts of a scope as known at an instant.
#[derive(Clone, Debug, Default)]
pub struct Past {
    /// Texts of codes.
    pub names: Names,
    /// The cohorts.
    pub cohorts: BTreeMap<CohortId, Arc<CohortFacts>>,
    revision: i64,
}

impl Past {
    /// Cohorts that no database holds.
    #[must_use]
    pub fn of(names: Names, cohorts: Vec<(CohortId, CohortFacts)>) -> Self {
        let cohorts = cohorts.into_iter().map(|(id, facts)| (id, Arc::new(facts))).collect();
        Self { names, cohorts, revision: 0 }
    }

    /// The data revision it was read at.
    #[must_use]
    pub const fn revision(&self) -> i64 {
        self.revision
    }
}

/// Whose past, at which instant.
type Asked = (KnownAt, Scope);

/// The latest past readings of one process.
#[derive(Debug, Default)]
pub struct PastBook {
    kept: Mutex<Vec<(Asked, Arc<Past>)>>,
    // One reading at a time: the others wait for it rather than read the same tables again.
    reading: tokio::sync::Mutex<()>,
}

impl PastBook {
    /// The cohorts of a scope as known at an instant, as the transaction sees them.
    pub async fn read(&self, tx: &mut Reader, scope: &Scope, known: KnownAt) -> Result<Arc<Past>> {
        let revision = facts::revision(tx).await?;
        let asked = (known, scope.clone());
        if let Some(past) = self.find(&asked).filter(|past| past.revision == revision) {
            return Ok(past);
        }
        let _turn = self.reading.lock().await;
        let past = match self.find(&asked) {
            Some(past) if past.revision >= revision => return Ok(past),
            Some(past) => again(tx, (&past, revision), scope, known).await?,
            None => {
                let mut names = Names::default();
                let cohorts = facts::known_at(tx, scope, known, &mut names).await?;
                Past { revision, ..Past::of(names, cohorts) }
            }
        };
        let past = Arc::new(past);
        self.keep(asked, Arc::clone(&past));
        Ok(past)
    }

    fn find(&self, asked: &Asked) -> Option<Arc<Past>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(key, _)| key == asked).map(|(_, past)| Arc::clone(past))
    }

    fn keep(&self, asked: Asked, past: Arc<Past>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(key, _)| *key != asked);
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((asked, past));
    }
}

/// The same past, with the cohorts that were written to since read again.
async fn again(tx: &mut Reader, (past, revision): (&Past, i64), scope: &Scope, known: KnownAt) -> Result<Past> {
    let changed = facts::changed_since(tx, past.revision).await?;
    let mut next = Past { revision, ..past.clone() };
    for id in &changed {
        next.cohorts.remove(id);
    }
    let read = facts::known_at_among(tx, scope, (known, &changed), &mut next.names).await?;
    next.cohorts.extend(read.into_iter().map(|(id, facts)| (id, Arc::new(facts))));
    Ok(next)
}
