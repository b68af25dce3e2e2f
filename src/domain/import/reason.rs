//! Why a cell, a row or a file is refused. Texts live in `locales/*/fault.ftl` under [`Reason::key`].

use super::column::Column;
use crate::domain::identifier::{CinRule, IceRule, MassarRule, PhoneRule};

/// Why something is refused. A new reason is a variant, a key, its arguments, and a message in three languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    // The file.
    /// No byte, or no header.
    Empty,
    /// An encoding that is not read.
    UnknownEncoding,
    /// UTF-16 that does not say its byte order.
    Utf16WithoutBom,
    /// Not text at all.
    Binary,
    /// A web page under another name.
    Html,
    /// The workbook format of before 2007, or a workbook behind a password.
    OldWorkbook,
    /// A zip that holds no workbook, or a damaged one.
    BadWorkbook,
    /// A workbook that would swell beyond reason once unpacked.
    WorkbookTooLarge,
    /// Lines end with a lone carriage return.
    CarriageReturns,
    /// More columns than can be read.
    TooManyColumns {
        /// The most.
        most: u32,
    },
    /// A required column is absent.
    MissingColumn,
    /// Two headers name one column.
    DuplicateHeader,
    /// A record longer than can be read.
    RecordTooLong {
        /// The most, in kibibytes.
        most: u32,
    },
    // The row.
    /// A quote that is never closed.
    UnclosedQuote,
    /// Text beside a quoted cell, or a lone quote in it.
    StrayQuote,
    /// More cells than headers.
    TooManyCells {
        /// Headers.
        headers: u32,
        /// Cells.
        cells: u32,
    },
    /// The key of another row.
    DuplicateKey {
        /// The line of the other.
        line: u64,
    },
    /// An end before its start.
    EndBeforeStart,
    /// A graduation before the enrolment.
    GraduationBeforeEnrolment,
    /// Graduated and withdrawn at once.
    GraduationAndWithdrawal,
    /// Rows of one situation differ.
    SituationRowsDisagree {
        /// On this column.
        field: Column,
        /// With this line.
        line: u64,
    },
    /// A cohort that is in no file nor record.
    UnknownCohort,
    /// An enrolment that is in no file nor record.
    UnknownEnrolment,
    /// A programme that the reference does not hold.
    UnknownProgramme,
    /// An operator that the reference does not hold.
    UnknownOperator,
    /// A track that the reference does not hold.
    UnknownTrack,
    /// A cohort code that another operator already uses.
    TakenCode,
    /// A situation that differs from the proofs already recorded of it.
    DisagreesWithRecord {
        /// On this column.
        field: Column,
    },
    /// Known only in the future.
    RecordedInFuture,
    /// Known before what it would replace.
    RecordedBeforeCurrent,
    // The cell.
    /// A required value is blank.
    Missing,
    /// Longer than can be stored.
    TooLong {
        /// The most, in characters.
        most: u32,
    },
    /// Not a date in an accepted form.
    NotADate,
    /// A date the calendar lacks.
    ImpossibleDate,
    /// A date outside 1900–2100.
    DateOutOfRange,
    /// A date of the Hijri calendar.
    HijriDate,
    /// Not an RFC 3339 instant.
    NotAnInstant,
    /// Not a number.
    NotANumber,
    /// Not a whole number.
    NotWhole,
    /// A number a spreadsheet has cut (`1.23E+05`).
    MangledNumber,
    /// A number out of reason.
    OutOfRange {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// Not yes or no.
    NotABoolean,
    /// A code its list does not hold.
    UnknownCode {
        /// The codes it holds.
        codes: String,
    },
    /// No region of that code or name.
    UnknownRegion,
    /// One of the sixteen regions of before 2015.
    OldRegion,
    /// No province of that code or name.
    UnknownProvince,
    /// An error value of a spreadsheet (`#REF!`).
    SpreadsheetError,
    /// Invisible characters.
    InvisibleCharacters,
    /// Characters that reorder what is displayed.
    DirectionOverride,
    /// Control characters.
    ControlCharacters,
    /// Characters lost in an earlier conversion.
    DamagedText,
    /// Not a national identity card number.
    BadCin(CinRule),
    /// Not a Massar code.
    BadMassar(MassarRule),
    /// Not an ICE.
    BadIce(IceRule),
    /// Not a Moroccan telephone number.
    BadPhone(PhoneRule),
    /// Not an e-mail address.
    BadEmail,
}

