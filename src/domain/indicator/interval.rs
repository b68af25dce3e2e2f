//! Wilson's interval of a rate and Newcombe's of a difference, 95 %, without floating point
//! (`indicators.md` §3 "Intervals").
//!
//! A whole cohort has no sampling error: the interval reads as a process range, and is drawn on the floor.

use super::rate::Percent;
use super::wide::Wide;

/// z = 1.959963984540054, times 10¹⁵.
pub(super) const Z: u128 = 1_959_963_984_540_054;
pub(super) const Z_SCALE: u128 = 1_000_000_000_000_000;
/// Fixed point of estimates: twelve decimals.
pub(super) const UNIT: i128 = 1_000_000_000_000;
const HALF_PERMILLE: i128 = UNIT / 2000;

/// Lower and upper end, as percentages with one decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Lower end.
    pub low: Percent,
    /// Upper end.
    pub high: Percent,
}

/// Wilson's interval of `n` over `d`, each end rounded half up from its exact value; `None` when `d` is 0 or `n > d`.
///
/// ```
/// use sanad::domain::indicator::interval::wilson;
/// let interval = wilson(0, 20).unwrap();
/// assert_eq!((interval.low.to_string(), interval.high.to_string()), ("0.0".into(), "16.1".into()));
/// ```
#[must_use]
pub fn wilson(n: u32, d: u32) -> Option<Interval> {
    if d == 0 || n > d {
        return None;
    }
    let (low, high) = estimate(n, d);
    let ends = Ends::of(n, d);
    Some(Interval { low: settle(low, |t| ends.low_reaches(t)), high: settle(high, |t| ends.high_reaches(t)) })
}

/// From an estimate within a tenth of a percent, the greatest number of tenths the rounded end reaches.
pub(super) fn settle(estimate: i128, reaches: impl Fn(u32) -> bool) -> Percent {
    let mut tenths = u32::try_from((estimate + HALF_PERMILLE) / (UNIT / 1000)).unwrap_or(0).min(1000);
    while tenths < 1000 && reaches(tenths + 1) {
        tenths += 1;
    }
    while tenths > 0 && !reaches(tenths) {
        tenths -= 1;
    }
    Percent(tenths)
}

/// The two ends as comparisons of integers.
///
/// With S² = z² + 4n(d − n)/d, the ends are (2n + z² ∓ zS) / 2(d + z²). An end rounds half up to at least t tenths when
/// 1000·end ≥ t − ½, that is when D(t) = (2t − 1)(d + z²) − 1000(2n + z²) is at most ∓1000·zS: signs decide, or squares,
/// every term times d and powers of ten.
struct Ends {
    d: Wide,
    /// 1000(2n + z²), times 10³⁰.
    centre: Wide,
    /// d + z², times 10³⁰.
    spread: Wide,
    /// (1000·zS)²·d, times 10⁶⁰.
    radius: Wide,
}

impl Ends {
    fn of(n: u32, d: u32) -> Self {
        let wide = |value: u32| Wide::from(u128::from(value));
        let one = Wide::from(Z_SCALE) * Wide::from(Z_SCALE);
        let z_squared = Wide::from(Z * Z);
        let variance = Wide::from(4 * u128::from(n) * u128::from(d - n)) * one;
        Self {
            d: wide(d),
            centre: (wide(n) * wide(2) * one + z_squared) * wide(1000),
            spread: wide(d) * one + z_squared,
            radius: wide(1_000_000) * z_squared * (z_squared * wide(d) + variance),
        }
    }

    /// D(t) squared, times d, and whether D(t) is negative.
    fn difference(&self, tenths: u32) -> (Wide, bool) {
        let edge = self.spread * Wide::from(u128::from(tenths) * 2 - 1);
        let (difference, negative) = edge.distance(self.centre);
        (difference * difference * self.d, negative)
    }

    fn low_reaches(&self, tenths: u32) -> bool {
        let (squared, negative) = self.difference(tenths);
        negative && squared >= self.radius
    }

    fn high_reaches(&self, tenths: u32) -> bool {
        let (squared, negative) = self.difference(tenths);
        negative || squared <= self.radius
    }
}

