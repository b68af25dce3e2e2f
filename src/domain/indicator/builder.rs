//! From checked rows, of files or of tables, to the compact facts of a cohort as known at one instant.

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::fact::{CohortFacts, CohortHead, EnrolmentFact, Hundredths, MaybeDay, Run};
use super::known::{KnownAt, is_known};
use super::staged::{Disagreement, Fields, Merger, Staged, StagedRow};
use crate::domain::day::Day;
use crate::domain::evidence::{self, EvidenceStatus, EvidenceType};
use crate::domain::exclusion::{Exclusion, Intent};
use crate::domain::ids::EnrolmentId;
use crate::domain::person::{Diploma, Sex};
use crate::domain::region::Region;
use crate::domain::situation::SituationKind;

/// An enrolment as stated.
#[derive(Clone, Debug, PartialEq)]
pub struct StatedEnrolment {
    /// Day of enrolment.
    pub enrolled_on: Day,
    /// Day of confirmation; a blank is already the day of enrolment.
    pub confirmed_on: Day,
    /// Day of withdrawal.
    pub withdrawn_on: Option<Day>,
    /// Day of graduation.
    pub graduated_on: Option<Day>,
    /// Reason of exclusion.
    pub exclusion: Option<Exclusion>,
    /// Its date.
    pub excluded_on: Option<Day>,
    /// Whether it has its document.
    pub exclusion_documented: bool,
    /// What the learner came for; blank is `EMPLOI`.
    pub intent: Option<Intent>,
    /// Whether the learner may work; blank is yes.
    pub work_authorised: Option<bool>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Highest diploma at entry.
    pub diploma: Option<Diploma>,
    /// Gross monthly salary before entry, MAD.
    pub previous_salary: Option<Decimal>,
    /// When it became known; blank dates each fact to its own day.
    pub recorded_at: Option<DateTime<Utc>>,
}

/// One attestation of a situation as stated, with everything its row says of the situation.
#[derive(Clone, Debug, PartialEq)]
pub struct StatedAttestation {
    /// Number of the situation within the enrolment.
    pub situation_no: u32,
    /// What a disagreement is reported with: the line of the file.
    pub line: u32,
    /// Kind.
    pub kind: SituationKind,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Option<Day>,
    /// A number for the employer's name, the same for the same text; 0 blank.
    pub employer: u32,
    /// A number for the ICE, likewise; it is the employer's identity when given.
    pub employer_ice: u32,
    /// A number for the job title, likewise.
    pub job_title: u32,
    /// Whether the employer is the training operator; blank is no.
    pub employer_is_operator: Option<bool>,
    /// Whether the job is in the field of the training.
    pub in_field: Option<bool>,
    /// Hours a week.
    pub hours_per_week: Option<Decimal>,
    /// Intended duration in weeks.
    pub intended_weeks: Option<Decimal>,
    /// Gross monthly salary, MAD.
    pub salary: Option<Decimal>,
    /// Region of the job.
    pub region: Option<Region>,
    /// Kind of proof; blank is the operator's word.
    pub evidence: Option<EvidenceType>,
    /// What a reviewer made of it.
    pub status: EvidenceStatus,
    /// The day on which it was true.
    pub attested_on: Day,
    /// When it became known; blank dates its own day and the end it states each to itself.
    pub recorded_at: Option<DateTime<Utc>>,
}

/// Learners that room is made for at first: most cohorts are no smaller, and what grows from nothing is moved five times
/// on its way.
pub const A_CLASS: usize = 32;
/// The same for attestations: mostly one or two a learner.
const ROWS_EACH: usize = 2;

/// Gathers what is stated of one cohort, in any order.
#[derive(Debug)]
pub struct CohortBuilder {
    head: CohortHead,
    known: Option<KnownAt>,
    /// One entry a stated enrolment; `None` when it is not known yet.
    enrolments: Vec<Option<EnrolmentFact>>,
    ids: Vec<EnrolmentId>,
    rows: Vec<Staged>,
}

impl CohortBuilder {
    /// A cohort without enrolments, read as known at `known`; with `None` everything stated is known.
    #[must_use]
    pub fn new(head: CohortHead, known: Option<KnownAt>) -> Self {
        Self { head, known, enrolments: Vec::new(), ids: Vec::new(), rows: Vec::new() }
    }

    /// Adds an enrolment; its number is what its attestations are added under. Ids are given for all or for none.
    pub fn enrol(&mut self, id: Option<EnrolmentId>, stated: &StatedEnrolment) -> u32 {
        self.enrol_read(id, stated.read(self.known))
    }

    /// Adds an enrolment already read as known at the builder's instant.
    pub fn enrol_read(&mut self, id: Option<EnrolmentId>, enrolment: Option<EnrolmentFact>) -> u32 {
        if self.enrolments.is_empty() {
            self.enrolments.reserve(A_CLASS);
        }
        let number = u32::try_from(self.enrolments.len()).unwrap_or(u32::MAX);
        self.enrolments.push(enrolment);
        self.ids.extend(id);
        number
    }

    /// Adds an attestation under an enrolment.
    pub fn attest(&mut self, enrolment: u32, stated: &StatedAttestation) {
        self.attest_read(enrolment, stated.read(self.known));
    }

    /// Adds an attestation already read as known at the builder's instant.
    pub fn attest_read(&mut self, enrolment: u32, StagedRow(row): StagedRow) {
        if self.rows.is_empty() {
            self.rows.reserve(ROWS_EACH * self.enrolments.len());
        }
        self.rows.push(Staged { enrolment, ..row });
    }

