//! An employer does not retain a candidate.

use serde_json::json;

use super::{Read, found, step};
use crate::domain::application::DeclineReason;
use crate::domain::ids::{ApplicationId, EmployerId};
use crate::operations::error::current;
use crate::operations::{Act, Error, Result};
use crate::storage::application::Desk;
use crate::storage::{Writer, application, audit};

/// Declines a candidate for a reason the employer chooses.
pub async fn decline_application(
    tx: &mut Writer,
    act: &Act,
    employer: EmployerId,
    read: Read<ApplicationId>,
    reason: DeclineReason,
) -> Result<()> {
    let row = found(application::find(tx, Desk::Employer(employer), read.id).await?, "application")?;
    current("application", read.version, &row)?;
    if !DeclineReason::choices().any(|choice| choice == reason) {
        return Err(Error::Refused("not_a_reason"));
    }
    let declined = row.application()?.decline(reason, act.now)?;
    application::update(tx, read.id, read.version, &declined).await?;
    let detail = json!({ "application": read.id, "reason": reason });
    audit::append(tx, &step(act, "application.decline", row.opening_id, detail)).await?;
    Ok(())
}
