//! A signed contract is amended: its terms are written anew, part by part, then signed, dated, with a reason.

use chrono::NaiveDate;
use rocket::{FromForm, get, post};
use serde::Serialize;

use super::changed::{PartView, changed};
use super::reader::Sources;
use super::sign::{Step, Versioned, take};
use crate::domain::ids::ContractId;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::contracts::{self, Amendment, Writing};
use crate::operations::hiring::Read;
use crate::web::answer::Answer;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Reviewer};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::insertion::labels::Labels;
use crate::web::stale::Stored;
use crate::web::typed::{IfMatch, Typed, shown};

/// What the signature of an amendment says, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    signed_on: String,
    #[field(default = String::new())]
    legal_reference: String,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    version: String,
}

/// A commitment or a tranche that may be rewritten.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    code: String,
    label: String,
}

/// An amendment being written.
#[derive(Clone, Debug, Serialize)]
pub struct AmendmentPage {
    contract: ContractId,
    contract_title: String,
    kind: &'static str,
    number: u32,
    changed: Vec<PartView>,
    commitments: Vec<Part>,
    tranches: Vec<Part>,
    form: Filled,
    errors: Errors,
}

#[post("/contracts/<id>/amendment", data = "<form>")]
pub(super) async fn begin(
    reviewer: Reviewer,
    id: Id<ContractId>,
    read: IfMatch,
    form: Form<Versioned>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    take((&reviewer, read), Step::BeginAmendment, desk).await
}

#[get("/contracts/<id>/amendment")]
pub(super) async fn show(
    reviewer: Reviewer,
    id: Id<ContractId>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<AmendmentPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let writing = contracts::writing(&mut tx, id.0, &reviewer.scope).await?;
    let labels = Labels::read(&mut tx, lang).await?;
    let form = Filled::of(&writing, desk.clock.today());
    let page = AmendmentPage::of(&writing, form, Errors::new(lang), (&labels, lang));
    Ok(Html::personal(page.ok_or_else(Problem::not_found)?))
}

#[post("/contracts/<id>/amendment/signature", data = "<form>")]
pub(super) async fn sign(
    reviewer: Reviewer,
    id: Id<ContractId>,
    read: IfMatch,
    form: Form<Filled>,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Answer<AmendmentPage>, Problem> {
    let Sources { desk, figures } = sources;
    let (form, mut typed) = (form.into_inner(), Typed::new(Errors::new(lang)));
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    let writing = contracts::writing(&mut tx, id.0, &reviewer.scope).await?;
    let written = form.read(&writing, desk.clock.today(), &mut typed);
    let by = (read, &reviewer.scope);
    match contracts::amend(&mut tx, figures, &desk.act(&reviewer.actor), by, written).await {
        Ok(_) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(SeeOther::to(format!("/contracts/{}", id.0)).saying("contract-done-amended").into());
        }
        Ok(_) => {}
        Err(error) => told(error, (&writing, desk.clock.today()), &mut typed)?,
    }
    let labels = Labels::read(&mut tx, lang).await?;
    let page = AmendmentPage::of(&writing, form, typed.errors, (&labels, lang)).ok_or_else(Problem::not_found)?;
    Ok(Answer::refused(page, format!("/contracts/{}/amendment", id.0)))
}

#[post("/contracts/<id>/amendment/removal", data = "<form>")]
pub(super) async fn give_up(
    reviewer: Reviewer,
    id: Id<ContractId>,
    read: IfMatch,
    form: Form<Versioned>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    take((&reviewer, read), Step::DropAmendment, desk).await
}

/// What the form can mend is said in the form.
fn told(error: Error, (writing, today): (&Writing, NaiveDate), typed: &mut Typed) -> Result<(), Problem> {
    match error {
        Error::Invalid(faults) => typed.judged(Err(faults)),
        Error::Refused("contract.amendment_order") => {
            typed.errors.add("signed_on", "refusals-contract-amendment_order");
        }
        Error::Refused(code @ ("contract.unchanged" | "contract.engaged")) => {
            typed.errors.add_general(&format!("refusals-{}", code.replace('.', "-")));
        }
        Error::Stale { .. } => {
            return Err(Problem::stale(Stored::of_form(&Filled::of(writing, today)).named("contract")));
        }
        error => return Err(error.into()),
    }
    Ok(())
}

impl Filled {
    fn of(writing: &Writing, today: NaiveDate) -> Self {
        let version = writing.listed.row.version.to_string();
        Self { signed_on: shown(today), version, ..Self::default() }
    }

    fn read(&self, writing: &Writing, today: NaiveDate, typed: &mut Typed) -> Amendment {
        Amendment {
            signed_on: typed.required_day("signed_on", &self.signed_on, today),
            legal_reference: self.legal_reference.clone(),
            reason: self.reason.clone(),
            terms: writing.terms.clone(),
        }
    }
}

impl AmendmentPage {
    /// None when the contract is a draft.
    fn of(writing: &Writing, form: Filled, errors: Errors, (labels, lang): (&Labels, Lang)) -> Option<Self> {
        let Writing { listed, terms, amendment } = writing;
        let latest = listed.history.latest()?;
        let part = |code: &str, label: &crate::domain::contract::Words| Part {
            code: code.to_owned(),
            label: label.of(lang.code()).to_owned(),
        };
        Some(Self {
            contract: listed.row.contract_id,
            contract_title: terms.title.of(lang.code()).to_owned(),
            kind: terms.kind.code(),
            number: (*amendment)?,
            changed: changed(&latest.terms, terms, (labels, lang)),
            commitments: terms.commitments.iter().map(|one| part(&one.code, &one.label)).collect(),
            tranches: terms.tranches.iter().map(|one| part(&one.code, &one.label)).collect(),
            form,
            errors,
        })
    }
}

impl Page for AmendmentPage {
    const TEMPLATE: &'static str = "pages/contracts/amendment.html";

    fn samples() -> Vec<Self> {
        let mut pages = Vec::new();
        for writing in super::sample::writings() {
            let form = Filled::of(&writing, NaiveDate::default());
            let mut errors = Errors::default();
            errors.add("reason", "faults-required");
            pages.extend(Self::of(&writing, form, errors, (&Labels::default(), Lang::Fr)));
        }
        pages
    }
}

crate::page!(AmendmentPage);
