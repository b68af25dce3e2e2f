//! Proofs of situations.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::money::{centimes, from_centimes};
use super::{Error, Reader, Result, Value, Writer};
use crate::domain::attestation::Attestation;
use crate::domain::evidence::{EvidenceStatus, EvidenceType};
use crate::domain::ids::{AttestationId, BatchId, CohortId, EnrolmentId, PlacementId};
use crate::domain::provenance::Provenance;
use crate::domain::region::Region;
use crate::domain::situation::{SituationKind, Source};

/// One stored proof.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AttestationRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub attestation_id: AttestationId,
    /// The enrolment.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// Number of the situation.
    pub situation_no: i64,
    /// Kind code.
    pub kind: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Employer's name.
    pub employer: Option<String>,
    /// Employer's ICE.
    pub employer_ice: Option<String>,
    /// Whether the employer is the operator.
    pub employer_is_operator: Option<bool>,
    /// Job title.
    pub job_title: Option<String>,
    /// Whether in field.
    pub in_field: Option<bool>,
    /// Hours a week, hundredths.
    pub hours_hundredths: Option<i64>,
    /// Weeks intended, hundredths.
    pub intended_weeks_hundredths: Option<i64>,
    /// Monthly salary, centimes.
    pub salary_centimes: Option<i64>,
    /// Region of the job.
    pub region_code: Option<String>,
    /// Evidence code.
    pub evidence: Option<String>,
    /// The day on which it was true.
    pub attested_on: NaiveDate,
    /// Status code.
    pub status: String,
    /// Source code.
    pub source: Option<String>,
    /// The hire it comes from.
    pub placement_id: Option<uuid::Uuid>,
    /// When it became known.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub recorded_by: String,
    /// When a correction replaced it.
    pub superseded_at: Option<DateTime<Utc>>,
}

impl AttestationRow {
    /// The domain's value.
    pub fn attestation(&self) -> Result<Attestation> {
        Ok(Attestation {
            situation_no: u32::try_from(self.situation_no)
                .map_err(|_| corrupt("situation_no", &self.situation_no.to_string()))?,
            kind: SituationKind::from_code(&self.kind).ok_or_else(|| corrupt("kind", &self.kind))?,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            employer: self.employer.clone(),
            employer_ice: self.employer_ice.clone(),
            employer_is_operator: self.employer_is_operator,
            job_title: self.job_title.clone(),
            in_field: self.in_field,
            hours_per_week: self.hours_hundredths.map(from_centimes),
            intended_weeks: self.intended_weeks_hundredths.map(from_centimes),
            salary_mad: self.salary_centimes.map(from_centimes),
            region: read("region_code", self.region_code.as_deref(), Region::from_code)?,
            evidence: read("evidence", self.evidence.as_deref(), EvidenceType::from_code)?,
            attested_on: self.attested_on,
            status: EvidenceStatus::from_code(&self.status).ok_or_else(|| corrupt("status", &self.status))?,
            source: read("source", self.source.as_deref(), Source::from_code)?,
        })
    }
}

fn corrupt(column: &'static str, value: &str) -> Error {
    Error::Corrupt { table: "attestation", column, value: value.to_owned() }
}

fn read<T>(column: &'static str, stored: Option<&str>, parse: fn(&str) -> Option<T>) -> Result<Option<T>> {
    stored.map(|text| parse(text).ok_or_else(|| corrupt(column, text))).transpose()
}

macro_rules! select_attestation {
    ($condition:literal, $tail:literal) => {
        sql!(
            concat!(
                "SELECT attestation_id, enrolment_id, situation_no, kind, starts_on, ends_on, employer, employer_ice,
                        employer_is_operator, job_title, in_field, hours_hundredths, intended_weeks_hundredths,
                        salary_centimes, region_code, evidence, attested_on, status, source, placement_id, recorded_at,
                        recorded_by, superseded_at
                 FROM attestation WHERE TRUE",
                $condition
            ),
            $tail
        )
    };
}

/// Whether a proof, current or replaced, is of this enrolment.
pub async fn is_of(tx: &mut Reader, enrolment: EnrolmentId, id: AttestationId) -> Result<bool> {
    let found = tx
        .value::<i64>(
            sql!("SELECT COUNT(*) FROM attestation WHERE attestation_id = $1 AND enrolment_id = $2")
                .bind(id)
                .bind(enrolment),
        )
        .await?;
    Ok(found == Some(1))
}

/// The current proofs of an enrolment the caller already found in its scope.
pub async fn of_enrolment(tx: &mut Reader, id: EnrolmentId) -> Result<Vec<AttestationRow>> {
    tx.all(
        select_attestation!(" AND enrolment_id = $1 AND superseded_at IS NULL", " ORDER BY situation_no, attested_on")
            .bind(id),
    )
    .await
}

