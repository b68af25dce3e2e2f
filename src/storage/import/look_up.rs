//! What the importer asks a thousand rows at a time. No scope here: the importer has checked each row's cohort.

use chrono::NaiveDate;

use crate::domain::ids::{CohortId, EnrolmentId, PersonId};
use crate::storage::enrolment::EnrolmentKey;
use crate::storage::{Reader, Result, Value};

/// The identities of these learners, whatever became of them.
pub async fn enrolment_keys(tx: &mut Reader, learners: Vec<(CohortId, String)>) -> Result<Vec<EnrolmentKey>> {
    let learners = even(learners);
    tx.all(sql!("SELECT enrolment_id, cohort_id, learner_ref FROM enrolment WHERE TRUE").and_rows_in(
        "cohort_id, learner_ref",
        learners.into_iter().map(|(cohort, learner)| -> [Value; 2] { [cohort.into(), learner.into()] }),
    ))
    .await
}

/// Those of these learners who are enrolled now.
pub async fn current_enrolments(tx: &mut Reader, learners: Vec<(CohortId, String)>) -> Result<Vec<EnrolmentKey>> {
    let learners = even(learners);
    tx.all(
        sql!(
            "SELECT e.enrolment_id, e.cohort_id, e.learner_ref
             FROM enrolment e
             JOIN enrolment_version v ON v.enrolment_id = e.enrolment_id AND v.superseded_at IS NULL
             WHERE TRUE"
        )
        .and_rows_in(
            "e.cohort_id, e.learner_ref",
            learners.into_iter().map(|(cohort, learner)| -> [Value; 2] { [cohort.into(), learner.into()] }),
        ),
    )
    .await
}

/// Whose name sounds like one of these and who was born on its day.
pub async fn persons_born(tx: &mut Reader, named: Vec<(String, NaiveDate)>) -> Result<Vec<PersonId>> {
    let named = even(named);
    let found: Vec<(uuid::Uuid,)> = tx
        .all(sql!("SELECT person_id FROM person_version WHERE superseded_at IS NULL").and_rows_in(
            "meeting_key, born_on",
            named.into_iter().map(|(name, born_on)| -> [Value; 2] { [name.into(), born_on.into()] }),
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| PersonId(id)).collect())
}

/// Who left one of these telephone numbers; a number that thousands share identifies nobody, so the answer is bounded.
pub async fn persons_reached(tx: &mut Reader, phones: Vec<String>) -> Result<Vec<PersonId>> {
    const MOST: u32 = 5_000;
    let found: Vec<(uuid::Uuid,)> = tx
        .all(
            sql!("SELECT person_id FROM person_version WHERE superseded_at IS NULL")
                .and_in("phone", even(phones))
                .limit(MOST),
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| PersonId(id)).collect())
}

/// A proof that was closed: its key, and the enrolment it belonged to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, sqlx::FromRow)]
pub struct ClosedProof {
    /// The enrolment.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// Number of the situation.
    pub situation_no: i64,
    /// The day it spoke of.
    pub attested_on: NaiveDate,
    /// Evidence code.
    pub evidence: Option<String>,
    /// Source code.
    pub source: Option<String>,
}

/// Proofs of these enrolments that were closed.
pub async fn closed_proofs(tx: &mut Reader, enrolments: Vec<EnrolmentId>) -> Result<Vec<ClosedProof>> {
    tx.all(
        sql!(
            "SELECT enrolment_id, situation_no, attested_on, evidence, source FROM attestation
             WHERE superseded_at IS NOT NULL"
        )
        .and_in("enrolment_id", even(enrolments)),
    )
    .await
}

/// Where a person is enrolled now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Enrolled {
    /// The person.
    #[sqlx(try_from = "uuid::Uuid")]
    pub person_id: PersonId,
    /// The enrolment.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// The cohort.
    #[sqlx(try_from = "uuid::Uuid")]
    pub cohort_id: CohortId,
    /// The cohort's code.
    pub cohort_code: String,
    /// The learner's reference there.
    pub learner_ref: String,
}

/// Where these persons are enrolled now.
pub async fn enrolled(tx: &mut Reader, persons: Vec<PersonId>) -> Result<Vec<Enrolled>> {
    tx.all(
        sql!(
            "SELECT v.person_id, v.enrolment_id, v.cohort_id, c.code AS cohort_code, e.learner_ref
             FROM enrolment_version v
             JOIN enrolment e ON e.enrolment_id = v.enrolment_id
             JOIN cohort c ON c.cohort_id = v.cohort_id
             WHERE v.superseded_at IS NULL",
            " ORDER BY v.enrolled_on, v.enrolment_id"
        )
        .and_in("v.person_id", persons),
    )
    .await
}

/// The same list, its last element repeated up to a power of two: engines then meet few different statements.
#[must_use]
pub fn even<T: Clone>(mut list: Vec<T>) -> Vec<T> {
    if let Some(last) = list.last().cloned() {
        list.resize(list.len().next_power_of_two(), last);
    }
    list
}
