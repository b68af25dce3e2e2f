//! `GET /compare`: A against B, and why they differ.

mod file;
mod query;
mod sample;
mod view;

use chrono::Months;
use rocket::get;

use self::query::CompareQuery;
use super::ground::Ground;
use super::sources::Sources;
use crate::domain::indicator::change::Trace;
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::operations::insertion::comparison::{self, Case, Comparison, Side};
use crate::storage::learner_list::{self, LearnerRow};
use crate::storage::trace;
use crate::web::export::{File, Kind};
use crate::web::guards::Observer;
use crate::web::kept::{Shelf, Shown};
use crate::web::page::Html;
use crate::web::problem::Problem;

pub use view::ComparePage;

/// Months between the two dates when none is asked for.
const A_QUARTER: u32 = 3;
/// Cases on the page.
const CASES: usize = 50;

/// Both sides, compared; and the learners behind the cases listed.
struct Seen {
    a: Ground,
    b: Ground,
    comparison: Comparison,
    /// Whether the reader may open cases.
    opens_cases: bool,
    learners: Vec<(Case, LearnerRow)>,
    case_count: usize,
    cause: Option<String>,
}

#[get("/compare?<query..>")]
pub(super) async fn compare(
    observer: Observer,
    query: CompareQuery,
    lang: Lang,
    sources: Sources<'_>,
    shelf: Shelf<'_>,
) -> Result<Shown<ComparePage>, Problem> {
    if query.cause.is_none() {
        let page = async { Ok(ComparePage::of(see(&observer, &query, &sources, lang).await?, lang)) };
        return shelf.page(&observer, page).await;
    }
    // Cases may be listed: what names people is kept nowhere.
    let seen = see(&observer, &query, &sources, lang).await?;
    let names_people = !seen.learners.is_empty();
    let page = ComparePage::of(seen, lang);
    Ok(Shown::apart(if names_people { Html::personal(page) } else { Html::aggregate(page, None) }))
}

#[get("/compare.csv?<query..>")]
pub(super) async fn csv(
    observer: Observer,
    query: CompareQuery,
    lang: Lang,
    sources: Sources<'_>,
) -> Result<File, Problem> {
    file::of(Kind::Csv, &see(&observer, &query, &sources, lang).await?, lang)
}

#[get("/compare.xlsx?<query..>")]
pub(super) async fn xlsx(
    observer: Observer,
    query: CompareQuery,
    lang: Lang,
    sources: Sources<'_>,
) -> Result<File, Problem> {
    file::of(Kind::Xlsx, &see(&observer, &query, &sources, lang).await?, lang)
}

#[get("/compare.json?<query..>")]
pub(super) async fn json(
    observer: Observer,
    query: CompareQuery,
    lang: Lang,
    sources: Sources<'_>,
) -> Result<File, Problem> {
    file::of(Kind::Json, &see(&observer, &query, &sources, lang).await?, lang)
}

/// A ground as a side.
const fn side(ground: &Ground) -> Side<'_> {
    Side { question: &ground.question, population: &ground.population }
}

async fn see(observer: &Observer, query: &CompareQuery, sources: &Sources<'_>, lang: Lang) -> Result<Seen, Problem> {
    let b = Ground::of(observer, &query.side(&query.b), sources, lang).await?;
    let mut first = query.side(&query.a);
    if query.is_blank() {
        // Nothing asked: the same people a quarter earlier.
        first.as_of = b.question.as_of.checked_sub_months(Months::new(A_QUARTER)).map(|day| day.to_string());
    }
    let a = Ground::of(observer, &first, sources, lang).await?;
    let (a, b) = if comparison::is_reversed(&a.question, &b.question) { (b, a) } else { (a, b) };
    let mut tx = sources.store.read().await?;
    let trace = match a.question.known_at {
        Some(from) if a.question.known_at != b.question.known_at => {
            trace::between(&mut tx, from, b.question.known_at).await?
        }
        _ => Trace::default(),
    };
    let reader = (&observer.scope, b.audience);
    let compare = || comparison::compare(sources.figures, (side(&a), side(&b)), reader, &trace);
    let mut comparison = sources.figures.compute(compare).await;
    let opens_cases = observer.role == Role::Coordinator;
    let cases = comparison.causes.as_mut().map(|causes| std::mem::take(&mut causes.cases)).unwrap_or_default();
    let wanted = |case: &Case| query.cause.as_deref() == Some(case.change.cause.code());
    let cases: Vec<Case> = cases.into_iter().filter(|case| opens_cases && wanted(case)).collect();
    let case_count = cases.len();
    let listed: Vec<Case> = cases.into_iter().take(CASES).collect();
    let ids: Vec<_> = listed.iter().map(|case| case.change.id).collect();
    let rows = if ids.is_empty() { Vec::new() } else { learner_list::find_all(&mut tx, &observer.scope, &ids).await? };
    let learners = listed.into_iter().filter_map(|case| {
        let row = rows.iter().find(|row| row.enrolment_id == case.change.id)?;
        Some((case, row.clone()))
    });
    let (learners, cause) = (learners.collect(), query.cause.clone());
    Ok(Seen { a, b, comparison, opens_cases, learners, case_count, cause })
}
