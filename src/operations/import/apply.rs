//! Planning a whole file, and writing it in one transaction.
//!
//! The reader that plans sees the records as they were when the writer began; nothing of the file itself. On SQLite no
//! other writer can change them meanwhile; on PostgreSQL one that does makes a write miss its row, and the import ends
//! as a conflict.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;

use serde_json::json;
use tokio::sync::mpsc::{Receiver, channel};
use tokio::task::{JoinHandle, spawn, spawn_blocking};

use super::plan::{Doubt, Planner};
use super::reading::{Chunk, Shape, Source};
use super::report::Report;
use super::survey::Survey;
use super::write::Writes;
use super::{Desk, Error, Result};
use crate::domain::audit::Entry;
use crate::domain::ids::{BatchId, CohortId};
use crate::domain::provenance::Provenance;
use crate::keys::hex;
use crate::storage::import::NewBatch;
use crate::storage::{Writer, audit, facts, import, person};

/// New persons after which an import makes way for more.
const MANY_PERSONS: usize = 10_000;

/// New rows after which tables are counted anew.
const MANY_ROWS: u64 = 1_000;

/// Hears how many bytes of text were read since it last heard.
pub type Progress<'p> = &'p mut (dyn FnMut(u64) + Send);

/// A file, and what its first reading found.
#[derive(Clone, Debug)]
pub struct Job {
    /// The file.
    pub source: Source,
    /// What it is.
    pub survey: Arc<Survey>,
}

impl Job {
    /// Reads a file through, away from the threads that answer requests.
    pub async fn survey(source: Source, mut progress: impl FnMut(u64) + Send + 'static) -> Result<Self> {
        let reading = source.clone();
        let survey = spawn_blocking(move || Survey::of(&reading, &mut progress)).await.map_err(panicked)??;
        Ok(Self { source, survey: Arc::new(survey) })
    }

    fn chunks(&self) -> (Receiver<Chunk>, JoinHandle<Result<Shape>>) {
        let (sender, receiver) = channel(1);
        let source = self.source.clone();
        let reading = spawn_blocking(move || {
            source.each_chunk(|chunk| match sender.blocking_send(chunk) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            })
        });
        (receiver, reading)
    }
}

pub(super) fn panicked(error: tokio::task::JoinError) -> Error {
    Error::Io(std::io::Error::other(error))
}

/// What the file would do.
pub async fn plan(desk: &Desk<'_>, job: &Job, doubt: Doubt, progress: Progress<'_>) -> Result<Report> {
    let mut reader = desk.store.read().await?;
    let mut planner = Planner::new(desk, &job.survey, doubt, &mut reader).await?;
    let (mut chunks, reading) = job.chunks();
    while let Some(chunk) = chunks.recv().await {
        progress(chunk.bytes);
        planner.take(&mut reader, chunk).await?;
    }
    reading.await.map_err(panicked)??;
    Ok(planner.report)
}

/// Writes what the file does, in the caller's transaction and under `batch`, and journals it; with `whole`, a report
/// that is not clean means that the transaction must be dropped.
pub async fn write(
    desk: &Desk<'_>,
    (job, doubt, whole): (&Job, Doubt, bool),
    tx: &mut Writer,
    batch: &NewBatch,
    progress: Progress<'_>,
) -> Result<Report> {
    let provenance =
        Provenance { recorded_at: desk.now, recorded_by: desk.actor.clone(), batch_id: Some(batch.batch_id) };
    let (report, touched) = write_rows(desk, (job, doubt, whole), tx, &provenance, progress).await?;
    if whole && !report.is_clean() {
        return Ok(report);
    }
    if !touched.is_empty() {
        facts::refresh(tx, &touched.into_iter().collect::<Vec<_>>()).await?;
    }
    if report.counts.created >= MANY_ROWS {
        import::take_stock(tx).await?;
    }
    import::count(tx, batch.batch_id, report.counts).await?;
    import::sign_application(tx, batch.batch_id, &desk.actor.to_string(), desk.now).await?;
    journal(desk, tx, batch, &report).await?;
    Ok(report)
}

async fn write_rows(
    desk: &Desk<'_>,
    (job, doubt, whole): (&Job, Doubt, bool),
    tx: &mut Writer,
    provenance: &Provenance,
    progress: Progress<'_>,
) -> Result<(Report, BTreeSet<CohortId>)> {
    let mut reader = desk.store.read().await?;
    let mut planner = Planner::new(desk, &job.survey, doubt, &mut reader).await?;
    let (mut chunks, reading) = job.chunks();
    // Three at work on three chunks: one reads, one plans, one writes.
    let (sender, mut planned) = channel(1);
    let planning: JoinHandle<Result<Report>> = spawn(async move {
        while let Some(chunk) = chunks.recv().await {
            let bytes = chunk.bytes;
            let mut writes = planner.take(&mut reader, chunk).await?;
            if whole && !planner.report.is_clean() {
                // Nothing will be kept: the rest is read only to say everything that is wrong.
                writes = Writes::default();
            }
            if sender.send((bytes, writes)).await.is_err() {
                break;
            }
        }
        Ok(planner.report)
    });
    let mut touched = BTreeSet::new();
    let mut new = 0;
    while let Some((bytes, mut writes)) = planned.recv().await {
        progress(bytes);
        touched.append(&mut writes.touched);
        // Only once they are many: the same file again brings nobody.
        let before = new;
        new += writes.person_keys.len();
        if before < MANY_PERSONS && new >= MANY_PERSONS {
            person::make_way(tx, job.survey.rows).await?;
        }
        writes.apply(tx, provenance).await?;
    }
    let report = planning.await.map_err(panicked)??;
    reading.await.map_err(panicked)??;
    Ok((report, touched))
}

async fn journal(desk: &Desk<'_>, tx: &mut Writer, batch: &NewBatch, report: &Report) -> Result<()> {
    let counts = report.counts;
    let entry = Entry {
        happened_at: desk.now,
        actor: desk.actor.clone(),
        action: "import.apply",
        object_kind: "import",
        object_id: batch.batch_id.to_string(),
        detail: json!({
            "kind": batch.kind.code(), "file_sha256": hex(&batch.file_hash), "rows": counts.rows,
            "created": counts.created, "updated": counts.updated, "unchanged": counts.unchanged,
            "refused": counts.refused, "skipped": report.skipped, "unanswered": report.asked,
            "possible_duplicates": report.queued,
        }),
    };
    Ok(audit::append(tx, &entry).await?)
}

/// A file applied at once, whole or not at all, persons who resemble others being queued: the command line's way.
pub async fn at_once(
    desk: &Desk<'_>,
    job: &Job,
    (file_name, file_hash, file_size): (String, Vec<u8>, u64),
    progress: Progress<'_>,
) -> Result<Report> {
    let batch = NewBatch {
        batch_id: BatchId(desk.random.id(desk.now)),
        kind: job.source.kind,
        file_name,
        file_hash,
        file_size,
        content: None,
        format: super::draft::format_text(&job.survey.format),
        cohort_code: None,
        created_by: desk.actor.to_string(),
        created_at: desk.now,
    };
    let mut tx = desk.store.write().await?;
    import::insert(&mut tx, &batch).await?;
    import::advance(&mut tx, batch.batch_id, ("draft", 1), "applied").await?;
    let report = write(desk, (job, Doubt::Queue, true), &mut tx, &batch, progress).await?;
    if report.is_clean() {
        tx.commit().await?;
    }
    Ok(report)
}