/// Wilson's ends in fixed point, within 10⁻¹⁰.
fn estimate(n: u32, d: u32) -> (i128, i128) {
    let (n, d) = (i128::from(n), i128::from(d));
    let z_squared = (Z * Z / 1_000_000_000_000_000_000).cast_signed();
    let rate = n * UNIT / d;
    // p(1 − p)/d + z²/4d², in squares of the unit.
    let variance = rate * (UNIT - rate) / d + z_squared * UNIT / (4 * d * d);
    let root = variance.max(0).isqrt();
    let z = (Z / 1000).cast_signed();
    let middle = rate + z_squared / (2 * d);
    let reach = z * root / UNIT;
    let scale = |end: i128| end * UNIT / (UNIT + z_squared / d);
    (scale(middle - reach).clamp(0, UNIT), scale(middle + reach).clamp(0, UNIT))
}

/// Wilson's ends in fixed point of twelve decimals (1 = 100 %), for what is read at more decimals than a percentage.
#[must_use]
pub fn wilson_fixed(n: u32, d: u32) -> Option<(i128, i128)> {
    (d > 0 && n <= d).then(|| estimate(n, d))
}

/// A difference of two rates with its interval, in fixed point of twelve decimals (1 = 100 points).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The difference.
    pub difference: i128,
    /// Lower end.
    pub low: i128,
    /// Upper end.
    pub high: i128,
}

/// Newcombe's hybrid interval (method 10) of `n1/d1 − n2/d2`; `None` when a denominator is 0 or a count exceeds it.
#[must_use]
pub fn newcombe((n1, d1): (u32, u32), (n2, d2): (u32, u32)) -> Option<Gap> {
    if d1 == 0 || d2 == 0 || n1 > d1 || n2 > d2 {
        return None;
    }
    let rate = |n: u32, d: u32| i128::from(n) * UNIT / i128::from(d);
    let ((first, second), (low1, high1), (low2, high2)) =
        ((rate(n1, d1), rate(n2, d2)), estimate(n1, d1), estimate(n2, d2));
    let hypotenuse = |a: i128, b: i128| (a * a + b * b).isqrt();
    let difference = first - second;
    Some(Gap {
        difference,
        low: difference - hypotenuse(first - low1, high2 - second),
        high: difference + hypotenuse(high1 - first, second - low2),
    })
}

/// A fixed-point value of [`Gap`] rounded half away from zero to so many decimals of its unit, as an integer.
#[must_use]
pub fn rounded(value: i128, decimals: u32) -> i128 {
    let step = UNIT / 10_i128.pow(decimals.min(12));
    let magnitude = (2 * value.abs() + step) / (2 * step);
    if value < 0 { -magnitude } else { magnitude }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(n: u32, d: u32) -> (u32, u32) {
        let interval = wilson(n, d).unwrap();
        (interval.low.0, interval.high.0)
    }

    #[test]
    fn none_of_twenty_gives_zero_to_sixteen_and_a_tenth() {
        assert_eq!(ends(0, 20), (0, 161));
        assert_eq!(ends(20, 20), (839, 1000));
        assert_eq!(ends(528, 734), (686, 751));
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn exchanging_the_inserted_and_the_others_mirrors_the_interval() {
        for (n, d) in [(0, 1), (1, 2), (7, 20), (333, 1000), (1, 1_000_000), (499_999, 1_000_000), (5, u32::MAX)] {
            let (low, high) = ends(n, d);
            let (mirrored_low, mirrored_high) = ends(d - n, d);
            assert_eq!((1000 - mirrored_high, 1000 - mirrored_low), (low, high), "{n}/{d}");
        }
    }

    #[test]
    fn the_fixed_point_estimate_agrees_with_the_exact_end() {
        for d in [1_u32, 2, 3, 17, 734, 40_000, 7_000_000, u32::MAX] {
            for n in [0, 1, d / 3, d / 2, d - 1, d] {
                let (low, high) = estimate(n, d);
                let (exact_low, exact_high) = ends(n, d);
                assert!((low - i128::from(exact_low) * UNIT / 1000).abs() <= HALF_PERMILLE + 1000, "{n}/{d}");
                assert!((high - i128::from(exact_high) * UNIT / 1000).abs() <= HALF_PERMILLE + 1000, "{n}/{d}");
            }
        }
    }

    #[test]
    fn a_gap_of_twenty_points_between_56_of_70_and_48_of_80_spans_5_2_to_33_4() {
        let gap = newcombe((56, 70), (48, 80)).unwrap();
        assert_eq!([gap.difference, gap.low, gap.high].map(|value| rounded(value, 3)), [200, 52, 334]);
        let reversed = newcombe((48, 80), (56, 70)).unwrap();
        assert_eq!((rounded(reversed.low, 3), rounded(reversed.high, 3)), (-334, -52));
    }
}
