//! The imports of a coordinator, and the form that sends a file.

use chrono::{DateTime, Utc};
use rocket::form::FromForm;
use rocket::http::{ContentType, Header};
use rocket::{Responder, Route, get, post, routes};
use serde::Serialize;

use super::received::{MOST_MEBIBYTES, Received};
use super::{address, bench};
use crate::domain::ids::BatchId;
use crate::domain::import::{Fault, FileKind};
use crate::i18n::{Args, Lang, fault};
use crate::operations::import::draft::{self, Upload};
use crate::operations::import::{Error, sample};
use crate::storage::import::{self, BatchFilter, BatchRow};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Coordinator, Desk};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::{Kind, Problem};
use crate::web::routes::openings::{Download, address as listed_at, downloads};

/// Imports on a page.
const LISTED: u32 = 25;
/// States a list is narrowed to, in the order of their tabs.
const STATES: [&str; 4] = ["draft", "applied", "reversed", "abandoned"];

pub(super) fn routes() -> Vec<Route> {
    routes![list, send, model]
}

/// One import of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: BatchId,
    kind: String,
    file_name: String,
    state: String,
    created_at: DateTime<Utc>,
    created: i64,
    updated: i64,
    unchanged: i64,
    refused: i64,
}

/// The list asked for, as the address says it.
#[derive(Clone, Debug, FromForm)]
pub(super) struct Query {
    /// Kind of file that the form proposes.
    #[field(default = String::new())]
    kind: String,
    /// Cohort from whose page a file is sent.
    #[field(default = String::new())]
    cohort: String,
    #[field(default = String::new())]
    state: String,
    #[field(default = String::new())]
    after: String,
}

impl Query {
    /// Every import, and a form that proposes these.
    const fn about(kind: String, cohort: String) -> Self {
        Self { kind, cohort, state: String::new(), after: String::new() }
    }

    /// A state or a cursor that does not read is a fault of the address.
    pub(super) fn filter(&self) -> Result<BatchFilter, Problem> {
        let wrong = || Problem::unprocessable("problem-unprocessable-detail");
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        if !self.state.is_empty() && !STATES.contains(&self.state.as_str()) {
            return Err(wrong());
        }
        let after = given(&self.after).map(|id| id.parse()).transpose().map_err(|_| wrong())?;
        Ok(BatchFilter { cohort_code: given(&self.cohort), state: given(&self.state), after })
    }

    fn at(&self, after: &str) -> String {
        listed_at("/imports", &[("cohort", &self.cohort), ("state", &self.state), ("after", after)])
    }
}

/// The imports of a coordinator.
#[derive(Debug, Serialize)]
pub struct ImportsPage {
    rows: Vec<Line>,
    kind: String,
    cohort: String,
    state: String,
    states: [&'static str; 4],
    first: Option<String>,
    next: Option<String>,
    downloads: Vec<Download>,
    errors: Errors,
    /// Largest file, in mebibytes.
    most: u32,
}

impl ImportsPage {
    async fn of(coordinator: &Coordinator, desk: &Desk<'_>, query: Query, errors: Errors) -> Result<Self, Problem> {
        let mut tx = desk.store.read().await?;
        let sender = coordinator.actor.journal().to_string();
        let mut rows = import::list(&mut tx, &sender, &query.filter()?, LISTED + 1).await?;
        let more = rows.len() > LISTED as usize;
        rows.truncate(LISTED as usize);
        let last = rows.last().map(|row| row.batch_id.to_string()).filter(|_| more);
        Ok(Self::showing(rows.into_iter().map(Line::of).collect(), query, last.as_deref(), errors))
    }

