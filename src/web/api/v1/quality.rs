//! `GET /api/v1/quality`: time and quality of the caller's scope, as the page shows them.

use rocket::{Route, State, get, routes};
use serde_json::json;

use super::query::Query;
use super::{audience, refused};
use crate::clock::Clock;
use crate::operations::figures::Figures;
use crate::operations::insertion::quality::quality as answer;
use crate::operations::insertion::{Population, Question, default_as_of};
use crate::storage::Store;
use crate::web::guards::Observer;
use crate::web::kept::{self, Shelf};
use crate::web::problem::Problem;

pub(super) fn routes() -> Vec<Route> {
    routes![quality]
}

#[get("/quality?<query..>")]
async fn quality(
    observer: Observer,
    query: Query<'_>,
    store: &State<Store>,
    figures: &State<Figures>,
    clock: &State<Clock>,
    shelf: Shelf<'_>,
) -> Result<kept::Figures, Problem> {
    let told = told(&observer, &query, (store, figures, clock));
    shelf.json(&observer, told).await
}

/// The answer as JSON.
async fn told(
    observer: &Observer,
    query: &Query<'_>,
    (store, figures, clock): (&Store, &Figures, &Clock),
) -> Result<String, Problem> {
    let mut tx = store.read().await?;
    let (today, definitions) = (default_as_of(&mut tx, clock.today()).await?, figures.definitions(&mut tx).await?);
    let question = Question::read(&query.raw(), today, &definitions).map_err(|faults| refused(&faults))?;
    let population = Population::read(figures, &mut tx, &observer.scope, question.known_at).await?;
    let audience = audience(observer.role);
    drop(tx);
    let quality = figures.compute(|| answer(figures, &population, &question, (&observer.scope, audience))).await;
    let quality = quality.ok_or_else(|| Problem::internal("a definition without any figure"))?;
    let body = json!({
        "profile": question.profile.code, "profile_version": question.profile.version, "as_of": question.as_of,
        "known_at": question.known_at, "audience": audience, "quality": quality,
    });
    Ok(body.to_string())
}
