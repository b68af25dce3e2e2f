//! The axis that the rows of a table share, and its target.

use serde::{Deserialize, Serialize};

use super::{Scale, hundredths};
use crate::i18n::{Lang, format};

/// From which percentage to which; the house's tables run from 20 to 100.
#[derive(Deserialize)]
pub struct Ask {
    #[serde(default = "twenty")]
    min: i64,
    #[serde(default = "hundred")]
    max: i64,
    #[serde(default = "twenty")]
    step: i64,
    #[serde(default)]
    target: Option<String>,
}

pub(super) const fn twenty() -> i64 {
    20
}

pub(super) const fn hundred() -> i64 {
    100
}

/// Graduations and target.
#[derive(Serialize)]
pub struct Axis {
    ticks: Vec<Tick>,
    target: Option<Tick>,
}

/// One graduation; its label stays within the drawing.
#[derive(Serialize)]
pub struct Tick {
    x: String,
    label: String,
    anchor: &'static str,
}

/// The graduations every `step` and the target's place.
pub fn axis(lang: Lang, ask: &Ask) -> Axis {
    let scale = Scale::new(ask.min * 100, ask.max * 100, lang.is_rtl());
    let step = usize::try_from(ask.step).unwrap_or(20).max(1);
    let ticks = (ask.min..=ask.max).step_by(step).map(|value| tick(lang, &scale, ask, value)).collect();
    let target = ask
        .target
        .as_deref()
        .and_then(|text| Some(Tick { x: scale.x(hundredths(text)?), label: label(lang, text), anchor: "middle" }));
    Axis { ticks, target }
}

fn tick(lang: Lang, scale: &Scale, ask: &Ask, value: i64) -> Tick {
    let anchor = match (value == ask.min, value == ask.max, lang.is_rtl()) {
        (true, _, false) | (_, true, true) => "start",
        (true, _, true) | (_, true, false) => "end",
        _ => "middle",
    };
    Tick { x: scale.x(value * 100), label: format::number(lang, value), anchor }
}

/// `70.0` shows as `70`.
pub(super) fn label(lang: Lang, text: &str) -> String {
    let short = text.strip_suffix(".0").unwrap_or(text);
    format::decimal(lang, short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_graduations_run_from_the_right() {
        let ask = Ask { min: 20, max: 100, step: 20, target: Some("70.0".to_owned()) };
        let axis = axis(Lang::Ar, &ask);
        let places: Vec<_> = axis.ticks.iter().map(|tick| (tick.label.as_str(), tick.x.as_str())).collect();
        assert_eq!(places, [("20", "100%"), ("40", "75%"), ("60", "50%"), ("80", "25%"), ("100", "0%")]);
        assert_eq!(axis.target.unwrap().x, "37.50%");
    }
}
