//! Facts of every cohort in memory, right at once.
//!
//! Before it answers, a process asks for cohorts above the data revision it has seen and reloads only those: a write is
//! seen by the next read of every replica, and a read costs the number of cohorts, not of learners.

mod book;
mod offered;
mod past;
mod snapshot;
mod tallies;

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::sync::{Mutex, Semaphore};

use crate::domain::indicator::Definitions;
use crate::operations::duplicates::PairBook;
use crate::operations::insertion::spread::SpreadBook;
use crate::operations::insertion::{DetailBook, MakeupBook, RegionBook};
use crate::operations::parallel;
use crate::operations::todo::ChaseBook;
use crate::storage::{Reader, Result, definition, facts};

pub use book::{Book, Sheet};
pub use offered::{OfferBook, Offered};
pub use past::{Past, PastBook};
pub use snapshot::{Held, Snapshot, ranks};
pub use tallies::{Reading, TallyBook, TallySheet};

/// Cohorts read at a time, so that beginning holds their stored form in small parts only.
const COHORTS_AT_ONCE: usize = 1000;

/// The memory of one process.
#[derive(Debug)]
pub struct Figures {
    snapshot: RwLock<Arc<Snapshot>>,
    // One reload at a time: the others wait for it rather than read the same cohorts again.
    reloading: Mutex<()>,
    computing: Semaphore,
    /// Tallies already counted.
    pub tallies: TallyBook,
    /// What a dashboard tells of a cohort beside its tally.
    pub details: DetailBook,
    /// The regions of dashboards.
    pub regions: RegionBook,
    /// Spreads around the rate of all.
    pub spreads: SpreadBook,
    /// Graduates to chase.
    pub chases: ChaseBook,
    /// Questions about persons who may be one.
    pub pairs: PairBook,
    /// What lists choose from.
    pub offers: OfferBook,
    /// Cohorts as known in the past.
    pub past: PastBook,
    /// What figures are made of.
    pub makeups: MakeupBook,
}

impl Default for Figures {
    fn default() -> Self {
        Self {
            snapshot: RwLock::default(),
            reloading: Mutex::default(),
            computing: Semaphore::new(parallel::threads()),
            tallies: TallyBook::default(),
            details: DetailBook::default(),
            regions: RegionBook::default(),
            spreads: SpreadBook::default(),
            chases: ChaseBook::default(),
            pairs: PairBook::default(),
            offers: OfferBook::default(),
            past: PastBook::default(),
            makeups: MakeupBook::default(),
        }
    }
}

impl Figures {
    /// Every cohort as the transaction sees it.
    pub async fn read(&self, tx: &mut Reader) -> Result<Arc<Snapshot>> {
        let revision = facts::revision(tx).await?;
        if let Some(held) = self.held_from(revision) {
            return Ok(held);
        }
        let _turn = self.reloading.lock().await;
        if let Some(held) = self.held_from(revision) {
            return Ok(held);
        }
        let seen = self.held().revision;
        let changed = facts::changed_since(tx, seen).await?;
        let definitions = Arc::new(Definitions::with(definition::activated(tx).await?));
        if changed.len() <= COHORTS_AT_ONCE {
            let rows = facts::of(tx, &changed).await?;
            let mut held = self.snapshot.write().unwrap_or_else(PoisonError::into_inner);
            // Copied only while somebody still reads it.
            let next = Arc::make_mut(&mut held);
            next.take(&rows)?;
            (next.definitions, next.revision) = (definitions, revision);
            return Ok(Arc::clone(&held));
        }
        let mut next = Snapshot::clone(&self.held());
        for cohorts in changed.chunks(COHORTS_AT_ONCE) {
            next.take(&facts::of(tx, cohorts).await?)?;
        }
        (next.definitions, next.revision) = (definitions, revision);
        let next = Arc::new(next);
        *self.snapshot.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&next);
        Ok(next)
    }

    /// The definitions as the transaction sees them.
    pub async fn definitions(&self, tx: &mut Reader) -> Result<Arc<Definitions>> {
        Ok(Arc::clone(&self.read(tx).await?.definitions))
    }

    /// Does long work on figures where it holds up no other request, and no more of it at once than there are cores. On
    /// a runtime of one thread, where nothing can be moved aside, it is done where it stands.
    pub async fn compute<T>(&self, work: impl FnOnce() -> T) -> T {
        // The semaphore is never closed.
        let _turn = self.computing.acquire().await;
        if Handle::current().runtime_flavor() == RuntimeFlavor::CurrentThread {
            return work();
        }
        tokio::task::block_in_place(work)
    }

    /// What is held, when it is of this revision or of a later one.
    fn held_from(&self, revision: i64) -> Option<Arc<Snapshot>> {
        Some(self.held()).filter(|held| held.revision >= revision).map(|held| Arc::clone(&held))
    }

    fn held(&self) -> RwLockReadGuard<'_, Arc<Snapshot>> {
        self.snapshot.read().unwrap_or_else(PoisonError::into_inner)
    }
}
