//! What is counted of each cohort: once for each question, and then only of the cohorts that changed.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Held, Snapshot};
use crate::operations::parallel::stretches;

/// Questions remembered at most; the one asked longest ago goes first.
const MOST_SHEETS: usize = 64;
/// Cohorts remembered at most, over all questions of a book: some 400 bytes each.
const MOST_COUNTED: usize = 200_000;
/// Cohorts counted by a thread at a time: some milliseconds of work.
const STRETCH: usize = 512;

/// What one question counts of every cohort of a snapshot, by place.
#[derive(Clone, Debug)]
pub struct Sheet<V> {
    revision: i64,
    // The revision at which each cohort was counted, apart so that finding what changed touches nothing else.
    counted: Vec<i64>,
    values: Vec<Option<V>>,
}

impl<V> Default for Sheet<V> {
    fn default() -> Self {
        Self { revision: 0, counted: Vec::new(), values: Vec::new() }
    }
}

impl<V: Send> Sheet<V> {
    /// What is counted of the cohort at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&V> {
        self.values.get(place)?.as_ref()
    }

    /// Counts the cohorts that are not those counted before; how many they were.
    fn bring_up(&mut self, snapshot: &Snapshot, count: impl Fn(&[&Held]) -> Vec<V> + Sync) -> u64 {
        let is_counted = |place, revision| self.counted.get(place) == Some(&revision);
        let (places, changed): (Vec<usize>, Vec<&Held>) = snapshot.changed(is_counted).unzip();
        let counted = stretches(&changed, STRETCH, count);
        if self.values.len() < snapshot.len() {
            self.values.resize_with(snapshot.len(), || None);
            self.counted.resize(snapshot.len(), i64::MIN);
        }
        for ((place, held), value) in places.iter().zip(&changed).zip(counted.into_iter().flatten()) {
            if let (Some(slot), Some(revision)) = (self.values.get_mut(*place), self.counted.get_mut(*place)) {
                (*slot, *revision) = (Some(value), held.revision);
            }
        }
        self.revision = snapshot.revision;
        changed.len() as u64
    }
}

type Place<V> = Arc<Mutex<Arc<Sheet<V>>>>;

/// Sheets of the latest questions.
#[derive(Debug)]
pub struct Book<K, V> {
    sheets: Mutex<Vec<(K, Place<V>)>>,
    counted: AtomicU64,
}

impl<K, V> Default for Book<K, V> {
    fn default() -> Self {
        Self { sheets: Mutex::default(), counted: AtomicU64::new(0) }
    }
}

impl<K: Clone + PartialEq, V: Clone + Send> Book<K, V> {
    /// The sheet of a question over a snapshot; `count` tells, of some cohorts, what it counts of each.
    #[must_use]
    pub fn read(&self, snapshot: &Snapshot, asked: &K, count: impl Fn(&[&Held]) -> Vec<V> + Sync) -> Arc<Sheet<V>> {
        let place = self.place(asked, snapshot.len());
        // Whoever asks the same meanwhile waits for it rather than count it too.
        let mut sheet = lock(&place);
        if sheet.revision > snapshot.revision {
            // A reading begun before the last write.
            let mut before = Sheet::default();
            self.note(before.bring_up(snapshot, count));
            return Arc::new(before);
        }
        if sheet.revision < snapshot.revision {
            self.note(Arc::make_mut(&mut sheet).bring_up(snapshot, count));
        }
        Arc::clone(&sheet)
    }

    /// How many cohorts were counted since the process began: what a write costs, whatever the machine.
    #[must_use]
    pub fn counted(&self) -> u64 {
        self.counted.load(Ordering::Relaxed)
    }

    fn note(&self, counted: u64) {
        self.counted.fetch_add(counted, Ordering::Relaxed);
    }

    fn place(&self, asked: &K, cohorts: usize) -> Place<V> {
        let mut sheets = lock(&self.sheets);
        let known = sheets.iter().position(|(key, _)| key == asked).map(|at| sheets.remove(at));
        let (asked, place) = known.unwrap_or_else(|| (asked.clone(), Place::default()));
        let most = (MOST_COUNTED / cohorts.max(1)).clamp(2, MOST_SHEETS);
        let excess = (sheets.len() + 1).saturating_sub(most);
        sheets.drain(..excess);
        sheets.push((asked, Arc::clone(&place)));
        place
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
