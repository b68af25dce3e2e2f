//! A coordinator records what learners do, with the proof of it.

use std::collections::HashMap;

use serde_json::json;

use super::selection::{Chosen, Outcome, Refusal, Said, close, read};
use crate::domain::attestation::Attestation;
use crate::domain::evidence::EvidenceStatus;
use crate::domain::field::Faults;
use crate::domain::identifier;
use crate::domain::ids::EnrolmentId;
use crate::domain::scope::Scope;
use crate::domain::situation::SituationKind;
use crate::operations::{Act, Result};
use crate::storage::attestation::{self, AttestationRow, AttestationVersion};
use crate::storage::{Writer, enrolment::EnrolmentRow};

/// What is recorded, alike for everyone chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct NewSituation {
    /// The situation it is one more proof of; none for a new one.
    pub continues: Option<u32>,
    /// What the proof states; its number is given here.
    pub stated: Attestation,
}

/// Records a situation, or one more proof of it, for every learner chosen. A proof dated outside its situation proves
/// nothing, and one that contradicts those before it is refused.
pub async fn record_situation(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    chosen: &[Chosen],
    new: NewSituation,
) -> Result<Outcome> {
    let stated = checked(new.stated, act)?;
    let (rows, mut refusals) = read(tx, scope, chosen).await?;
    let ids: Vec<EnrolmentId> = rows.iter().map(|row| row.enrolment_id).collect();
    let known = attestation::of_enrolments(tx, &ids).await?;
    let numbers: HashMap<EnrolmentId, u32> = attestation::last_numbers(tx, &ids).await?;
    let mut versions = Vec::with_capacity(rows.len());
    for row in &rows {
        let number = new.continues.unwrap_or_else(|| numbers.get(&row.enrolment_id).copied().unwrap_or(0) + 1);
        let one = Attestation { situation_no: number, ..stated.clone() };
        match refusal(row, &one, new.continues.is_some(), &known)? {
            Some(reason) => refusals.push(Refusal { enrolment: row.enrolment_id, reason }),
            None => versions.push(AttestationVersion {
                attestation_id: act.id(),
                enrolment_id: row.enrolment_id,
                cohort_id: row.cohort_id,
                attestation: one,
                placement_id: None,
                recorded_at: None,
            }),
        }
    }
    if !refusals.is_empty() {
        return Ok(Outcome::Refused(refusals));
    }
    let places: Vec<_> = rows.iter().map(|row| (row.enrolment_id, row.cohort_id)).collect();
    attestation::append(tx, versions, &act.provenance()).await?;
    let detail = json!({
        "kind": stated.kind, "starts_on": stated.starts_on, "ends_on": stated.ends_on,
        "evidence": stated.evidence, "attested_on": stated.attested_on, "status": stated.status,
    });
    close(tx, act, &Said { action: "situation.record", detail }, &places).await?;
    Ok(Outcome::Done(places.len()))
}

fn checked(stated: Attestation, act: &Act) -> Result<Attestation> {
    let ends_on = stated.ends_on;
    Faults::default()
        .unless(ends_on.is_none_or(|end| end >= stated.starts_on), "ends_on", "before_start")
        .unless(stated.attested_on <= act.today, "attested_on", "future")
        .unless(stated.attested_on >= stated.starts_on, "attested_on", "before_start")
        .unless(ends_on.is_none_or(|end| stated.attested_on <= end), "attested_on", "after_end")
        .optional(stated.employer.as_deref(), "employer", 200)
        .unless(stated.employer_ice.as_deref().is_none_or(|ice| identifier::ice(ice).is_ok()), "employer_ice", "ice")
        .optional(stated.job_title.as_deref(), "job_title", 200)
        .verdict()?;
    // Whoever seeks work or does nothing has no employer, and the bare word of the operator needs no review.
    let works = !matches!(stated.kind, SituationKind::Recherche | SituationKind::Inactif);
    let status = if stated.evidence.is_none() { EvidenceStatus::Acceptee } else { stated.status };
    if works {
        return Ok(Attestation { status, ..stated });
    }
    Ok(Attestation {
        status,
        employer: None,
        employer_ice: None,
        employer_is_operator: None,
        job_title: None,
        in_field: None,
        hours_per_week: None,
        intended_weeks: None,
        salary_mad: None,
        region: None,
        ..stated
    })
}

/// Why this proof cannot stand beside those already known of the learner.
fn refusal(
    row: &EnrolmentRow,
    one: &Attestation,
    continues: bool,
    known: &[AttestationRow],
) -> Result<Option<&'static str>> {
    if one.attested_on < row.enrolled_on {
        return Ok(Some("before_enrolment"));
    }
    let mut beside = known
        .iter()
        .filter(|proof| proof.enrolment_id == row.enrolment_id && proof.situation_no == i64::from(one.situation_no));
    if continues && beside.clone().next().is_none() {
        return Ok(Some("no_such_situation"));
    }
    beside.try_fold(None, |refusal, proof| {
        let proof = proof.attestation()?;
        let reason = if proof.key() == one.key() {
            Some("already_proved")
        } else if proof.disagreement(one).is_some() {
            Some("disagrees")
        } else {
            None
        };
        Ok(refusal.or(reason))
    })
}
