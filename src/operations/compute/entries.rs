//! What is kept of a row of each file.

use std::collections::HashSet;

use super::In;
use super::pipeline::Reader;
use crate::domain::day::Day;
use crate::domain::import::agreement::print;
use crate::domain::import::key::{Key, KeyIndex};
use crate::domain::import::row::{CohortRow, EnrolmentRow, SituationRow};
use crate::domain::import::{Cohorts, Column, Enrolments, Fault, FileKind, Reason, Situations};
use crate::domain::indicator::builder::A_CLASS;
use crate::domain::indicator::fact::EnrolmentFact;
use crate::domain::indicator::{Disagreement, KnownAt, StagedRow, StatedAttestation, StatedEnrolment};
use crate::domain::region::Region;

/// Reads the cohorts file.
pub(super) struct CohortReader;

/// A cohort, its names not yet numbered.
pub(super) struct CohortEntry {
    pub(super) code: String,
    pub(super) programme: String,
    pub(super) operator: String,
    pub(super) track: String,
    pub(super) region: Region,
    pub(super) starts_on: Day,
    pub(super) ends_on: Day,
}

impl Reader for CohortReader {
    type File = Cohorts;
    type Entry = CohortEntry;
    type Memo = ();

    fn read(&self, _line: u32, row: CohortRow<'_>, (): &mut ()) -> Result<Option<CohortEntry>, Fault> {
        Ok(Some(CohortEntry {
            code: row.cohort_code.into_owned(),
            programme: row.programme.into_owned(),
            operator: row.operator.into_owned(),
            track: row.track.into_owned(),
            region: row.region,
            starts_on: row.starts_on.into(),
            ends_on: row.ends_on.into(),
        }))
    }
}

/// Cohorts that can be referred to: by key, and those that were refused.
#[derive(Default)]
pub(super) struct Keys {
    pub(super) index: KeyIndex,
    pub(super) refused: HashSet<Key>,
}

/// Enrolments that can be referred to, cohort by cohort: files mostly come so, and what is looked up then lies together.
#[derive(Default)]
pub(super) struct Enrolled {
    /// Of each cohort, the rank of each learner in it.
    learners: Vec<KeyIndex>,
    /// Of each cohort, the line on which each learner was read.
    lines: Vec<Vec<u32>>,
    pub(super) refused: HashSet<Key>,
}

impl Enrolled {
    /// Nobody, in so many cohorts.
    pub(super) fn in_cohorts(count: usize) -> Self {
        let (learners, lines) = (0..count).map(|_| (KeyIndex::default(), Vec::new())).unzip();
        Self { learners, lines, refused: HashSet::new() }
    }

    /// Files a learner of a cohort read on a line; the line of the row that already bears the key, if any.
    pub(super) fn insert(&mut self, cohort: u32, learner: Key, line: u32) -> Result<(), u32> {
        let of_cohort = self.learners.get_mut(cohort as usize).zip(self.lines.get_mut(cohort as usize));
        let Some((learners, lines)) = of_cohort else { return Ok(()) };
        if lines.is_empty() {
            // A table is as large as a power of two, an eighth of it free.
            learners.reserve(A_CLASS * 7 / 8);
            lines.reserve(A_CLASS);
        }
        let number = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        match learners.insert(learner, number) {
            Some(first) => Err(lines.get(first as usize).copied().unwrap_or_default()),
            None => {
                lines.push(line);
                Ok(())
            }
        }
    }

    fn find(&self, cohort: u32, learner: Key) -> Option<Place> {
        let number = self.learners.get(cohort as usize)?.find(learner)?;
        Some(Place { cohort, number })
    }
}

/// Reads the enrolments file.
pub(super) struct EnrolmentReader<'a> {
    pub(super) cohorts: &'a Keys,
    pub(super) known: Option<KnownAt>,
}

/// An enrolment and the cohort it is in.
pub(super) struct EnrolmentEntry {
    pub(super) cohort: u32,
    pub(super) learner: Key,
    pub(super) learner_ref: Box<str>,
    pub(super) fact: Option<EnrolmentFact>,
}

/// The cohort of the last row: files mostly come cohort by cohort.
#[derive(Default)]
pub(super) struct LastCohort {
    code: String,
    cohort: Option<u32>,
}

impl LastCohort {
    /// Turns to the cohort of a row; whether it is another than before.
    fn turn_to(&mut self, code: &str, cohorts: &Keys) -> bool {
        if self.cohort.is_some() && self.code == code {
            return false;
        }
        self.cohort = cohorts.index.find(Key::cohort(code));
        self.code.clear();
        self.code.push_str(code);
        true
    }
}

