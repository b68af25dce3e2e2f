//! The scenario brought into an empty database the way people would have: files through the importer, hires through
//! the steps of employers and coordinators, each at its own date. The mark of a demonstration is the last thing written:
//! a database without it is unfinished, and to be made again.

mod accounts;
mod contracts;
mod editions;
mod files;
mod missions;
mod publications;
mod recruitment;
mod review;
mod reviews;

use sha2::{Digest as _, Sha256};

pub use accounts::{ACCOUNTS, FIRST_INSTANT, PASSWORD, email};

use super::{DEFAULT_AS_OF, ReferenceError, scenario};
use crate::clock::Random;
use crate::domain::audit::Actor;
use crate::domain::ids::AccountId;
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::operations::accounts::password::{self, NotHashed};
use crate::operations::editions::Method;
use crate::operations::import::apply::{self, Job};
use crate::operations::import::{self, Content, Desk, Source};
use crate::operations::{insertion, setup};
use crate::storage::enrolment::{self, EnrolmentRow};
use crate::storage::{self, Reader, Store, cohort, setting};
use files::Batch;

/// The insertion target announced for the pilot, in tenths of a percent.
const TARGET_TENTHS: u32 = 700;

/// Why the scenario could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The scenario's own tables do not read.
    #[error(transparent)]
    Scenario(#[from] ReferenceError),
    /// A file could not be written in memory.
    #[error(transparent)]
    File(#[from] csv::Error),
    /// The importer failed.
    #[error(transparent)]
    Import(#[from] import::Error),
    /// The importer refused a row of the scenario.
    #[error("{file}: {fault}")]
    Refused {
        /// The file.
        file: String,
        /// The first fault.
        fault: String,
    },
    /// A step of an employer or of a coordinator was refused.
    #[error(transparent)]
    Step(#[from] crate::operations::Error),
    /// The database.
    #[error(transparent)]
    Storage(#[from] storage::Error),
    /// The password could not be hashed.
    #[error(transparent)]
    NotHashed(#[from] NotHashed),
    /// The scenario names something that it does not hold.
    #[error("the scenario has no {0}")]
    Missing(String),
}

/// Where the scenario is loaded.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The database, migrated, with its reference data and nothing else.
    pub store: &'a Store,
    /// Its keys.
    pub keys: &'a Keys,
    /// Makes identifiers.
    pub random: &'a Random,
    /// Puts the method of a frozen report into words.
    pub method: Method,
}

/// Loads the scenario, unless the database holds it already; tells whether it did. `progress` hears how many bytes of
/// files are done, and of how many.
pub async fn load(place: Place<'_>, mut progress: impl FnMut(u64, u64) + Send) -> Result<bool, Error> {
    if setup::is_demonstration(place.store).await? {
        return Ok(false);
    }
    let scenario = scenario()?;
    let hash = password::hash_aside(PASSWORD.to_owned(), place.random.bytes()).await?;
    let staff = accounts::open(place, &hash).await?;
    let batches = files::batches(&scenario)?;
    let total = batches.iter().map(|batch| batch.content.len() as u64).sum();
    let mut done = 0;
    for batch in batches {
        let mut told = done;
        done += batch.content.len() as u64;
        let mut advance = |bytes| {
            told += bytes;
            progress(told.min(total), total);
        };
        import(place, staff.national, batch, &mut advance).await?;
    }
    review::leave(place, &staff).await?;
    // Agreed before anything is frozen: an edition seals it.
    let mut tx = place.store.write().await?;
    setting::put(&mut tx, insertion::TARGET, &TARGET_TENTHS.to_string()).await?;
    tx.commit().await?;
    publications::publish(place, &staff).await?;
    editions::freeze(place, &staff).await?;
    missions::play(place, &staff).await?;
    contracts::keep(place, &staff).await?;
    missions::conclude(place, &staff).await?;
    reviews::hold(place, &staff).await?;
    let mut tx = place.store.write().await?;
    recruitment::play(&mut tx, place, &scenario, &staff, &hash).await?;
    accounts::open_learner(&mut tx, place, &scenario, &hash).await?;
    setting::put(&mut tx, insertion::DEFAULT_AS_OF, &DEFAULT_AS_OF.to_string()).await?;
    setup::mark_demonstration(&mut tx).await?;
    tx.commit().await?;
    Ok(true)
}

async fn import(place: Place<'_>, by: AccountId, batch: Batch, progress: apply::Progress<'_>) -> Result<(), Error> {
    let desk = Desk {
        store: place.store,
        keys: place.keys,
        random: place.random,
        now: batch.now,
        actor: Actor::Account(by),
        scope: Scope::everything(),
    };
    let file = (batch.name.clone(), Sha256::digest(&batch.content).to_vec(), batch.content.len() as u64);
    let job = Job::survey(Source::new(Content::Bytes(batch.content.into()), batch.kind), |_| ()).await?;
    let report = apply::at_once(&desk, &job, file, progress).await?;
    match report.faults.first() {
        None => Ok(()),
        Some(fault) => Err(Error::Refused { file: batch.name, fault: format!("{fault:?}") }),
    }
}

/// The enrolment of a learner of the scenario.
async fn enrolment(tx: &mut Reader, cohort_code: &str, learner_ref: &str) -> Result<EnrolmentRow, Error> {
    let missing = || Error::Missing(format!("{cohort_code} {learner_ref}"));
    let cohort = cohort::find(tx, &Scope::everything(), cohort_code).await?.ok_or_else(missing)?;
    let mut rows = enrolment::of_refs(tx, cohort.cohort_id, vec![learner_ref.to_owned()]).await?;
    rows.pop().ok_or_else(missing)
}
