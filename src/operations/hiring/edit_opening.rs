//! An employer changes what an opening offers.

use serde_json::json;

use super::{Read, found, step};
use crate::domain::ids::{EmployerId, OpeningId};
use crate::domain::opening::Terms;
use crate::operations::error::current;
use crate::operations::{Act, Result};
use crate::storage::opening::Shelf;
use crate::storage::{Writer, audit, opening};

/// Replaces the terms of a draft or of a published opening.
pub async fn edit_opening(
    tx: &mut Writer,
    act: &Act,
    employer: EmployerId,
    read: Read<OpeningId>,
    terms: Terms,
) -> Result<()> {
    terms.check()?;
    let row = found(opening::lock(tx, Shelf::Of(employer), read.id).await?, "opening")?;
    current("opening", read.version, &row)?;
    let before = row.opening()?;
    let moved = (before.terms.expires_on != terms.expires_on).then_some(terms.expires_on);
    let edited = before.edit(terms, act.today, row.hired())?;
    opening::update(tx, read.id, read.version, &edited).await?;
    let detail = json!({ "positions": edited.terms.positions, "expires_on": moved });
    audit::append(tx, &step(act, "opening.edit", read.id, detail)).await?;
    Ok(())
}
