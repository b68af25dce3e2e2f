//! Records: a block of text cut into cells by RFC 4180, without copying it.

use super::format::Separator;

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
    separator: u8,
    numbering: Numbering,
    spans: Vec<Span>,
    unquoted: String,
}

impl<'b> Records<'b> {
    /// The records of a text that begins at `line`.
    #[must_use]
    pub fn new(text: &'b str, line: u64, separator: Separator, numbering: Numbering) -> Self {
        Self { text, at: 0, line, separator: separator.byte(), numbering, spans: Vec::new(), unquoted: String::new() }
    }

    /// The next record; blank lines are records without anything in them.
    pub fn step(&mut self) -> Option<Record<'_>> {
        let line = self.line;
        let (start, end, quotes) = self.split()?;
        if self.numbering == Numbering::Records {
            self.line = line + 1;
        }
        if !self.spans.iter().any(|span| span.doubled) {
            return Some(Record { line, quotes, text: self.text, spans: &self.spans });
        }
        self.unquote(start, end);
        Some(Record { line, quotes, text: &self.unquoted, spans: &self.spans })
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

    /// Fills the spans of the record at `self.at` and moves behind it; its bounds and the state of its quotes.
    fn split(&mut self) -> Option<(usize, usize, Quotes)> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        if start >= bytes.len() {
            return None;
        }
        self.spans.clear();
        let (mut cell, mut quotes) = (start, Quotes::Right);
        let mut lines = 1;
        loop {
            let (span, mut at) = if bytes.get(cell) == Some(&b'"') {
                let closed = self.quoted(cell, &mut lines);
                quotes = closed.2.unwrap_or(quotes);
                (closed.0, closed.1)
            } else {
                let rest = bytes.get(cell..).unwrap_or_default();
                let ends = |byte: &u8| *byte == self.separator || *byte == b'\n';
                let end = cell + rest.iter().position(ends).unwrap_or(rest.len());
                (Span { start: cell, end, doubled: false }, end)
            };
            let span = self.without_return(span, at);
            self.spans.push(span);
            let ended = bytes.get(at).is_none_or(|byte| *byte == b'\n');
            at += 1;
            if ended {
                self.at = at;
                if self.numbering == Numbering::Lines {
                    self.line += lines;
                }
                return Some((start, at, quotes));
            }
            cell = at;
        }
    }

    /// An unquoted last cell without the carriage return that belongs to its line end.
    fn without_return(&self, span: Span, at: usize) -> Span {
        let bytes = self.text.as_bytes();
        let ends_line = bytes.get(at).is_none_or(|byte| *byte == b'\n');
        if ends_line && span.end == at && span.end > span.start && bytes.get(at - 1) == Some(&b'\r') {
            return Span { end: span.end - 1, ..span };
        }
        span
    }

    /// The span of the quoted cell that opens at `open`, and where its separator or line end stands.
    fn quoted(&self, open: usize, lines: &mut u64) -> (Span, usize, Option<Quotes>) {
        let bytes = self.text.as_bytes();
        let mut doubled = false;
        let mut at = open + 1;
        let close = loop {
            match bytes.get(at) {
                None => {
                    return (Span { start: open + 1, end: bytes.len(), doubled }, bytes.len(), Some(Quotes::Unclosed));
                }
                Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                    doubled = true;
                    at += 1;
                }
                Some(b'"') => break at,
                Some(b'\n') => *lines += 1,
                Some(_) => {}
            }
            at += 1;
        };
        let rest = bytes.get(close + 1..).unwrap_or_default();
        let gap = rest.iter().position(|byte| *byte == self.separator || *byte == b'\n').unwrap_or(rest.len());
        let between = rest.get(..gap).unwrap_or_default();
        let stray = !matches!(between, [] | [b'\r']) && !between.iter().all(|byte| *byte == b' ');
        (Span { start: open + 1, end: close, doubled }, close + 1 + gap, stray.then_some(Quotes::Stray))
    }

    /// Copies the record aside with its doubled quotes made single.
    fn unquote(&mut self, start: usize, end: usize) {
        self.unquoted.clear();
        self.unquoted.reserve(end - start);
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

/// Where the last whole record of a text ends, and whether what follows is inside an open quote.
///
/// Only quotes and line ends are looked for, so that a reader can hand out blocks faster than they are split.
#[must_use]
pub fn last_end(bytes: &[u8], separator: Separator) -> (usize, bool) {
    let separator = separator.byte();
    let (mut end, mut from, mut at) = (0, 0, 0);
    let newline_in = |from: usize, to: usize| {
        let region = bytes.get(from..to).unwrap_or_default();
        memchr::memrchr(b'\n', region).map(|newline| from + newline + 1)
    };
    while let Some(quote) = next_quote(bytes, at) {
        let before = quote.checked_sub(1).and_then(|before| bytes.get(before));
        if before.is_some_and(|byte| *byte != separator && *byte != b'\n') {
            at = quote + 1;
            continue;
        }
        end = newline_in(from, quote).unwrap_or(end);
        match closing(bytes, quote + 1) {
            Some(close) => (from, at) = (close + 1, close + 1),
            None => return (end, true),
        }
    }
    (newline_in(from, bytes.len()).unwrap_or(end), false)
}

fn next_quote(bytes: &[u8], from: usize) -> Option<usize> {
    memchr::memchr(b'"', bytes.get(from..)?).map(|quote| from + quote)
}

fn closing(bytes: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let quote = next_quote(bytes, from)?;
        if bytes.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        from = quote + 2;
    }
}
