//! The list of imports as files: what was sent and what it changed, nobody named.

use rocket::{Route, get, routes};

use super::list::Query;
use crate::clock::civil;
use crate::i18n::Lang;
use crate::report::table::{Cell, Column, Table};
use crate::storage::import::{self, BatchRow};
use crate::web::export::{File, Kind, in_kinds};
use crate::web::guards::{Coordinator, Desk};
use crate::web::problem::Problem;
use crate::web::routes::openings::EXPORTED;

pub(super) fn routes() -> Vec<Route> {
    in_kinds(Kind::ALL, &routes![file])
}

#[get("/imports.csv?<query..>")]
async fn file(coordinator: Coordinator, desk: Desk<'_>, query: Query, kind: Kind, lang: Lang) -> Result<File, Problem> {
    let sender = coordinator.actor.journal().to_string();
    let mut tx = desk.store.read().await?;
    let found = import::list(&mut tx, &sender, &query.filter()?, EXPORTED).await?;
    let text = |kind: &str, key: &str| lang.text(&format!("import-list-{kind}-{key}"));
    let keys = [
        "file",
        "kind",
        "cohort",
        "state",
        "sent_on",
        "applied_on",
        "reversed_on",
        "rows",
        "created",
        "updated",
        "unchanged",
        "refused",
    ];
    let column = |key| Column { key, label: text("column", key), meaning: text("meaning", key) };
    let columns = keys.into_iter().map(column).collect();
    let table = Table { name: lang.text("import-title"), columns, rows: found.into_iter().map(row).collect() };
    File::of(&table, kind, "imports", false, lang)
}

fn row(row: BatchRow) -> Vec<Cell> {
    let on = |at| Cell::Date(Some(civil(at).date_naive()));
    let maybe = |at: Option<_>| at.map_or(Cell::Date(None), on);
    let mut cells = vec![
        row.file_name.into(),
        row.kind.into(),
        Cell::Text(row.cohort_code),
        row.state.into(),
        on(row.created_at),
        maybe(row.applied_at),
        maybe(row.reversed_at),
    ];
    let counts = [row.row_count, row.created_count, row.updated_count, row.unchanged_count, row.refused_count];
    cells.extend(counts.map(|count| Cell::Count(Some(count))));
    cells
}
