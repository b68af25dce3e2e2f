//! A checkpoint: where the chain stands, signed. One is made each day before the first sign-in, one whenever somebody
//! asks, and each frozen edition carries its own.

use chrono::{DateTime, Utc};

use crate::clock::civil;
use crate::domain::journal::{Checkpoint, SignedLine};
use crate::keys::Keys;
use crate::storage::{Result, Writer, audit, journal};

/// Signs where the chain stands, unless that was done; `None` for a journal without entries.
pub async fn checkpoint(tx: &mut Writer, keys: &Keys, now: DateTime<Utc>) -> Result<Option<SignedLine>> {
    let (seq, hash) = audit::head(tx).await?;
    if let Some(last) = journal::checkpoints(tx, 1).await?.pop().filter(|last| last.seq == seq) {
        return Ok(Some(last.into()));
    }
    if seq == 0 {
        return Ok(None);
    }
    let checkpoint = Checkpoint { seq, hash, made_at: now };
    let signature = keys.sign(checkpoint.text().as_bytes()).to_vec();
    let line = SignedLine { checkpoint, signature, public_key: keys.public_key().to_vec() };
    journal::add_checkpoint(tx, &line).await?;
    Ok(Some(line))
}

/// The same once a civil day.
pub async fn daily(tx: &mut Writer, keys: &Keys, now: DateTime<Utc>) -> Result<()> {
    let last = journal::checkpoints(tx, 1).await?.pop();
    if last.is_none_or(|last| civil(last.made_at).date_naive() < civil(now).date_naive()) {
        checkpoint(tx, keys, now).await?;
    }
    Ok(())
}
