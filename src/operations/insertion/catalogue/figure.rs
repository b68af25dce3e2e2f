//! One figure of the catalogue: a value in its unit, what it is made of, how sure it is, or why it is not shown.

use serde::Serialize;

use crate::domain::indicator::Audience;
use crate::domain::indicator::Outcome;
use crate::domain::indicator::catalogue::Bound;
use crate::domain::indicator::interval::wilson;
use crate::domain::indicator::profile::Headline;
use crate::domain::indicator::rate::{Percent, percent};
use crate::domain::indicator::suppression::Cell;
use crate::operations::insertion::quality::{ClassLine, Equity, Part, Pay, Survival, TimePoint};
use crate::operations::insertion::rate::Rate;
use crate::operations::insertion::workbench::Reading;

/// A figure; numbers are decimal texts, absent when undefined or hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// What tells it from the others of its indicator: `definition`, `months`, `days`, `percent`, `class`, `stage`,
    /// `step`, `quantile`; empty for the only one.
    pub kind: &'static str,
    /// Which one: a code or a number.
    pub item: String,
    /// The definition's version.
    pub version: Option<u32>,
    /// The value.
    pub value: Option<String>,
    /// `%`, `n`, `pt`, `d` or `MAD`.
    pub unit: &'static str,
    /// Numerator.
    pub n: Option<u32>,
    /// Denominator.
    pub of: Option<u32>,
    /// Unknown.
    pub unknown: Option<u32>,
    /// Lower end of its interval.
    pub low: Option<String>,
    /// Upper end.
    pub high: Option<String>,
    /// Floor, of a figure of a definition.
    pub floor: Option<String>,
    /// Known rate.
    pub known: Option<String>,
    /// Ceiling.
    pub ceiling: Option<String>,
    /// Maturity code, of a figure of a definition.
    pub maturity: Option<&'static str>,
    /// Empty when shown, else why not: `masked`, `not-yet`, `undefined`, `not-reached`, `not-collected`, `not-applicable`.
    pub state: &'static str,
}

fn text(rate: Option<Percent>) -> Option<String> {
    rate.map(|rate| rate.to_string())
}

/// Tenths as a signed decimal text.
fn tenths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}.{}", value.abs() / 10, value.abs() % 10)
}

impl Figure {
    /// Nothing to show, and why.
    pub(super) fn absent(state: &'static str) -> Self {
        Self { state, ..Self::default() }
    }

    /// The same figure as one of several.
    pub(super) fn item(self, kind: &'static str, item: impl ToString) -> Self {
        Self { kind, item: item.to_string(), ..self }
    }

    /// How many.
    pub(super) fn count(n: u32) -> Self {
        Self { value: Some(n.to_string()), unit: "n", n: Some(n), ..Self::default() }
    }

    /// A difference in tenths of a point, with its interval.
    pub(super) fn points(value: i64, interval: Option<(i64, i64)>) -> Self {
        Self {
            value: Some(tenths(value)),
            unit: "pt",
            low: interval.map(|(low, _)| tenths(low)),
            high: interval.map(|(_, high)| tenths(high)),
            ..Self::default()
        }
    }

    /// A rate, hidden by its own denominator.
    pub(super) fn rate(outcome: &Outcome, has_interval: bool, audience: Audience) -> Self {
        let n = outcome.denominator();
        if outcome.base > 0 && outcome.matured == 0 {
            return Self::absent("not-yet");
        }
        if n == 0 {
            return Self::absent("undefined");
        }
        if Cell::of(outcome).is_hidden(audience, 20) {
            return Self::absent("masked");
        }
        let interval = wilson(outcome.inserted, n).filter(|_| has_interval);
        Self {
            value: text(percent(outcome.inserted, n)),
            unit: "%",
            n: Some(outcome.inserted),
            of: Some(n),
            low: text(interval.map(|ends| ends.low)),
            high: text(interval.map(|ends| ends.high)),
            ..Self::default()
        }
    }

    /// A ratio of counts that may exceed the whole, hidden under a denominator of `least`.
    pub(super) fn ratio(n: u32, of: u32, least: u32) -> Self {
        if of == 0 {
            return Self::absent("undefined");
        }
        if of < least {
            return Self::absent("masked");
        }
        let interval = (n <= of).then(|| wilson(n, of)).flatten();
        Self {
            value: text(percent(n, of)),
            unit: "%",
            n: Some(n),
            of: Some(of),
            low: text(interval.map(|ends| ends.low)),
            high: text(interval.map(|ends| ends.high)),
            ..Self::default()
        }
    }

