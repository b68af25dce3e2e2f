//! From a backup to a database: only whole, only sound, only with the keys it was made with, only where nothing is.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Error, at, folder_beside, put, seal, sqlite};
use crate::clock::{Clock, Random};
use crate::config::Config;
use crate::operations::check_up::check_up;
use crate::operations::setup;
use crate::storage::{Store, audit};

/// Restores a backup into the database of the settings, which must be missing or, with PostgreSQL, empty. A database made
/// by an older version of the program is migrated on the way.
pub async fn restore(config: &Config, clock: &Clock, random: &Random, from: &Path) -> Result<(), Error> {
    let target = Target::of(config).await?;
    let folder = folder_beside(target.neighbour(from))?;
    let part = folder.path().join("restored.sqlite");
    let mut copy = fs::File::create_new(&part).map_err(at(&part))?;
    seal::open(from, &mut copy).map_err(at(from))?.ok_or_else(|| Error::Damaged(from.to_owned()))?;
    let (restored, _) = setup::open(&sqlite(&part), &config.key_path(), clock, random).await?;
    refuse_unsound(&restored, from).await?;
    if let Target::Server(store) = &target {
        store.fill_from(&restored).await?;
    }
    restored.close().await;
    match target {
        Target::Server(store) => store.close().await,
        Target::File(file) => put(&part, &file)?,
    }
    Ok(())
}

/// Where a backup goes.
enum Target {
    /// A file that is not there yet.
    File(PathBuf),
    /// A database without an entry in its journal: every write makes one.
    Server(Store),
}

impl Target {
    async fn of(config: &Config) -> Result<Self, Error> {
        if let Some(file) = config.sqlite_file() {
            return if file.exists() { Err(Error::Taken(file)) } else { Ok(Self::File(file)) };
        }
        let store = Store::open(&config.database_url).await?;
        store.migrate().await?;
        let last = audit::last_instant(&mut store.read().await?).await?;
        if last.is_some() { Err(Error::NotEmpty) } else { Ok(Self::Server(store)) }
    }

    /// The file beside which the backup is opened.
    fn neighbour<'a>(&'a self, from: &'a Path) -> &'a Path {
        match self {
            Self::File(file) => file,
            Self::Server(_) => from,
        }
    }
}

/// Everything that `doctor` looks at in the data.
async fn refuse_unsound(store: &Store, from: &Path) -> Result<(), Error> {
    for finding in check_up(&mut store.read().await?).await? {
        if let Some(fault) = finding.faults.into_iter().next() {
            return Err(Error::Unsound { file: from.to_owned(), subject: finding.subject, fault });
        }
    }
    Ok(())
}
