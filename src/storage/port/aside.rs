//! Indexes taken away while very many rows come in, and built from them before the commit. On SQLite only.
//!
//! In an index whose order is not that of the rows (a keyed hash, a name, a telephone) every new entry lands on some
//! other page. Once such indexes outgrow the page cache, each row reads and writes a page of each again, and an import
//! costs more than ten times as much for ten times the rows. Built at the end, their entries are sorted first and every
//! page is written once. SQLite changes its schema within the transaction: readers keep the indexes in their snapshot,
//! and a transaction that ends without a commit, or with the process, leaves them as they were. PostgreSQL would lock
//! readers out meanwhile: there nothing is taken away.

use super::Sql;
use super::connection::{Connection, Writer};
use crate::storage::Result;

impl Writer {
    /// Takes indexes away until the commit, which builds them again; a unique one then refuses what it would have
    /// refused at once. Nothing in between may need them.
    pub async fn set_aside(&mut self, indexes: impl IntoIterator<Item = &'static str>) -> Result<()> {
        if matches!(self.reader.0, Connection::Postgres(_)) {
            return Ok(());
        }
        let written = Sql::of("SELECT name, sql FROM sqlite_schema WHERE type = 'index'", "").and_in("name", indexes);
        for (name, text) in self.all::<(String, String)>(written).await? {
            self.execute(format!("DROP INDEX {name}"), Vec::new()).await?;
            self.aside.push(text);
        }
        Ok(())
    }

    /// Builds what was taken away.
    pub(super) async fn put_back(&mut self) -> Result<()> {
        for text in std::mem::take(&mut self.aside) {
            self.execute(text, Vec::new()).await?;
        }
        Ok(())
    }
}

impl Writer {
    /// Counts tables anew after very many rows came in. Without statistics PostgreSQL takes the rows in force for a few
    /// and reads all of them where an index would find the one; SQLite's plans do not depend on counts.
    pub async fn take_stock(&mut self, tables: &'static str) -> Result<()> {
        if matches!(self.reader.0, Connection::Postgres(_)) {
            self.execute(format!("ANALYZE {tables}"), Vec::new()).await?;
        }
        Ok(())
    }
}
