//! Rows as the importer holds them: owned, in the domain's terms.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

use crate::domain::attestation::Attestation;
use crate::domain::duplicate::meeting_key;
use crate::domain::enrolment::Enrolment;
use crate::domain::import::row::{CohortRow, EnrolmentRow, SituationRow};
use crate::domain::import::{Cohorts, Enrolments, ExchangeFile, Situations};
use crate::domain::person::Person;
use crate::storage::money::{centimes, from_centimes};

/// A row of the cohorts file.
#[derive(Clone, Debug)]
pub struct CohortEntry {
    /// Line of the file.
    pub line: u64,
    /// The row; programme, operator and track as written.
    pub row: CohortRow<'static>,
}

/// A row of the enrolments file.
#[derive(Clone, Debug)]
pub struct EnrolmentEntry {
    /// Line of the file.
    pub line: u64,
    /// The cohort's code.
    pub cohort_code: String,
    /// The learner's reference in it.
    pub learner_ref: String,
    /// Who.
    pub person: Person,
    /// Where persons of such a name meet.
    pub meeting_key: String,
    /// What of the enrolment.
    pub enrolment: Enrolment,
    /// When it became known, if the file says.
    pub recorded_at: Option<DateTime<Utc>>,
}

/// A row of the situations file.
#[derive(Clone, Debug)]
pub struct SituationEntry {
    /// Line of the file.
    pub line: u64,
    /// The cohort's code.
    pub cohort_code: String,
    /// The learner's reference in it.
    pub learner_ref: String,
    /// The proof.
    pub attestation: Attestation,
    /// When it became known, if the file says.
    pub recorded_at: Option<DateTime<Utc>>,
}

/// Checked rows of one kind.
#[derive(Debug)]
pub enum Entries {
    /// Of a cohorts file.
    Cohorts(Vec<CohortEntry>),
    /// Of an enrolments file.
    Enrolments(Vec<EnrolmentEntry>),
    /// Of a situations file.
    Situations(Vec<SituationEntry>),
}

/// A kind of file that can be brought in.
pub trait Importable: ExchangeFile {
    /// Its rows, owned.
    type Entry: Send + 'static;
    /// Owns a row.
    fn own(line: u64, row: Self::Row<'_>) -> Self::Entry;
    /// Rows of this kind.
    fn entries(list: Vec<Self::Entry>) -> Entries;
}

fn owned(text: Option<Cow<'_, str>>) -> Option<String> {
    text.map(Cow::into_owned)
}

/// An amount or duration as storage keeps it, so that a row compares equal with what it wrote.
fn kept(amount: Option<Decimal>) -> Option<Decimal> {
    amount.map(|amount| from_centimes(centimes(amount)))
}

impl Importable for Cohorts {
    type Entry = CohortEntry;

    fn own(line: u64, row: CohortRow<'_>) -> CohortEntry {
        let text = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        let row = CohortRow {
            cohort_code: text(row.cohort_code),
            programme: text(row.programme),
            operator: text(row.operator),
            region: row.region,
            province: row.province,
            track: text(row.track),
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            capacity: row.capacity,
            contract: row.contract.map(text),
        };
        CohortEntry { line, row }
    }

    fn entries(list: Vec<CohortEntry>) -> Entries {
        Entries::Cohorts(list)
    }
}

impl Importable for Enrolments {
    type Entry = EnrolmentEntry;

    fn own(line: u64, row: EnrolmentRow<'_>) -> EnrolmentEntry {
        let person = Person {
            // An import requires both names: a row without them was refused.
            last_name: owned(row.last_name).unwrap_or_default(),
            first_name: owned(row.first_name).unwrap_or_default(),
            last_name_ar: owned(row.last_name_ar),
            first_name_ar: owned(row.first_name_ar),
            sex: row.sex,
            born_on: row.born_on,
            cin: owned(row.cin),
            massar: owned(row.massar),
            phone: owned(row.phone),
            email: owned(row.email),
            residence_province: row.residence_province,
        };
        EnrolmentEntry {
            line,
            cohort_code: row.cohort_code.into_owned(),
            learner_ref: row.learner_ref.into_owned(),
            meeting_key: meeting_key(&person),
            person,
            enrolment: Enrolment {
                sex: row.sex,
                diploma: row.diploma,
                intent: row.intent,
                work_authorised: row.work_authorised,
                previous_salary_mad: kept(row.previous_salary_mad),
                enrolled_on: row.enrolled_on,
                confirmed_on: row.confirmed_on,
                withdrawn_on: row.withdrawn_on,
                withdrawal_reason: owned(row.withdrawal_reason),
                graduated_on: row.graduated_on,
                certificate_no: owned(row.certificate_no),
                exclusion: row.exclusion,
                excluded_on: row.excluded_on,
                exclusion_document: owned(row.exclusion_document),
            },
            recorded_at: row.recorded_at,
        }
    }

    fn entries(list: Vec<EnrolmentEntry>) -> Entries {
        Entries::Enrolments(list)
    }
}

impl Importable for Situations {
    type Entry = SituationEntry;

    fn own(line: u64, row: SituationRow<'_>) -> SituationEntry {
        SituationEntry {
            line,
            cohort_code: row.cohort_code.into_owned(),
            learner_ref: row.learner_ref.into_owned(),
            attestation: Attestation {
                situation_no: row.situation_no,
                kind: row.kind,
                starts_on: row.starts_on,
                ends_on: row.ends_on,
                employer: owned(row.employer),
                employer_ice: owned(row.employer_ice),
                employer_is_operator: row.employer_is_operator,
                job_title: owned(row.job_title),
                in_field: row.in_field,
                hours_per_week: kept(row.hours_per_week),
                intended_weeks: kept(row.intended_weeks),
                salary_mad: kept(row.salary_mad),
                region: row.region,
                evidence: row.evidence,
                attested_on: row.attested_on,
                status: row.status,
                source: row.source,
            },
            recorded_at: row.recorded_at,
        }
    }

    fn entries(list: Vec<SituationEntry>) -> Entries {
        Entries::Situations(list)
    }
}
