//! The other tabs of a cohort: follow-up, proofs, journal.

use chrono::NaiveDate;
use rocket::{State, get};
use serde::Serialize;

use super::labels::person_name;
use super::learner::LearnerLine;
use super::show::learners;
use super::top::{Event, Top, events, open};
use crate::domain::ids::EnrolmentId;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::storage::learner_list::{self, ProofRow};
use crate::web::guards::{Coordinator, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// Entries of the journal shown.
const ENTRIES: u32 = 100;

/// The follow-up of a cohort's graduates.
#[derive(Debug, Serialize)]
pub struct FollowUpPage {
    top: Top,
    rows: Vec<LearnerLine>,
}

#[get("/cohorts/<code>/follow-up")]
pub(super) async fn follow_up(
    reader: Coordinator,
    code: &str,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<Html<FollowUpPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let opened = open(&mut tx, (&reader, code), (&desk, figures), (lang, "follow-up")).await?;
    let rows = learner_list::of_cohort(&mut tx, opened.head.cohort_id).await?;
    let mut rows = learners(&opened, &rows, lang);
    rows.retain(|line| line.found.is_some());
    // Whom to chase first: nothing known, then no proof, then the rest.
    rows.sort_by_key(|line| match line.situation() {
        "unknown" => 0,
        "declared" => 1,
        _ => 2,
    });
    Ok(Html::personal(FollowUpPage { top: opened.top, rows }))
}

/// A proof of the cohort.
#[derive(Debug, Serialize)]
pub struct Proof {
    learner: EnrolmentId,
    name: String,
    kind: String,
    employer: Option<String>,
    evidence: String,
    attested_on: NaiveDate,
    status: String,
    source: Option<String>,
}

impl Proof {
    fn of(row: ProofRow, lang: Lang) -> Self {
        let arabic = (row.last_name_ar.as_deref(), row.first_name_ar.as_deref());
        let [name, _] = person_name(lang, (&row.last_name, &row.first_name), arabic);
        Self {
            learner: row.enrolment_id,
            name: name.unwrap_or_default(),
            kind: row.kind,
            employer: row.employer,
            evidence: row.evidence.unwrap_or_else(|| "none".to_owned()),
            attested_on: row.attested_on,
            status: row.status,
            source: row.source,
        }
    }
}

/// The proofs of a cohort.
#[derive(Debug, Serialize)]
pub struct ProofsPage {
    top: Top,
    rows: Vec<Proof>,
}

#[get("/cohorts/<code>/proofs")]
pub(super) async fn proofs(
    reader: Coordinator,
    code: &str,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<Html<ProofsPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let opened = open(&mut tx, (&reader, code), (&desk, figures), (lang, "proofs")).await?;
    let rows = learner_list::proofs(&mut tx, opened.head.cohort_id).await?;
    let rows = rows.into_iter().map(|row| Proof::of(row, lang)).collect();
    Ok(Html::personal(ProofsPage { top: opened.top, rows }))
}

/// The journal of a cohort.
#[derive(Debug, Serialize)]
pub struct JournalPage {
    top: Top,
    events: Vec<Event>,
}

#[get("/cohorts/<code>/journal")]
pub(super) async fn journal(
    reader: Coordinator,
    code: &str,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<Html<JournalPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let opened = open(&mut tx, (&reader, code), (&desk, figures), (lang, "journal")).await?;
    let events = events(&mut tx, &opened.head, lang, ENTRIES).await?;
    Ok(Html::personal(JournalPage { top: opened.top, events }))
}

impl Page for FollowUpPage {
    const TEMPLATE: &'static str = "pages/cohorts/follow_up.html";

    fn samples() -> Vec<Self> {
        let rows = LearnerLine::sample().into_iter().filter(|line| line.found.is_some()).collect();
        vec![Self { top: Top::sample("follow-up"), rows }, Self { top: Top::sample("follow-up"), rows: Vec::new() }]
    }
}

impl Page for ProofsPage {
    const TEMPLATE: &'static str = "pages/cohorts/proofs.html";

    fn samples() -> Vec<Self> {
        let proof = |status: &str, evidence: &str, source: Option<&str>| Proof {
            learner: uuid::Uuid::nil().into(),
            name: "Hajar Naciri".to_owned(),
            kind: "CDI".to_owned(),
            employer: source.map(|_| "Atlas Logiciel".to_owned()),
            evidence: evidence.to_owned(),
            attested_on: NaiveDate::from_ymd_opt(2024, 1, 18).unwrap_or_default(),
            status: status.to_owned(),
            source: source.map(str::to_owned),
        };
        let rows = vec![
            proof("en_attente", "CONTRAT", Some("operateur")),
            proof("acceptee", "CNSS", Some("cnss")),
            proof("refusee", "BULLETIN", None),
            proof("acceptee", "none", None),
        ];
        vec![Self { top: Top::sample("proofs"), rows }, Self { top: Top::sample("proofs"), rows: Vec::new() }]
    }
}

impl Page for JournalPage {
    const TEMPLATE: &'static str = "pages/cohorts/journal.html";

    fn samples() -> Vec<Self> {
        let of = |events| Self { top: Top::sample("journal"), events };
        vec![of(Event::sample()), of(Vec::new())]
    }
}

crate::page!(FollowUpPage);
crate::page!(ProofsPage);
crate::page!(JournalPage);
