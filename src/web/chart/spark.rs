//! A rate through its horizons, in a table cell.

use serde::{Deserialize, Serialize};

use super::hundredths;
use super::scale::tenths;
use crate::i18n::Lang;

const WIDTH: i64 = 960;
const HEIGHT: i64 = 360;
const MARGIN: i64 = 40;

/// Percentages in the order of their horizons; the line ends at the last one reached.
#[derive(Deserialize)]
pub struct Ask {
    values: Vec<String>,
    #[serde(default = "five")]
    steps: i64,
}

const fn five() -> i64 {
    5
}

/// A line in a box of 96 × 36, and its last point.
#[derive(Serialize)]
pub struct Spark {
    points: String,
    x: String,
    y: String,
}

/// The points of the line.
pub fn spark(lang: Lang, ask: &Ask) -> Spark {
    let step = (WIDTH - 2 * MARGIN) / (ask.steps - 1).max(1);
    let mut points = Vec::new();
    let mut x = MARGIN;
    for value in ask.values.iter().filter_map(|text| hundredths(text)) {
        let y = HEIGHT - MARGIN - value.clamp(0, 10_000) * (HEIGHT - 2 * MARGIN) / 10_000;
        points.push((tenths(if lang.is_rtl() { WIDTH - x } else { x }), tenths(y)));
        x += step;
    }
    let (x, y) = points.last().cloned().unwrap_or_default();
    let points: Vec<_> = points.into_iter().map(|(x, y)| format!("{x},{y}")).collect();
    Spark { points: points.join(" "), x, y }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_ends_at_the_last_horizon_reached() {
        let ask = Ask { values: vec!["0".to_owned(), "50".to_owned(), "100".to_owned()], steps: 5 };
        let drawn = spark(Lang::Fr, &ask);
        assert_eq!(drawn.points, "4,32 26,18 48,4");
        assert_eq!((drawn.x.as_str(), drawn.y.as_str()), ("48", "4"));
        assert_eq!(spark(Lang::Ar, &ask).points, "92,32 70,18 48,4");
    }
}
