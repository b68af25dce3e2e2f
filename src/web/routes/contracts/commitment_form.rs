//! A commitment of the terms being written.

use rocket::{FromForm, get, post};
use serde::Serialize;

use super::choices::{Choices, heard, said};
use super::part::{self, PartForm, PartHead};
use super::reader::Sources;
use super::sign::Versioned;
use super::targets::{self, TargetRow, value};
use super::view::{words, written};
use crate::domain::contract::activity::{ActivityKind, Quantity};
use crate::domain::contract::{Commitment, Definition, Lever, Measure, Population, Rewriting, Stage, Terms};
use crate::domain::field::FieldFault;
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
    #[serde(flatten)]
    head: PartHead,
    form: Filled,
    errors: Errors,
    choices: Choices,
}

#[get("/contracts/<id>/commitments/new")]
pub(super) async fn blank(
    reviewer: Reviewer,
    id: Id<ContractId>,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Html<CommitmentFormPage>, Problem> {
    part::show::<Filled>((&reviewer, id.0, None), sources, lang).await
}

#[get("/contracts/<id>/commitments/<code>/edit")]
pub(super) async fn change(
    reviewer: Reviewer,
    id: Id<ContractId>,
    code: &str,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Html<CommitmentFormPage>, Problem> {
    part::show::<Filled>((&reviewer, id.0, Some(code)), sources, lang).await
}

#[post("/contracts/<id>/commitments", data = "<form>")]
pub(super) async fn create(
    reviewer: Reviewer,
    id: Id<ContractId>,
    read: IfMatch,
    form: Form<Filled>,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Answer<CommitmentFormPage>, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    part::save((&reviewer, read, None), form.into_inner(), sources, lang).await
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
) -> Result<Answer<CommitmentFormPage>, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    part::save((&reviewer, read, Some(code)), form.into_inner(), sources, lang).await
}

#[post("/contracts/<id>/commitments/<code>/removal", data = "<form>")]
pub(super) async fn remove(
    reviewer: Reviewer,
    id: Id<ContractId>,
    code: &str,
    read: IfMatch,
    form: Form<Versioned>,
    sources: Sources<'_>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    part::give_up((&reviewer, read), Rewriting::WithoutCommitment(code.to_owned()), sources).await
}

impl PartForm for Filled {
    type Page = CommitmentFormPage;
    const PLACE: &'static str = "commitments";

    fn of(terms: &Terms, code: Option<&str>) -> Option<Self> {
        code.map_or_else(|| Some(Self::blank()), |code| terms.commitment(code).map(Self::told))
    }

    fn stamped(self, writing: &Writing) -> Self {
        Self { version: writing.listed.row.version.to_string(), ..self }
    }

    fn read(&self, terms: &Terms, code: Option<&str>, typed: &mut Typed) -> Rewriting {
        Rewriting::Commitment(code.map(str::to_owned), Box::new(self.commitment(terms, typed)))
    }

    fn page(self, head: PartHead, _terms: &Terms, (errors, choices, _): (Errors, Choices, Lang)) -> CommitmentFormPage {
        let form = Self { targets: targets::with_blanks(self.targets), ..self };
        CommitmentFormPage { head, form, errors, choices }
    }
}

impl Filled {
    fn blank() -> Self {
        Self {
            lever: Lever::Talents.code().to_owned(),
            measure: "rate".to_owned(),
            quantity: Quantity::Activities.code().to_owned(),
            ..Self::default()
        }
    }

    fn told(known: &Commitment) -> Self {
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
            ..Self::blank()
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

    fn commitment(&self, terms: &Terms, typed: &mut Typed) -> Commitment {
        let measure = self.measure(typed);
        let unit = measure.unit();
        let narrower = |periods: &[String]| Population { periods: periods.to_vec(), ..terms.population.clone() };
        let chosen: Vec<String> = self.periods.iter().filter(|code| !code.is_empty()).cloned().collect();
        Commitment {
            code: self.code.trim().to_owned(),
            lever: typed.code("lever", &self.lever, Lever::from_code, Lever::Talents),
            label: words(&self.label_fr, &self.label_ar, &self.label_en),
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
        let mut pages = Vec::new();
        for writing in super::sample::writings() {
            let codes = writing.terms.commitments.iter().map(|one| Some(one.code.as_str()));
            for code in std::iter::once(None).chain(codes) {
                let head = PartHead::of(&writing, code, Lang::Fr);
                let shown = (Errors::default(), choices.clone(), Lang::Fr);
                pages.extend(Filled::of(&writing.terms, code).map(|form| form.page(head, &writing.terms, shown)));
            }
        }
        if let Some(first) = pages.first_mut() {
            first.errors.add("targets", "faults-required");
        }
        pages
    }
}

crate::page!(CommitmentFormPage);
