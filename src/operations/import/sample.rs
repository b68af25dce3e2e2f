//! Model files: the headers of a kind and one example row.

use crate::domain::import::cell_out::{CsvOut, Out};
use crate::domain::import::{FileKind, Separator};
use crate::i18n::Lang;

/// A file to fill in: French headers parted by semicolons for a reader of French or Arabic, English ones by commas else.
pub fn file(kind: FileKind, lang: Lang) -> std::io::Result<Vec<u8>> {
    let english = lang == Lang::En;
    let mut out = CsvOut::new(Vec::new(), if english { Separator::Comma } else { Separator::Semicolon })?;
    let columns = kind.columns();
    out.row(columns.iter().map(|column| {
        let french = column.french().filter(|_| !english);
        Out::from(french.unwrap_or(column.code()))
    }))?;
    out.row(columns.iter().map(|column| column.example().map_or(Out::Blank, Out::from)))?;
    out.finish()
}
