//! `/definitions/versions/new`: a version drafted from another.

use rocket::{Responder, State, get, post};
use serde::Serialize;

use super::form::{Filled, code};
use crate::domain::evidence::Level;
use crate::domain::exclusion::Exclusion;
use crate::domain::ids::DefinitionId;
use crate::domain::indicator::profile::{Base, Event, Headline};
use crate::domain::indicator::{Definitions, Profile, shipped};
use crate::domain::situation::SituationKind;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::definitions::{Draft, draft};
use crate::operations::figures::Figures;
use crate::storage::{Reader, definition};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Administrator, Desk};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::typed::Typed;

/// The form of a new version.
#[derive(Clone, Debug, Serialize)]
pub struct VersionFormPage {
    code: String,
    form: Filled,
    errors: Errors,
    choices: Choices,
}

/// The lists of the form.
#[derive(Clone, Debug, Serialize)]
pub struct Choices {
    horizons: [&'static str; 4],
    headlines: Vec<String>,
    floors: &'static [Level],
    reasons: &'static [Exclusion],
    kinds: &'static [SituationKind],
    bases: Vec<String>,
    events: Vec<String>,
}

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<VersionFormPage>>),
    On(Box<SeeOther>),
}

#[get("/definitions/versions/new?<from>")]
pub(super) async fn blank(
    _reader: Administrator,
    from: &str,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<VersionFormPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let definitions = figures.definitions(&mut tx).await?;
    let profile = origin(&mut tx, &definitions, from).await?;
    let form = Filled::of(&profile, from.to_owned());
    Ok(Html::personal(VersionFormPage::of(&profile, form, Errors::new(lang))))
}

#[post("/definitions/versions", data = "<form>")]
pub(super) async fn create(
    reader: Administrator,
    form: Form<Filled>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let form = form.into_inner();
    let mut tx = desk.store.write().await?;
    let definitions = figures.definitions(&mut tx).await?;
    let from = origin(&mut tx, &definitions, &form.from).await?;
    let mut typed = Typed::new(Errors::new(lang));
    let profile = form.read(&from, &mut typed);
    let proposal = Draft { profile, from: from.clone(), reason: form.reason.clone() };
    match draft(&mut tx, &desk.act(&reader.actor), proposal).await {
        Ok(id) if typed.errors.is_empty() => {
            tx.commit().await?;
            let page = SeeOther::to(format!("/definitions/versions/{id}")).saying("definition-drafted");
            return Ok(Answer::On(Box::new(page)));
        }
        Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
        Ok(_) => {}
        Err(error) => return Err(error.into()),
    }
    let address = format!("/definitions/versions/new?from={}", form.from);
    let page = Html::personal(VersionFormPage::of(&from, form, typed.errors)).refused();
    Ok(Answer::Page(Box::new(page.at(address))))
}

/// The version that a draft is made from: `CODE@NUMBER` of one in force once, or the id of any.
async fn origin(tx: &mut Reader, definitions: &Definitions, from: &str) -> Result<Profile, Problem> {
    if let Ok(id) = from.parse::<DefinitionId>() {
        let row = definition::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        return Ok(row.profile()?);
    }
    let (code, number) = from.split_once('@').unwrap_or((from, "1"));
    let number = number.parse().map_err(|_| Problem::not_found())?;
    let profile = definitions.version(code, number).ok_or_else(Problem::not_found)?;
    Ok(Profile::clone(&profile))
}

impl Choices {
    fn all() -> Self {
        Self {
            horizons: ["months", "days", "quarter", "as_of"],
            headlines: [Headline::Floor, Headline::Known].map(code).to_vec(),
            floors: Level::ALL,
            reasons: Exclusion::ALL,
            kinds: SituationKind::ALL,
            bases: [Base::Graduates, Base::Confirmed, Base::Leavers, Base::Starts].map(code).to_vec(),
            events: [Event::Point, Event::Cumulative, Event::Window, Event::Sustained, Event::EverActive]
                .map(code)
                .to_vec(),
        }
    }
}

impl VersionFormPage {
    fn of(from: &Profile, form: Filled, errors: Errors) -> Self {
        Self { code: from.code.clone(), form, errors, choices: Choices::all() }
    }
}

impl Page for VersionFormPage {
    const TEMPLATE: &'static str = "pages/definitions/form.html";

    fn samples() -> Vec<Self> {
        let page = |profile: &Profile| {
            Self::of(profile, Filled::of(profile, std::format!("{}@1", profile.code)), Errors::default())
        };
        let mut pages: Vec<Self> = shipped::all().iter().map(page).collect();
        if let Some(first) = pages.first_mut() {
            first.errors.add("reason", "faults-required");
            first.errors.add("indicators", "faults-aside_qualifies");
            first.errors.add("kinds", "faults-nothing_qualifies");
        }
        pages
    }
}

crate::page!(VersionFormPage);
