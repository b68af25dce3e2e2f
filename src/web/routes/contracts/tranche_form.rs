//! A tranche of the terms being written.

use rocket::{FromForm, get, post};
use rust_decimal::Decimal;
use serde::Serialize;

use super::choices::Choices;
use super::contract_form::percent;
use super::part::{self, PartForm, PartHead};
use super::reader::Sources;
use super::sign::Versioned;
use super::statement::share;
use super::targets::value;
use super::view::{words, written};
use crate::domain::contract::tranche::{Rule, Standard};
use crate::domain::contract::{Commitment, Condition, ContractKind, Rewriting, Terms, Tranche};
use crate::domain::ids::ContractId;
use crate::i18n::Lang;
use crate::operations::contracts::Writing;
use crate::operations::hiring::Read;
use crate::web::answer::Answer;
use crate::web::form::{Errors, Form};
use crate::web::guards::Reviewer;
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
    #[serde(flatten)]
    head: PartHead,
    /// Whether enrolments give its amount.
    by_enrolment: bool,
    form: Filled,
    errors: Errors,
    commitments: Vec<CommitmentChoice>,
    choices: Choices,
}

#[get("/contracts/<id>/tranches/new")]
pub(super) async fn blank(
    reviewer: Reviewer,
    id: Id<ContractId>,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Html<TrancheFormPage>, Problem> {
    part::show::<Filled>((&reviewer, id.0, None), sources, lang).await
}

#[get("/contracts/<id>/tranches/<code>/edit")]
pub(super) async fn change(
    reviewer: Reviewer,
    id: Id<ContractId>,
    code: &str,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Html<TrancheFormPage>, Problem> {
    part::show::<Filled>((&reviewer, id.0, Some(code)), sources, lang).await
}

#[post("/contracts/<id>/tranches", data = "<form>")]
pub(super) async fn create(
    reviewer: Reviewer,
    id: Id<ContractId>,
    read: IfMatch,
    form: Form<Filled>,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Answer<TrancheFormPage>, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    part::save((&reviewer, read, None), form.into_inner(), sources, lang).await
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
) -> Result<Answer<TrancheFormPage>, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    part::save((&reviewer, read, Some(code)), form.into_inner(), sources, lang).await
}

#[post("/contracts/<id>/tranches/<code>/removal", data = "<form>")]
pub(super) async fn remove(
    reviewer: Reviewer,
    id: Id<ContractId>,
    code: &str,
    read: IfMatch,
    form: Form<Versioned>,
    sources: Sources<'_>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    part::give_up((&reviewer, read), Rewriting::WithoutTranche(code.to_owned()), sources).await
}

impl PartForm for Filled {
    type Page = TrancheFormPage;
    const PLACE: &'static str = "tranches";

    fn of(terms: &Terms, code: Option<&str>) -> Option<Self> {
        code.map_or_else(|| Some(Self::default()), |code| Some(Self::told(terms.tranche(code)?, terms)))
    }

    fn stamped(self, writing: &Writing) -> Self {
        Self { version: writing.listed.row.version.to_string(), ..self }
    }

    fn read(&self, terms: &Terms, code: Option<&str>, typed: &mut Typed) -> Rewriting {
        Rewriting::Tranche(code.map(str::to_owned), self.tranche(terms, typed))
    }

    fn page(mut self, head: PartHead, terms: &Terms, shown: (Errors, Choices, Lang)) -> TrancheFormPage {
        let (errors, choices, lang) = shown;
        self.conditions.retain(|row| !row.commitment.is_empty());
        self.conditions.resize_with(self.conditions.len() + BLANK, ConditionRow::default);
        let commitment = |one: &Commitment| CommitmentChoice {
            value: one.code.clone(),
            label: format!("{} · {}", one.code, one.label.of(lang.code())),
        };
        let by_enrolment = terms.kind == ContractKind::UnitPrice;
        let commitments = terms.commitments.iter().map(commitment).collect();
        TrancheFormPage { head, by_enrolment, form: self, errors, commitments, choices }
    }
}

impl Filled {
    fn told(known: &Tranche, terms: &Terms) -> Self {
        let row = |condition: &Condition| ConditionRow {
            commitment: condition.commitment.clone(),
            threshold: written(terms.unit_of(&condition.commitment), condition.threshold),
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
            version: String::new(),
        }
    }

    fn tranche(&self, terms: &Terms, typed: &mut Typed) -> Tranche {
        let by_enrolment = terms.kind == ContractKind::UnitPrice;
        let filled = self.conditions.iter().filter(|row| !row.commitment.is_empty());
        let conditions: Vec<Condition> = filled
            .map(|row| Condition {
                commitment: row.commitment.clone(),
                threshold: value("conditions", &row.threshold, terms.unit_of(&row.commitment), typed).unwrap_or(0),
                share: percent("conditions", &row.share, typed),
                rule: typed.code("conditions", &row.rule, Rule::from_code, Rule::AllOrNothing),
                standard: typed.code("conditions", &row.standard, Standard::from_code, Standard::Point),
            })
            .collect();
        Tranche {
            code: self.code.trim().to_owned(),
            label: words(&self.label_fr, &self.label_ar, &self.label_en),
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

impl Page for TrancheFormPage {
    const TEMPLATE: &'static str = "pages/contracts/tranche_form.html";

    fn samples() -> Vec<Self> {
        let definitions = crate::domain::indicator::Definitions::shipped();
        let labels = crate::web::routes::insertion::labels::Labels::default();
        let choices = Choices::of(&labels, &definitions, Lang::Fr);
        let mut pages = Vec::new();
        for writing in super::sample::writings() {
            let code = writing.terms.tranches.first().map(|one| one.code.as_str());
            let mut errors = Errors::default();
            errors.add("conditions", "faults-shares_whole");
            let head = PartHead::of(&writing, code, Lang::Fr);
            let shown = (errors, choices.clone(), Lang::Fr);
            pages.extend(Filled::of(&writing.terms, code).map(|form| form.page(head, &writing.terms, shown)));
        }
        pages
    }
}

crate::page!(TrancheFormPage);
