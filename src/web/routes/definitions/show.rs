//! `GET /definitions/versions/<id>`: one version: what it changes in words, then in figures.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{State, get};
use serde::Serialize;

use super::impact::Impact;
use crate::domain::definition::DefinitionState;
use crate::domain::ids::{AccountId, DefinitionId};
use crate::domain::indicator::{Audience, Definitions, Profile};
use crate::domain::scope::Scope;
use crate::i18n::Lang;
use crate::operations::definitions::{Audited, Simulation, published_dates, simulate};
use crate::operations::figures::{Figures, Snapshot};
use crate::operations::insertion::default_as_of;
use crate::report::formula;
use crate::storage::definition::{self, DefinitionRow};
use crate::storage::{Reader, account};
use crate::web::form::Errors;
use crate::web::guards::{Definer, Desk};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::Labels;
use crate::web::typed::shown;

/// Dates of published figures simulated, latest first.
const MOST_DATES: usize = 4;

/// A part of a definition that the version says otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    indicator: String,
    label: String,
    before: String,
    after: String,
}

/// A decision on it, or its draft.
#[derive(Clone, Debug, Serialize)]
pub struct Deed {
    by: String,
    at: DateTime<Utc>,
}

/// What is typed to activate it.
#[derive(Clone, Debug, Default, rocket::FromForm, Serialize)]
pub struct Start {
    #[field(default = String::new())]
    pub(super) starts_on: String,
    #[field(default = String::new())]
    pub(super) retroactive: String,
    #[field(default = String::new())]
    pub(super) version: String,
}

/// One version.
#[derive(Clone, Debug, Serialize)]
pub struct VersionPage {
    id: DefinitionId,
    changes: bool,
    code: String,
    number: Option<i64>,
    valid_from: NaiveDate,
    state: DefinitionState,
    reason: String,
    drafted: Deed,
    decided: Option<Deed>,
    /// The number of the version that it is compared with.
    against: u32,
    differences: Vec<Change>,
    definition: Profile,
    simulations: Vec<Impact>,
    pub(super) form: Start,
    pub(super) errors: Errors,
}

