//! What is wrong with a file, said where it is; and what is odd in it without being wrong.

use super::column::Column;
use super::reason::Reason;

/// Longest value repeated in a fault, in characters.
const SHOWN: usize = 80;

/// One thing that is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line of the file on which the record begins (row of the sheet for a workbook), from 1; 0 for the whole file.
    pub line: u64,
    /// The column, when one alone is at fault.
    pub column: Option<Column>,
    /// The value as received, cut to 80 characters.
    pub value: String,
    /// Why.
    pub reason: Reason,
}

impl Fault {
    /// A fault; the value is cut for display.
    #[must_use]
    pub fn new(line: u64, column: Option<Column>, value: &str, reason: Reason) -> Self {
        Self { line, column, value: shown(value), reason }
    }

    /// The English header of the column, empty for a whole row or file.
    #[must_use]
    pub const fn column_name(&self) -> &'static str {
        match self.column {
            Some(column) => column.code(),
            None => "",
        }
    }

    /// What a right value looks like in that column.
    #[must_use]
    pub fn example(&self) -> Option<&'static str> {
        match (&self.reason, self.column) {
            (Reason::NotADate | Reason::ImpossibleDate | Reason::DateOutOfRange | Reason::HijriDate, Some(column))
                if column != Column::BornOn =>
            {
                Some("30/01/2024")
            }
            (Reason::MangledNumber | Reason::Missing | Reason::UnknownCode { .. }, Some(column)) => column.example(),
            (reason, _) => reason.example(),
        }
    }
}

/// Something odd that is accepted, to be looked at by a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Line of the record, from 1; 0 for the whole file.
    pub line: u64,
    /// The column.
    pub column: Option<Column>,
    /// The value as received, cut to 80 characters.
    pub value: String,
    /// What is odd.
    pub notice: Notice,
}

impl Warning {
    /// A warning; the value is cut for display.
    #[must_use]
    pub fn new(line: u64, column: Option<Column>, value: &str, notice: Notice) -> Self {
        Self { line, column, value: shown(value), notice }
    }
}

codes! {
    /// What is odd; also its message key in `locales/*/fault.ftl`.
    pub enum Notice {
        /// A header that names no column: its cells are not read.
        UnknownHeader = "notice-unknown-header",
        /// Another sheet of the workbook: it is not read.
        OtherSheet = "notice-other-sheet",
        /// A national identity card number of seven digits.
        SevenDigitCin = "notice-seven-digit-cin",
        /// A student number of before Massar, ten digits.
        OldStudentNumber = "notice-old-student-number",
        /// A province that lies in another region.
        ProvinceElsewhere = "notice-province-elsewhere",
        /// A withdrawal before the enrolment.
        WithdrawnBeforeEnrolment = "notice-withdrawn-before-enrolment",
        /// An exclusion without its date: it excludes nobody.
        ExclusionWithoutDate = "notice-exclusion-without-date",
        /// An exclusion without its document: it excludes nobody.
        ExclusionWithoutDocument = "notice-exclusion-without-document",
    }
}

fn shown(value: &str) -> String {
    let mut letters = value.chars();
    let mut shown: String = letters.by_ref().take(SHOWN).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}
