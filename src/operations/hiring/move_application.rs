//! An employer moves a candidate to another stage.

use serde_json::json;

use super::{Read, found, step};
use crate::domain::application::Stage;
use crate::domain::ids::{ApplicationId, EmployerId};
use crate::domain::opening::{OpeningState, Refused};
use crate::operations::error::current;
use crate::operations::{Act, Result};
use crate::storage::application::Desk;
use crate::storage::opening::Shelf;
use crate::storage::{Writer, application, audit, opening};

/// Moves a candidate among the open stages, or back from a refusal, while the opening is published.
pub async fn move_application(
    tx: &mut Writer,
    act: &Act,
    employer: EmployerId,
    read: Read<ApplicationId>,
    stage: Stage,
) -> Result<()> {
    let row = found(application::find(tx, Desk::Employer(employer), read.id).await?, "application")?;
    current("application", read.version, &row)?;
    let opening = found(opening::lock(tx, Shelf::Of(employer), row.opening_id).await?, "opening")?;
    if opening.opening()?.state == OpeningState::Closed {
        return Err(Refused::Closed.into());
    }
    let before = row.application()?;
    let moved = before.clone().move_to(stage, act.now)?;
    if moved == before {
        return Ok(());
    }
    application::update(tx, read.id, read.version, &moved).await?;
    let detail = json!({ "application": read.id, "from": before.stage, "to": stage });
    audit::append(tx, &step(act, "application.move", row.opening_id, detail)).await?;
    Ok(())
}
