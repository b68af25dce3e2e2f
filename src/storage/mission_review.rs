//! What was found of the cases of missions, what was answered, and the calls made: rows are added, never changed.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Error, Reader, Result, Writer};
use crate::domain::ids::{AccountId, CaseId, MissionId};
use crate::domain::mission::{Answered, CallResult, Called, Found, Reason, Verdict};

/// A finding.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FindingRow {
    /// The case.
    #[sqlx(try_from = "uuid::Uuid")]
    pub case_id: CaseId,
    /// Its number, from 1.
    pub number: i64,
    /// Verdict code.
    pub verdict: String,
    /// Reason code.
    pub reason: Option<String>,
    /// Amount refused, centimes.
    pub refused_centimes: i64,
    /// Elements that stand on an acceptable proof, with commas.
    pub elements: String,
    /// In words.
    pub note: Option<String>,
    /// Name of who found it.
    pub found_by: String,
    /// When.
    pub found_at: DateTime<Utc>,
}

impl FindingRow {
    /// The domain's value.
    pub fn found(&self) -> Result<Found> {
        let corrupt = || Error::Corrupt { table: "mission_finding", column: "verdict", value: self.verdict.clone() };
        let verdict = Verdict::from_code(&self.verdict).ok_or_else(corrupt)?;
        Ok(Found { number: self.number, verdict, refused: self.refused_centimes, at: self.found_at })
    }
}

/// An answer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AnswerRow {
    /// The case.
    #[sqlx(try_from = "uuid::Uuid")]
    pub case_id: CaseId,
    /// Number of the finding that it answers.
    pub number: i64,
    /// In words.
    pub text: String,
    /// Evidence code of a new proof.
    pub proof_code: Option<String>,
    /// The day it attests.
    pub proof_on: Option<NaiveDate>,
    /// Where to find it.
    pub proof_reference: Option<String>,
    /// Name of its file.
    pub file_name: Option<String>,
    /// Kind code of its file.
    pub file_kind: Option<String>,
    /// Bytes of its file.
    pub file_size: Option<i64>,
    /// SHA-256 of its file.
    pub file_hash: Option<Vec<u8>>,
    /// Name of who answered.
    pub answered_by: String,
    /// When.
    pub answered_at: DateTime<Utc>,
}

impl From<&AnswerRow> for Answered {
    fn from(row: &AnswerRow) -> Self {
        Self { number: row.number }
    }
}

/// A call.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CallRow {
    /// Whom.
    pub called: String,
    /// What came of it.
    pub result: String,
    /// In words.
    pub note: Option<String>,
    /// Name of who called.
    pub called_by: String,
    /// When.
    pub called_at: DateTime<Utc>,
}

/// A finding about to be added.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// Its number.
    pub number: i64,
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: Option<Reason>,
    /// Amount refused, centimes.
    pub refused: i64,
    /// Elements that stand on an acceptable proof, with commas.
    pub elements: &'a str,
    /// In words.
    pub note: Option<&'a str>,
}

/// Adds a finding; another made meanwhile under the same number makes it a duplicate.
pub async fn find(
    tx: &mut Writer,
    id: CaseId,
    finding: &Finding<'_>,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "mission_finding",
        sql!(
            "INSERT INTO mission_finding (case_id, number, verdict, reason, refused_centimes, elements, note, found_by,
                                          found_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        )
        .bind(id)
        .bind(finding.number)
        .bind(finding.verdict.code())
        .bind(finding.reason.map(Reason::code))
        .bind(finding.refused)
        .bind(finding.elements)
        .bind(finding.note)
        .bind(by)
        .bind(at),
    )
    .await
}

macro_rules! select_finding {
    ($condition:literal) => {
        sql!(
            concat!(
                "SELECT f.case_id, f.number, f.verdict, f.reason, f.refused_centimes, f.elements, f.note,
                        a.name AS found_by, f.found_at
                 FROM mission_finding f JOIN mission_case c ON c.case_id = f.case_id
                 JOIN account a ON a.account_id = f.found_by WHERE ",
                $condition
            ),
            " ORDER BY f.case_id, f.number"
        )
    };
}

