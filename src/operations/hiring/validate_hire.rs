//! A coordinator validates a hire: it becomes a situation of the learner, proved by the employer.

use serde_json::json;

use super::{Read, found, step};
use crate::domain::employer::Employer;
use crate::domain::ids::PlacementId;
use crate::domain::placement::Workplace;
use crate::domain::scope::Scope;
use crate::operations::error::current;
use crate::operations::{Act, Result};
use crate::storage::attestation::{self, AttestationVersion};
use crate::storage::placement::{Decision, PlacementRow};
use crate::storage::{Reader, Writer, application::Desk, audit, employer, facts, opening, placement};

/// Validates the hire and records its situation; `in_field` is the coordinator's judgement, none when in doubt.
pub async fn validate_hire(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    read: Read<PlacementId>,
    in_field: Option<bool>,
) -> Result<u32> {
    let row = found(placement::find(tx, Desk::Coordination(scope), read.id).await?, "placement")?;
    current("placement", read.version, &row)?;
    let firm = found(employer::find(tx, row.employer_id).await?, "employer")?;
    let validated = row.placement()?.validate(act.today, firm.is_verified())?;
    let (situation_no, firm) = (next_situation(tx, &row).await?, firm.employer()?);
    let workplace = workplace(tx, &row, &firm, in_field).await?;
    let decision =
        Decision { state: validated.state, situation_no: Some(situation_no), in_field, refusal_reason: None };
    placement::decide(tx, read.id, read.version, &decision, (act.account, act.now)).await?;
    let version = AttestationVersion {
        attestation_id: act.id(),
        enrolment_id: row.enrolment_id,
        cohort_id: row.cohort_id,
        attestation: validated.attestation(situation_no, &firm, workplace),
        placement_id: Some(read.id),
        recorded_at: None,
    };
    attestation::append(tx, [version], &act.provenance()).await?;
    facts::refresh(tx, &[row.cohort_id]).await?;
    let detail = json!({
        "application": row.application_id, "placement": read.id, "situation_no": situation_no,
        "attested_on": validated.attested_on(),
    });
    audit::append(tx, &step(act, "placement.validate", row.opening_id, detail.clone())).await?;
    audit::append(tx, &act.entry("placement.validate", "enrolment", row.enrolment_id, detail)).await?;
    Ok(situation_no)
}

/// The next number no situation of the enrolment has borne, superseded ones included.
async fn next_situation(tx: &mut Reader, row: &PlacementRow) -> Result<u32> {
    let borne = attestation::history(tx, row.enrolment_id).await?;
    let last = borne.iter().map(|row| row.situation_no).max().unwrap_or(0);
    Ok(u32::try_from(last).unwrap_or(0) + 1)
}

async fn workplace(tx: &mut Reader, row: &PlacementRow, firm: &Employer, in_field: Option<bool>) -> Result<Workplace> {
    let opening = found(opening::find(tx, opening::Shelf::Of(row.employer_id), row.opening_id).await?, "opening")?;
    Ok(Workplace {
        region: opening.opening()?.terms.region,
        is_operator: firm.is_operator(&row.operator_code, &row.operator_name),
        in_field,
    })
}
