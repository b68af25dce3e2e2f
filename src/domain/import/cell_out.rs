//! Cells written for a spreadsheet: text that it would run as a formula is made plain (`quality.md` S12).

use std::borrow::Cow;
use std::io::Write;

/// What is written in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Out<'a> {
    /// Text, neutralised when it would be run.
    Text(Cow<'a, str>),
    /// A number or a date in plain form, never touched.
    Plain(Cow<'a, str>),
    /// Nothing.
    Blank,
}

impl<'a> From<&'a str> for Out<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Out<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// The text as a spreadsheet must not run it: an apostrophe before `=`, `+`, `-`, `@`, tab or line end at the start.
///
/// [`restored`] undoes it exactly, so that an exported file comes back unchanged.
///
/// ```
/// use sanad::domain::import::cell_out::{neutral, restored};
/// assert_eq!(neutral("=1+1"), "'=1+1");
/// assert_eq!(neutral("Naciri"), "Naciri");
/// assert_eq!(restored("'=1+1"), "=1+1");
/// ```
#[must_use]
pub fn neutral(text: &str) -> Cow<'_, str> {
    if runs(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text as it was before [`neutral`].
#[must_use]
pub fn restored(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(inner) if runs(inner) => inner,
        _ => text,
    }
}

/// Whether a spreadsheet may run the text, apostrophes and spaces at its start aside.
fn runs(text: &str) -> bool {
    let start = text.trim_start_matches(['\'', ' ', '\u{a0}']).chars().next();
    matches!(start, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠' | '−' | '|' | '%'))
}

/// Writes rows of a CSV file in UTF-8 behind a byte-order mark, so that Excel shows its accents and Arabic.
pub struct CsvOut<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> CsvOut<W> {
    /// A file with this separator; lines end with `\r\n` (RFC 4180).
    pub fn new(mut out: W, separator: super::format::Separator) -> std::io::Result<Self> {
        out.write_all("\u{feff}".as_bytes())?;
        let writer = csv::WriterBuilder::new()
            .delimiter(separator.byte())
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(out);
        Ok(Self { writer })
    }

    /// Writes a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Out<'a>>) -> std::io::Result<()> {
        for cell in cells {
            match cell {
                Out::Text(text) => self.writer.write_field(neutral(&text).as_bytes())?,
                Out::Plain(text) => self.writer.write_field(text.as_bytes())?,
                Out::Blank => self.writer.write_field(b"")?,
            }
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Ends the file and gives back what it was written to.
    pub fn finish(self) -> std::io::Result<W> {
        self.writer.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::import::format::Separator;

    #[test]
    fn no_text_that_a_spreadsheet_would_run_leaves_as_such() {
        for text in ["=1+1", "+212685000001", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "'=1", "＝1"] {
            let cell = neutral(text);
            assert!(cell.starts_with('\''), "{text}");
            assert_eq!(restored(&cell), text);
        }
    }

    #[test]
    fn numbers_are_written_untouched() {
        let mut out = CsvOut::new(Vec::new(), Separator::Semicolon).unwrap();
        out.row([Out::from("a;b"), Out::Plain("-12.5".into()), Out::Blank, Out::from("-12.5")]).unwrap();
        let text = String::from_utf8(out.finish().unwrap()).unwrap();
        assert_eq!(text, "\u{feff}\"a;b\";-12.5;;'-12.5\r\n");
    }

    proptest::proptest! {
        #[test]
        fn what_is_neutralised_comes_back_as_it_was(text in "['=+@a \\-\t]{0,6}") {
            let cell = neutral(&text);
            proptest::prop_assert_eq!(restored(&cell), text.as_str());
        }
    }
}
