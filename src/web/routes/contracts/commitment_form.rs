//! The commitments of a draft are written.

use rocket::{FromForm, Responder, State, get, post};
use serde::Serialize;

use super::choices::{Choices, heard, said};
use super::contract_form::choices;
use super::reader::Sources;
use super::sign::Versioned;
use super::targets::{self, TargetRow, value};
use super::view::written;
use crate::domain::contract::activity::{ActivityKind, Quantity};
use crate::domain::contract::{Commitment, Definition, Lever, Measure, Population, Stage, Terms, Words};
use crate::domain::field::FieldFault;
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
use crate::web::typed::{IfMatch, Typed};

/// What a ticked box says.
const YES: &str = "yes";

/// A commitment as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    code: String,
    #[field(default = String::new())]
    lever: String,
    #[field(default = String::new())]
    label_fr: String,
    #[field(default = String::new())]
    label_ar: String,
    #[field(default = String::new())]
    label_en: String,
    #[field(default = String::new())]
    measure: String,
    #[field(default = String::new())]
    definition: String,
    periods: Vec<String>,
    kinds: Vec<String>,
    #[field(default = String::new())]
    quantity: String,
    #[field(default = String::new())]
    proven: String,
    #[field(default = String::new())]
    baseline: String,
    #[field(default = String::new())]
    weight: String,
    targets: Vec<TargetRow>,
    #[field(default = String::new())]
    version: String,
}

/// The form of a commitment.
#[derive(Clone, Debug, Serialize)]
pub struct CommitmentFormPage {
    contract: ContractId,
    contract_title: String,
    /// The commitment rewritten; none for a new one.
    code: Option<String>,
    form: Filled,
    errors: Errors,
    choices: Choices,
}

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<CommitmentFormPage>>),
    On(Box<SeeOther>),
}

#[get("/contracts/<id>/commitments/new")]
pub(super) async fn blank(
    reviewer: Reviewer,
    id: Id<ContractId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<CommitmentFormPage>, Problem> {
    let listed = contracts::find(&mut desk.store.read().await?, id.0, &reviewer.scope).await?;
    let form = Filled::of(None, listed.row.version);
    Ok(Html::personal(page((&listed, None), form, Errors::new(lang), (&desk, figures, lang)).await?))
}

#[get("/contracts/<id>/commitments/<code>/edit")]
pub(super) async fn change(
    reviewer: Reviewer,
    id: Id<ContractId>,
    code: &str,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<CommitmentFormPage>, Problem> {
    let listed = contracts::find(&mut desk.store.read().await?, id.0, &reviewer.scope).await?;
    let known =
        listed.history.latest().and_then(|latest| latest.terms.commitment(code)).ok_or_else(Problem::not_found)?;
    let form = Filled::of(Some(known), listed.row.version);
    Ok(Html::personal(page((&listed, Some(code)), form, Errors::new(lang), (&desk, figures, lang)).await?))
}

#[post("/contracts/<id>/commitments", data = "<form>")]
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

#[post("/contracts/<id>/commitments/<code>/edit", data = "<form>")]
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

#[post("/contracts/<id>/commitments/<code>/removal", data = "<form>")]
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
    terms.commitment(code).ok_or_else(Problem::not_found)?;
    terms.commitments.retain(|one| one.code != code);
    let by = (read, &reviewer.scope);
    contracts::rewrite(&mut tx, figures, &desk.act(&reviewer.actor), by, (latest.signed_on, &terms)).await?;
    tx.commit().await?;
    Ok(super::written(id.0))
}

async fn page(
    (listed, code): (&Listed, Option<&str>),
    form: Filled,
    errors: Errors,
    (desk, figures, lang): (&Desk<'_>, &Figures, Lang),
) -> Result<CommitmentFormPage, Problem> {
    let choices = choices(&mut desk.store.read().await?, figures, lang).await?;
    let title = listed.history.latest().map(|latest| latest.terms.title.of(lang.code()).to_owned());
    let form = Filled { targets: targets::with_blanks(form.targets), ..form };
    Ok(CommitmentFormPage {
        contract: listed.row.contract_id,
        contract_title: title.unwrap_or_default(),
        code: code.map(str::to_owned),
        form,
        errors,
        choices,
    })
}

/// Writes a commitment into the draft, in the place of the one of a code or after the others.
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
    let here = format!("/contracts/{}/commitments/", read.id);
    let address = code.map_or_else(|| format!("{here}new"), |code| format!("{here}{code}/edit"));
    let page = page((&listed, code), form, typed.errors, (desk, figures, lang)).await?;
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at(address))))
}

fn with(terms: &Terms, code: Option<&str>, written: Commitment) -> Option<Terms> {
    let mut terms = terms.clone();
    match code {
        None => terms.commitments.push(written),
        Some(code) => *terms.commitments.iter_mut().find(|one| one.code == code)? = written,
    }
    Some(terms)
}