/// Every proof ever recorded of an enrolment, superseded ones included, in the order they became known.
pub async fn history(tx: &mut Reader, id: EnrolmentId) -> Result<Vec<AttestationRow>> {
    tx.all(select_attestation!(" AND enrolment_id = $1", " ORDER BY recorded_at, attestation_id").bind(id)).await
}

/// The current proofs of several enrolments.
pub async fn of_enrolments(tx: &mut Reader, ids: &[EnrolmentId]) -> Result<Vec<AttestationRow>> {
    tx.all(
        select_attestation!(" AND superseded_at IS NULL", " ORDER BY enrolment_id, situation_no, attested_on")
            .and_in("enrolment_id", ids.iter().copied()),
    )
    .await
}

/// The highest number that a situation of each enrolment has ever borne, superseded ones included.
pub async fn last_numbers(tx: &mut Reader, ids: &[EnrolmentId]) -> Result<HashMap<EnrolmentId, u32>> {
    let rows: Vec<(uuid::Uuid, i64)> = tx
        .all(
            sql!("SELECT enrolment_id, MAX(situation_no) FROM attestation WHERE TRUE", " GROUP BY enrolment_id")
                .and_in("enrolment_id", ids.iter().copied()),
        )
        .await?;
    let numbered = |(id, number): (uuid::Uuid, i64)| Some((EnrolmentId(id), u32::try_from(number).ok()?));
    Ok(rows.into_iter().filter_map(numbered).collect())
}

/// The hire that a proof comes from.
pub async fn placement(tx: &mut Reader, id: AttestationId) -> Result<Option<PlacementId>> {
    let found: Option<Option<uuid::Uuid>> =
        tx.value(sql!("SELECT placement_id FROM attestation WHERE attestation_id = $1").bind(id)).await?;
    Ok(found.flatten().map(PlacementId))
}

/// A proof about to be appended.
#[derive(Clone, Debug)]
pub struct AttestationVersion {
    /// Identifier.
    pub attestation_id: AttestationId,
    /// The enrolment.
    pub enrolment_id: EnrolmentId,
    /// Its cohort.
    pub cohort_id: CohortId,
    /// What it states.
    pub attestation: Attestation,
    /// The hire it comes from.
    pub placement_id: Option<PlacementId>,
    /// When it became known, when that differs from the provenance's instant.
    pub recorded_at: Option<DateTime<Utc>>,
}

/// Appends proofs; the caller has superseded what they correct.
pub async fn append(
    tx: &mut Writer,
    versions: impl IntoIterator<Item = AttestationVersion>,
    provenance: &Provenance,
) -> Result<()> {
    let recorded_by = provenance.recorded_by.to_string();
    tx.insert_all(
        sql!(
            "INSERT INTO attestation (attestation_id, enrolment_id, cohort_id, situation_no, kind, starts_on, ends_on,
                                      employer, employer_ice, employer_is_operator, job_title, in_field,
                                      hours_hundredths, intended_weeks_hundredths, salary_centimes, region_code,
                                      evidence, attested_on, status, source, placement_id,
                                      recorded_at, recorded_by, batch_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                     $22, $23, $24)"
        ),
        versions.into_iter().map(|version| -> [Value; 24] {
            let stated = version.attestation;
            [
                version.attestation_id.into(),
                version.enrolment_id.into(),
                version.cohort_id.into(),
                stated.situation_no.into(),
                stated.kind.into(),
                stated.starts_on.into(),
                stated.ends_on.into(),
                stated.employer.into(),
                stated.employer_ice.into(),
                stated.employer_is_operator.into(),
                stated.job_title.into(),
                stated.in_field.into(),
                stated.hours_per_week.map(centimes).into(),
                stated.intended_weeks.map(centimes).into(),
                stated.salary_mad.map(centimes).into(),
                stated.region.into(),
                stated.evidence.into(),
                stated.attested_on.into(),
                stated.status.into(),
                stated.source.into(),
                version.placement_id.into(),
                version.recorded_at.unwrap_or(provenance.recorded_at).into(),
                recorded_by.as_str().into(),
                provenance.batch_id.into(),
            ]
        }),
    )
    .await?;
    Ok(())
}

/// Closes proofs that a correction replaces.
pub async fn supersede(
    tx: &mut Writer,
    ids: &[AttestationId],
    at: DateTime<Utc>,
    batch: Option<BatchId>,
) -> Result<()> {
    for ids in ids.chunks(500) {
        let found = tx
            .run(
                sql!("UPDATE attestation SET superseded_at = $1, superseded_in = $2 WHERE superseded_at IS NULL")
                    .bind(at)
                    .bind(batch)
                    .and_in("attestation_id", ids.iter().copied()),
            )
            .await?;
        let expected = ids.len() as u64;
        if found != expected {
            return Err(Error::Stale { table: "attestation", expected, found });
        }
    }
    Ok(())
}
