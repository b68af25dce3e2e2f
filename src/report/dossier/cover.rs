//! The first page: what it is about, where it stands, its first figure.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::figure::Reading;
use super::pen::Pen;
use super::plot::{Axis, Plot};
use super::section::{alt, fraction, verdict};
use super::{Beside, Fact};
use crate::domain::edition::EditionState;
use crate::operations::editions::Document;
use crate::report::mark::Mark;
use crate::storage::edition::Standing;

/// The first figure, large.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Headline {
    sub: String,
    value: String,
    fraction: String,
    finding: String,
    verdict: Option<Mark>,
    plot: Option<Plot>,
    axis: Axis,
    alt: String,
}

/// Where an edition stands.
pub(super) fn state(state: EditionState, pen: Pen) -> Mark {
    let tone = match state {
        EditionState::Draft => "line",
        EditionState::Reviewed => "info",
        EditionState::Approved => "ok",
        EditionState::Superseded => "warn",
        EditionState::Withdrawn => "bad",
    };
    Mark::of(&format!("edition-state-{}", state.code()), tone, pen)
}

impl Headline {
    pub(super) fn of(reading: &Reading, beside: &Beside<'_>) -> Option<Self> {
        let pen = Pen(beside.lang);
        let total = &reading.total;
        let value = total.floor.map(|floor| pen.percent(floor))?;
        Some(Self {
            sub: reading.name(pen),
            value,
            fraction: fraction(total, pen),
            finding: reading.finding(beside.target, pen),
            verdict: verdict(total, beside.target, pen),
            plot: Plot::of(total),
            axis: Axis::of(std::iter::once(total), beside.target),
            alt: alt(reading, beside),
        })
    }
}

/// `Situation au 31 janv. 2024`.
pub(super) fn standing(document: &Document, pen: Pen) -> String {
    format!("{} {}", pen.text("insertion-as-of"), pen.date(document.as_of))
}

/// What is written across the pages of what may not be cited, and why.
pub(super) fn mark(standing: &Standing, pen: Pen) -> (Option<String>, Option<String>) {
    let code = match standing.state {
        EditionState::Approved => return (None, None),
        EditionState::Draft | EditionState::Reviewed => "draft",
        EditionState::Superseded => "superseded",
        EditionState::Withdrawn => "withdrawn",
    };
    (Some(pen.text(&format!("document-mark-{code}"))), Some(pen.text(&format!("document-warning-{code}"))))
}

/// What it is limited to.
pub(super) fn scope(document: &Document, beside: &Beside<'_>) -> String {
    let words = beside.names.part(&document.part, beside.lang);
    if words.is_empty() { Pen(beside.lang).text("document-whole") } else { words.join(" · ") }
}

pub(super) fn facts(
    document: &Document,
    known_at: DateTime<Utc>,
    standing: &Standing,
    beside: &Beside<'_>,
) -> Vec<Fact> {
    let pen = Pen(beside.lang);
    let fact = |key: &str, value: String| Fact { label: pen.text(key), value };
    let count = |n: u64| pen.number(i64::try_from(n).unwrap_or(i64::MAX));
    vec![
        fact("common-as-of", pen.date(document.as_of)),
        fact("common-known-at", pen.instant(known_at)),
        fact("document-frozen-at", pen.instant(standing.row.frozen_at)),
        fact("edition-audience", pen.text(&format!("edition-audience-{}", document.audience))),
        fact("document-by", beside.names.by(&document.by, beside.lang)),
        fact("document-cases", count(document.cases)),
        fact("document-threshold", pen.counted("document-people", u64::from(document.threshold))),
        fact("document-definitions", count(document.definitions.len() as u64)),
    ]
}
