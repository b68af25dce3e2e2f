//! `GET /cohorts/<code>`: a cohort and its learners.

use rocket::{FromForm, State, get};
use serde::Serialize;

use super::address::{Address, Slice};
use super::learner::LearnerLine;
use super::top::{Event, Opened, Top, events, open};
use crate::domain::day::Day;
use crate::domain::text::fold::plain;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::storage::learner_list::{self, LearnerRow};
use crate::web::guards::{Coordinator, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// Learners on a page.
const A_PAGE: usize = 25;

/// Search and filter, as typed.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Query {
    #[field(default = String::new())]
    q: String,
    #[field(default = String::new())]
    situation: String,
    #[field(default = String::new())]
    after: String,
    #[field(default = String::new())]
    before: String,
}

/// A cohort's learners.
#[derive(Debug, Serialize)]
pub struct CohortPage {
    top: Top,
    q: String,
    situation: String,
    rows: Vec<LearnerLine>,
    from: usize,
    to: usize,
    total: usize,
    previous: Option<String>,
    next: Option<String>,
    events: Vec<Event>,
}

/// The learners of an opened cohort, by name, with what is found of each at six months.
pub(super) fn learners(opened: &Opened, rows: &[LearnerRow], lang: Lang) -> Vec<LearnerLine> {
    let as_of = opened.top.as_of;
    let found = opened.facts().map(|facts| opened.readings.at_six_months(facts, Day::from(as_of))).unwrap_or_default();
    let line = |row: &LearnerRow| LearnerLine::of(row, found.get(&row.enrolment_id).copied(), (as_of, lang));
    rows.iter().map(line).collect()
}

#[get("/cohorts/<code>?<query..>")]
pub(super) async fn show(
    reader: Coordinator,
    code: &str,
    query: Query,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<Html<CohortPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let opened = open(&mut tx, (&reader, code), (&desk, figures), (lang, "learners")).await?;
    let rows = learner_list::of_cohort(&mut tx, opened.head.cohort_id).await?;
    let events = events(&mut tx, &opened.head, lang, 5).await?;
    let wanted = plain(query.q.trim());
    let mut lines = learners(&opened, &rows, lang);
    lines.retain(|line| line.holds(&wanted) && (query.situation.is_empty() || line.situation() == query.situation));
    Ok(Html::personal(CohortPage::of(opened.top, &lines, &query, events)))
}

impl CohortPage {
    fn of(top: Top, lines: &[LearnerLine], query: &Query, events: Vec<Event>) -> Self {
        let path = format!("/cohorts/{}", rocket::http::RawStr::new(&top.code).percent_encode());
        let address = Address::of([("q", query.q.as_str()), ("situation", &query.situation)]);
        let slice = Slice::of(lines, |line| line.id.to_string(), (&query.after, &query.before), A_PAGE);
        let turn = |key, line: Option<&LearnerLine>| line.map(|line| address.with(&path, key, &line.id.to_string()));
        Self {
            q: query.q.clone(),
            situation: query.situation.clone(),
            rows: slice.rows.to_vec(),
            from: slice.from,
            to: slice.to(),
            total: lines.len(),
            previous: turn("before", slice.rows.first().filter(|_| slice.has_previous)),
            next: turn("after", slice.rows.last().filter(|_| slice.has_next)),
            events,
            top,
        }
    }
}

impl Page for CohortPage {
    const TEMPLATE: &'static str = "pages/cohorts/show.html";

    fn samples() -> Vec<Self> {
        let sought = Query { q: "zz".to_owned(), situation: "unknown".to_owned(), ..Query::default() };
        vec![
            Self::of(Top::sample("learners"), &LearnerLine::sample(), &Query::default(), Event::sample()),
            Self::of(Top::sample("learners"), &[], &sought, Vec::new()),
            Self::of(Top::sample("learners"), &[], &Query::default(), Vec::new()),
        ]
    }
}

crate::page!(CohortPage);
