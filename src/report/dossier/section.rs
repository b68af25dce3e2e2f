//! One figure of one definition: its heading says the finding; its interval, its rows, what it counts.

use serde::Serialize;

use super::figure::{Figure, Reading};
use super::funnel::Funnel;
use super::pen::Pen;
use super::plot::{Axis, Plot};
use super::rows::Breakdown;
use super::{Beside, Fact};
use crate::i18n::{Args, Lang};
use crate::operations::editions::Document;
use crate::report::formula::{self, Line};
use crate::report::mark::Mark;

/// A section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    heading: String,
    sub: String,
    value: String,
    fraction: String,
    verdict: Option<Mark>,
    /// Why there is no rate.
    state: Option<String>,
    plot: Option<Plot>,
    axis: Axis,
    table_axis: Axis,
    alt: String,
    details: Vec<Fact>,
    funnel: Option<Funnel>,
    table: Option<Breakdown>,
}

/// What one figure counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Method {
    name: String,
    lines: Vec<Line>,
}

impl Method {
    pub(super) fn of(reading: &Reading, lang: Lang) -> Self {
        let name = format!("{} · v{}", reading.code(), reading.profile.version);
        Self { name, lines: formula::lines(&reading.profile, &reading.indicator, lang) }
    }
}

/// How a rate stands to the target.
pub(super) fn verdict(figure: &Figure, target: Option<u32>, pen: Pen) -> Option<Mark> {
    Some(Mark::verdict(figure.verdict(target)?, pen))
}

/// `528 sur 734`.
pub(super) fn of_all(figure: &Figure, pen: Pen) -> String {
    let said = |(inserted, n): (u32, u32)| {
        let args = Args::new().with("n", pen.number(inserted)).with("of", pen.number(n));
        pen.say("insertion-of", &args)
    };
    figure.inserted.zip(figure.denominator).map(said).unwrap_or_default()
}

/// `528 sur 734`, with what is counted.
pub(super) fn fraction(figure: &Figure, pen: Pen) -> String {
    let said = of_all(figure, pen);
    if said.is_empty() { said } else { pen.with("document-inserted-of", "fraction", &said) }
}

/// The chart of a rate in words.
pub(super) fn alt(reading: &Reading, beside: &Beside<'_>) -> String {
    let (pen, total) = (Pen(beside.lang), &reading.total);
    let mut said = vec![reading.finding(beside.target, pen)];
    if let Some((low, high)) = total.low.zip(total.high) {
        said.push(format!("{} : {}", pen.text("common-interval-95"), pen.between(low, high)));
    }
    if let Some((floor, ceiling)) = total.floor.zip(total.ceiling) {
        said.push(format!("{} : {}", pen.text("document-bounds"), pen.between(floor, ceiling)));
    }
    if let Some(target) = beside.target {
        said.push(pen.with("common-target", "value", &pen.percent(target)));
    }
    said.join(". ")
}

/// A section a figure; the first tells the way from enrolment to insertion too.
pub(super) fn sections(readings: &[Reading], document: &Document, beside: &Beside<'_>) -> Vec<Section> {
    let section = |(rank, reading): (usize, &Reading)| {
        let mut section = Section::of(reading, document, beside);
        section.funnel = (rank == 0).then(|| Funnel::of(&reading.total, Pen(beside.lang))).flatten();
        section
    };
    readings.iter().enumerate().map(section).collect()
}

impl Section {
    fn of(reading: &Reading, document: &Document, beside: &Beside<'_>) -> Self {
        let (pen, target, total) = (Pen(beside.lang), beside.target, &reading.total);
        let args = Args::new().with("definition", reading.code()).with("finding", reading.finding(target, pen));
        let all = std::iter::once(total).chain(reading.rows.iter().map(|(_, figure)| figure));
        Self {
            heading: pen.say("document-heading", &args),
            sub: format!("{} · {}", reading.name(pen), super::cover::standing(document, pen)),
            value: total.floor.map_or_else(|| "–".to_owned(), |floor| pen.percent(floor)),
            fraction: fraction(total, pen),
            verdict: verdict(total, target, pen),
            state: total.missing().map(|state| pen.text(&format!("common-state-{state}"))),
            plot: Plot::of(total),
            axis: Axis::of(std::iter::once(total), target),
            table_axis: Axis::of(all, target),
            alt: alt(reading, beside),
            details: details(total, pen),
            funnel: None,
            table: Breakdown::of(reading, document, beside),
        }
    }
}

fn details(total: &Figure, pen: Pen) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { label: pen.text(key), value };
    let between = |low: Option<u32>, high: Option<u32>| low.zip(high).map(|(low, high)| pen.between(low, high));
    let said = [
        between(total.low, total.high).map(|value| fact("common-interval-95", value)),
        between(total.floor, total.ceiling).map(|value| fact("document-bounds", value)),
        total.knowledge.map(|known| fact("common-knowledge", pen.percent(known))),
        Some(fact("catalogue-maturity", pen.text(&format!("maturity-{}", total.maturity)))),
    ];
    said.into_iter().flatten().collect()
}
