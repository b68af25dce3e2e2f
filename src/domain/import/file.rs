//! A file opened: what it is, its columns, and its rows block by block.

use std::io::{Read, Seek};
use std::ops::ControlFlow;

use super::block::{Block, TextFile};
use super::cells::{Cells, Places};
use super::check::ExchangeFile;
use super::column::Purpose;
use super::decode::{CHUNK, Decoder, Unreadable};
use super::fault::{Fault, Warning};
use super::format::FileFormat;
use super::layout::Layout;
use super::reason::Reason;
use super::record::{Quotes, Record, Records};
use super::row::FileKind;
use super::workbook::Workbook;

enum Body<R: Read + Seek> {
    Text(TextFile<R>),
    Workbook(Box<Workbook<R>>),
}

/// An exchange file whose header is understood.
pub struct File<R: Read + Seek> {
    body: Body<R>,
    /// Where its columns stand.
    pub layout: Layout,
    /// Unknown headers and sheets.
    pub warnings: Vec<Warning>,
}

impl<R: Read + Seek> File<R> {
    /// Finds what the file is and matches its header.
    pub fn open(mut source: R, kind: FileKind, purpose: Purpose) -> Result<Self, Unreadable> {
        let mut head = Vec::new();
        source.by_ref().take(CHUNK as u64).read_to_end(&mut head)?;
        if head.starts_with(b"PK\x03\x04") {
            source.rewind()?;
            let (workbook, layout, warnings) = Workbook::open(source, kind, purpose)?;
            return Ok(Self { body: Body::Workbook(Box::new(workbook)), layout, warnings });
        }
        let mut text = TextFile::open(Decoder::new(source, head)?, kind)?;
        let (layout, warnings) = text.header(|record| Layout::of(record, kind, purpose))?;
        Ok(Self { body: Body::Text(text), layout, warnings })
    }

    /// What the file turned out to be. A file of plain ASCII may still turn out otherwise further on.
    #[must_use]
    pub fn format(&self) -> FileFormat {
        match &self.body {
            Body::Text(text) => text.format(),
            Body::Workbook(_) => Workbook::<R>::FORMAT,
        }
    }

    /// Hands out the rows as blocks, in order; the sink gives back a buffer to fill, or breaks to stop.
    pub fn each_block(&mut self, sink: impl FnMut(Block) -> ControlFlow<(), Vec<u8>>) -> Result<(), Unreadable> {
        match &mut self.body {
            Body::Text(text) => text.each_block(sink),
            Body::Workbook(workbook) => workbook.each_block(sink),
        }
    }
}

/// One row as read: checked, or refused with all its faults.
#[derive(Debug)]
pub struct Line<'r, T> {
    /// Line of the file on which it begins.
    pub number: u64,
    /// The row, or what is wrong with it.
    pub row: Result<T, Vec<Fault>>,
    /// What is odd in it.
    pub warnings: Vec<Warning>,
    /// Its cells as received.
    pub record: Record<'r>,
}

/// Reads the rows of one block, in order; blank lines are passed over. Blocks are independent: any thread may read any.
pub fn rows<K: ExchangeFile>(
    block: &Block,
    layout: &Layout,
    places: &mut Places,
    mut visit: impl for<'r> FnMut(Line<'r, K::Row<'r>>),
) {
    let text = block.text();
    let mut records = Records::new(&text, block.first_line, block.separator, block.numbering);
    while let Some(record) = records.step() {
        if record.is_blank() {
            continue;
        }
        visit(line::<K>(record, layout, places));
    }
}

/// Reads one record, as received or mended.
// A row is large: inlined, it is made where it is read.
#[inline]
pub fn line<'r, K: ExchangeFile>(record: Record<'r>, layout: &Layout, places: &mut Places) -> Line<'r, K::Row<'r>> {
    let number = record.line;
    if let Some(fault) = shape(&record, layout) {
        return Line { number, row: Err(vec![fault]), warnings: Vec::new(), record };
    }
    let mut cells = Cells::new(record, layout, places);
    let row = K::row(&mut cells);
    let Cells { faults, warnings, .. } = cells;
    Line { number, row: row.ok_or(faults), warnings, record }
}

/// What is wrong with a record before any cell is read: its cells would not be under their headers.
fn shape(record: &Record<'_>, layout: &Layout) -> Option<Fault> {
    let first = record.cell(0);
    match record.quotes {
        Quotes::Stray => return Some(Fault::new(record.line, None, first, Reason::StrayQuote)),
        Quotes::Unclosed => return Some(Fault::new(record.line, None, first, Reason::UnclosedQuote)),
        Quotes::Right => {}
    }
    let headers = layout.headers.len();
    if record.width() <= headers {
        return None;
    }
    let extra = record.cells().skip(headers).find(|cell| !cell.trim().is_empty())?;
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let reason = Reason::TooManyCells { headers: count(headers), cells: count(record.width()) };
    Some(Fault::new(record.line, None, extra, reason))
}
