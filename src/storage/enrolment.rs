//! Enrolments and what is known of them.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::money::{centimes, from_centimes};
use super::{Error, Reader, Result, Value, Writer};
use crate::domain::enrolment::Enrolment;
use crate::domain::exclusion::{Exclusion, Intent};
use crate::domain::ids::{BatchId, CohortId, EnrolmentId, PersonId};
use crate::domain::person::{Diploma, Sex};
use crate::domain::provenance::Provenance;
use crate::domain::scope::Scope;

/// The current version of an enrolment.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EnrolmentRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// The learner's reference in the cohort.
    pub learner_ref: String,
    /// The cohort.
    #[sqlx(try_from = "uuid::Uuid")]
    pub cohort_id: CohortId,
    /// The person.
    #[sqlx(try_from = "uuid::Uuid")]
    pub person_id: PersonId,
    /// Sex code.
    pub sex: Option<String>,
    /// Diploma code.
    pub diploma: Option<String>,
    /// Intent code.
    pub intent: Option<String>,
    /// Whether the learner may work in Morocco.
    pub work_authorised: Option<bool>,
    /// Salary before entry.
    pub previous_salary_centimes: Option<i64>,
    /// Day of enrolment.
    pub enrolled_on: NaiveDate,
    /// Day of confirmation.
    pub confirmed_on: NaiveDate,
    /// Day of withdrawal.
    pub withdrawn_on: Option<NaiveDate>,
    /// Why.
    pub withdrawal_reason: Option<String>,
    /// Day of graduation.
    pub graduated_on: Option<NaiveDate>,
    /// Certificate number.
    pub certificate_no: Option<String>,
    /// Exclusion code.
    pub exclusion: Option<String>,
    /// Its date.
    pub excluded_on: Option<NaiveDate>,
    /// Its document.
    pub exclusion_document: Option<String>,
    /// Version read; an update must name it.
    pub version_id: Uuid,
    /// When this version became known.
    pub recorded_at: DateTime<Utc>,
}

impl EnrolmentRow {
    /// The domain's value.
    pub fn enrolment(&self) -> Result<Enrolment> {
        Ok(Enrolment {
            sex: code("sex", self.sex.as_deref(), Sex::from_code)?,
            diploma: code("diploma", self.diploma.as_deref(), Diploma::from_code)?,
            intent: code("intent", self.intent.as_deref(), Intent::from_code)?,
            work_authorised: self.work_authorised,
            previous_salary_mad: self.previous_salary_centimes.map(from_centimes),
            enrolled_on: self.enrolled_on,
            confirmed_on: self.confirmed_on,
            withdrawn_on: self.withdrawn_on,
            withdrawal_reason: self.withdrawal_reason.clone(),
            graduated_on: self.graduated_on,
            certificate_no: self.certificate_no.clone(),
            exclusion: code("exclusion", self.exclusion.as_deref(), Exclusion::from_code)?,
            excluded_on: self.excluded_on,
            exclusion_document: self.exclusion_document.clone(),
        })
    }
}

fn code<T>(column: &'static str, stored: Option<&str>, parse: fn(&str) -> Option<T>) -> Result<Option<T>> {
    stored
        .map(|text| {
            parse(text).ok_or_else(|| Error::Corrupt { table: "enrolment_version", column, value: text.to_owned() })
        })
        .transpose()
}

macro_rules! select_enrolment {
    ($condition:literal, $tail:literal) => {
        sql!(
            concat!(
                "SELECT e.enrolment_id, e.learner_ref, v.cohort_id, v.person_id, v.sex, v.diploma, v.intent,
                        v.work_authorised, v.previous_salary_centimes, v.enrolled_on, v.confirmed_on, v.withdrawn_on,
                        v.withdrawal_reason, v.graduated_on, v.certificate_no, v.exclusion, v.excluded_on,
                        v.exclusion_document, v.version_id, v.recorded_at
                 FROM enrolment e
                 JOIN enrolment_version v ON v.enrolment_id = e.enrolment_id AND v.superseded_at IS NULL
                 JOIN cohort_version c ON c.cohort_id = v.cohort_id AND c.superseded_at IS NULL
                 WHERE TRUE",
                $condition
            ),
            $tail
        )
    };
}

/// The current enrolments of a cohort within the scope, by learner reference.
pub async fn of_cohort(tx: &mut Reader, scope: &Scope, cohort: CohortId) -> Result<Vec<EnrolmentRow>> {
    let sql = select_enrolment!(" AND v.cohort_id = $1", " ORDER BY e.learner_ref").bind(cohort);
    tx.all(sql.in_scope("c", scope)).await
}

/// The current enrolments of a person within the scope, latest first.
pub async fn of_person(tx: &mut Reader, scope: &Scope, person: PersonId) -> Result<Vec<EnrolmentRow>> {
    let sql = select_enrolment!(" AND v.person_id = $1", " ORDER BY v.enrolled_on DESC, e.enrolment_id").bind(person);
    tx.all(sql.in_scope("c", scope)).await
}

/// One current enrolment within the scope.
pub async fn find(tx: &mut Reader, scope: &Scope, id: EnrolmentId) -> Result<Option<EnrolmentRow>> {
    tx.opt(select_enrolment!(" AND e.enrolment_id = $1", "").bind(id).in_scope("c", scope)).await
}

