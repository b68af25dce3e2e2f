//! A file's rows, about a thousand at a time, mended cells put in their place.

use std::collections::HashMap;
use std::io::{Cursor, Read, Seek};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use super::entry::{Entries, Importable};
use super::{Error, Result};
use crate::domain::import::cells::Places;
use crate::domain::import::file::{Line, line, rows};
use crate::domain::import::layout::Layout;
use crate::domain::import::record::{Numbering, Record, Records};
use crate::domain::import::{
    Cohorts, Column, Enrolments, Fault, File, FileFormat, FileKind, Purpose, Separator, Situations, Warning,
};

/// Rows planned and written together.
const ROWS: usize = 1_024;

/// Where the bytes of a file are, read as often as needed.
#[derive(Clone, Debug)]
pub enum Content {
    /// In a file.
    Path(PathBuf),
    /// In memory.
    Bytes(Arc<[u8]>),
}

/// Cells mended on the preview, by line and column.
pub type Corrections = HashMap<u64, Vec<(Column, String)>>;

/// A file to bring in.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its bytes.
    pub content: Content,
    /// What it holds.
    pub kind: FileKind,
    /// Its mended cells.
    pub corrections: Arc<Corrections>,
}

/// About a thousand rows.
#[derive(Debug)]
pub struct Chunk {
    /// Rows whose cells are right.
    pub entries: Entries,
    /// What is wrong with the others, in the order of the file.
    pub faults: Vec<Fault>,
    /// What is odd.
    pub warnings: Vec<Warning>,
    /// Rows read, right or not, blank lines aside.
    pub rows: u64,
    /// Rows with a fault.
    pub refused: u64,
    /// Bytes of text read, near enough.
    pub bytes: u64,
}

/// What a file turned out to be.
#[derive(Debug)]
pub struct Shape {
    /// Encoding, separator, line ends.
    pub format: FileFormat,
    /// Which column stands where.
    pub layout: Layout,
    /// Unknown headers and sheets.
    pub warnings: Vec<Warning>,
}

/// A row seen as its cells: what the file of refused rows repeats.
pub struct Raw<'r> {
    /// Line of the file.
    pub line: u64,
    /// Its cells as received or mended.
    pub record: Record<'r>,
    /// Where its columns stand.
    pub layout: &'r Layout,
}

impl Source {
    /// A file without mended cells.
    #[must_use]
    pub fn new(content: Content, kind: FileKind) -> Self {
        Self { content, kind, corrections: Arc::default() }
    }

    /// Reads the whole file; the sink sees every row, by chunks, and breaks to stop.
    pub fn each_chunk(&self, mut sink: impl FnMut(Chunk) -> ControlFlow<()>) -> Result<Shape> {
        self.read(&mut sink, &mut |_| {})
    }

    /// Reads the whole file for its cells as received or mended.
    pub fn each_row(&self, mut look: impl FnMut(Raw<'_>)) -> Result<Shape> {
        self.read(&mut |_| ControlFlow::Continue(()), &mut look)
    }

    fn read(&self, sink: &mut Sink<'_>, look: &mut Look<'_>) -> Result<Shape> {
        match &self.content {
            Content::Path(path) => {
                let file = std::fs::File::open(path)?;
                let before = file.metadata()?;
                let shape = self.of_kind(file, sink, look)?;
                let after = std::fs::metadata(path)?;
                if (before.len(), before.modified()?) == (after.len(), after.modified()?) {
                    Ok(shape)
                } else {
                    Err(Error::FileChanged)
                }
            }
            Content::Bytes(bytes) => self.of_kind(Cursor::new(Arc::clone(bytes)), sink, look),
        }
    }

    fn of_kind<R: Read + Seek>(&self, source: R, sink: &mut Sink<'_>, look: &mut Look<'_>) -> Result<Shape> {
        match self.kind {
            FileKind::Cohorts => self.chunks::<Cohorts, R>(source, sink, look),
            FileKind::Enrolments => self.chunks::<Enrolments, R>(source, sink, look),
            FileKind::Situations => self.chunks::<Situations, R>(source, sink, look),
        }
    }

    fn chunks<K: Importable, R: Read + Seek>(
        &self,
        source: R,
        sink: &mut Sink<'_>,
        look: &mut Look<'_>,
    ) -> Result<Shape> {
        let mut file = File::open(source, K::KIND, Purpose::Import)?;
        let layout = file.layout.clone();
        let warnings = std::mem::take(&mut file.warnings);
        let (mut places, mut mended) = (Places::default(), Places::default());
        let mut pending = Pending::<K>::default();
        let mut flow = ControlFlow::Continue(());
        file.each_block(|block| {
            pending.bytes += block.bytes.len() as u64;
            rows::<K>(&block, &layout, &mut places, |read| {
                match self.corrections.get(&read.number) {
                    None => {
                        look(Raw { line: read.number, record: read.record, layout: &layout });
                        pending.push(read);
                    }
                    Some(cells) => {
                        let text = mend(&read.record, &layout, cells);
                        let mut records = Records::new(&text, read.number, Separator::Comma, Numbering::Records);
                        if let Some(record) = records.step() {
                            look(Raw { line: read.number, record, layout: &layout });
                            pending.push(line::<K>(record, &layout, &mut mended));
                        }
                    }
                }
                if pending.list.len() >= ROWS && flow.is_continue() {
                    flow = sink(pending.take());
                }
            });
            flow.map_continue(|()| block.bytes)
        })?;
        if flow.is_continue() {
            let _ = sink(pending.take());
        }
        Ok(Shape { format: file.format(), layout, warnings })
    }
}

type Sink<'s> = dyn FnMut(Chunk) -> ControlFlow<()> + 's;
type Look<'l> = dyn FnMut(Raw<'_>) + 'l;

/// Rows read and not yet handed out.
struct Pending<K: Importable> {
    list: Vec<K::Entry>,
    faults: Vec<Fault>,
    warnings: Vec<Warning>,
    rows: u64,
    refused: u64,
    bytes: u64,
}

impl<K: Importable> Default for Pending<K> {
    fn default() -> Self {
        Self { list: Vec::new(), faults: Vec::new(), warnings: Vec::new(), rows: 0, refused: 0, bytes: 0 }
    }
}

impl<K: Importable> Pending<K> {
    fn push(&mut self, read: Line<'_, K::Row<'_>>) {
        self.rows += 1;
        self.warnings.extend(read.warnings);
        match read.row {
            Ok(row) => self.list.push(K::own(read.number, row)),
            Err(faults) => {
                self.refused += 1;
                self.faults.extend(faults);
            }
        }
    }

    fn take(&mut self) -> Chunk {
        let taken = std::mem::take(self);
        Chunk {
            entries: K::entries(taken.list),
            faults: taken.faults,
            warnings: taken.warnings,
            rows: taken.rows,
            refused: taken.refused,
            bytes: taken.bytes,
        }
    }
}

/// The record as comma-separated text, mended cells in their place.
fn mend(record: &Record<'_>, layout: &Layout, cells: &[(Column, String)]) -> String {
    let width = layout.headers.len().max(record.width());
    let mut values: Vec<&str> = (0..width).map(|position| record.cell(position)).collect();
    for (column, value) in cells {
        if let Some(slot) = layout.position(*column).and_then(|position| values.get_mut(position)) {
            *slot = value;
        }
    }
    let quoted = values.iter().map(|value| format!("\"{}\"", value.replace('"', "\"\"")));
    quoted.collect::<Vec<_>>().join(",")
}
