//! Exchange files out: what stands now, a cohort at a time, in the form that an import reads back as unchanged.
//!
//! Text that a spreadsheet would run as a formula leaves neutralised; the importer undoes that exactly.

mod row;

use std::io::Write;

use crate::domain::audit::{Actor, Entry};
use crate::domain::import::cell_out::{CsvOut, Out};
use crate::domain::import::{FileKind, Separator};
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::storage::cohort::CohortRow;
use crate::storage::{Error, Reader, Store, attestation, audit, cohort, enrolment, person};

/// Why nothing, or not everything, was written.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The file.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The database.
    #[error(transparent)]
    Storage(#[from] Error),
}

/// What is written.
#[derive(Clone, Debug)]
pub struct Order {
    /// Which file.
    pub kind: FileKind,
    /// The cohorts it covers.
    pub scope: Scope,
    /// One cohort of them.
    pub cohort_code: Option<String>,
}

/// Writes a file; gives how many rows it holds.
pub async fn write<W: Write>(store: &Store, keys: &Keys, order: &Order, out: W) -> Result<u64, Failure> {
    let mut out = CsvOut::new(out, Separator::Comma)?;
    out.row(order.kind.columns().iter().map(|column| Out::from(column.code())))?;
    let mut tx = store.read().await?;
    let mut rows = 0;
    for row in cohort::list(&mut tx, &order.scope).await? {
        if order.cohort_code.as_ref().is_none_or(|code| *code == row.code) {
            for line in lines(&mut tx, keys, order, &row).await? {
                out.row(line)?;
                rows += 1;
            }
        }
    }
    out.finish()?.flush()?;
    Ok(rows)
}

async fn lines(
    tx: &mut Reader,
    keys: &Keys,
    order: &Order,
    cohort: &CohortRow,
) -> Result<Vec<Vec<Out<'static>>>, Error> {
    if order.kind == FileKind::Cohorts {
        return Ok(vec![row::of_cohort(cohort)]);
    }
    let learners = enrolment::of_cohort(tx, &order.scope, cohort.cohort_id).await?;
    let mut lines = Vec::with_capacity(learners.len());
    for learners in learners.chunks(500) {
        if order.kind == FileKind::Situations {
            let ids: Vec<_> = learners.iter().map(|learner| learner.enrolment_id).collect();
            for proof in attestation::of_enrolments(tx, &ids).await? {
                let theirs = learners.iter().find(|learner| learner.enrolment_id == proof.enrolment_id);
                lines.extend(theirs.map(|learner| row::of_proof(&cohort.code, &learner.learner_ref, &proof)));
            }
            continue;
        }
        let ids: Vec<_> = learners.iter().map(|learner| learner.person_id).collect();
        let persons = person::find_all(tx, &ids).await?;
        for learner in learners {
            if let Some(person) = persons.iter().find(|person| person.person_id == learner.person_id) {
                lines.push(row::of_learner(&cohort.code, learner, &person.person(keys)?));
            }
        }
    }
    Ok(lines)
}

/// Journals that a file left: names may be in it.
pub async fn journal(
    store: &Store,
    (actor, now): (Actor, chrono::DateTime<chrono::Utc>),
    kind: FileKind,
    rows: u64,
) -> Result<(), Error> {
    let entry = Entry {
        happened_at: now,
        actor,
        action: "export.write",
        object_kind: "export",
        object_id: kind.code().to_owned(),
        detail: serde_json::json!({ "kind": kind.code(), "rows": rows }),
    };
    let mut tx = store.write().await?;
    audit::append(&mut tx, &entry).await?;
    tx.commit().await
}
