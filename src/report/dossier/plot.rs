//! Where a rate falls on its axis, in tenths of a percent.

use serde::Serialize;

use super::figure::{FEW, Figure};
use super::pen::Pen;

/// The end of every axis.
const WHOLE: u32 = 1000;

/// A place on an axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tick {
    at: u32,
    text: String,
}

/// An axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Axis {
    from: u32,
    to: u32,
    ticks: Vec<Tick>,
}

/// A rate and what surrounds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plot {
    value: u32,
    low: u32,
    high: u32,
    floor: u32,
    ceiling: Option<u32>,
    weak: bool,
}

impl Tick {
    fn plain(at: u32) -> Self {
        Self { at, text: (at / 10).to_string() }
    }

    pub(super) fn of_target(target: u32, pen: Pen) -> Self {
        let whole = format!("{}", target / 10);
        let value = if target.is_multiple_of(10) { whole } else { format!("{whole}.{}", target % 10) };
        Self {
            at: target,
            text: pen.with("common-target-short", "value", &crate::i18n::format::decimal(pen.0, &value)),
        }
    }
}

impl Tick {
    /// A tolerated rate.
    pub(in crate::report) fn of_tolerance(tolerance: u32, pen: Pen) -> Self {
        Self { at: tolerance, text: pen.with("paper-tolerance-short", "value", &pen.percent(tolerance)) }
    }
}

impl Plot {
    /// A rate on its interval, of so many people; weak when they are few.
    pub(in crate::report) const fn of_rate(value: u32, (low, high): (u32, u32), n: u32) -> Self {
        Self { value, low, high, floor: value, ceiling: None, weak: n < FEW }
    }

    pub(super) fn of(figure: &Figure) -> Option<Self> {
        let ((low, high), floor) = figure.low.zip(figure.high).zip(figure.floor)?;
        Some(Self { value: floor, low, high, floor, ceiling: figure.ceiling, weak: figure.is_weak() })
    }
}

impl Axis {
    /// The axis from zero that holds a rate: whole fives or tens, at least ten points wide.
    pub(in crate::report) fn from_zero(most: u32) -> Self {
        let step = match most {
            0..=200 => 50,
            201..=500 => 100,
            _ => 200,
        };
        let to = most.next_multiple_of(step).clamp(100, WHOLE);
        Self { from: 0, to, ticks: (0..=to).step_by(step as usize).map(Tick::plain).collect() }
    }

    /// The axis that holds these rates and the target: whole tens up to 100, at least thirty points wide.
    pub(super) fn of<'a>(figures: impl Iterator<Item = &'a Figure>, target: Option<u32>) -> Self {
        let least = figures.filter_map(|figure| figure.low).chain(target).min().unwrap_or(0);
        let from = (least.saturating_sub(20) / 100 * 100).min(WHOLE - 300);
        let step = if WHOLE - from > 500 { 200 } else { 100 };
        let first = from.next_multiple_of(step);
        let ticks = (first..=WHOLE).step_by(step as usize);
        Self { from, to: WHOLE, ticks: ticks.map(Tick::plain).collect() }
    }
}
