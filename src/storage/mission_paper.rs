//! What the working papers of a mission list of its sample: the proofs on file and the calls made, by reference.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Reader, Result};
use crate::domain::ids::MissionId;

/// A proof on file for a case of the sample.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ProofRow {
    /// Reference of the case.
    pub reference: String,
    /// Number of the situation that it attests.
    pub situation_no: i64,
    /// Kind code of the situation.
    pub kind: String,
    /// First day of the situation.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
    /// Employer's ICE.
    pub employer_ice: Option<String>,
    /// Evidence code.
    pub evidence: Option<String>,
    /// The day on which it was true.
    pub attested_on: NaiveDate,
    /// Status code.
    pub status: String,
    /// Source code.
    pub source: Option<String>,
    /// When it became known.
    pub recorded_at: DateTime<Utc>,
    /// SHA-256 of the file that it arrived in.
    pub file_hash: Option<Vec<u8>>,
}

/// The proofs of a mission's sample as they were known at an instant, by reference.
pub async fn proofs(tx: &mut Reader, mission: MissionId, known_at: DateTime<Utc>) -> Result<Vec<ProofRow>> {
    tx.all(
        sql!(
            "SELECT c.reference, a.situation_no, a.kind, a.starts_on, a.ends_on, a.employer_ice, a.evidence,
                    a.attested_on, a.status, a.source, a.recorded_at, b.file_hash
             FROM mission_case c JOIN attestation a ON a.enrolment_id = c.enrolment_id
             LEFT JOIN import_batch b ON b.batch_id = a.batch_id
             WHERE c.mission_id = $1 AND c.in_sample AND a.recorded_at <= $2
               AND (a.superseded_at IS NULL OR a.superseded_at > $2)
             ORDER BY c.reference, a.situation_no, a.recorded_at, a.attestation_id"
        )
        .bind(mission)
        .bind(known_at),
    )
    .await
}

/// A call about a case of the sample.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct CallLine {
    /// Reference of the case.
    pub reference: String,
    /// Its number among the calls about the case.
    pub number: i64,
    /// Whom.
    pub called: String,
    /// What came of it.
    pub result: String,
    /// In words.
    pub note: Option<String>,
    /// Name of who called.
    pub called_by: String,
    /// When.
    pub called_at: DateTime<Utc>,
}

/// The calls about a mission's sample, by reference.
pub async fn calls(tx: &mut Reader, mission: MissionId) -> Result<Vec<CallLine>> {
    tx.all(
        sql!(
            "SELECT c.reference, l.number, l.called, l.result, l.note, a.name AS called_by, l.called_at
             FROM mission_call l JOIN mission_case c ON c.case_id = l.case_id
             JOIN account a ON a.account_id = l.called_by
             WHERE c.mission_id = $1 AND c.in_sample ORDER BY c.reference, l.number"
        )
        .bind(mission),
    )
    .await
}
