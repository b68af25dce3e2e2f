//! The whole database as of one instant, while others go on writing: always an SQLite file.

use std::path::Path;

use super::copy::copy;
use super::store::{Pools, Store};
use crate::storage::Result;

impl Store {
    /// Writes the database into an SQLite file that does not exist yet.
    pub async fn write_into(&self, file: &Path) -> Result<()> {
        if let Pools::Sqlite { writer, .. } = &self.pools {
            // Reads one snapshot of the source; its writers are not kept waiting.
            let name = file.to_string_lossy().into_owned();
            sqlx::query("VACUUM INTO ?").bind(name).execute(writer).await?;
            return Ok(());
        }
        let into = Self::open(&format!("sqlite:{}", file.display())).await?;
        let copied = async {
            into.migrate().await?;
            copy(self, &into).await
        };
        let copied = copied.await;
        into.close().await;
        copied
    }

    /// Fills a migrated PostgreSQL database with the rows of an SQLite one, migrated to the same version: all, or none.
    pub async fn fill_from(&self, sqlite: &Self) -> Result<()> {
        copy(sqlite, self).await
    }
}
