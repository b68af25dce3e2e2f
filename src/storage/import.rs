//! Files brought in: their state, mended cells, answers to questions. What undoes one stands in [`reversal`].

use chrono::{DateTime, Utc};

use super::{Reader, Result, Value, Writer};
use crate::domain::ids::{BatchId, PersonId};
use crate::domain::import::row::FileKind;

pub mod look_up;
pub mod reversal;

/// What one file changed, or would change; in rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// Rows read.
    pub rows: u64,
    /// Rows that add something.
    pub created: u64,
    /// Rows that change what was known.
    pub updated: u64,
    /// Rows that say what is known already.
    pub unchanged: u64,
    /// Rows with at least one fault.
    pub refused: u64,
}

/// A stored import.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct BatchRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub batch_id: BatchId,
    /// Kind of file.
    pub kind: String,
    /// Its name.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub file_hash: Vec<u8>,
    /// Its bytes.
    pub file_size: i64,
    /// What it turned out to be (encoding, separator).
    pub format: String,
    /// The cohort from whose page it was sent.
    pub cohort_code: Option<String>,
    /// `draft`, `applied`, `reversed` or `abandoned`.
    pub state: String,
    /// Goes up at every change.
    pub version: i64,
    /// Who sent it.
    pub created_by: String,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When it was applied.
    pub applied_at: Option<DateTime<Utc>>,
    /// When it was undone.
    pub reversed_at: Option<DateTime<Utc>>,
    /// Rows read.
    pub row_count: i64,
    /// Rows that add something.
    pub created_count: i64,
    /// Rows that change something.
    pub updated_count: i64,
    /// Rows already known.
    pub unchanged_count: i64,
    /// Rows refused.
    pub refused_count: i64,
}

impl BatchRow {
    /// Its kind.
    pub fn kind(&self) -> Result<FileKind> {
        FileKind::from_code(&self.kind).ok_or_else(|| super::Error::Corrupt {
            table: "import_batch",
            column: "kind",
            value: self.kind.clone(),
        })
    }

    /// What it changed, or would have when last looked at.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let count = |stored: i64| u64::try_from(stored).unwrap_or(0);
        Counts {
            rows: count(self.row_count),
            created: count(self.created_count),
            updated: count(self.updated_count),
            unchanged: count(self.unchanged_count),
            refused: count(self.refused_count),
        }
    }
}

/// An import about to be stored.
#[derive(Clone, Debug)]
pub struct NewBatch {
    /// Identifier.
    pub batch_id: BatchId,
    /// Kind of file.
    pub kind: FileKind,
    /// Its name.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub file_hash: Vec<u8>,
    /// Its bytes.
    pub file_size: u64,
    /// The file, encrypted; none when it is applied at once.
    pub content: Option<Vec<u8>>,
    /// What it turned out to be.
    pub format: String,
    /// The cohort from whose page it was sent.
    pub cohort_code: Option<String>,
    /// Who sends it.
    pub created_by: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// Stores an import as a draft.
pub async fn insert(tx: &mut Writer, batch: &NewBatch) -> Result<()> {
    tx.run_one(
        "import_batch",
        sql!(
            "INSERT INTO import_batch (batch_id, kind, file_name, file_hash, file_size, content, format, cohort_code,
                                       state, version, created_by, created_at,
                                       row_count, created_count, updated_count, unchanged_count, refused_count)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', 1, $9, $10, 0, 0, 0, 0, 0)"
        )
        .bind(batch.batch_id)
        .bind(batch.kind)
        .bind(batch.file_name.as_str())
        .bind(batch.file_hash.as_slice())
        .bind(stored(batch.file_size))
        .bind(batch.content.clone())
        .bind(batch.format.as_str())
        .bind(batch.cohort_code.clone())
        .bind(batch.created_by.as_str())
        .bind(batch.created_at),
    )
    .await
}

macro_rules! select_batch {
    ($more:literal) => {
        select_batch!($more, "")
    };
    ($more:literal, $tail:literal) => {
        sql!(
            concat!(
            "SELECT batch_id, kind, file_name, file_hash, file_size, format, cohort_code, state, version, created_by,
                    created_at, applied_at, reversed_at, row_count, created_count, updated_count, unchanged_count,
                    refused_count
             FROM import_batch WHERE TRUE",
            $more
        ), $tail)
    };
}

/// One import, of this sender when one is named.
pub async fn find(tx: &mut Reader, id: BatchId, sender: Option<&str>) -> Result<Option<BatchRow>> {
    tx.opt(select_batch!(" AND batch_id = $1").bind(id).and_opt("created_by =", sender)).await
}

/// What a list of imports is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct BatchFilter {
    /// Of this cohort's page.
    pub cohort_code: Option<String>,
    /// In this state.
    pub state: Option<String>,
    /// Sent before this one.
    pub after: Option<BatchId>,
}

/// The imports of a sender, newest first.
pub async fn list(tx: &mut Reader, sender: &str, filter: &BatchFilter, limit: u32) -> Result<Vec<BatchRow>> {
    tx.all(
        select_batch!("", " ORDER BY batch_id DESC")
            .and("created_by =", sender)
            .and_opt("cohort_code =", filter.cohort_code.clone())
            .and_opt("state =", filter.state.clone())
            .and_opt("batch_id <", filter.after)
            .limit(limit),
    )
    .await
}

