//! From stored rows to what the facts' builder takes.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::domain::day::Day;
use crate::domain::evidence::{EvidenceStatus, EvidenceType};
use crate::domain::exclusion::{Exclusion, Intent};
use crate::domain::ids::{CohortId, EnrolmentId};
use crate::domain::indicator::builder::{CohortBuilder, StatedAttestation, StatedEnrolment};
use crate::domain::indicator::fact::{CohortFacts, CohortHead};
use crate::domain::indicator::known::KnownAt;
use crate::domain::indicator::names::Names;
use crate::domain::person::{Diploma, Sex};
use crate::domain::region::Region;
use crate::domain::situation::SituationKind;
use crate::storage::money::from_centimes;
use crate::storage::{Error, Result};

/// Columns of a cohort that figures read.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct HeadLine {
    cohort_id: Uuid,
    code: String,
    programme_code: String,
    operator_code: String,
    region_code: String,
    track_code: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
}

macro_rules! select_heads {
    ($condition:literal) => {
        sql!(
            concat!(
                "SELECT c.cohort_id, c.code, v.programme_code, v.operator_code, v.region_code, v.track_code,
                        v.starts_on, v.ends_on
                 FROM cohort c JOIN cohort_version v ON v.cohort_id = c.cohort_id ",
                $condition
            ),
            " ORDER BY c.code"
        )
    };
}
pub(super) use select_heads;

impl HeadLine {
    /// The head, under names of the caller.
    pub(super) fn head(&self, names: &mut Names) -> Result<(CohortId, CohortHead)> {
        let region = Region::from_code(&self.region_code).ok_or_else(|| corrupt("region_code", &self.region_code))?;
        let head = CohortHead {
            code: names.number(&self.code),
            programme: names.number(&self.programme_code),
            operator: names.number(&self.operator_code),
            track: names.number(&self.track_code),
            region,
            starts_on: self.starts_on.into(),
            ends_on: self.ends_on.into(),
        };
        Ok((CohortId(self.cohort_id), head))
    }
}

/// Columns of an enrolment that figures read.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct EnrolmentLine {
    cohort_id: Uuid,
    enrolment_id: Uuid,
    sex: Option<String>,
    diploma: Option<String>,
    intent: Option<String>,
    work_authorised: Option<bool>,
    previous_salary_centimes: Option<i64>,
    enrolled_on: NaiveDate,
    confirmed_on: NaiveDate,
    withdrawn_on: Option<NaiveDate>,
    graduated_on: Option<NaiveDate>,
    exclusion: Option<String>,
    excluded_on: Option<NaiveDate>,
    exclusion_document: Option<String>,
    recorded_at: DateTime<Utc>,
}

macro_rules! select_enrolments {
    ($condition:literal) => {
        sql!(
            concat!(
                "SELECT cohort_id, enrolment_id, sex, diploma, intent, work_authorised, previous_salary_centimes,
                        enrolled_on, confirmed_on, withdrawn_on, graduated_on, exclusion, excluded_on,
                        exclusion_document, recorded_at
                 FROM enrolment_version ",
                $condition
            ),
            " ORDER BY enrolment_id"
        )
    };
}
pub(super) use select_enrolments;

/// Columns of a proof that figures read.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct AttestationLine {
    enrolment_id: Uuid,
    situation_no: i64,
    kind: String,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    employer: Option<String>,
    employer_ice: Option<String>,
    employer_is_operator: Option<bool>,
    job_title: Option<String>,
    in_field: Option<bool>,
    hours_hundredths: Option<i64>,
    intended_weeks_hundredths: Option<i64>,
    salary_centimes: Option<i64>,
    region_code: Option<String>,
    evidence: Option<String>,
    attested_on: NaiveDate,
    status: String,
    recorded_at: DateTime<Utc>,
}

macro_rules! select_attestations {
    ($condition:literal) => {
        sql!(
            concat!(
                "SELECT enrolment_id, situation_no, kind, starts_on, ends_on, employer, employer_ice,
                        employer_is_operator, job_title, in_field, hours_hundredths, intended_weeks_hundredths,
                        salary_centimes, region_code, evidence, attested_on, status, recorded_at
                 FROM attestation ",
                $condition
            ),
            " ORDER BY enrolment_id, attestation_id"
        )
    };
}
pub(super) use select_attestations;

