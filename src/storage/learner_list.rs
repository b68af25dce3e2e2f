//! Learners as lists name them: who, where they stand, when they were last heard of.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Reader, Result};
use crate::domain::enrolment::EnrolmentState;
use crate::domain::ids::{CohortId, EnrolmentId};
use crate::domain::scope::Scope;

/// A learner of a list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LearnerRow {
    /// The enrolment.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// Its version.
    pub version_id: Uuid,
    /// The learner's reference in the cohort.
    pub learner_ref: String,
    /// The cohort's code.
    pub cohort_code: String,
    /// Family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Family name, Arabic script.
    pub last_name_ar: Option<String>,
    /// Given name, Arabic script.
    pub first_name_ar: Option<String>,
    /// Sex code.
    pub sex: Option<String>,
    /// Day of confirmation.
    pub confirmed_on: NaiveDate,
    /// Day of withdrawal.
    pub withdrawn_on: Option<NaiveDate>,
    /// Day of graduation.
    pub graduated_on: Option<NaiveDate>,
    /// The day of the latest proof.
    pub heard_on: Option<NaiveDate>,
}

impl LearnerRow {
    /// Where the enrolment stands on a day.
    #[must_use]
    pub fn state(&self, on: NaiveDate) -> EnrolmentState {
        let past = |day: Option<NaiveDate>| day.is_some_and(|day| day <= on);
        if past(self.graduated_on) {
            EnrolmentState::Graduated
        } else if past(self.withdrawn_on) {
            EnrolmentState::Withdrawn
        } else if self.confirmed_on <= on {
            EnrolmentState::Confirmed
        } else {
            EnrolmentState::Enrolled
        }
    }
}

macro_rules! select_learner {
    ($condition:literal, $tail:literal) => {
        sql!(
            concat!(
                "SELECT e.enrolment_id, v.version_id, e.learner_ref, k.code AS cohort_code, p.last_name, p.first_name,
                        p.last_name_ar, p.first_name_ar, v.sex, v.confirmed_on, v.withdrawn_on, v.graduated_on,
                        (SELECT MAX(a.attested_on) FROM attestation a
                         WHERE a.enrolment_id = e.enrolment_id AND a.superseded_at IS NULL) AS heard_on
                 FROM enrolment_version v
                 JOIN enrolment e ON e.enrolment_id = v.enrolment_id
                 JOIN person_version p ON p.person_id = v.person_id AND p.superseded_at IS NULL
                 JOIN cohort k ON k.cohort_id = v.cohort_id
                 JOIN cohort_version c ON c.cohort_id = v.cohort_id AND c.superseded_at IS NULL
                 WHERE v.superseded_at IS NULL",
                $condition
            ),
            $tail
        )
    };
}

/// The learners of a cohort the caller already found in its scope, by reference.
pub async fn of_cohort(tx: &mut Reader, cohort: CohortId) -> Result<Vec<LearnerRow>> {
    tx.all(select_learner!(" AND v.cohort_id = $1", " ORDER BY e.learner_ref, e.enrolment_id").bind(cohort)).await
}

/// These learners, as far as they lie within the scope, by cohort and reference.
pub async fn find_all(tx: &mut Reader, scope: &Scope, ids: &[EnrolmentId]) -> Result<Vec<LearnerRow>> {
    let sql = select_learner!("", " ORDER BY k.code, e.learner_ref, e.enrolment_id");
    tx.all(sql.and_in("e.enrolment_id", ids.iter().copied()).in_scope("c", scope)).await
}

/// The references of these learners in their cohorts, as far as they lie within the scope: for whoever may not read names.
pub async fn references(tx: &mut Reader, scope: &Scope, ids: &[EnrolmentId]) -> Result<Vec<(Uuid, String)>> {
    let sql = sql!(
        "SELECT e.enrolment_id, e.learner_ref FROM enrolment_version v
         JOIN enrolment e ON e.enrolment_id = v.enrolment_id
         JOIN cohort_version c ON c.cohort_id = v.cohort_id AND c.superseded_at IS NULL
         WHERE v.superseded_at IS NULL"
    );
    tx.all(sql.and_in("e.enrolment_id", ids.iter().copied()).in_scope("c", scope)).await
}