/// The file as received, encrypted.
pub async fn content(tx: &mut Reader, id: BatchId) -> Result<Option<Vec<u8>>> {
    Ok(tx
        .value::<Option<Vec<u8>>>(sql!("SELECT content FROM import_batch WHERE batch_id = $1").bind(id))
        .await?
        .flatten())
}

/// Moves an import on from the state and version that were read; [`super::Error::Stale`] when somebody else did first.
pub async fn advance(
    tx: &mut Writer,
    id: BatchId,
    (from, version): (&'static str, i64),
    to: &'static str,
) -> Result<()> {
    tx.run_one(
        "import_batch",
        sql!(
            "UPDATE import_batch SET state = $1, version = version + 1
             WHERE batch_id = $2 AND state = $3 AND version = $4"
        )
        .bind(to)
        .bind(id)
        .bind(from)
        .bind(version),
    )
    .await
}

/// Writes down what the import does or did.
pub async fn count(tx: &mut Writer, id: BatchId, counts: Counts) -> Result<()> {
    tx.run_one(
        "import_batch",
        sql!(
            "UPDATE import_batch SET row_count = $1, created_count = $2, updated_count = $3, unchanged_count = $4,
                                     refused_count = $5
             WHERE batch_id = $6"
        )
        .bind(stored(counts.rows))
        .bind(stored(counts.created))
        .bind(stored(counts.updated))
        .bind(stored(counts.unchanged))
        .bind(stored(counts.refused))
        .bind(id),
    )
    .await
}

/// Signs an application.
pub async fn sign_application(tx: &mut Writer, id: BatchId, by: &str, at: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "import_batch",
        sql!("UPDATE import_batch SET applied_by = $1, applied_at = $2 WHERE batch_id = $3").bind(by).bind(at).bind(id),
    )
    .await
}

/// Counts anew the tables that files are written to.
pub async fn take_stock(tx: &mut Writer) -> Result<()> {
    tx.take_stock(
        "cohort, cohort_version, person, person_version, name_word, enrolment, enrolment_version, attestation",
    )
    .await
}

/// Signs an undoing.
pub async fn sign_reversal(tx: &mut Writer, id: BatchId, by: &str, at: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "import_batch",
        sql!("UPDATE import_batch SET reversed_by = $1, reversed_at = $2 WHERE batch_id = $3")
            .bind(by)
            .bind(at)
            .bind(id),
    )
    .await
}

/// Forgets the file, its mended cells and answers: nobody will read them again.
pub async fn forget_content(tx: &mut Writer, id: BatchId) -> Result<()> {
    tx.run(sql!("UPDATE import_batch SET content = NULL WHERE batch_id = $1").bind(id)).await?;
    tx.run(sql!("DELETE FROM import_correction WHERE batch_id = $1").bind(id)).await?;
    tx.run(sql!("DELETE FROM import_decision WHERE batch_id = $1").bind(id)).await?;
    Ok(())
}

/// A mended cell, its value encrypted.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CorrectionRow {
    /// Line of the file.
    pub line: i64,
    /// English name of the column.
    pub column_name: String,
    /// The new value, encrypted.
    pub value: Vec<u8>,
}

/// Mended cells of an import.
pub async fn corrections(tx: &mut Reader, id: BatchId) -> Result<Vec<CorrectionRow>> {
    tx.all(sql!("SELECT line, column_name, value FROM import_correction WHERE batch_id = $1").bind(id)).await
}

/// Mends cells; a cell mended before takes the new value.
pub async fn correct(tx: &mut Writer, id: BatchId, cells: Vec<CorrectionRow>) -> Result<()> {
    for cell in cells {
        tx.run_one(
            "import_correction",
            sql!(
                "INSERT INTO import_correction (batch_id, line, column_name, value) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (batch_id, line, column_name) DO UPDATE SET value = excluded.value"
            )
            .bind(id)
            .bind(cell.line)
            .bind(cell.column_name)
            .bind(cell.value),
        )
        .await?;
    }
    Ok(())
}

/// An answer to "is this the same person?".
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct DecisionRow {
    /// Line of the file.
    pub line: i64,
    /// `same`, `create` or `skip`.
    pub decision: String,
    /// The person it is the same as.
    pub person_id: Option<uuid::Uuid>,
}

/// Answers given on an import.
pub async fn decisions(tx: &mut Reader, id: BatchId) -> Result<Vec<DecisionRow>> {
    tx.all(sql!("SELECT line, decision, person_id FROM import_decision WHERE batch_id = $1").bind(id)).await
}

/// Answers; an earlier answer about the same line is replaced.
pub async fn decide(tx: &mut Writer, id: BatchId, answers: Vec<DecisionRow>) -> Result<()> {
    for answer in answers {
        tx.run_one(
            "import_decision",
            sql!(
                "INSERT INTO import_decision (batch_id, line, decision, person_id) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (batch_id, line) DO UPDATE SET decision = excluded.decision, person_id = excluded.person_id"
            )
            .bind(id)
            .bind(answer.line)
            .bind(answer.decision)
            .bind(Value::Uuid(answer.person_id)),
        )
        .await?;
    }
    Ok(())
}

impl DecisionRow {
    /// The person named by the answer.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        self.person_id.map(PersonId)
    }
}

fn stored(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
