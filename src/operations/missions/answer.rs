//! The operator heard: its own refused cases, one answer to each refusal, with at most one new proof, in time.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::LONGEST_NOTE;
use super::review::stands;
use crate::domain::evidence::EvidenceType;
use crate::domain::field::Faults;
use crate::domain::ids::CaseId;
use crate::domain::mission::review::deadline;
use crate::domain::mission::{Standing, standing};
use crate::domain::scope::Scope;
use crate::operations::{Act, Error, Result};
use crate::storage::mission::{self, MissionRow};
use crate::storage::mission_case::{self, CaseRow};
use crate::storage::mission_review::{self, Answer, AnswerRow, FindingRow};
use crate::storage::{Reader, Writer, audit};

/// Most cases of a list.
const MOST: u32 = 2_000;

/// A new proof.
#[derive(Clone, Debug)]
pub struct Proof {
    /// What it is.
    pub evidence: EvidenceType,
    /// The day it attests.
    pub on: NaiveDate,
    /// Where to find it: a number, a file.
    pub reference: String,
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
}

/// The refused cases of a scope.
pub async fn claims(tx: &mut Reader, scope: &Scope, now: DateTime<Utc>) -> Result<Vec<Claim>> {
    let cases = mission_case::refused(tx, scope, MOST).await?;
    let ids: Vec<CaseId> = cases.iter().map(|case| case.case_id).collect();
    let findings = mission_review::findings_of_cases(tx, &ids).await?;
    let answers = mission_review::answers_of_cases(tx, &ids).await?;
    let mut missions: Vec<MissionRow> = Vec::new();
    let mut claims = Vec::with_capacity(cases.len());
    for case in cases {
        if !missions.iter().any(|known| known.mission_id == case.mission_id) {
            missions.extend(mission::of(tx, case.mission_id).await?);
        }
        let Some(mission) = missions.iter().find(|known| known.mission_id == case.mission_id) else { continue };
        let own = findings.iter().filter(|row| row.case_id == case.case_id).cloned().collect();
        let said = answers.iter().filter(|row| row.case_id == case.case_id).cloned().collect();
        claims.push(Claim::of(case, mission.clone(), (own, said), now)?);
    }
    Ok(claims)
}

impl Claim {
    /// One refused case of a scope.
    pub async fn find(tx: &mut Reader, scope: &Scope, id: CaseId, now: DateTime<Utc>) -> Result<Self> {
        let case = mission_case::find_refused(tx, scope, id).await?.ok_or(Error::Missing("case"))?;
        let mission = mission::of(tx, case.mission_id).await?.ok_or(Error::Missing("mission"))?;
        let said = (mission_review::findings(tx, id).await?, mission_review::answers(tx, id).await?);
        Self::of(case, mission, said, now)
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
        })
    }
}

/// Answers a refusal.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Invalid`]; [`Error::Refused`]: answered already, or after the deadline.
pub async fn answer(tx: &mut Writer, act: &Act, scope: &Scope, id: CaseId, reply: &Reply) -> Result<()> {
    let case = mission_case::find_refused(tx, scope, id).await?.ok_or(Error::Missing("case"))?;
    let row = mission::of(tx, case.mission_id).await?.ok_or(Error::Missing("mission"))?;
    let (stands, number) = stands(tx, &case, row.answer_days, act).await?;
    match stands {
        Standing::Open => {}
        Standing::Lapsed => return Err(Error::Refused("mission.deadline")),
        Standing::Answered | Standing::Settled | Standing::ToReview => return Err(Error::Refused("mission.answered")),
    }
    let text = reply.text.trim();
    let reference = reply.proof.as_ref().map(|proof| proof.reference.trim());
    Faults::default()
        .required(text, "text", LONGEST_NOTE)
        .unless(reference.is_none_or(|reference| !reference.is_empty()), "proof_reference", "required")
        .optional(reference, "proof_reference", LONGEST_NOTE)
        .unless(reply.proof.as_ref().is_none_or(|proof| proof.on <= act.today), "proof_on", "future")
        .verdict()?;
    let proof = reply.proof.as_ref().map(|proof| (proof.evidence.code(), proof.on, proof.reference.trim()));
    let told = json!({ "mission": case.mission_id, "number": number, "proof": proof.map(|(code, ..)| code) });
    mission_review::answer(tx, id, &Answer { number, text, proof }, (act.account, act.now)).await?;
    audit::append(tx, &act.entry("mission.answer", "case", id, told)).await?;
    Ok(())
}
