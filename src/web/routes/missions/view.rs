//! What the pages of missions share.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::domain::mission::DocumentKind;
use crate::keys::hex;
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

/// The file of a new proof.
#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    name: String,
    kind: String,
    /// Kibibytes, from the first one on.
    size: i64,
    /// SHA-256.
    hash: String,
    /// Whether pages show it in place.
    is_picture: bool,
}

impl FileView {
    fn of(row: &AnswerRow) -> Option<Self> {
        let kind = DocumentKind::from_code(row.file_kind.as_deref()?)?;
        Some(Self {
            name: row.file_name.clone().unwrap_or_default(),
            kind: kind.code().to_owned(),
            size: (row.file_size? + 1023) / 1024,
            hash: hex(row.file_hash.as_deref()?),
            is_picture: kind.is_picture(),
        })
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
    file: Option<FileView>,
    by: String,
    at: DateTime<Utc>,
}

impl From<AnswerRow> for AnswerView {
    fn from(row: AnswerRow) -> Self {
        Self {
            file: FileView::of(&row),
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
    /// An answer for samples; its proof is a file of this kind, or none.
    pub fn sample(kind: Option<DocumentKind>) -> Self {
        let file = kind.map(|kind| FileView {
            name: format!("contrat.{kind}"),
            kind: kind.code().to_owned(),
            size: 412,
            hash: "0a".repeat(32),
            is_picture: kind.is_picture(),
        });
        Self {
            file,
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
