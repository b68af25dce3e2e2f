//! Findings first: one line a figure on one axis, and what to keep in mind.

use serde::Serialize;

use super::Beside;
use super::figure::Reading;
use super::pen::Pen;
use super::plot::{Axis, Plot};
use super::section::{of_all, verdict};
use super::{proofs, rows};
use crate::i18n::Args;
use crate::operations::editions::Document;
use crate::report::mark::Mark;

/// One figure on a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summed {
    label: String,
    sub: String,
    value: String,
    fraction: String,
    bounds: String,
    plot: Option<Plot>,
    state: String,
    verdict: Option<Mark>,
}

/// All figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Findings {
    heading: String,
    sub: String,
    axis: Axis,
    rows: Vec<Summed>,
}

impl Findings {
    pub(super) fn of(readings: &[Reading], beside: &Beside<'_>) -> Self {
        let (pen, target) = (Pen(beside.lang), beside.target);
        let row = |reading: &Reading| {
            let total = &reading.total;
            Summed {
                label: reading.code(),
                sub: reading.name(pen),
                value: total.floor.map_or_else(|| "–".to_owned(), |floor| pen.percent(floor)),
                fraction: of_all(total, pen),
                bounds: total.floor.zip(total.ceiling).map(|(low, high)| pen.range(low, high)).unwrap_or_default(),
                plot: Plot::of(total),
                state: total.missing().map(|state| pen.text(&format!("common-state-{state}"))).unwrap_or_default(),
                verdict: verdict(total, target, pen),
            }
        };
        Self {
            heading: heading(readings, pen),
            sub: pen.text("document-summary-sub"),
            axis: Axis::of(readings.iter().map(|reading| &reading.total), target),
            rows: readings.iter().map(row).collect(),
        }
    }
}

/// How far the definitions lie apart, among those known well enough.
fn heading(readings: &[Reading], pen: Pen) -> String {
    let read = readings.iter().map(|reading| &reading.total).filter(|total| !total.is_weak());
    let rates: Vec<u32> = read.filter_map(|total| total.floor).collect();
    match (rates.iter().min(), rates.iter().max()) {
        (Some(low), Some(high)) if low < high => {
            let args = Args::new().with("low", pen.percent(*low)).with("high", pen.percent(*high));
            pen.say("workbench-finding", &args)
        }
        (Some(one), _) => pen.with("workbench-finding-one", "rate", &pen.percent(*one)),
        _ => pen.text("document-summary"),
    }
}

/// What to keep of the first figure, in sentences.
pub(super) fn points(readings: &[Reading], document: &Document, beside: &Beside<'_>) -> Vec<String> {
    let (pen, target) = (Pen(beside.lang), beside.target);
    let Some(reading) = readings.first() else { return Vec::new() };
    let total = &reading.total;
    let mut points = Vec::new();
    if let (Some(unknown @ 1..), Some((floor, ceiling))) = (total.unknown, total.floor.zip(total.ceiling)) {
        let args = Args::new().count("n", i64::from(unknown)).with("range", pen.between(floor, ceiling));
        points.push(pen.say("document-point-unknown", &args));
    }
    if !reading.rows.is_empty() && target.is_some() {
        points.push(rows::heading(reading, &beside.names.by(&document.by, beside.lang), target, pen));
    }
    let own = document.evidence.iter().find(|one| one.profile == reading.profile.code);
    if let Some(share) = own.and_then(proofs::confirmed) {
        points.push(pen.with("document-proofs-finding", "rate", &pen.percent(share)));
    }
    if let (true, Some(known)) = (total.is_weak(), total.knowledge) {
        points.push(pen.with("document-point-weak", "rate", &pen.percent(known)));
    }
    points
}
