//! Which column stands where: the header of a file matched with the columns of its kind.

use super::column::{Column, Purpose};
use super::fault::{Fault, Notice, Warning};
use super::reason::Reason;
use super::record::Record;
use super::row::FileKind;
use crate::domain::text::fold::bare;

/// Most columns of a file.
pub const MOST_COLUMNS: usize = 200;

/// Headers of the file of refused rows: skipped when that file comes back mended.
pub const ANNOTATIONS: [&str; 3] = ["ligne", "colonne", "raison"];

/// Where each column of a kind stands in one file.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Kind of the file.
    pub kind: FileKind,
    /// What it is read for.
    pub purpose: Purpose,
    /// Headers as received, in their order.
    pub headers: Vec<String>,
    positions: [u16; Column::ALL.len()],
    /// One bit for each column that must hold a value in each row.
    required: u64,
}

/// A bit for every column.
const _: () = assert!(Column::ALL.len() <= u64::BITS as usize);

/// The position of a column that the file lacks: beyond any record.
const NOWHERE: u16 = u16::MAX;

impl Layout {
    /// Matches a header record. Unknown headers are told; a missing or doubled one refuses the file, all at once.
    pub fn of(record: &Record<'_>, kind: FileKind, purpose: Purpose) -> Result<(Self, Vec<Warning>), Vec<Fault>> {
        let line = record.line;
        if record.width() > MOST_COLUMNS {
            let most = u32::try_from(MOST_COLUMNS).unwrap_or(u32::MAX);
            return Err(vec![Fault::new(line, None, &record.width().to_string(), Reason::TooManyColumns { most })]);
        }
        let headers: Vec<String> = record.cells().map(|header| header.trim().to_owned()).collect();
        let required = kind.columns().iter().filter(|column| kind.requires(**column, purpose));
        let required = required.fold(0, |bits, column| bits | 1 << *column as u8);
        let mut layout = Self { kind, purpose, headers, positions: [NOWHERE; Column::ALL.len()], required };
        let (mut faults, mut warnings, mut seen) = (Vec::new(), Vec::new(), Vec::new());
        for (header, position) in layout.headers.iter().zip(0_u16..) {
            let folded = bare(header);
            match Column::of_header(header, kind) {
                Some(column) => match layout.positions.get_mut(column as usize) {
                    Some(slot) if *slot == NOWHERE => *slot = position,
                    _ => faults.push(Fault::new(line, Some(column), header, Reason::DuplicateHeader)),
                },
                None if ANNOTATIONS.contains(&folded.as_str())
                    || (header.is_empty() && blank_tail(&layout.headers, position)) => {}
                None if !folded.is_empty() && seen.contains(&folded) => {
                    faults.push(Fault::new(line, None, header, Reason::DuplicateHeader));
                }
                None => warnings.push(Warning::new(line, None, header, Notice::UnknownHeader)),
            }
            seen.push(folded);
        }
        for column in kind.columns().iter().filter(|column| layout.requires(**column)) {
            if layout.position(*column).is_none() {
                faults.push(Fault::new(line, Some(*column), "", Reason::MissingColumn));
            }
        }
        if faults.is_empty() { Ok((layout, warnings)) } else { Err(faults) }
    }

    /// Where the column stands, from 0.
    #[must_use]
    pub fn position(&self, column: Column) -> Option<usize> {
        Some(self.place(column)).filter(|place| *place != usize::from(NOWHERE))
    }

    /// Where the column stands, beyond any record when the file lacks it.
    #[must_use]
    #[inline]
    pub fn place(&self, column: Column) -> usize {
        self.positions.get(column as usize).copied().unwrap_or(NOWHERE).into()
    }

    /// Whether each row must hold a value in the column.
    #[must_use]
    #[inline]
    pub const fn requires(&self, column: Column) -> bool {
        self.required >> column as u8 & 1 == 1
    }

    /// The column's header as the file has it, else its English name.
    #[must_use]
    pub fn header(&self, column: Column) -> &str {
        self.position(column).and_then(|position| self.headers.get(position)).map_or(column.code(), String::as_str)
    }

    /// How many headers of a record name a column of the kind: tells separators apart.
    #[must_use]
    pub fn known_headers(record: &Record<'_>, kind: FileKind) -> usize {
        record.cells().take(MOST_COLUMNS).filter(|header| Column::of_header(header, kind).is_some()).count()
    }
}

/// Whether only blank headers follow: spreadsheets end lines with empty cells.
fn blank_tail(headers: &[String], position: u16) -> bool {
    headers.iter().skip(position.into()).all(String::is_empty)
}
