//! An edition as tables: its figures, its proofs, its method and where it comes from; for workbooks and CSV.

use std::collections::BTreeMap;

use serde_json::Value;

use super::names::Names;
use super::table::{Cell, Column, Table};
use crate::domain::indicator::Dimension;
use crate::domain::indicator::rate::Percent;
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::editions::Document;
use crate::operations::publications::{Published, Row};
use crate::report::formula;
use crate::storage::Result;
use crate::storage::edition::Standing;

/// Counts of a row, in order.
pub const COUNTS: [&str; 11] = [
    "enrolled",
    "confirmed",
    "in_training",
    "withdrawn",
    "graduated",
    "base",
    "matured",
    "excluded",
    "inserted",
    "not_inserted",
    "unknown",
];
/// Rates of a row, in order.
pub const RATES: [&str; 6] = ["floor", "known", "ceiling", "knowledge_rate", "wilson_low", "wilson_high"];

/// The tables of an edition, the figures first.
pub fn tables(standing: &Standing, names: &Names, lang: Lang) -> Result<Vec<Table>> {
    let document = Document::parse(&standing.row.document)?;
    Ok(vec![
        figures(&document, names, lang)?,
        proofs(&document, lang),
        method(&document, lang)?,
        provenance(&document, standing, names, lang),
    ])
}

/// What each key of a sealed row means: what the document says of itself.
#[must_use]
pub fn dictionary(lang: Lang) -> BTreeMap<String, String> {
    let sealed = ["inserted_operator"].map(|key| insertion(key, lang));
    let marks = ["flags", "suppressed"].map(|key| column(key, key, lang));
    let all = columns(Dimension::ALL, lang).into_iter().filter(|column| column.key != "mark");
    all.chain(sealed).chain(marks).map(|column| (column.key.to_owned(), column.meaning)).collect()
}

fn columns(by: &[Dimension], lang: Lang) -> Vec<Column> {
    let insertion = |key: &'static str| insertion(key, lang);
    let dimension = |key: &'static str| {
        let label = lang.text(&format!("publication-by-{key}"));
        Column { key, meaning: label.clone(), label }
    };
    let head = ["profile", "profile_version", "indicator"].into_iter().map(insertion);
    let by = by.iter().map(|one| dimension(one.code()));
    head.chain(by).chain(COUNTS.into_iter().chain(RATES).chain(["state", "mark"]).map(insertion)).collect()
}

/// The total, then the rows, definition after definition.
fn figures(document: &Document, names: &Names, lang: Lang) -> Result<Table> {
    let published = document.published()?;
    let lines = |one: &Published| {
        let rows = one.total.iter().chain(&one.rows);
        rows.map(|row| line(one, row, names, lang)).collect::<Vec<_>>()
    };
    Ok(Table {
        name: lang.text("document-sheet-figures"),
        columns: columns(&document.by, lang),
        rows: published.iter().flat_map(lines).collect(),
    })
}

fn line(published: &Published, row: &Row, names: &Names, lang: Lang) -> Vec<Cell> {
    let text = |key: &str| row.get(key).and_then(Value::as_str).map(str::to_owned);
    let total = published.by.first().is_some_and(|dimension| !row.contains_key(dimension.code()));
    let key = published.key(row);
    let value = |(rank, (dimension, value)): (usize, (&Dimension, &Option<String>))| match (total, rank) {
        (true, 0) => Cell::from(lang.text("publication-total")),
        (true, _) => Cell::Text(None),
        (false, _) => Cell::from(names.value(*dimension, value.as_deref(), lang)),
    };
    let mut cells = vec![
        Cell::from(published.profile.as_str()),
        Cell::Count(Some(i64::from(published.profile_version))),
        Cell::Text(text("indicator")),
    ];
    cells.extend(published.by.iter().zip(&key).enumerate().map(value));
    cells.extend(COUNTS.map(|key| Cell::Count(row.get(key).and_then(Value::as_i64))));
    cells.extend(RATES.map(|key| Cell::Decimal(text(key))));
    cells.push(Cell::Text(text("state")));
    cells.push(Cell::from(mark(row)));
    cells
}

