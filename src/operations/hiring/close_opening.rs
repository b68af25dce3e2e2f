//! An employer closes an opening.

use serde_json::json;

use super::{Read, found, step};
use crate::domain::application::DeclineReason;
use crate::domain::ids::{EmployerId, OpeningId};
use crate::domain::opening::CloseReason;
use crate::operations::error::current;
use crate::operations::{Act, Result};
use crate::storage::application::Desk;
use crate::storage::opening::Shelf;
use crate::storage::{Writer, application, audit, facts, opening};

/// Closes the opening. Whoever still waited for an answer gets one: not retained, the opening was closed.
pub async fn close_opening(
    tx: &mut Writer,
    act: &Act,
    employer: EmployerId,
    read: Read<OpeningId>,
    reason: CloseReason,
) -> Result<()> {
    let row = found(opening::lock(tx, Shelf::Of(employer), read.id).await?, "opening")?;
    current("opening", read.version, &row)?;
    let closed = row.opening()?.close(act.now, reason, row.hired())?;
    opening::update(tx, read.id, read.version, &closed).await?;
    let mut declined = 0;
    for row in application::of_opening(tx, Desk::Employer(employer), read.id).await? {
        let application = row.application()?;
        if application.stage.is_open() {
            let application = application.decline(DeclineReason::OpeningClosed, act.now)?;
            application::update(tx, row.application_id, row.version, &application).await?;
            declined += 1;
        }
    }
    let detail = json!({ "reason": reason, "hired": row.hired, "declined": declined });
    audit::append(tx, &step(act, "opening.close", read.id, detail)).await?;
    // Closed postings and their hires are counted among the figures.
    facts::refresh(tx, &[]).await?;
    Ok(())
}
