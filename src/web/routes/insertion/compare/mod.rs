//! `GET /compare`: A against B, and why they differ.

mod cases;
mod file;
mod query;
mod sample;
mod view;

use chrono::Months;
use rocket::get;

use self::cases::Cases;
use self::query::CompareQuery;
use super::ground::Ground;
use super::people::reads_names;
use super::seal::seal;
use super::sources::Sources;
use crate::domain::indicator::change::Trace;
use crate::i18n::Lang;
use crate::operations::insertion::comparison::{self, Comparison, Side};
use crate::storage::trace;
use crate::web::export::{File, Kind};
use crate::web::guards::{Desk, Observer};
use crate::web::kept::{Shelf, Shown};
use crate::web::page::Html;
use crate::web::problem::Problem;

pub(super) use query::since;
pub use view::ComparePage;

/// Months between the two dates when none is asked for.
const A_QUARTER: u32 = 3;

/// Both sides, compared.
struct Seen {
    a: Ground,
    b: Ground,
    comparison: Comparison,
}

impl Seen {
    /// The seal of both questions and of the answer.
    fn hash(&self) -> String {
        seal(&self.a.question, &(seal(&self.b.question, &()), &self.comparison))
    }
}

#[get("/compare?<query..>")]
pub(super) async fn compare(
    observer: Observer,
    query: CompareQuery,
    lang: Lang,
    sources: Sources<'_>,
    shelf: Shelf<'_>,
    desk: Desk<'_>,
) -> Result<Shown<ComparePage>, Problem> {
    let Some(cause) = query.cause.as_deref() else {
        let page = Box::pin(async {
            let seen = see(&observer, &query, &sources, lang).await?;
            Ok(ComparePage::of(&seen, &Cases::default(), reads_names(&observer), lang))
        });
        return shelf.page(&observer, page).await;
    };
    // Cases may be listed: what names people is kept nowhere.
    let seen = Box::pin(see(&observer, &query, &sources, lang)).await?;
    let cases = Cases::of(&observer, &seen, cause, &desk).await?;
    let names_people = !cases.listed.is_empty();
    let page = ComparePage::of(&seen, &cases, reads_names(&observer), lang);
    Ok(Shown::apart(if names_people { Html::personal(page) } else { Html::aggregate(page, None) }))
}

#[get("/compare.csv?<query..>")]
pub(super) async fn files(
    observer: Observer,
    query: CompareQuery,
    lang: Lang,
    sources: Sources<'_>,
    kind: Kind,
) -> Result<File, Problem> {
    file::of(kind, &see(&observer, &query, &sources, lang).await?, lang)
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
    let comparison = sources.figures.compute(compare).await;
    Ok(Seen { a, b, comparison })
}
