//! An activity is recorded, corrected, removed.

use rocket::{FromForm, get, post};
use serde::Serialize;

use super::recorder::ActivityRecorder;
use crate::domain::contract::ContractState;
use crate::domain::contract::activity::{Activity, ActivityKind};
use crate::domain::ids::{ActivityId, ContractId};
use crate::domain::region::Region;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::contracts::{self, Recorded};
use crate::storage::activity::{self, ActivityRow};
use crate::storage::{self, Reader, contract};
use crate::web::answer::Answer;
use crate::web::form::{Errors, Form};
use crate::web::guards::Desk;
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::stale::Stored;
use crate::web::typed::{IfMatch, Typed, shown, text};

/// An activity as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    contract: String,
    #[field(default = String::new())]
    kind: String,
    #[field(default = String::new())]
    title: String,
    #[field(default = String::new())]
    held_on: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    city: String,
    #[field(default = String::new())]
    participants: String,
    #[field(default = String::new())]
    women: String,
    #[field(default = String::new())]
    partners: String,
    #[field(default = String::new())]
    firms: String,
    #[field(default = String::new())]
    audience: String,
    #[field(default = String::new())]
    proof: String,
    #[field(default = String::new())]
    version: String,
}

/// A contract that activities may count toward.
#[derive(Clone, Debug, Serialize)]
pub struct ContractChoice {
    value: ContractId,
    label: String,
}

/// The form of an activity.
#[derive(Clone, Debug, Serialize)]
pub struct ActivityFormPage {
    /// The activity corrected; none for a new one.
    id: Option<ActivityId>,
    form: Filled,
    errors: Errors,
    contracts: Vec<ContractChoice>,
    kinds: &'static [ActivityKind],
    regions: Vec<&'static str>,
}

/// Contracts in force, by code.
async fn open_contracts(tx: &mut Reader) -> Result<Vec<ContractChoice>, Problem> {
    let mut open = Vec::new();
    for row in contract::list(tx).await? {
        if row.state()? == ContractState::InForce {
            open.push(ContractChoice { value: row.contract_id, label: row.code });
        }
    }
    Ok(open)
}

