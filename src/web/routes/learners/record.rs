//! `GET /learners/<id>`: one learner's record; a CIN shown and a proof judged from there.

use std::collections::HashMap;

use chrono::NaiveDate;
use rocket::{FromForm, get, post, uri};
use serde::Serialize;

use super::access_log::{self, Seen};
use super::choices::Choices;
use super::timeline::{Entry, entries};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::evidence::RefusalGround;
use crate::domain::ids::{AccountId, AttestationId, EnrolmentId, PersonId};
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::learners::{Judgement, Outcome, reveal_cin, review_evidence};
use crate::storage::attestation::{self, AttestationRow};
use crate::storage::enrolment::{self, EnrolmentRow};
use crate::storage::person::{self, PersonRow};
use crate::storage::{Reader, learner_list, timeline};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Coordinator, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::{LearnerLine, person_name};
use crate::web::stale::Stored;

/// A proof of the record.
#[derive(Clone, Debug, Serialize)]
pub struct Proof {
    id: AttestationId,
    evidence: String,
    attested_on: NaiveDate,
    status: String,
    source: Option<String>,
    is_open: bool,
}

/// A situation with its proofs.
#[derive(Clone, Debug, Serialize)]
pub struct Situation {
    number: i64,
    kind: String,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    employer: Option<String>,
    job_title: Option<String>,
    salary_centimes: Option<i64>,
    proofs: Vec<Proof>,
}

/// Who the learner is.
#[derive(Clone, Debug, Serialize)]
pub struct Identity {
    name: String,
    other_name: Option<String>,
    sex: Option<String>,
    born_on: Option<NaiveDate>,
    has_cin: bool,
    cin: Option<String>,
    massar: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    province: Option<String>,
}

/// A learner's record.
#[derive(Debug, Serialize)]
pub struct RecordPage {
    id: EnrolmentId,
    cohort: String,
    learner_ref: String,
    identity: Identity,
    state: EnrolmentState,
    enrolled_on: NaiveDate,
    graduated_on: Option<NaiveDate>,
    withdrawn_on: Option<NaiveDate>,
    diploma: Option<String>,
    intent: Option<String>,
    others: Vec<LearnerLine>,
    situations: Vec<Situation>,
    entries: Vec<Entry>,
    seen: Vec<Seen>,
    /// The person, when the journal does not hold yet that the reader opened the record today.
    #[serde(skip)]
    unread: Option<PersonId>,
    choices: Choices,
    /// Why the CIN is to be shown, as typed.
    reason: String,
    errors: Errors,
}

#[get("/learners/<id>")]
pub(super) async fn show(
    reader: Coordinator,
    id: Id<EnrolmentId>,
    lang: Lang,
    desk: Desk<'_>,
) -> Result<Html<RecordPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let mut page = read(&mut tx, (&reader, id.0), &desk, lang).await?;
    drop(tx);
    if let Some(person) = page.unread {
        page.seen.insert(0, access_log::note(&reader, &desk, (id.0, person), lang).await?);
    }
    Ok(Html::personal(page))
}

/// Why a CIN is shown, as typed.
#[derive(FromForm)]
pub(super) struct Why {
    #[field(default = String::new())]
    reason: String,
}

#[post("/learners/<id>/cin", data = "<why>")]
pub(super) async fn reveal(
    reader: Coordinator,
    id: Id<EnrolmentId>,
    why: Form<Why>,
    lang: Lang,
    desk: Desk<'_>,
) -> Result<Html<RecordPage>, Problem> {
    let mut tx = desk.store.write().await?;
    let asked = (id.0, why.reason.as_str());
    let revealed = reveal_cin(&mut tx, &desk.act(&reader.actor), &reader.scope, desk.keys, asked).await;
    let mut errors = Errors::new(lang);
    let cin = match revealed {
        Ok(cin) => cin,
        Err(Error::Invalid(faults)) => {
            errors.add_faults(&faults);
            None
        }
        Err(error) => return Err(error.into()),
    };
    tx.commit().await?;
    let mut page = read(&mut desk.store.read().await?, (&reader, id.0), &desk, lang).await?;
    (page.identity.cin, page.reason) = (cin, why.into_inner().reason);
    let is_refused = !errors.is_empty();
    page.errors = errors;
    let page = Html::personal(page).at(uri!(show(id.0)).to_string());
    Ok(if is_refused { page.refused() } else { page })
}

/// A judgement, as typed: `accepted`, or the ground of the refusal.
#[derive(FromForm)]
pub(super) struct Judged {
    #[field(default = String::new())]
    judgement: String,
}

