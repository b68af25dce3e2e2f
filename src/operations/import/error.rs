//! Why an import could not go on.

use crate::domain::import::{Fault, Unreadable};
use crate::storage;
use crate::storage::import::reversal::Obstacle;

/// Result of an import.
pub type Result<T> = std::result::Result<T, Error>;

/// Why an import could not go on; faults of rows are no error but part of the report.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file as a whole is refused.
    #[error("the file is refused")]
    Refused(Vec<Fault>),
    /// The file could not be read.
    #[error("reading the file: {0}")]
    Io(std::io::Error),
    /// The file changed between two readings.
    #[error("the file changed while it was read")]
    FileChanged,
    /// No such import for this actor.
    #[error("no such import")]
    Missing,
    /// Records or the import itself changed since the preview, or its state does not allow this.
    #[error("changed since it was looked at")]
    Moved,
    /// Something was recorded on top of the batch: it must be undone first.
    #[error("something was recorded since")]
    BuiltUpon(Vec<Obstacle>),
    /// The staged file does not open with this installation's key.
    #[error(transparent)]
    Keys(#[from] crate::keys::Error),
    /// Storage.
    #[error(transparent)]
    Storage(storage::Error),
}

impl From<storage::Error> for Error {
    fn from(error: storage::Error) -> Self {
        match error {
            // Somebody wrote the same thing meanwhile: only possible where several writers run at once.
            storage::Error::Stale { .. } | storage::Error::Duplicate(_) => Self::Moved,
            other => Self::Storage(other),
        }
    }
}

impl From<Unreadable> for Error {
    fn from(error: Unreadable) -> Self {
        match error {
            Unreadable::Refused(faults) => Self::Refused(faults),
            Unreadable::Io(error) => Self::Io(error),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}
