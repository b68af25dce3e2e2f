//! `/method`: how figures are defined, for everyone; one address a version of a definition.

use rocket::{State, get, routes};
use serde::Serialize;

use crate::domain::indicator::catalogue::{self, Entry};
use crate::domain::indicator::{Definitions, Profile, shipped};
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::report::formula;
use crate::storage::Store;
use crate::web::access::Access;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// For everyone.
pub fn access() -> Vec<Access> {
    Access::public(routes![list, indicators, show])
}

/// A definition, as its page and the list name it.
#[derive(Clone, Debug, Serialize)]
pub struct Definition {
    code: String,
    version: u32,
    valid_from: chrono::NaiveDate,
    indicators: Vec<String>,
    parameters: Profile,
}

impl From<&Profile> for Definition {
    fn from(profile: &Profile) -> Self {
        Self {
            code: profile.code.clone(),
            version: profile.version,
            valid_from: profile.valid_from,
            indicators: profile.indicators.iter().map(|indicator| indicator.id.clone()).collect(),
            parameters: profile.clone(),
        }
    }
}

/// How to read a figure, and every definition.
#[derive(Debug, Serialize)]
pub struct MethodPage {
    definitions: Vec<Definition>,
}

impl MethodPage {
    fn of(definitions: &Definitions) -> Self {
        Self { definitions: definitions.versions().iter().map(|one| one.profile.as_ref().into()).collect() }
    }
}

impl Page for MethodPage {
    const TEMPLATE: &'static str = "pages/method/list.html";

    fn samples() -> Vec<Self> {
        let changed = shipped::find("STRICT").cloned().map(|first| Profile { version: 2, ..first });
        let at = chrono::DateTime::UNIX_EPOCH;
        vec![Self::of(&Definitions::default()), Self::of(&Definitions::with(changed.map(|profile| (profile, at))))]
    }
}

/// One version of a definition.
#[derive(Debug, Serialize)]
pub struct DefinitionPage {
    definition: Definition,
}

impl Page for DefinitionPage {
    const TEMPLATE: &'static str = "pages/method/show.html";

    fn samples() -> Vec<Self> {
        shipped::all().iter().map(|profile| Self { definition: profile.into() }).collect()
    }
}

/// One indicator of the catalogue in words.
#[derive(Debug, Serialize)]
pub struct Indicator {
    id: &'static str,
    family: &'static str,
    formula: Vec<formula::Line>,
}

/// The catalogue in words.
#[derive(Debug, Serialize)]
pub struct IndicatorsPage {
    indicators: Vec<Indicator>,
}

impl IndicatorsPage {
    fn of(lang: Lang) -> Self {
        let one = |entry: &'static Entry| Indicator {
            id: &entry.id,
            family: &entry.family,
            formula: formula::entry(entry, lang),
        };
        Self { indicators: catalogue::all().iter().map(one).collect() }
    }
}

impl Page for IndicatorsPage {
    const TEMPLATE: &'static str = "pages/method/indicators.html";

    fn samples() -> Vec<Self> {
        vec![Self::of(Lang::Fr)]
    }
}

crate::page!(IndicatorsPage);
crate::page!(MethodPage);
crate::page!(DefinitionPage);

#[get("/method")]
async fn list(store: &State<Store>, figures: &State<Figures>) -> Result<Html<MethodPage>, Problem> {
    let definitions = figures.definitions(&mut store.read().await?).await?;
    Ok(Html::public(MethodPage::of(&definitions)))
}

#[get("/method/indicators")]
fn indicators(lang: Lang) -> Html<IndicatorsPage> {
    Html::public(IndicatorsPage::of(lang))
}

#[get("/method/<code>/<version>")]
async fn show(
    code: &str,
    version: u32,
    store: &State<Store>,
    figures: &State<Figures>,
) -> Result<Html<DefinitionPage>, Problem> {
    let definitions = figures.definitions(&mut store.read().await?).await?;
    let profile = definitions.version(code, version).ok_or_else(Problem::not_found)?;
    Ok(Html::public(DefinitionPage { definition: profile.as_ref().into() }))
}
