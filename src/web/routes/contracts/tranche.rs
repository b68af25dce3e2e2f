//! `GET /contracts/<id>/tranches/<code>`: what a tranche earns step by step, what is missing, what was done of it.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{State, get};
use serde::Serialize;

use super::acts::ActForm;
use super::commitment::behind;
use super::reader::ContractReader;
use super::statement::share;
use super::view::{Gauge, TrancheLine, written};
use super::when::{Shown, When};
use crate::domain::contract::payment::{Payment, PaymentAct};
use crate::domain::contract::tranche::Line;
use crate::domain::contract::what_if::Missing;
use crate::domain::contract::{ContractState, Unit, Verdict};
use crate::domain::ids::ContractId;
use crate::domain::indicator::Audience;
use crate::i18n::Lang;
use crate::operations::contracts::{self, Ledger, Proposed};
use crate::operations::figures::Figures;
use crate::operations::reviews;
use crate::storage::contract_payment::{self, ActRow};
use crate::storage::money::centimes;
use crate::storage::review::ReviewRow;
use crate::web::form::Errors;
use crate::web::guards::Desk;
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::missions::ControlView;

/// What would meet a condition; amounts in centimes.
#[derive(Clone, Debug, Serialize)]
pub struct MissingView {
    more: u32,
    /// The same as a value of its unit's count.
    unknown: Option<u32>,
    within_reach: bool,
    gain: i64,
    gain_of_one: i64,
    /// The unknowns, case by case, for whoever may read them.
    cases: Option<String>,
}

/// A condition computed; amounts in centimes.
#[derive(Clone, Debug, Serialize)]
pub struct ConditionView {
    commitment: String,
    label: String,
    unit: &'static str,
    measured: Gauge,
    threshold: String,
    verdict: &'static str,
    met: bool,
    rule: &'static str,
    standard: &'static str,
    share: String,
    part: i64,
    numerator: u64,
    denominator: u64,
    amount: i64,
    missing: Option<MissingView>,
}

/// An act; the amount in centimes.
#[derive(Clone, Debug, Serialize)]
pub struct ActView {
    act: String,
    on: NaiveDate,
    by: String,
    at: DateTime<Utc>,
    amount: i64,
    reason: String,
}

/// A tranche.
#[derive(Clone, Debug, Serialize)]
pub struct TranchePage {
    contract: ContractId,
    contract_title: String,
    version: i64,
    draft: bool,
    writes: bool,
    line: TrancheLine,
    asked: Shown,
    as_of: NaiveDate,
    known_at: Option<DateTime<Utc>>,
    amendment: u32,
    conditions: Vec<ConditionView>,
    /// How many of them are not met and could be.
    missing: usize,
    /// What is proposed on these measures; none when it may not be computed.
    proposed: Option<i64>,
    earned: Option<i64>,
    engaged: Option<i64>,
    /// What was computed last, which may have been on other measures.
    computed: Option<i64>,
    steps: Vec<(&'static str, &'static str)>,
    history: Vec<ActView>,
    /// The audit missions on it.
    controls: Vec<ControlView>,
    /// The sessions on which it hangs: address, title, whether the minutes are signed.
    reviews: Vec<(String, String, bool)>,
    /// What the reader may do next.
    next: Vec<&'static str>,
    /// Whether the reader approved what somebody else now pays.
    waits_for_another: bool,
    pub(super) form: ActForm,
    pub(super) errors: Errors,
}

