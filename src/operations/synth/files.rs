//! Exchange files as programs write them: English headers, UTF-8, comma (`interfaces.md` §2).

use std::borrow::Cow;
use std::fmt::Display;
use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat, Utc};

use crate::domain::evidence::EvidenceStatus;
use crate::domain::import::row::{CohortRow, EnrolmentRow, SituationRow};

/// Headers of the cohorts file.
pub const COHORT_HEADERS: &str =
    "cohort_code,programme,operator,region,province,track,starts_on,ends_on,capacity,contract";
/// Headers of the enrolments file.
pub const ENROLMENT_HEADERS: &str = "cohort_code,learner_ref,last_name,first_name,last_name_ar,first_name_ar,sex,\
    born_on,cin,massar,phone,email,residence_province,diploma,previous_salary_mad,intent,work_authorised,enrolled_on,\
    confirmed_on,withdrawn_on,withdrawal_reason,graduated_on,certificate_no,exclusion,excluded_on,exclusion_document,\
    recorded_at";
/// Headers of the situations file.
pub const SITUATION_HEADERS: &str = "cohort_code,learner_ref,situation_no,kind,starts_on,ends_on,employer,\
    employer_ice,employer_is_operator,job_title,in_field,hours_per_week,intended_weeks,salary_mad,region,evidence,\
    attested_on,evidence_status,source,recorded_at";

/// A file being written, one row at a time, with memory that does not grow.
pub struct File<W: Write> {
    out: csv::Writer<W>,
    cell: Vec<u8>,
}

impl<W: Write> File<W> {
    /// Opens a file with its headers.
    pub fn new(out: W, headers: &str) -> Result<Self, csv::Error> {
        let mut out = csv::WriterBuilder::new().buffer_capacity(1 << 20).from_writer(out);
        out.write_record(headers.split(','))?;
        Ok(Self { out, cell: Vec::with_capacity(64) })
    }

    /// Writes what is left in memory, and gives back what the file was written to.
    pub fn close(self) -> io::Result<W> {
        self.out.into_inner().map_err(csv::IntoInnerError::into_error)
    }

    /// A cohort.
    pub fn cohort(&mut self, row: &CohortRow<'_>) -> Result<(), csv::Error> {
        self.text(&row.cohort_code)?;
        self.text(&row.programme)?;
        self.text(&row.operator)?;
        self.text(row.region.code())?;
        self.shown(row.province)?;
        self.text(&row.track)?;
        self.shown(Some(row.starts_on))?;
        self.shown(Some(row.ends_on))?;
        self.shown(row.capacity)?;
        self.optional(row.contract.as_ref())?;
        self.end()
    }

    /// An enrolment.
    pub fn enrolment(&mut self, row: &EnrolmentRow<'_>) -> Result<(), csv::Error> {
        self.text(&row.cohort_code)?;
        self.text(&row.learner_ref)?;
        for name in [&row.last_name, &row.first_name, &row.last_name_ar, &row.first_name_ar] {
            self.optional(name.as_ref())?;
        }
        self.text(row.sex.map_or("", |sex| sex.code()))?;
        self.shown(row.born_on)?;
        for identifier in [&row.cin, &row.massar, &row.phone, &row.email] {
            self.optional(identifier.as_ref())?;
        }
        self.shown(row.residence_province)?;
        self.text(row.diploma.map_or("", |diploma| diploma.code()))?;
        self.shown(row.previous_salary_mad)?;
        self.text(row.intent.map_or("", |intent| intent.code()))?;
        self.flag(row.work_authorised)?;
        self.shown(Some(row.enrolled_on))?;
        self.shown(Some(row.confirmed_on))?;
        self.shown(row.withdrawn_on)?;
        self.optional(row.withdrawal_reason.as_ref())?;
        self.shown(row.graduated_on)?;
        self.optional(row.certificate_no.as_ref())?;
        self.text(row.exclusion.map_or("", |exclusion| exclusion.code()))?;
        self.shown(row.excluded_on)?;
        self.optional(row.exclusion_document.as_ref())?;
        self.instant(row.recorded_at)?;
        self.end()
    }

    /// An attestation.
    pub fn situation(&mut self, row: &SituationRow<'_>) -> Result<(), csv::Error> {
        self.text(&row.cohort_code)?;
        self.text(&row.learner_ref)?;
        self.shown(Some(row.situation_no))?;
        self.text(row.kind.code())?;
        self.shown(Some(row.starts_on))?;
        self.shown(row.ends_on)?;
        self.optional(row.employer.as_ref())?;
        self.optional(row.employer_ice.as_ref())?;
        self.flag(row.employer_is_operator)?;
        self.optional(row.job_title.as_ref())?;
        self.flag(row.in_field)?;
        self.shown(row.hours_per_week)?;
        self.shown(row.intended_weeks)?;
        self.shown(row.salary_mad)?;
        self.text(row.region.map_or("", |region| region.code()))?;
        self.text(row.evidence.map_or("", |evidence| evidence.code()))?;
        self.shown(Some(row.attested_on))?;
        self.text(if row.status == EvidenceStatus::Acceptee { "" } else { row.status.code() })?;
        self.text(row.source.map_or("", |source| source.code()))?;
        self.instant(row.recorded_at)?;
        self.end()
    }

    fn text(&mut self, text: &str) -> Result<(), csv::Error> {
        self.out.write_field(text)
    }

    fn optional(&mut self, text: Option<&Cow<'_, str>>) -> Result<(), csv::Error> {
        self.out.write_field(text.map_or("", AsRef::as_ref))
    }

    fn shown(&mut self, value: Option<impl Display>) -> Result<(), csv::Error> {
        self.cell.clear();
        if let Some(value) = value {
            write!(self.cell, "{value}")?;
        }
        self.out.write_field(&self.cell)
    }

    fn flag(&mut self, value: Option<bool>) -> Result<(), csv::Error> {
        self.out.write_field(value.map_or("", |value| if value { "oui" } else { "non" }))
    }

    fn instant(&mut self, at: Option<DateTime<Utc>>) -> Result<(), csv::Error> {
        self.shown(at.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)))
    }

    fn end(&mut self) -> Result<(), csv::Error> {
        self.out.write_record(None::<&[u8]>)
    }
}