impl Reader for EnrolmentReader<'_> {
    type File = Enrolments;
    type Entry = EnrolmentEntry;
    type Memo = LastCohort;

    fn read(&self, line: u32, row: EnrolmentRow<'_>, last: &mut LastCohort) -> Result<Option<EnrolmentEntry>, Fault> {
        last.turn_to(&row.cohort_code, self.cohorts);
        let Some(cohort) = last.cohort else {
            let fault = Fault::new(line.into(), Some(Column::CohortCode), &row.cohort_code, Reason::UnknownCohort);
            let told = self.cohorts.refused.contains(&Key::cohort(&row.cohort_code));
            return if told { Ok(None) } else { Err(fault) };
        };
        Ok(Some(EnrolmentEntry {
            cohort,
            learner: Key::learner(&row.learner_ref),
            learner_ref: row.learner_ref.as_ref().into(),
            fact: stated_enrolment(&row).read(self.known),
        }))
    }
}

/// Where an enrolment went: its cohort, its number there.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) cohort: u32,
    pub(super) number: u32,
}

/// Reads the situations file.
pub(super) struct SituationReader<'a> {
    pub(super) cohorts: &'a Keys,
    pub(super) enrolled: &'a Enrolled,
    pub(super) known: Option<KnownAt>,
}

/// The learner of the last row: what is known of one mostly stands together.
#[derive(Default)]
pub(super) struct LastLearner {
    cohort: LastCohort,
    learner: String,
    place: Option<Place>,
}

impl Reader for SituationReader<'_> {
    type File = Situations;
    type Entry = (Place, StagedRow);
    type Memo = LastLearner;

    fn read(&self, line: u32, row: SituationRow<'_>, last: &mut LastLearner) -> Result<Option<Self::Entry>, Fault> {
        let is_new = last.cohort.turn_to(&row.cohort_code, self.cohorts);
        if is_new || last.place.is_none() || last.learner != row.learner_ref {
            let found = |cohort| self.enrolled.find(cohort, Key::learner(&row.learner_ref));
            last.place = last.cohort.cohort.and_then(found);
            last.learner.clear();
            last.learner.push_str(&row.learner_ref);
        }
        match last.place {
            Some(place) => Ok(Some((place, stated_attestation(line, &row).read(self.known)))),
            None => self.unknown(line, &row),
        }
    }
}

impl SituationReader<'_> {
    #[cold]
    fn unknown<T>(&self, line: u32, row: &SituationRow<'_>) -> Result<Option<T>, Fault> {
        let cohort = Key::cohort(&row.cohort_code);
        let key = Key::enrolment(&row.cohort_code, &row.learner_ref);
        if self.enrolled.refused.contains(&key) || self.cohorts.refused.contains(&cohort) {
            return Ok(None);
        }
        Err(match self.cohorts.index.find(cohort) {
            Some(_) => Fault::new(line.into(), Some(Column::LearnerRef), &row.learner_ref, Reason::UnknownEnrolment),
            None => Fault::new(line.into(), Some(Column::CohortCode), &row.cohort_code, Reason::UnknownCohort),
        })
    }
}

fn stated_enrolment(row: &EnrolmentRow<'_>) -> StatedEnrolment {
    StatedEnrolment {
        enrolled_on: row.enrolled_on.into(),
        confirmed_on: row.confirmed_on.into(),
        withdrawn_on: row.withdrawn_on.map(Day::from),
        graduated_on: row.graduated_on.map(Day::from),
        exclusion: row.exclusion,
        excluded_on: row.excluded_on.map(Day::from),
        exclusion_documented: row.exclusion_document.is_some(),
        intent: row.intent,
        work_authorised: row.work_authorised,
        sex: row.sex,
        diploma: row.diploma,
        previous_salary: row.previous_salary_mad,
        recorded_at: row.recorded_at,
    }
}

fn stated_attestation(line: u32, row: &SituationRow<'_>) -> StatedAttestation {
    StatedAttestation {
        situation_no: row.situation_no,
        line,
        kind: row.kind,
        starts_on: row.starts_on.into(),
        ends_on: row.ends_on.map(Day::from),
        employer: print(row.employer.as_deref()),
        employer_ice: print(row.employer_ice.as_deref()),
        job_title: print(row.job_title.as_deref()),
        employer_is_operator: row.employer_is_operator,
        in_field: row.in_field,
        hours_per_week: row.hours_per_week,
        intended_weeks: row.intended_weeks,
        salary: row.salary_mad,
        region: row.region,
        evidence: row.evidence,
        status: row.status,
        attested_on: row.attested_on.into(),
        recorded_at: row.recorded_at,
    }
}

/// The fault of a row that disagrees with its situation.
pub(super) fn disagreement(found: &Disagreement) -> In<Fault> {
    let column = Column::from_code(found.column).unwrap_or(Column::SituationNo);
    let reason = Reason::SituationRowsDisagree { field: column, line: found.first_line.into() };
    let what = Fault::new(found.line.into(), Some(column), &found.situation_no.to_string(), reason);
    In { file: FileKind::Situations, what }
}
