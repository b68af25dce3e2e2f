//! The refused rows back as a file: original columns, then line, column and reason, to be mended and sent again.

use std::io::Write;

use super::cell_out::{CsvOut, Out};
use super::fault::Fault;
use super::format::Separator;
use super::layout::{ANNOTATIONS, Layout};
use super::record::Record;

/// Writes refused rows. The three added columns are passed over when the file comes back.
pub struct Annotated<W: Write> {
    out: CsvOut<W>,
    width: usize,
}

impl<W: Write> Annotated<W> {
    /// A file under the headers of the one that was read.
    pub fn new(out: W, separator: Separator, layout: &Layout) -> std::io::Result<Self> {
        let mut out = CsvOut::new(out, separator)?;
        let kept = layout.headers.iter().filter(|header| !ANNOTATIONS.contains(&header.as_str()));
        let width = kept.clone().count();
        out.row(kept.map(String::as_str).chain(ANNOTATIONS).map(Out::from))?;
        Ok(Self { out, width })
    }

    /// Writes one refused row; `say` words a fault for the reader. Several faults of a row are parted by ` | `.
    pub fn row(
        &mut self,
        record: &Record<'_>,
        faults: &[Fault],
        say: impl Fn(&Fault) -> (String, String),
    ) -> std::io::Result<()> {
        let cells = (0..self.width).map(|position| Out::Text(super::cell_out::restored(record.cell(position)).into()));
        let (columns, reasons): (Vec<_>, Vec<_>) = faults.iter().map(say).unzip();
        let notes =
            [Out::Plain(record.line.to_string().into()), columns.join(" | ").into(), reasons.join(" | ").into()];
        self.out.row(cells.chain(notes))
    }

    /// Ends the file and gives back what it was written to.
    pub fn finish(self) -> std::io::Result<W> {
        self.out.finish()
    }
}