#[get("/activities/new")]
pub(super) async fn blank(
    _recorder: ActivityRecorder,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<ActivityFormPage>, Problem> {
    let contracts = open_contracts(&mut desk.store.read().await?).await?;
    Ok(Html::personal(ActivityFormPage::of(None, Filled::default(), Errors::new(lang), contracts)))
}

#[post("/activities", data = "<form>")]
pub(super) async fn create(
    recorder: ActivityRecorder,
    form: Form<Filled>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer<ActivityFormPage>, Problem> {
    let (form, mut typed) = (form.into_inner(), Typed::new(Errors::new(lang)));
    let stated = form.read(&mut typed, &desk);
    let mut tx = desk.store.write().await?;
    match contracts::record_activity(&mut tx, &desk.act(&recorder.actor), &stated).await {
        Ok(_) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(done("activity-done-recorded").into());
        }
        Ok(_) => {}
        Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
        Err(error) => return Err(error.into()),
    }
    drop(tx);
    let contracts = open_contracts(&mut desk.store.read().await?).await?;
    let page = ActivityFormPage::of(None, form, typed.errors, contracts);
    Ok(Answer::refused(page, "/activities/new"))
}

#[get("/activities/<id>/edit")]
pub(super) async fn change(
    recorder: ActivityRecorder,
    id: Id<ActivityId>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<ActivityFormPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let row = activity::find(&mut tx, id.0).await?.ok_or_else(Problem::not_found)?;
    if recorder.only_of().is_some_and(|account| account != row.created_by) {
        return Err(Problem::not_found());
    }
    let contracts = open_contracts(&mut tx).await?;
    Ok(Html::personal(ActivityFormPage::of(Some(id.0), Filled::of(&row)?, Errors::new(lang), contracts)))
}

#[post("/activities/<id>/edit", data = "<form>")]
pub(super) async fn update(
    recorder: ActivityRecorder,
    id: Id<ActivityId>,
    read: IfMatch,
    form: Form<Filled>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer<ActivityFormPage>, Problem> {
    let (form, mut typed) = (form.into_inner(), Typed::new(Errors::new(lang)));
    let read = Recorded { id: id.0, version: read.version_id(&form.version)?, only_of: recorder.only_of() };
    let stated = form.read(&mut typed, &desk);
    let mut tx = desk.store.write().await?;
    match contracts::correct_activity(&mut tx, &desk.act(&recorder.actor), read, &stated).await {
        Ok(()) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(done("activity-done-corrected").into());
        }
        Ok(()) => {}
        Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
        Err(error) => return Err(late(&mut tx, error, id.0).await),
    }
    drop(tx);
    let contracts = open_contracts(&mut desk.store.read().await?).await?;
    let page = ActivityFormPage::of(Some(id.0), form, typed.errors, contracts);
    Ok(Answer::refused(page, format!("/activities/{}/edit", id.0)))
}

#[derive(FromForm)]
pub(super) struct Versioned {
    #[field(default = String::new())]
    version: String,
}

#[post("/activities/<id>/removal", data = "<form>")]
pub(super) async fn remove(
    recorder: ActivityRecorder,
    id: Id<ActivityId>,
    read: IfMatch,
    form: Form<Versioned>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let read = Recorded { id: id.0, version: read.version_id(&form.version)?, only_of: recorder.only_of() };
    let mut tx = desk.store.write().await?;
    if let Err(error) = contracts::remove_activity(&mut tx, &desk.act(&recorder.actor), read).await {
        return Err(late(&mut tx, error, id.0).await);
    }
    tx.commit().await?;
    Ok(done("activity-done-removed"))
}

/// What is told of a change that failed; one that came too late is shown beside what is stored now.
async fn late(tx: &mut Reader, error: Error, id: ActivityId) -> Problem {
    if !matches!(error, Error::Storage(storage::Error::Stale { .. })) {
        return error.into();
    }
    match activity::find(tx, id).await.map(|row| row.as_ref().map(Filled::of)) {
        Ok(Some(Ok(saved))) => Problem::stale(Stored::of_form(&saved)),
        Ok(Some(Err(problem))) => problem,
        Ok(None) => Problem::not_found(),
        Err(failed) => failed.into(),
    }
}

fn done(key: &str) -> SeeOther {
    SeeOther::to("/activities").saying(key)
}

impl Filled {
    fn of(row: &ActivityRow) -> Result<Self, Problem> {
        let stated = row.activity()?;
        Ok(Self {
            contract: stated.contract.to_string(),
            kind: stated.kind.code().to_owned(),
            title: stated.title,
            held_on: shown(stated.held_on),
            region: stated.region.map(|region| region.code().to_owned()).unwrap_or_default(),
            city: stated.city.unwrap_or_default(),
            participants: stated.participants.to_string(),
            women: stated.women.to_string(),
            partners: stated.partners.join("\n"),
            firms: stated.firms.to_string(),
            audience: stated.audience.to_string(),
            proof: stated.proof.unwrap_or_default(),
            version: row.version_id.to_string(),
        })
    }

    fn read(&self, typed: &mut Typed, desk: &Desk<'_>) -> Activity {
        let mut count = |field, written: &str| match written.trim() {
            "" => 0,
            written => typed.whole(field, written, 0),
        };
        let (participants, women) = (count("participants", &self.participants), count("women", &self.women));
        let (firms, audience) = (count("firms", &self.firms), count("audience", &self.audience));
        let region = text(&self.region).map(|code| typed.region("region", &code));
        let partners = self.partners.lines().map(str::trim).filter(|name| !name.is_empty());
        Activity {
            contract: self.contract.parse().unwrap_or(ContractId(uuid::Uuid::nil())),
            kind: typed.code("kind", &self.kind, ActivityKind::from_code, ActivityKind::Meetup),
            title: self.title.trim().to_owned(),
            held_on: typed.required_day("held_on", &self.held_on, desk.clock.today()),
            region,
            city: text(&self.city),
            participants,
            women,
            partners: partners.map(str::to_owned).collect(),
            firms,
            audience,
            proof: text(&self.proof),
        }
    }
}

impl ActivityFormPage {
    fn of(id: Option<ActivityId>, form: Filled, errors: Errors, contracts: Vec<ContractChoice>) -> Self {
        let regions = Region::all().map(Region::code).collect();
        Self { id, form, errors, contracts, kinds: ActivityKind::ALL, regions }
    }
}

impl Page for ActivityFormPage {
    const TEMPLATE: &'static str = "pages/activities/form.html";

    fn samples() -> Vec<Self> {
        let contract = || ContractChoice { value: uuid::Uuid::nil().into(), label: "CP-2024".to_owned() };
        let mut refused =
            Self::of(Some(uuid::Uuid::nil().into()), Filled::default(), Errors::default(), vec![contract()]);
        refused.errors.add("women", "faults-women");
        vec![Self::of(None, Filled::default(), Errors::default(), vec![contract()]), refused]
    }
}

crate::page!(ActivityFormPage);