    /// The facts.
    ///
    /// # Errors
    /// Rows of one situation that disagree, one entry each, in line order.
    pub fn build(mut self) -> Result<CohortFacts, Vec<Disagreement>> {
        self.rows.sort_unstable_by_key(|row| (row.enrolment, row.number, row.line));
        let mut facts = CohortFacts {
            head: self.head,
            enrolments: Vec::with_capacity(self.enrolments.len()),
            ids: Vec::with_capacity(self.ids.len()),
            situations: Vec::new(),
            attestations: Vec::with_capacity(self.rows.len()),
        };
        let mut merger = Merger::default();
        let mut ids = self.ids.into_iter();
        let mut people = self.rows.chunk_by(|a, b| a.enrolment == b.enrolment).peekable();
        for (number, enrolment) in (0_u32..).zip(self.enrolments) {
            let start = facts.situations.len();
            let own = people.next_if(|rows| rows.first().is_some_and(|row| row.enrolment == number));
            for rows in own.unwrap_or_default().chunk_by(|a, b| a.number == b.number) {
                merger.merge(rows, &mut facts.situations, &mut facts.attestations);
            }
            let id = ids.next();
            if let Some(enrolment) = enrolment {
                let situations = Run::new(start, facts.situations.len());
                facts.enrolments.push(EnrolmentFact { situations, ..enrolment });
                facts.ids.extend(id);
            }
        }
        let mut disagreements = merger.disagreements;
        if disagreements.is_empty() {
            facts.situations.shrink_to_fit();
            facts.attestations.shrink_to_fit();
            return Ok(facts);
        }
        disagreements.sort_unstable_by_key(|fault| fault.line);
        Err(disagreements)
    }
}

impl StatedEnrolment {
    /// The fact, as known at an instant; `None` when it is not known yet.
    #[must_use]
    pub fn read(&self, at: Option<KnownAt>) -> Option<EnrolmentFact> {
        let known = |day: &Day| is_known(at, self.recorded_at, *day);
        // An exclusion without date has no day of its own: it is known with the enrolment.
        let excluded = self.exclusion.is_some() && known(&self.excluded_on.unwrap_or(self.enrolled_on));
        known(&self.enrolled_on).then(|| EnrolmentFact {
            enrolled_on: self.enrolled_on,
            confirmed_on: Some(self.confirmed_on).filter(known).into(),
            withdrawn_on: self.withdrawn_on.filter(known).into(),
            graduated_on: self.graduated_on.filter(known).into(),
            excluded_on: if excluded { self.excluded_on.into() } else { MaybeDay::NONE },
            previous_salary: centimes(self.previous_salary).into(),
            situations: Run::default(),
            sex: self.sex,
            diploma: self.diploma,
            exclusion: self.exclusion.filter(|_| excluded),
            intent: self.intent.unwrap_or(Intent::Emploi),
            exclusion_documented: excluded && self.exclusion_documented,
            work_authorised: self.work_authorised.unwrap_or(true),
        })
    }
}

impl StatedAttestation {
    /// The row, compact, as known at an instant; it still checks against the other rows of its situation when it is not.
    #[must_use]
    pub fn read(&self, at: Option<KnownAt>) -> StagedRow {
        StagedRow(Staged {
            enrolment: u32::MAX,
            number: self.situation_no,
            line: self.line,
            fields: Fields {
                kind: self.kind,
                starts_on: self.starts_on,
                ends_on: self.ends_on.into(),
                employer: self.employer,
                employer_ice: self.employer_ice,
                job_title: self.job_title,
                hours: hundredths(self.hours_per_week),
                weeks: hundredths(self.intended_weeks),
                salary: centimes(self.salary).into(),
                by_operator: self.employer_is_operator,
                in_field: self.in_field,
                region: self.region.map_or(0, Region::number),
            },
            attested_on: self.attested_on,
            evidence: self.evidence,
            worth: evidence::worth(self.evidence, self.status),
            own_known: is_known(at, self.recorded_at, self.attested_on),
            end_known: self.ends_on.is_some_and(|end| is_known(at, self.recorded_at, end)),
        })
    }
}

/// Hundredths of a quantity, rounded down.
fn hundredths(quantity: Option<Decimal>) -> Hundredths {
    let slowly = |n: Decimal| (n * Decimal::ONE_HUNDRED).floor().to_u64().unwrap_or(u64::MAX);
    Hundredths::new(quantity.map(|n| whole_hundredths(n).unwrap_or_else(|| slowly(n))))
}

/// The hundredths of a small quantity with two decimals at most.
fn whole_hundredths(quantity: Decimal) -> Option<u64> {
    let units = u64::try_from(quantity.mantissa()).ok().filter(|units| *units < 1 << 56)?;
    match quantity.scale() {
        0 => Some(units * 100),
        1 => Some(units * 10),
        2 => Some(units),
        _ => None,
    }
}

/// Centimes of an amount; an amount beyond 42 million reads as 42 million.
fn centimes(amount: Option<Decimal>) -> Option<u32> {
    let slowly = |mad: Decimal| (mad * Decimal::ONE_HUNDRED).round().to_u32().unwrap_or(u32::MAX - 1);
    let quickly = |mad| whole_hundredths(mad).map(|centimes| u32::try_from(centimes).unwrap_or(u32::MAX - 1));
    amount.map(|mad| quickly(mad).unwrap_or_else(|| slowly(mad)))
}
