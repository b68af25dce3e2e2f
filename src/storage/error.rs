//! The one error of this layer.

/// Result of a storage call.
pub type Result<T> = std::result::Result<T, Error>;

/// Why storage could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No connection, or not the writer, within three seconds: try again shortly.
    #[error("storage is busy")]
    Busy,
    /// A unique key already holds this value.
    #[error("already there: {0}")]
    Duplicate(String),
    /// A write met another number of rows than it expects: somebody changed them meanwhile.
    #[error("{table}: {found} rows written, {expected} expected")]
    Stale {
        /// The table written.
        table: &'static str,
        /// Rows expected.
        expected: u64,
        /// Rows met.
        found: u64,
    },
    /// An earlier request with the same key and content was applied: this one applies nothing.
    #[error("this keyed request was applied before")]
    KeyTaken,
    /// The key stands for another request.
    #[error("this key stands for another request")]
    KeyReused,
    /// A stored value that its type does not accept.
    #[error("{table}.{column}: {value:?} is not readable")]
    Corrupt {
        /// The table read.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The value met.
        value: String,
    },
    /// A copy that does not read as its original: the table, or the column whose type has no counterpart.
    #[error("the copy differs: {0}")]
    Differs(String),
    /// The address of the database is neither `sqlite:` nor `postgres:`.
    #[error("unknown database address: {0}")]
    Address(String),
    /// Migrations could not be applied.
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// Anything else the engine said.
    #[error("database: {0}")]
    Engine(sqlx::Error),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) => Self::Busy,
            sqlx::Error::Database(database) => {
                let code = database.code().unwrap_or_default();
                if database.is_unique_violation() {
                    Self::Duplicate(database.message().to_owned())
                } else if matches!(code.as_ref(), "5" | "6" | "40001" | "40P01" | "55P03" | "57P01" | "57P03" | "53300")
                {
                    // SQLite busy/locked; PostgreSQL serialisation, deadlock, lock timeout, shutting down, starting, full.
                    Self::Busy
                } else {
                    Self::Engine(error)
                }
            }
            _ => Self::Engine(error),
        }
    }
}
