//! A publication as files: its rows for spreadsheets, its document byte for byte.

use rocket::{State, get};
use serde_json::Value;

use super::show::read;
use super::table::{count, text};
use super::words::Words;
use crate::domain::ids::PublicationId;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::publications::{Published, Row};
use crate::report::formula;
use crate::report::sheets::{COUNTS, RATES};
use crate::report::table::{Cell, Column, Table};
use crate::storage::publication;
use crate::web::export::{File, Kind};
use crate::web::guards::Desk;
use crate::web::id::Id;
use crate::web::problem::Problem;

#[get("/publications/<id>/table.csv")]
pub(super) async fn csv(
    id: Id<PublicationId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    file(id.0, (&desk, figures), (Kind::Csv, lang)).await
}

#[get("/publications/<id>/table.xlsx")]
pub(super) async fn xlsx(
    id: Id<PublicationId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    file(id.0, (&desk, figures), (Kind::Xlsx, lang)).await
}

#[get("/publications/<id>/document.json")]
pub(super) async fn json(id: Id<PublicationId>, desk: Desk<'_>) -> Result<File, Problem> {
    let row = publication::find(&mut desk.store.read().await?, id.0).await?.ok_or_else(Problem::not_found)?;
    let name = name(&Published::read(&row)?);
    Ok(File::document(row.document, &name))
}

fn name(published: &Published) -> String {
    let by = published.by.iter().map(|dimension| dimension.code());
    let parts = ["publication", &published.profile].into_iter().chain(by).map(str::to_lowercase);
    parts.chain([published.as_of.to_string()]).collect::<Vec<_>>().join("_")
}

async fn file(
    id: PublicationId,
    (desk, figures): (&Desk<'_>, &Figures),
    (kind, lang): (Kind, Lang),
) -> Result<File, Problem> {
    let mut tx = desk.store.read().await?;
    let (_, published) = read(&mut tx, id).await?;
    let words = Words::read(&mut tx, figures, lang).await?;
    let rows = published.total.iter().chain(&published.rows);
    let said: Vec<String> = rows.map(|row| words.sentence(&published, text(row, "indicator").as_deref())).collect();
    let table = formula::beside(table(&published, &words), lang, |rank| said.get(rank).cloned().unwrap_or_default());
    File::of(&table, kind, &name(&published), false, lang)
}

/// The total, then the rows.
pub(in crate::web::routes) fn table(published: &Published, words: &Words) -> Table {
    let insertion = |key: &'static str| {
        let named = key.replace('_', "-");
        Column {
            key,
            label: words.lang.text(&format!("insertion-column-{named}")),
            meaning: words.lang.text(&format!("insertion-meaning-{named}")),
        }
    };
    let dimension = |key: &'static str| {
        let label = words.lang.text(&format!("publication-by-{key}"));
        Column { key, meaning: label.clone(), label }
    };
    let head = ["profile", "profile_version", "indicator"].into_iter().map(insertion);
    let by = published.by.iter().map(|one| dimension(one.code()));
    let figures = COUNTS.into_iter().chain(RATES).chain(["state", "mark"]).map(insertion);
    let line = |row: &Row| {
        let mut cells = vec![Cell::from(published.profile.as_str())];
        cells.push(Cell::Count(Some(i64::from(published.profile_version))));
        cells.push(Cell::Text(text(row, "indicator")));
        cells.extend(published.key(row).into_iter().map(Cell::Text));
        cells.extend(COUNTS.map(|key| Cell::Count(count(row, key).and_then(|count| i64::try_from(count).ok()))));
        cells.extend(RATES.map(|key| Cell::Decimal(text(row, key))));
        cells.push(Cell::Text(text(row, "state")));
        cells.push(Cell::from(mark(row)));
        cells
    };
    Table {
        name: words.lang.text("publication-sheet"),
        columns: head.chain(by).chain(figures).collect(),
        rows: published.total.iter().chain(&published.rows).map(line).collect(),
    }
}

/// What stands in for a missing value (`design.md` §4).
fn mark(row: &Row) -> &'static str {
    let hidden = row.get("suppressed").and_then(Value::as_array).is_some_and(|keys| !keys.is_empty());
    match (hidden, row.get("floor").is_some_and(Value::is_string), text(row, "state").as_deref()) {
        (true, ..) => "c",
        (_, false, _) => "x",
        (_, _, Some("DEFINITIF")) => "",
        _ => "p",
    }
}
