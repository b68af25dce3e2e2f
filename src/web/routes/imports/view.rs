//! What the page of one import shows.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::choices::{Catalogue, Choice};
use crate::domain::ids::BatchId;
use crate::domain::import::{Fault, FileKind, Reason, Warning};
use crate::i18n::{Lang, fault as said};
use crate::operations::import::draft::Preview;
use crate::operations::import::{Change, Question, Report};
use crate::storage::import::BatchRow;
use crate::storage::import::reversal::Obstacle;
use crate::web::page::Page;

/// Faults shown at once: the others come up once these are mended.
const SHOWN: usize = 50;

/// One import.
#[derive(Debug, Serialize)]
pub struct ImportPage {
    id: BatchId,
    kind: String,
    file_name: String,
    encoding: String,
    separator: String,
    state: String,
    cohort: Option<String>,
    applied_at: Option<DateTime<Utc>>,
    reversed_at: Option<DateTime<Utc>>,
    rows: i64,
    created: i64,
    updated: i64,
    unchanged: i64,
    refused: i64,
    ready: i64,
    asked: i64,
    skipped: i64,
    /// Names what the reader saw: an application brings it back.
    version: i64,
    faults: Vec<Line>,
    /// Faults that are not shown yet.
    more: i64,
    questions: Vec<Doubt>,
    warnings: Vec<String>,
    changes: Vec<Changed>,
    obstacles: Vec<Obstacle>,
    /// Whether records moved since the reader looked.
    moved: bool,
}

/// A fault and the means to mend it.
#[derive(Clone, Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the line of the file is what the field names")]
pub struct Line {
    /// Name of the field, `4-born_on`; empty when the row must be mended in the file.
    field: String,
    line: u64,
    column: String,
    value: String,
    problem: String,
    /// The problem and an example.
    advice: String,
    choices: Vec<Choice>,
    /// Whether the choices may be left blank.
    pick: String,
}

/// "Is this the same person?"
#[derive(Clone, Debug, Serialize)]
pub struct Doubt {
    line: u64,
    name: String,
    other: String,
    /// What is alike, as people call it.
    alike: Vec<String>,
    /// Where that person is enrolled.
    enrolled: Vec<(String, String)>,
    in_cohort: bool,
    /// The answer "the same".
    same: String,
}

/// A row that changes what was known.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    line: u64,
    about: String,
    fields: Vec<Field>,
}

/// One field that changes.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    column: String,
    was: String,
    becomes: String,
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl ImportPage {
    /// A draft and what applying it would do.
    pub fn of_draft(preview: &Preview, catalogue: &Catalogue, lang: Lang) -> Self {
        let Preview { batch, report, token } = preview;
        let page = Self { version: *token, ..Self::bare(batch) };
        let counts = report.counts;
        let told = counted(&report.faults);
        let faults = told.iter().take(SHOWN).map(|fault| Line::of(fault, catalogue, lang)).collect();
        Self {
            rows: number(counts.rows),
            created: number(counts.created),
            updated: number(counts.updated),
            unchanged: number(counts.unchanged),
            refused: number(counts.refused),
            ready: number(report.ready()),
            asked: number(report.asked),
            skipped: number(report.skipped),
            more: number(told.len().saturating_sub(SHOWN) as u64),
            faults,
            ..page.with_the_rest(report, lang)
        }
    }

    fn with_the_rest(self, report: &Report, lang: Lang) -> Self {
        let warning = |warning: &Warning| said::warning(lang, warning);
        Self {
            questions: report.questions.iter().take(SHOWN).map(|question| Doubt::of(question, lang)).collect(),
            warnings: report.warnings.iter().take(SHOWN).map(warning).collect(),
            changes: report.changes.iter().take(SHOWN).map(|change| Changed::of(change, lang)).collect(),
            ..self
        }
    }

    /// An import that is no draft any more.
    pub fn bare(batch: &BatchRow) -> Self {
        let mut format = batch.format.split(' ');
        let encoding = format.next().unwrap_or_default().to_owned();
        Self {
            id: batch.batch_id,
            kind: batch.kind.clone(),
            file_name: batch.file_name.clone(),
            separator: if encoding == "XLSX" { String::new() } else { format.next().unwrap_or_default().to_owned() },
            encoding,
            state: batch.state.clone(),
            cohort: batch.cohort_code.clone(),
            applied_at: batch.applied_at,
            reversed_at: batch.reversed_at,
            rows: batch.row_count,
            created: batch.created_count,
            updated: batch.updated_count,
            unchanged: batch.unchanged_count,
            refused: batch.refused_count,
            ready: 0,
            asked: 0,
            skipped: 0,
            version: crate::operations::import::draft::token_of(batch),
            faults: Vec::new(),
            more: 0,
            questions: Vec::new(),
            warnings: Vec::new(),
            changes: Vec::new(),
            obstacles: Vec::new(),
            moved: false,
        }
    }

    /// With what keeps it from being undone.
    #[must_use]
    pub fn built_upon(self, obstacles: Vec<Obstacle>) -> Self {
        Self { obstacles, ..self }
    }

    /// Shown again because records moved.
    #[must_use]
    pub fn moved(self) -> Self {
        Self { moved: true, ..self }
    }
}

