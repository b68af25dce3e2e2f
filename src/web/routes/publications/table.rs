//! The rows of a publication, as pages show them.

use serde::Serialize;
use serde_json::Value;

use super::words::Words;
use crate::operations::publications::{Published, Row};
use crate::report::formula;

/// A rate of one row; nothing of it when it is hidden or undefined.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Rate {
    pub(super) denominator: Option<u64>,
    pub(super) inserted: Option<u64>,
    pub(super) unknown: Option<u64>,
    pub(super) floor: Option<String>,
    pub(super) known: Option<String>,
    pub(super) ceiling: Option<String>,
    pub(super) low: Option<String>,
    pub(super) high: Option<String>,
    pub(super) knowledge: Option<String>,
}

/// A row.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub(super) label: String,
    pub(super) base: u64,
    pub(super) rate: Rate,
    /// Empty when there is a value, else `masked`, `not-yet` or `undefined`.
    pub(super) state: &'static str,
    /// Whether the unknowns are hidden though the rate is not.
    pub(super) unknowns_masked: bool,
    pub(super) maturity: String,
}

/// The rows under one indicator, its total first.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    pub(super) indicator: String,
    pub(super) total: Option<Line>,
    pub(super) lines: Vec<Line>,
    pub(super) masked: usize,
    /// What the figure counts, part by part.
    pub(super) definition: Vec<formula::Line>,
}

/// The sections of a publication, in the order of its definition.
pub(in crate::web::routes) fn sections(published: &Published, words: &Words) -> Vec<Section> {
    let section = |total: &Row| {
        let indicator = text(total, "indicator").unwrap_or_default();
        let own = published.rows.iter().filter(|row| text(row, "indicator").as_deref() == Some(&indicator));
        let lines: Vec<Line> = own.map(|row| Line::of(row, label(published, row, words))).collect();
        Section {
            total: Some(Line::of(total, words.lang.text("publication-total"))),
            definition: words.formula(published, &indicator),
            masked: lines.iter().filter(|line| line.state == "masked").count(),
            indicator,
            lines,
        }
    };
    published.total.iter().map(section).collect()
}

fn label(published: &Published, row: &Row, words: &Words) -> String {
    let key = published.key(row);
    words.row(published.by.iter().copied().zip(key.iter().map(Option::as_deref)))
}

impl Line {
    fn of(row: &Row, label: String) -> Self {
        let hides = |key: &str| {
            row.get("suppressed").and_then(Value::as_array).is_some_and(|keys| keys.iter().any(|k| k == key))
        };
        let denominator =
            count(row, "matured").zip(count(row, "excluded")).map(|(matured, out)| matured.saturating_sub(out));
        let rate = Rate {
            denominator,
            inserted: count(row, "inserted"),
            unknown: count(row, "unknown"),
            floor: text(row, "floor"),
            known: text(row, "known"),
            ceiling: text(row, "ceiling"),
            low: text(row, "wilson_low"),
            high: text(row, "wilson_high"),
            knowledge: text(row, "knowledge_rate"),
        };
        let maturity = text(row, "state").unwrap_or_default();
        let state = match (hides("inserted"), rate.floor.is_some(), maturity.as_str()) {
            (true, ..) => "masked",
            (_, true, _) => "",
            (_, _, "HORIZON_NON_ATTEINT") => "not-yet",
            _ => "undefined",
        };
        let unknowns_masked = state.is_empty() && hides("unknown");
        Self { label, base: count(row, "base").unwrap_or(0), rate, state, unknowns_masked, maturity }
    }
}

pub(super) fn count(row: &Row, key: &str) -> Option<u64> {
    row.get(key).and_then(Value::as_u64)
}

pub(super) fn text(row: &Row, key: &str) -> Option<String> {
    row.get(key).and_then(Value::as_str).map(str::to_owned)
}

impl Section {
    /// What a publication may show: a rate, a hidden row, one not observable yet.
    pub(in crate::web::routes) fn samples() -> Vec<Self> {
        let decimal = |text: &str| Some(text.to_owned());
        let rate = Rate {
            denominator: Some(734),
            inserted: Some(528),
            unknown: Some(58),
            floor: decimal("71.9"),
            known: decimal("78.1"),
            ceiling: decimal("79.8"),
            low: decimal("68.6"),
            high: decimal("75.1"),
            knowledge: decimal("92.1"),
        };
        let line = |label: &str, state, rate| Line {
            label: label.to_owned(),
            base: 734,
            rate,
            state,
            unknowns_masked: false,
            maturity: "PROVISOIRE".to_owned(),
        };
        let masked = line("Oriental", "masked", Rate::default());
        let partly = Line { unknowns_masked: true, ..line("Béni Mellal-Khénifra", "", rate.clone()) };
        vec![Self {
            indicator: "I1".to_owned(),
            total: Some(line("Ensemble", "", rate)),
            lines: vec![partly, masked, line("Souss-Massa", "not-yet", Rate::default())],
            masked: 1,
            definition: vec![formula::Line { part: "base", label: "Base".to_owned(), text: "Diplômés".to_owned() }],
        }]
    }
}
