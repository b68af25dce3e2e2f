//! `/reviews/new`: a session opened on a frozen report.

use rocket::form::FromForm;
use rocket::{get, post};
use serde::Serialize;

use crate::domain::contract::ContractState;
use crate::domain::edition::EditionState;
use crate::domain::ids::{ContractId, EditionId};
use crate::i18n::Lang;
use crate::operations::reviews::{self, Draft};
use crate::operations::{Error, contracts};
use crate::storage::edition;
use crate::web::answer::Answer;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Reviewer};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::publications::Choice;
use crate::web::typed::Typed;

/// The fields, as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Asked {
    #[field(default = String::new())]
    contract: String,
    #[field(default = String::new())]
    edition: String,
    #[field(default = String::new())]
    tranche: String,
    #[field(default = String::new())]
    title: String,
    #[field(default = String::new())]
    held_on: String,
    #[field(default = String::new())]
    agenda: String,
}

/// The page that opens a session.
#[derive(Clone, Debug, Serialize)]
pub struct OpenPage {
    asked: Asked,
    contracts: Vec<Choice>,
    /// `contract/tranche`: every tranche of the contracts above.
    tranches: Vec<Choice>,
    editions: Vec<Choice>,
    errors: Errors,
}

#[get("/reviews/new?<asked..>")]
pub(super) async fn form(
    reviewer: Reviewer,
    asked: Asked,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<OpenPage>, Problem> {
    let agenda = if asked.agenda.is_empty() { lang.text("review-agenda-usual") } else { asked.agenda.clone() };
    Ok(Html::personal(page(Asked { agenda, ..asked }, &reviewer, (&desk, lang)).await?))
}

#[post("/reviews", data = "<asked>")]
pub(super) async fn open(
    reviewer: Reviewer,
    asked: Form<Asked>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer<OpenPage>, Problem> {
    let asked = asked.into_inner();
    let mut typed = Typed::new(Errors::new(lang));
    let draft = asked.draft(&mut typed, desk.clock.today())?;
    let mut errors = typed.errors;
    if errors.is_empty() {
        let mut tx = desk.store.write().await?;
        match reviews::open(&mut tx, &desk.act(&reviewer.actor), &reviewer.scope, &draft).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(SeeOther::to(format!("/reviews/{id}")).saying("review-done-open").into());
            }
            Err(Error::Invalid(faults)) => errors.add_faults(&faults),
            Err(error) => return Err(error.into()),
        }
    }
    let page = OpenPage { errors, ..page(asked, &reviewer, (&desk, lang)).await? };
    Ok(Answer::refused(page, "/reviews/new"))
}

impl Asked {
    fn draft(&self, typed: &mut Typed, today: chrono::NaiveDate) -> Result<Draft, Problem> {
        let contract: ContractId = self.contract.parse().map_err(|_| Problem::not_found())?;
        let edition: EditionId = self.edition.parse().map_err(|_| Problem::not_found())?;
        let tranche = match self.tranche.split_once('/') {
            Some((of, code)) if of == self.contract => Some(code.to_owned()),
            Some(_) => {
                typed.errors.add("tranche", "faults-choice");
                None
            }
            None => None,
        };
        let held_on = typed.required_day("held_on", &self.held_on, today);
        Ok(Draft { contract, edition, tranche, title: self.title.clone(), held_on, agenda: self.agenda.clone() })
    }
}

async fn page(asked: Asked, reviewer: &Reviewer, (desk, lang): (&Desk<'_>, Lang)) -> Result<OpenPage, Problem> {
    let mut tx = desk.store.read().await?;
    let (mut listed, mut tranches) = (Vec::new(), Vec::new());
    for one in contracts::list(&mut tx, &reviewer.scope).await? {
        let Some(latest) = one.history.latest().filter(|_| one.row.state == ContractState::InForce.code()) else {
            continue;
        };
        let (id, title) = (one.row.contract_id.to_string(), latest.terms.title.of(lang.code()).to_owned());
        for tranche in &latest.terms.tranches {
            let label = format!("{title} · {}", tranche.label.of(lang.code()));
            tranches.push(Choice::of(&format!("{id}/{}", tranche.code), label));
        }
        listed.push(Choice::of(&id, title));
    }
    let all = edition::list(&mut tx).await?;
    let approved = all.iter().filter(|one| one.state == EditionState::Approved);
    let editions = approved.map(|one| Choice::of(&one.row.edition_id.to_string(), one.row.title.clone())).collect();
    Ok(OpenPage { asked, contracts: listed, tranches, editions, errors: Errors::new(lang) })
}

impl Page for OpenPage {
    const TEMPLATE: &'static str = "pages/reviews/new.html";

    fn samples() -> Vec<Self> {
        let choice = |code: &str| vec![Choice::of(code, code.to_owned())];
        let page = Self {
            asked: <Asked as Default>::default(),
            contracts: choice("c"),
            tranches: choice("c/T1"),
            editions: choice("e"),
            errors: Errors::new(Lang::Fr),
        };
        let mut refused = page.clone();
        refused.errors.add("title", "faults-required");
        vec![page, refused]
    }
}

crate::page!(OpenPage);
