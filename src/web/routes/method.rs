//! `/method`: how figures are defined, for everyone; one address a version of a definition.

use rocket::{get, routes};
use serde::Serialize;

use crate::domain::indicator::profile::Profile;
use crate::domain::indicator::shipped;
use crate::web::access::Access;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// For everyone.
pub fn access() -> Vec<Access> {
    Access::public(routes![list, show])
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

impl Page for MethodPage {
    const TEMPLATE: &'static str = "pages/method/list.html";

    fn samples() -> Vec<Self> {
        vec![Self { definitions: shipped::all().iter().map(Definition::from).collect() }]
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

crate::page!(MethodPage);
crate::page!(DefinitionPage);

#[get("/method")]
fn list() -> Html<MethodPage> {
    Html::public(MethodPage { definitions: shipped::all().iter().map(Definition::from).collect() })
}

#[get("/method/<code>/<version>")]
fn show(code: &str, version: u32) -> Result<Html<DefinitionPage>, Problem> {
    let profile = shipped::find(code).filter(|profile| profile.version == version).ok_or_else(Problem::not_found)?;
    Ok(Html::public(DefinitionPage { definition: profile.into() }))
}
