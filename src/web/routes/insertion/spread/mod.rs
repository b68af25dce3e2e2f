//! `GET /insertion/spread`: operators, regions and cohorts around the rate they make together, and their value added.

mod file;
mod view;

use std::ops::Range;
use std::sync::Arc;

use rocket::get;

use super::address::Query;
use super::ground::Ground;
use super::sources::Sources;
use crate::domain::scope::Scope;
use crate::i18n::Lang;
use crate::operations::insertion::spread::{Line, Spread};
use crate::operations::insertion::{self, Population};
use crate::web::export::{File, Kind};
use crate::web::guards::Observer;
use crate::web::kept::{Shelf, Shown};
use crate::web::problem::Problem;

pub use view::SpreadPage;

#[get("/insertion/spread?<query..>")]
pub(super) async fn spread(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    shelf: Shelf<'_>,
) -> Result<Shown<SpreadPage>, Problem> {
    let page = async {
        let from = view::first(query.page);
        let seen = see(&observer, &query, &sources, (lang, from..from + view::COHORTS_A_PAGE)).await?;
        Ok(SpreadPage::of(&seen, from, lang))
    };
    shelf.page(&observer, page).await
}

#[get("/insertion/spread.csv?<query..>")]
pub(super) async fn files(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    kind: Kind,
) -> Result<File, Problem> {
    let seen = see(&observer, &query, &sources, (lang, 0..usize::MAX)).await?;
    file::of(kind, &seen, lang)
}

/// An answer and what it stands on, with the cohorts wanted written out.
struct Seen {
    ground: Ground,
    spread: Arc<Spread>,
    cohorts: Vec<Line>,
}

async fn see(
    observer: &Observer,
    query: &Query,
    sources: &Sources<'_>,
    (lang, wanted): (Lang, Range<usize>),
) -> Result<Seen, Problem> {
    let ground = Ground::of(observer, query, sources, lang).await?;
    // Facts in memory are the whole country's; a reading of the past was made of the reader's scope only.
    let whole = match ground.question.known_at {
        Some(_) if !observer.scope.is_everything() => {
            let mut tx = sources.store.read().await?;
            Some(Population::read(sources.figures, &mut tx, &Scope::everything(), ground.question.known_at).await?)
        }
        _ => None,
    };
    let country = whole.as_ref().unwrap_or(&ground.population);
    let reader = (&observer.scope, ground.audience);
    let (population, question) = (&ground.population, &ground.question);
    let spread = || insertion::spread::spread(sources.figures, population, country, question, reader, &wanted);
    let (spread, cohorts) = sources.figures.compute(spread).await;
    Ok(Seen { ground, spread, cohorts })
}