/// These current enrolments, as far as they lie within the scope.
pub async fn find_all(tx: &mut Reader, scope: &Scope, ids: &[EnrolmentId]) -> Result<Vec<EnrolmentRow>> {
    let sql = select_enrolment!("", " ORDER BY e.enrolment_id").and_in("e.enrolment_id", ids.iter().copied());
    tx.all(sql.in_scope("c", scope)).await
}

/// The current enrolments of these references in a cohort (whatever the scope: the importer checked the cohort).
pub async fn of_refs(tx: &mut Reader, cohort: CohortId, refs: Vec<String>) -> Result<Vec<EnrolmentRow>> {
    tx.all(select_enrolment!(" AND e.cohort_id = $1", "").bind(cohort).and_in("e.learner_ref", refs)).await
}

/// An enrolment's identity.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EnrolmentKey {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// The cohort.
    #[sqlx(try_from = "uuid::Uuid")]
    pub cohort_id: CohortId,
    /// The learner's reference.
    pub learner_ref: String,
}

/// The identities of these references in a cohort, whatever became of them.
pub async fn keys(tx: &mut Reader, cohort: CohortId, refs: Vec<String>) -> Result<Vec<EnrolmentKey>> {
    tx.all(
        sql!("SELECT enrolment_id, cohort_id, learner_ref FROM enrolment WHERE cohort_id = $1")
            .bind(cohort)
            .and_in("learner_ref", refs),
    )
    .await
}

/// Every reference ever given in a cohort.
pub async fn refs(tx: &mut Reader, cohort: CohortId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        tx.all(sql!("SELECT learner_ref FROM enrolment WHERE cohort_id = $1").bind(cohort)).await?;
    Ok(rows.into_iter().map(|(learner_ref,)| learner_ref).collect())
}

/// Adds identities.
pub async fn insert_keys(tx: &mut Writer, keys: impl IntoIterator<Item = EnrolmentKey>) -> Result<()> {
    tx.insert_all(
        sql!("INSERT INTO enrolment (enrolment_id, cohort_id, learner_ref) VALUES ($1, $2, $3)"),
        keys.into_iter()
            .map(|key| -> [Value; 3] { [key.enrolment_id.into(), key.cohort_id.into(), key.learner_ref.into()] }),
    )
    .await?;
    Ok(())
}

/// A version about to be appended.
#[derive(Clone, Debug)]
pub struct EnrolmentVersion {
    /// Identifier of the version.
    pub version_id: Uuid,
    /// The enrolment.
    pub enrolment_id: EnrolmentId,
    /// The cohort.
    pub cohort_id: CohortId,
    /// The person.
    pub person_id: PersonId,
    /// What is known.
    pub enrolment: Enrolment,
    /// When it became known, when that differs from the provenance's instant (a file that says so).
    pub recorded_at: Option<DateTime<Utc>>,
}

/// Appends what became known of enrolments; the caller has superseded what it replaces.
pub async fn append(
    tx: &mut Writer,
    versions: impl IntoIterator<Item = EnrolmentVersion>,
    provenance: &Provenance,
) -> Result<()> {
    let recorded_by = provenance.recorded_by.to_string();
    tx.insert_all(
        sql!(
            "INSERT INTO enrolment_version (version_id, enrolment_id, cohort_id, person_id, sex, diploma, intent,
                                            work_authorised, previous_salary_centimes, enrolled_on, confirmed_on,
                                            withdrawn_on, withdrawal_reason, graduated_on, certificate_no,
                                            exclusion, excluded_on, exclusion_document,
                                            recorded_at, recorded_by, batch_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"
        ),
        versions.into_iter().map(|version| -> [Value; 21] {
            let known = version.enrolment;
            [
                version.version_id.into(),
                version.enrolment_id.into(),
                version.cohort_id.into(),
                version.person_id.into(),
                known.sex.into(),
                known.diploma.into(),
                known.intent.into(),
                known.work_authorised.into(),
                known.previous_salary_mad.map(centimes).into(),
                known.enrolled_on.into(),
                known.confirmed_on.into(),
                known.withdrawn_on.into(),
                known.withdrawal_reason.into(),
                known.graduated_on.into(),
                known.certificate_no.into(),
                known.exclusion.into(),
                known.excluded_on.into(),
                known.exclusion_document.into(),
                version.recorded_at.unwrap_or(provenance.recorded_at).into(),
                recorded_by.as_str().into(),
                provenance.batch_id.into(),
            ]
        }),
    )
    .await?;
    Ok(())
}

/// Closes the current versions of these enrolments.
pub async fn supersede(tx: &mut Writer, ids: &[EnrolmentId], at: DateTime<Utc>, batch: Option<BatchId>) -> Result<()> {
    for ids in ids.chunks(500) {
        let found = tx
            .run(
                sql!("UPDATE enrolment_version SET superseded_at = $1, superseded_in = $2 WHERE superseded_at IS NULL")
                    .bind(at)
                    .bind(batch)
                    .and_in("enrolment_id", ids.iter().copied()),
            )
            .await?;
        let expected = ids.len() as u64;
        if found != expected {
            return Err(Error::Stale { table: "enrolment_version", expected, found });
        }
    }
    Ok(())
}
