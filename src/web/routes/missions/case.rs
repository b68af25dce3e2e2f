//! `GET /cases/<id>`: a drawn case at the desk, the claim beside its proofs. The one page where an auditor reads a name;
//! that it was opened is an entry of the journal.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::get;
use serde::Serialize;

use super::view::{AnswerView, FindingView};
use crate::domain::ids::{CaseId, MissionId};
use crate::domain::mission::{
    Answered, CallResult, Called, DocumentKind, Element, Found, Reason, ReplacementReason, Sign, Stage, Standing,
    Verdict, standing,
};
use crate::domain::scope::Scope;
use crate::i18n::Lang;
use crate::operations::missions;
use crate::storage::attestation::{self, AttestationRow};
use crate::storage::mission_case::CaseRow;
use crate::storage::mission_review::{self, CallRow, FindingRow};
use crate::storage::{Reader, learner_list, mission};
use crate::web::form::Errors;
use crate::web::guards::{Auditor, Desk};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::person_name;

/// A proof beside the claim.
#[derive(Clone, Debug, Serialize)]
pub struct Proof {
    kind: String,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    employer: Option<String>,
    evidence: String,
    attested_on: NaiveDate,
    status: String,
    source: Option<String>,
    recorded_at: DateTime<Utc>,
}

/// A call.
#[derive(Clone, Debug, Serialize)]
pub struct Call {
    called: String,
    result: String,
    note: Option<String>,
    by: String,
    at: DateTime<Utc>,
}

/// What the forms offer.
#[derive(Clone, Debug, Serialize)]
pub struct Choices {
    verdicts: &'static [Verdict],
    reasons: &'static [Reason],
    elements: &'static [Element],
    called: &'static [Called],
    call_results: &'static [CallResult],
    replacements: &'static [ReplacementReason],
}

const CHOICES: Choices = Choices {
    verdicts: Verdict::ALL,
    reasons: Reason::ALL,
    elements: Element::ALL,
    called: Called::ALL,
    call_results: CallResult::ALL,
    replacements: ReplacementReason::ALL,
};

/// A drawn case.
#[derive(Clone, Debug, Serialize)]
pub struct CasePage {
    pub(super) id: CaseId,
    mission: MissionId,
    mission_title: String,
    figure: String,
    as_of: NaiveDate,
    reference: String,
    name: String,
    cohort: String,
    learner_ref: String,
    operator: String,
    region: String,
    claimed: String,
    amount: i64,
    standing: Standing,
    is_closed: bool,
    graduated_on: Option<NaiveDate>,
    proofs: Vec<Proof>,
    /// What looks made up, with how often it is met.
    signs: Vec<(Sign, i64)>,
    findings: Vec<FindingView>,
    answers: Vec<AnswerView>,
    calls: Vec<Call>,
    choices: Choices,
    pub(super) filled: super::case_forms::Controlled,
    pub(super) errors: Errors,
}

