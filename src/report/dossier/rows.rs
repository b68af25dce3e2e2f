//! The table of one figure: a row a region, an operator, a cohort.

use serde::Serialize;

use super::Beside;
use super::figure::{Figure, Reading};
use super::pen::Pen;
use super::plot::Plot;
use crate::i18n::Args;
use crate::operations::editions::Document;

/// One row; what is not to be shown is said by `state`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    label: String,
    base: String,
    inserted: String,
    unknown: String,
    floor: String,
    known: String,
    ceiling: String,
    interval: String,
    plot: Option<Plot>,
    state: Option<String>,
}

/// The table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Breakdown {
    heading: String,
    first: String,
    total: Line,
    rows: Vec<Line>,
    notes: Vec<String>,
}

/// How many rows stand above, below and within their uncertainty of a target.
pub(super) fn standings(reading: &Reading, target: Option<u32>) -> [i64; 3] {
    let mut standings = [0; 3];
    let [above, below, undecided] = &mut standings;
    for (_, figure) in &reading.rows {
        match figure.verdict(target) {
            Some("above") => *above += 1,
            Some("below") => *below += 1,
            Some(_) => *undecided += 1,
            None => {}
        }
    }
    standings
}

/// `Par région, face à la cible : 1 au-dessus…`; without target, what the rows are.
pub(super) fn heading(reading: &Reading, by: &str, target: Option<u32>, pen: Pen) -> String {
    let [above, below, undecided] = standings(reading, target);
    if target.is_none() || above + below + undecided == 0 {
        return pen.with("document-rows", "by", by);
    }
    let args = Args::new().with("by", by).count("above", above).count("below", below).count("undecided", undecided);
    pen.say("document-rows-standing", &args)
}

impl Breakdown {
    pub(super) fn of(reading: &Reading, document: &Document, beside: &Beside<'_>) -> Option<Self> {
        if reading.rows.is_empty() {
            return None;
        }
        let pen = Pen(beside.lang);
        let by = beside.names.by(&document.by, beside.lang);
        let label = |key: &[Option<String>]| {
            beside.names.row(document.by.iter().copied().zip(key.iter().map(Option::as_deref)), beside.lang)
        };
        let masked = reading.rows.iter().filter(|(_, figure)| figure.masked).count();
        let weak = reading.rows.iter().any(|(_, figure)| figure.is_weak() && figure.floor.is_some());
        let mut notes = vec![pen.text("document-note-interval")];
        if weak {
            notes.push(pen.text("document-note-weak"));
        }
        if masked > 0 {
            notes.push(pen.counted("publication-masked", masked as u64));
        }
        Some(Self {
            heading: heading(reading, &by, beside.target, pen),
            first: capital(&by),
            total: Line::of(pen.text("publication-total"), &reading.total, pen),
            rows: reading.rows.iter().map(|(key, figure)| Line::of(label(key), figure, pen)).collect(),
            notes,
        })
    }
}

/// The text with its first letter as a heading has it.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl Line {
    fn of(label: String, figure: &Figure, pen: Pen) -> Self {
        let count = |n: Option<u32>| n.map_or_else(|| "–".to_owned(), |n| pen.number(n));
        let rate = |tenths: Option<u32>| tenths.map_or_else(|| "–".to_owned(), |tenths| pen.percent(tenths));
        let plot = Plot::of(figure);
        let state = figure.missing().or(if plot.is_none() { Some("undefined") } else { None });
        Self {
            label,
            base: pen.number(figure.denominator.unwrap_or(figure.base)),
            inserted: count(figure.inserted),
            unknown: count(figure.unknown),
            floor: rate(figure.floor),
            known: rate(figure.known),
            ceiling: rate(figure.ceiling),
            interval: figure.low.zip(figure.high).map(|(low, high)| pen.range(low, high)).unwrap_or_default(),
            plot,
            state: state.map(|state| pen.text(&format!("common-state-{state}"))),
        }
    }
}
