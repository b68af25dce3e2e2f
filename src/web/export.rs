//! A view as a file: CSV, XLSX or JSON of exactly what the page shows, for the same reader.
//!
//! A list mounts its own path with each extension (`/learners.csv?…`): one handler, written for `.csv` and mounted by
//! [`in_kinds`], takes the [`Kind`] asked for, builds the page's [`Table`] and answers [`File::of`]. Whoever exports names
//! journals it first.

use std::convert::Infallible;

use rocket::http::{ContentType, Header, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::route::{self, Handler};
use rocket::{Data, Request, Responder, Route};
use serde_json::Value;

use super::problem::Problem;
use crate::i18n::Lang;
use crate::report::table::{Table, to_xlsx};

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

impl Kind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Csv, Self::Xlsx, Self::Json];
    /// The kinds of a table for people.
    pub const TABLES: &'static [Self] = &[Self::Csv, Self::Xlsx];

    /// The extension of its files, which is its name in the journal too.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }
}

/// The kind asked for is the extension of the path.
#[rocket::async_trait]
impl<'r> FromRequest<'r> for Kind {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        let path = request.uri().path();
        let asked = |kind: &&Self| path.as_str().rsplit_once('.').is_some_and(|(_, end)| end == kind.extension());
        Self::ALL.iter().find(asked).map_or(Outcome::Forward(Status::NotFound), |kind| Outcome::Success(*kind))
    }
}

/// The same handler at another address.
#[derive(Clone)]
struct Same(Box<dyn Handler>);

#[rocket::async_trait]
impl Handler for Same {
    async fn handle<'r>(&self, request: &'r Request<'_>, data: Data<'r>) -> route::Outcome<'r> {
        self.0.handle(request, data).await
    }
}

/// Routes written for `.csv`, under the extension of each of these kinds.
#[must_use]
pub fn in_kinds(kinds: &[Kind], routes: &[Route]) -> Vec<Route> {
    let of = |route: &Route, kind: &Kind| {
        let address = route.uri.to_string().replace(".csv", &format!(".{}", kind.extension()));
        let mut same = Route::new(route.method, &address, Same(route.handler.clone()));
        same.name.clone_from(&route.name);
        same
    };
    routes.iter().flat_map(|route| kinds.iter().map(|kind| of(route, kind)).collect::<Vec<_>>()).collect()
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
            Kind::Json => Ok(Self::json(&table.to_json(), name, names_people)),
        }
    }

    /// Several tables as one workbook, with its dictionary.
    pub fn book<T: AsRef<Table>>(tables: &[T], name: &str, names_people: bool, lang: Lang) -> Result<Self, Problem> {
        let bytes = to_xlsx(tables, &lang.text("common-dictionary"), lang).map_err(Problem::internal)?;
        let kind = ContentType::new("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Ok(Self::named((name, "xlsx"), kind, bytes, names_people))
    }

    /// A view as JSON.
    #[must_use]
    pub fn json(view: &Value, name: &str, names_people: bool) -> Self {
        Self::named((name, "json"), ContentType::JSON, view.to_string().into_bytes(), names_people)
    }

    /// A document to read and print.
    #[must_use]
    pub fn pdf(bytes: Vec<u8>, name: &str, names_people: bool) -> Self {
        Self::named((name, "pdf"), ContentType::PDF, bytes, names_people)
    }

    /// Several files in one.
    #[must_use]
    pub fn archive(bytes: Vec<u8>, name: &str, names_people: bool) -> Self {
        Self::named((name, "zip"), ContentType::ZIP, bytes, names_people)
    }

    /// A document kept as JSON, byte for byte.
    #[must_use]
    pub fn document(text: String, name: &str) -> Self {
        Self::named((name, "json"), ContentType::JSON, text.into_bytes(), false)
    }

    /// A text kept as it was written, byte for byte; it names nobody.
    #[must_use]
    pub fn written(text: String, (name, extension): (&str, &str), kind: ContentType) -> Self {
        Self::named((name, extension), kind, text.into_bytes(), false)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::table::{Cell, Column};

    #[test]
    fn a_table_as_json_keeps_its_keys_and_its_blanks() {
        let column = |key| Column { key, label: String::new(), meaning: String::new() };
        let table = Table {
            name: "cohorts".to_owned(),
            columns: vec![column("code"), column("graduated"), column("rate")],
            rows: vec![vec!["2023-C8".into(), Cell::Count(Some(24)), Cell::Decimal(None)]],
        };
        assert_eq!(table.to_json().to_string(), r#"[{"code":"2023-C8","graduated":24,"rate":null}]"#);
    }

    #[test]
    fn a_file_name_cannot_carry_a_header() {
        let table = Table { name: "x".to_owned(), columns: Vec::new(), rows: Vec::new() };
        let file = File::of(&table, Kind::Json, "a\"\r\nSet-Cookie: x", true, Lang::Fr).unwrap();
        assert_eq!(file.name.value(), "attachment; filename=\"aSet-Cookiex.json\"");
        assert_eq!(file.privacy.value(), "private, no-store");
    }
}
