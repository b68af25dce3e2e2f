//! Rows as JSON, CSV or a table for a terminal.

use std::io::{self, Write};

use crate::domain::import::cell_out::neutral;
use crate::domain::indicator::row::Value;
use crate::domain::indicator::{Dimension, IndicatorRow};
use crate::i18n::Lang;

/// One JSON array, a row a line.
pub fn json(out: &mut impl Write, rows: &[IndicatorRow]) -> io::Result<()> {
    out.write_all(b"[")?;
    for (rank, row) in rows.iter().enumerate() {
        out.write_all(if rank == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, row)?;
    }
    out.write_all(b"\n]\n")
}

/// Comma, empty for null, `|` between the items of a list; a text that a spreadsheet would run is made plain.
pub fn csv(out: &mut impl Write, by: &[Dimension], rows: &[IndicatorRow]) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(IndicatorRow::keys(by))?;
    for row in rows {
        writer.write_record(row.values().map(|(_, value)| cell(&value)))?;
    }
    writer.flush()
}

fn cell(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => neutral(text.unwrap_or_default()).into_owned(),
        Value::Count(count) => count.map(|count| count.to_string()).unwrap_or_default(),
        Value::Rate(rate) => rate.map(|rate| rate.to_string()).unwrap_or_default(),
        Value::List(codes) => codes.join("|"),
    }
}

/// What a table shows of a row, beside its group.
const SHOWN: [&str; 15] = [
    "profile",
    "indicator",
    "base",
    "matured",
    "excluded",
    "inserted",
    "unknown",
    "floor",
    "wilson_low",
    "wilson_high",
    "known",
    "ceiling",
    "knowledge_rate",
    "state",
    "flags",
];

/// Aligned columns for a reader, their heads in the reader's language; a dash for what is hidden.
pub fn table(out: &mut impl Write, by: &[Dimension], rows: &[IndicatorRow], lang: Lang) -> io::Result<()> {
    let is_shown = |key: &str| SHOWN.contains(&key) || by.iter().any(|dimension| dimension.code() == key);
    let heads = IndicatorRow::keys(by).filter(|key| is_shown(key));
    let mut lines: Vec<Vec<String>> = vec![heads.map(|key| lang.text(&format!("compute-{key}"))).collect()];
    for row in rows {
        let values = row.values().filter(|(key, _)| is_shown(key));
        lines.push(values.map(|(key, value)| told(row, key, &value, lang)).collect());
    }
    let columns = lines.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
        })
        .collect();
    for line in &lines {
        let cells: Vec<String> = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        writeln!(out, "{}", cells.join("  ").trim_end())?;
    }
    Ok(())
}

/// A value as a reader is told it.
fn told(row: &IndicatorRow, key: &'static str, value: &Value<'_>, lang: Lang) -> String {
    match value {
        _ if row.suppressed.contains(&key) => "—".to_owned(),
        Value::Rate(None) => lang.text("compute-undefined"),
        Value::Text(None) => "·".to_owned(),
        Value::Text(Some(code)) if key == "state" => lang.text(&format!("maturity-{code}")),
        Value::List(codes) => {
            codes.iter().map(|code| lang.text(&format!("compute-{code}"))).collect::<Vec<_>>().join(", ")
        }
        _ => cell(value),
    }
}
