//! The list of activities as files.

use rocket::{Route, get, routes};

use super::list::{Filters, Line, lines};
use super::recorder::ActivityReader;
use crate::i18n::Lang;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind, in_kinds};
use crate::web::guards::Desk;
use crate::web::problem::Problem;

pub(super) fn routes() -> Vec<Route> {
    in_kinds(Kind::ALL, &routes![file])
}

#[get("/activities.csv?<filters..>")]
async fn file(
    reader: ActivityReader,
    filters: Filters,
    desk: Desk<'_>,
    kind: Kind,
    lang: Lang,
) -> Result<File, Problem> {
    let rows = lines(&mut desk.store.read().await?, &reader, &filters).await?;
    File::of(&table(rows, lang), kind, "activities", false, lang)
}

fn table(lines: Vec<Line>, lang: Lang) -> Table {
    let count = |value: u32| Cell::Count(Some(i64::from(value)));
    let row = |line: Line| {
        vec![
            line.contract.into(),
            line.kind.code().into(),
            line.title.into(),
            Cell::Date(Some(line.held_on)),
            Cell::Text(line.region.map(str::to_owned)),
            Cell::Text(line.city),
            count(line.participants),
            count(line.women),
            line.partners.join("; ").into(),
            count(line.firms),
            count(line.audience),
            Cell::Text(line.proof),
        ]
    };
    let keys = [
        "contract",
        "kind",
        "title",
        "held_on",
        "region",
        "city",
        "participants",
        "women",
        "partners",
        "firms",
        "audience",
        "proof",
    ];
    let text = |kind: &str, key: &str| lang.text(&format!("activity-{kind}-{}", key.replace('_', "-")));
    let column = |key| Column { key, label: text("column", key), meaning: text("meaning", key) };
    Table {
        name: lang.text("activity-title"),
        columns: keys.into_iter().map(column).collect(),
        rows: lines.into_iter().map(row).collect(),
    }
}
