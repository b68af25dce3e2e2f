//! `GET /todo`: what waits today, each count leading to the list of exactly those things.

use chrono::NaiveDate;
use rocket::{State, get};
use serde::Serialize;

use crate::domain::day::Day;
use crate::domain::ids::EmployerId;
use crate::domain::role::Role;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::operations::insertion::default_as_of;
use crate::operations::missions::awaited;
use crate::operations::todo::{Queue, chased, ending_by, unanswered_before};
use crate::storage::{Reader, todo};
use crate::web::guards::{Actor, Desk, Worker};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// So many things of one kind; the text is `todo-<code>`.
#[derive(Clone, Debug, Serialize)]
pub struct Task {
    code: &'static str,
    n: i64,
    /// The list; none when nobody here may see it.
    href: Option<String>,
}

/// What waits for one role of the reader.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    role: Role,
    tasks: Vec<Task>,
    /// Kinds of which nothing waits.
    clear: Vec<&'static str>,
}

/// The day of somebody.
#[derive(Clone, Debug, Serialize)]
pub struct TodoPage {
    total: i64,
    /// The date learners are read on, for coordination.
    as_of: Option<NaiveDate>,
    sections: Vec<Section>,
}

#[get("/todo")]
pub(super) async fn show(worker: Worker, desk: Desk<'_>, figures: &State<Figures>) -> Result<Html<TodoPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let (actor, today) = (&*worker.actor, desk.clock.today());
    let (mut sections, mut as_of) = (Vec::new(), None);
    if actor.holds(Role::Coordinator) {
        let on = default_as_of(&mut tx, today).await?;
        sections.push(coordination(&mut tx, actor, &desk, (figures, on)).await?);
        as_of = Some(on);
    }
    if let Some(id) = actor.employer() {
        sections.push(employer(&mut tx, id, today).await?);
    }
    if actor.holds(Role::Administrator) {
        sections.push(administration(&mut tx, figures, today).await?);
    }
    Ok(Html::personal(TodoPage::of(sections, as_of)))
}

async fn employer(tx: &mut Reader, id: EmployerId, today: NaiveDate) -> Result<Section, Problem> {
    let waits = todo::employer(tx, id, today).await?;
    Ok(Section::of(
        Role::Employer,
        [
            ("answer", waits.unanswered, "/todo/applications?queue=answer"),
            ("confirm", waits.offered, "/todo/applications?queue=confirm"),
            ("drafts", waits.drafts, "/openings?status=draft"),
            ("lonely", waits.lonely, "/openings?status=open&candidates=none"),
        ],
    ))
}

async fn administration(tx: &mut Reader, figures: &Figures, today: NaiveDate) -> Result<Section, Problem> {
    let waits = todo::administration(tx, today, ending_by(today)).await?;
    let snapshot = figures.read(tx).await?;
    let doubles = figures.pairs.read(tx, &snapshot).await?.open(&snapshot, &Scope::everything());
    Ok(Section::of(
        Role::Administrator,
        [
            ("pending", waits.pending, "/accounts?state=pending"),
            ("ending", waits.ending, "/accounts?state=ending"),
            ("employers", waits.employers, "/employers?verified=no"),
            ("backlog", doubles, ""),
        ],
    ))
}

async fn coordination(
    tx: &mut Reader,
    actor: &Actor,
    desk: &Desk<'_>,
    (figures, as_of): (&Figures, NaiveDate),
) -> Result<Section, Problem> {
    let scope = actor.scope(Role::Coordinator);
    let waits = todo::coordination(tx, &scope, unanswered_before(desk.clock.now())).await?;
    let open = todo::open(tx, &actor.journal(), desk.clock.today()).await?;
    let audit = awaited(tx, &scope, desk.clock.now()).await?;
    let snapshot = figures.read(tx).await?;
    let doubles = figures.pairs.read(tx, &snapshot).await?.open(&snapshot, &scope);
    let counts = figures.compute(|| chased(figures, &snapshot, &scope, Day::from(as_of))).await;
    let chased = |queue| counts.get(usize::from(u8::from(queue))).copied().unwrap_or_default();
    Ok(Section::of(
        Role::Coordinator,
        [
            ("reminders", audit.due, "/contradictions?state=due"),
            ("contradictions", audit.open, "/contradictions?state=open"),
            ("stale", chased(Queue::Stale), "/todo/learners?queue=stale"),
            ("hires", waits.hires, "/placements?state=confirmed"),
            ("unproven", chased(Queue::Unproven), "/todo/learners?queue=unproven"),
            ("silent", chased(Queue::Silent), "/todo/learners?queue=silent"),
            ("unanswered", waits.unanswered, "/todo/applications?queue=unanswered"),
            ("duplicates", doubles, "/duplicates"),
            ("lonely", open.lonely, "/openings?status=open&candidates=none"),
            ("imports", open.drafts, "/imports?state=draft"),
        ],
    ))
}

impl Section {
    fn of<const N: usize>(role: Role, counts: [(&'static str, i64, &str); N]) -> Self {
        let (waiting, clear): (Vec<_>, Vec<_>) = counts.into_iter().partition(|(_, n, _)| *n > 0);
        Self {
            role,
            tasks: waiting
                .into_iter()
                .map(|(code, n, href)| Task { code, n, href: (!href.is_empty()).then(|| href.to_owned()) })
                .collect(),
            clear: clear.into_iter().map(|(code, _, _)| code).collect(),
        }
    }
}

impl TodoPage {
    fn of(sections: Vec<Section>, as_of: Option<NaiveDate>) -> Self {
        let total = sections.iter().flat_map(|section| &section.tasks).map(|task| task.n).sum();
        Self { total, as_of, sections }
    }
}

impl Page for TodoPage {
    const TEMPLATE: &'static str = "pages/todo/day.html";

    fn samples() -> Vec<Self> {
        let day = NaiveDate::from_ymd_opt(2026, 10, 31);
        let counts = |n| {
            [
                ("stale", n, "#"),
                ("hires", n, "#"),
                ("unproven", 2 * n, "#"),
                ("silent", n, "#"),
                ("unanswered", n, "#"),
                ("duplicates", n, "#"),
                ("lonely", n, "#"),
                ("imports", n, "#"),
            ]
        };
        let administration = [("pending", 2, "#"), ("ending", 1, "#"), ("employers", 3, "#"), ("backlog", 4, "")];
        let employer = |n| [("answer", n, "#"), ("confirm", n, "#"), ("drafts", 0, "#"), ("lonely", 0, "#")];
        vec![
            Self::of(vec![Section::of(Role::Coordinator, counts(1))], day),
            Self::of(vec![Section::of(Role::Coordinator, counts(0))], day),
            Self::of(vec![Section::of(Role::Coordinator, counts(12)), Section::of(Role::Employer, employer(3))], day),
            Self::of(vec![Section::of(Role::Employer, employer(1))], None),
            Self::of(vec![Section::of(Role::Administrator, administration)], None),
        ]
    }
}

crate::page!(TodoPage);
