//! The rows that an import leaves out, as a file to mend and send again.

use std::collections::HashMap;

use tokio::task::spawn_blocking;

use super::apply::{self, Job};
use super::plan::Doubt;
use super::report::Report;
use super::{Desk, Result, draft};
use crate::domain::ids::BatchId;
use crate::domain::import::Fault;
use crate::domain::import::annotated::Annotated;
use crate::i18n::fault::with_example;
use crate::i18n::{Args, Lang, t};

/// The name under which the file is kept, and its bytes: the original columns of the rows refused or not answered for,
/// then line, column and reason in the reader's language.
pub async fn file(desk: &Desk<'_>, id: BatchId, lang: Lang) -> Result<(String, Vec<u8>)> {
    let mut tx = desk.store.read().await?;
    let batch = draft::find(&mut tx, desk, id).await?;
    let (job, answers) = draft::open(&mut tx, desk, &batch).await?;
    drop(tx);
    let report = apply::plan(desk, &job, Doubt::Ask(answers), &mut |_| {}).await?;
    let bytes = spawn_blocking(move || annotated(&job, &report, lang)).await.map_err(apply::panicked)??;
    let stem = batch.file_name.rsplit_once('.').map_or(batch.file_name.as_str(), |(stem, _)| stem);
    Ok((format!("{stem}-{}.csv", t(lang, "import-rejected-name", &Args::new())), bytes))
}

fn annotated(job: &Job, report: &Report, lang: Lang) -> Result<Vec<u8>> {
    let mut faults = HashMap::<u64, Vec<Fault>>::new();
    for fault in &report.faults {
        faults.entry(fault.line).or_default().push(fault.clone());
    }
    for question in &report.questions {
        faults.entry(question.line).or_default();
    }
    let separator = job.survey.format.separator;
    let (mut out, mut written) = (None, Ok(()));
    job.source.each_row(|row| {
        let Some(faults) = faults.get(&row.line).filter(|_| written.is_ok()) else { return };
        written = written_row(&mut out, separator, &row, faults, lang);
    })?;
    written?;
    match out {
        Some(out) => Ok(out.finish()?),
        None => Ok(Vec::new()),
    }
}

fn written_row(
    out: &mut Option<Annotated<Vec<u8>>>,
    separator: crate::domain::import::Separator,
    row: &super::reading::Raw<'_>,
    faults: &[Fault],
    lang: Lang,
) -> std::io::Result<()> {
    let out = match out {
        Some(out) => out,
        None => out.insert(Annotated::new(Vec::new(), separator, row.layout)?),
    };
    let say = |fault: &Fault| {
        let column = fault.column.map(|column| row.layout.header(column).to_owned()).unwrap_or_default();
        (column, with_example(lang, fault))
    };
    out.row(&row.record, faults, say)
}