#[get("/cases/<id>")]
pub(super) async fn show(
    auditor: Auditor,
    id: Id<CaseId>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<CasePage>, Problem> {
    let mut tx = desk.store.write().await?;
    let case = missions::open(&mut tx, &desk.act(&auditor.actor), id.0).await?;
    tx.commit().await?;
    Ok(Html::personal(read(&mut desk.store.read().await?, case, desk.clock.now(), lang).await?))
}

/// The page of a case that the reader may open.
pub(super) async fn read(tx: &mut Reader, case: CaseRow, now: DateTime<Utc>, lang: Lang) -> Result<CasePage, Problem> {
    let row = mission::of(tx, case.mission_id).await?.ok_or_else(Problem::not_found)?;
    let findings = mission_review::findings(tx, case.case_id).await?;
    let answers = mission_review::answers(tx, case.case_id).await?;
    let calls = mission_review::calls(tx, case.case_id).await?;
    let learner = learner_list::find_all(tx, &Scope::everything(), &[case.enrolment_id]).await?.pop();
    let learner = learner.ok_or_else(Problem::not_found)?;
    let mut proofs = attestation::history(tx, case.enrolment_id).await?;
    proofs.retain(|proof| proof.recorded_at <= row.known_at);
    let signs = missions::signs(tx, &case, &proofs).await?;
    let found = findings.iter().map(FindingRow::found).collect::<Result<Vec<Found>, _>>()?;
    let answered: Vec<Answered> = answers.iter().map(Into::into).collect();
    let arabic = (learner.last_name_ar.as_deref(), learner.first_name_ar.as_deref());
    let [name, _] = person_name(lang, (&learner.last_name, &learner.first_name), arabic);
    Ok(CasePage {
        id: case.case_id,
        mission: row.mission_id,
        figure: super::show::figure(&row),
        as_of: row.as_of,
        standing: standing(&found, &answered, row.answer_days, now),
        is_closed: row.stage() == Stage::Closed,
        mission_title: row.title,
        reference: case.reference,
        name: name.unwrap_or_default(),
        cohort: learner.cohort_code,
        learner_ref: learner.learner_ref,
        graduated_on: learner.graduated_on,
        operator: case.operator_code,
        region: case.region_code,
        claimed: case.claimed,
        amount: case.amount_centimes,
        proofs: proofs.into_iter().map(Proof::from).collect(),
        signs,
        findings: findings.into_iter().map(FindingView::from).collect(),
        answers: answers.into_iter().map(AnswerView::from).collect(),
        calls: calls.into_iter().map(Call::from).collect(),
        choices: CHOICES,
        filled: super::case_forms::Controlled::default(),
        errors: Errors::new(lang),
    })
}

impl From<AttestationRow> for Proof {
    fn from(row: AttestationRow) -> Self {
        Self {
            kind: row.kind,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            employer: row.employer,
            evidence: row.evidence.unwrap_or_else(|| "none".to_owned()),
            attested_on: row.attested_on,
            status: row.status,
            source: row.source,
            recorded_at: row.recorded_at,
        }
    }
}

impl From<CallRow> for Call {
    fn from(row: CallRow) -> Self {
        Self { called: row.called, result: row.result, note: row.note, by: row.called_by, at: row.called_at }
    }
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "pages/missions/case.html";

    fn samples() -> Vec<Self> {
        let day = NaiveDate::from_ymd_opt(2024, 3, 4).unwrap_or_default();
        let text = str::to_owned;
        let page = |standing, findings: Vec<FindingView>| Self {
            id: uuid::Uuid::nil().into(),
            mission: uuid::Uuid::nil().into(),
            mission_title: text("Contrôle des insertions, mai 2024"),
            figure: text("A_DATE v1 · I2"),
            as_of: day,
            reference: text("0123456789abcdef"),
            name: text("Salma El Idrissi"),
            cohort: text("JIT-ENSAM-01"),
            learner_ref: text("L-12"),
            operator: text("ENSAM_R"),
            region: text("04"),
            claimed: text("inserted"),
            amount: 400_000,
            standing,
            is_closed: false,
            graduated_on: Some(day),
            proofs: vec![Proof {
                kind: text("CDI"),
                starts_on: day,
                ends_on: None,
                employer: Some(text("Atlas Logiciel")),
                evidence: text("CONTRAT"),
                attested_on: day,
                status: text("acceptee"),
                source: Some(text("operateur")),
                recorded_at: DateTime::UNIX_EPOCH,
            }],
            signs: Vec::new(),
            findings,
            answers: if standing == Standing::Answered { vec![AnswerView::sample(None)] } else { Vec::new() },
            calls: vec![Call {
                called: text("employer"),
                result: text("confirms"),
                note: Some(text("Le service du personnel confirme.")),
                by: text("K. Bennani"),
                at: DateTime::UNIX_EPOCH,
            }],
            choices: CHOICES,
            filled: super::case_forms::Controlled::default(),
            errors: Errors::new(Lang::Fr),
        };
        let found = |number, verdict| FindingView::sample(number, verdict);
        let sent = |kind| {
            let answers = vec![AnswerView::sample(Some(kind))];
            let signs = Sign::ALL.iter().map(|sign| (*sign, 2)).collect();
            Self { signs, answers, ..page(Standing::Answered, vec![found(1, "insufficient")]) }
        };
        let mut refused = page(Standing::ToReview, Vec::new());
        refused.errors.add("reason", "faults-choice");
        let bare =
            Self { proofs: Vec::new(), calls: Vec::new(), ..page(Standing::Lapsed, vec![found(1, "insufficient")]) };
        let settled = page(Standing::Settled, vec![found(1, "insufficient"), found(2, "conforming")]);
        vec![
            page(Standing::ToReview, Vec::new()),
            page(Standing::Open, vec![found(1, "insufficient")]),
            page(Standing::Answered, vec![found(1, "insufficient")]),
            sent(DocumentKind::Png),
            sent(DocumentKind::Pdf),
            Self { is_closed: true, ..settled },
            refused,
            bare,
        ]
    }
}

crate::page!(CasePage);
