//! The refused rows back as a file: original columns, then line, column and reason, to be mended and sent again.

use std::io::Write;

use super::cell_out::{CsvOut, Out, restored};
use super::fault::Fault;
use super::format::Separator;
use super::layout::{ANNOTATIONS, Layout};
use super::record::Record;
use crate::domain::text::fold::bare;

/// Writes refused rows. The three added columns are passed over when the file comes back.
pub struct Annotated<W: Write> {
    out: CsvOut<W>,
    /// Where the original columns stand, those that an earlier round added aside.
    kept: Vec<usize>,
}

impl<W: Write> Annotated<W> {
    /// A file under the headers of the one that was read.
    pub fn new(out: W, separator: Separator, layout: &Layout) -> std::io::Result<Self> {
        let mut out = CsvOut::new(out, separator)?;
        let added = |header: &str| ANNOTATIONS.contains(&bare(header).as_str());
        let (kept, headers): (Vec<_>, Vec<_>) =
            layout.headers.iter().map(String::as_str).enumerate().filter(|(_, header)| !added(header)).unzip();
        out.row(headers.into_iter().chain(ANNOTATIONS).map(Out::from))?;
        Ok(Self { out, kept })
    }

    /// Writes one refused row; `say` words a fault as column and reason. Several faults of a row are parted by ` | `.
    pub fn row(
        &mut self,
        record: &Record<'_>,
        faults: &[Fault],
        say: impl Fn(&Fault) -> (String, String),
    ) -> std::io::Result<()> {
        let cells = self.kept.iter().map(|position| Out::from(restored(record.cell(*position))));
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
