//! The journal: appended in the transaction of the change it tells.

use chrono::{DateTime, Utc};

use super::{Reader, Result, Writer};
use crate::domain::audit::{Entry, chain};

/// One stored entry.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AuditRow {
    /// Position in the chain, from 1.
    pub seq: i64,
    /// When.
    pub happened_at: DateTime<Utc>,
    /// Who: an account's id, `system` or `visitor`.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// Kind of thing.
    pub object_kind: String,
    /// Its identifier.
    pub object_id: String,
    /// JSON of codes, counts and dates.
    pub detail: String,
    /// Hash over this entry and the one before.
    pub hash: Vec<u8>,
}

/// Appends an entry at the end of the chain. Writers wait for each other here, so that the chain has one order.
pub async fn append(tx: &mut Writer, entry: &Entry) -> Result<()> {
    // The upsert locks the head before it is read: two writers never continue from the same entry.
    let (seq, previous): (i64, Vec<u8>) = tx
        .one(
            sql!(
                "INSERT INTO audit_head (only_row, seq, hash) VALUES (1, 1, $1)
                 ON CONFLICT (only_row) DO UPDATE SET seq = audit_head.seq + 1
                 RETURNING seq, hash"
            )
            .bind(Vec::new()),
        )
        .await?;
    let (actor, detail) = (entry.actor.to_string(), entry.detail.to_string());
    let fields = [actor.as_str(), entry.action, entry.object_kind, &entry.object_id, &detail];
    let hash = chain(&previous, seq, entry.happened_at, fields);
    tx.run_one(
        "audit",
        sql!(
            "INSERT INTO audit (seq, happened_at, actor, action, object_kind, object_id, detail, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        )
        .bind(seq)
        .bind(entry.happened_at)
        .bind(actor.as_str())
        .bind(entry.action)
        .bind(entry.object_kind)
        .bind(entry.object_id.as_str())
        .bind(detail.as_str())
        .bind(hash.as_slice()),
    )
    .await?;
    tx.run_one("audit_head", sql!("UPDATE audit_head SET hash = $1 WHERE only_row = 1").bind(hash)).await
}

/// Where the chain stands: how many entries, and the hash of the last (empty for none).
pub async fn head(tx: &mut Reader) -> Result<(i64, Vec<u8>)> {
    let head = tx.opt(sql!("SELECT seq, hash FROM audit_head WHERE only_row = 1")).await?;
    Ok(head.unwrap_or_default())
}

/// The hash of one entry.
pub async fn hash_at(tx: &mut Reader, seq: i64) -> Result<Option<Vec<u8>>> {
    tx.value(sql!("SELECT hash FROM audit WHERE seq = $1").bind(seq)).await
}

/// The latest entries about one thing, newest first.
pub async fn of_object(tx: &mut Reader, kind: &'static str, id: &str, limit: u32) -> Result<Vec<AuditRow>> {
    tx.all(
        sql!(
            "SELECT seq, happened_at, actor, action, object_kind, object_id, detail, hash
             FROM audit WHERE object_kind = $1 AND object_id = $2 ORDER BY seq DESC"
        )
        .bind(kind)
        .bind(id)
        .limit(limit),
    )
    .await
}

/// Re-walks the chain from its start. Gives the number of entries, or the first that does not follow from the one
/// before it, or a head that is not the last entry's (a tail cut off).
pub async fn verify(tx: &mut Reader) -> Result<std::result::Result<i64, i64>> {
    let walk = super::chain::walk(tx, Vec::new()).await?;
    Ok(walk.broken.map_or(Ok(walk.entries), |(seq, _)| Err(seq)))
}

/// When the last entry was made.
pub async fn last_instant(tx: &mut Reader) -> Result<Option<DateTime<Utc>>> {
    tx.value(sql!("SELECT happened_at FROM audit ORDER BY seq DESC LIMIT 1")).await
}
