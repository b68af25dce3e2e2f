//! Operators by size and rate, with the limits within which chance alone would keep them.

use serde::{Deserialize, Serialize};

use super::scale::{Scale, hundredths, tenths};
use crate::i18n::{Lang, format};

const WIDTH: i64 = 4600;
const HEIGHT: i64 = 3000;

/// Limits by size (ascending) and the operators; rates as decimal texts.
#[derive(Deserialize)]
pub struct Ask {
    limits: Vec<Limit>,
    points: Vec<Point>,
    #[serde(default)]
    mean: Option<String>,
}

/// The limits at one size.
#[derive(Deserialize)]
pub struct Limit {
    n: i64,
    low95: String,
    high95: String,
    low998: String,
    high998: String,
}

/// One operator.
#[derive(Deserialize)]
pub struct Point {
    n: i64,
    value: String,
    label: String,
}

/// Lines and dots in a box of 460 × 300.
#[derive(Serialize)]
pub struct Funnel {
    limits: Vec<Curve>,
    dots: Vec<Dot>,
    mean: Option<String>,
    x_ticks: Vec<Dot>,
    y_ticks: Vec<Dot>,
}

/// One limit: `95` or `998`.
#[derive(Serialize)]
pub struct Curve {
    class: &'static str,
    points: String,
}

/// A place and what it is called.
#[derive(Serialize)]
pub struct Dot {
    x: String,
    y: String,
    label: String,
}

/// Places everything.
pub fn funnel(lang: Lang, ask: &Ask) -> Funnel {
    let largest = ask.points.iter().map(|point| point.n).chain(ask.limits.iter().map(|limit| limit.n)).max();
    let largest = largest.unwrap_or(1).max(1);
    // Room for the label of the largest.
    let sizes = Scale::new(0, largest * 11 / 10, lang.is_rtl());
    let x = |n: i64| tenths(sizes.at(n) * WIDTH / 10_000);
    let y = |text: &str| tenths(HEIGHT - hundredths(text).unwrap_or(0).clamp(0, 10_000) * HEIGHT / 10_000);
    let curve = |class, of: fn(&Limit) -> &str| Curve {
        class,
        points: ask.limits.iter().map(|limit| format!("{},{}", x(limit.n), y(of(limit)))).collect::<Vec<_>>().join(" "),
    };
    let step = nice(largest);
    let edge = if lang.is_rtl() { WIDTH } else { 0 };
    Funnel {
        limits: vec![
            curve("998", |limit| &limit.low998),
            curve("998", |limit| &limit.high998),
            curve("95", |limit| &limit.low95),
            curve("95", |limit| &limit.high95),
        ],
        dots: ask.points.iter().map(|at| Dot { x: x(at.n), y: y(&at.value), label: at.label.clone() }).collect(),
        mean: ask.mean.as_deref().map(y),
        x_ticks: (0..=largest)
            .step_by(step)
            .map(|n| Dot { x: x(n), y: tenths(HEIGHT), label: format::number(lang, n) })
            .collect(),
        y_ticks: (0..=100)
            .step_by(20)
            .map(|rate| Dot { x: tenths(edge), y: y(&rate.to_string()), label: rate.to_string() })
            .collect(),
    }
}

/// A round step that gives at most six graduations.
fn nice(largest: i64) -> usize {
    let mut step = 1_usize;
    for factor in [2, 5, 10].into_iter().cycle().take(30) {
        if largest / i64::try_from(step).unwrap_or(i64::MAX) <= 5 {
            break;
        }
        let base = step.to_string().len() - 1;
        step = factor * 10_usize.pow(u32::try_from(base).unwrap_or(0));
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn graduations_are_round_and_few() {
        assert_eq!([nice(3), nice(10), nice(40), nice(734)], [1, 2, 10, 200]);
    }

    #[test]
    fn a_larger_operator_stands_further_along_the_reading_direction() {
        let ask = Ask {
            limits: Vec::new(),
            points: vec![Point { n: 100, value: "70.0".to_owned(), label: "EMI".to_owned() }],
            mean: None,
        };
        assert_eq!(funnel(Lang::Fr, &ask).dots.first().unwrap().x, "418.1");
        assert_eq!(funnel(Lang::Ar, &ask).dots.first().unwrap().x, "41.8");
    }
}
