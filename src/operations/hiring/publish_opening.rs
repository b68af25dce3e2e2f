//! An employer publishes an opening.

use serde_json::json;

use super::{Read, found, step};
use crate::domain::ids::{EmployerId, OpeningId};
use crate::operations::error::current;
use crate::operations::{Act, Result};
use crate::storage::opening::Shelf;
use crate::storage::{Writer, audit, employer, opening};

/// Shows the opening to coordinators, who may then refer graduates.
pub async fn publish_opening(tx: &mut Writer, act: &Act, employer: EmployerId, read: Read<OpeningId>) -> Result<()> {
    let row = found(opening::lock(tx, Shelf::Of(employer), read.id).await?, "opening")?;
    current("opening", read.version, &row)?;
    let verified = found(employer::find(tx, employer).await?, "employer")?.is_verified();
    let published = row.opening()?.publish(act.now, act.today, verified)?;
    opening::update(tx, read.id, read.version, &published).await?;
    let detail = json!({ "positions": published.terms.positions, "expires_on": published.terms.expires_on });
    audit::append(tx, &step(act, "opening.publish", read.id, detail)).await?;
    Ok(())
}
