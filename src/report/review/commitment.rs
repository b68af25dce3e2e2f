//! A commitment on paper: target, measured, gap, verdict, the operator's reasons, what is decided.

use serde::Serialize;

use super::source::Source;
use super::talk::{Speech, former, speech};
use crate::domain::contract::{Measured, Target, Unit, Verdict};
use crate::domain::review::About;
use crate::i18n::Args;
use crate::operations::contracts::{MeasuredCommitment, RegionMeasured};
use crate::report::dossier::Pen;
use crate::report::mark::Mark;

/// The width of a bullet, in its own thousandths.
const WHOLE: u64 = 1000;

/// A bar, a target and an interval on one scale, in thousandths of its width: a hundred percent, or a tenth more than the
/// greater of value and target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Bullet {
    bar: u64,
    target: Option<u64>,
    low: Option<u64>,
    high: Option<u64>,
}

/// A region with a target of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    name: String,
    measured: String,
    target: String,
    gap: String,
    verdict: Mark,
}

/// A commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Promise {
    code: String,
    label: String,
    /// Its lever, where the one before has another.
    lever: Option<String>,
    weight: String,
    measured: String,
    /// Fraction and interval of a rate, where it stood before.
    detail: String,
    target: String,
    year: String,
    gap: String,
    verdict: Mark,
    bullet: Option<Bullet>,
    places: Vec<Place>,
    justification: Option<Speech>,
    /// Whether it falls short, and a justification is due.
    is_short: bool,
    decision: Mark,
    reason: Option<Speech>,
    /// Decisions that the last one replaced.
    former: Vec<Speech>,
}

/// The value of a measure, or why there is none.
pub(super) fn measured(measured: &Measured, unit: Unit, pen: Pen) -> String {
    match measured {
        Measured::Nothing { why } => pen.text(&format!("contract-unmeasured-{}", why.code())),
        _ => measured.value().map(|value| pen.value(unit, value)).unwrap_or_default(),
    }
}

/// `528 sur 734`, with the unknowns.
pub(super) fn fraction(measured: &Measured, pen: Pen) -> Option<String> {
    let Measured::Rate(rate) = measured else { return None };
    let args = Args::new().with("n", pen.number(rate.numerator)).with("of", pen.number(rate.denominator));
    let said = pen.say("insertion-of", &args);
    let unknown = rate.unknown.map(|unknown| pen.counted("contract-unknown", unknown.into()));
    Some(unknown.map_or(said.clone(), |unknown| format!("{said}{} {unknown}", pen.text("common-list-separator"))))
}

/// Fraction and interval.
pub(super) fn detail(of: &Measured, pen: Pen) -> Vec<String> {
    let Measured::Rate(rate) = of else { return Vec::new() };
    let args = Args::new().with("low", pen.percent(rate.low)).with("high", pen.percent(rate.high));
    fraction(of, pen).into_iter().chain([pen.say("common-interval", &args)]).collect()
}

pub(super) fn target(target: Option<Target>, unit: Unit, pen: Pen) -> String {
    target.map_or_else(|| pen.text("contract-no-target"), |target| pen.value(unit, target.value))
}

fn gap(measured: &Measured, target: Option<Target>, unit: Unit, pen: Pen) -> String {
    let known = measured.value().zip(target);
    known.map_or_else(|| "–".to_owned(), |(value, target)| pen.gap(unit, value, target.value))
}

/// How a measure stands; what has a target and no measure yet is told apart from what has no target.
pub(super) fn verdict(verdict: Verdict, target: Option<Target>) -> &'static str {
    if verdict == Verdict::None && target.is_some() { "unmeasured" } else { verdict.code() }
}

impl Bullet {
    fn of(measured: &Measured, target: Option<Target>, unit: Unit) -> Option<Self> {
        let value = u64::from(measured.value()?);
        let target = target.map(|target| u64::from(target.value));
        let whole = match unit {
            Unit::Percent => WHOLE,
            _ => (value.max(target.unwrap_or(0)) * 11).div_ceil(10).max(1),
        };
        let on = |value: u64| (value * WHOLE / whole).min(WHOLE);
        let ends = match measured {
            Measured::Rate(rate) => Some((u64::from(rate.low), u64::from(rate.high))),
            _ => None,
        };
        Some(Self {
            bar: on(value),
            target: target.map(on),
            low: ends.map(|(low, _)| on(low)),
            high: ends.map(|(_, high)| on(high)),
        })
    }
}

impl Place {
    fn of(region: &RegionMeasured, unit: Unit, pen: Pen) -> Self {
        let wanted = Some(region.target);
        Self {
            name: pen.text(&format!("region-{}", region.region)),
            measured: measured(&region.measured, unit, pen),
            target: target(wanted, unit, pen),
            gap: gap(&region.measured, wanted, unit, pen),
            verdict: Mark::verdict(verdict(region.verdict, wanted), pen),
        }
    }
}

impl Promise {
    /// Every commitment of a session, in the order of the terms.
    pub(super) fn all(source: &Source) -> Vec<Self> {
        let commitments = &source.reviewing.ledger.commitments;
        let before = std::iter::once(None).chain(commitments.iter().map(|one| Some(one.lever)));
        let of = |(one, before): (&MeasuredCommitment, _)| Self::of(one, before != Some(one.lever), source);
        commitments.iter().zip(before).map(of).collect()
    }

    fn of(one: &MeasuredCommitment, is_first_of_lever: bool, source: &Source) -> Self {
        let (pen, session, unit) = (Pen(source.lang), &source.reviewing.session, one.unit);
        let decisions = session.decisions(About::Commitment);
        let decided = decisions.get(one.code.as_str());
        let justified = session.justifications();
        let baseline =
            one.baseline.map(|value| format!("{} {}", pen.text("contract-baseline"), pen.value(unit, value)));
        Self {
            code: one.code.clone(),
            label: one.label.of(source.lang.code()).to_owned(),
            lever: is_first_of_lever.then(|| pen.text(&format!("contract-lever-{}", one.lever.code()))),
            weight: pen.counted("contract-weight", one.weight.into()),
            measured: measured(&one.measured, unit, pen),
            detail: detail(&one.measured, pen).into_iter().chain(baseline).collect::<Vec<_>>().join(" · "),
            target: target(one.target, unit, pen),
            year: one.target.map(|target| target.year.to_string()).unwrap_or_default(),
            gap: gap(&one.measured, one.target, unit, pen),
            verdict: Mark::verdict(verdict(one.verdict, one.target), pen),
            bullet: Bullet::of(&one.measured, one.target, unit),
            places: one.regions.iter().map(|region| Place::of(region, unit, pen)).collect(),
            justification: justified.get(one.code.as_str()).map(|entry| speech(entry, source)),
            is_short: matches!(one.verdict, Verdict::Below | Verdict::Late | Verdict::Undecided),
            decision: Mark::decision(decided.and_then(|entry| entry.said.decision), pen),
            reason: decided.map(|entry| speech(entry, source)),
            former: former((About::Commitment, &one.code), decided.map(|entry| entry.number), source),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bullet_keeps_value_and_target_on_one_scale() {
        let target = |value| Some(Target { year: 2024, region: None, value });
        let count = Bullet::of(&Measured::Count { value: 734 }, target(750), Unit::Learners).unwrap();
        assert_eq!((count.bar, count.target, count.low), (889, Some(909), None));
        let nothing = Bullet::of(&Measured::Count { value: 0 }, None, Unit::Learners).unwrap();
        assert_eq!((nothing.bar, nothing.target), (0, None));
    }
}
