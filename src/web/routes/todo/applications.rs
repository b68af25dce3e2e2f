//! `GET /todo/applications`: the applications behind one count of the day, and the same as a file.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{FromForm, get};
use serde::Serialize;
use serde_json::json;

use super::column;
use crate::clock::civil;
use crate::domain::ids::{ApplicationId, OpeningId};
use crate::i18n::Lang;
use crate::operations::todo::unanswered_before;
use crate::report::table::{Cell, Table};
use crate::storage::todo::{self, Waiting, WaitingRow};
use crate::storage::{Reader, audit};
use crate::web::export::{File, Kind};
use crate::web::guards::{Desk, Hirer};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::openings::{Download, EXPORTED, Name, Side, address, downloads};

const PATH: &str = "/todo/applications";
/// Rows of a page.
const ROWS: u32 = 25;

codes! {
    /// For what applications wait, as the address says it.
    pub enum Wait {
        /// Any answer for too long: coordination reminds the employer.
        Unanswered = "unanswered",
        /// The employer's answer.
        Answer = "answer",
        /// The confirmation of a hire after an offer.
        Confirm = "confirm",
    }
}

/// Which count, and where in its list.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Query {
    #[field(default = String::new())]
    queue: String,
    #[field(default = String::new())]
    after: String,
}

impl Query {
    /// A queue that is not the reader's is missing.
    fn wait(&self, hirer: &Hirer) -> Result<Wait, Problem> {
        let wait = Wait::from_code(&self.queue).ok_or_else(Problem::not_found)?;
        let own = hirer.side.is_employer() == (wait != Wait::Unanswered);
        if own { Ok(wait) } else { Err(Problem::not_found()) }
    }

    fn after(&self) -> Result<Option<ApplicationId>, Problem> {
        let wrong = |_| Problem::unprocessable("problem-unprocessable-detail");
        (!self.after.is_empty()).then(|| self.after.parse().map_err(wrong)).transpose()
    }
}

/// An application that waits.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: ApplicationId,
    name: Name,
    cohort: String,
    opening: OpeningId,
    title: String,
    employer: Name,
    referred_on: NaiveDate,
    reply_by: NaiveDate,
    is_late: bool,
}

/// The applications of a queue.
#[derive(Clone, Debug, Serialize)]
pub struct WaitingPage {
    side: Side,
    queue: Wait,
    rows: Vec<Line>,
    first: Option<String>,
    next: Option<String>,
    downloads: Vec<Download>,
}

async fn found(
    tx: &mut Reader,
    hirer: &Hirer,
    (wait, now): (Wait, DateTime<Utc>),
    (after, limit): (Option<ApplicationId>, u32),
) -> Result<Vec<WaitingRow>, Problem> {
    let what = match wait {
        Wait::Unanswered => Waiting::Answer(Some(unanswered_before(now))),
        Wait::Answer => Waiting::Answer(None),
        Wait::Confirm => Waiting::Confirmation,
    };
    Ok(todo::waiting(tx, hirer.side.desk(), what, after, limit).await?)
}

#[get("/todo/applications?<query..>")]
pub(super) async fn list(hirer: Hirer, query: Query, desk: Desk<'_>) -> Result<Html<WaitingPage>, Problem> {
    let wait = query.wait(&hirer)?;
    let mut tx = desk.store.read().await?;
    let mut rows = found(&mut tx, &hirer, (wait, desk.clock.now()), (query.after()?, ROWS + 1)).await?;
    let more = rows.len() > ROWS as usize;
    rows.truncate(ROWS as usize);
    let last = rows.last().map(|row| row.application_id.to_string()).filter(|_| more);
    let today = desk.clock.today();
    let lines = rows.iter().map(|row| Line::of(row, today)).collect();
    let page = WaitingPage::of((&hirer.side).into(), wait, lines);
    Ok(Html::personal(page.turning(!query.after.is_empty(), last.as_deref())))
}

/// The whole queue as a file; it names people, so the journal keeps it.
#[get("/todo/applications.csv?<query..>")]
pub(super) async fn file(hirer: Hirer, query: Query, desk: Desk<'_>, kind: Kind, lang: Lang) -> Result<File, Problem> {
    let wait = query.wait(&hirer)?;
    let mut tx = desk.store.write().await?;
    let found = found(&mut tx, &hirer, (wait, desk.clock.now()), (None, EXPORTED)).await?;
    let detail = json!({ "rows": found.len(), "queue": wait });
    let entry = desk.act(&hirer.actor).entry("application.export", "account", hirer.actor.account, detail);
    audit::append(&mut tx, &entry).await?;
    tx.commit().await?;
    let row = |row: WaitingRow| {
        vec![
            format!("{} {}", row.first_name, row.last_name).into(),
            row.cohort_code.into(),
            row.title.into(),
            row.employer_name.into(),
            Cell::Date(Some(civil(row.referred_at).date_naive())),
            Cell::Date(Some(row.reply_by)),
        ]
    };
    let keys = ["name", "cohort", "opening", "employer", "referred_on", "reply_by"];
    let columns = keys.into_iter().map(|key| column(lang, key)).collect();
    let table = Table { name: lang.text("todo-sheet"), columns, rows: found.into_iter().map(row).collect() };
    File::of(&table, kind, wait.code(), true, lang)
}

impl Line {
    fn of(row: &WaitingRow, today: NaiveDate) -> Self {
        let arabic = (row.first_name_ar.as_deref(), row.last_name_ar.as_deref());
        Self {
            id: row.application_id,
            name: Name::person(&row.first_name, &row.last_name, arabic.0, arabic.1),
            cohort: row.cohort_code.clone(),
            opening: row.opening_id,
            title: row.title.clone(),
            employer: Name::of(&row.employer_name, row.employer_name_ar.as_deref()),
            referred_on: civil(row.referred_at).date_naive(),
            reply_by: row.reply_by,
            is_late: row.reply_by < today,
        }
    }
}

impl WaitingPage {
    fn of(side: Side, queue: Wait, rows: Vec<Line>) -> Self {
        let downloads = downloads(PATH, &[("queue", queue.code())]).into_iter().take(2).collect();
        Self { side, queue, rows, first: None, next: None, downloads }
    }

    fn turning(self, is_later: bool, last: Option<&str>) -> Self {
        let queue = self.queue.code();
        Self {
            first: is_later.then(|| address(PATH, &[("queue", queue)])),
            next: last.map(|last| address(PATH, &[("queue", queue), ("after", last)])),
            ..self
        }
    }
}

impl Page for WaitingPage {
    const TEMPLATE: &'static str = "pages/todo/applications.html";

    fn samples() -> Vec<Self> {
        let line = |is_late| Line {
            id: uuid::Uuid::nil().into(),
            name: Name::of("Hajar Naciri", Some("هاجر الناصري")),
            cohort: "2023-C8".to_owned(),
            opening: uuid::Uuid::nil().into(),
            title: "Développeur web junior".to_owned(),
            employer: Name::of("Atlas Numérique SARL", Some("أطلس الرقمية ش.ذ.م.م")),
            referred_on: NaiveDate::default(),
            reply_by: NaiveDate::default(),
            is_late,
        };
        let lines = || vec![line(true), line(false)];
        vec![
            Self::of(Side::Coordinator, Wait::Unanswered, lines()).turning(true, Some("x")),
            Self::of(Side::Employer, Wait::Answer, lines()),
            Self::of(Side::Employer, Wait::Confirm, lines()),
            Self::of(Side::Employer, Wait::Confirm, Vec::new()),
        ]
    }
}

crate::page!(WaitingPage);