impl Reason {
    /// Every message key, so that a test can hold the catalogues to them.
    pub const KEYS: [&'static str; 56] = [
        "fault-empty",
        "fault-unknown-encoding",
        "fault-utf16-without-bom",
        "fault-binary",
        "fault-html",
        "fault-old-workbook",
        "fault-bad-workbook",
        "fault-workbook-too-large",
        "fault-carriage-returns",
        "fault-too-many-columns",
        "fault-missing-column",
        "fault-duplicate-header",
        "fault-record-too-long",
        "fault-unclosed-quote",
        "fault-stray-quote",
        "fault-too-many-cells",
        "fault-duplicate-key",
        "fault-end-before-start",
        "fault-graduation-before-enrolment",
        "fault-graduation-and-withdrawal",
        "fault-situation-rows-disagree",
        "fault-unknown-cohort",
        "fault-unknown-enrolment",
        "fault-unknown-programme",
        "fault-unknown-operator",
        "fault-unknown-track",
        "fault-taken-code",
        "fault-disagrees-with-record",
        "fault-recorded-in-future",
        "fault-recorded-before-current",
        "fault-missing",
        "fault-too-long",
        "fault-not-a-date",
        "fault-impossible-date",
        "fault-date-out-of-range",
        "fault-hijri-date",
        "fault-not-an-instant",
        "fault-not-a-number",
        "fault-not-whole",
        "fault-mangled-number",
        "fault-out-of-range",
        "fault-not-a-boolean",
        "fault-unknown-code",
        "fault-unknown-region",
        "fault-old-region",
        "fault-unknown-province",
        "fault-spreadsheet-error",
        "fault-invisible-characters",
        "fault-direction-override",
        "fault-control-characters",
        "fault-damaged-text",
        "fault-bad-cin",
        "fault-bad-massar",
        "fault-bad-ice",
        "fault-bad-phone",
        "fault-bad-email",
    ];