/// An enrolment by its cohort and its reference there.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PlacedRow {
    /// The enrolment.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// Code of the cohort.
    pub cohort_code: String,
    /// Reference in the cohort.
    pub learner_ref: String,
}

/// Where these enrolments are, as far as they lie within the scope: for whoever may not read names.
pub async fn placed(tx: &mut Reader, scope: &Scope, ids: &[EnrolmentId]) -> Result<Vec<PlacedRow>> {
    let sql = sql!(
        "SELECT e.enrolment_id, k.code AS cohort_code, e.learner_ref FROM enrolment_version v
         JOIN enrolment e ON e.enrolment_id = v.enrolment_id
         JOIN cohort k ON k.cohort_id = v.cohort_id
         JOIN cohort_version c ON c.cohort_id = v.cohort_id AND c.superseded_at IS NULL
         WHERE v.superseded_at IS NULL"
    );
    tx.all(sql.and_in("e.enrolment_id", ids.iter().copied()).in_scope("c", scope)).await
}

/// A learner whose name may be the one looked for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct BearerRow {
    /// The enrolment.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// The consonants of the name.
    pub meeting_key: String,
    /// Family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Family name, Arabic script.
    pub last_name_ar: Option<String>,
    /// Given name, Arabic script.
    pub first_name_ar: Option<String>,
}

macro_rules! select_bearer {
    () => {
        sql!(
            "SELECT v.enrolment_id, p.meeting_key, p.last_name, p.first_name, p.last_name_ar, p.first_name_ar
             FROM person_version p
             JOIN enrolment_version v ON v.person_id = p.person_id AND v.superseded_at IS NULL
             JOIN enrolment e ON e.enrolment_id = v.enrolment_id
             JOIN cohort_version c ON c.cohort_id = v.cohort_id AND c.superseded_at IS NULL
             WHERE p.superseded_at IS NULL"
        )
    };
}

/// Learners of the scope under one of these meeting keys, in no order.
pub async fn bearing(tx: &mut Reader, scope: &Scope, keys: Vec<String>, limit: u32) -> Result<Vec<BearerRow>> {
    tx.all(select_bearer!().and_in("p.meeting_key", keys).in_scope("c", scope).limit(limit)).await
}

/// Learners of the scope under this reference, in no order.
pub async fn referenced(tx: &mut Reader, scope: &Scope, learner_ref: &str, limit: u32) -> Result<Vec<BearerRow>> {
    tx.all(select_bearer!().and("e.learner_ref =", learner_ref).in_scope("c", scope).limit(limit)).await
}

/// A proof of a learner of a cohort.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ProofRow {
    /// The learner.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// Family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Family name, Arabic script.
    pub last_name_ar: Option<String>,
    /// Given name, Arabic script.
    pub first_name_ar: Option<String>,
    /// Kind code of the situation.
    pub kind: String,
    /// Employer.
    pub employer: Option<String>,
    /// Evidence code; none: a bare word.
    pub evidence: Option<String>,
    /// The day on which it was true.
    pub attested_on: NaiveDate,
    /// Status code.
    pub status: String,
    /// Source code.
    pub source: Option<String>,
}

/// The proofs of a cohort the caller already found in its scope: those to review first, then the latest.
pub async fn proofs(tx: &mut Reader, cohort: CohortId) -> Result<Vec<ProofRow>> {
    tx.all(
        sql!(
            "SELECT a.enrolment_id, p.last_name, p.first_name, p.last_name_ar, p.first_name_ar, a.kind, a.employer,
                    a.evidence, a.attested_on, a.status, a.source
             FROM attestation a
             JOIN enrolment_version v ON v.enrolment_id = a.enrolment_id AND v.superseded_at IS NULL
             JOIN person_version p ON p.person_id = v.person_id AND p.superseded_at IS NULL
             WHERE a.cohort_id = $1 AND a.superseded_at IS NULL
             ORDER BY CASE a.status WHEN 'en_attente' THEN 0 ELSE 1 END, a.attested_on DESC, a.attestation_id"
        )
        .bind(cohort),
    )
    .await
}
