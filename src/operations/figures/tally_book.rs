//! Tallies per cohort, counted once for each (profile, as-of date) and then only for the cohorts that changed.

use std::sync::{Arc, Mutex, PoisonError};

use super::Snapshot;
use crate::domain::day::Day;
use crate::domain::indicator::evaluate::CohortTally;
use crate::domain::indicator::profile::Profile;

/// Questions remembered; the one asked longest ago goes first.
const SHEETS: usize = 16;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Asked {
    profile: String,
    version: u32,
    as_of: Day,
}

/// The tally of every cohort of a snapshot under one profile as of one date, by place.
#[derive(Debug, Default)]
pub struct Sheet {
    revision: i64,
    // With the cohort's revision, so that only changed cohorts are counted again.
    tallies: Vec<Option<(i64, Arc<CohortTally>)>>,
}

impl Sheet {
    /// The tally of the cohort at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&CohortTally> {
        self.tallies.get(place)?.as_ref().map(|(_, tally)| tally.as_ref())
    }
}

/// Sheets of the latest questions.
#[derive(Debug, Default)]
pub struct TallyBook {
    sheets: Mutex<Vec<(Asked, Arc<Sheet>)>>,
}

impl TallyBook {
    /// The sheet of a question over a snapshot.
    #[must_use]
    pub fn sheet(&self, snapshot: &Snapshot, profile: &Profile, as_of: Day) -> Arc<Sheet> {
        let asked = Asked { profile: profile.code.clone(), version: profile.version, as_of };
        let known = self.find(&asked);
        if let Some(sheet) = &known
            && sheet.revision == snapshot.revision
        {
            return Arc::clone(sheet);
        }
        let sheet = Arc::new(count(snapshot, profile, as_of, known.as_deref()));
        self.keep(asked, Arc::clone(&sheet));
        sheet
    }

    fn find(&self, asked: &Asked) -> Option<Arc<Sheet>> {
        let sheets = self.sheets.lock().unwrap_or_else(PoisonError::into_inner);
        sheets.iter().find(|(key, _)| key == asked).map(|(_, sheet)| Arc::clone(sheet))
    }

    fn keep(&self, asked: Asked, sheet: Arc<Sheet>) {
        let mut sheets = self.sheets.lock().unwrap_or_else(PoisonError::into_inner);
        sheets.retain(|(key, _)| *key != asked);
        if sheets.len() >= SHEETS {
            sheets.remove(0);
        }
        sheets.push((asked, sheet));
    }
}

fn count(snapshot: &Snapshot, profile: &Profile, as_of: Day, known: Option<&Sheet>) -> Sheet {
    let mut tallies = Vec::new();
    for (place, held) in snapshot.cohorts() {
        let kept = known.and_then(|sheet| sheet.tallies.get(place)?.as_ref()).filter(|(at, _)| *at == held.revision);
        let tally =
            kept.map_or_else(|| Arc::new(CohortTally::of(profile, &held.facts, as_of)), |(_, tally)| Arc::clone(tally));
        tallies.resize_with(place + 1, || None);
        if let Some(slot) = tallies.last_mut() {
            *slot = Some((held.revision, tally));
        }
    }
    Sheet { revision: snapshot.revision, tallies }
}
