//! What the cohorts of a scope have, for the lists of a form to choose from.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use super::Snapshot;
use crate::domain::indicator::fact::CohortHead;
use crate::domain::indicator::names::Names;
use crate::domain::region::Region;
use crate::domain::scope::Scope;

/// Scopes remembered; the one asked longest ago goes first.
const KEPT: usize = 16;

/// What the cohorts of a scope have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// Codes of programmes.
    pub programmes: BTreeSet<String>,
    /// Codes of operators.
    pub operators: BTreeSet<String>,
    /// Codes of tracks.
    pub tracks: BTreeSet<String>,
    /// Regions.
    pub regions: BTreeSet<Region>,
    /// Years of their first days.
    pub years: BTreeSet<i32>,
}

impl Offered {
    /// What these cohorts have.
    #[must_use]
    pub fn of<'h>(names: &Names, heads: impl Iterator<Item = &'h CohortHead>) -> Self {
        let mut offered = Self::default();
        let (mut programmes, mut operators, mut tracks) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for head in heads {
            programmes.insert(head.programme);
            operators.insert(head.operator);
            tracks.insert(head.track);
            offered.regions.insert(head.region);
            offered.years.insert(head.starts_on.civil().0);
        }
        let texts = |numbers: BTreeSet<u32>| {
            numbers.into_iter().map(|number| names.text(number).to_owned()).collect::<BTreeSet<String>>()
        };
        (offered.programmes, offered.operators, offered.tracks) = (texts(programmes), texts(operators), texts(tracks));
        offered
    }
}

/// The latest scopes, each with the revision of the heads it was read at.
#[derive(Debug, Default)]
pub struct OfferBook {
    kept: Mutex<Vec<(i64, Scope, Arc<Offered>)>>,
}

impl OfferBook {
    /// What the cohorts of a scope have: read again only when one came, went or changed in its head.
    #[must_use]
    pub fn read(&self, snapshot: &Snapshot, scope: &Scope) -> Arc<Offered> {
        let revision = snapshot.heads_revision();
        let found = {
            let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.iter()
                .find(|(at, known, _)| *at == revision && known == scope)
                .map(|(.., offered)| Arc::clone(offered))
        };
        found.unwrap_or_else(|| {
            let heads = snapshot.heads(scope, |_| true).map(|(.., head)| head);
            let offered = Arc::new(Offered::of(&snapshot.names, heads));
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.retain(|(_, known, _)| known != scope);
            if kept.len() >= KEPT {
                kept.remove(0);
            }
            kept.push((revision, scope.clone(), Arc::clone(&offered)));
            offered
        })
    }
}
