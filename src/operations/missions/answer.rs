//! The operator heard: its own refused cases, one answer to each refusal, with at most one new proof, in time.
//!
//! A new proof never enters the facts: the population is frozen, and it is read by whoever controls the case alone.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::review::stands;
use super::{LONGEST_NOTE, proof};
use crate::domain::evidence::EvidenceType;
use crate::domain::field::Faults;
use crate::domain::ids::CaseId;
use crate::domain::mission::review::{deadline, is_near};
use crate::domain::mission::{Stage, Standing, document, standing};
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::operations::{Act, Error, Result};
use crate::storage::mission::{self, MissionRow};
use crate::storage::mission_case::{self, CaseRow};
use crate::storage::mission_review::{self, Answer, AnswerRow, FindingRow};
use crate::storage::{Reader, Writer, audit, mission_reminder};

/// Most cases of a list.
const MOST: u32 = 2_000;

/// A new proof.
#[derive(Clone, Debug)]
pub struct Proof {
    /// What it is.
    pub evidence: EvidenceType,
    /// The day it attests.
    pub on: NaiveDate,
    /// Where to find it when it is no file: a number, a place.
    pub reference: String,
    /// The file.
    pub document: Option<Document>,
}

impl Proof {
    fn place(&self) -> Option<&str> {
        Some(self.reference.trim()).filter(|place| !place.is_empty())
    }
}

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What an operator answers.
#[derive(Clone, Debug)]
pub struct Reply {
    /// In words.
    pub text: String,
    /// At most one new proof.
    pub proof: Option<Proof>,
}

/// A refused case as its operator reads it.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The case.
    pub case: CaseRow,
    /// Its mission.
    pub mission: MissionRow,
    /// What was found of it, in order.
    pub findings: Vec<FindingRow>,
    /// What was answered.
    pub answers: Vec<AnswerRow>,
    /// Where it stands.
    pub standing: Standing,
    /// Until when the first refusal may be answered.
    pub until: DateTime<Utc>,
    /// The day on which its operator was last reminded of it.
    pub reminded_on: Option<NaiveDate>,
}

/// The refused cases of a scope.
pub async fn claims(tx: &mut Reader, scope: &Scope, now: DateTime<Utc>) -> Result<Vec<Claim>> {
    let cases = mission_case::refused(tx, scope, MOST).await?;
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<CaseId> = cases.iter().map(|case| case.case_id).collect();
    let findings = mission_review::findings_of_cases(tx, &ids).await?;
    let answers = mission_review::answers_of_cases(tx, &ids).await?;
    let reminded = mission_reminder::last_of(tx, &ids).await?;
    let mut missions: Vec<MissionRow> = Vec::new();
    let mut claims = Vec::with_capacity(cases.len());
    for case in cases {
        if !missions.iter().any(|known| known.mission_id == case.mission_id) {
            missions.extend(mission::of(tx, case.mission_id).await?);
        }
        let Some(mission) = missions.iter().find(|known| known.mission_id == case.mission_id) else { continue };
        let own = findings.iter().filter(|row| row.case_id == case.case_id).cloned().collect();
        let said = answers.iter().filter(|row| row.case_id == case.case_id).cloned().collect();
        let reminded_on = reminded.iter().find(|(id, _)| *id == case.case_id.0).map(|(_, on)| *on);
        claims.push(Claim { reminded_on, ..Claim::of(case, mission.clone(), (own, said), now)? });
    }
    Ok(claims)
}

/// What waits for the operators of a scope: read now, so that nobody is reminded of what is answered or lapsed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Awaited {
    /// Refusals that may still be answered.
    pub open: i64,
    /// Of which those to answer at once: the audit reminded, or the deadline is near.
    pub due: i64,
}

/// What waits for the operators of a scope.
pub async fn awaited(tx: &mut Reader, scope: &Scope, now: DateTime<Utc>) -> Result<Awaited> {
    let claims = claims(tx, scope, now).await?;
    let count = |of: &dyn Fn(&Claim) -> bool| i64::try_from(claims.iter().filter(|one| of(one)).count());
    Ok(Awaited {
        open: count(&|one| one.standing == Standing::Open).unwrap_or(i64::MAX),
        due: count(&|one| one.is_due(now)).unwrap_or(i64::MAX),
    })
}