    /// Message key in the catalogues.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "fault-empty",
            Self::UnknownEncoding => "fault-unknown-encoding",
            Self::Utf16WithoutBom => "fault-utf16-without-bom",
            Self::Binary => "fault-binary",
            Self::Html => "fault-html",
            Self::OldWorkbook => "fault-old-workbook",
            Self::BadWorkbook => "fault-bad-workbook",
            Self::WorkbookTooLarge => "fault-workbook-too-large",
            Self::CarriageReturns => "fault-carriage-returns",
            Self::TooManyColumns { .. } => "fault-too-many-columns",
            Self::MissingColumn => "fault-missing-column",
            Self::DuplicateHeader => "fault-duplicate-header",
            Self::RecordTooLong { .. } => "fault-record-too-long",
            Self::UnclosedQuote => "fault-unclosed-quote",
            Self::StrayQuote => "fault-stray-quote",
            Self::TooManyCells { .. } => "fault-too-many-cells",
            Self::DuplicateKey { .. } => "fault-duplicate-key",
            Self::EndBeforeStart => "fault-end-before-start",
            Self::GraduationBeforeEnrolment => "fault-graduation-before-enrolment",
            Self::GraduationAndWithdrawal => "fault-graduation-and-withdrawal",
            Self::SituationRowsDisagree { .. } => "fault-situation-rows-disagree",
            Self::UnknownCohort => "fault-unknown-cohort",
            Self::UnknownEnrolment => "fault-unknown-enrolment",
            Self::UnknownProgramme => "fault-unknown-programme",
            Self::UnknownOperator => "fault-unknown-operator",
            Self::UnknownTrack => "fault-unknown-track",
            Self::TakenCode => "fault-taken-code",
            Self::DisagreesWithRecord { .. } => "fault-disagrees-with-record",
            Self::RecordedInFuture => "fault-recorded-in-future",
            Self::RecordedBeforeCurrent => "fault-recorded-before-current",
            Self::Missing => "fault-missing",
            Self::TooLong { .. } => "fault-too-long",
            Self::NotADate => "fault-not-a-date",
            Self::ImpossibleDate => "fault-impossible-date",
            Self::DateOutOfRange => "fault-date-out-of-range",
            Self::HijriDate => "fault-hijri-date",
            Self::NotAnInstant => "fault-not-an-instant",
            Self::NotANumber => "fault-not-a-number",
            Self::NotWhole => "fault-not-whole",
            Self::MangledNumber => "fault-mangled-number",
            Self::OutOfRange { .. } => "fault-out-of-range",
            Self::NotABoolean => "fault-not-a-boolean",
            Self::UnknownCode { .. } => "fault-unknown-code",
            Self::UnknownRegion => "fault-unknown-region",
            Self::OldRegion => "fault-old-region",
            Self::UnknownProvince => "fault-unknown-province",
            Self::SpreadsheetError => "fault-spreadsheet-error",
            Self::InvisibleCharacters => "fault-invisible-characters",
            Self::DirectionOverride => "fault-direction-override",
            Self::ControlCharacters => "fault-control-characters",
            Self::DamagedText => "fault-damaged-text",
            Self::BadCin(_) => "fault-bad-cin",
            Self::BadMassar(_) => "fault-bad-massar",
            Self::BadIce(_) => "fault-bad-ice",
            Self::BadPhone(_) => "fault-bad-phone",
            Self::BadEmail => "fault-bad-email",
        }
    }

    /// Named arguments of the message; `field` is a column name to be shown under its own key (`column-…`).
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooManyColumns { most } | Self::RecordTooLong { most } | Self::TooLong { most } => {
                vec![("most", most.to_string())]
            }
            Self::TooManyCells { headers, cells } => {
                vec![("headers", headers.to_string()), ("cells", cells.to_string())]
            }
            Self::DuplicateKey { line } => vec![("line", line.to_string())],
            Self::SituationRowsDisagree { field, line } => {
                vec![("field", field.code().to_owned()), ("line", line.to_string())]
            }
            Self::DisagreesWithRecord { field } => vec![("field", field.code().to_owned())],
            Self::OutOfRange { least, most } => vec![("least", least.to_string()), ("most", most.to_string())],
            Self::UnknownCode { codes } => vec![("codes", codes.clone())],
            Self::BadCin(rule) => vec![("rule", rule.code().to_owned())],
            Self::BadMassar(rule) => vec![("rule", rule.code().to_owned())],
            Self::BadIce(rule) => vec![("rule", rule.code().to_owned())],
            Self::BadPhone(rule) => vec![("rule", rule.code().to_owned())],
            _ => Vec::new(),
        }
    }

    /// What a right value looks like, where the reason alone says it.
    #[must_use]
    pub const fn example(&self) -> Option<&'static str> {
        match self {
            Self::NotADate | Self::ImpossibleDate | Self::DateOutOfRange | Self::HijriDate => Some("28/02/2001"),
            Self::NotAnInstant => Some("2024-02-15T09:30:00Z"),
            Self::NotANumber | Self::MangledNumber => Some("4500,50"),
            Self::NotWhole | Self::OutOfRange { .. } => Some("25"),
            Self::NotABoolean => Some("oui"),
            Self::UnknownRegion | Self::OldRegion => Some("04"),
            Self::UnknownProvince => Some("04.421"),
            Self::BadCin(_) => Some("ZZ123456"),
            Self::BadMassar(_) => Some("Z000000000"),
            Self::BadIce(_) => Some("999000001000075"),
            Self::BadPhone(_) => Some("+212685000000"),
            Self::BadEmail => Some("prenom.nom@demo.sanad.invalid"),
            _ => None,
        }
    }
}
