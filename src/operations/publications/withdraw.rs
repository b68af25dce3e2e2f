//! Withdrawing what was published: it stays in the register, with its reason.

use serde_json::json;

use super::{JOURNAL, LONGEST_TEXT};
use crate::domain::field::Faults;
use crate::domain::ids::PublicationId;
use crate::operations::{Act, Error, Result};
use crate::storage::{Writer, audit, publication};

/// Withdraws a publication for a reason that the public reads.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Invalid`]: no reason, or a long one; [`Error::Refused`]: withdrawn already.
pub async fn withdraw(tx: &mut Writer, act: &Act, id: PublicationId, reason: &str) -> Result<()> {
    let reason = reason.trim();
    let row = publication::find(tx, id).await?.ok_or(Error::Missing("publication"))?;
    Faults::default().required(reason, "reason", LONGEST_TEXT).verdict()?;
    if row.withdrawn_at.is_some() {
        return Err(Error::Refused("publication.withdrawn"));
    }
    publication::withdraw(tx, id, reason, (&act.provenance().recorded_by, act.now)).await?;
    audit::append(tx, &act.entry("publication.withdraw", JOURNAL, id, json!({}))).await?;
    Ok(())
}
