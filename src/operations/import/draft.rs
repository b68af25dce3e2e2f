//! A file kept between its preview and its application: mended, answered, applied once.

use std::collections::HashMap;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::apply::{self, Job};
use super::plan::{Answer, Doubt};
use super::reading::{Content, Corrections, Source};
use super::report::Report;
use super::{Desk, Error, Result};
use crate::domain::audit::{Actor, Entry};
use crate::domain::ids::BatchId;
use crate::domain::import::{Column, FileFormat, FileKind};
use crate::storage::import::{self as stored, BatchRow, CorrectionRow, DecisionRow, NewBatch};
use crate::storage::{Reader, Writer, audit};

/// What staged files and mended cells are encrypted for.
const STAGED: &str = "import";

/// A file received.
#[derive(Debug)]
pub struct Upload {
    /// What it holds.
    pub kind: FileKind,
    /// Its name.
    pub file_name: String,
    /// Its bytes.
    pub content: Vec<u8>,
    /// The cohort from whose page it was sent.
    pub cohort_code: Option<String>,
}

/// An import and what applying it would do.
#[derive(Debug)]
pub struct Preview {
    /// The import.
    pub batch: BatchRow,
    /// What it would do.
    pub report: Report,
    /// Names the import and the records as they were read: an application must bring it back.
    pub token: i64,
}

/// Bits of a token that tell the records; those above tell the import's version.
const MARK_BITS: u32 = 40;

/// The import's version that a token names.
#[must_use]
pub const fn version_of(token: i64) -> i64 {
    token >> MARK_BITS
}

/// How much of a file is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything, or nothing.
    Whole,
    /// The rows that are right and answered.
    Valid,
}

/// What the file turned out to be, on one line: `windows-1252 semicolon CRLF`.
#[must_use]
pub fn format_text(format: &FileFormat) -> String {
    format!("{} {} {}", format.encoding, format.separator, format.newline)
}

/// Stores a file, encrypted, once its header is understood.
pub async fn receive(desk: &Desk<'_>, upload: Upload) -> Result<BatchId> {
    let file_hash = Sha256::digest(&upload.content).to_vec();
    let sealed = desk.keys.encrypt(STAGED, desk.random.bytes(), &upload.content)?;
    let file_size = upload.content.len() as u64;
    let job = Job::survey(Source::new(Content::Bytes(upload.content.into()), upload.kind), |_| {}).await?;
    let batch_id = BatchId(desk.random.id(desk.now));
    let batch = NewBatch {
        batch_id,
        kind: upload.kind,
        file_name: upload.file_name,
        file_hash,
        file_size,
        content: Some(sealed),
        format: format_text(&job.survey.format),
        cohort_code: upload.cohort_code,
        created_by: desk.actor.to_string(),
        created_at: desk.now,
    };
    let report = apply::plan(desk, &job, Doubt::Ask(HashMap::new()), &mut |_| {}).await?;
    let mut tx = desk.store.write().await?;
    stored::insert(&mut tx, &batch).await?;
    stored::count(&mut tx, batch_id, report.counts).await?;
    journal(desk, &mut tx, batch_id, "import.receive").await?;
    tx.commit().await?;
    Ok(batch_id)
}

/// The import as its sender may see it: their own; a command's and everybody's for who sees everything.
pub async fn find(tx: &mut Reader, desk: &Desk<'_>, id: BatchId) -> Result<BatchRow> {
    stored::find(tx, id, sender(desk).as_deref()).await?.ok_or(Error::Missing)
}

/// Whose imports this actor sees; none for everybody's.
#[must_use]
pub fn sender(desk: &Desk<'_>) -> Option<String> {
    match &desk.actor {
        Actor::System => None,
        actor => Some(actor.to_string()),
    }
}

/// What applying it would do now.
pub async fn preview(desk: &Desk<'_>, id: BatchId) -> Result<Preview> {
    let mut tx = desk.store.read().await?;
    let batch = find(&mut tx, desk, id).await?;
    let (job, answers) = open(&mut tx, desk, &batch).await?;
    drop(tx);
    let report = apply::plan(desk, &job, Doubt::Ask(answers), &mut |_| {}).await?;
    let token = token(&batch, &report);
    Ok(Preview { batch, report, token })
}

/// The token of an import that is no draft any more: no records to name.
#[must_use]
pub const fn token_of(batch: &BatchRow) -> i64 {
    batch.version << MARK_BITS
}

fn token(batch: &BatchRow, report: &Report) -> i64 {
    let mark = report.mark() & ((1 << MARK_BITS) - 1);
    batch.version << MARK_BITS | i64::try_from(mark).unwrap_or(0)
}