    /// One bound of a definition's figure.
    pub(super) fn read(reading: &Reading, bound: Bound) -> Self {
        let (rate, profile) = (&reading.rate, &reading.profile);
        let own = Self { version: Some(profile.version), maturity: Some(rate.maturity), ..Self::default() }
            .item("definition", &profile.code);
        if rate.masked {
            return Self { state: "masked", ..own };
        }
        if !rate.is_shown() {
            let state = if rate.maturity == "HORIZON_NON_ATTEINT" { "not-yet" } else { "undefined" };
            return Self { state, ..own };
        }
        let bound = if bound == Bound::Headline && profile.headline == Headline::Known { Bound::Known } else { bound };
        let known = rate.denominator.zip(rate.unknown).map(|(n, unknown)| n - unknown);
        let (value, n, of) = match bound {
            Bound::Headline => (&rate.floor, rate.inserted, rate.denominator),
            Bound::Known => (&rate.known, rate.inserted, known),
            Bound::Ceiling => {
                let n = rate.inserted.zip(rate.unknown).map(|(inserted, unknown)| inserted + unknown);
                (&rate.ceiling, n, rate.denominator)
            }
            Bound::Knowledge => (&rate.knowledge, known, rate.denominator),
        };
        let interval = n.zip(of).filter(|_| bound != Bound::Ceiling).and_then(|(n, of)| wilson(n, of));
        Self {
            value: value.clone(),
            unit: "%",
            n,
            of,
            unknown: rate.unknown,
            low: text(interval.map(|ends| ends.low)),
            high: text(interval.map(|ends| ends.high)),
            floor: rate.floor.clone(),
            known: rate.known.clone(),
            ceiling: rate.ceiling.clone(),
            // A bound hidden alone, because too little is known.
            state: if value.is_none() { "masked" } else { "" },
            ..own
        }
    }

    /// A rate over its target, in tenths of a percent: exact, then rounded once.
    pub(super) fn attained(rate: &Rate, target: u32) -> Self {
        if rate.masked {
            return Self::absent("masked");
        }
        let Some((n, of)) = rate.inserted.zip(rate.denominator).filter(|(_, of)| *of > 0) else {
            return Self::absent(if rate.maturity == "HORIZON_NON_ATTEINT" { "not-yet" } else { "undefined" });
        };
        let (over, under) = (u128::from(n) * 1_000_000, u128::from(of) * u128::from(target));
        let value = i64::try_from((2 * over + under) / (2 * under)).ok().map(tenths);
        Self { value, unit: "%", n: Some(n), of: Some(of), floor: rate.floor.clone(), ..Self::default() }
    }

    pub(super) fn part(part: &Part) -> Self {
        Self {
            value: part.rate.clone(),
            unit: "%",
            n: part.n,
            of: part.of,
            unknown: part.unknown,
            low: part.low.clone(),
            high: part.high.clone(),
            known: part.known.clone(),
            state: part.state,
            ..Self::default()
        }
    }

    pub(super) fn class(line: &ClassLine, of: Option<u32>) -> Self {
        let state = if line.count.is_none() { "masked" } else { "" };
        Self { value: line.share.clone(), unit: "%", n: line.count, of, state, ..Self::default() }
            .item("class", &line.code)
    }

    pub(super) fn days(value: Option<String>, (n, of): (Option<u32>, Option<u32>), state: &'static str) -> Self {
        Self { value, unit: "d", n, of, state, ..Self::default() }
    }

    pub(super) fn amounts(pay: &Pay) -> Vec<Self> {
        if !pay.state.is_empty() {
            return vec![Self::absent(pay.state)];
        }
        let amount = |item, value: Option<i64>, low: Option<i64>, high: Option<i64>| {
            let text = |value: Option<i64>| value.map(|value| value.to_string());
            let (value, low, high) = (text(value), text(low), text(high));
            Self { value, unit: "MAD", n: pay.known, of: Some(pay.of), low, high, ..Self::default() }
                .item("quantile", item)
        };
        vec![
            amount("median", pay.median, pay.low, pay.high),
            amount("q1", pay.first, None, None),
            amount("q3", pay.third, None, None),
        ]
    }

    pub(super) fn time(point: &TimePoint) -> Self {
        Self {
            value: point.reached.clone(),
            unit: "%",
            of: point.at_risk,
            low: point.low.clone(),
            high: point.high.clone(),
            state: point.state,
            ..Self::default()
        }
        .item("days", point.day)
    }

    pub(super) fn median(time: &Survival) -> Self {
        let text = |days: Option<u32>| days.map(|days| days.to_string());
        let median = &time.median;
        Self {
            low: text(median.low),
            high: text(median.high),
            ..Self::days(text(median.at), (time.hired, Some(time.graduates)), median.state)
        }
    }

    pub(super) fn gap(equity: &Equity) -> Self {
        let Some(gap) = &equity.gap else {
            let why = [equity.women.state, equity.men.state].into_iter().find(|state| !state.is_empty());
            return Self::absent(why.unwrap_or("undefined"));
        };
        let bounds = Self { floor: Some(tenths(gap.worst)), ceiling: Some(tenths(gap.best)), ..Self::default() };
        let points = Self::points(gap.difference, Some((gap.low, gap.high)));
        Self { floor: bounds.floor, ceiling: bounds.ceiling, ..points }
    }
}
