//! `GET /contracts/<id>`: a contract as of a date: commitments with their verdicts, tranches, amendments.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{State, get};
use serde::Serialize;

use super::changed::{PartView, changed};
use super::reader::ContractReader;
use super::statement::StatementView;
use super::view::{CommitmentLine, Standing, TrancheLine, population};
use super::when::{Shown, When};
use crate::domain::contract::{ContractState, History, Lever, Restated};
use crate::domain::ids::ContractId;
use crate::domain::indicator::Audience;
use crate::i18n::Lang;
use crate::operations::contracts::{Asked, Ledger, is_amending, measured};
use crate::operations::figures::Figures;
use crate::operations::insertion::default_as_of;
use crate::storage::money::centimes;
use crate::web::guards::Desk;
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::insertion::labels::Labels;
use crate::web::routes::missions::ControlView;

/// A statement of the terms.
#[derive(Clone, Debug, Serialize)]
pub struct StatedView {
    number: u32,
    signed_on: NaiveDate,
    legal_reference: String,
    reason: String,
    changed: Vec<PartView>,
}

/// The commitments of a lever.
#[derive(Clone, Debug, Serialize)]
pub struct LeverView {
    lever: &'static str,
    rows: Vec<CommitmentLine>,
}

/// A contract.
#[derive(Clone, Debug, Serialize)]
pub struct ContractPage {
    id: ContractId,
    code: String,
    version: i64,
    state: &'static str,
    kind: &'static str,
    title: String,
    parties: Vec<String>,
    legal_reference: String,
    signed_on: NaiveDate,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    note: String,
    population: Vec<String>,
    amendment: u32,
    as_of: NaiveDate,
    known_at: Option<DateTime<Utc>>,
    asked: Shown,
    standing: Standing,
    levers: Vec<LeverView>,
    tranches: Vec<TrancheLine>,
    paid: i64,
    statement: Option<StatementView>,
    stated: Vec<StatedView>,
    /// Whether an amendment is being written, for whoever writes.
    amending: bool,
    /// The audit missions on its tranches.
    controls: Vec<ControlView>,
    writes: bool,
}

/// A contract measured for a reader, with names in a language and the as-of date when none is asked for.
pub(super) async fn read(
    reader: &ContractReader,
    desk: &Desk<'_>,
    figures: &Figures,
    (id, when, lang): (ContractId, &When, Lang),
) -> Result<(Ledger, Labels, NaiveDate), Problem> {
    let mut tx = desk.store.read().await?;
    let default = default_as_of(&mut tx, desk.clock.today()).await?;
    let asked = when.read(default)?;
    let ledger = measured(&mut tx, figures, id, asked, (&reader.scope, Audience::Ministry)).await?;
    let labels = Labels::read(&mut tx, lang).await?;
    Ok((ledger, labels, default))
}

#[get("/contracts/<id>?<when..>")]
pub(super) async fn show(
    reader: ContractReader,
    id: Id<ContractId>,
    when: When,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<ContractPage>, Problem> {
    let (ledger, labels, default) = read(&reader, &desk, figures, (id.0, &when, lang)).await?;
    let page = ContractPage::of(&ledger, &labels, (default, reader.writes), lang);
    let mut tx = desk.store.read().await?;
    let amending = page.writes && is_amending(&mut tx, id.0).await?;
    let controls = ControlView::all(&mut tx, &ledger, None).await?;
    Ok(Html::personal(ContractPage { amending, controls, ..page }))
}

impl ContractPage {
    fn of(ledger: &Ledger, labels: &Labels, (default, writes): (NaiveDate, bool), lang: Lang) -> Self {
        let (terms, Asked { as_of, known_at }) = (&ledger.terms, ledger.asked);
        let lever = |lever: &Lever| {
            let own = ledger.commitments.iter().filter(|one| one.lever == *lever);
            LeverView { lever: lever.code(), rows: own.map(|one| CommitmentLine::of(one, lang)).collect() }
        };
        let payment = |code: &str| ledger.payments.get(code).cloned().unwrap_or_default();
        let tranches = terms.tranches.iter();
        Self {
            id: ledger.contract,
            code: ledger.code.clone(),
            version: ledger.version,
            state: ledger.state.code(),
            kind: terms.kind.code(),
            title: terms.title.of(lang.code()).to_owned(),
            parties: terms.parties.clone(),
            legal_reference: terms.legal_reference.clone(),
            signed_on: ledger.history.statements().first().map_or(as_of, |first| first.signed_on),
            starts_on: terms.starts_on,
            ends_on: terms.ends_on,
            note: terms.note.of(lang.code()).to_owned(),
            population: population(&terms.population, labels, lang),
            amendment: ledger.amendment,
            as_of,
            known_at,
            asked: When::shown(ledger.asked, default),
            standing: Standing::of(ledger),
            levers: Lever::ALL.iter().map(lever).filter(|lever| !lever.rows.is_empty()).collect(),
            tranches: tranches.map(|one| TrancheLine::of(one, &payment(&one.code), lang)).collect(),
            paid: centimes(ledger.payments.values().map(crate::domain::contract::payment::Payment::paid).sum()),
            statement: StatementView::of(ledger, labels),
            stated: stated(&ledger.history, labels, lang),
            amending: false,
            controls: Vec::new(),
            writes: writes && ledger.state != ContractState::Closed,
        }
    }
}

/// Every statement of the terms, the latest first, each with what it changed.
fn stated(history: &History, labels: &Labels, lang: Lang) -> Vec<StatedView> {
    let statements = history.statements();
    let before = std::iter::once(None).chain(statements.iter().map(Some));
    let view = |(one, before): (&Restated, Option<&Restated>)| StatedView {
        number: one.number,
        signed_on: one.signed_on,
        legal_reference: one.legal_reference.clone(),
        reason: one.reason.clone(),
        changed: before.map(|before| changed(&before.terms, &one.terms, (labels, lang))).unwrap_or_default(),
    };
    let mut views: Vec<StatedView> = statements.iter().zip(before).map(view).collect();
    views.reverse();
    views
}

impl Page for ContractPage {
    const TEMPLATE: &'static str = "pages/contracts/show.html";

    fn samples() -> Vec<Self> {
        super::sample::ledgers()
            .iter()
            .map(|(ledger, writes)| {
                let page = Self::of(ledger, &Labels::default(), (ledger.asked.as_of, *writes), Lang::Fr);
                Self { controls: if *writes { ControlView::samples() } else { Vec::new() }, ..page }
            })
            .collect()
    }
}

crate::page!(ContractPage);
