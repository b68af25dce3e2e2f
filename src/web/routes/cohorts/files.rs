//! The list of cohorts as files: exactly the view, every page of it.

use std::collections::BTreeMap;

use rocket::{State, get};
use serde_json::json;

use super::list::{Query, Row, see};
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::guards::{Coordinator, Desk};
use crate::web::problem::Problem;

#[get("/cohorts.csv?<query..>")]
pub(super) async fn file(
    reader: Coordinator,
    query: Query,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
    kind: Kind,
) -> Result<File, Problem> {
    let seen = see(&reader, &query, (&desk, figures), (lang, usize::MAX)).await?;
    let address = query.address();
    let asked: Vec<String> = address.filters().map(|(_, value)| value.to_lowercase()).collect();
    let name = [vec!["cohorts".to_owned(), seen.as_of.to_string()], asked].concat().join("_");
    if kind != Kind::Json {
        return File::of(&table(&seen.rows, lang), kind, &name, false, lang);
    }
    let filters: BTreeMap<_, _> = address.filters().map(|(key, value)| (key, value.to_owned())).collect();
    Ok(File::json(&json!({ "as_of": seen.as_of, "filters": filters, "cohorts": seen.rows }), &name, false))
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
