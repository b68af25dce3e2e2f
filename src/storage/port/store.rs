//! Opening either engine, with the settings that make a commit durable.

use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use tokio::time::timeout;

use super::connection::{Connection, Reader, Statements, Writer};
use crate::storage::idempotency::Claim;
use crate::storage::{Error, Result};

/// How long a request waits for a connection, or for its turn to write, before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(3);
const READERS: u32 = 8;
/// Pages the SQLite writer may hold, in KiB; also the memory in which it sorts an index.
const WRITER_CACHE: &str = "-8192";

/// Which engine holds the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// The embedded default.
    Sqlite,
    /// When several replicas share the data.
    Postgres,
}

/// The database: hands out snapshots and transactions.
#[derive(Clone, Debug)]
pub struct Store {
    pub(super) pools: Pools,
    claim: Option<Arc<Claim>>,
    statements: Statements,
}

#[derive(Clone, Debug)]
pub(super) enum Pools {
    // SQLite has one writer: a pool of one connection queues writers fairly instead of letting them collide.
    Sqlite { readers: SqlitePool, writer: SqlitePool },
    Postgres(PgPool),
}

impl Store {
    /// Opens the database of `sqlite:PATH` (created when missing) or `postgres://…`; does not migrate it.
    pub async fn open(address: &str) -> Result<Self> {
        if address.starts_with("sqlite:") {
            Self::open_sqlite(address).await
        } else if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            Self::open_postgres(address).await
        } else {
            Err(Error::Address(address.to_owned()))
        }
    }

    async fn open_sqlite(address: &str) -> Result<Self> {
        let options = SqliteConnectOptions::from_str(address)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .pragma("secure_delete", "ON")
            .pragma("trusted_schema", "OFF");
        let pool = || SqlitePoolOptions::new().acquire_timeout(PATIENCE).test_before_acquire(false);
        let writer = pool().max_connections(1).idle_timeout(None).max_lifetime(None);
        let writing = options.clone().pragma("cache_size", WRITER_CACHE);
        let writer = writer.connect_with(writing).await?;
        let readers = pool().max_connections(READERS).connect_with(options.pragma("query_only", "ON")).await?;
        Ok(Self::of(Pools::Sqlite { readers, writer }))
    }

    async fn open_postgres(address: &str) -> Result<Self> {
        let options = PgConnectOptions::from_str(address)?.application_name("sanad").options([
            ("statement_timeout", "60s"),
            ("lock_timeout", "3s"),
            ("idle_in_transaction_session_timeout", "60s"),
        ]);
        let pool = PgPoolOptions::new().acquire_timeout(PATIENCE).test_before_acquire(false);
        Ok(Self::of(Pools::Postgres(pool.max_connections(READERS + 2).connect_with(options).await?)))
    }

    fn of(pools: Pools) -> Self {
        Self { pools, claim: None, statements: Statements::default() }
    }

    /// The same database, each of whose transactions that write stakes a claim first.
    #[must_use]
    pub fn keyed(&self, claim: Arc<Claim>) -> Self {
        Self { claim: Some(claim), ..self.clone() }
    }

    /// Applies the migrations not applied yet (replicas wait for each other).
    pub async fn migrate(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => sqlx::migrate!("migrations/sqlite").run(writer).await?,
            Pools::Postgres(pool) => sqlx::migrate!("migrations/postgres").run(pool).await?,
        }
        Ok(())
    }

    /// The engine in use.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        match &self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// A snapshot to read.
    pub async fn read(&self) -> Result<Reader> {
        let connection = match &self.pools {
            Pools::Sqlite { readers, .. } => Connection::Sqlite(readers.begin().await?),
            Pools::Postgres(pool) => {
                Connection::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        };
        Ok(Reader(connection, self.statements.clone()))
    }

    /// A transaction to write; [`Error::Busy`] when others, here or in another process, keep the writer for too long.
    pub async fn write(&self) -> Result<Writer> {
        let connection = timeout(PATIENCE, self.begin()).await.map_err(|_| Error::Busy)??;
        let mut tx = Writer { reader: Reader(connection, self.statements.clone()), aside: Vec::new() };
        if let Some(claim) = &self.claim {
            claim.stake(&mut tx).await?;
        }
        Ok(tx)
    }

    async fn begin(&self) -> Result<Connection> {
        Ok(match &self.pools {
            Pools::Sqlite { writer, .. } => Connection::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => Connection::Postgres(pool.begin().await?),
        })
    }

    /// Statements run since it was opened: what an answer costs, whatever the machine.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.statements.count()
    }

    /// Lets go of every connection.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}
