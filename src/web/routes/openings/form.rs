//! The employer writes an opening, and changes it.

use rocket::form::FromForm;
use rocket::{Responder, Route, get, post, routes};
use serde::Serialize;

use super::shared::{TrackLabels, Tracks, tracks};
use crate::domain::ids::OpeningId;
use crate::domain::opening::Terms;
use crate::domain::opening_terms::{CONTRACTS, skills};
use crate::domain::region::Region;
use crate::domain::situation::SituationKind;
use crate::i18n::Lang;
use crate::operations::hiring::{Read, draft_opening, edit_opening, publish_opening};
use crate::operations::{Act, Error};
use crate::storage::opening::{self, Shelf};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Employer};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::stale::Stored;
use crate::web::typed::{IfMatch, Typed, number_shown, shown, text};

pub(super) fn routes() -> Vec<Route> {
    routes![blank, create, change, update]
}

/// An opening as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromForm, Serialize)]
pub struct OpeningForm {
    #[field(default = String::new())]
    title: String,
    #[field(default = String::new())]
    track: String,
    #[field(default = String::new())]
    contract: String,
    #[field(default = String::new())]
    positions: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    city: String,
    #[field(default = String::new())]
    remote_days: String,
    #[field(default = String::new())]
    salary_min: String,
    #[field(default = String::new())]
    salary_max: String,
    #[field(default = String::new())]
    skills: String,
    #[field(default = String::new())]
    starts_on: String,
    #[field(default = String::new())]
    expires_on: String,
    #[field(default = String::new())]
    reply_days: String,
    #[field(default = String::new())]
    description: String,
    /// What the button said: `draft` or `publish`.
    #[field(default = String::new())]
    then: String,
    #[field(default = String::new())]
    version: String,
}

/// The form of an opening.
#[derive(Clone, Debug, Serialize)]
pub struct OpeningFormPage {
    /// The opening changed; none for a new one.
    id: Option<OpeningId>,
    draft: bool,
    form: OpeningForm,
    /// What somebody saved meanwhile.
    saved: Option<OpeningForm>,
    errors: Errors,
    contracts: Vec<SituationKind>,
    regions: Vec<String>,
    tracks: Vec<TrackLabels>,
}

#[derive(Responder)]
enum Answer {
    Page(Box<Html<OpeningFormPage>>),
    On(Box<SeeOther>),
}

#[get("/openings/new")]
async fn blank(_employer: Employer, desk: Desk<'_>, lang: Lang) -> Result<Html<OpeningFormPage>, Problem> {
    let tracks = tracks(&mut desk.store.read().await?).await?;
    Ok(Html::personal(OpeningFormPage::of(OpeningForm::blank(), tracks, Errors::new(lang))))
}

#[post("/openings", data = "<form>")]
async fn create(employer: Employer, desk: Desk<'_>, form: Form<OpeningForm>, lang: Lang) -> Result<Answer, Problem> {
    let (form, act) = (form.into_inner(), desk.act(&employer.actor));
    let mut tx = desk.store.write().await?;
    let tracks = tracks(&mut tx).await?;
    let (terms, errors) = form.read(&tracks, &act, lang);
    if !errors.is_empty() {
        return Ok(Answer::refused(OpeningFormPage::of(form, tracks, errors), "/openings/new"));
    }
    let id = draft_opening(&mut tx, &act, employer.employer, &terms).await?;
    let wanted = form.then == "publish";
    let outcome =
        if wanted { publish_opening(&mut tx, &act, employer.employer, Read { id, version: 1 }).await } else { Ok(()) };
    let on = SeeOther::to(format!("/openings/{id}"));
    let on = match outcome {
        Ok(()) => on.saying(if wanted { "hiring-done-published" } else { "hiring-done-drafted" }),
        // The draft is kept: only its publication was refused.
        Err(Error::Refused(code)) => on.warning(&format!("refusals-{code}")),
        Err(error) => return Err(error.into()),
    };
    tx.commit().await?;
    Ok(Answer::On(Box::new(on)))
}

#[get("/openings/<id>/edit")]
async fn change(
    employer: Employer,
    desk: Desk<'_>,
    id: Id<OpeningId>,
    lang: Lang,
) -> Result<Html<OpeningFormPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let row = opening::find(&mut tx, Shelf::Of(employer.employer), id.0).await?.ok_or_else(Problem::not_found)?;
    let form = OpeningForm::of(&row.opening()?.terms, row.version);
    let page = OpeningFormPage::of(form, tracks(&mut tx).await?, Errors::new(lang));
    Ok(Html::personal(page.changing(id.0, row.published_at.is_none())))
}

