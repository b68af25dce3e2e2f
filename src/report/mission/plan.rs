//! What was written before anything was drawn: scope, prices, thresholds, size; and what was published of the draw.

use super::source::Source;
use crate::domain::mission::{Sizing, Stage};
use crate::i18n::{Args, format};
use crate::keys::hex;
use crate::operations::publications::Part;
use crate::report::dossier::{Fact, Pen};

/// A percentage from permilles.
pub(super) fn permille(pen: Pen, permille: i64) -> String {
    pen.percent(u32::try_from(permille).unwrap_or(u32::MAX))
}

fn fact(pen: Pen, key: &str, value: String) -> Fact {
    Fact { label: pen.text(key), value }
}

/// `A_DATE v1 · I2`.
pub(super) fn figure(source: &Source) -> String {
    let row = &source.row;
    Pen(source.lang).apart(&format!("{} v{} · {}", row.profile_code, row.profile_version, row.indicator))
}

/// What is controlled.
pub(super) fn scope(source: &Source) -> String {
    let part: Part = serde_json::from_str(&source.row.part).unwrap_or_default();
    let words = source.names.part(&part, source.lang);
    if words.is_empty() { source.lang.text("document-whole") } else { words.join(" · ") }
}

/// What is controlled, at which price, against what.
pub(super) fn terms(source: &Source) -> Vec<Fact> {
    let (pen, row) = (Pen(source.lang), &source.row);
    let money = |centimes| format::dirhams_exact(source.lang, centimes);
    vec![
        fact(pen, "mission-figure", figure(source)),
        fact(pen, "mission-scope", scope(source)),
        fact(pen, "common-as-of", pen.date(row.as_of)),
        fact(pen, "common-known-at", pen.instant(row.known_at)),
        fact(pen, "mission-case-price", money(row.case_centimes)),
        fact(pen, "mission-insertion-price", money(row.insertion_centimes)),
        fact(pen, "mission-band", money(row.band_centimes)),
        fact(pen, "mission-tolerance", permille(pen, row.tolerance_permille)),
        fact(pen, "mission-answer-days", pen.number(row.answer_days)),
    ]
}

/// Size of the sample, and what decides it.
pub(super) fn size(source: &Source, sizing: Sizing) -> Vec<Fact> {
    let (pen, row) = (Pen(source.lang), &source.row);
    let z = sizing.risk.z();
    let z = format::decimal(source.lang, &format!("{}.{:04}", z / 10_000, z % 10_000));
    let risk = Args::new().with("risk", format::percent(source.lang, sizing.risk.code())).with("z", pen.apart(&z));
    vec![
        fact(pen, "mission-cases", pen.number(row.cases.unwrap_or(0))),
        fact(pen, "mission-risk", pen.say("paper-risk", &risk)),
        fact(pen, "mission-expected", permille(pen, row.expected_permille)),
        fact(pen, "mission-precision", permille(pen, row.precision_permille)),
        fact(pen, "mission-minimum", pen.number(row.least)),
        fact(pen, "mission-sample-size", pen.number(row.sample_size.unwrap_or(0))),
        fact(pen, "paper-drawn", pen.number(i64::try_from(source.results.sample.len()).unwrap_or(i64::MAX))),
    ]
}

/// What is published, so that anybody draws again: hashes and instants, in order.
pub(super) fn published(source: &Source) -> Vec<Fact> {
    let (pen, row) = (Pen(source.lang), &source.row);
    let digits = |bytes: Option<&Vec<u8>>| bytes.map(|bytes| hex(bytes)).unwrap_or_default();
    let at = |instant: Option<chrono::DateTime<chrono::Utc>>| instant.map(|at| pen.instant(at)).unwrap_or_default();
    vec![
        fact(pen, "paper-frozen-at", at(row.frozen_at)),
        fact(pen, "mission-population-hash", digits(row.population_hash.as_ref())),
        fact(pen, "paper-committed-at", at(row.committed_at)),
        fact(pen, "mission-commitment", digits(row.commitment.as_ref())),
        fact(pen, "mission-beacon", digits(row.beacon.as_ref())),
        fact(pen, "paper-drawn-at", at(row.drawn_at)),
        fact(pen, "mission-seed-revealed", pen.apart(row.seed.as_deref().unwrap_or_default())),
        fact(pen, "mission-redraw", redrawn(source)),
    ]
}

fn redrawn(source: &Source) -> String {
    let same = if source.redraw.is_identical { "mission-redrawn-same" } else { "mission-redrawn-other" };
    source.lang.text(same)
}

/// On the cover.
pub(super) fn about(source: &Source) -> Vec<Fact> {
    let (pen, row) = (Pen(source.lang), &source.row);
    let closed = match row.stage() {
        Stage::Closed => row.closed_at.map(|at| pen.instant(at)).unwrap_or_default(),
        _ => pen.text("paper-not-closed"),
    };
    let mut facts: Vec<Fact> = terms(source).into_iter().take(4).collect();
    facts.push(fact(pen, "mission-cases", pen.number(row.cases.unwrap_or(0))));
    facts.push(fact(pen, "paper-drawn", pen.number(i64::try_from(source.results.sample.len()).unwrap_or(i64::MAX))));
    facts.push(fact(pen, "paper-closed-at", closed));
    facts
}
