//! A contract is drafted; the contract itself, without commitments and tranches, is rewritten.

use rocket::{FromForm, get, post};
use rust_decimal::Decimal;
use serde::Serialize;

use super::choices::{Choices, choices, heard, said};
use super::part::{self, PartForm, PartHead};
use super::reader::Sources;
use super::statement::share;
use super::view::words;
use crate::domain::contract::{ContractKind, Milestone, MilestoneKind, Population, Rewriting, Terms, UnitPrice};
use crate::domain::evidence::Level;
use crate::domain::ids::ContractId;
use crate::domain::region::Region;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::contracts::{self, Draft, Listed, Writing};
use crate::operations::hiring::Read;
use crate::web::answer::Answer;
use crate::web::form::{Errors, Form};
use crate::web::guards::Reviewer;
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::typed::{IfMatch, Typed, shown, text};

/// A contract as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    code: String,
    #[field(default = String::new())]
    kind: String,
    #[field(default = String::new())]
    title_fr: String,
    #[field(default = String::new())]
    title_ar: String,
    #[field(default = String::new())]
    title_en: String,
    #[field(default = String::new())]
    parties: String,
    #[field(default = String::new())]
    legal_reference: String,
    #[field(default = String::new())]
    signed_on: String,
    #[field(default = String::new())]
    starts_on: String,
    #[field(default = String::new())]
    ends_on: String,
    #[field(default = String::new())]
    note_fr: String,
    #[field(default = String::new())]
    note_ar: String,
    #[field(default = String::new())]
    note_en: String,
    programmes: Vec<String>,
    operators: Vec<String>,
    regions: Vec<String>,
    periods: Vec<String>,
    #[field(default = String::new())]
    price: String,
    #[field(default = String::new())]
    share_start: String,
    #[field(default = String::new())]
    share_completion: String,
    #[field(default = String::new())]
    share_insertion: String,
    #[field(default = String::new())]
    floor_completion: String,
    #[field(default = String::new())]
    floor_insertion: String,
    #[field(default = String::new())]
    definition: String,
    #[field(default = String::new())]
    version: String,
}

/// The form of a contract.
#[derive(Clone, Debug, Serialize)]
pub struct ContractFormPage {
    #[serde(flatten)]
    head: PartHead,
    form: Filled,
    errors: Errors,
    choices: Choices,
}

