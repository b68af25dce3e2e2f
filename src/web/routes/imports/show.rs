//! The page of one import.

use chrono::DateTime;
use rocket::{Route, get, routes};

use super::bench;
use super::choices::Catalogue;
use super::view::ImportPage;
use crate::domain::ids::BatchId;
use crate::domain::import::{Column, Fault, FileKind, Notice, Reason, Warning};
use crate::i18n::Lang;
use crate::operations::import::draft::{self, Preview};
use crate::operations::import::report::Difference;
use crate::operations::import::{Change, Question, Report};
use crate::storage::import::BatchRow;
use crate::web::guards::{Coordinator, Desk};
use crate::web::id::Id;
use crate::web::page::Html;
use crate::web::problem::Problem;

pub(super) fn routes() -> Vec<Route> {
    routes![show]
}

#[get("/imports/<id>", rank = 2)]
async fn show(
    coordinator: Coordinator,
    desk: Desk<'_>,
    lang: Lang,
    id: Id<BatchId>,
) -> Result<Html<ImportPage>, Problem> {
    Ok(Html::personal(page(&coordinator, &desk, lang, id.0).await?))
}

/// The page as it stands now.
pub(super) async fn page(
    coordinator: &Coordinator,
    desk: &Desk<'_>,
    lang: Lang,
    id: BatchId,
) -> Result<ImportPage, Problem> {
    let bench = bench(coordinator, desk);
    let mut tx = desk.store.read().await?;
    let batch = draft::find(&mut tx, &bench, id).await?;
    if batch.state != "draft" {
        return Ok(ImportPage::bare(&batch));
    }
    let catalogue = Catalogue::load(&mut tx, batch.kind()?, lang).await?;
    drop(tx);
    Ok(ImportPage::of_draft(&draft::preview(&bench, id).await?, &catalogue, lang))
}

/// The import of the mock: three faults and a question.
pub(super) fn sample() -> ImportPage {
    let mut report = Report::default();
    report.counts.rows = 28;
    report.counts.created = 22;
    report.counts.updated = 2;
    report.counts.unchanged = 0;
    report.counts.refused = 3;
    report.asked = 1;
    report.tell(vec![
        Fault::new(4, Some(Column::BornOn), "31/02/2001", Reason::ImpossibleDate),
        Fault::new(11, Some(Column::Phone), "0685", Reason::Missing),
        Fault::new(19, Some(Column::Region), "Meknes-Tafilalet", Reason::OldRegion),
        Fault::new(21, None, "A-0431", Reason::StrayQuote),
    ]);
    report.warn(vec![Warning::new(1, None, "observations", Notice::UnknownHeader)]);
    report.questions.push(Question {
        line: 22,
        name: "Hajar Nassiri".to_owned(),
        person: None,
        other: "Hajar Naciri".to_owned(),
        score: 70,
        reasons: vec!["last_name", "born_on"],
        enrolled: vec![("2023-C8".to_owned(), "A-0422".to_owned())],
        in_cohort: true,
    });
    report.changes.push(Change {
        line: 7,
        about: "A-0412".to_owned(),
        differences: vec![Difference {
            column: Column::GraduatedOn,
            was: String::new(),
            becomes: "2023-07-28".to_owned(),
        }],
    });
    let batch = BatchRow {
        batch_id: BatchId(uuid::Uuid::nil()),
        kind: FileKind::Enrolments.code().to_owned(),
        file_name: "apprenants_2024-01.csv".to_owned(),
        file_hash: Vec::new(),
        file_size: 4_000,
        format: "windows-1252 semicolon CRLF".to_owned(),
        cohort_code: Some("2023-C8".to_owned()),
        state: "draft".to_owned(),
        version: 1,
        created_by: "system".to_owned(),
        created_at: DateTime::UNIX_EPOCH,
        applied_at: None,
        reversed_at: None,
        row_count: 28,
        created_count: 22,
        updated_count: 2,
        unchanged_count: 0,
        refused_count: 3,
    };
    ImportPage::of_draft(&Preview { batch, report, token: 1 }, &Catalogue::default(), Lang::Fr)
}
