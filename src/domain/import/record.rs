//! Records: a block of text cut into cells by RFC 4180, without copying it.

use super::format::Separator;
use super::marks::Marks;
use super::quotes::closing;

/// Where a cell lies in the text of its record.
#[derive(Clone, Copy, Debug, Default)]
struct Span {
    start: usize,
    end: usize,
    /// Holds doubled quotes still to be made single.
    doubled: bool,
}

/// What is wrong with the quotes of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotes {
    /// Nothing.
    Right,
    /// Text between a closing quote and the next separator.
    Stray,
    /// Opened and never closed.
    Unclosed,
}

/// How the lines of a block are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// By line end, those inside quoted cells included: text files.
    Lines,
    /// By record: rows of a sheet.
    Records,
}

/// One record: its cells as text, and the line on which it begins.
#[derive(Clone, Copy, Debug)]
pub struct Record<'r> {
    /// Line of the file, from 1.
    pub line: u64,
    /// Whether its quotes are in order.
    pub quotes: Quotes,
    text: &'r str,
    spans: &'r [Span],
}

impl<'r> Record<'r> {
    /// Number of cells.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.spans.len()
    }

    /// Whether it has no cell with something in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells().all(|cell| cell.trim().is_empty())
    }

    /// The cell at this position, from 0; empty beyond the last (spreadsheets drop trailing empty cells).
    #[must_use]
    #[inline]
    pub fn cell(&self, position: usize) -> &'r str {
        match self.spans.get(position) {
            Some(span) => self.text.get(span.start..span.end).unwrap_or_default(),
            None => "",
        }
    }

    /// Every cell.
    pub fn cells(&self) -> impl Iterator<Item = &'r str> + use<'r> {
        let Self { text, spans, .. } = *self;
        spans.iter().map(move |span| text.get(span.start..span.end).unwrap_or_default())
    }
}

/// Walks the records of a block.
pub struct Records<'b> {
    text: &'b str,
    at: usize,
    line: u64,
    numbering: Numbering,
    spans: Vec<Span>,
    unquoted: String,
    marks: Marks,
}

impl<'b> Records<'b> {
    /// The records of a text that begins at `line`.
    #[must_use]
    pub fn new(text: &'b str, line: u64, separator: Separator, numbering: Numbering) -> Self {
        Self {
            text,
            at: 0,
            line,
            numbering,
            spans: Vec::new(),
            unquoted: String::new(),
            marks: Marks::of(separator.byte()),
        }
    }

    /// The next record; blank lines are records without anything in them.
    pub fn step(&mut self) -> Option<Record<'_>> {
        let (line, start) = (self.line, self.at);
        let bounds = self.split()?;
        self.line += if self.numbering == Numbering::Lines { bounds.lines } else { 1 };
        let text = if bounds.doubled {
            self.unquote(start);
            self.unquoted.as_str()
        } else {
            self.text
        };
        Some(Record { line, quotes: bounds.quotes, text, spans: &self.spans })
    }

    /// Where the next record starts.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.at
    }

    /// The line on which the next record starts.
    #[must_use]
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// Fills the spans of the record at `self.at` and moves behind it.
    fn split(&mut self) -> Option<Bounds> {
        let bytes = self.text.as_bytes();
        if self.at >= bytes.len() {
            return None;
        }
        self.spans.clear();
        let mut bounds = Bounds { lines: 1, quotes: Quotes::Right, doubled: false };
        let mut cell = self.at;
        loop {
            let quoted = (bytes.get(cell) == Some(&b'"')).then(|| quoted(bytes, cell, &mut bounds));
            if let Some(span) = quoted {
                self.marks.pass(bytes, span.end + 1);
            }
            let at = self.marks.next(bytes);
            let ended = bytes.get(at).is_none_or(|byte| *byte == b'\n');
            let span = match quoted {
                Some(span) => {
                    bounds.check_gap(bytes.get(span.end + 1..at).unwrap_or_default());
                    span
                }
                // The carriage return belongs to the line end.
                None if ended && at > cell && bytes.get(at - 1) == Some(&b'\r') => {
                    Span { start: cell, end: at - 1, doubled: false }
                }
                None => Span { start: cell, end: at, doubled: false },
            };
            self.spans.push(span);
            cell = at + 1;
            if ended {
                self.at = cell;
                return Some(bounds);
            }
        }
    }

    /// Copies the record aside with its doubled quotes made single.
    fn unquote(&mut self, start: usize) {
        self.unquoted.clear();
        self.unquoted.reserve(self.at - start);
        for span in &mut self.spans {
            let cell = self.text.get(span.start..span.end).unwrap_or_default();
            let from = self.unquoted.len();
            if span.doubled {
                self.unquoted.push_str(&cell.replace("\"\"", "\""));
            } else {
                self.unquoted.push_str(cell);
            }
            *span = Span { start: from, end: self.unquoted.len(), doubled: false };
        }
    }
}

/// What was met on the way through a record.
struct Bounds {
    /// Lines it takes.
    lines: u64,
    quotes: Quotes,
    /// Some cell holds doubled quotes.
    doubled: bool,
}

impl Bounds {
    /// Between a closing quote and its separator stand at most spaces, or the carriage return of the line end.
    fn check_gap(&mut self, gap: &[u8]) {
        if !matches!(gap, [] | [b'\r']) && !gap.iter().all(|byte| *byte == b' ') {
            self.quotes = Quotes::Stray;
        }
    }
}

/// The span inside the quotes that open at `open`.
fn quoted(bytes: &[u8], open: usize, bounds: &mut Bounds) -> Span {
    let start = open + 1;
    let end = closing(bytes, start).unwrap_or_else(|| {
        bounds.quotes = Quotes::Unclosed;
        bytes.len()
    });
    let inside = bytes.get(start..end).unwrap_or_default();
    bounds.lines += memchr::memchr_iter(b'\n', inside).count() as u64;
    let doubled = inside.contains(&b'"');
    bounds.doubled |= doubled;
    Span { start, end, doubled }
}
