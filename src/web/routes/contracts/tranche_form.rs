//! The tranches of a draft are written.

use rocket::{FromForm, Responder, State, get, post};
use rust_decimal::Decimal;
use serde::Serialize;

use super::choices::Choices;
use super::contract_form::{choices, percent};
use super::reader::Sources;
use super::sign::Versioned;
use super::statement::share;
use super::targets::value;
use super::view::written;
use crate::domain::contract::tranche::{Rule, Standard};
use crate::domain::contract::{Condition, ContractKind, Terms, Tranche, Unit, Words};
use crate::domain::ids::ContractId;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::contracts::{self, Listed};
use crate::operations::figures::Figures;
use crate::operations::hiring::Read;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Reviewer};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::typed::{IfMatch, Typed, shown};

/// Blank conditions offered beyond those filled.
const BLANK: usize = 2;

/// A condition as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromForm, Serialize)]
pub struct ConditionRow {
    #[field(default = String::new())]
    commitment: String,
    #[field(default = String::new())]
    threshold: String,
    #[field(default = String::new())]
    share: String,
    #[field(default = String::new())]
    rule: String,
    #[field(default = String::new())]
    standard: String,
}

/// A tranche as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    code: String,
    #[field(default = String::new())]
    label_fr: String,
    #[field(default = String::new())]
    label_ar: String,
    #[field(default = String::new())]
    label_en: String,
    #[field(default = String::new())]
    as_of: String,
    #[field(default = String::new())]
    due_on: String,
    #[field(default = String::new())]
    amount: String,
    conditions: Vec<ConditionRow>,
    #[field(default = String::new())]
    version: String,
}

/// A commitment that a condition may be on.
#[derive(Clone, Debug, Serialize)]
pub struct CommitmentChoice {
    value: String,
    label: String,
}

/// The form of a tranche.
#[derive(Clone, Debug, Serialize)]
pub struct TrancheFormPage {
    contract: ContractId,
    contract_title: String,
    /// Whether enrolments give its amount.
    by_enrolment: bool,
    /// The tranche rewritten; none for a new one.
    code: Option<String>,
    form: Filled,
    errors: Errors,
    commitments: Vec<CommitmentChoice>,
    choices: Choices,
}

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<TrancheFormPage>>),
    On(Box<SeeOther>),
}

#[get("/contracts/<id>/tranches/new")]
pub(super) async fn blank(
    reviewer: Reviewer,
    id: Id<ContractId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<TrancheFormPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let listed = contracts::find(&mut tx, id.0, &reviewer.scope).await?;
    let form = Filled { version: listed.row.version.to_string(), ..Filled::default() };
    let choices = choices(&mut tx, figures, lang).await?;
    Ok(Html::personal(TrancheFormPage::of((&listed, None), form, Errors::new(lang), (choices, lang))))
}

#[get("/contracts/<id>/tranches/<code>/edit")]
pub(super) async fn change(
    reviewer: Reviewer,
    id: Id<ContractId>,
    code: &str,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<TrancheFormPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let listed = contracts::find(&mut tx, id.0, &reviewer.scope).await?;
    let latest = listed.history.latest().ok_or_else(Problem::not_found)?;
    let known = latest.terms.tranche(code).ok_or_else(Problem::not_found)?;
    let form = Filled::of(known, &latest.terms, listed.row.version);
    let choices = choices(&mut tx, figures, lang).await?;
    Ok(Html::personal(TrancheFormPage::of((&listed, Some(code)), form, Errors::new(lang), (choices, lang))))
}

#[post("/contracts/<id>/tranches", data = "<form>")]
pub(super) async fn create(
    reviewer: Reviewer,
    id: Id<ContractId>,
    read: IfMatch,
    form: Form<Filled>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let form = form.into_inner();
    let read = Read { id: id.0, version: read.version(&form.version)? };
    save((&reviewer, read, None), form, (&desk, figures, lang)).await
}

#[post("/contracts/<id>/tranches/<code>/edit", data = "<form>")]
pub(super) async fn update(
    reviewer: Reviewer,
    id: Id<ContractId>,
    code: &str,
    read: IfMatch,
    form: Form<Filled>,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let form = form.into_inner();
    let read = Read { id: id.0, version: read.version(&form.version)? };
    save((&reviewer, read, Some(code)), form, (&sources.desk, sources.figures, lang)).await
}

#[post("/contracts/<id>/tranches/<code>/removal", data = "<form>")]
pub(super) async fn remove(
    reviewer: Reviewer,
    id: Id<ContractId>,
    code: &str,
    read: IfMatch,
    form: Form<Versioned>,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    let listed = contracts::find(&mut tx, id.0, &reviewer.scope).await?;
    let latest = listed.history.latest().ok_or_else(Problem::not_found)?;
    let mut terms = latest.terms.clone();
    terms.tranche(code).ok_or_else(Problem::not_found)?;
    terms.tranches.retain(|one| one.code != code);
    let by = (read, &reviewer.scope);
    contracts::rewrite(&mut tx, figures, &desk.act(&reviewer.actor), by, (latest.signed_on, &terms)).await?;
    tx.commit().await?;
    Ok(super::written(id.0))
}

