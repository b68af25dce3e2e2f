//! Workbooks (XLSX): the first visible sheet, streamed cell by cell into the same text blocks as a CSV file.

mod directory;
mod sheet;

use std::io::{Read, Seek};
use std::ops::ControlFlow;

use calamine::{Reader, SheetType, SheetVisible, Xlsx};

use super::block::Block;
use super::column::Purpose;
use super::decode::Unreadable;
use super::fault::{Notice, Warning};
use super::format::{Encoding, FileFormat, Newline, Separator};
use super::layout::Layout;
use super::reason::Reason;
use super::record::Records;
use super::row::FileKind;
use sheet::SheetText;

/// An open workbook whose header is understood.
pub struct Workbook<R: Read + Seek> {
    archive: Xlsx<R>,
    sheet: String,
    /// Row of the header, from 1.
    header_row: u64,
}

impl<R: Read + Seek> Workbook<R> {
    /// What a workbook is reported as; its rows reach the reader as comma-separated UTF-8.
    pub const FORMAT: FileFormat =
        FileFormat { encoding: Encoding::Workbook, separator: Separator::Comma, newline: Newline::Lf };

    /// Checks the zip directory, opens the first visible sheet and matches its header.
    pub fn open(mut source: R, kind: FileKind, purpose: Purpose) -> Result<(Self, Layout, Vec<Warning>), Unreadable> {
        directory::check(&mut source)?;
        source.rewind()?;
        let mut workbook = Xlsx::new(source).map_err(bad)?;
        let mut sheets = workbook
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
            .map(|sheet| sheet.name.clone());
        let sheet = sheets.next().ok_or_else(|| Unreadable::because(0, Reason::BadWorkbook))?;
        let others: Vec<Warning> = sheets.map(|name| Warning::new(0, None, &name, Notice::OtherSheet)).collect();
        let mut found = None;
        SheetText::new(&mut workbook, &sheet)?.each_block(0, |block| {
            let text = block.text();
            let mut records = Records::new(&text, block.first_line, block.separator, block.numbering);
            while let Some(record) = records.step() {
                if !record.is_blank() {
                    found = Some((record.line, Layout::of(&record, kind, purpose)));
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(Vec::new())
        })?;
        let (header_row, layout) = found.ok_or_else(|| Unreadable::because(1, Reason::Empty))?;
        let (layout, mut warnings) = layout.map_err(Unreadable::Refused)?;
        warnings.extend(others);
        Ok((Self { archive: workbook, sheet, header_row }, layout, warnings))
    }

    /// Hands out the rows under the header.
    pub fn each_block(&mut self, sink: impl FnMut(Block) -> ControlFlow<(), Vec<u8>>) -> Result<(), Unreadable> {
        SheetText::new(&mut self.archive, &self.sheet)?.each_block(self.header_row, sink)
    }
}

/// A workbook that its reader cannot make out.
fn bad(error: calamine::XlsxError) -> Unreadable {
    match error {
        calamine::XlsxError::Io(error) => Unreadable::Io(error),
        _ => Unreadable::because(0, Reason::BadWorkbook),
    }
}