#[post("/learners/<id>/proofs/<proof>/review", data = "<judged>")]
pub(super) async fn review(
    reader: Coordinator,
    id: Id<EnrolmentId>,
    proof: Id<AttestationId>,
    judged: Form<Judged>,
    lang: Lang,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let judgement = match judged.judgement.as_str() {
        "accepted" => Judgement::Accepted,
        ground => Judgement::Refused(
            RefusalGround::from_code(ground).ok_or_else(|| Problem::unprocessable("refusals-not_a_reason"))?,
        ),
    };
    let mut tx = desk.store.write().await?;
    let read = (id.0, proof.0);
    match review_evidence(&mut tx, &desk.act(&reader.actor), &reader.scope, read, judgement).await? {
        Outcome::Done(_) => tx.commit().await?,
        Outcome::Refused(_) => return Err(Problem::stale(proofs_now(&mut tx, id.0, lang).await?)),
    }
    Ok(SeeOther::to(uri!(show(id.0))).saying("learner-reviewed"))
}

/// The proofs of a learner as they stand, for whoever judged one that moved.
async fn proofs_now(tx: &mut Reader, id: EnrolmentId, lang: Lang) -> Result<Stored, Problem> {
    let proofs = attestation::of_enrolment(tx, id).await?;
    let of = |proof: &AttestationRow| {
        let evidence = lang.text(&format!("evidence-{}", proof.evidence.as_deref().unwrap_or("none")));
        Some(format!("{evidence}, {}", proof.attested_on))
    };
    let stored = |stored: Stored, proof| Stored::thing(stored, of(proof), [("evidence_status", proof.status.clone())]);
    Ok(proofs.iter().fold(Stored::default(), stored))
}

async fn read(
    tx: &mut Reader,
    (reader, id): (&Coordinator, EnrolmentId),
    desk: &Desk<'_>,
    lang: Lang,
) -> Result<RecordPage, Problem> {
    let row = enrolment::find(tx, &reader.scope, id).await?.ok_or_else(Problem::not_found)?;
    let who = person::find(tx, &reader.scope, row.person_id).await?.ok_or_else(Problem::not_found)?;
    let ids: Vec<EnrolmentId> =
        enrolment::of_person(tx, &reader.scope, row.person_id).await?.iter().map(|one| one.enrolment_id).collect();
    let lines = learner_list::find_all(tx, &reader.scope, &ids).await?;
    let versions = timeline::versions(tx, id).await?;
    let proofs = attestation::history(tx, id).await?;
    let corrections = timeline::corrections(tx, id, row.person_id).await?;
    let mut entries = entries(&versions, &proofs, &corrections, lang);
    name_actors(tx, &mut entries, lang).await?;
    let today = desk.clock.today();
    let lines: Vec<LearnerLine> = lines.iter().map(|line| LearnerLine::of(line, None, (today, lang))).collect();
    let (own, others): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.id == id);
    let cohort = own.into_iter().next().map(|line| line.cohort).unwrap_or_default();
    let (seen, is_noted) = access_log::read(tx, (id, row.person_id), &desk.act(&reader.actor), lang).await?;
    let page = RecordPage::of(&row, identity(&who, lang), (cohort, others), (situations(&proofs), entries), today)?;
    Ok(RecordPage { seen, unread: (!is_noted).then_some(row.person_id), ..page })
}

/// Puts names for the accounts that recorded.
async fn name_actors(tx: &mut Reader, entries: &mut [Entry], lang: Lang) -> Result<(), Problem> {
    let mut ids: Vec<AccountId> = entries.iter().filter_map(|entry| entry.by.parse().ok()).collect();
    ids.sort_unstable();
    ids.dedup();
    let names = timeline::actors(tx, &ids).await?;
    let names: HashMap<String, String> = names.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    for entry in entries {
        entry.by = names.get(&entry.by).cloned().unwrap_or_else(|| lang.text("learner-system"));
    }
    Ok(())
}

fn identity(who: &PersonRow, lang: Lang) -> Identity {
    let arabic = (who.last_name_ar.as_deref(), who.first_name_ar.as_deref());
    let [name, other_name] = person_name(lang, (&who.last_name, &who.first_name), arabic);
    let province = who.residence_province_code.as_deref().and_then(crate::domain::gazetteer::find_province);
    let known = crate::domain::gazetteer::provinces().iter().find(|one| Some(one.province) == province);
    Identity {
        name: name.unwrap_or_default(),
        other_name,
        sex: who.sex.clone(),
        born_on: who.born_on,
        has_cin: who.cin_cipher.is_some(),
        cin: None,
        massar: who.massar.clone(),
        phone: who.phone.clone(),
        email: who.email.clone(),
        province: known.map(|one| if lang == Lang::Ar { one.ar } else { one.fr }.to_owned()),
    }
}

