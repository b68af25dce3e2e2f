//! One sheet as comma-separated text, row by row.

use std::io::{Read, Seek};
use std::ops::ControlFlow;

use calamine::{DataRef, Xlsx, XlsxCellReader};

use super::bad;
use crate::domain::import::block::Block;
use crate::domain::import::decode::Unreadable;
use crate::domain::import::format::Separator;
use crate::domain::import::layout::MOST_COLUMNS;
use crate::domain::import::reason::Reason;
use crate::domain::import::record::Numbering;

/// Text of a block, in bytes.
const BLOCK: usize = 64 * 1024;
/// Longest text of a cell that is carried, in characters: what a spreadsheet itself allows.
const MOST_CELL: usize = 32_767;

/// A sheet being read.
pub(super) struct SheetText<'w, R: Read + Seek> {
    cells: XlsxCellReader<'w, R>,
    /// Cells of the row being read, by position; those beyond the most columns share the last place.
    row: Vec<String>,
    /// Row being read, from 1; 0 before the first.
    number: u64,
    /// Last row written to the block.
    written: u64,
    block: Vec<u8>,
    first_row: u64,
}

impl<'w, R: Read + Seek> SheetText<'w, R> {
    pub(super) fn new(workbook: &'w mut Xlsx<R>, sheet: &str) -> Result<Self, Unreadable> {
        let cells = workbook.worksheet_cells_reader(sheet).map_err(bad)?;
        Ok(Self { cells, row: Vec::new(), number: 0, written: 0, block: Vec::new(), first_row: 1 })
    }

    /// Hands out the rows after `passed`.
    pub(super) fn each_block(
        mut self,
        passed: u64,
        mut sink: impl FnMut(Block) -> ControlFlow<(), Vec<u8>>,
    ) -> Result<(), Unreadable> {
        (self.written, self.first_row) = (passed, passed + 1);
        while let Some(cell) = self.cells.next_cell().map_err(bad)? {
            let (row, column) = cell.get_position();
            let number = u64::from(row) + 1;
            if number < self.number {
                return Err(Unreadable::because(number, Reason::BadWorkbook));
            }
            let text = text_of(cell.get_value());
            if number > self.number {
                self.end_row();
                self.number = number;
                if self.block.len() >= BLOCK && self.hand_out(&mut sink).is_break() {
                    return Ok(());
                }
            }
            if !text.is_empty() {
                self.put(usize::try_from(column).unwrap_or(usize::MAX).min(MOST_COLUMNS), text);
            }
        }
        self.end_row();
        let _ = self.hand_out(&mut sink);
        Ok(())
    }

    fn put(&mut self, column: usize, text: String) {
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        if let Some(place) = self.row.get_mut(column) {
            *place = text;
        }
    }

    /// Writes the row being read, behind an empty line for each row without cells before it.
    fn end_row(&mut self) {
        if self.number > self.written {
            let blank = usize::try_from(self.number - self.written - 1).unwrap_or(0);
            self.block.resize(self.block.len() + blank, b'\n');
            for (position, cell) in self.row.iter().enumerate() {
                if position > 0 {
                    self.block.push(b',');
                }
                if !cell.is_empty() {
                    self.block.push(b'"');
                    self.block.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
                    self.block.push(b'"');
                }
            }
            self.block.push(b'\n');
            self.written = self.number;
        }
        self.row.clear();
    }

    fn hand_out(&mut self, sink: &mut impl FnMut(Block) -> ControlFlow<(), Vec<u8>>) -> ControlFlow<()> {
        if self.block.is_empty() {
            return ControlFlow::Continue(());
        }
        let block = Block {
            bytes: std::mem::take(&mut self.block),
            first_line: self.first_row,
            separator: Separator::Comma,
            numbering: Numbering::Records,
        };
        self.first_row = self.written + 1;
        self.block = sink(block)?;
        self.block.clear();
        ControlFlow::Continue(())
    }
}

/// What a cell says, as text: dates as `YYYY-MM-DD`, numbers without exponent unless they have lost digits.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => cut(text),
        DataRef::SharedString(text) => cut(text),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => {
            let text = number.to_string();
            let whole = text.split('.').next().unwrap_or_default().trim_start_matches('-');
            // Beyond fifteen digits a spreadsheet has replaced the rest by zeros.
            if whole.len() > 15 { format!("{number:E}").replace('E', "E+") } else { text }
        }
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => match moment.as_datetime() {
            Some(at) if moment.is_duration() => at.format("%H:%M:%S").to_string(),
            Some(at) if at.time() == chrono::NaiveTime::MIN => at.date().to_string(),
            Some(at) => at.format("%Y-%m-%dT%H:%M:%S").to_string(),
            None => moment.to_string(),
        },
        DataRef::Error(error) => error.to_string(),
    }
}

fn cut(text: &str) -> String {
    text.chars().take(MOST_CELL).collect()
}