/// One fault a cell: two of one cell are mended in one place.
fn counted(faults: &[Fault]) -> Vec<&Fault> {
    let mut seen = HashSet::new();
    faults.iter().filter(|fault| seen.insert((fault.line, fault.column))).collect()
}

impl Line {
    fn of(fault: &Fault, catalogue: &Catalogue, lang: Lang) -> Self {
        // Cells that do not stand under their headers are mended in the file itself.
        let in_place = !matches!(fault.reason, Reason::DuplicateKey { .. });
        let column = fault.column.filter(|_| in_place);
        Self {
            field: column.map(|column| format!("{}-{column}", fault.line)).unwrap_or_default(),
            line: fault.line,
            column: fault.column.map(|column| said::column(lang, column)).unwrap_or_default(),
            value: fault.value.clone(),
            problem: said::reason(lang, &fault.reason),
            advice: said::with_example(lang, fault),
            choices: column.map(|column| catalogue.of(column, lang)).unwrap_or_default(),
            pick: lang.text("import-pick"),
        }
    }
}

impl Doubt {
    fn of(question: &Question, lang: Lang) -> Self {
        let column = |reason: &&str| lang.text(&format!("column-{reason}"));
        Self {
            line: question.line,
            name: question.name.clone(),
            other: question.other.clone(),
            alike: question.reasons.iter().map(column).collect(),
            enrolled: question.enrolled.clone(),
            in_cohort: question.in_cohort,
            same: question.person.map_or_else(|| "same".to_owned(), |person| format!("same:{person}")),
        }
    }
}

impl Changed {
    fn of(change: &Change, lang: Lang) -> Self {
        let fields = change.differences.iter().map(|found| Field {
            column: said::column(lang, found.column),
            was: found.was.clone(),
            becomes: found.becomes.clone(),
        });
        Self { line: change.line, about: change.about.clone(), fields: fields.collect() }
    }
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "pages/imports/show.html";

    fn samples() -> Vec<Self> {
        let draft = super::show::sample();
        let clean = Self {
            faults: Vec::new(),
            questions: Vec::new(),
            refused: 0,
            asked: 0,
            ready: 28,
            created: 27,
            ..super::show::sample()
        };
        let state = |state: &str| Self {
            state: state.to_owned(),
            applied_at: Some(DateTime::UNIX_EPOCH),
            reversed_at: Some(DateTime::UNIX_EPOCH),
            ..super::show::sample()
        };
        let nothing =
            Self { ready: 0, created: 0, updated: 0, unchanged: 28, changes: Vec::new(), ..super::show::sample() };
        let stuck = Obstacle { cohort_code: "2023-C8".to_owned(), learner_ref: Some("A-0412".to_owned()) };
        vec![
            draft,
            clean,
            nothing.moved(),
            Self { kind: FileKind::Situations.code().to_owned(), ..state("applied") },
            state("applied").built_upon(vec![stuck]),
            state("reversed"),
            state("abandoned"),
        ]
    }
}

crate::page!(ImportPage);
