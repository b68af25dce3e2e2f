//! `GET /todo/learners`: the graduates behind one count of the day, and the same as a file.

use chrono::NaiveDate;
use rocket::{FromForm, State, get};
use serde::Serialize;

use super::column;
use crate::domain::day::Day;
use crate::domain::ids::EnrolmentId;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::insertion::default_as_of;
use crate::operations::learners::export_learners;
use crate::operations::todo::{Chase, Queue, chase_stretch, chases};
use crate::report::table::{Cell, Table};
use crate::storage::{Reader, learner_list};
use crate::web::export::{File, Kind};
use crate::web::guards::{Coordinator, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::{Address, LearnerLine};
use crate::web::routes::openings::{Download, downloads};

const PATH: &str = "/todo/learners";
/// Graduates on a page.
const A_PAGE: usize = 25;
/// Learners named by one statement.
const AT_ONCE: usize = 500;

/// Which count, and where in its list.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Query {
    #[field(default = String::new())]
    queue: String,
    #[field(default = String::new())]
    after: String,
    #[field(default = String::new())]
    before: String,
}

impl Query {
    fn queue(&self) -> Result<Queue, Problem> {
        Queue::from_code(&self.queue).ok_or_else(Problem::not_found)
    }

    /// After whom, before whom.
    fn cursors(&self) -> (Option<EnrolmentId>, Option<EnrolmentId>) {
        let read = |text: &str| text.parse().ok().map(EnrolmentId);
        (read(&self.after), read(&self.before))
    }
}

/// A graduate to chase.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    #[serde(flatten)]
    learner: LearnerLine,
    graduated_on: NaiveDate,
    due_on: Option<NaiveDate>,
}

/// The graduates of a queue.
#[derive(Clone, Debug, Serialize)]
pub struct ChasePage {
    queue: Queue,
    as_of: NaiveDate,
    rows: Vec<Line>,
    from: usize,
    to: usize,
    total: usize,
    previous: Option<String>,
    next: Option<String>,
    downloads: Vec<Download>,
}

/// Graduates with names, in the same order.
async fn named(
    tx: &mut Reader,
    reader: &Coordinator,
    chases: &[Chase],
    (as_of, lang): (NaiveDate, Lang),
) -> Result<Vec<Line>, Problem> {
    let mut lines = Vec::with_capacity(chases.len());
    for chases in chases.chunks(AT_ONCE) {
        let ids: Vec<EnrolmentId> = chases.iter().map(|chase| chase.enrolment).collect();
        let rows = learner_list::find_all(tx, &reader.scope, &ids).await?;
        lines.extend(chases.iter().filter_map(|chase| {
            let row = rows.iter().find(|row| row.enrolment_id == chase.enrolment)?;
            let learner = LearnerLine::of(row, None, (as_of, lang));
            Some(Line { learner, graduated_on: chase.graduated_on, due_on: chase.due_on })
        }));
    }
    Ok(lines)
}

#[get("/todo/learners?<query..>")]
pub(super) async fn list(
    reader: Coordinator,
    query: Query,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<ChasePage>, Problem> {
    let queue = query.queue()?;
    let mut tx = desk.store.read().await?;
    let as_of = default_as_of(&mut tx, desk.clock.today()).await?;
    let snapshot = figures.read(&mut tx).await?;
    let (among, asked) = ((&**figures, &*snapshot, &reader.scope), (queue, Day::from(as_of)));
    let stretch = figures.compute(|| chase_stretch(among, asked, query.cursors(), A_PAGE)).await;
    let rows = named(&mut tx, &reader, &stretch.rows, (as_of, lang)).await?;
    Ok(Html::personal(ChasePage::of(queue, as_of, rows, (stretch.start, stretch.total))))
}

/// The whole queue as a file; it names people, so the journal keeps it.
#[get("/todo/learners.csv?<query..>")]
pub(super) async fn file(
    reader: Coordinator,
    query: Query,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
    kind: Kind,
) -> Result<File, Problem> {
    let queue = query.queue()?;
    let mut tx = desk.store.write().await?;
    let as_of = default_as_of(&mut tx, desk.clock.today()).await?;
    let snapshot = figures.read(&mut tx).await?;
    let asked = (queue, Day::from(as_of));
    let found = figures.compute(|| chases(figures, &snapshot, &reader.scope, asked)).await;
    let lines = named(&mut tx, &reader, &found, (as_of, lang)).await?;
    export_learners(&mut tx, &desk.act(&reader.actor), None, kind.extension(), lines.len()).await?;
    tx.commit().await?;
    let row = |line: &Line| {
        vec![
            line.learner.name.as_str().into(),
            Cell::Text(line.learner.other_name.clone()),
            line.learner.cohort.as_str().into(),
            line.learner.learner_ref.as_str().into(),
            Cell::Date(Some(line.graduated_on)),
            Cell::Date(line.learner.heard_on),
            Cell::Date(line.due_on),
        ]
    };
    let keys = ["name", "other_name", "cohort", "learner_ref", "graduated_on", "heard_on", "due_on"];
    let columns = keys.into_iter().map(|key| column(lang, key)).collect();
    let table = Table { name: lang.text("todo-sheet"), columns, rows: lines.iter().map(row).collect() };
    File::of(&table, kind, &format!("{queue}_{as_of}"), true, lang)
}

impl ChasePage {
    fn of(queue: Queue, as_of: NaiveDate, rows: Vec<Line>, (start, total): (usize, usize)) -> Self {
        let address = Address::of([("queue", queue.code())]);
        let turn = |key, line: Option<&Line>| line.map(|line| address.with(PATH, key, &line.learner.id.to_string()));
        Self {
            queue,
            as_of,
            from: if rows.is_empty() { 0 } else { start + 1 },
            to: if rows.is_empty() { 0 } else { start + rows.len() },
            total,
            previous: turn("before", rows.first().filter(|_| start > 0)),
            next: turn("after", rows.last().filter(|_| start + rows.len() < total)),
            downloads: downloads(PATH, &[("queue", queue.code())]).into_iter().take(2).collect(),
            rows,
        }
    }
}

impl Page for ChasePage {
    const TEMPLATE: &'static str = "pages/todo/learners.html";

    fn samples() -> Vec<Self> {
        let day = NaiveDate::from_ymd_opt(2026, 10, 31).unwrap_or_default();
        let page = |queue: Queue, is_empty: bool| {
            let due_on = (queue == Queue::Stale).then_some(day);
            let lines = LearnerLine::sample().into_iter().filter(|learner| learner.heard_on.is_some());
            let rows: Vec<Line> = lines.map(|learner| Line { learner, graduated_on: day, due_on }).collect();
            Self::of(queue, day, if is_empty { Vec::new() } else { rows }, (0, 40))
        };
        let mut pages: Vec<Self> = Queue::ALL.iter().map(|queue| page(*queue, false)).collect();
        pages.push(page(Queue::Silent, true));
        pages
    }
}

crate::page!(ChasePage);
