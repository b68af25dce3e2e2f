//! Every row of one database written into another, engines differing: what makes a backup of PostgreSQL an SQLite file,
//! and a PostgreSQL database of an SQLite file.
//!
//! Tables and columns are the same on both engines; types are PostgreSQL's, which says more of them. Both databases must
//! be migrated to the same version; the rows that migrations wrote into the one to fill are replaced.

use std::collections::BTreeMap;

use futures_util::stream::{BoxStream, StreamExt as _, TryStreamExt as _};
use sha2::{Digest as _, Sha256};
use sqlx::{AssertSqlSafe, Row as _};

use super::connection::{Connection, Reader, Writer};
use super::{Engine, Sql, Store, Value};
use crate::storage::{Error, Result};

/// Rows carried at once.
const AT_ONCE: usize = 256;

/// Of each table, how many rows it holds and the sum of their hashes, whatever their order.
type Contents = BTreeMap<String, Tally>;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    rows: u64,
    hashes: u128,
}

/// A table and its columns.
struct Table {
    name: String,
    columns: Vec<(String, Kind)>,
}

/// Copies every row of `from`, as of one instant, into `into`, and reads back what was written: all of it, or nothing.
/// One of the two is PostgreSQL.
pub async fn copy(from: &Store, into: &Store) -> Result<()> {
    let typed = if from.engine() == Engine::Postgres { from } else { into };
    let tables = tables(&mut typed.read().await?).await?;
    let (mut source, mut target) = (from.read().await?, into.write().await?);
    source.take_time().await?;
    target.take_time().await?;
    let keys = target.postpone_keys().await?;
    for table in &tables {
        target.execute(format!("DELETE FROM {}", table.name), Vec::new()).await?;
    }
    let mut carried = Contents::new();
    for table in &tables {
        carried.insert(table.name.clone(), carry(&mut source, &mut target, table).await?);
    }
    target.demand_keys(keys).await?;
    for table in &tables {
        if Some(&tally(&mut target, table).await?) != carried.get(&table.name) {
            return Err(Error::Differs(table.name.clone()));
        }
    }
    target.commit().await
}

/// Writes a table's rows into the other database.
async fn carry(source: &mut Reader, target: &mut Writer, table: &Table) -> Result<Tally> {
    let columns = table.columns.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    let insert = Sql::written(format!("INSERT INTO {} ({columns}) VALUES", table.name));
    let mut carried = Tally::default();
    let mut chunks = rows(source, table).try_chunks(AT_ONCE);
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|stopped| stopped.1)?;
        for row in &chunk {
            carried.add(row);
        }
        let text = insert.repeated(table.columns.len(), chunk.len());
        target.execute(text, chunk.into_iter().flatten().collect()).await?;
    }
    Ok(carried)
}

async fn tally(reader: &mut Reader, table: &Table) -> Result<Tally> {
    let mut found = Tally::default();
    let mut rows = rows(reader, table);
    while let Some(row) = rows.try_next().await? {
        found.add(&row);
    }
    Ok(found)
}

impl Tally {
    fn add(&mut self, row: &[Value]) {
        let mut hash = Sha256::new();
        for value in row {
            feed(&mut hash, value);
        }
        let half = hash.finalize().first_chunk().copied().unwrap_or_default();
        self.rows += 1;
        self.hashes = self.hashes.wrapping_add(u128::from_be_bytes(half));
    }
}

/// A value as bytes that no other value of its column gives.
fn feed(hash: &mut Sha256, value: &Value) {
    let bytes = match value {
        Value::Text(text) => text.as_ref().map(|text| text.as_bytes().to_vec()),
        Value::Int(int) => int.map(|int| int.to_be_bytes().to_vec()),
        Value::Bool(is) => is.map(|is| vec![u8::from(is)]),
        Value::Uuid(id) => id.map(|id| id.into_bytes().to_vec()),
        Value::Date(on) => on.map(|on| on.to_string().into_bytes()),
        Value::At(at) => at.map(|at| at.timestamp_micros().to_be_bytes().to_vec()),
        Value::Bytes(bytes) => bytes.clone(),
    };
    match bytes {
        None => hash.update([0]),
        Some(bytes) => {
            hash.update([1]);
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(&bytes);
        }
    }
}

/// A column's type.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Text,
    Int,
    Bool,
    Uuid,
    Date,
    At,
    Bytes,
}

