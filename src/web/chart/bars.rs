//! Bars: one, several on one scale, and one against its target.

use serde::{Deserialize, Serialize};

use super::scale::{Scale, hundredths};
use crate::i18n::Lang;

/// One stretch of a bar.
#[derive(Serialize, Debug, PartialEq, Eq)]
pub struct Stretch {
    x: String,
    width: String,
}

/// Parts laid one after the other over a whole.
#[derive(Deserialize)]
pub struct Segments {
    parts: Vec<i64>,
    of: i64,
}

/// Where each part lies; a fifth of a percent separates them.
pub fn segments(lang: Lang, ask: &Segments) -> Vec<Stretch> {
    // In thousandths of the whole, so that the gap has a size whatever the counts.
    let scale = Scale::new(0, 10_000, lang.is_rtl());
    let whole = ask.of.max(1);
    let mut from = 0;
    let mut stretches = Vec::with_capacity(ask.parts.len());
    for part in &ask.parts {
        let gap = if from == 0 || *part == 0 { 0 } else { 20 };
        let (start, end) = (from * 10_000 / whole + gap, (from + part) * 10_000 / whole);
        let (x, width) = scale.span(start.min(end), end);
        stretches.push(Stretch { x, width });
        from += part;
    }
    stretches
}

/// A share of a whole, counts or percentages alike.
#[derive(Deserialize)]
pub struct Bar {
    value: i64,
    of: i64,
}

/// The bar's place.
pub fn bar(lang: Lang, ask: &Bar) -> Stretch {
    let (x, width) = Scale::new(0, ask.of, lang.is_rtl()).span(0, ask.value);
    Stretch { x, width }
}

/// A value and its target in one unit, as decimal texts (`"734"`, `"71.9"`).
#[derive(Deserialize)]
pub struct Bullet {
    value: Option<String>,
    target: String,
}

/// The bar and the thick tick of its target.
#[derive(Serialize)]
pub struct Drawn {
    x: String,
    width: String,
    target: String,
}

/// The scale ends a tenth beyond the larger of the two, so that neither touches the edge.
pub fn bullet(lang: Lang, ask: &Bullet) -> Drawn {
    let target = hundredths(&ask.target).unwrap_or(0);
    let value = ask.value.as_deref().and_then(hundredths).unwrap_or(0);
    let scale = Scale::new(0, target.max(value) * 11 / 10, lang.is_rtl());
    let (x, width) = scale.span(0, value);
    Drawn { x, width, target: scale.x(target) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(x: &str, width: &str) -> Stretch {
        Stretch { x: x.to_owned(), width: width.to_owned() }
    }

    #[test]
    fn graduates_learners_in_training_and_leavers_share_the_width_of_the_enrolled() {
        let bars = segments(Lang::Fr, &Segments { parts: vec![734, 171, 95], of: 1000 });
        assert_eq!(bars, [stretch("0%", "73.40%"), stretch("73.60%", "16.90%"), stretch("90.70%", "9.30%")]);
    }

    #[test]
    fn bars_grow_from_the_right_in_arabic() {
        assert_eq!(bar(Lang::Ar, &Bar { value: 30, of: 100 }), stretch("70%", "30%"));
    }

    #[test]
    fn a_target_met_exactly_stands_at_ten_elevenths() {
        let drawn = bullet(Lang::Fr, &Bullet { value: Some("1000".to_owned()), target: "1000".to_owned() });
        assert_eq!((drawn.width.as_str(), drawn.target.as_str()), ("90.91%", "90.91%"));
    }
}