#[get("/definitions/versions/<id>", rank = 2)]
pub(super) async fn show(
    reader: Definer,
    id: Id<DefinitionId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<VersionPage>, Problem> {
    Ok(Html::personal(read(&reader, id.0, &desk, figures, lang).await?))
}

/// The page of a version; a draft with what it would change today.
pub(super) async fn read(
    reader: &Definer,
    id: DefinitionId,
    desk: &Desk<'_>,
    figures: &Figures,
    lang: Lang,
) -> Result<VersionPage, Problem> {
    let mut tx = desk.store.read().await?;
    let row = definition::find(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let (profile, state) = (row.profile()?, row.state()?);
    let snapshot = figures.read(&mut tx).await?;
    let today = default_as_of(&mut tx, desk.clock.today()).await?;
    let labels = Labels::read(&mut tx, lang).await?;
    let against = against(&snapshot.definitions, &row, today).ok_or_else(Problem::not_found)?;
    let decided = match (row.decided_by, row.decided_at) {
        (Some(by), Some(at)) => Some(Deed { by: name(&mut tx, by.into()).await?, at }),
        _ => None,
    };
    let drafted = Deed { by: name(&mut tx, row.created_by).await?, at: row.created_at };
    let mut simulations = Vec::new();
    if state == DefinitionState::Draft {
        let published = published_dates(&mut tx, &row.code).await?;
        let simulated = simulated(snapshot, &profile, (today, &published), reader.scope.clone()).await?;
        simulations = simulated.into_iter().map(|(one, is)| Impact::of(one, is, &labels, lang)).collect();
    }
    let form = Start { starts_on: shown(row.valid_from), version: row.version.to_string(), ..Start::default() };
    Ok(VersionPage {
        id,
        changes: reader.changes,
        number: row.number,
        valid_from: row.valid_from,
        state,
        reason: row.reason,
        drafted,
        decided,
        against: against.version,
        differences: differences(&against, &profile, lang),
        code: row.code,
        definition: profile,
        simulations,
        form,
        errors: Errors::new(lang),
    })
}

/// A draft simulated today and on the dates of published figures, with whether figures of that date are.
async fn simulated(
    snapshot: Arc<Snapshot>,
    draft: &Profile,
    (today, published): (NaiveDate, &[NaiveDate]),
    scope: Scope,
) -> Result<Vec<(Simulation, bool)>, Problem> {
    let earlier = published.iter().copied().filter(|as_of| *as_of != today).take(MOST_DATES);
    let dates: Vec<(NaiveDate, bool)> =
        std::iter::once((today, published.contains(&today))).chain(earlier.map(|as_of| (as_of, true))).collect();
    let draft = draft.clone();
    let counted = rocket::tokio::task::spawn_blocking(move || {
        let reader = Audited { scope: &scope, audience: Audience::Ministry };
        let one = |(as_of, is)| Some((simulate(&snapshot, &draft, as_of, reader)?, is));
        dates.into_iter().filter_map(one).collect()
    });
    counted.await.map_err(|error| Problem::internal(&error))
}

/// What a version is compared with: the one before it, or the one in force for what is not activated.
fn against(definitions: &Definitions, row: &DefinitionRow, today: NaiveDate) -> Option<Profile> {
    let before = row.number.and_then(|number| u32::try_from(number - 1).ok());
    let found = match before {
        Some(number) => definitions.version(&row.code, number),
        None => definitions.in_force(today, None).into_iter().find(|one| one.code == row.code),
    };
    found.map(|profile| Profile::clone(&profile))
}

async fn name(tx: &mut Reader, id: AccountId) -> Result<String, Problem> {
    Ok(account::find(tx, id).await?.map(|row| row.name).unwrap_or_default())
}

/// What is said otherwise, in words.
fn differences(before: &Profile, after: &Profile, lang: Lang) -> Vec<Change> {
    let mut changes = Vec::new();
    for indicator in &after.indicators {
        let Some(was) = before.indicators.iter().find(|one| one.id == indicator.id) else { continue };
        let (old, new) = (formula::lines(before, was, lang), formula::lines(after, indicator, lang));
        let text = |lines: &[formula::Line], part| {
            lines.iter().find(|line| line.part == part).map(|line| line.text.clone()).unwrap_or_default()
        };
        let mut parts: Vec<(&str, String)> = Vec::new();
        for line in old.iter().chain(&new) {
            if !parts.iter().any(|(part, _)| *part == line.part) {
                parts.push((line.part, line.label.clone()));
            }
        }
        changes.extend(parts.into_iter().filter_map(|(part, label)| {
            let (before, after) = (text(&old, part), text(&new, part));
            (before != after).then(|| Change { indicator: indicator.id.clone(), label, before, after })
        }));
    }
    changes
}

impl Page for VersionPage {
    const TEMPLATE: &'static str = "pages/definitions/show.html";

    fn samples() -> Vec<Self> {
        use crate::domain::indicator::shipped;
        let Some(before) = shipped::find("STRICT") else { return Vec::new() };
        let mut after = before.clone();
        (after.min_n, after.rule.hours_not_under) = (30, None);
        let deed = || Deed { by: "S. Tazi".to_owned(), at: DateTime::UNIX_EPOCH };
        let page = |state, changes| Self {
            id: DefinitionId(uuid::Uuid::nil()),
            changes,
            code: "STRICT".to_owned(),
            number: (state == DefinitionState::Activated).then_some(2),
            valid_from: NaiveDate::default(),
            state,
            reason: "Décision du comité de pilotage".to_owned(),
            drafted: deed(),
            decided: (state != DefinitionState::Draft).then(deed),
            against: 1,
            differences: differences(before, &after, Lang::Fr),
            definition: after.clone(),
            simulations: if state == DefinitionState::Draft { Impact::samples() } else { Vec::new() },
            form: Start { starts_on: "01/01/2027".to_owned(), version: "1".to_owned(), ..Start::default() },
            errors: Errors::default(),
        };
        let mut refused = page(DefinitionState::Draft, true);
        refused.errors.add("retroactive", "faults-published_after");
        vec![
            refused,
            page(DefinitionState::Draft, false),
            page(DefinitionState::Activated, true),
            page(DefinitionState::Withdrawn, false),
        ]
    }
}

crate::page!(VersionPage);
