//! `/missions/new`: what is to be controlled, for what money, how closely.

use rocket::FromForm;
use rocket::{State, get, post};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;

use crate::domain::contract::ContractState;
use crate::domain::ids::ContractId;
use crate::domain::mission::{Risk, Sizing};
use crate::domain::scope::Scope;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::insertion::{Question, Raw};
use crate::operations::missions::{self, Draft};
use crate::operations::{Error, contracts};
use crate::storage::Reader;
use crate::web::answer::Answer;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Auditor, Desk};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::publications::{Choice, Choices, question, texts};
use crate::web::typed::{Typed, text};

/// The fields, as typed.
#[derive(Clone, Debug, FromForm, Serialize)]
pub struct Asked {
    #[field(default = String::new())]
    title: String,
    /// Definition and figure, `A_DATE I2`.
    #[field(default = String::new())]
    figure: String,
    #[field(default = String::new())]
    as_of: String,
    #[field(default = String::new())]
    known_at: String,
    programme: Vec<String>,
    operator: Vec<String>,
    region: Vec<String>,
    period: Vec<String>,
    #[field(default = String::from("0"))]
    case: String,
    #[field(default = String::from("4000"))]
    insertion: String,
    #[field(default = String::from("4000"))]
    band: String,
    #[field(default = String::from("2"))]
    tolerance: String,
    #[field(default = String::from("5"))]
    risk: String,
    #[field(default = String::from("5"))]
    expected: String,
    #[field(default = String::from("5"))]
    precision: String,
    #[field(default = String::from("2"))]
    minimum: String,
    #[field(default = String::from("15"))]
    answer_days: String,
    /// Contract and code, `<id>/T2`; blank for none.
    #[field(default = String::new())]
    tranche: String,
}

/// The page that plans a mission.
#[derive(Clone, Debug, Serialize)]
pub struct MissionFormPage {
    asked: Asked,
    choices: Choices,
    figures: Vec<Choice>,
    risks: &'static [Risk],
    tranches: Vec<Choice>,
    errors: Errors,
}