    fn showing(rows: Vec<Line>, query: Query, last: Option<&str>, errors: Errors) -> Self {
        Self {
            rows,
            first: (!query.after.is_empty()).then(|| query.at("")),
            next: last.map(|last| query.at(last)),
            downloads: downloads("/imports", &[("cohort", &query.cohort), ("state", &query.state)]),
            kind: if query.kind.is_empty() { FileKind::Enrolments.code().to_owned() } else { query.kind },
            cohort: query.cohort,
            state: query.state,
            states: STATES,
            errors,
            most: MOST_MEBIBYTES,
        }
    }
}

impl Line {
    fn of(row: BatchRow) -> Self {
        Self {
            id: row.batch_id,
            kind: row.kind,
            file_name: row.file_name,
            state: row.state,
            created_at: row.created_at,
            created: row.created_count,
            updated: row.updated_count,
            unchanged: row.unchanged_count,
            refused: row.refused_count,
        }
    }
}

#[get("/imports?<query..>")]
async fn list(
    coordinator: Coordinator,
    desk: Desk<'_>,
    lang: Lang,
    query: Query,
) -> Result<Html<ImportsPage>, Problem> {
    Ok(Html::personal(ImportsPage::of(&coordinator, &desk, query, Errors::new(lang)).await?))
}

#[derive(FromForm)]
struct Sent {
    #[field(default = String::new())]
    kind: String,
    #[field(default = String::new())]
    cohort: String,
    file: Option<Received>,
}

/// Either the preview, or the form again.
#[derive(Responder)]
enum Answer {
    Preview(SeeOther),
    Again(Box<Html<ImportsPage>>),
}

#[post("/imports", data = "<form>")]
async fn send(coordinator: Coordinator, desk: Desk<'_>, lang: Lang, form: Form<Sent>) -> Result<Answer, Problem> {
    let Sent { kind: code, cohort, file } = form.into_inner();
    let file = small_enough(file.unwrap_or_default())?;
    let mut errors = Errors::new(lang);
    let kind = FileKind::from_code(&code);
    if kind.is_none() {
        errors.add("kind", "import-kind-missing");
    }
    if file.bytes.is_empty() {
        errors.add("file", "import-file-missing");
    }
    if let (Some(kind), true) = (kind, errors.is_empty()) {
        let cohort_code = (!cohort.is_empty()).then(|| cohort.clone());
        let upload = Upload { kind, file_name: file.name, content: file.bytes, cohort_code };
        match draft::receive(&bench(&coordinator, &desk), upload).await {
            Ok(id) => return Ok(Answer::Preview(SeeOther::to(address(id)))),
            Err(Error::Refused(faults)) => refuse(&mut errors, lang, &faults),
            Err(error) => return Err(error.into()),
        }
    }
    let page = ImportsPage::of(&coordinator, &desk, Query::about(code, cohort), errors).await?;
    Ok(Answer::Again(Box::new(Html::personal(page).refused().at("/imports"))))
}

fn small_enough(file: Received) -> Result<Received, Problem> {
    if file.too_large {
        let most = Args::new().count("most", MOST_MEBIBYTES.into());
        return Err(Problem::new(Kind::TooLarge).saying("import-too-large", most));
    }
    Ok(file)
}

fn refuse(errors: &mut Errors, lang: Lang, faults: &[Fault]) {
    for fault in faults {
        errors.add_with("file", "import-file-refused", &Args::new().with("why", fault::line(lang, fault)));
    }
}

/// A file to keep.
#[derive(Responder)]
struct Model {
    bytes: Vec<u8>,
    kind: ContentType,
    name: Header<'static>,
}

#[get("/imports/model.csv?<kind>")]
fn model(_coordinator: Coordinator, lang: Lang, kind: Option<&str>) -> Result<Model, Problem> {
    let kind = kind.and_then(FileKind::from_code).ok_or_else(Problem::not_found)?;
    let bytes = sample::file(kind, lang).map_err(Problem::internal)?;
    let name = Header::new("Content-Disposition", format!("attachment; filename=\"{kind}.csv\""));
    Ok(Model { bytes, kind: ContentType::CSV, name })
}

impl Page for ImportsPage {
    const TEMPLATE: &'static str = "pages/imports/list.html";

    fn samples() -> Vec<Self> {
        let line = |kind: FileKind, state: &str, refused| Line {
            id: BatchId(uuid::Uuid::nil()),
            kind: kind.code().to_owned(),
            file_name: "apprenants_2024-01.csv".to_owned(),
            state: state.to_owned(),
            created_at: DateTime::UNIX_EPOCH,
            created: 24,
            updated: 1,
            unchanged: 0,
            refused,
        };
        let query = |state: &str, cohort: &str| Query {
            kind: String::new(),
            cohort: cohort.to_owned(),
            state: state.to_owned(),
            after: String::new(),
        };
        let page = |rows| Self::showing(rows, query("", ""), Some("x"), Errors::default());
        let mut refused = Self::showing(Vec::new(), query("", "2023-C8"), None, Errors::default());
        refused.errors.add("file", "import-file-missing");
        vec![
            page(vec![
                line(FileKind::Enrolments, "draft", 3),
                line(FileKind::Cohorts, "applied", 0),
                line(FileKind::Situations, "reversed", 0),
                line(FileKind::Situations, "abandoned", 12),
            ]),
            refused,
            Self::showing(Vec::new(), query("draft", ""), None, Errors::default()),
        ]
    }
}

crate::page!(ImportsPage);
