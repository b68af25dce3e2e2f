//! `/contradictions/<id>`: one refused case, and the operator's answer.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::FromForm;
use rocket::{Responder, get, post};
use serde::Serialize;

use crate::domain::evidence::EvidenceType;
use crate::domain::ids::{CaseId, EnrolmentId};
use crate::domain::mission::document::MOST_MEBIBYTES;
use crate::domain::mission::{DocumentKind, Standing};
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::missions::{Claim, Document as Sent, Proof, Reply, answer as reply, own_proof};
use crate::storage::{Reader, learner_list};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Coordinator, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::person_name;
use crate::web::routes::imports::Received;
use crate::web::routes::missions::{AnswerView, Document, FindingView};
use crate::web::typed::Typed;

/// An answer, as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    text: String,
    #[field(default = String::new())]
    proof: String,
    #[field(default = String::new())]
    proof_on: String,
    #[field(default = String::new())]
    proof_reference: String,
    #[serde(skip)]
    file: Option<Received>,
}

/// One refused case.
#[derive(Clone, Debug, Serialize)]
pub struct ContradictionPage {
    id: CaseId,
    mission: String,
    reference: String,
    learner: EnrolmentId,
    name: String,
    cohort: String,
    claimed: String,
    amount: i64,
    standing: Standing,
    until: DateTime<Utc>,
    findings: Vec<FindingView>,
    answers: Vec<AnswerView>,
    proofs: &'static [EvidenceType],
    /// Largest file, in mebibytes.
    most: u32,
    filled: Filled,
    errors: Errors,
}

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<ContradictionPage>>),
    On(Box<SeeOther>),
}

#[get("/contradictions/<id>")]
pub(super) async fn show(
    reader: Coordinator,
    id: Id<CaseId>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<ContradictionPage>, Problem> {
    let mut tx = desk.store.read().await?;
    Ok(Html::personal(read(&mut tx, (&reader, id.0), desk.clock.now(), lang).await?))
}

#[post("/contradictions/<id>/answer", data = "<form>")]
pub(super) async fn answer(
    reader: Coordinator,
    id: Id<CaseId>,
    form: Form<Filled>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let (here, act) = (format!("/contradictions/{}", id.0), desk.act(&reader.actor));
    let mut typed = Typed::new(Errors::new(lang));
    let mut form = form.into_inner();
    let said = form.read(&mut typed);
    let mut tx = desk.store.write().await?;
    match reply(&mut tx, (&act, desk.keys), &reader.scope, id.0, &said).await {
        Ok(()) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(Answer::On(Box::new(SeeOther::to(here).saying("mission-done-answer"))));
        }
        Ok(()) => {}
        Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
        Err(error) => return Err(error.into()),
    }
    drop(tx);
    if said.proof.is_some_and(|proof| proof.document.is_some()) {
        typed.errors.add("file", "mission-file-again");
    }
    let page = read(&mut desk.store.read().await?, (&reader, id.0), act.now, lang).await?;
    let page = ContradictionPage { errors: typed.errors, filled: form, ..page };
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at(here))))
}

/// The file of the new proof, for the operator who sent it.
#[get("/contradictions/<id>/document")]
pub(super) async fn document(reader: Coordinator, id: Id<CaseId>, desk: Desk<'_>) -> Result<Document, Problem> {
    let mut tx = desk.store.write().await?;
    let file = own_proof(&mut tx, (&desk.act(&reader.actor), desk.keys), &reader.scope, id.0).await?;
    tx.commit().await?;
    Ok(Document::of(file))
}

impl Filled {
    /// What is answered; a file without a kind of proof is noted, for it proves nothing yet.
    fn read(&mut self, typed: &mut Typed) -> Reply {
        let file = self.file.take().filter(|file| !file.bytes.is_empty());
        let document = file.map(|file| Sent { name: file.name, bytes: file.bytes });
        let proof = match EvidenceType::from_code(&self.proof) {
            Some(evidence) => Some(Proof {
                evidence,
                on: typed.required_day("proof_on", &self.proof_on, NaiveDate::MIN),
                reference: self.proof_reference.clone(),
                document,
            }),
            None => {
                if document.is_some() {
                    typed.errors.add("proof", "faults-proof-choice");
                }
                None
            }
        };
        Reply { text: self.text.clone(), proof }
    }
}

async fn read(
    tx: &mut Reader,
    (reader, id): (&Coordinator, CaseId),
    now: DateTime<Utc>,
    lang: Lang,
) -> Result<ContradictionPage, Problem> {
    let claim = Claim::find(tx, &reader.scope, id, now).await?;
    let learner = learner_list::find_all(tx, &reader.scope, &[claim.case.enrolment_id]).await?.pop();
    let learner = learner.ok_or_else(Problem::not_found)?;
    let arabic = (learner.last_name_ar.as_deref(), learner.first_name_ar.as_deref());
    let [name, _] = person_name(lang, (&learner.last_name, &learner.first_name), arabic);
    Ok(ContradictionPage {
        id,
        mission: claim.mission.title,
        reference: claim.case.reference,
        learner: claim.case.enrolment_id,
        name: name.unwrap_or_default(),
        cohort: learner.cohort_code,
        claimed: claim.case.claimed,
        amount: claim.case.amount_centimes,
        standing: claim.standing,
        until: claim.until,
        findings: claim.findings.into_iter().map(FindingView::from).collect(),
        answers: claim.answers.into_iter().map(AnswerView::from).collect(),
        proofs: EvidenceType::ALL,
        most: MOST_MEBIBYTES,
        filled: Filled::default(),
        errors: Errors::new(lang),
    })
}

impl Page for ContradictionPage {
    const TEMPLATE: &'static str = "pages/contradictions/show.html";

    fn samples() -> Vec<Self> {
        let page = |standing, answers: Vec<AnswerView>| Self {
            id: uuid::Uuid::nil().into(),
            mission: "Contrôle des insertions, mai 2024".to_owned(),
            reference: "0123456789abcdef".to_owned(),
            learner: uuid::Uuid::nil().into(),
            name: "Salma El Idrissi".to_owned(),
            cohort: "JIT-ENSAM-01".to_owned(),
            claimed: "inserted".to_owned(),
            amount: 400_000,
            standing,
            until: DateTime::UNIX_EPOCH,
            findings: vec![FindingView::sample(1, "insufficient")],
            answers,
            proofs: EvidenceType::ALL,
            most: MOST_MEBIBYTES,
            filled: Filled::default(),
            errors: Errors::new(Lang::Fr),
        };
        let mut refused = page(Standing::Open, Vec::new());
        refused.errors.add("text", "faults-required");
        refused.errors.add("file", "mission-file-again");
        vec![
            page(Standing::Open, Vec::new()),
            page(Standing::Answered, vec![AnswerView::sample(Some(DocumentKind::Pdf))]),
            page(Standing::Lapsed, Vec::new()),
            refused,
        ]
    }
}

crate::page!(ContradictionPage);
