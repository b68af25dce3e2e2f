//! A proof that a situation held on a day, with everything it states.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::evidence::{EvidenceStatus, EvidenceType};
use super::region::Region;
use super::situation::{SituationKind, Source};

/// One attestation; those of one number are one situation and agree on what they state (a blank agrees with any).
#[derive(Clone, Debug, PartialEq)]
pub struct Attestation {
    /// Number of the situation within the enrolment.
    pub situation_no: u32,
    /// Kind of situation.
    pub kind: SituationKind,
    /// First day of the situation.
    pub starts_on: NaiveDate,
    /// Its last day, when it has ended.
    pub ends_on: Option<NaiveDate>,
    /// Employer's name.
    pub employer: Option<String>,
    /// Employer's ICE.
    pub employer_ice: Option<String>,
    /// Whether the employer is the training operator; blank means no.
    pub employer_is_operator: Option<bool>,
    /// Job title.
    pub job_title: Option<String>,
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
    /// What a reviewer made of it.
    pub status: EvidenceStatus,
    /// Who states it.
    pub source: Option<Source>,
}

impl Attestation {
    /// What makes it one proof and not another within its enrolment: a row that brings the same key with other
    /// content corrects it.
    #[must_use]
    pub fn key(&self) -> (u32, Option<EvidenceType>, NaiveDate, Option<Source>) {
        (self.situation_no, self.evidence, self.attested_on, self.source)
    }

    /// The first field on which two attestations of one situation state different values; a blank agrees with any.
    #[must_use]
    pub fn disagreement(&self, other: &Self) -> Option<&'static str> {
        fn differ<T: PartialEq>(one: Option<&T>, two: Option<&T>) -> bool {
            matches!((one, two), (Some(one), Some(two)) if one != two)
        }
        [
            ("kind", self.kind != other.kind),
            ("starts_on", self.starts_on != other.starts_on),
            ("ends_on", differ(self.ends_on.as_ref(), other.ends_on.as_ref())),
            ("employer", differ(self.employer.as_ref(), other.employer.as_ref())),
            ("employer_ice", differ(self.employer_ice.as_ref(), other.employer_ice.as_ref())),
            ("employer_is_operator", differ(self.employer_is_operator.as_ref(), other.employer_is_operator.as_ref())),
            ("job_title", differ(self.job_title.as_ref(), other.job_title.as_ref())),
            ("in_field", differ(self.in_field.as_ref(), other.in_field.as_ref())),
            ("hours_per_week", differ(self.hours_per_week.as_ref(), other.hours_per_week.as_ref())),
            ("intended_weeks", differ(self.intended_weeks.as_ref(), other.intended_weeks.as_ref())),
            ("salary_mad", differ(self.salary_mad.as_ref(), other.salary_mad.as_ref())),
            ("region", differ(self.region.as_ref(), other.region.as_ref())),
        ]
        .into_iter()
        .find_map(|(field, differs)| differs.then_some(field))
    }
}