/// Builds the facts of each cohort, empty ones included, in the order of the heads.
pub(super) fn assemble(
    heads: &[(CohortId, CohortHead)],
    enrolments: Vec<EnrolmentLine>,
    attestations: Vec<AttestationLine>,
    known: Option<KnownAt>,
) -> Result<Vec<(CohortId, CohortFacts)>> {
    let mut builders: HashMap<Uuid, (CohortBuilder, Names)> =
        heads.iter().map(|(id, head)| (id.0, (CohortBuilder::new(*head, known), Names::default()))).collect();
    let mut places: HashMap<Uuid, (Uuid, u32)> = HashMap::with_capacity(enrolments.len());
    for line in enrolments {
        if let Some((builder, _)) = builders.get_mut(&line.cohort_id) {
            let number = builder.enrol(Some(EnrolmentId(line.enrolment_id)), &line.stated()?);
            places.insert(line.enrolment_id, (line.cohort_id, number));
        }
    }
    for line in attestations {
        // A proof whose enrolment is not known (any more) proves nothing.
        let Some((cohort, number)) = places.get(&line.enrolment_id) else { continue };
        if let Some((builder, names)) = builders.get_mut(cohort) {
            builder.attest(*number, &line.stated(names)?);
        }
    }
    heads
        .iter()
        .filter_map(|(id, _)| builders.remove(&id.0).map(|(builder, _)| (*id, builder)))
        .map(|(id, builder)| {
            let facts = builder.build().map_err(|disagreements| Error::Corrupt {
                table: "attestation",
                column: "situation_no",
                value: format!("{disagreements:?}"),
            })?;
            Ok((id, facts))
        })
        .collect()
}

fn read<T>(column: &'static str, stored: Option<&str>, parse: fn(&str) -> Option<T>) -> Result<Option<T>> {
    stored.map(|text| parse(text).ok_or_else(|| corrupt(column, text))).transpose()
}

fn corrupt(column: &'static str, value: &str) -> Error {
    Error::Corrupt { table: "facts", column, value: value.to_owned() }
}

impl EnrolmentLine {
    fn stated(&self) -> Result<StatedEnrolment> {
        Ok(StatedEnrolment {
            enrolled_on: self.enrolled_on.into(),
            confirmed_on: self.confirmed_on.into(),
            withdrawn_on: self.withdrawn_on.map(Day::from),
            graduated_on: self.graduated_on.map(Day::from),
            exclusion: read("exclusion", self.exclusion.as_deref(), Exclusion::from_code)?,
            excluded_on: self.excluded_on.map(Day::from),
            exclusion_documented: self.exclusion_document.is_some(),
            intent: read("intent", self.intent.as_deref(), Intent::from_code)?,
            work_authorised: self.work_authorised,
            sex: read("sex", self.sex.as_deref(), Sex::from_code)?,
            diploma: read("diploma", self.diploma.as_deref(), Diploma::from_code)?,
            previous_salary: self.previous_salary_centimes.map(from_centimes),
            recorded_at: Some(self.recorded_at),
        })
    }
}

impl AttestationLine {
    fn stated(&self, names: &mut Names) -> Result<StatedAttestation> {
        let mut number = |text: &Option<String>| text.as_deref().map_or(0, |text| names.number(text));
        Ok(StatedAttestation {
            situation_no: u32::try_from(self.situation_no)
                .map_err(|_| corrupt("situation_no", &self.situation_no.to_string()))?,
            line: 0,
            kind: SituationKind::from_code(&self.kind).ok_or_else(|| corrupt("kind", &self.kind))?,
            starts_on: self.starts_on.into(),
            ends_on: self.ends_on.map(Day::from),
            employer: number(&self.employer),
            employer_ice: number(&self.employer_ice),
            job_title: number(&self.job_title),
            employer_is_operator: self.employer_is_operator,
            in_field: self.in_field,
            hours_per_week: self.hours_hundredths.map(from_centimes),
            intended_weeks: self.intended_weeks_hundredths.map(from_centimes),
            salary: self.salary_centimes.map(from_centimes),
            region: read("region_code", self.region_code.as_deref(), Region::from_code)?,
            evidence: read("evidence", self.evidence.as_deref(), EvidenceType::from_code)?,
            status: EvidenceStatus::from_code(&self.status).ok_or_else(|| corrupt("status", &self.status))?,
            attested_on: self.attested_on.into(),
            recorded_at: Some(self.recorded_at),
        })
    }
}
