//! Whole files through the reader.

mod encodings;
mod layouts;
mod records;
mod returned;
mod rows;
mod whole;
mod workbooks;

use std::io::Cursor;
use std::ops::ControlFlow;

use super::read::{Reading, cohorts, enrolments, situations};
use super::*;

pub(super) const COHORTS: &str = "cohort_code,programme,operator,region,track,starts_on,ends_on\n";
pub(super) const ENROLMENTS: &str = "cohort_code,learner_ref,enrolled_on\n";

/// What a file gave, in a form that compares.
pub(super) struct Read {
    pub reading: Reading,
    /// `line column reason-key`, one a fault.
    pub faults: Vec<String>,
    /// `line column notice-key`, one a warning of a row.
    pub warnings: Vec<String>,
    /// Keys of the rows that were accepted.
    pub keys: Vec<String>,
}

fn place(line: u64, column: Option<Column>, key: &str) -> String {
    format!("{line} {} {key}", column.map_or("-", Column::code))
}

pub(super) fn refused(unreadable: Unreadable) -> Vec<String> {
    match unreadable {
        Unreadable::Refused(faults) => faults.iter().map(|f| place(f.line, f.column, f.reason.key())).collect(),
        Unreadable::Io(error) => panic!("{error}"),
    }
}

/// Reads a file of any kind, its key made of `key`.
macro_rules! reader {
    ($name:ident, $read:path, $row:ident => $key:expr) => {
        pub(super) fn $name(bytes: impl AsRef<[u8]>, purpose: Purpose) -> Result<Read, Vec<String>> {
            let (mut faults, mut warnings, mut keys) = (Vec::new(), Vec::new(), Vec::new());
            let reading = $read(Cursor::new(bytes.as_ref()), purpose, |line| {
                warnings.extend(line.warnings.iter().map(|w| place(w.line, w.column, w.notice.code())));
                match line.row {
                    Ok($row) => keys.push($key),
                    Err(found) => faults.extend(found.iter().map(|f| place(f.line, f.column, f.reason.key()))),
                }
                ControlFlow::Continue(())
            });
            reading.map(|reading| Read { reading, faults, warnings, keys }).map_err(refused)
        }
    };
}
reader!(read_cohorts, cohorts, row => format!("{} {} {}", row.cohort_code, row.region, row.operator));
reader!(read_enrolments, enrolments, row => format!("{} {} {}", row.cohort_code, row.learner_ref, row.last_name.unwrap_or_default()));
reader!(read_situations, situations, row => format!("{} {} {} {}", row.cohort_code, row.learner_ref, row.situation_no, row.kind));
