//! Tables as files: CSV for programs and XLSX for people, typed cells, nothing a spreadsheet would run.

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::domain::import::cell_out::{CsvOut, Out, neutral};
use crate::domain::import::format::Separator;
use crate::i18n::Lang;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text; `None` for a blank.
    Text(Option<String>),
    /// A count; `None` when hidden or undefined.
    Count(Option<i64>),
    /// A percentage or amount as a decimal text; `None` when hidden or undefined.
    Decimal(Option<String>),
    /// A date.
    Date(Option<NaiveDate>),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

/// A column: its key for programs, its label and meaning for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Key, the heading in CSV.
    pub key: &'static str,
    /// Label, the heading in XLSX.
    pub label: String,
    /// What it means, for the dictionary sheet.
    pub meaning: String,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Sheet name, at most 31 characters.
    pub name: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The table as CSV: UTF-8 behind a byte-order mark, commas, keys as headings.
    pub fn to_csv(&self) -> std::io::Result<Vec<u8>> {
        let mut out = CsvOut::new(Vec::new(), Separator::Comma)?;
        out.row(self.columns.iter().map(|column| Out::Plain(column.key.into())))?;
        for row in &self.rows {
            out.row(row.iter().map(|cell| match cell {
                Cell::Text(Some(text)) => Out::Text(text.as_str().into()),
                Cell::Count(Some(count)) => Out::Plain(count.to_string().into()),
                Cell::Decimal(Some(text)) => Out::Plain(text.as_str().into()),
                Cell::Date(Some(date)) => Out::Plain(date.to_string().into()),
                Cell::Text(None) | Cell::Count(None) | Cell::Decimal(None) | Cell::Date(None) => Out::Blank,
            }))?;
        }
        out.finish()
    }
}

/// A workbook: one sheet a table, then a sheet that says what each column means; right to left in Arabic.
pub fn to_xlsx(tables: &[Table], dictionary: &str, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    for table in tables {
        sheet(&mut book, table, lang, &bold)?;
    }
    let sheet = book.add_worksheet();
    sheet.set_name(dictionary)?.set_right_to_left(lang.is_rtl());
    let mut line = 0;
    for table in tables {
        sheet.write_with_format(line, 0, neutral(&table.name).as_ref(), &bold)?;
        for column in &table.columns {
            line += 1;
            sheet.write(line, 0, column.key)?;
            sheet.write(line, 1, neutral(&column.label).as_ref())?;
            sheet.write(line, 2, neutral(&column.meaning).as_ref())?;
        }
        line += 2;
    }
    book.save_to_buffer()
}

fn sheet(book: &mut Workbook, table: &Table, lang: Lang, bold: &Format) -> Result<(), XlsxError> {
    // Excel shows a number stored as a number: 71.9 with one decimal, a date as a date.
    let (tenth, day) = (Format::new().set_num_format("0.0"), Format::new().set_num_format("yyyy-mm-dd"));
    let sheet = book.add_worksheet();
    sheet.set_name(&table.name)?.set_right_to_left(lang.is_rtl()).set_freeze_panes(1, 0)?;
    for (number, column) in (0_u16..).zip(&table.columns) {
        sheet.write_with_format(0, number, neutral(&column.label).as_ref(), bold)?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (number, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Text(Some(text)) => sheet.write(line, number, neutral(text).as_ref())?,
                Cell::Count(Some(count)) => sheet.write(line, number, *count)?,
                Cell::Decimal(Some(text)) => match text.parse::<f64>() {
                    // A workbook stores numbers as binary floating point: the text is exact, its cell is for display.
                    Ok(value) => sheet.write_with_format(line, number, value, &tenth)?,
                    Err(_) => sheet.write(line, number, neutral(text).as_ref())?,
                },
                Cell::Date(Some(date)) => sheet.write_with_format(line, number, date, &day)?,
                Cell::Text(None) | Cell::Count(None) | Cell::Decimal(None) | Cell::Date(None) => sheet,
            };
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let column = |key| Column { key, label: key.to_owned(), meaning: String::new() };
        let rows = vec![
            vec!["=1+1".into(), Cell::Count(Some(734)), Cell::Decimal(Some("71.9".into()))],
            vec!["04".into(), Cell::Count(None), Cell::Decimal(None)],
        ];
        Table { name: "Figures".into(), columns: vec![column("name"), column("base"), column("floor")], rows }
    }

    #[test]
    fn a_csv_holds_no_cell_that_a_spreadsheet_would_run_and_blanks_what_is_hidden() {
        let csv = String::from_utf8(table().to_csv().unwrap()).unwrap();
        assert_eq!(csv, "\u{feff}name,base,floor\r\n'=1+1,734,71.9\r\n04,,\r\n");
    }

    #[test]
    fn a_workbook_keeps_numbers_as_numbers_and_has_a_dictionary() {
        use calamine::{Data, Reader as _, Xlsx};
        let bytes = to_xlsx(&[table()], "Dictionary", Lang::Ar).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), ["Figures", "Dictionary"]);
        let range = book.worksheet_range("Figures").unwrap();
        assert_eq!(range.get_value((1, 1)), Some(&Data::Float(734.0)));
        assert_eq!(range.get_value((1, 0)), Some(&Data::String("'=1+1".into())));
    }
}
