//! Rows against each other and against what is already known: doubled keys, unknown cohorts and enrolments, rows of one
//! situation that disagree. Memory grows with the number of keys only.

use super::agreement::{Situations, Statement};
use super::column::Column;
use super::fault::Fault;
use super::key::{Key, KeyIndex};
use super::reason::Reason;
use super::row::{CohortRow, EnrolmentRow, SituationRow};

/// Whether what a row refers to is known to the caller: in the other files, or stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It is.
    Yes,
    /// Its cohort is not.
    NoCohort,
    /// Its cohort is, its enrolment is not.
    NoEnrolment,
}

/// The rows of one file seen so far.
#[derive(Debug, Default)]
pub struct Whole {
    keys: KeyIndex,
    situations: Situations,
}

impl Whole {
    /// Checks a cohort against those before it.
    pub fn cohort(&mut self, line: u64, row: &CohortRow<'_>) -> Vec<Fault> {
        self.key(line, Column::CohortCode, &row.cohort_code, Key::cohort(&row.cohort_code))
    }

    /// Checks an enrolment against those before it, and its cohort.
    pub fn enrolment(&mut self, line: u64, row: &EnrolmentRow<'_>, cohort_known: bool) -> Vec<Fault> {
        let key = Key::enrolment(&row.cohort_code, &row.learner_ref);
        let mut faults = self.key(line, Column::LearnerRef, &row.learner_ref, key);
        if !cohort_known {
            faults.push(Fault::new(line, Some(Column::CohortCode), &row.cohort_code, Reason::UnknownCohort));
        }
        faults
    }

    /// Checks an attestation against those of its situation before it, and its enrolment.
    pub fn situation(&mut self, line: u64, row: &SituationRow<'_>, known: Known) -> Vec<Fault> {
        let unknown = match known {
            Known::Yes => None,
            Known::NoCohort => {
                Some(Fault::new(line, Some(Column::CohortCode), &row.cohort_code, Reason::UnknownCohort))
            }
            Known::NoEnrolment => {
                Some(Fault::new(line, Some(Column::LearnerRef), &row.learner_ref, Reason::UnknownEnrolment))
            }
        };
        let key = Key::situation(&row.cohort_code, &row.learner_ref, row.situation_no);
        let differing = self.situations.add(key, Statement::of(row), short(line));
        let disagreements = differing.into_iter().map(|(field, first)| {
            let reason = Reason::SituationRowsDisagree { field, line: first.into() };
            Fault::new(line, Some(field), &row.situation_no.to_string(), reason)
        });
        unknown.into_iter().chain(disagreements).collect()
    }

    fn key(&mut self, line: u64, column: Column, value: &str, key: Key) -> Vec<Fault> {
        let first = self.keys.insert(key, short(line));
        first
            .map(|first| Fault::new(line, Some(column), value, Reason::DuplicateKey { line: first.into() }))
            .into_iter()
            .collect()
    }
}

/// A line number in four bytes: no file that is read has more lines.
fn short(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}