#[get("/missions/new?<asked..>")]
pub(super) async fn form(
    auditor: Auditor,
    asked: Asked,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<MissionFormPage>, Problem> {
    Ok(Html::personal(page(asked, (&auditor.scope, lang), (&desk, figures), Errors::new(lang)).await?))
}

#[post("/missions", data = "<asked>")]
pub(super) async fn plan(
    auditor: Auditor,
    asked: Form<Asked>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer<MissionFormPage>, Problem> {
    let asked = asked.into_inner();
    let mut typed = Typed::new(Errors::new(lang));
    let draft = asked.draft(&mut desk.store.read().await?, (&desk, figures), &mut typed).await?;
    if typed.errors.is_empty() {
        let mut tx = desk.store.write().await?;
        match missions::plan(&mut tx, &desk.act(&auditor.actor), &auditor.scope, &draft).await {
            Ok(id) => {
                tx.commit().await?;
                let there = format!("/missions/{id}");
                return Ok(SeeOther::to(there).saying("mission-done-plan").into());
            }
            Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
            Err(error) => return Err(error.into()),
        }
    }
    let page = page(asked, (&auditor.scope, lang), (&desk, figures), typed.errors).await?;
    Ok(Answer::refused(page, "/missions/new"))
}

async fn page(
    asked: Asked,
    (scope, lang): (&Scope, Lang),
    (desk, figures): (&Desk<'_>, &Figures),
    errors: Errors,
) -> Result<MissionFormPage, Problem> {
    let mut tx = desk.store.read().await?;
    let tranches = tranches(&mut tx, scope, lang).await?;
    let question = asked.question(&mut tx, (desk, figures)).await?;
    let named = question.profiles.iter().flat_map(|profile| {
        let name = lang.text(&format!("insertion-profile-{}", profile.code));
        let figure = move |id: &str| (format!("{} {id}", profile.code), format!("{name} · {id}"));
        profile.indicators.iter().map(move |one| figure(&one.id)).collect::<Vec<_>>()
    });
    Ok(MissionFormPage {
        choices: Choices::read(&mut tx, figures, &question, lang).await?,
        figures: named.map(|(value, label)| Choice::of(&value, label)).collect(),
        risks: Risk::ALL,
        tranches,
        errors,
        asked,
    })
}

/// The tranches of signed contracts that the auditor reads.
async fn tranches(tx: &mut Reader, scope: &Scope, lang: Lang) -> Result<Vec<Choice>, Problem> {
    let mut choices = Vec::new();
    for one in contracts::list(tx, scope).await? {
        let terms = one.history.latest().map(|latest| &latest.terms);
        let own =
            terms.filter(|_| one.row.state != ContractState::Draft.code()).map_or(&[][..], |terms| &terms.tranches);
        choices.extend(own.iter().map(|tranche| {
            let label = format!("{} · {}", one.row.code, tranche.label.of(lang.code()));
            Choice::of(&format!("{}/{}", one.row.contract_id, tranche.code), label)
        }));
    }
    Ok(choices)
}

impl Asked {
    async fn question(&self, tx: &mut Reader, sources: (&Desk<'_>, &Figures)) -> Result<Question, Problem> {
        let raw = Raw {
            profile: self.figure.split(' ').next(),
            as_of: Some(&self.as_of),
            known_at: Some(&self.known_at),
            programme: texts(&self.programme),
            operator: texts(&self.operator),
            region: texts(&self.region),
            period: texts(&self.period),
            ..Raw::default()
        };
        question(tx, sources, raw).await
    }

    async fn draft(
        &self,
        tx: &mut Reader,
        (desk, figures): (&Desk<'_>, &Figures),
        typed: &mut Typed,
    ) -> Result<Draft, Problem> {
        let question = self.question(tx, (desk, figures)).await?;
        let indicator = self.figure.split(' ').nth(1).unwrap_or_default().to_owned();
        let risk = typed.code("risk", &self.risk, Risk::from_code, Risk::Five);
        let sizing = Sizing {
            risk,
            expected: permilles(typed, "expected", &self.expected),
            precision: permilles(typed, "precision", &self.precision),
            minimum: typed.whole("minimum", &self.minimum, 2),
        };
        Ok(Draft {
            title: self.title.clone(),
            question,
            indicator,
            case: typed.amount("case", &self.case).unwrap_or_default(),
            insertion: typed.amount("insertion", &self.insertion).unwrap_or_default(),
            band: typed.amount("band", &self.band).unwrap_or_default(),
            tolerance: permilles(typed, "tolerance", &self.tolerance),
            sizing,
            answer_days: typed.whole("answer_days", &self.answer_days, 15),
            tranche: self.controlled(typed),
        })
    }

    fn controlled(&self, typed: &mut Typed) -> Option<(ContractId, String)> {
        let named = text(&self.tranche)?;
        let read = named.split_once('/').and_then(|(id, code)| Some((id.parse().ok()?, code.to_owned())));
        if read.is_none() {
            typed.errors.add("tranche", "faults-choice");
        }
        read
    }
}

/// A percentage with at most one decimal, in permilles; out of any bound when it is none, so that the domain says so.
fn permilles(typed: &mut Typed, field: &'static str, text: &str) -> u32 {
    let read = typed.amount(field, text).map(|percent| percent * Decimal::TEN);
    read.filter(|permilles| permilles.fract().is_zero()).and_then(|permilles| permilles.to_u32()).unwrap_or(u32::MAX)
}

impl Page for MissionFormPage {
    const TEMPLATE: &'static str = "pages/missions/new.html";

    fn samples() -> Vec<Self> {
        let text = str::to_owned;
        let asked = Asked {
            title: text("Contrôle des insertions, mai 2024"),
            figure: text("A_DATE I2"),
            as_of: text("2024-05-31"),
            known_at: String::new(),
            programme: Vec::new(),
            operator: Vec::new(),
            region: Vec::new(),
            period: vec![text("pilot")],
            case: text("0"),
            insertion: text("4000"),
            band: text("4000"),
            tolerance: text("2"),
            risk: text("5"),
            expected: text("5"),
            precision: text("5"),
            minimum: text("2"),
            answer_days: text("15"),
            tranche: String::new(),
        };
        let figures = vec![Choice::of("A_DATE I2", text("À date · I2"))];
        let errors = Errors::new(Lang::Fr);
        let tranches =
            vec![Choice::of("019a3b52-0000-7000-8000-000000000000/T2", text("CP-MNC-2024 · Deuxième tranche"))];
        let page = Self { asked, choices: Choices::default(), figures, risks: Risk::ALL, tranches, errors };
        let mut refused = page.clone();
        refused.errors.add("title", "faults-required");
        vec![page, refused]
    }
}

crate::page!(MissionFormPage);
