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
    /// Whether it stands outside the limits: it is ringed, and its label is placed first.
    #[serde(default)]
    out: bool,
}

/// Lines and dots in a box of 460 × 300.
#[derive(Serialize)]
pub struct Funnel {
    limits: Vec<Curve>,
    dots: Vec<Mark>,
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

/// A group: its dot, and its label where there is room for it.
#[derive(Serialize)]
pub struct Mark {
    x: String,
    y: String,
    out: bool,
    label: Option<Dot>,
}

/// Places everything.
pub fn funnel(lang: Lang, ask: &Ask) -> Funnel {
    let largest = ask.points.iter().map(|point| point.n).chain(ask.limits.iter().map(|limit| limit.n)).max();
    let largest = largest.unwrap_or(1).max(1);
    // Room for the label of the largest.
    let sizes = Scale::new(0, largest * 11 / 10, lang.is_rtl());
    let x = |n: i64| tenths(sizes.at(n) * WIDTH / 10_000);
    let bottom = bottom(ask);
    let height = |text: &str| {
        let value = hundredths(text).unwrap_or(0).clamp(bottom, 10_000);
        HEIGHT - (value - bottom) * HEIGHT / (10_000 - bottom)
    };
    let y = |text: &str| tenths(height(text));
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
        dots: marks(&ask.points, |at| (sizes.at(at.n) * WIDTH / 10_000, height(&at.value))),
        mean: ask.mean.as_deref().map(y),
        x_ticks: (0..=largest)
            .step_by(step)
            .map(|n| Dot { x: x(n), y: tenths(HEIGHT), label: format::number(lang, n) })
            .collect(),
        y_ticks: (bottom / 100..=100)
            .step_by(if bottom < 5_000 { 20 } else { 10 })
            .map(|rate| Dot { x: tenths(edge), y: y(&rate.to_string()), label: rate.to_string() })
            .collect(),
    }
}

/// The axis starts at the greatest multiple of twenty under everything drawn.
fn bottom(ask: &Ask) -> i64 {
    let limits = ask.limits.iter().map(|limit| &limit.low998);
    let drawn = ask.points.iter().map(|point| &point.value).chain(limits);
    drawn.filter_map(|text| hundredths(text)).min().map_or(0, |least| (least / 2_000 * 2_000).clamp(0, 8_000))
}

/// Half the width and the height of a label, and a dot's reach, in tenths.
const LETTER: i64 = 45;
const LINE: i64 = 150;
const DOT: i64 = 75;

/// A box: left, top, right, bottom.
type Area = (i64, i64, i64, i64);

/// Dots with their labels: those outside the limits first, then the largest, each above, below or beside its dot where
/// nothing else stands; a label without room is left to the table.
fn marks(points: &[Point], place: impl Fn(&Point) -> (i64, i64)) -> Vec<Mark> {
    let places: Vec<(i64, i64)> = points.iter().map(place).collect();
    let mut taken: Vec<Area> = places.iter().map(|(x, y)| (x - DOT, y - DOT, x + DOT, y + DOT)).collect();
    let mut order: Vec<(usize, &Point)> = points.iter().enumerate().collect();
    order.sort_by_key(|(rank, point)| (!point.out, std::cmp::Reverse(point.n), *rank));
    let mut labels: Vec<Option<Dot>> = points.iter().map(|_| None).collect();
    for (rank, point) in order {
        let Some((x, y)) = places.get(rank).copied() else { continue };
        let half = LETTER * i64::try_from(point.label.chars().count()).unwrap_or(0);
        let beside = DOT + 20 + half;
        let free =
            [(x, y - 165), (x, y + 165), (x + beside, y), (x - beside, y)].into_iter().find_map(|(at, level)| {
                let area = (at - half, level - LINE / 2, at + half, level + LINE / 2);
                let within = area.0 >= 0 && area.2 <= WIDTH && area.1 >= -100 && area.3 <= HEIGHT;
                (within && !taken.iter().any(|other| meet(area, *other))).then_some((at, level, area))
            });
        if let (Some((at, level, area)), Some(label)) = (free, labels.get_mut(rank)) {
            taken.push(area);
            *label = Some(Dot { x: tenths(at), y: tenths(level + 45), label: point.label.clone() });
        }
    }
    let dots = points.iter().zip(places).zip(labels);
    dots.map(|((point, (x, y)), label)| Mark { x: tenths(x), y: tenths(y), out: point.out, label }).collect()
}

const fn meet(one: Area, other: Area) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
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

    fn point(n: i64, value: &str, label: &str) -> Point {
        Point { n, value: value.to_owned(), label: label.to_owned(), out: false }
    }

    fn drawn(points: Vec<Point>) -> Funnel {
        funnel(Lang::Fr, &Ask { limits: Vec::new(), points, mean: None })
    }

    #[test]
    fn labels_never_overlap_and_those_outside_the_limits_go_first() {
        let crowd = (0..12).map(|rank| Point { out: rank == 11, ..point(100 + rank, "70.0", "ENSIAS") }).collect();
        let labelled: Vec<bool> = drawn(crowd).dots.iter().map(|dot| dot.label.is_some()).collect();
        assert!(labelled.iter().filter(|shown| **shown).count() < 6 && labelled[11], "{labelled:?}");
        let apart = drawn(vec![point(20, "30.0", "A"), point(400, "90.0", "B")]);
        assert!(apart.dots.iter().all(|dot| dot.label.is_some()));
    }

    #[test]
    fn the_axis_starts_under_the_lowest_mark() {
        let bottoms = |value: &str| drawn(vec![point(100, value, "A")]).y_ticks.first().unwrap().label.clone();
        assert_eq!([bottoms("70.0"), bottoms("41.0"), bottoms("3.0")], ["60", "40", "0"]);
    }

    #[test]
    fn graduations_are_round_and_few() {
        assert_eq!([nice(3), nice(10), nice(40), nice(734)], [1, 2, 10, 200]);
    }

    #[test]
    fn a_larger_operator_stands_further_along_the_reading_direction() {
        let ask = Ask { limits: Vec::new(), points: vec![point(100, "70.0", "EMI")], mean: None };
        assert_eq!(funnel(Lang::Fr, &ask).dots.first().unwrap().x, "418.1");
        assert_eq!(funnel(Lang::Ar, &ask).dots.first().unwrap().x, "41.8");
    }
}
