//! A view as a file: CSV, XLSX or JSON of exactly what the page shows, for the same reader.
//!
//! A list mounts its own path with an extension (`/learners.csv?…`): the handler builds the page's
//! [`Table`] and answers [`File::of`]. Whoever exports names journals it first.

use rocket::Responder;
use rocket::http::{ContentType, Header};
use serde_json::{Map, Value};

use super::problem::Problem;
use crate::i18n::Lang;
use crate::report::table::{Cell, Table, to_xlsx};

/// The kinds of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// For programs and spreadsheets.
    Csv,
    /// For people, with a sheet that says what each column means.
    Xlsx,
    /// For programs.
    Json,
}

/// A file to keep.
#[derive(Debug, Responder)]
pub struct File {
    bytes: Vec<u8>,
    kind: ContentType,
    name: Header<'static>,
    privacy: Header<'static>,
}

impl File {
    /// The table as a file. `name` echoes the filters, in letters, digits, `-` and `_`; a table that `names_people` is
    /// kept by no cache.
    pub fn of(table: &Table, kind: Kind, name: &str, names_people: bool, lang: Lang) -> Result<Self, Problem> {
        match kind {
            Kind::Csv => {
                let bytes = table.to_csv().map_err(Problem::internal)?;
                Ok(Self::named((name, "csv"), ContentType::CSV, bytes, names_people))
            }
            Kind::Xlsx => Self::book(std::slice::from_ref(table), name, names_people, lang),
            Kind::Json => Ok(Self::json(&objects(table), name, names_people)),
        }
    }

    /// Several tables as one workbook, with its dictionary.
    pub fn book(tables: &[Table], name: &str, names_people: bool, lang: Lang) -> Result<Self, Problem> {
        let bytes = to_xlsx(tables, &lang.text("common-dictionary"), lang).map_err(Problem::internal)?;
        let kind = ContentType::new("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Ok(Self::named((name, "xlsx"), kind, bytes, names_people))
    }

    /// A view as JSON.
    #[must_use]
    pub fn json(view: &Value, name: &str, names_people: bool) -> Self {
        Self::named((name, "json"), ContentType::JSON, view.to_string().into_bytes(), names_people)
    }

    /// A document kept as JSON, byte for byte.
    #[must_use]
    pub fn document(text: String, name: &str) -> Self {
        Self::named((name, "json"), ContentType::JSON, text.into_bytes(), false)
    }

    fn named((name, extension): (&str, &str), kind: ContentType, bytes: Vec<u8>, names_people: bool) -> Self {
        let name: String =
            name.chars().filter(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')).collect();
        let kept = if names_people { "private, no-store" } else { "private, no-cache" };
        Self {
            bytes,
            kind,
            name: Header::new("Content-Disposition", format!("attachment; filename=\"{name}.{extension}\"")),
            privacy: Header::new("Cache-Control", kept),
        }
    }
}

/// One object a row, its keys the columns'.
fn objects(table: &Table) -> Value {
    let object = |row: &Vec<Cell>| {
        let cells = table.columns.iter().zip(row).map(|(column, cell)| (column.key.to_owned(), value(cell)));
        Value::Object(cells.collect::<Map<_, _>>())
    };
    Value::Array(table.rows.iter().map(object).collect())
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) | Cell::Decimal(text) => text.clone().into(),
        Cell::Count(count) => (*count).into(),
        Cell::Date(date) => date.map(|date| date.to_string()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::table::Column;

    #[test]
    fn a_table_as_json_keeps_its_keys_and_its_blanks() {
        let column = |key| Column { key, label: String::new(), meaning: String::new() };
        let table = Table {
            name: "cohorts".to_owned(),
            columns: vec![column("code"), column("graduated"), column("rate")],
            rows: vec![vec!["2023-C8".into(), Cell::Count(Some(24)), Cell::Decimal(None)]],
        };
        assert_eq!(objects(&table).to_string(), r#"[{"code":"2023-C8","graduated":24,"rate":null}]"#);
    }

    #[test]
    fn a_file_name_cannot_carry_a_header() {
        let table = Table { name: "x".to_owned(), columns: Vec::new(), rows: Vec::new() };
        let file = File::of(&table, Kind::Json, "a\"\r\nSet-Cookie: x", true, Lang::Fr).unwrap();
        assert_eq!(file.name.value(), "attachment; filename=\"aSet-Cookiex.json\"");
        assert_eq!(file.privacy.value(), "private, no-store");
    }
}