impl Claim {
    /// One refused case of a scope.
    pub async fn find(tx: &mut Reader, scope: &Scope, id: CaseId, now: DateTime<Utc>) -> Result<Self> {
        let case = mission_case::find_refused(tx, scope, id).await?.ok_or(Error::Missing("case"))?;
        let mission = mission::of(tx, case.mission_id).await?.ok_or(Error::Missing("mission"))?;
        let said = (mission_review::findings(tx, id).await?, mission_review::answers(tx, id).await?);
        let reminded_on = mission_reminder::last_of(tx, &[id]).await?.pop().map(|(_, on)| on);
        Ok(Self { reminded_on, ..Self::of(case, mission, said, now)? })
    }

    /// Whether it is to be answered at once: the audit reminded of it, or its deadline is near.
    #[must_use]
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.standing == Standing::Open && (self.reminded_on.is_some() || is_near(self.until, now))
    }

    fn of(
        case: CaseRow,
        mission: MissionRow,
        (findings, answers): (Vec<FindingRow>, Vec<AnswerRow>),
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let found = findings.iter().map(FindingRow::found).collect::<crate::storage::Result<Vec<_>>>()?;
        let answered: Vec<_> = answers.iter().map(Into::into).collect();
        let until = found.first().map_or(now, |first| deadline(first.at, mission.answer_days));
        Ok(Self {
            standing: standing(&found, &answered, mission.answer_days, now),
            until,
            case,
            mission,
            findings,
            answers,
            reminded_on: None,
        })
    }
}

/// Answers a refusal.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Invalid`]; [`Error::Refused`]: answered already, after the deadline, or the mission is
/// concluded.
pub async fn answer(
    tx: &mut Writer,
    (act, keys): (&Act, &Keys),
    scope: &Scope,
    id: CaseId,
    reply: &Reply,
) -> Result<()> {
    let case = mission_case::find_refused(tx, scope, id).await?.ok_or(Error::Missing("case"))?;
    let row = mission::of(tx, case.mission_id).await?.ok_or(Error::Missing("mission"))?;
    let (stands, number) = stands(tx, &case, row.answer_days, act).await?;
    match stands {
        Standing::Open if row.stage() == Stage::Drawn => {}
        Standing::Open => return Err(Error::Refused("mission.order")),
        Standing::Lapsed => return Err(Error::Refused("mission.deadline")),
        Standing::Answered | Standing::Settled | Standing::ToReview => return Err(Error::Refused("mission.answered")),
    }
    check(reply, act.today)?;
    let stored = reply.proof.as_ref().map(|one| (one.evidence.code(), one.on, one.place()));
    let said = Answer { number, text: reply.text.trim(), proof: stored };
    mission_review::answer(tx, id, &said, (act.account, act.now)).await?;
    let document = reply.proof.as_ref().and_then(|one| one.document.as_ref());
    let sha256 = match document {
        Some(document) => Some(proof::keep(tx, (act, keys), (id, number), document).await?),
        None => None,
    };
    let told = json!({
        "mission": case.mission_id, "number": number, "proof": stored.map(|(code, ..)| code), "sha256": sha256,
        "bytes": document.map(|document| document.bytes.len()),
    });
    audit::append(tx, &act.entry("mission.answer", "case", id, told)).await?;
    Ok(())
}

/// Words, and of a new proof its day and either its file or where to find it.
fn check(reply: &Reply, today: NaiveDate) -> Result<()> {
    let faults = Faults::default().required(reply.text.trim(), "text", LONGEST_NOTE);
    let Some(proof) = &reply.proof else { return Ok(faults.verdict()?) };
    let faults = match &proof.document {
        Some(document) => document::check(faults, &document.bytes),
        None => faults.unless(proof.place().is_some(), "file", "file_or_place"),
    };
    Ok(faults
        .optional(proof.place(), "proof_reference", LONGEST_NOTE)
        .unless(proof.on <= today, "proof_on", "future")
        .verdict()?)
}
