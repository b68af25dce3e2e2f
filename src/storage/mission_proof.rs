//! New proofs as files, encrypted: one an answer, added once and never changed.

use super::{Reader, Result, Writer};
use crate::domain::ids::CaseId;

/// A file about to be kept.
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    /// Its name, as it was sent.
    pub name: &'a str,
    /// Kind code.
    pub kind: &'a str,
    /// Bytes of the file.
    pub size: i64,
    /// SHA-256 of the file.
    pub hash: &'a [u8],
    /// The file, encrypted.
    pub content: &'a [u8],
}

/// A stored file.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ProofRow {
    /// The finding that it answers.
    pub number: i64,
    /// Its name, as it was sent.
    pub name: String,
    /// Kind code.
    pub kind: String,
    /// SHA-256 of the file.
    pub hash: Vec<u8>,
    /// The file, encrypted.
    pub content: Vec<u8>,
}

/// Keeps the file of an answer; a second one to the same finding is a duplicate.
pub async fn keep(tx: &mut Writer, (id, number): (CaseId, i64), file: &Kept<'_>) -> Result<()> {
    tx.run_one(
        "mission_proof",
        sql!(
            "INSERT INTO mission_proof (case_id, number, name, kind, size, hash, content)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        )
        .bind(id)
        .bind(number)
        .bind(file.name)
        .bind(file.kind)
        .bind(file.size)
        .bind(file.hash)
        .bind(file.content),
    )
    .await
}

/// The latest file about a case.
pub async fn latest(tx: &mut Reader, id: CaseId) -> Result<Option<ProofRow>> {
    tx.opt(
        sql!(
            "SELECT number, name, kind, hash, content FROM mission_proof
             WHERE case_id = $1 ORDER BY number DESC LIMIT 1"
        )
        .bind(id),
    )
    .await
}
