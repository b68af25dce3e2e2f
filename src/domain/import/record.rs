//! Records: a block of text cut into cells by RFC 4180, without copying it.

use super::format::Separator;
use super::marks::{Mark, Marks};
use super::quotes::closing;

/// Where a cell lies in the text of its record.
#[derive(Clone, Copy, Debug, Default)]
struct Span {
    start: usize,
    end: usize,
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
        let plainly_not = |cell: &str| cell.as_bytes().first().is_some_and(u8::is_ascii_graphic);
        self.cells().all(|cell| !plainly_not(cell) && cell.trim().is_empty())
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
        let mut marks = self.marks.begin();
        let mut cell = self.at;
        loop {
            let mark = marks.next(bytes);
            // Few records hold any, so that only these take the careful way.
            if marks.quotes {
                return Some(self.split_quoted(bytes));
            }
            self.spans.push(unquoted(bytes, cell, &mark));
            cell = mark.at + 1;
            if mark.ends_record {
                (self.marks, self.at) = (marks, cell);
                return Some(Bounds { lines: 1, quotes: Quotes::Right, doubled: false });
            }
        }
    }

    /// The same for a record in which there may be quoted cells.
    fn split_quoted(&mut self, bytes: &[u8]) -> Bounds {
        self.spans.clear();
        let mut bounds = Bounds { lines: 1, quotes: Quotes::Right, doubled: false };
        loop {
            let cell = self.at;
            let quoted = (bytes.get(cell) == Some(&b'"')).then(|| quoted(bytes, cell, &mut bounds));
            if let Some(span) = quoted {
                self.marks.pass(bytes, span.end + 1);
            }
            let mark = self.marks.next(bytes);
            if let Some(span) = quoted {
                bounds.check_gap(bytes.get(span.end + 1..mark.at).unwrap_or_default());
            }
            self.spans.push(quoted.unwrap_or_else(|| unquoted(bytes, cell, &mark)));
            self.at = mark.at + 1;
            if mark.ends_record {
                return bounds;
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
            // Only inside quotes is a doubled quote one quote.
            if self.text.get(..span.start).is_some_and(|before| before.ends_with('"')) {
                self.unquoted.push_str(&cell.replace("\"\"", "\""));
            } else {
                self.unquoted.push_str(cell);
            }
            *span = Span { start: from, end: self.unquoted.len() };
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

/// The span of a cell without quotes. A carriage return belongs to the line end.
#[inline]
fn unquoted(bytes: &[u8], start: usize, mark: &Mark) -> Span {
    let returned = mark.ends_record && mark.at > start && bytes.get(mark.at - 1) == Some(&b'\r');
    Span { start, end: mark.at - usize::from(returned) }
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
    bounds.doubled |= inside.contains(&b'"');
    Span { start, end }
}
