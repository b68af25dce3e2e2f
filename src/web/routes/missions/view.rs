//! What the pages of missions share.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::storage::mission_review::{AnswerRow, FindingRow};

/// A finding as pages show it.
#[derive(Clone, Debug, Serialize)]
pub struct FindingView {
    number: i64,
    verdict: String,
    reason: Option<String>,
    refused: i64,
    elements: Vec<String>,
    note: Option<String>,
    by: String,
    at: DateTime<Utc>,
}

impl From<FindingRow> for FindingView {
    fn from(row: FindingRow) -> Self {
        Self {
            number: row.number,
            verdict: row.verdict,
            reason: row.reason,
            refused: row.refused_centimes,
            elements: row.elements.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
            note: row.note,
            by: row.found_by,
            at: row.found_at,
        }
    }
}

impl FindingView {
    /// A finding for samples.
    pub fn sample(number: i64, verdict: &str) -> Self {
        Self {
            number,
            verdict: verdict.to_owned(),
            reason: (verdict != "conforming").then(|| "no_proof".to_owned()),
            refused: if verdict == "conforming" { 0 } else { 400_000 },
            elements: vec!["identity".to_owned()],
            note: Some("Contrat illisible.".to_owned()),
            by: "K. Bennani".to_owned(),
            at: DateTime::UNIX_EPOCH,
        }
    }
}

/// An answer as pages show it.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerView {
    number: i64,
    text: String,
    proof: Option<String>,
    proof_on: Option<NaiveDate>,
    proof_reference: Option<String>,
    by: String,
    at: DateTime<Utc>,
}

impl From<AnswerRow> for AnswerView {
    fn from(row: AnswerRow) -> Self {
        Self {
            number: row.number,
            text: row.text,
            proof: row.proof_code,
            proof_on: row.proof_on,
            proof_reference: row.proof_reference,
            by: row.answered_by,
            at: row.answered_at,
        }
    }
}

impl AnswerView {
    /// An answer for samples.
    pub fn sample() -> Self {
        Self {
            number: 1,
            text: "Le contrat signé est joint.".to_owned(),
            proof: Some("CONTRAT".to_owned()),
            proof_on: Some(NaiveDate::default()),
            proof_reference: Some("C-2024-118".to_owned()),
            by: "R. El Fassi".to_owned(),
            at: DateTime::UNIX_EPOCH,
        }
    }
}
