//! Undoing an import: what it added is closed, what it replaced comes back, in one transaction.

use super::draft::{find, journal};
use super::ids::Ids;
use super::{Desk, Error, Result};
use crate::domain::ids::BatchId;
use crate::storage::facts;
use crate::storage::import::reversal::{Signature, cohorts, obstacles, undo};
use crate::storage::import::{advance, sign_reversal};

/// Obstacles told, of each kind.
const MOST_TOLD: u32 = 20;

/// Undoes an applied import. [`Error::BuiltUpon`] when something was recorded on top of it; [`Error::Moved`] when it
/// is not applied, or not at that version.
pub async fn reverse(desk: &Desk<'_>, id: BatchId, version: i64) -> Result<()> {
    let mut tx = desk.store.write().await?;
    find(&mut tx, desk, id).await?;
    advance(&mut tx, id, ("applied", version), "reversed").await?;
    let obstacles = obstacles(&mut tx, id, MOST_TOLD).await?;
    if !obstacles.is_empty() {
        return Err(Error::BuiltUpon(obstacles));
    }
    let touched = cohorts(&mut tx, id).await?;
    let mut ids = Ids::new(desk.random, desk.now);
    let signature = Signature { at: desk.now, by: desk.actor.to_string() };
    undo(&mut tx, id, &signature, || ids.next()).await?;
    if !touched.is_empty() {
        facts::refresh(&mut tx, &touched).await?;
    }
    sign_reversal(&mut tx, id, &signature.by, desk.now).await?;
    journal(desk, &mut tx, id, "import.reverse").await?;
    tx.commit().await?;
    Ok(())
}
