//! One transaction on either engine: a [`Reader`] sees one snapshot, a [`Writer`] may also change it.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments as _, AssertSqlSafe, FromRow, Postgres, Sqlite, Transaction};

use super::numbers::unnumbered;
use super::{Sql, Statement, Value};
use crate::storage::{Error, Result};

/// A struct that reads a row of either engine; every `#[derive(FromRow)]` struct is one.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

pub(super) enum Connection {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// One snapshot of the database.
pub struct Reader(pub(super) Connection, pub(super) Statements);

/// Statements run on a database, however it is shared out.
#[derive(Clone, Debug, Default)]
pub(super) struct Statements(Arc<AtomicU64>);

impl Statements {
    fn note(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A transaction that may write; dropped without [`Writer::commit`] it leaves no trace.
pub struct Writer {
    pub(super) reader: Reader,
    /// Texts of the indexes that the commit builds again.
    pub(super) aside: Vec<String>,
}

impl Deref for Writer {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl DerefMut for Writer {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}

impl Reader {
    /// Every row.
    pub async fn all<R: Row>(&mut self, sql: Sql) -> Result<Vec<R>> {
        self.1.note();
        let (text, values) = sql.finish();
        Ok(match &mut self.0 {
            Connection::Sqlite(tx) => {
                let text = AssertSqlSafe(unnumbered(text));
                sqlx::query_as_with::<_, R, _>(text, sqlite_arguments(values)?).fetch_all(&mut **tx).await?
            }
            Connection::Postgres(tx) => {
                sqlx::query_as_with::<_, R, _>(AssertSqlSafe(text), postgres_arguments(values)?)
                    .fetch_all(&mut **tx)
                    .await?
            }
        })
    }

    /// The row, if there is one.
    pub async fn opt<R: Row>(&mut self, sql: Sql) -> Result<Option<R>> {
        self.1.note();
        let (text, values) = sql.finish();
        Ok(match &mut self.0 {
            Connection::Sqlite(tx) => {
                let text = AssertSqlSafe(unnumbered(text));
                sqlx::query_as_with::<_, R, _>(text, sqlite_arguments(values)?).fetch_optional(&mut **tx).await?
            }
            Connection::Postgres(tx) => {
                sqlx::query_as_with::<_, R, _>(AssertSqlSafe(text), postgres_arguments(values)?)
                    .fetch_optional(&mut **tx)
                    .await?
            }
        })
    }

    /// The one row there must be (counts, existing things).
    pub async fn one<R: Row>(&mut self, sql: Sql) -> Result<R> {
        self.opt(sql).await?.ok_or(Error::Engine(sqlx::Error::RowNotFound))
    }

    /// The first column of the row, if there is one.
    pub async fn value<T>(&mut self, sql: Sql) -> Result<Option<T>>
    where
        (T,): Row,
    {
        Ok(self.opt::<(T,)>(sql).await?.map(|(value,)| value))
    }

    pub(super) async fn execute(&mut self, text: String, values: Vec<Value>) -> Result<u64> {
        self.1.note();
        Ok(match &mut self.0 {
            Connection::Sqlite(tx) => {
                let text = AssertSqlSafe(unnumbered(text));
                sqlx::query_with(text, sqlite_arguments(values)?).execute(&mut **tx).await?.rows_affected()
            }
            Connection::Postgres(tx) => sqlx::query_with(AssertSqlSafe(text), postgres_arguments(values)?)
                .execute(&mut **tx)
                .await?
                .rows_affected(),
        })
    }

    /// Asks the engine to compile a statement without running it.
    pub async fn prepare(&mut self, statement: &Statement) -> Result<()> {
        use sqlx::{Executor as _, SqlSafeStr as _};
        let text = AssertSqlSafe(format!("{}{}", statement.text, statement.tail)).into_sql_str();
        match &mut self.0 {
            Connection::Sqlite(tx) => {
                (&mut **tx).prepare(text).await?;
            }
            Connection::Postgres(tx) => {
                (&mut **tx).prepare(text).await?;
            }
        }
        Ok(())
    }
}

impl Writer {
    /// Runs a statement; gives the number of rows it touched.
    pub async fn run(&mut self, sql: Sql) -> Result<u64> {
        let (text, values) = sql.finish();
        self.execute(text, values).await
    }

    /// Runs a statement that must touch exactly one row; anything else is [`Error::Stale`].
    pub async fn run_one(&mut self, table: &'static str, sql: Sql) -> Result<()> {
        let found = self.run(sql).await?;
        if found == 1 { Ok(()) } else { Err(Error::Stale { table, expected: 1, found }) }
    }

    /// Runs `INSERT … VALUES ($1, …, $C)` for many rows, in statements of a power of two rows each: engines keep few
    /// texts prepared, whatever the number of rows.
    pub async fn insert_all<const C: usize>(
        &mut self,
        insert: Sql,
        rows: impl IntoIterator<Item = [Value; C]>,
    ) -> Result<u64> {
        const MOST: usize = 256;
        let mut rows = rows.into_iter().collect::<Vec<_>>().into_iter();
        let mut written = 0;
        while rows.len() > 0 {
            let count = MOST.min(1 << rows.len().ilog2());
            let values = rows.by_ref().take(count).flatten().collect();
            written += self.execute(insert.repeated(C, count), values).await?;
        }
        Ok(written)
    }

    /// Makes everything written durable and visible, at once.
    pub async fn commit(mut self) -> Result<()> {
        self.put_back().await?;
        match self.reader.0 {
            Connection::Sqlite(tx) => tx.commit().await?,
            Connection::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

fn sqlite_arguments(values: Vec<Value>) -> Result<SqliteArguments> {
    let mut arguments = SqliteArguments::default();
    for value in values {
        match value {
            Value::Text(v) => arguments.add(v),
            Value::Int(v) => arguments.add(v),
            Value::Bool(v) => arguments.add(v),
            Value::Uuid(v) => arguments.add(v),
            Value::Date(v) => arguments.add(v),
            Value::At(v) => arguments.add(v),
            Value::Bytes(v) => arguments.add(v),
        }
        .map_err(|error| Error::Engine(sqlx::Error::Encode(error)))?;
    }
    Ok(arguments)
}

fn postgres_arguments(values: Vec<Value>) -> Result<PgArguments> {
    let mut arguments = PgArguments::default();
    for value in values {
        match value {
            Value::Text(v) => arguments.add(v),
            Value::Int(v) => arguments.add(v),
            Value::Bool(v) => arguments.add(v),
            Value::Uuid(v) => arguments.add(v),
            Value::Date(v) => arguments.add(v),
            Value::At(v) => arguments.add(v),
            Value::Bytes(v) => arguments.add(v),
        }
        .map_err(|error| Error::Engine(sqlx::Error::Encode(error)))?;
    }
    Ok(arguments)
}
