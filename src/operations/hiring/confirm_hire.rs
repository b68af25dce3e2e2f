//! An employer confirms that it hires a candidate.

use serde_json::json;

use super::{found, step};
use crate::domain::ids::{ApplicationId, EmployerId, PlacementId};
use crate::domain::placement::{Hire, Placement, PlacementState};
use crate::operations::{Act, Error, Result};
use crate::storage::application::Desk;
use crate::storage::opening::Shelf;
use crate::storage::{Writer, application, audit, facts, opening, placement};

/// Confirms the hire. Said twice in the same words it is one hire; a hire the coordinator refused is corrected by
/// confirming it again.
pub async fn confirm_hire(
    tx: &mut Writer,
    act: &Act,
    employer: EmployerId,
    application: ApplicationId,
    hire: Hire,
) -> Result<PlacementId> {
    let desk = Desk::Employer(employer);
    let unlocked = found(application::find(tx, desk, application).await?, "application")?;
    let opening = found(opening::lock(tx, Shelf::Of(employer), unlocked.opening_id).await?, "opening")?;
    // Read again under the lock: a double click waits here for the first one, and then sees its hire.
    let row = found(application::find(tx, desk, application).await?, "application")?;
    hire.check(act.today, row.enrolled_on)?;
    if let Some(known) = placement::of_application(tx, desk, application).await? {
        let placement = known.placement()?;
        match placement.state {
            PlacementState::Refused => {}
            _ if placement.hire == hire => return Ok(known.placement_id),
            _ => return Err(Error::Refused("already_hired")),
        }
    }
    opening.opening()?.takes_hire(opening.hired())?;
    let (hired, placement) = Placement::confirm(row.application()?, hire, act.now, act.today)?;
    application::update(tx, application, row.version, &hired).await?;
    let by = (act.account, act.now);
    let id = placement::confirm(tx, act.id(), application, &placement.hire, by).await?;
    let detail = json!({
        "application": application, "placement": id, "kind": placement.hire.kind, "starts_on": placement.hire.starts_on,
    });
    audit::append(tx, &step(act, "placement.confirm", row.opening_id, detail)).await?;
    // Closed postings and their hires are counted among the figures.
    facts::refresh(tx, &[]).await?;
    Ok(id)
}
