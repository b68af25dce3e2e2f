//! A coordinator does not accept a hire.

use serde_json::json;

use super::{Read, found, step};
use crate::domain::field::Faults;
use crate::domain::ids::PlacementId;
use crate::domain::scope::Scope;
use crate::operations::error::current;
use crate::operations::{Act, Result};
use crate::storage::placement::Decision;
use crate::storage::{Writer, application, application::Desk, audit, facts, placement};

/// Refuses the hire with a reason the employer reads; the candidate stands again at the offer.
pub async fn refuse_hire(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    read: Read<PlacementId>,
    reason: &str,
) -> Result<()> {
    Faults::default().required(reason, "reason", 500).verdict()?;
    let desk = Desk::Coordination(scope);
    let row = found(placement::find(tx, desk, read.id).await?, "placement")?;
    current("placement", read.version, &row)?;
    let candidate = found(application::find(tx, desk, row.application_id).await?, "application")?;
    let (application, refused) = row.placement()?.refuse(candidate.application()?)?;
    let reason = Some(reason.trim().to_owned());
    let decision = Decision { state: refused.state, situation_no: None, in_field: None, refusal_reason: reason };
    placement::decide(tx, read.id, read.version, &decision, (act.account, act.now)).await?;
    application::update(tx, row.application_id, candidate.version, &application).await?;
    let detail = json!({ "application": row.application_id, "placement": read.id });
    audit::append(tx, &step(act, "placement.refuse", row.opening_id, detail)).await?;
    // Closed postings and their hires are counted among the figures.
    facts::refresh(tx, &[]).await?;
    Ok(())
}
