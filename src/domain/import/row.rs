//! One checked row of each exchange file (`interfaces.md` §2).
//!
//! Text borrows from the record it was read from: nothing is allocated for a row that is already in the stored form.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

use crate::domain::evidence::{EvidenceStatus, EvidenceType};
use crate::domain::exclusion::{Exclusion, Intent};
use crate::domain::person::{Diploma, Sex};
use crate::domain::region::{Province, Region};
use crate::domain::situation::{SituationKind, Source};

codes! {
    /// The three exchange files.
    pub enum FileKind {
        /// One row a cohort.
        Cohorts = "cohorts",
        /// One row an enrolment.
        Enrolments = "enrolments",
        /// One row an attestation.
        Situations = "situations",
    }
}

/// A row of the cohorts file.
#[derive(Clone, Debug, PartialEq)]
pub struct CohortRow<'a> {
    /// Key of the file, unique.
    pub cohort_code: Cow<'a, str>,
    /// Programme, as written (a code or a name).
    pub programme: Cow<'a, str>,
    /// Training operator, as written (a code or a name).
    pub operator: Cow<'a, str>,
    /// Region of the training.
    pub region: Region,
    /// Province of the training.
    pub province: Option<Province>,
    /// Track, as written (a code or a name).
    pub track: Cow<'a, str>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Planned last day, not before the first.
    pub ends_on: NaiveDate,
    /// Seats.
    pub capacity: Option<u32>,
    /// Reference of the agreement that pays for it.
    pub contract: Option<Cow<'a, str>>,
}

/// A row of the enrolments file.
#[derive(Clone, Debug, PartialEq)]
pub struct EnrolmentRow<'a> {
    /// The cohort.
    pub cohort_code: Cow<'a, str>,
    /// The learner's reference, unique in the cohort.
    pub learner_ref: Cow<'a, str>,
    /// Family name, Latin script (required by an import, not by a computation).
    pub last_name: Option<Cow<'a, str>>,
    /// Given name, Latin script (required by an import, not by a computation).
    pub first_name: Option<Cow<'a, str>>,
    /// Family name, Arabic script.
    pub last_name_ar: Option<Cow<'a, str>>,
    /// Given name, Arabic script.
    pub first_name_ar: Option<Cow<'a, str>>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// National identity card number, normalised.
    pub cin: Option<Cow<'a, str>>,
    /// Massar code, normalised.
    pub massar: Option<Cow<'a, str>>,
    /// Telephone, `+212…`.
    pub phone: Option<Cow<'a, str>>,
    /// E-mail.
    pub email: Option<Cow<'a, str>>,
    /// Province of residence.
    pub residence_province: Option<Province>,
    /// Highest diploma at entry.
    pub diploma: Option<Diploma>,
    /// Gross monthly salary before entry, MAD.
    pub previous_salary_mad: Option<Decimal>,
    /// What the learner came for; blank means `EMPLOI`.
    pub intent: Option<Intent>,
    /// Whether the learner may work in Morocco; blank means yes.
    pub work_authorised: Option<bool>,
    /// Day of enrolment.
    pub enrolled_on: NaiveDate,
    /// Day of confirmation; blank in the file means the day of enrolment (already applied here).
    pub confirmed_on: NaiveDate,
    /// Day of withdrawal.
    pub withdrawn_on: Option<NaiveDate>,
    /// Reason of withdrawal.
    pub withdrawal_reason: Option<Cow<'a, str>>,
    /// Day of graduation (t0).
    pub graduated_on: Option<NaiveDate>,
    /// Certificate number.
    pub certificate_no: Option<Cow<'a, str>>,
    /// Reason of exclusion.
    pub exclusion: Option<Exclusion>,
    /// Its date.
    pub excluded_on: Option<NaiveDate>,
    /// Its document.
    pub exclusion_document: Option<Cow<'a, str>>,
    /// When the row became known; blank dates each fact to its own day.
    pub recorded_at: Option<DateTime<Utc>>,
}

/// A row of the situations file: one attestation.
#[derive(Clone, Debug, PartialEq)]
pub struct SituationRow<'a> {
    /// The cohort.
    pub cohort_code: Cow<'a, str>,
    /// The learner's reference.
    pub learner_ref: Cow<'a, str>,
    /// Number of the situation; rows with one number are one situation and agree on its fields.
    pub situation_no: u32,
    /// Kind.
    pub kind: SituationKind,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day, when it has ended; a row that carries it also attests that day.
    pub ends_on: Option<NaiveDate>,
    /// Employer's name.
    pub employer: Option<Cow<'a, str>>,
    /// Employer's ICE, 15 digits.
    pub employer_ice: Option<Cow<'a, str>>,
    /// Whether the employer is the training operator; blank means no.
    pub employer_is_operator: Option<bool>,
    /// Job title.
    pub job_title: Option<Cow<'a, str>>,
    /// Whether the job is in the field of the training; blank is unknown.
    pub in_field: Option<bool>,
    /// Hours a week.
    pub hours_per_week: Option<Decimal>,
    /// Intended duration in weeks.
    pub intended_weeks: Option<Decimal>,
    /// Gross monthly salary, MAD.
    pub salary_mad: Option<Decimal>,
    /// Region of the job.
    pub region: Option<Region>,
    /// Kind of proof; blank is the operator's word.
    pub evidence: Option<EvidenceType>,
    /// The day on which it was true.
    pub attested_on: NaiveDate,
    /// What a reviewer made of it; blank means accepted (already applied here).
    pub status: EvidenceStatus,
    /// Who states it.
    pub source: Option<Source>,
    /// When it became known; blank means the day it dates from.
    pub recorded_at: Option<DateTime<Utc>>,
}
