//! Text files as blocks of whole records, which any thread can then read.

use std::borrow::Cow;
use std::io::Read;
use std::ops::ControlFlow;

use super::decode::{Decoder, Unreadable};
use super::fault::Fault;
use super::format::{FileFormat, Newline, Separator};
use super::layout::Layout;
use super::quotes::last_end;
use super::reason::Reason;
use super::record::{Numbering, Record, Records};
use super::row::FileKind;

/// Longest record, in kibibytes.
const MOST_RECORD: u32 = 1024;

/// Whole records, in UTF-8.
#[derive(Debug)]
pub struct Block {
    /// Their text; bytes that are no UTF-8 are damaged text.
    pub bytes: Vec<u8>,
    /// Line of the first record.
    pub first_line: u64,
    /// What parts cells.
    pub separator: Separator,
    /// How lines are numbered.
    pub numbering: Numbering,
}

impl Block {
    /// The text; what is not UTF-8 becomes replacement characters, which no cell accepts.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        simdutf8::basic::from_utf8(&self.bytes).map_or_else(|_| String::from_utf8_lossy(&self.bytes), Cow::Borrowed)
    }
}

/// A text file, its header not yet read.
pub struct TextFile<R> {
    decoder: Decoder<R>,
    /// Read and not yet handed out.
    rest: Vec<u8>,
    line: u64,
    separator: Separator,
    newline: Newline,
}

impl<R: Read> TextFile<R> {
    /// Finds encoding, separator and line ends.
    pub fn open(mut decoder: Decoder<R>, kind: FileKind) -> Result<Self, Unreadable> {
        let mut rest = Vec::new();
        decoder.fill(&mut rest)?;
        let newline = match memchr::memchr(b'\n', &rest) {
            Some(end) if end.checked_sub(1).and_then(|before| rest.get(before)) == Some(&b'\r') => Newline::CrLf,
            None if rest.contains(&b'\r') => return Err(Unreadable::because(1, Reason::CarriageReturns)),
            _ => Newline::Lf,
        };
        let mut file = Self { decoder, rest, line: 1, separator: Separator::Comma, newline };
        file.separator = file.directive().unwrap_or_else(|| file.likely_separator(kind));
        Ok(file)
    }

    /// What the file turned out to be, as far as it has been read.
    #[must_use]
    pub fn format(&self) -> FileFormat {
        FileFormat { encoding: self.decoder.encoding(), separator: self.separator, newline: self.newline }
    }

    /// The separator of a first line `sep=;`, as Excel writes it; that line is then passed.
    fn directive(&mut self) -> Option<Separator> {
        let end = memchr::memchr(b'\n', &self.rest)?;
        let line = self.rest.get(..end)?;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let (name, value) = line.split_at_checked(4)?;
        if !name.eq_ignore_ascii_case(b"sep=") {
            return None;
        }
        let separator = Separator::ALL.iter().find(|separator| value == [separator.byte()]).copied()?;
        self.rest.drain(..=end);
        self.line += 1;
        Some(separator)
    }

    /// The separator that makes the most known headers, then the most headers, of the first record.
    fn likely_separator(&self, kind: FileKind) -> Separator {
        let text = String::from_utf8_lossy(&self.rest);
        let score = |separator: Separator| {
            let mut records = Records::new(&text, 1, separator, Numbering::Lines);
            while let Some(record) = records.step() {
                if !record.is_blank() {
                    return (Layout::known_headers(&record, kind), record.width());
                }
            }
            (0, 0)
        };
        let best = Separator::ALL.iter().rev().max_by_key(|separator| score(**separator));
        best.copied().unwrap_or(Separator::Comma)
    }

    /// Matches the header, which is then passed.
    pub fn header<T>(&mut self, read: impl FnOnce(&Record<'_>) -> Result<T, Vec<Fault>>) -> Result<T, Unreadable> {
        let sound = sound_start(&self.rest);
        let mut records = Records::new(sound, self.line, self.separator, Numbering::Lines);
        let mut layout = None;
        while let Some(record) = records.step() {
            if !record.is_blank() {
                layout = Some(read(&record));
                break;
            }
        }
        let (passed, line) = (records.position(), records.line());
        if passed >= sound.len() && sound.len() < self.rest.len() {
            return Err(Unreadable::because(self.line, Reason::DamagedText));
        }
        let Some(layout) = layout else { return Err(Unreadable::because(1, Reason::Empty)) };
        self.rest.drain(..passed.min(self.rest.len()));
        self.line = line;
        layout.map_err(Unreadable::Refused)
    }

    /// Hands out every block; the sink gives back a buffer to fill, or breaks to stop.
    pub fn each_block(&mut self, mut sink: impl FnMut(Block) -> ControlFlow<(), Vec<u8>>) -> Result<(), Unreadable> {
        let mut spare = Vec::new();
        let mut more = true;
        while more {
            more = self.decoder.fill(&mut self.rest)?;
            let (end, open) = if more { last_end(&self.rest, self.separator) } else { (self.rest.len(), false) };
            if end == 0 {
                self.check_length(open)?;
                continue;
            }
            std::mem::swap(&mut self.rest, &mut spare);
            self.rest.clear();
            self.rest.extend_from_slice(spare.get(end..).unwrap_or_default());
            spare.truncate(end);
            let first_line = self.line;
            self.line += memchr::memchr_iter(b'\n', &spare).count() as u64;
            let block = Block {
                bytes: std::mem::take(&mut spare),
                first_line,
                separator: self.separator,
                numbering: Numbering::Lines,
            };
            match sink(block) {
                ControlFlow::Continue(buffer) => spare = buffer,
                ControlFlow::Break(()) => return Ok(()),
            }
            self.check_length(open)?;
        }
        Ok(())
    }

    fn check_length(&self, open: bool) -> Result<(), Unreadable> {
        if self.rest.len() <= MOST_RECORD as usize * 1024 {
            return Ok(());
        }
        let reason = if open { Reason::UnclosedQuote } else { Reason::RecordTooLong { most: MOST_RECORD } };
        Err(Unreadable::because(self.line, reason))
    }
}

/// The bytes up to the first that is no UTF-8.
fn sound_start(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}