/// The findings of a case, in order.
pub async fn findings(tx: &mut Reader, id: CaseId) -> Result<Vec<FindingRow>> {
    tx.all(select_finding!("f.case_id = $1").bind(id)).await
}

/// The findings of a mission's sample.
pub async fn findings_of(tx: &mut Reader, mission: MissionId) -> Result<Vec<FindingRow>> {
    tx.all(select_finding!("c.mission_id = $1 AND c.in_sample").bind(mission)).await
}

/// The findings of these cases.
pub async fn findings_of_cases(tx: &mut Reader, ids: &[CaseId]) -> Result<Vec<FindingRow>> {
    tx.all(select_finding!("TRUE").and_in("f.case_id", ids.iter().copied())).await
}

/// An answer about to be added.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// Number of the finding.
    pub number: i64,
    /// In words.
    pub text: &'a str,
    /// A new proof: evidence code, day, where to find it.
    pub proof: Option<(&'a str, NaiveDate, Option<&'a str>)>,
}

/// Adds an answer; a second one to the same finding is a duplicate.
pub async fn answer(
    tx: &mut Writer,
    id: CaseId,
    answer: &Answer<'_>,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "mission_answer",
        sql!(
            "INSERT INTO mission_answer (case_id, number, text, proof_code, proof_on, proof_reference, answered_by,
                                         answered_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        )
        .bind(id)
        .bind(answer.number)
        .bind(answer.text)
        .bind(answer.proof.map(|(code, ..)| code))
        .bind(answer.proof.map(|(_, on, _)| on))
        .bind(answer.proof.and_then(|(.., reference)| reference))
        .bind(by)
        .bind(at),
    )
    .await
}

macro_rules! select_answer {
    ($condition:literal) => {
        sql!(
            concat!(
                "SELECT r.case_id, r.number, r.text, r.proof_code, r.proof_on, r.proof_reference, p.name AS file_name,
                        p.kind AS file_kind, p.size AS file_size, p.hash AS file_hash, a.name AS answered_by,
                        r.answered_at
                 FROM mission_answer r JOIN mission_case c ON c.case_id = r.case_id
                 JOIN account a ON a.account_id = r.answered_by
                 LEFT JOIN mission_proof p ON p.case_id = r.case_id AND p.number = r.number WHERE ",
                $condition
            ),
            " ORDER BY r.case_id, r.number"
        )
    };
}

/// The answers about a case.
pub async fn answers(tx: &mut Reader, id: CaseId) -> Result<Vec<AnswerRow>> {
    tx.all(select_answer!("r.case_id = $1").bind(id)).await
}

/// The answers about a mission's cases.
pub async fn answers_of(tx: &mut Reader, mission: MissionId) -> Result<Vec<AnswerRow>> {
    tx.all(select_answer!("c.mission_id = $1").bind(mission)).await
}

/// The answers about these cases.
pub async fn answers_of_cases(tx: &mut Reader, ids: &[CaseId]) -> Result<Vec<AnswerRow>> {
    tx.all(select_answer!("TRUE").and_in("r.case_id", ids.iter().copied())).await
}

/// Notes a call, under the number that follows those read; another noted meanwhile makes it a duplicate.
pub async fn call(
    tx: &mut Writer,
    (id, number): (CaseId, i64),
    (called, result, note): (Called, CallResult, Option<&str>),
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "mission_call",
        sql!(
            "INSERT INTO mission_call (case_id, number, called, result, note, called_by, called_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        )
        .bind(id)
        .bind(number)
        .bind(called.code())
        .bind(result.code())
        .bind(note)
        .bind(by)
        .bind(at),
    )
    .await
}

/// The calls about a case, in order.
pub async fn calls(tx: &mut Reader, id: CaseId) -> Result<Vec<CallRow>> {
    tx.all(
        sql!(
            "SELECT l.called, l.result, l.note, a.name AS called_by, l.called_at
             FROM mission_call l JOIN account a ON a.account_id = l.called_by
             WHERE l.case_id = $1 ORDER BY l.number"
        )
        .bind(id),
    )
    .await
}
