//! One row of each file: its cells read, then its rules (`interfaces.md` §3, last paragraph).

mod cohort;
mod enrolment;
mod situation;

use super::cells::Cells;
use super::row::{CohortRow, EnrolmentRow, FileKind, SituationRow};

/// A kind of exchange file and how one of its rows is read.
pub trait ExchangeFile {
    /// The kind.
    const KIND: FileKind;
    /// A checked row, borrowing from its record.
    type Row<'r>;
    /// Reads a row; `None` when at least one fault was told.
    fn row<'r>(cells: &mut Cells<'r, '_>) -> Option<Self::Row<'r>>;
}

/// The cohorts file.
#[derive(Clone, Copy, Debug)]
pub struct Cohorts;
/// The enrolments file.
#[derive(Clone, Copy, Debug)]
pub struct Enrolments;
/// The situations file.
#[derive(Clone, Copy, Debug)]
pub struct Situations;

impl ExchangeFile for Cohorts {
    const KIND: FileKind = FileKind::Cohorts;
    type Row<'r> = CohortRow<'r>;
    fn row<'r>(cells: &mut Cells<'r, '_>) -> Option<CohortRow<'r>> {
        cohort::row(cells)
    }
}

impl ExchangeFile for Enrolments {
    const KIND: FileKind = FileKind::Enrolments;
    type Row<'r> = EnrolmentRow<'r>;
    #[inline]
    fn row<'r>(cells: &mut Cells<'r, '_>) -> Option<EnrolmentRow<'r>> {
        enrolment::row(cells)
    }
}

impl ExchangeFile for Situations {
    const KIND: FileKind = FileKind::Situations;
    type Row<'r> = SituationRow<'r>;
    #[inline]
    fn row<'r>(cells: &mut Cells<'r, '_>) -> Option<SituationRow<'r>> {
        situation::row(cells)
    }
}