impl Filled {
    fn of(known: Option<&Commitment>, version: i64) -> Self {
        let blank = Self {
            lever: Lever::Talents.code().to_owned(),
            measure: "rate".to_owned(),
            quantity: Quantity::Activities.code().to_owned(),
            version: version.to_string(),
            ..Self::default()
        };
        let Some(known) = known else { return blank };
        let unit = known.measure.unit();
        let mut form = Self {
            code: known.code.clone(),
            lever: known.lever.code().to_owned(),
            label_fr: known.label.fr.clone(),
            label_ar: known.label.ar.clone(),
            label_en: known.label.en.clone(),
            definition: known.measure.definition().map(said).unwrap_or_default(),
            periods: known.population.as_ref().map(|whose| whose.periods.clone()).unwrap_or_default(),
            baseline: known.baseline.map(|value| written(unit, value)).unwrap_or_default(),
            weight: known.weight.to_string(),
            targets: targets::rows(&known.targets, unit),
            ..blank
        };
        match &known.measure {
            Measure::Rate(_) => "rate".clone_into(&mut form.measure),
            Measure::Inserted(_) => "inserted".clone_into(&mut form.measure),
            Measure::Learners { stage } => stage.code().clone_into(&mut form.measure),
            Measure::Activities { kinds, quantity, proven } => {
                "activities".clone_into(&mut form.measure);
                form.kinds = kinds.iter().map(|kind| kind.code().to_owned()).collect();
                quantity.code().clone_into(&mut form.quantity);
                form.proven = if *proven { YES.to_owned() } else { String::new() };
            }
        }
        form
    }

    fn read(&self, terms: &Terms, typed: &mut Typed) -> Commitment {
        let measure = self.measure(typed);
        let unit = measure.unit();
        let narrower = |periods: &[String]| Population { periods: periods.to_vec(), ..terms.population.clone() };
        let chosen: Vec<String> = self.periods.iter().filter(|code| !code.is_empty()).cloned().collect();
        Commitment {
            code: self.code.trim().to_owned(),
            lever: typed.code("lever", &self.lever, Lever::from_code, Lever::Talents),
            label: Words {
                fr: self.label_fr.trim().to_owned(),
                ar: self.label_ar.trim().to_owned(),
                en: self.label_en.trim().to_owned(),
            },
            measure,
            population: (!chosen.is_empty()).then(|| narrower(&chosen)),
            baseline: value("baseline", &self.baseline, unit, typed),
            weight: typed.whole("weight", &self.weight, 0),
            targets: targets::read(&self.targets, unit, typed),
        }
    }

    fn measure(&self, typed: &mut Typed) -> Measure {
        let mut definition = || {
            heard(&self.definition).unwrap_or_else(|| {
                typed.judged(Err(vec![FieldFault { field: "definition", rule: "choice" }]));
                Definition { profile: String::new(), version: 0, indicator: String::new() }
            })
        };
        match self.measure.as_str() {
            "rate" => Measure::Rate(definition()),
            "inserted" => Measure::Inserted(definition()),
            "activities" => Measure::Activities {
                kinds: self.kinds.iter().filter_map(|code| ActivityKind::from_code(code)).collect(),
                quantity: typed.code("quantity", &self.quantity, Quantity::from_code, Quantity::Activities),
                proven: self.proven == YES,
            },
            stage => Measure::Learners { stage: typed.code("measure", stage, Stage::from_code, Stage::Enrolled) },
        }
    }
}

impl Page for CommitmentFormPage {
    const TEMPLATE: &'static str = "pages/contracts/commitment_form.html";

    fn samples() -> Vec<Self> {
        let definitions = crate::domain::indicator::Definitions::shipped();
        let labels = crate::web::routes::insertion::labels::Labels::default();
        let choices = Choices::of(&labels, &definitions, Lang::Fr);
        let page = |code: Option<&str>, known: Option<&Commitment>| Self {
            contract: uuid::Uuid::nil().into(),
            contract_title: "Contrat-programme".to_owned(),
            code: code.map(str::to_owned),
            form: Filled { targets: targets::with_blanks(Vec::new()), ..Filled::of(known, 1) },
            errors: Errors::default(),
            choices: choices.clone(),
        };
        let mut pages = vec![page(None, None)];
        for (ledger, _) in super::sample::ledgers().iter().take(1) {
            pages.extend(ledger.terms.commitments.iter().map(|one| page(Some(&one.code), Some(one))));
        }
        if let Some(first) = pages.first_mut() {
            first.errors.add("targets", "faults-required");
        }
        pages
    }
}

crate::page!(CommitmentFormPage);
