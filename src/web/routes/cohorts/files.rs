//! The list of cohorts as files: exactly the view, every page of it.

use rocket::http::{ContentType, Header};
use rocket::{Responder, State, get};

use super::list::{Query, Row, see};
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::report::table::{Cell, Column, Table, to_xlsx};
use crate::web::guards::{Coordinator, Desk};
use crate::web::problem::Problem;

/// A file to keep.
#[derive(Responder)]
pub(in crate::web) struct File {
    bytes: Vec<u8>,
    kind: ContentType,
    name: Header<'static>,
    privacy: Header<'static>,
}

impl File {
    /// A file of this name (without its ending); one that names people is kept by nobody on the way.
    pub(in crate::web) fn of(name: &str, extension: &str, bytes: Vec<u8>, names_people: bool) -> Self {
        let kind = match extension {
            "xlsx" => ContentType::new("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "json" => ContentType::JSON,
            _ => ContentType::CSV,
        };
        let name: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).collect();
        let name = Header::new("Content-Disposition", format!("attachment; filename=\"{name}.{extension}\""));
        let kept = if names_people { "private, no-store" } else { "private, no-cache" };
        Self { bytes, kind, name, privacy: Header::new("Cache-Control", kept) }
    }
}

/// What a list is read from.
type Room<'r> = (Coordinator, Desk<'r>, &'r State<Figures>);

async fn seen_table(room: Room<'_>, query: &Query, lang: Lang) -> Result<(Table, String), Problem> {
    let (reader, desk, figures) = room;
    let seen = see(&reader, query, (&desk, figures), lang).await?;
    let filters: Vec<String> = query.address().filters().map(|(_, value)| value.to_lowercase()).collect();
    let name = [vec!["cohorts".to_owned(), seen.as_of.to_string()], filters].concat().join("_");
    Ok((table(&seen.rows, lang), name))
}

#[get("/cohorts.csv?<query..>")]
pub(super) async fn csv(
    reader: Coordinator,
    query: Query,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<File, Problem> {
    let (table, name) = seen_table((reader, desk, figures), &query, lang).await?;
    Ok(File::of(&name, "csv", table.to_csv().map_err(Problem::internal)?, false))
}

#[get("/cohorts.xlsx?<query..>")]
pub(super) async fn xlsx(
    reader: Coordinator,
    query: Query,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<File, Problem> {
    let (table, name) = seen_table((reader, desk, figures), &query, lang).await?;
    let bytes = to_xlsx(&[table], &lang.text("cohort-dictionary"), lang).map_err(Problem::internal)?;
    Ok(File::of(&name, "xlsx", bytes, false))
}

#[get("/cohorts.json?<query..>")]
pub(super) async fn json(
    reader: Coordinator,
    query: Query,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<File, Problem> {
    let seen = see(&reader, &query, (&desk, figures), lang).await?;
    let filters: std::collections::BTreeMap<_, _> =
        query.address().filters().map(|(key, value)| (key, value.to_owned())).collect();
    let view = serde_json::json!({ "as_of": seen.as_of, "filters": filters, "cohorts": seen.rows });
    Ok(File::of(&format!("cohorts_{}", seen.as_of), "json", view.to_string().into_bytes(), false))
}

const KEYS: [&str; 16] = [
    "code",
    "programme",
    "operator",
    "track",
    "region",
    "starts_on",
    "ends_on",
    "phase",
    "enrolled",
    "in_training",
    "withdrawn",
    "graduated",
    "denominator",
    "inserted",
    "floor",
    "knowledge",
];

fn table(rows: &[Row], lang: Lang) -> Table {
    let columns = KEYS.map(|key| Column {
        key,
        label: lang.text(&format!("cohort-column-{}", key.replace('_', "-"))),
        meaning: lang.text(&format!("cohort-meaning-{}", key.replace('_', "-"))),
    });
    let line = |row: &Row| {
        let (texts, region, days, phase, figures) = row.parts();
        let count = |count: u32| Cell::Count(Some(i64::from(count)));
        let mut cells: Vec<Cell> = texts.map(|text| Cell::from(text.as_str())).to_vec();
        cells.push(Cell::from(region));
        cells.extend(days.map(|day| Cell::Date(Some(day))));
        cells.push(Cell::from(phase));
        let counts = [figures.enrolled, figures.in_training, figures.withdrawn, figures.graduated];
        cells.extend(counts.map(count));
        cells.extend([figures.denominator, figures.inserted].map(count));
        cells.push(Cell::Decimal(figures.floor.clone()));
        cells.push(Cell::Decimal(figures.knowledge.clone()));
        cells
    };
    Table { name: lang.text("cohort-sheet"), columns: columns.to_vec(), rows: rows.iter().map(line).collect() }
}
