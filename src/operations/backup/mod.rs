//! Backups: one file with everything as of one instant, made while others write; restored into either engine.
//!
//! A backup is an SQLite database, whatever the engine it comes from, ended by the line that seals it. Keys are not in
//! it: what is encrypted stays unreadable to whoever holds the file alone.

mod restore;
mod seal;

use std::fs::{File, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use serde_json::json;
use tempfile::TempDir;

pub use restore::restore;

use crate::clock::Clock;
use crate::domain::audit::{Actor, Entry};
use crate::operations::setup;
use crate::storage::{Store, audit};

/// Why a backup could not be made, or not be restored.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database.
    #[error(transparent)]
    Storage(#[from] crate::storage::Error),
    /// Opening it: among others, keys that are not those of the backup.
    #[error(transparent)]
    Setup(#[from] setup::Error),
    /// A file or folder.
    #[error("{path}: {source}")]
    File {
        /// Its path.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Something stands where the file would be written.
    #[error("{0}: already there")]
    Taken(PathBuf),
    /// The database to restore into has been used.
    #[error("the database holds data")]
    NotEmpty,
    /// The file is cut, changed, or no backup.
    #[error("{0}: damaged, or not a backup")]
    Damaged(PathBuf),
    /// The file is whole, but what it holds is not sound.
    #[error("{file}: {subject}: {fault}")]
    Unsound {
        /// The backup.
        file: PathBuf,
        /// What was looked at, as in a [`Finding`](crate::operations::check_up::Finding).
        subject: &'static str,
        /// What is wrong.
        fault: String,
    },
}

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// SHA-256 of the database in it, as its last line says.
    pub sha256: String,
    /// Length of the file in bytes.
    pub bytes: u64,
}

/// Writes the database into a new file. The name appears when everything is on the disk and was read again.
pub async fn make(store: &Store, clock: &Clock, to: &Path) -> Result<Backup, Error> {
    if to.exists() {
        return Err(Error::Taken(to.to_owned()));
    }
    let folder = folder_beside(to)?;
    let part = folder.path().join("backup.sqlite");
    store.write_into(&part).await?;
    refuse_unsound(&part).await?;
    let sha256 = seal::seal(&part).map_err(at(&part))?;
    put(&part, to)?;
    if seal::open(to, std::io::sink()).map_err(at(to))?.as_ref() != Some(&sha256) {
        return Err(Error::Damaged(to.to_owned()));
    }
    let bytes = to.metadata().map_err(at(to))?.len();
    journal(store, clock, &sha256, bytes).await?;
    Ok(Backup { sha256, bytes })
}

/// What the engine says of the file just written.
async fn refuse_unsound(file: &Path) -> Result<(), Error> {
    let written = Store::open(&sqlite(file)).await?;
    let faults = written.read().await?.faults().await;
    written.close().await;
    match faults?.into_iter().next() {
        Some(fault) => Err(Error::Unsound { file: file.to_owned(), subject: "database", fault }),
        None => Ok(()),
    }
}

async fn journal(store: &Store, clock: &Clock, sha256: &str, bytes: u64) -> Result<(), Error> {
    let mut tx = store.write().await?;
    let entry = Entry {
        happened_at: clock.now(),
        actor: Actor::System,
        action: "backup.make",
        object_kind: "backup",
        object_id: sha256.to_owned(),
        detail: json!({ "bytes": bytes }),
    };
    audit::append(&mut tx, &entry).await?;
    Ok(tx.commit().await?)
}

/// Gives a finished file its name, readable by its owner only, durably.
fn put(part: &Path, name: &Path) -> Result<(), Error> {
    std::fs::set_permissions(part, Permissions::from_mode(0o600)).map_err(at(part))?;
    File::open(part).and_then(|file| file.sync_all()).map_err(at(part))?;
    std::fs::rename(part, name).map_err(at(name))?;
    let folder = parent(name);
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))
}

/// A folder of its owner's only, on the same disk as a file; gone when dropped.
fn folder_beside(file: &Path) -> Result<TempDir, Error> {
    tempfile::Builder::new().prefix(".sanad-").tempdir_in(parent(file)).map_err(at(file))
}

fn parent(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn sqlite(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

fn at(path: &Path) -> impl Fn(std::io::Error) -> Error {
    move |source| Error::File { path: path.to_owned(), source }
}
