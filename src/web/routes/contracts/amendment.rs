//! A signed contract is amended: its targets are restated, dated, with a reason.

use chrono::NaiveDate;
use rocket::{FromForm, Responder, State, get, post};
use serde::Serialize;

use super::choices::Choices;
use super::contract_form::choices;
use super::targets::{self, TargetRow};
use crate::domain::contract::{Terms, Unit};
use crate::domain::ids::ContractId;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::contracts::{self, Amendment, Listed};
use crate::operations::figures::Figures;
use crate::operations::hiring::Read;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Reviewer};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::typed::{IfMatch, Typed, shown};

/// A commitment restated.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromForm, Serialize)]
pub struct CommitmentRow {
    #[field(default = String::new())]
    code: String,
    #[field(default = String::new())]
    weight: String,
    targets: Vec<TargetRow>,
}

/// An amendment as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    signed_on: String,
    #[field(default = String::new())]
    legal_reference: String,
    #[field(default = String::new())]
    reason: String,
    commitments: Vec<CommitmentRow>,
    #[field(default = String::new())]
    version: String,
}

/// What is shown beside the rows of a commitment.
#[derive(Clone, Debug, Serialize)]
pub struct Heading {
    code: String,
    label: String,
    unit: &'static str,
}

/// The form of an amendment.
#[derive(Clone, Debug, Serialize)]
pub struct AmendmentFormPage {
    contract: ContractId,
    contract_title: String,
    number: u32,
    headings: Vec<Heading>,
    form: Filled,
    errors: Errors,
    choices: Choices,
}

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<AmendmentFormPage>>),
    On(Box<SeeOther>),
}

#[get("/contracts/<id>/amendments/new")]
pub(super) async fn blank(
    reviewer: Reviewer,
    id: Id<ContractId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<AmendmentFormPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let listed = contracts::find(&mut tx, id.0, &reviewer.scope).await?;
    let form = Filled::of(&listed, desk.clock.today());
    let choices = choices(&mut tx, figures, lang).await?;
    Ok(Html::personal(AmendmentFormPage::of(&listed, form, Errors::new(lang), (choices, lang))))
}

#[post("/contracts/<id>/amendments", data = "<form>")]
pub(super) async fn create(
    reviewer: Reviewer,
    id: Id<ContractId>,
    read: IfMatch,
    form: Form<Filled>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let (form, mut typed) = (form.into_inner(), Typed::new(Errors::new(lang)));
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    let listed = contracts::find(&mut tx, id.0, &reviewer.scope).await?;
    let latest = listed.history.latest().ok_or_else(Problem::not_found)?;
    let written = form.read(&latest.terms, desk.clock.today(), &mut typed);
    let by = (read, &reviewer.scope);
    match contracts::amend(&mut tx, figures, &desk.act(&reviewer.actor), by, written).await {
        Ok(_) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(Answer::On(Box::new(super::amended(id.0))));
        }
        Ok(_) => {}
        Err(error) => told(error, &mut typed)?,
    }
    drop(tx);
    let choices = choices(&mut desk.store.read().await?, figures, lang).await?;
    let page = AmendmentFormPage::of(&listed, form, typed.errors, (choices, lang));
    let address = format!("/contracts/{}/amendments/new", id.0);
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at(address))))
}

/// What the form can mend is said in the form.
fn told(error: Error, typed: &mut Typed) -> Result<(), Problem> {
    match error {
        Error::Invalid(faults) => typed.judged(Err(faults)),
        Error::Refused(code @ "contract.amendment_order") => typed.errors.add("signed_on", &refusal(code)),
        Error::Refused(code @ "contract.unchanged") => typed.errors.add_general(&refusal(code)),
        error => return Err(error.into()),
    }
    Ok(())
}

fn refusal(code: &str) -> String {
    format!("refusals-{}", code.replace('.', "-"))
}

impl Filled {
    fn of(listed: &Listed, today: NaiveDate) -> Self {
        let terms = listed.history.latest().map(|latest| &latest.terms);
        let commitments = terms.map(|terms| terms.commitments.as_slice()).unwrap_or_default().iter();
        Self {
            signed_on: shown(today),
            version: listed.row.version.to_string(),
            commitments: commitments
                .map(|one| CommitmentRow {
                    code: one.code.clone(),
                    weight: one.weight.to_string(),
                    targets: targets::rows(&one.targets, one.measure.unit()),
                })
                .collect(),
            ..Self::default()
        }
    }

    fn read(&self, before: &Terms, today: NaiveDate, typed: &mut Typed) -> Amendment {
        let mut terms = before.clone();
        for row in &self.commitments {
            if let Some(one) = terms.commitments.iter_mut().find(|one| one.code == row.code) {
                one.weight = typed.whole("weight", &row.weight, one.weight);
                one.targets = targets::read(&row.targets, one.measure.unit(), typed);
            }
        }
        Amendment {
            signed_on: typed.required_day("signed_on", &self.signed_on, today),
            legal_reference: self.legal_reference.clone(),
            reason: self.reason.clone(),
            terms,
        }
    }
}

impl AmendmentFormPage {
    fn of(listed: &Listed, mut form: Filled, errors: Errors, (choices, lang): (Choices, Lang)) -> Self {
        let latest = listed.history.latest();
        let known = latest.map(|latest| latest.terms.commitments.as_slice()).unwrap_or_default();
        for row in &mut form.commitments {
            row.targets = targets::with_blanks(std::mem::take(&mut row.targets));
        }
        let heading = |row: &CommitmentRow| {
            let one = known.iter().find(|one| one.code == row.code);
            Heading {
                code: row.code.clone(),
                label: one.map(|one| one.label.of(lang.code()).to_owned()).unwrap_or_default(),
                unit: one.map_or(Unit::Activities, |one| one.measure.unit()).code(),
            }
        };
        Self {
            contract: listed.row.contract_id,
            contract_title: latest.map(|latest| latest.terms.title.of(lang.code()).to_owned()).unwrap_or_default(),
            number: latest.map_or(1, |latest| latest.number + 1),
            headings: form.commitments.iter().map(heading).collect(),
            form,
            errors,
            choices,
        }
    }
}

impl Page for AmendmentFormPage {
    const TEMPLATE: &'static str = "pages/contracts/amendment_form.html";

    fn samples() -> Vec<Self> {
        let definitions = crate::domain::indicator::Definitions::shipped();
        let labels = crate::web::routes::insertion::labels::Labels::default();
        let mut pages = Vec::new();
        for (ledger, _) in super::sample::ledgers() {
            let listed = Listed { row: super::sample::row_of(&ledger), history: ledger.history.clone() };
            let form = Filled::of(&listed, ledger.asked.as_of);
            let choices = Choices::of(&labels, &definitions, Lang::Fr);
            let mut page = Self::of(&listed, form, Errors::default(), (choices, Lang::Fr));
            page.errors.add("reason", "faults-required");
            pages.push(page);
        }
        pages
    }
}

crate::page!(AmendmentFormPage);