/// Current proofs gathered by situation, latest situation first.
fn situations(proofs: &[AttestationRow]) -> Vec<Situation> {
    let mut found: Vec<Situation> = Vec::new();
    for row in proofs.iter().filter(|row| row.superseded_at.is_none()) {
        let proof = Proof {
            id: row.attestation_id,
            evidence: row.evidence.clone().unwrap_or_else(|| "none".to_owned()),
            attested_on: row.attested_on,
            status: row.status.clone(),
            source: row.source.clone(),
            is_open: row.evidence.is_some() && row.status == "en_attente",
        };
        if let Some(known) = found.iter_mut().find(|known| known.number == row.situation_no) {
            known.ends_on = known.ends_on.or(row.ends_on);
            known.proofs.push(proof);
            continue;
        }
        found.push(Situation {
            number: row.situation_no,
            kind: row.kind.clone(),
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            employer: row.employer.clone(),
            job_title: row.job_title.clone(),
            salary_centimes: row.salary_centimes,
            proofs: vec![proof],
        });
    }
    found.sort_by_key(|one| std::cmp::Reverse((one.starts_on, one.number)));
    found
}

impl RecordPage {
    fn of(
        row: &EnrolmentRow,
        identity: Identity,
        (cohort, others): (String, Vec<LearnerLine>),
        (situations, entries): (Vec<Situation>, Vec<Entry>),
        today: NaiveDate,
    ) -> crate::storage::Result<Self> {
        Ok(Self {
            id: row.enrolment_id,
            cohort,
            learner_ref: row.learner_ref.clone(),
            identity,
            state: row.enrolment()?.state(today),
            enrolled_on: row.enrolled_on,
            graduated_on: row.graduated_on,
            withdrawn_on: row.withdrawn_on,
            diploma: row.diploma.clone(),
            intent: row.intent.clone(),
            others,
            situations,
            entries,
            seen: Vec::new(),
            unread: None,
            choices: Choices::default(),
            reason: String::new(),
            errors: Errors::default(),
        })
    }
}

impl Page for RecordPage {
    const TEMPLATE: &'static str = "pages/learners/record.html";

    fn samples() -> Vec<Self> {
        let day = NaiveDate::from_ymd_opt(2024, 1, 12).unwrap_or_default();
        let at = "2024-01-18T09:42:00Z".parse().unwrap_or_default();
        let proof = |status: &str, evidence: &str| Proof {
            id: uuid::Uuid::nil().into(),
            evidence: evidence.to_owned(),
            attested_on: day,
            status: status.to_owned(),
            source: Some("operateur".to_owned()),
            is_open: status == "en_attente",
        };
        let entry = |text: &str, corrected_at| Entry {
            on: day,
            at,
            by: "R. El Fassi".to_owned(),
            text: text.to_owned(),
            corrected_at,
        };
        let situation = Situation {
            number: 1,
            kind: "CDI".to_owned(),
            starts_on: day,
            ends_on: None,
            employer: Some("Atlas Logiciel".to_owned()),
            job_title: Some("Développeuse".to_owned()),
            salary_centimes: Some(650_000),
            proofs: vec![proof("en_attente", "CONTRAT"), proof("acceptee", "CNSS"), proof("refusee", "BULLETIN")],
        };
        let identity = |is_full: bool| Identity {
            name: "Salma El Idrissi".to_owned(),
            other_name: is_full.then(|| "سلمى الإدريسي".to_owned()),
            sex: is_full.then(|| "F".to_owned()),
            born_on: is_full.then_some(day),
            has_cin: is_full,
            cin: None,
            massar: None,
            phone: is_full.then(|| "+212685000000".to_owned()),
            email: is_full.then(|| "salma@demo.sanad.invalid".to_owned()),
            province: is_full.then(|| "Fès".to_owned()),
        };
        let page = |is_full: bool| Self {
            id: uuid::Uuid::nil().into(),
            cohort: "2023-C8".to_owned(),
            learner_ref: "A-0412".to_owned(),
            identity: identity(is_full),
            state: if is_full { EnrolmentState::Graduated } else { EnrolmentState::Withdrawn },
            enrolled_on: day,
            graduated_on: is_full.then_some(day),
            withdrawn_on: (!is_full).then_some(day),
            diploma: is_full.then(|| "BAC3".to_owned()),
            intent: is_full.then(|| "EMPLOI".to_owned()),
            others: if is_full { LearnerLine::sample() } else { Vec::new() },
            situations: if is_full { vec![situation.clone()] } else { Vec::new() },
            entries: vec![entry("Diplomation", None), entry("Diplomation", Some(at))],
            seen: vec![Seen { at, who: "R. El Fassi".to_owned(), text: "Fiche ouverte".to_owned() }],
            unread: None,
            choices: Choices::default(),
            reason: String::new(),
            errors: Errors::default(),
        };
        let mut shown = page(true);
        shown.identity.cin = Some("ZZ123456".to_owned());
        let mut refused = page(true);
        refused.errors.add("reason", "faults-required");
        vec![page(true), page(false), shown, refused]
    }
}

crate::page!(RecordPage);
