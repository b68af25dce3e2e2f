//! Tables as files: CSV for programs and XLSX for people, typed cells, nothing a spreadsheet would run.

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde_json::{Map, Value};

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

impl Cell {
    fn to_json(&self) -> Value {
        match self {
            Self::Text(text) | Self::Decimal(text) => text.clone().into(),
            Self::Count(count) => (*count).into(),
            Self::Date(date) => date.map(|date| date.to_string()).into(),
        }
    }
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

/// A table under the name that programs know it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its key in JSON, the name of its file in an archive.
    pub key: &'static str,
    /// The table.
    pub table: Table,
}

impl AsRef<Table> for Sheet {
    fn as_ref(&self) -> &Table {
        &self.table
    }
}

impl AsRef<Self> for Table {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl Table {
    /// One object a row, its keys the columns'.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let object = |row: &Vec<Cell>| {
            let cells = self.columns.iter().zip(row).map(|(column, cell)| (column.key.to_owned(), cell.to_json()));
            Value::Object(cells.collect::<Map<_, _>>())
        };
        Value::Array(self.rows.iter().map(object).collect())
    }

    /// The unit of a column, as the end of a key `document-unit-…`: what its first cell that is not blank holds.
    fn unit(&self, rank: usize) -> &'static str {
        let percent = self.columns.get(rank).is_some_and(|column| column.meaning.contains('%'));
        let cells = self.rows.iter().filter_map(|row| row.get(rank));
        let unit = |cell: &Cell| match cell {
            Cell::Count(_) => "count",
            Cell::Decimal(_) if percent => "percent",
            Cell::Decimal(_) => "decimal",
            Cell::Date(_) => "date",
            Cell::Text(Some(_)) => "text",
            Cell::Text(None) => "",
        };
        cells.map(unit).find(|unit| !unit.is_empty()).unwrap_or("text")
    }

    /// How wide a column is drawn, in characters: as its heading and first texts ask, within reason.
    fn width(&self, rank: usize, label: &str) -> u16 {
        let texts = self.rows.iter().take(50).filter_map(|row| match row.get(rank) {
            Some(Cell::Text(Some(text))) => Some(text.chars().count()),
            _ => None,
        });
        let widest = texts.chain([label.chars().count().min(16)]).max().unwrap_or(0);
        u16::try_from(widest.clamp(9, 60) + 2).unwrap_or(62)
    }

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
///
/// Rows go to disk as they are written: a hundred thousand of them take no more memory than ten.
pub fn to_xlsx<T: AsRef<Table>>(tables: &[T], dictionary: &str, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The date inside the file is no part of what it says: the same tables are the same bytes.
    let made = ExcelDateTime::from_ymd(2020, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let mut names = Vec::new();
    let said = self::dictionary(tables, dictionary, lang);
    for table in tables.iter().map(AsRef::as_ref).chain([&said]) {
        let name = sheet_name(&table.name, &names);
        sheet(book.add_worksheet_with_constant_memory()?, &name, table, lang)?;
        names.push(name);
    }
    book.save_to_buffer()
}

/// What each column of these tables means, in which unit, as a table of its own.
#[must_use]
pub fn dictionary<T: AsRef<Table>>(tables: &[T], name: &str, lang: Lang) -> Table {
    let column = |key| Column {
        key,
        label: lang.text(&format!("document-column-{key}")),
        meaning: lang.text(&format!("document-dictionary-{key}")),
    };
    let line = |table: &Table, (rank, column): (usize, &Column)| -> Vec<Cell> {
        let unit = lang.text(&format!("document-unit-{}", table.unit(rank)));
        vec![
            table.name.as_str().into(),
            column.key.into(),
            column.label.as_str().into(),
            column.meaning.as_str().into(),
            unit.into(),
        ]
    };
    let of = |table: &Table| table.columns.iter().enumerate().map(|one| line(table, one)).collect::<Vec<_>>();
    Table {
        name: name.to_owned(),
        columns: ["table", "key", "label", "meaning", "unit"].map(column).to_vec(),
        rows: tables.iter().map(AsRef::as_ref).flat_map(of).collect(),
    }
}

/// A name that a workbook takes: 31 characters, none that a formula would read, none twice.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let fit = |name: &str, room: usize| -> String {
        let plain = name.chars().map(|letter| if "[]:*?/\\'".contains(letter) { ' ' } else { letter });
        plain.take(room).collect()
    };
    let first = fit(name, 31);
    let mut numbered = (2..).map(|number| format!("{} {number}", fit(name, 27)));
    if taken.contains(&first) { numbered.find(|name| !taken.contains(name)).unwrap_or(first) } else { first }
}

fn sheet(sheet: &mut Worksheet, name: &str, table: &Table, lang: Lang) -> Result<(), XlsxError> {
    // Excel shows a number stored as a number: 71.9 with one decimal, an amount with its centimes, a date as a date.
    let [tenth, centime, day] = ["0.0", "#,##0.00", "yyyy-mm-dd"].map(|format| Format::new().set_num_format(format));
    let decimals = |text: &str| text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let bold = Format::new().set_bold().set_text_wrap();
    sheet.set_name(name)?.set_right_to_left(lang.is_rtl()).set_freeze_panes(1, 0)?;
    for (number, column) in (0_u16..).zip(&table.columns) {
        sheet.set_column_width(number, table.width(usize::from(number), &column.label))?;
        sheet.write_with_format(0, number, neutral(&column.label).as_ref(), &bold)?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (number, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Text(Some(text)) => sheet.write(line, number, neutral(text).as_ref())?,
                Cell::Count(Some(count)) => sheet.write(line, number, *count)?,
                Cell::Decimal(Some(text)) => match text.parse::<f64>() {
                    // A workbook stores numbers as binary floating point: the text is exact, its cell is for display.
                    Ok(value) if decimals(text) == 2 => sheet.write_with_format(line, number, value, &centime)?,
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
        let said = book.worksheet_range("Dictionary").unwrap();
        let line = |line| {
            (0..5).filter_map(|column| said.get_value((line, column)).map(ToString::to_string)).collect::<Vec<_>>()
        };
        assert_eq!(line(2), ["Figures", "base", "base", "", Lang::Ar.text("document-unit-count").as_str()]);
    }

    #[test]
    fn the_same_tables_are_the_same_workbook() {
        let made = || to_xlsx(&[table(), table()], "Dictionary", Lang::Fr).unwrap();
        assert!(made() == made());
    }

    #[test]
    fn a_sheet_takes_a_name_that_a_workbook_takes_and_no_other_has() {
        assert_eq!(sheet_name("A/B: ".repeat(9).as_str(), &[]), "A B  A B  A B  A B  A B  A B  A");
        assert_eq!(sheet_name("Figures", &["Figures".to_owned()]), "Figures 2");
    }
}
