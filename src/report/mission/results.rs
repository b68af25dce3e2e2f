//! What the sample says: the rate on its interval, stratum by stratum, carried to the payment and to the indicator.

use serde::Serialize;

use super::plan::permille;
use super::source::Source;
use crate::domain::indicator::interval::Interval;
use crate::domain::indicator::rate::Percent;
use crate::domain::mission::StratumResult;
use crate::i18n::{Args, Lang, format};
use crate::operations::missions::Removed;
use crate::report::dossier::{Axis, Fact, Pen, Plot, Tick};
use crate::report::mark::Mark;

/// What the whole sample says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    finding: String,
    sub: String,
    value: String,
    mark: Option<Mark>,
    plot: Option<Plot>,
    axis: Axis,
    tolerance: Tick,
    alt: String,
    rate: Vec<Fact>,
    payment: Vec<Fact>,
    indicator: Vec<Fact>,
}

/// A stratum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stratum {
    name: String,
    cases: String,
    drawn: String,
    settled: String,
    errors: String,
    rate: Option<String>,
    plot: Option<Plot>,
    refused: String,
    extrapolated: String,
}

/// A case whose claim fell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Removal {
    reference: String,
    operator: String,
    reason: String,
    amount: String,
}

/// The rate beside the tolerance, by its interval: as the end of a key `mission-finding-…`.
fn standing(interval: Interval, tolerance: Percent) -> &'static str {
    if interval.high <= tolerance {
        "below"
    } else if interval.low > tolerance {
        "above"
    } else {
        "undecided"
    }
}

fn tolerance(source: &Source) -> Percent {
    Percent(u32::try_from(source.row.tolerance_permille).unwrap_or(u32::MAX))
}

/// The axis that holds the rates and the tolerance, from zero.
pub(super) fn axis(source: &Source) -> Axis {
    let estimate = &source.results.estimate;
    let whole = estimate.interval.map(|interval| interval.high.0);
    Axis::from_zero(whole.into_iter().chain([tolerance(source).0]).max().unwrap_or(0))
}

fn plot(rate: Option<Percent>, interval: Option<Interval>, settled: u32) -> Option<Plot> {
    let (rate, interval) = rate.zip(interval)?;
    Some(Plot::of_rate(rate.0, (interval.low.0, interval.high.0), settled))
}

impl Outcome {
    pub(super) fn of(source: &Source) -> Self {
        let (pen, estimate) = (Pen(source.lang), &source.results.estimate);
        let standing = estimate.interval.map(|interval| standing(interval, tolerance(source)));
        let finding = standing.map_or_else(
            || pen.text("mission-nothing-settled"),
            |standing| pen.text(&format!("mission-finding-{standing}")),
        );
        let mark = standing.map(|standing| {
            let tone = match standing {
                "below" => "ok",
                "above" => "bad",
                _ => "line",
            };
            Mark { label: finding.clone(), tone }
        });
        let counts = Args::new().count("settled", estimate.settled.into()).count("errors", estimate.errors.into());
        let told = |rate: Option<Percent>| rate.map_or_else(|| "–".to_owned(), |rate| pen.percent(rate.0));
        let fact = |key: &str, value: String| Fact { label: pen.text(key), value };
        let money = |centimes| format::dirhams_exact(source.lang, centimes);
        let between = estimate.interval.map(|interval| pen.between(interval.low.0, interval.high.0));
        let rate = vec![
            fact("mission-error-rate", told(estimate.rate)),
            fact("mission-interval", between.unwrap_or_else(|| "–".to_owned())),
            fact("mission-tolerance", permille(pen, source.row.tolerance_permille)),
            fact("mission-errors-extrapolated", pen.number((estimate.errors_milli + 500) / 1000)),
        ];
        let said =
            |facts: &[Fact]| facts.iter().map(|fact| format!("{} : {}", fact.label, fact.value)).collect::<Vec<_>>();
        Self {
            alt: format!("{finding}. {}", said(&rate).join(". ")),
            finding,
            sub: pen.say("mission-finding-sub", &counts),
            value: told(estimate.rate),
            mark,
            plot: plot(estimate.rate, estimate.interval, estimate.settled),
            axis: axis(source),
            tolerance: Tick::of_tolerance(tolerance(source).0, pen),
            payment: vec![
                fact("mission-amount-claimed", money(estimate.amount)),
                fact("mission-amount-refused", money(estimate.refused)),
                fact("mission-amount-extrapolated", money(estimate.refused_extrapolated)),
            ],
            indicator: vec![
                fact("mission-rate-claimed", told(estimate.claimed_rate)),
                fact("mission-rate-removed", told(estimate.removed_rate)),
                fact("mission-rate-extrapolated", told(estimate.extrapolated_rate)),
            ],
            rate,
        }
    }
}

impl Outcome {
    /// The tolerated rate on the axis.
    pub(super) const fn tolerance(&self) -> &Tick {
        &self.tolerance
    }
}

impl Stratum {
    pub(super) fn all(source: &Source) -> Vec<Self> {
        let of = |one: &StratumResult| {
            let pen = Pen(source.lang);
            let money = |centimes| format::dirhams_exact(source.lang, centimes);
            Self {
                name: named(one, source.lang),
                cases: pen.number(one.cases),
                drawn: pen.number(one.drawn),
                settled: pen.number(one.settled),
                errors: pen.number(one.errors),
                rate: one.rate.map(|rate| pen.percent(rate.0)),
                plot: plot(one.rate, one.interval, one.settled),
                refused: money(one.refused),
                extrapolated: one.refused_extrapolated.map_or_else(|| "–".to_owned(), money),
            }
        };
        source.results.estimate.strata.iter().map(of).collect()
    }

    /// The axis of the strata: a stratum of few cases has a wide interval.
    pub(super) fn axis(source: &Source) -> Axis {
        let highs = source.results.estimate.strata.iter().filter_map(|one| one.interval).map(|one| one.high.0);
        Axis::from_zero(highs.chain([tolerance(source).0]).max().unwrap_or(0))
    }
}

/// A stratum in words, from its key `operator/region/outcome/band`: operator, region, outcome, how high its amount.
fn named(one: &StratumResult, lang: Lang) -> String {
    // From the end, so that nothing of an operator's code is lost.
    let mut parts = one.stratum.rsplitn(4, '/');
    let mut next = || parts.next().unwrap_or_default();
    let (band, _, region, operator) = (next(), next(), next(), next());
    let region = lang.text(&format!("region-short-{region}"));
    let claimed = lang.text(&format!("mission-claimed-{}", one.claimed.code()));
    let band = lang.text(&format!("mission-band-{band}"));
    format!("{operator} · {region} · {claimed}{} {band}", lang.text("common-list-separator"))
}

impl Removal {
    pub(super) fn all(source: &Source) -> Vec<Self> {
        let of = |one: &Removed| Self {
            reference: one.case.reference.clone(),
            operator: one.case.operator_code.clone(),
            reason: one
                .reason
                .map(|code| source.lang.text(&format!("mission-reason-{}", code.code())))
                .unwrap_or_default(),
            amount: format::dirhams_exact(source.lang, one.finding.refused_centimes),
        };
        source.results.removed.iter().map(of).collect()
    }
}
