//! A contract is drafted, and its draft rewritten.

use rocket::{FromForm, Responder, State, get, post};
use rust_decimal::Decimal;
use serde::Serialize;

use super::choices::{Choices, heard, said};
use super::statement::share;
use crate::domain::contract::{ContractKind, Milestone, MilestoneKind, Population, Terms, UnitPrice, Words};
use crate::domain::evidence::Level;
use crate::domain::ids::ContractId;
use crate::domain::region::Region;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::contracts::{self, Draft, Listed};
use crate::operations::figures::Figures;
use crate::operations::hiring::Read;
use crate::storage::Reader;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Reviewer};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::insertion::labels::Labels;
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
    /// The draft rewritten; none for a new one.
    id: Option<ContractId>,
    form: Filled,
    errors: Errors,
    choices: Choices,
}

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<ContractFormPage>>),
    On(Box<SeeOther>),
}

/// The lists of the forms.
pub(super) async fn choices(tx: &mut Reader, figures: &Figures, lang: Lang) -> Result<Choices, Problem> {
    let labels = Labels::read(tx, lang).await?;
    let definitions = figures.definitions(tx).await?;
    Ok(Choices::of(&labels, &definitions, lang))
}

#[get("/contracts/new")]
pub(super) async fn blank(
    _reviewer: Reviewer,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<ContractFormPage>, Problem> {
    let choices = choices(&mut desk.store.read().await?, figures, lang).await?;
    Ok(Html::personal(ContractFormPage { id: None, form: Filled::blank(), errors: Errors::new(lang), choices }))
}

#[post("/contracts", data = "<form>")]
pub(super) async fn create(
    reviewer: Reviewer,
    form: Form<Filled>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let (form, mut typed) = (form.into_inner(), Typed::new(Errors::new(lang)));
    let signed_on = typed.required_day("signed_on", &form.signed_on, desk.clock.today());
    let written = Draft { code: form.code.trim().to_owned(), signed_on, terms: form.read(None, &mut typed) };
    let mut tx = desk.store.write().await?;
    match contracts::draft(&mut tx, figures, &desk.act(&reviewer.actor), &reviewer.scope, written).await {
        Ok(id) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(Answer::On(Box::new(SeeOther::to(format!("/contracts/{id}")).saying("contract-done-drafted"))));
        }
        Ok(_) => {}
        Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
        Err(error) => return Err(error.into()),
    }
    drop(tx);
    let choices = choices(&mut desk.store.read().await?, figures, lang).await?;
    let page = ContractFormPage { id: None, form, errors: typed.errors, choices };
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at("/contracts/new"))))
}

#[get("/contracts/<id>/edit")]
pub(super) async fn change(
    reviewer: Reviewer,
    id: Id<ContractId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<ContractFormPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let listed = contracts::find(&mut tx, id.0, &reviewer.scope).await?;
    let form = Filled::of(&listed).ok_or_else(Problem::not_found)?;
    let choices = choices(&mut tx, figures, lang).await?;
    Ok(Html::personal(ContractFormPage { id: Some(id.0), form, errors: Errors::new(lang), choices }))
}

#[post("/contracts/<id>/edit", data = "<form>")]
pub(super) async fn update(
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
    let signed_on = typed.required_day("signed_on", &form.signed_on, desk.clock.today());
    let mut tx = desk.store.write().await?;
    let listed = contracts::find(&mut tx, id.0, &reviewer.scope).await?;
    let terms = form.read(listed.history.latest().map(|latest| &latest.terms), &mut typed);
    let by = (read, &reviewer.scope);
    match contracts::rewrite(&mut tx, figures, &desk.act(&reviewer.actor), by, (signed_on, &terms)).await {
        Ok(()) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(Answer::On(Box::new(super::written(id.0))));
        }
        Ok(()) => {}
        Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
        Err(error) => return Err(error.into()),
    }
    drop(tx);
    let choices = choices(&mut desk.store.read().await?, figures, lang).await?;
    let page = ContractFormPage { id: Some(id.0), form, errors: typed.errors, choices };
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at(format!("/contracts/{}/edit", id.0)))))
}

/// Texts of one list, one a line, blank lines left out.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn words(fr: &str, ar: &str, en: &str) -> Words {
    Words { fr: fr.trim().to_owned(), ar: ar.trim().to_owned(), en: en.trim().to_owned() }
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

    fn of(listed: &Listed) -> Option<Self> {
        let latest = listed.history.latest()?;
        let terms = &latest.terms;
        let mut form = Self {
            code: listed.row.code.clone(),
            kind: terms.kind.code().to_owned(),
            title_fr: terms.title.fr.clone(),
            title_ar: terms.title.ar.clone(),
            title_en: terms.title.en.clone(),
            parties: terms.parties.join("\n"),
            legal_reference: terms.legal_reference.clone(),
            signed_on: shown(latest.signed_on),
            starts_on: shown(terms.starts_on),
            ends_on: shown(terms.ends_on),
            note_fr: terms.note.fr.clone(),
            note_ar: terms.note.ar.clone(),
            note_en: terms.note.en.clone(),
            programmes: terms.population.programmes.clone(),
            operators: terms.population.operators.clone(),
            regions: terms.population.regions.iter().map(|region| region.code().to_owned()).collect(),
            periods: terms.population.periods.clone(),
            version: listed.row.version.to_string(),
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
        Some(form)
    }

    /// The terms typed; commitments and tranches are those of the draft.
    fn read(&self, before: Option<&Terms>, typed: &mut Typed) -> Terms {
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
            commitments: before.map(|terms| terms.commitments.clone()).unwrap_or_default(),
            tranches: before.map(|terms| terms.tranches.clone()).unwrap_or_default(),
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
        let choices = Choices::of(&Labels::default(), &definitions, Lang::Fr);
        let page = |id| Self { id, form: Filled::blank(), errors: Errors::default(), choices: choices.clone() };
        let mut refused = page(Some(uuid::Uuid::nil().into()));
        refused.errors.add("shares", "faults-shares_whole");
        refused.errors.add("code", "faults-taken");
        ContractKind::UnitPrice.code().clone_into(&mut refused.form.kind);
        vec![page(None), refused]
    }
}

crate::page!(ContractFormPage);
