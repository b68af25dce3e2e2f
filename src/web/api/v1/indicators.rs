//! `GET /api/v1/indicators`: the rows of `interfaces.md` §3 for the caller's scope.

use rocket::serde::json;
use rocket::{Route, State, get, routes};

use super::query::Query;
use crate::clock::Clock;
use crate::domain::day::Day;
use crate::domain::indicator::{Audience, Dimension, Profile, View};
use crate::domain::role::Role;
use crate::i18n::Args;
use crate::operations::figures::Figures;
use crate::operations::insertion::{self, Fault, Population, Question, Raw, default_as_of, indicator_profiles};
use crate::storage::Store;
use crate::web::guards::Observer;
use crate::web::kept::{self, Shelf};
use crate::web::problem::{Kind, Problem};

pub(super) fn routes() -> Vec<Route> {
    routes![indicators]
}

#[get("/indicators?<query..>")]
async fn indicators(
    observer: Observer,
    query: Query<'_>,
    store: &State<Store>,
    figures: &State<Figures>,
    clock: &State<Clock>,
    shelf: Shelf<'_>,
) -> Result<kept::Figures, Problem> {
    let rows = rows(&observer, &query, (store, figures, clock));
    shelf.json(&observer, rows).await
}

/// The rows asked for, as JSON.
async fn rows(
    observer: &Observer,
    query: &Query<'_>,
    (store, figures, clock): (&Store, &Figures, &Clock),
) -> Result<String, Problem> {
    let mut tx = store.read().await?;
    let (today, definitions) = (default_as_of(&mut tx, clock.today()).await?, figures.definitions(&mut tx).await?);
    // The list of profiles is read apart, a question has one; and a breakdown by sex tells them apart.
    let raw = Raw { profile: None, sex: None, ..query.raw() };
    let question = Question::read(&raw, today, &definitions).map_err(|faults| refused(&faults))?;
    let profiles = indicator_profiles(query.profile, &question.profiles).map_err(|fault| refused(&[fault]))?;
    let profiles: Vec<&Profile> = profiles.iter().map(AsRef::as_ref).collect();
    let by = dimensions(query.by).map_err(|fault| refused(&[fault]))?;
    let population = Population::read(figures, &mut tx, &observer.scope, question.known_at).await?;
    drop(tx);
    let view = View { as_of: Day::from(question.as_of), by: &by, audience: audience(observer.role) };
    let asked = (&observer.scope, &question.filter);
    figures
        .compute(|| json::to_string(&insertion::rows(figures, &population, asked, &profiles, view)))
        .await
        .map_err(|error| Problem::internal(&error))
}

/// Who the figures are for: an operator reads its own learners whole, the others as the ministry does.
pub(crate) const fn audience(role: Role) -> Audience {
    match role {
        Role::Coordinator => Audience::Operator,
        Role::Administrator | Role::Employer | Role::Reviewer | Role::Auditor | Role::Learner => Audience::Ministry,
    }
}

fn dimensions(list: Option<&str>) -> Result<Vec<Dimension>, Fault> {
    let mut by = Vec::new();
    for code in list.unwrap_or_default().split(',').map(str::trim).filter(|code| !code.is_empty()) {
        match Dimension::from_code(code) {
            Some(dimension) if !by.contains(&dimension) => by.push(dimension),
            _ => {
                let known: Vec<&str> = Dimension::ALL.iter().map(|dimension| dimension.code()).collect();
                return Err(Fault { field: "by", value: code.to_owned(), example: known.join(", ") });
            }
        }
    }
    Ok(by)
}

/// The first value that does not read, with what it may hold; all of them as fields for programs.
pub(crate) fn refused(faults: &[Fault]) -> Problem {
    let text = |of: fn(&Fault) -> &str| faults.first().map_or("", of);
    let args = Args::new()
        .with("field", text(|fault| fault.field))
        .with("value", text(|fault| &fault.value))
        .with("example", text(|fault| &fault.example));
    let problem = Problem::new(Kind::Unprocessable).saying("problem-query-value", args);
    faults.iter().fold(problem, |problem, fault| problem.field(fault.field, "problem-query-field"))
}