#[get("/contracts/new")]
pub(super) async fn blank(
    _reviewer: Reviewer,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Html<ContractFormPage>, Problem> {
    let Sources { desk, figures } = sources;
    let choices = choices(&mut desk.store.read().await?, figures, lang).await?;
    let head = PartHead::default();
    Ok(Html::personal(ContractFormPage { head, form: Filled::blank(), errors: Errors::new(lang), choices }))
}

#[post("/contracts", data = "<form>")]
pub(super) async fn create(
    reviewer: Reviewer,
    form: Form<Filled>,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Answer<ContractFormPage>, Problem> {
    let Sources { desk, figures } = sources;
    let (form, mut typed) = (form.into_inner(), Typed::new(Errors::new(lang)));
    let signed_on = typed.required_day("signed_on", &form.signed_on, desk.clock.today());
    let written = Draft { code: form.code.trim().to_owned(), signed_on, terms: form.terms(&mut typed) };
    let mut tx = desk.store.write().await?;
    match contracts::draft(&mut tx, figures, &desk.act(&reviewer.actor), &reviewer.scope, written).await {
        Ok(id) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(SeeOther::to(format!("/contracts/{id}")).saying("contract-done-drafted").into());
        }
        Ok(_) => {}
        Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
        Err(error) => return Err(error.into()),
    }
    drop(tx);
    let choices = choices(&mut desk.store.read().await?, figures, lang).await?;
    let page = ContractFormPage { head: PartHead::default(), form, errors: typed.errors, choices };
    Ok(Answer::refused(page, "/contracts/new"))
}

#[get("/contracts/<id>/edit")]
pub(super) async fn change(
    reviewer: Reviewer,
    id: Id<ContractId>,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Html<ContractFormPage>, Problem> {
    part::show::<Filled>((&reviewer, id.0, None), sources, lang).await
}

#[post("/contracts/<id>/edit", data = "<form>")]
pub(super) async fn update(
    reviewer: Reviewer,
    id: Id<ContractId>,
    read: IfMatch,
    form: Form<Filled>,
    sources: Sources<'_>,
    lang: Lang,
) -> Result<Answer<ContractFormPage>, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    part::save((&reviewer, read, None), form.into_inner(), sources, lang).await
}

impl PartForm for Filled {
    type Page = ContractFormPage;
    const PLACE: &'static str = "edit";

    fn of(terms: &Terms, _code: Option<&str>) -> Option<Self> {
        Some(Self::told(terms))
    }

    fn stamped(self, writing: &Writing) -> Self {
        let Listed { row, history } = &writing.listed;
        // The day of an amendment is said when it is signed.
        let foreseen = history.latest().filter(|_| writing.amendment.is_none());
        Self {
            code: row.code.clone(),
            signed_on: foreseen.map(|latest| shown(latest.signed_on)).unwrap_or_default(),
            version: row.version.to_string(),
            ..self
        }
    }

    fn read(&self, _terms: &Terms, _code: Option<&str>, typed: &mut Typed) -> Rewriting {
        Rewriting::Head(typed.day("signed_on", &self.signed_on), Box::new(self.terms(typed)))
    }

    fn page(self, head: PartHead, _terms: &Terms, (errors, choices, _): (Errors, Choices, Lang)) -> ContractFormPage {
        ContractFormPage { head, form: self, errors, choices }
    }
}

/// Texts of one list, one a line, blank lines left out.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

impl Filled {
    fn blank() -> Self {
        Self {
            kind: ContractKind::Programme.code().to_owned(),
            share_start: "45".to_owned(),
            share_completion: "35".to_owned(),
            share_insertion: "20".to_owned(),
            ..Self::default()
        }
    }

    fn told(terms: &Terms) -> Self {
        let mut form = Self {
            kind: terms.kind.code().to_owned(),
            title_fr: terms.title.fr.clone(),
            title_ar: terms.title.ar.clone(),
            title_en: terms.title.en.clone(),
            parties: terms.parties.join("\n"),
            legal_reference: terms.legal_reference.clone(),
            starts_on: shown(terms.starts_on),
            ends_on: shown(terms.ends_on),
            note_fr: terms.note.fr.clone(),
            note_ar: terms.note.ar.clone(),
            note_en: terms.note.en.clone(),
            programmes: terms.population.programmes.clone(),
            operators: terms.population.operators.clone(),
            regions: terms.population.regions.iter().map(|region| region.code().to_owned()).collect(),
            periods: terms.population.periods.clone(),
            ..Self::blank()
        };
        if let Some(price) = &terms.unit_price {
            let of = |kind| price.milestone(kind);
            let shared = |kind| of(kind).map(|one| share(one.share)).unwrap_or_default();
            let floor = |kind| of(kind).map(|one| one.floor.code().to_owned()).unwrap_or_default();
            form.price = price.price_mad.to_string();
            form.share_start = shared(MilestoneKind::Start);
            form.share_completion = shared(MilestoneKind::Completion);
            form.share_insertion = shared(MilestoneKind::Insertion);
            form.floor_completion = floor(MilestoneKind::Completion);
            form.floor_insertion = floor(MilestoneKind::Insertion);
            form.definition = said(&price.definition);
        }
        form
    }

    /// The terms typed, but for commitments and tranches.
    fn terms(&self, typed: &mut Typed) -> Terms {
        let kind = typed.code("kind", &self.kind, ContractKind::from_code, ContractKind::Programme);
        let starts_on = typed.required_day("starts_on", &self.starts_on, chrono::NaiveDate::MIN);
        let ends_on = typed.required_day("ends_on", &self.ends_on, chrono::NaiveDate::MAX);
        let chosen = |codes: &[String]| codes.iter().filter_map(|code| text(code)).collect::<Vec<_>>();
        Terms {
            title: words(&self.title_fr, &self.title_ar, &self.title_en),
            kind,
            parties: lines(&self.parties),
            legal_reference: self.legal_reference.trim().to_owned(),
            starts_on,
            ends_on,
            note: words(&self.note_fr, &self.note_ar, &self.note_en),
            population: Population {
                programmes: chosen(&self.programmes),
                operators: chosen(&self.operators),
                regions: self.regions.iter().filter_map(|code| Region::from_code(code)).collect(),
                periods: chosen(&self.periods),
                sex: None,
            },
            commitments: Vec::new(),
            tranches: Vec::new(),
            unit_price: (kind == ContractKind::UnitPrice).then(|| self.unit_price(typed)).flatten(),
        }
    }

    fn unit_price(&self, typed: &mut Typed) -> Option<UnitPrice> {
        let price_mad = typed.amount("price", &self.price)?;
        let mut milestone = |kind: MilestoneKind, field, share: &str, floor: &str| Milestone {
            kind,
            share: percent(field, share, typed),
            floor: Level::from_code(floor).or_else(|| kind.levels().first().copied()).unwrap_or(Level::E0),
        };
        let milestones = vec![
            milestone(MilestoneKind::Start, "shares", &self.share_start, ""),
            milestone(MilestoneKind::Completion, "shares", &self.share_completion, &self.floor_completion),
            milestone(MilestoneKind::Insertion, "shares", &self.share_insertion, &self.floor_insertion),
        ];
        Some(UnitPrice { price_mad, milestones, definition: heard(&self.definition)? })
    }
}

/// A percentage in hundredths of a percent.
pub(super) fn percent(field: &'static str, text: &str, typed: &mut Typed) -> u32 {
    use rust_decimal::prelude::ToPrimitive as _;
    let read = typed.amount(field, text.trim().trim_end_matches('%'));
    read.and_then(|share| (share * Decimal::ONE_HUNDRED).trunc().to_u32()).unwrap_or(0)
}

impl Page for ContractFormPage {
    const TEMPLATE: &'static str = "pages/contracts/contract_form.html";

    fn samples() -> Vec<Self> {
        let definitions = crate::domain::indicator::Definitions::shipped();
        let choices = Choices::of(&crate::web::routes::insertion::labels::Labels::default(), &definitions, Lang::Fr);
        let page = |head| Self { head, form: Filled::blank(), errors: Errors::default(), choices: choices.clone() };
        let id = Some(uuid::Uuid::nil().into());
        let mut refused = page(PartHead { contract: id, ..PartHead::default() });
        let amending = page(PartHead { contract: id, amendment: Some(2), ..PartHead::default() });
        refused.errors.add("shares", "faults-shares_whole");
        refused.errors.add("code", "faults-taken");
        ContractKind::UnitPrice.code().clone_into(&mut refused.form.kind);
        vec![page(PartHead::default()), refused, amending]
    }
}

crate::page!(ContractFormPage);
