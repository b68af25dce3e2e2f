//! Tallies per cohort, counted once for each (profile, as-of date) and then only for the cohorts that changed.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Snapshot;
use crate::domain::day::Day;
use crate::domain::indicator::Panel;
use crate::domain::indicator::evaluate::CohortTally;
use crate::domain::indicator::profile::Profile;
use crate::operations::parallel::stretches;

/// Questions remembered at most; the one asked longest ago goes first.
const MOST_SHEETS: usize = 64;
/// Cohorts' tallies remembered at most, over all questions: some 400 bytes each.
const MOST_TALLIES: usize = 200_000;
/// Cohorts counted by a thread at a time: some milliseconds of work.
const STRETCH: usize = 512;

#[derive(Clone, Debug, PartialEq)]
struct Asked {
    // Whole, because a version that is only tried out has a number too.
    profile: Profile,
    as_of: Day,
}

/// The tally of every cohort of a snapshot under one profile as of one date, by place.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    revision: i64,
    // With the cohort's revision, so that only changed cohorts are counted again.
    tallies: Vec<Option<(i64, CohortTally)>>,
}

impl Sheet {
    /// The tally of the cohort at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&CohortTally> {
        self.tallies.get(place)?.as_ref().map(|(_, tally)| tally)
    }

    /// Counts the cohorts that are not those counted before; how many they were.
    fn bring_up(&mut self, snapshot: &Snapshot, asked: &Asked) -> u64 {
        let is_counted =
            |place, revision| matches!(self.tallies.get(place), Some(Some((counted, _))) if *counted == revision);
        let changed: Vec<_> = snapshot.changed(is_counted).collect();
        let counted = stretches(&changed, STRETCH, |part| {
            let Asked { profile, as_of } = asked;
            let (mut panel, figures) = (Panel::of([profile], *as_of), profile.indicators.len());
            let mut tally = |held: &super::Held| CohortTally::read(&mut panel, figures, &held.facts, *as_of);
            part.iter().map(|(_, held)| tally(held)).collect::<Vec<_>>()
        });
        for ((place, held), tally) in changed.iter().zip(counted.into_iter().flatten()) {
            if self.tallies.len() <= *place {
                self.tallies.resize_with(place + 1, || None);
            }
            if let Some(slot) = self.tallies.get_mut(*place) {
                *slot = Some((held.revision, tally));
            }
        }
        self.revision = snapshot.revision;
        changed.len() as u64
    }
}

type Place = Arc<Mutex<Arc<Sheet>>>;

/// Sheets of the latest questions.
#[derive(Debug, Default)]
pub struct TallyBook {
    sheets: Mutex<Vec<(Asked, Place)>>,
    counted: AtomicU64,
}

impl TallyBook {
    /// The sheet of a question over a snapshot.
    #[must_use]
    pub fn sheet(&self, snapshot: &Snapshot, profile: &Profile, as_of: Day) -> Arc<Sheet> {
        let asked = Asked { profile: profile.clone(), as_of };
        let place = self.place(&asked, snapshot.len());
        // Whoever asks the same meanwhile waits for it rather than count it too.
        let mut sheet = lock(&place);
        if sheet.revision > snapshot.revision {
            // A reading begun before the last write.
            let mut before = Sheet::default();
            self.note(before.bring_up(snapshot, &asked));
            return Arc::new(before);
        }
        if sheet.revision < snapshot.revision {
            self.note(Arc::make_mut(&mut sheet).bring_up(snapshot, &asked));
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

    fn place(&self, asked: &Asked, cohorts: usize) -> Place {
        let mut sheets = lock(&self.sheets);
        let known = sheets.iter().position(|(key, _)| key == asked).map(|at| sheets.remove(at));
        let (asked, place) = known.unwrap_or_else(|| (asked.clone(), Place::default()));
        let most = (MOST_TALLIES / cohorts.max(1)).clamp(2, MOST_SHEETS);
        let excess = (sheets.len() + 1).saturating_sub(most);
        sheets.drain(..excess);
        sheets.push((asked, Arc::clone(&place)));
        place
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