#[post("/openings/<id>", data = "<form>")]
async fn update(
    employer: Employer,
    desk: Desk<'_>,
    id: Id<OpeningId>,
    read: IfMatch,
    form: Form<OpeningForm>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let (form, act) = (form.into_inner(), desk.act(&employer.actor));
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    let row = opening::find(&mut tx, Shelf::Of(employer.employer), id.0).await?.ok_or_else(Problem::not_found)?;
    let tracks = tracks(&mut tx).await?;
    let (terms, errors) = form.read(&tracks, &act, lang);
    let page = |form| OpeningFormPage::of(form, tracks, errors.clone()).changing(id.0, row.published_at.is_none());
    let address = format!("/openings/{}/edit", id.0);
    if !errors.is_empty() {
        return Ok(Answer::refused(page(form), &address));
    }
    match edit_opening(&mut tx, &act, employer.employer, read, terms).await {
        Ok(()) => tx.commit().await?,
        Err(Error::Stale { current, .. }) => {
            let saved = OpeningForm::of(&row.opening()?.terms, current);
            return Ok(Answer::stale(page(form), saved, &address));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Answer::On(Box::new(SeeOther::to(format!("/openings/{}", id.0)).saying("hiring-done-edited"))))
}

impl Answer {
    fn refused(page: OpeningFormPage, address: &str) -> Self {
        Self::Page(Box::new(Html::personal(page).refused().at(address)))
    }

    fn stale(page: OpeningFormPage, saved: OpeningForm, address: &str) -> Self {
        let stored = Stored::of_form(&saved);
        Self::Page(Box::new(Html::personal(page.beside(saved)).stale(stored).at(address)))
    }
}

impl OpeningForm {
    fn blank() -> Self {
        Self {
            contract: SituationKind::Cdi.code().to_owned(),
            positions: "1".to_owned(),
            remote_days: "0".to_owned(),
            reply_days: "10".to_owned(),
            ..<Self as Default>::default()
        }
    }

    /// An opening as its form shows it.
    fn of(terms: &Terms, version: i64) -> Self {
        Self {
            title: terms.title.clone(),
            track: terms.track_code.clone().unwrap_or_default(),
            contract: terms.contract.code().to_owned(),
            positions: terms.positions.to_string(),
            region: terms.region.code().to_owned(),
            city: terms.city.clone().unwrap_or_default(),
            remote_days: terms.remote_days.to_string(),
            salary_min: number_shown(terms.salary_min_mad),
            salary_max: number_shown(terms.salary_max_mad),
            skills: terms.skills.join(", "),
            starts_on: terms.starts_on.map(shown).unwrap_or_default(),
            expires_on: shown(terms.expires_on),
            reply_days: terms.reply_days.to_string(),
            description: terms.description.clone(),
            then: String::new(),
            version: version.to_string(),
        }
    }

    /// What was typed, with everything that is wrong with it.
    fn read(&self, tracks: &Tracks, act: &Act, lang: Lang) -> (Terms, Errors) {
        let mut typed = Typed::new(Errors::new(lang));
        let terms = Terms {
            title: self.title.trim().to_owned(),
            track_code: text(&self.track).filter(|code| tracks.has(code)),
            contract: typed.code("contract", &self.contract, SituationKind::from_code, SituationKind::Cdi),
            positions: typed.whole("positions", &self.positions, 1),
            region: typed.region("region", &self.region),
            city: text(&self.city),
            remote_days: typed.whole("remote_days", &self.remote_days, 0),
            salary_min_mad: typed.amount("salary_min", &self.salary_min),
            salary_max_mad: typed.amount("salary_max", &self.salary_max),
            skills: skills(&self.skills),
            description: self.description.trim().to_owned(),
            starts_on: typed.day("starts_on", &self.starts_on),
            expires_on: typed.required_day("expires_on", &self.expires_on, act.today),
            reply_days: typed.whole("reply_days", &self.reply_days, 1),
        };
        typed.judged(terms.check());
        (terms, typed.errors)
    }
}

impl OpeningFormPage {
    fn of(form: OpeningForm, tracks: Tracks, errors: Errors) -> Self {
        Self {
            id: None,
            draft: true,
            form,
            saved: None,
            errors,
            contracts: CONTRACTS.to_vec(),
            regions: Region::all().map(|region| region.code().to_owned()).collect(),
            tracks: tracks.choices(),
        }
    }

    fn changing(self, id: OpeningId, draft: bool) -> Self {
        Self { id: Some(id), draft, ..self }
    }

    /// Beside what somebody saved meanwhile: saving again replaces that version.
    fn beside(mut self, saved: OpeningForm) -> Self {
        self.form.version.clone_from(&saved.version);
        Self { saved: Some(saved), ..self }
    }
}

impl Page for OpeningFormPage {
    const TEMPLATE: &'static str = "pages/openings/form.html";

    fn samples() -> Vec<Self> {
        let mut errors = Errors::new(Lang::Fr);
        errors.add("expires_on", "faults-date_missing");
        let filled = OpeningForm {
            title: "Développeur web junior".to_owned(),
            region: "03".to_owned(),
            positions: "3".to_owned(),
            ..OpeningForm::blank()
        };
        let saved = OpeningForm { positions: "4".to_owned(), version: "3".to_owned(), ..filled.clone() };
        let page = |form, errors| Self::of(form, Tracks::default(), errors);
        let id = OpeningId(uuid::Uuid::nil());
        vec![
            page(OpeningForm::blank(), Errors::default()),
            page(filled.clone(), errors),
            page(filled, Errors::default()).changing(id, false).beside(saved),
        ]
    }
}

crate::page!(OpeningFormPage);
