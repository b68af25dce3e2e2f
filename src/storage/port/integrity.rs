//! What each engine says of the soundness of its own files.

use super::Sql;
use super::connection::{Connection, Reader};
use crate::storage::Result;

impl Reader {
    /// Faults the engine finds in its own storage; empty when sound. PostgreSQL checks its pages itself and has no such
    /// question to answer: there the list is empty.
    pub async fn faults(&mut self) -> Result<Vec<String>> {
        if matches!(self.0, Connection::Postgres(_)) {
            return Ok(Vec::new());
        }
        let checks: Vec<(String,)> = self.all(Sql::of("PRAGMA quick_check(20)", "")).await?;
        let mut faults: Vec<String> = checks.into_iter().map(|(line,)| line).filter(|line| line != "ok").collect();
        let orphans: Vec<Orphan> = self.all(Sql::of("PRAGMA foreign_key_check", "")).await?;
        faults.extend(orphans.into_iter().take(20).map(|row| format!("{} → {}", row.table, row.parent)));
        Ok(faults)
    }
}

/// A row whose parent is missing.
#[derive(sqlx::FromRow)]
struct Orphan {
    table: String,
    parent: String,
}
