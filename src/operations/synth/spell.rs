//! One situation and the attestations filed about it.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rust_decimal::Decimal;

use super::dice::{Dice, later};
use crate::domain::evidence::{EvidenceStatus, EvidenceType};
use crate::domain::import::row::SituationRow;
use crate::domain::region::Region;
use crate::domain::situation::{SituationKind, Source};

/// What a person does from a day on; the end is kept apart, because the rows filed before it do not know it.
#[derive(Clone, Debug)]
pub struct Spell {
    /// Number within the enrolment.
    pub number: u32,
    /// Kind.
    pub kind: SituationKind,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day, known or not by those who follow the learner.
    pub ends_on: Option<NaiveDate>,
    /// Terms of the job; empty outside employment.
    pub terms: Terms,
}

/// What a contract says.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// Employer's name.
    pub employer: Option<Cow<'static, str>>,
    /// Employer's ICE.
    pub employer_ice: Option<Cow<'static, str>>,
    /// Whether the employer is the training operator.
    pub employer_is_operator: bool,
    /// Job title.
    pub job_title: Option<Cow<'static, str>>,
    /// Whether the job is in the field of the training.
    pub in_field: Option<bool>,
    /// Hours a week.
    pub hours_per_week: Option<Decimal>,
    /// Intended duration in weeks; blank for an open-ended contract.
    pub intended_weeks: Option<Decimal>,
    /// Gross monthly salary, MAD.
    pub salary_mad: Option<Decimal>,
    /// Region of the job.
    pub region: Option<Region>,
}

/// A proof, before it is dated.
#[derive(Clone, Copy, Debug)]
pub struct Proof {
    /// Kind; none is a bare statement.
    pub evidence: Option<EvidenceType>,
    /// Who states it.
    pub source: Source,
    /// What the reviewer made of it.
    pub status: EvidenceStatus,
}

impl Proof {
    /// An accepted proof.
    #[must_use]
    pub const fn accepted(evidence: Option<EvidenceType>, source: Source) -> Self {
        Self { evidence, source, status: EvidenceStatus::Acceptee }
    }

    /// The same proof, refused by the reviewer.
    #[must_use]
    pub const fn refused(self) -> Self {
        Self { status: EvidenceStatus::Refusee, ..self }
    }

    /// The same proof, waiting for its review.
    #[must_use]
    pub const fn pending(self) -> Self {
        Self { status: EvidenceStatus::EnAttente, ..self }
    }
}

impl Spell {
    /// Whether the spell runs on this day.
    #[must_use]
    pub fn runs_on(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| day <= end)
    }

    /// The row that says the spell held on `on`; it became known at `recorded_at`.
    #[must_use]
    pub fn attested(
        &self,
        (cohort_code, learner_ref): (&str, &str),
        on: NaiveDate,
        proof: Proof,
        recorded_at: DateTime<Utc>,
    ) -> SituationRow<'static> {
        let terms = self.terms.clone();
        SituationRow {
            cohort_code: Cow::Owned(cohort_code.to_owned()),
            learner_ref: Cow::Owned(learner_ref.to_owned()),
            situation_no: self.number,
            kind: self.kind,
            starts_on: self.starts_on,
            ends_on: (self.ends_on == Some(on)).then_some(on),
            employer_is_operator: terms.employer.is_some().then_some(terms.employer_is_operator),
            employer: terms.employer,
            employer_ice: terms.employer_ice,
            job_title: terms.job_title,
            in_field: terms.in_field,
            hours_per_week: terms.hours_per_week,
            intended_weeks: terms.intended_weeks,
            salary_mad: terms.salary_mad,
            region: terms.region,
            evidence: proof.evidence,
            attested_on: on,
            status: proof.status,
            source: Some(proof.source),
            recorded_at: Some(recorded_at),
        }
    }
}

/// When a fact of this day becomes known: days to weeks after, by who states it, never after the end of `known_by`.
pub fn recorded_at(dice: &mut Dice, on: NaiveDate, source: Source, known_by: NaiveDate) -> DateTime<Utc> {
    let (soonest, latest) = match source {
        Source::Apprenant => (0, 10),
        Source::Employeur => (1, 15),
        Source::Operateur => (2, 21),
        Source::Anapec => (5, 30),
        // The fund's file comes once a month, after the employers' declarations.
        Source::Cnss => (20, 45),
        Source::Auditeur => (10, 60),
    };
    let day = later(on, dice.between(soonest, latest)).min(known_by).max(on);
    let office_hour = NaiveTime::from_num_seconds_from_midnight_opt((8 * 60 + dice.below(9 * 60)) * 60, 0);
    day.and_time(office_hour.unwrap_or_default()).and_utc()
}