/// The staged file, mended, and the answers given.
pub(super) async fn open(tx: &mut Reader, desk: &Desk<'_>, batch: &BatchRow) -> Result<(Job, HashMap<u64, Answer>)> {
    let sealed = stored::content(tx, batch.batch_id).await?.ok_or(Error::Moved)?;
    let content = desk.keys.decrypt(STAGED, &sealed)?;
    let mut corrections = Corrections::new();
    for cell in stored::corrections(tx, batch.batch_id).await? {
        let value = String::from_utf8_lossy(&desk.keys.decrypt(STAGED, &cell.value)?).into_owned();
        if let (Some(column), Ok(line)) = (Column::from_code(&cell.column_name), u64::try_from(cell.line)) {
            corrections.entry(line).or_default().push((column, value));
        }
    }
    let answers = stored::decisions(tx, batch.batch_id).await?.iter().filter_map(answer).collect();
    let source =
        Source { content: Content::Bytes(content.into()), kind: batch.kind()?, corrections: Arc::new(corrections) };
    Ok((Job::survey(source, |_| {}).await?, answers))
}

fn answer(row: &DecisionRow) -> Option<(u64, Answer)> {
    let answer = match row.decision.as_str() {
        "same" => Answer::Same(row.person()),
        "create" => Answer::Create,
        "skip" => Answer::Skip,
        _ => return None,
    };
    Some((u64::try_from(row.line).ok()?, answer))
}

/// What a person mended and answered on the preview.
#[derive(Clone, Debug, Default)]
pub struct Amendments {
    /// Cells and their new values.
    pub cells: Vec<(u64, Column, String)>,
    /// Answers.
    pub answers: Vec<(u64, Answer)>,
}

/// Keeps mended cells and answers; the preview then tells what is left. `version` is the one the page was made from.
pub async fn amend(desk: &Desk<'_>, id: BatchId, version: i64, amendments: Amendments) -> Result<()> {
    let mut tx = desk.store.write().await?;
    find(&mut tx, desk, id).await?;
    stored::advance(&mut tx, id, ("draft", version), "draft").await?;
    let line = |line: u64| i64::try_from(line).unwrap_or(i64::MAX);
    let mut cells = Vec::with_capacity(amendments.cells.len());
    for (number, column, value) in amendments.cells {
        let value = desk.keys.encrypt(STAGED, desk.random.bytes(), value.trim().as_bytes())?;
        cells.push(CorrectionRow { line: line(number), column_name: column.code().to_owned(), value });
    }
    stored::correct(&mut tx, id, cells).await?;
    let answers = amendments.answers.into_iter().map(|(number, answer)| {
        let (decision, person) = match answer {
            Answer::Same(person) => ("same", person),
            Answer::Create => ("create", None),
            Answer::Skip => ("skip", None),
        };
        DecisionRow { line: line(number), decision: decision.to_owned(), person_id: person.map(Into::into) }
    });
    stored::decide(&mut tx, id, answers.collect()).await?;
    tx.commit().await?;
    Ok(())
}

/// Applies an import in one transaction, as its preview showed it: [`Error::Moved`] when the import or the records it
/// stands on changed since. Gives what it did.
pub async fn apply(desk: &Desk<'_>, id: BatchId, shown: i64, extent: Extent) -> Result<Report> {
    let mut reader = desk.store.read().await?;
    let batch = find(&mut reader, desk, id).await?;
    if batch.state != "draft" {
        return Err(Error::Moved);
    }
    let (job, answers) = open(&mut reader, desk, &batch).await?;
    drop(reader);
    let mut tx = desk.store.write().await?;
    stored::advance(&mut tx, id, ("draft", batch.version), "applied").await?;
    let named = NewBatch {
        batch_id: id,
        kind: batch.kind()?,
        file_name: batch.file_name.clone(),
        file_hash: batch.file_hash.clone(),
        file_size: 0,
        content: None,
        format: batch.format.clone(),
        cohort_code: batch.cohort_code.clone(),
        created_by: batch.created_by.clone(),
        created_at: batch.created_at,
    };
    let whole = extent == Extent::Whole;
    let report = apply::write(desk, (&job, Doubt::Ask(answers), whole), &mut tx, &named, &mut |_| {}).await?;
    if token(&batch, &report) != shown || (whole && !report.is_clean()) {
        return Err(Error::Moved);
    }
    tx.commit().await?;
    Ok(report)
}

/// Gives an import up: its file is forgotten.
pub async fn abandon(desk: &Desk<'_>, id: BatchId, version: i64) -> Result<()> {
    let mut tx = desk.store.write().await?;
    find(&mut tx, desk, id).await?;
    stored::advance(&mut tx, id, ("draft", version), "abandoned").await?;
    stored::forget_content(&mut tx, id).await?;
    journal(desk, &mut tx, id, "import.abandon").await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn journal(desk: &Desk<'_>, tx: &mut Writer, id: BatchId, action: &'static str) -> Result<()> {
    let entry = Entry {
        happened_at: desk.now,
        actor: desk.actor.clone(),
        action,
        object_kind: "import",
        object_id: id.to_string(),
        detail: serde_json::json!({}),
    };
    Ok(audit::append(tx, &entry).await?)
}