/// What stands in for a missing value (`design.md` §4).
fn mark(row: &Row) -> &'static str {
    let hidden = row.get("suppressed").and_then(Value::as_array).is_some_and(|keys| !keys.is_empty());
    let state = row.get("state").and_then(Value::as_str);
    match (hidden, row.get("floor").is_some_and(Value::is_string), state) {
        (true, ..) => "c",
        (_, false, _) => "x",
        (_, _, Some("DEFINITIF")) => "",
        _ => "p",
    }
}

fn column(key: &'static str, of: &str, lang: Lang) -> Column {
    Column {
        key,
        label: lang.text(&format!("document-column-{of}")),
        meaning: lang.text(&format!("document-meaning-{of}")),
    }
}

fn insertion(key: &'static str, lang: Lang) -> Column {
    let named = key.replace('_', "-");
    let label = lang.text(&format!("insertion-column-{named}"));
    Column { key, label, meaning: lang.text(&format!("insertion-meaning-{named}")) }
}

fn proofs(document: &Document, lang: Lang) -> Table {
    let lines = document.evidence.iter().flat_map(|one| {
        one.levels.iter().map(|(level, count)| {
            vec![
                Cell::from(one.profile.as_str()),
                Cell::from(one.indicator.as_str()),
                Cell::from(level.as_str()),
                Cell::Count(count.map(i64::from)),
            ]
        })
    });
    Table {
        name: lang.text("document-sheet-proofs"),
        columns: vec![
            insertion("profile", lang),
            insertion("indicator", lang),
            column("level", "level", lang),
            column("inserted", "count", lang),
        ],
        rows: lines.collect(),
    }
}

fn method(document: &Document, lang: Lang) -> Result<Table> {
    let mut rows = Vec::new();
    for profile in document.asked()?.profiles {
        for indicator in &profile.indicators {
            for part in formula::lines(&profile, indicator, lang) {
                let head = [profile.code.as_str(), indicator.id.as_str()].map(Cell::from);
                rows.push(head.into_iter().chain([part.label.into(), part.text.into()]).collect());
            }
        }
    }
    Ok(Table {
        name: lang.text("document-sheet-method"),
        columns: vec![
            insertion("profile", lang),
            insertion("indicator", lang),
            column("part", "part", lang),
            column("text", "text", lang),
        ],
        rows,
    })
}

fn provenance(document: &Document, standing: &Standing, names: &Names, lang: Lang) -> Table {
    let row = &standing.row;
    let filters = names.part(&document.part, lang);
    let filters = if filters.is_empty() { lang.text("document-whole") } else { filters.join(" · ") };
    let said = [
        ("edition-one", Cell::from(document.title.as_str())),
        ("edition-state", lang.text(&format!("edition-state-{}", standing.state.code())).into()),
        ("common-as-of", Cell::Date(Some(document.as_of))),
        ("common-known-at", document.known_at.as_str().into()),
        ("edition-audience", lang.text(&format!("edition-audience-{}", document.audience)).into()),
        ("common-filters-used", filters.into()),
        ("document-by", names.by(&document.by, lang).into()),
        ("document-threshold", Cell::Count(Some(i64::from(document.threshold)))),
        ("document-cases", Cell::Count(i64::try_from(document.cases).ok())),
        ("document-target", Cell::Decimal(document.target.map(|tenths| Percent(tenths).to_string()))),
        ("document-hash", hex(&row.hash).into()),
        ("edition-signature", hex(&row.signature).into()),
        ("edition-key", hex(&row.public_key).into()),
        ("edition-chain", Cell::Count(Some(row.chain_seq))),
        ("document-chain-hash", hex(&row.chain_hash).into()),
    ];
    Table {
        name: lang.text("document-provenance"),
        columns: vec![column("name", "name", lang), column("value", "value", lang)],
        rows: said.into_iter().map(|(key, value)| vec![lang.text(key).into(), value]).collect(),
    }
}