impl Kind {
    /// The type that PostgreSQL calls so.
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "text" => Self::Text,
            "bigint" => Self::Int,
            "boolean" => Self::Bool,
            "uuid" => Self::Uuid,
            "date" => Self::Date,
            "timestamp with time zone" => Self::At,
            "bytea" => Self::Bytes,
            _ => return None,
        })
    }
}

/// Every table of a PostgreSQL database but the list of migrations.
async fn tables(postgres: &mut Reader) -> Result<Vec<Table>> {
    let columns: Vec<(String, String, String)> = postgres
        .all(Sql::of(
            "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns \
             WHERE table_schema = current_schema() AND table_name <> '_sqlx_migrations' \
             ORDER BY table_name, ordinal_position",
            "",
        ))
        .await?;
    let mut tables: Vec<Table> = Vec::new();
    for (table, column, kind) in columns {
        let kind = Kind::of(&kind).ok_or_else(|| Error::Differs(format!("{table}.{column}: {kind}")))?;
        match tables.last_mut().filter(|last| last.name == table) {
            Some(last) => last.columns.push((column, kind)),
            None => tables.push(Table { name: table, columns: vec![(column, kind)] }),
        }
    }
    Ok(tables)
}

/// Reads a row of either engine, column by column.
macro_rules! values {
    ($row:expr, $table:expr) => {{
        let row = $row?;
        let column = |(place, (_, kind)): (usize, &(String, Kind))| {
            Ok(match kind {
                Kind::Text => Value::Text(row.try_get(place)?),
                Kind::Int => Value::Int(row.try_get(place)?),
                Kind::Bool => Value::Bool(row.try_get(place)?),
                Kind::Uuid => Value::Uuid(row.try_get(place)?),
                Kind::Date => Value::Date(row.try_get(place)?),
                Kind::At => Value::At(row.try_get(place)?),
                Kind::Bytes => Value::Bytes(row.try_get(place)?),
            })
        };
        $table.columns.iter().enumerate().map(column).collect::<Result<Vec<Value>>>()
    }};
}

/// A table's rows, as they come.
fn rows<'a>(reader: &'a mut Reader, table: &'a Table) -> BoxStream<'a, Result<Vec<Value>>> {
    let columns = table.columns.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    let query = AssertSqlSafe(format!("SELECT {columns} FROM {}", table.name));
    match &mut reader.0 {
        Connection::Sqlite(tx) => sqlx::query(query).fetch(&mut **tx).map(|row| values!(row, table)).boxed(),
        Connection::Postgres(tx) => sqlx::query(query).fetch(&mut **tx).map(|row| values!(row, table)).boxed(),
    }
}

impl Reader {
    /// Lets a statement last: the limits of a request are not those of a copy.
    async fn take_time(&mut self) -> Result<()> {
        if matches!(self.0, Connection::Postgres(_)) {
            self.execute("SET LOCAL statement_timeout = 0".to_owned(), Vec::new()).await?;
            self.execute("SET LOCAL idle_in_transaction_session_timeout = 0".to_owned(), Vec::new()).await?;
        }
        Ok(())
    }
}

/// Foreign keys of PostgreSQL that wait: their tables and names.
type Postponed = Vec<(String, String)>;

impl Writer {
    /// Lets rows come before those they refer to, until [`Writer::demand_keys`].
    async fn postpone_keys(&mut self) -> Result<Postponed> {
        if matches!(self.reader.0, Connection::Sqlite(_)) {
            self.execute("PRAGMA defer_foreign_keys = ON".to_owned(), Vec::new()).await?;
            return Ok(Vec::new());
        }
        let keys: Postponed = self
            .all(Sql::of(
                "SELECT conrelid::regclass::text, quote_ident(conname) FROM pg_constraint \
                 WHERE contype = 'f' AND connamespace = current_schema()::regnamespace",
                "",
            ))
            .await?;
        for (table, key) in &keys {
            let text = format!("ALTER TABLE {table} ALTER CONSTRAINT {key} DEFERRABLE INITIALLY DEFERRED");
            self.execute(text, Vec::new()).await?;
        }
        Ok(keys)
    }

    /// Every row that is referred to must be there now; keys are checked at once again.
    async fn demand_keys(&mut self, keys: Postponed) -> Result<()> {
        if matches!(self.reader.0, Connection::Sqlite(_)) {
            return Ok(());
        }
        self.execute("SET CONSTRAINTS ALL IMMEDIATE".to_owned(), Vec::new()).await?;
        for (table, key) in keys {
            let text = format!("ALTER TABLE {table} ALTER CONSTRAINT {key} NOT DEFERRABLE");
            self.execute(text, Vec::new()).await?;
        }
        Ok(())
    }
}
