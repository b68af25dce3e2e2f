//! A rate as a dot on its 95 % interval; the headline with its floor and ceiling.

use serde::{Deserialize, Serialize};

use super::axis::{hundred, label, twenty};
use super::{Scale, hundredths};
use crate::i18n::{Lang, format};

/// Percentages as decimal texts; a missing value draws the bare axis.
#[derive(Deserialize)]
pub struct Ask {
    #[serde(default)]
    value: Option<String>,
    #[serde(default)]
    low: Option<String>,
    #[serde(default)]
    high: Option<String>,
    #[serde(default)]
    target: Option<String>,
    #[serde(default)]
    floor: Option<String>,
    #[serde(default)]
    ceiling: Option<String>,
    #[serde(default = "twenty")]
    min: i64,
    #[serde(default = "hundred")]
    max: i64,
}

/// Marks of one row.
#[derive(Serialize)]
pub struct Interval {
    grid: Vec<String>,
    target: Option<String>,
    band: Option<Band>,
    dot: Option<String>,
}

/// A stretch of the axis.
#[derive(Serialize)]
pub struct Band {
    x: String,
    width: String,
}

/// One row of a table, on the table's axis.
pub fn interval(lang: Lang, ask: &Ask) -> Interval {
    let scale = Scale::new(ask.min * 100, ask.max * 100, lang.is_rtl());
    let at = |text: &Option<String>| text.as_deref().and_then(hundredths).map(|value| scale.x(value));
    Interval {
        grid: (ask.min..=ask.max).step_by(20).map(|value| scale.x(value * 100)).collect(),
        target: at(&ask.target),
        band: band(&scale, ask.low.as_deref(), ask.high.as_deref()),
        dot: at(&ask.value),
    }
}

fn band(scale: &Scale, low: Option<&str>, high: Option<&str>) -> Option<Band> {
    let (x, width) = scale.span(hundredths(low?)?, hundredths(high?)?);
    Some(Band { x, width })
}

/// The headline's drawing.
#[derive(Serialize)]
pub struct Hero {
    ticks: Vec<Tick>,
    target: Option<Target>,
    band: Option<Band>,
    dot: Option<String>,
    bounds: Option<[String; 2]>,
}

/// A graduation and its label.
#[derive(Serialize)]
pub struct Tick {
    x: String,
    label: String,
    anchor: &'static str,
}

/// The target, its label on the side where there is room.
#[derive(Serialize)]
pub struct Target {
    x: String,
    label: String,
    anchor: &'static str,
}

/// The headline, on an axis cut at the ten below its lowest mark.
pub fn hero(lang: Lang, ask: &Ask) -> Hero {
    let marks = [&ask.value, &ask.low, &ask.floor, &ask.target];
    let lowest = marks.into_iter().filter_map(|text| hundredths(text.as_deref()?)).min().unwrap_or(0);
    let min = ((lowest - 500).max(0) / 1000 * 10).min(50);
    let scale = Scale::new(min * 100, 10_000, lang.is_rtl());
    let at = |text: &Option<String>| text.as_deref().and_then(hundredths).map(|value| scale.x(value));
    let step = if min < 30 { 20 } else { 10 };
    let first = (min + step - 1) / step * step;
    let ticks = (first..=100).step_by(if step == 20 { 20 } else { 10 }).map(|value| {
        let x = scale.x(value * 100);
        let anchor = match x.as_str() {
            "0%" => "start",
            "100%" => "end",
            _ => "middle",
        };
        Tick { x, label: format::number(lang, value), anchor }
    });
    Hero {
        ticks: ticks.collect(),
        target: ask.target.as_deref().and_then(|text| target(lang, &scale, text)),
        band: band(&scale, ask.low.as_deref(), ask.high.as_deref()),
        dot: at(&ask.value),
        bounds: at(&ask.floor).zip(at(&ask.ceiling)).map(|(floor, ceiling)| [floor, ceiling]),
    }
}

fn target(lang: Lang, scale: &Scale, text: &str) -> Option<Target> {
    let value = hundredths(text)?;
    // Anchors follow the direction of the label's text.
    let anchor = match (scale.at(value), lang.is_rtl()) {
        (0..2500, false) | (7500.., true) => "start",
        (7500.., false) | (0..2500, true) => "end",
        _ => "middle",
    };
    Some(Target { x: scale.x(value), label: label(lang, text), anchor })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pilot() -> Ask {
        let some = |text: &str| Some(text.to_owned());
        Ask {
            value: some("71.9"),
            low: some("68.6"),
            high: some("75.1"),
            target: some("70.0"),
            floor: some("71.9"),
            ceiling: some("79.8"),
            min: 20,
            max: 100,
        }
    }

    #[test]
    fn the_dot_lies_on_its_interval_and_mirrors_in_arabic() {
        let (fr, ar) = (interval(Lang::Fr, &pilot()), interval(Lang::Ar, &pilot()));
        assert_eq!(fr.dot.as_deref(), Some("64.88%"));
        assert_eq!(ar.dot.as_deref(), Some("35.12%"));
        assert_eq!(fr.band.unwrap().x, "60.75%");
    }

    #[test]
    fn a_masked_row_keeps_the_axis_and_draws_no_value() {
        let row = interval(Lang::Fr, &Ask { value: None, low: None, high: None, ..pilot() });
        assert!(row.dot.is_none() && row.band.is_none());
        assert_eq!(row.grid.len(), 5);
    }

    #[test]
    fn the_headline_axis_starts_at_the_ten_below_its_lowest_mark() {
        let labels: Vec<_> = hero(Lang::Fr, &pilot()).ticks.into_iter().map(|tick| tick.label).collect();
        assert_eq!(labels, ["50", "60", "70", "80", "90", "100"]);
    }
}
