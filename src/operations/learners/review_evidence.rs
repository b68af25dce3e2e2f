//! A coordinator accepts or refuses a proof.

use serde_json::json;

use super::selection::{Outcome, Refusal, Said, close};
use crate::domain::attestation::Attestation;
use crate::domain::evidence::{EvidenceStatus, RefusalGround};
use crate::domain::ids::{AttestationId, EnrolmentId};
use crate::domain::scope::Scope;
use crate::operations::{Act, Error, Result};
use crate::storage::attestation::{self, AttestationVersion};
use crate::storage::{Writer, enrolment};

/// What is made of a proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// It proves what it states.
    Accepted,
    /// It counts for nothing.
    Refused(RefusalGround),
}

/// Replaces a proof by the same with another status. The proof read is the version: one that was replaced meanwhile is
/// refused as stale.
pub async fn review_evidence(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    (learner, proof): (EnrolmentId, AttestationId),
    judgement: Judgement,
) -> Result<Outcome> {
    let row = enrolment::find(tx, scope, learner).await?.ok_or(Error::Missing("enrolment"))?;
    let known = attestation::of_enrolment(tx, learner).await?;
    let Some(read) = known.iter().find(|row| row.attestation_id == proof) else {
        if !attestation::is_of(tx, learner, proof).await? {
            return Err(Error::Missing("attestation"));
        }
        return Ok(Outcome::Refused(vec![Refusal { enrolment: learner, reason: "stale" }]));
    };
    let before = read.attestation()?;
    let status = match judgement {
        Judgement::Accepted => EvidenceStatus::Acceptee,
        Judgement::Refused(_) => EvidenceStatus::Refusee,
    };
    if before.status == status || before.evidence.is_none() {
        return Ok(Outcome::Refused(vec![Refusal { enrolment: learner, reason: "already_reviewed" }]));
    }
    let number = before.situation_no;
    attestation::supersede(tx, &[proof], act.now, None).await?;
    let version = AttestationVersion {
        attestation_id: act.id(),
        enrolment_id: learner,
        cohort_id: row.cohort_id,
        attestation: Attestation { status, ..before },
        placement_id: attestation::placement(tx, proof).await?,
        recorded_at: None,
    };
    attestation::append(tx, [version], &act.provenance()).await?;
    let ground = match judgement {
        Judgement::Accepted => None,
        Judgement::Refused(ground) => Some(ground),
    };
    let detail = json!({ "proof": proof, "situation_no": number, "status": status, "ground": ground });
    close(tx, act, &Said { action: "evidence.review", detail }, &[(learner, row.cohort_id)]).await?;
    Ok(Outcome::Done(1))
}
