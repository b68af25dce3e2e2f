//! The list of cohorts as files: exactly the view, every page of it.

use rocket::{State, get};

use super::list::{Query, Row, see};
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::guards::{Coordinator, Desk};
use crate::web::problem::Problem;

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
    File::of(&table, Kind::Csv, &name, false, lang)
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
    File::of(&table, Kind::Xlsx, &name, false, lang)
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
    Ok(File::json(&view, &format!("cohorts_{}", seen.as_of), false))
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