/// Writes a tranche into the draft, in the place of the one of a code or after the others.
async fn save(
    (reviewer, read, code): (&Reviewer, Read<ContractId>, Option<&str>),
    form: Filled,
    (desk, figures, lang): (&Desk<'_>, &Figures, Lang),
) -> Result<Answer, Problem> {
    let mut typed = Typed::new(Errors::new(lang));
    let mut tx = desk.store.write().await?;
    let listed = contracts::find(&mut tx, read.id, &reviewer.scope).await?;
    let latest = listed.history.latest().ok_or_else(Problem::not_found)?;
    let terms = with(&latest.terms, code, form.read(&latest.terms, &mut typed)).ok_or_else(Problem::not_found)?;
    let by = (read, &reviewer.scope);
    match contracts::rewrite(&mut tx, figures, &desk.act(&reviewer.actor), by, (latest.signed_on, &terms)).await {
        Ok(()) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(Answer::On(Box::new(super::written(read.id))));
        }
        Ok(()) => {}
        Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
        Err(error) => return Err(error.into()),
    }
    drop(tx);
    let here = format!("/contracts/{}/tranches/", read.id);
    let address = code.map_or_else(|| format!("{here}new"), |code| format!("{here}{code}/edit"));
    let choices = choices(&mut desk.store.read().await?, figures, lang).await?;
    let page = TrancheFormPage::of((&listed, code), form, typed.errors, (choices, lang));
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at(address))))
}

fn with(terms: &Terms, code: Option<&str>, written: Tranche) -> Option<Terms> {
    let mut terms = terms.clone();
    match code {
        None => terms.tranches.push(written),
        Some(code) => *terms.tranches.iter_mut().find(|one| one.code == code)? = written,
    }
    Some(terms)
}

fn unit(terms: &Terms, commitment: &str) -> Unit {
    terms.commitment(commitment).map_or(Unit::Activities, |one| one.measure.unit())
}

impl Filled {
    fn of(known: &Tranche, terms: &Terms, version: i64) -> Self {
        let row = |condition: &Condition| ConditionRow {
            commitment: condition.commitment.clone(),
            threshold: written(unit(terms, &condition.commitment), condition.threshold),
            share: share(condition.share),
            rule: condition.rule.code().to_owned(),
            standard: condition.standard.code().to_owned(),
        };
        Self {
            code: known.code.clone(),
            label_fr: known.label.fr.clone(),
            label_ar: known.label.ar.clone(),
            label_en: known.label.en.clone(),
            as_of: shown(known.as_of),
            due_on: shown(known.due_on),
            amount: known.amount_mad.to_string(),
            conditions: known.conditions.iter().map(row).collect(),
            version: version.to_string(),
        }
    }

    fn read(&self, terms: &Terms, typed: &mut Typed) -> Tranche {
        let by_enrolment = terms.kind == ContractKind::UnitPrice;
        let filled = self.conditions.iter().filter(|row| !row.commitment.is_empty());
        let conditions: Vec<Condition> = filled
            .map(|row| Condition {
                commitment: row.commitment.clone(),
                threshold: value("conditions", &row.threshold, unit(terms, &row.commitment), typed).unwrap_or(0),
                share: percent("conditions", &row.share, typed),
                rule: typed.code("conditions", &row.rule, Rule::from_code, Rule::AllOrNothing),
                standard: typed.code("conditions", &row.standard, Standard::from_code, Standard::Point),
            })
            .collect();
        Tranche {
            code: self.code.trim().to_owned(),
            label: Words {
                fr: self.label_fr.trim().to_owned(),
                ar: self.label_ar.trim().to_owned(),
                en: self.label_en.trim().to_owned(),
            },
            as_of: typed.required_day("as_of", &self.as_of, terms.starts_on),
            due_on: typed.required_day("due_on", &self.due_on, terms.ends_on),
            amount_mad: if by_enrolment {
                Decimal::ZERO
            } else {
                typed.amount("amount", &self.amount).unwrap_or_default()
            },
            conditions,
        }
    }
}

impl TrancheFormPage {
    fn of(
        (listed, code): (&Listed, Option<&str>),
        mut form: Filled,
        errors: Errors,
        (choices, lang): (Choices, Lang),
    ) -> Self {
        let terms = listed.history.latest().map(|latest| &latest.terms);
        let commitments = terms.map(|terms| terms.commitments.as_slice()).unwrap_or_default().iter();
        form.conditions.retain(|row| !row.commitment.is_empty());
        form.conditions.resize_with(form.conditions.len() + BLANK, ConditionRow::default);
        Self {
            contract: listed.row.contract_id,
            contract_title: terms.map(|terms| terms.title.of(lang.code()).to_owned()).unwrap_or_default(),
            by_enrolment: terms.is_some_and(|terms| terms.kind == ContractKind::UnitPrice),
            code: code.map(str::to_owned),
            form,
            errors,
            commitments: commitments
                .map(|one| CommitmentChoice {
                    value: one.code.clone(),
                    label: format!("{} · {}", one.code, one.label.of(lang.code())),
                })
                .collect(),
            choices,
        }
    }
}

impl Page for TrancheFormPage {
    const TEMPLATE: &'static str = "pages/contracts/tranche_form.html";

    fn samples() -> Vec<Self> {
        let definitions = crate::domain::indicator::Definitions::shipped();
        let labels = crate::web::routes::insertion::labels::Labels::default();
        let mut pages = Vec::new();
        for (ledger, _) in super::sample::ledgers() {
            let Some(tranche) = ledger.terms.tranches.first() else { continue };
            let row = super::sample::row_of(&ledger);
            let listed = Listed { row, history: ledger.history.clone() };
            let form = Filled::of(tranche, &ledger.terms, 1);
            let choices = Choices::of(&labels, &definitions, Lang::Fr);
            let mut page = Self::of((&listed, Some(&tranche.code)), form, Errors::default(), (choices, Lang::Fr));
            page.errors.add("conditions", "faults-shares_whole");
            pages.push(page);
        }
        pages
    }
}

crate::page!(TrancheFormPage);