#[get("/contracts/<id>/tranches/<code>?<when..>", rank = 20)]
pub(super) async fn show(
    reader: ContractReader,
    id: Id<ContractId>,
    code: &str,
    when: When,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<TranchePage>, Problem> {
    Ok(Html::personal(page(&reader, (id.0, code), &when, (&desk, figures), lang).await?))
}

/// The page of a tranche, measured as of its own date unless another is asked for.
pub(super) async fn page(
    reader: &ContractReader,
    (id, code): (ContractId, &str),
    when: &When,
    (desk, figures): (&Desk<'_>, &Figures),
    lang: Lang,
) -> Result<TranchePage, Problem> {
    let mut tx = desk.store.read().await?;
    let listed = contracts::find(&mut tx, id, &reader.scope).await?;
    let own =
        listed.history.latest().and_then(|latest| latest.terms.tranche(code)).ok_or_else(Problem::not_found)?.as_of;
    let asked = when.read(own)?;
    let ledger =
        contracts::measured_under_latest_terms(&mut tx, figures, id, asked, (&reader.scope, Audience::Ministry))
            .await?;
    let acts = contract_payment::of_tranche(&mut tx, id, code).await?;
    let payment = contract_payment::payment(&acts)?;
    let sessions = reviews::of_tranche(&mut tx, id, code).await?;
    let mut page = TranchePage::of(&ledger, code, (&acts, &payment), (own, lang)).ok_or_else(Problem::not_found)?;
    if reader.reads_cases() {
        let session = |(row, signed): (ReviewRow, bool)| (format!("/reviews/{}", row.review_id), row.title, signed);
        page.reviews = sessions.into_iter().map(session).collect();
    }
    page.controls = ControlView::all(&mut tx, &ledger, Some(code)).await?;
    let today = crate::web::typed::shown(desk.clock.today());
    let form = ActForm::blank(acts.len(), today);
    page.next = payment.open_to(reader.actor.account).into_iter().map(PaymentAct::code).collect();
    page.waits_for_another = payment.waits_for_another(reader.actor.account);
    Ok(page.read_by(reader, form, Errors::new(lang)))
}

impl TranchePage {
    fn of(
        ledger: &Ledger,
        code: &str,
        (acts, payment): (&[ActRow], &Payment),
        (own, lang): (NaiveDate, Lang),
    ) -> Option<Self> {
        let stated = ledger.history.latest()?.terms.tranche(code)?.clone();
        let proposed = ledger.proposal(code);
        let conditions = proposed.as_ref().map(|proposed| conditions(ledger, proposed, lang)).unwrap_or_default();
        let by_enrolment = proposed.as_ref().and_then(|proposed| proposed.by_enrolment);
        let computed = payment.acts().iter().rev().find(|act| act.act == PaymentAct::Compute);
        Some(Self {
            contract: ledger.contract,
            contract_title: ledger.terms.title.of(lang.code()).to_owned(),
            version: ledger.version,
            draft: ledger.state == ContractState::Draft,
            writes: false,
            line: TrancheLine::of(&stated, payment, lang),
            asked: When::shown(ledger.asked, own),
            as_of: ledger.asked.as_of,
            known_at: ledger.asked.known_at,
            amendment: ledger.amendment,
            missing: conditions.iter().filter(|one| one.missing.is_some()).count(),
            conditions,
            proposed: proposed.map(|proposed| centimes(proposed.proposal.amount)),
            earned: by_enrolment.map(|(earned, _)| centimes(earned)),
            engaged: by_enrolment.map(|(_, engaged)| centimes(engaged)),
            computed: computed.map(|act| centimes(act.amount_mad)),
            steps: steps(payment),
            history: acts.iter().map(ActView::of).collect(),
            controls: Vec::new(),
            reviews: Vec::new(),
            next: payment.admits().iter().map(|act| act.code()).collect(),
            waits_for_another: false,
            form: ActForm::default(),
            errors: Errors::new(lang),
        })
    }

    fn read_by(self, reader: &ContractReader, form: ActForm, errors: Errors) -> Self {
        let mut page = Self { writes: reader.writes, form, errors, ..self };
        if !reader.reads_cases() {
            page.conditions.iter_mut().filter_map(|one| one.missing.as_mut()).for_each(|missing| missing.cases = None);
        }
        page
    }
}

/// The states on the way to a payment, each `done`, `current` or to come.
fn steps(payment: &Payment) -> Vec<(&'static str, &'static str)> {
    let way = ["planned", "computed", "due", "approved", "paid"];
    let state = payment.state().code();
    let Some(here) = way.iter().position(|step| *step == state) else { return vec![("withheld", "current")] };
    let mark = |at: usize| match at.cmp(&here) {
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "current",
        std::cmp::Ordering::Greater => "",
    };
    way.iter().enumerate().map(|(at, step)| (*step, mark(at))).collect()
}

fn conditions(ledger: &Ledger, proposed: &Proposed, lang: Lang) -> Vec<ConditionView> {
    let lines = proposed.proposal.lines.iter().zip(&proposed.missing);
    lines.map(|(line, missing)| ConditionView::of(ledger, line, missing.as_ref(), lang)).collect()
}

impl ConditionView {
    fn of(ledger: &Ledger, line: &Line, missing: Option<&Missing>, lang: Lang) -> Self {
        let commitment = ledger.terms.commitment(&line.condition.commitment);
        let unit = commitment.map_or(Unit::Activities, |one| one.measure.unit());
        let cases = commitment.and_then(|one| {
            let whose = one.population.as_ref().unwrap_or(&ledger.terms.population);
            behind(&one.measure, whose, ledger).into_iter().find(|(state, _)| *state == "unknown").map(|(_, href)| href)
        });
        Self {
            commitment: line.condition.commitment.clone(),
            label: commitment.map(|one| one.label.of(lang.code()).to_owned()).unwrap_or_default(),
            unit: unit.code(),
            measured: Gauge::of(&line.measured, unit),
            threshold: written(unit, line.condition.threshold),
            // A threshold has no year to wait for: a count below it is below.
            verdict: if line.verdict == Verdict::Late { Verdict::Below } else { line.verdict }.code(),
            met: line.met,
            rule: line.condition.rule.code(),
            standard: line.condition.standard.code(),
            share: share(line.condition.share),
            part: centimes(line.part),
            numerator: line.earned.0,
            denominator: line.earned.1,
            amount: centimes(line.amount),
            missing: missing.map(|missing| MissingView {
                more: missing.more,
                unknown: missing.unknown,
                within_reach: missing.within_reach,
                gain: centimes(missing.gain),
                gain_of_one: centimes(missing.gain_of_one),
                cases,
            }),
        }
    }
}

impl ActView {
    fn of(row: &ActRow) -> Self {
        Self {
            act: row.act.clone(),
            on: row.acted_on,
            by: row.name.clone(),
            at: row.acted_at,
            amount: row.amount_centimes,
            reason: row.reason.clone(),
        }
    }
}

impl Page for TranchePage {
    const TEMPLATE: &'static str = "pages/contracts/tranche.html";

    fn samples() -> Vec<Self> {
        super::sample::tranches(|ledger, code, acts, acts_on| {
            let payment = contract_payment::payment(acts).unwrap_or_default();
            let mut page = Self::of(ledger, code, (acts, &payment), (ledger.asked.as_of, Lang::Fr))?;
            page.writes = acts_on;
            page.form = ActForm::blank(acts.len(), "30/01/2024".to_owned());
            page.reviews = [true, false].map(|signed| ("/reviews/1".to_owned(), "Revue".to_owned(), signed)).to_vec();
            if acts_on {
                page.waits_for_another = !page.conditions.is_empty();
                page.errors.add("reason", "faults-required");
                page.controls = ControlView::samples();
            }
            Some(page)
        })
    }
}

crate::page!(TranchePage);
