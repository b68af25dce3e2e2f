//! The one error of this layer; the web turns each case into a page or a problem.

use crate::domain::field::FieldFault;
use crate::storage;

/// Result of an operation.
pub type Result<T> = std::result::Result<T, Error>;

/// Why an operation did nothing.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The thing is not there, or not within what the caller may see: the two are never told apart.
    #[error("no such {0}")]
    Missing(&'static str),
    /// Fields that break their rules: the form again.
    #[error("{} fields refused", .0.len())]
    Invalid(Vec<FieldFault>),
    /// A transition that the state of things refuses, as `<noun>.<reason>`: the catalogues say what to do about it.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// The caller read version `read` of the thing; it has moved to `current` meanwhile.
    #[error("{object}: version {read} was read, {current} is current")]
    Stale {
        /// Kind of thing.
        object: &'static str,
        /// Version the caller had read.
        read: i64,
        /// Version now.
        current: i64,
        /// What is stored now.
        stored: Stated,
    },
    /// Storage could not do it.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

impl From<Vec<FieldFault>> for Error {
    fn from(faults: Vec<FieldFault>) -> Self {
        Self::Invalid(faults)
    }
}

/// Fields of a thing, by the names that forms give them: codes, dates and numbers as text; empty when unknown.
pub type Stated = Vec<(&'static str, String)>;

/// A row that names its version.
pub(super) trait Versioned {
    /// The version.
    fn version(&self) -> i64;

    /// What to show of it to somebody whose version moved.
    fn stated(&self) -> Stated;
}

/// Checks that the caller read the current version.
pub(super) fn current(object: &'static str, read: i64, row: &impl Versioned) -> Result<()> {
    let current = row.version();
    if read == current { Ok(()) } else { Err(Error::Stale { object, read, current, stored: row.stated() }) }
}
