//! Settings of the data itself (not of a process): demonstration flag, default as-of date, key fingerprint.

use super::{Reader, Result, Writer};

/// The value of a setting, if it was ever set.
pub async fn find(tx: &mut Reader, key: &str) -> Result<Option<String>> {
    tx.value(sql!("SELECT value FROM setting WHERE key = $1").bind(key)).await
}

/// Sets a setting.
pub async fn put(tx: &mut Writer, key: &str, value: &str) -> Result<()> {
    tx.run_one(
        "setting",
        sql!(
            "INSERT INTO setting (key, value) VALUES ($1, $2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        )
        .bind(key)
        .bind(value),
    )
    .await
}
