//! How far groups stand from the rate they make together: funnel limits at 95 and 99.8 % (`indicators.md` §3
//! "Intervals"), and the regional spread E3.
//!
//! A group of n is outside the limits when (x/n − p)² > z²·p(1 − p)/n, p being the pooled rate: the score test, whose
//! other face is Wilson's interval (outside at 95 % is exactly "its Wilson interval leaves the pooled rate out"). It is
//! decided in integers at any size; decision note 0011 says why not binomial tails.

use serde::Serialize;

use super::interval::{UNIT, Z, Z_SCALE, settle};
use super::rate::{Percent, percent};
use super::wide::Wide;

/// z = 3.090232306167813 (two-sided 0.2 %), times 10¹⁵.
const Z_998: u128 = 3_090_232_306_167_813;

/// Smallest denominator of a region that enters E3 (catalogue: D20).
pub const LEAST_OF_SPREAD: u32 = 20;

codes! {
    /// Where a group stands to the limits.
    pub enum Verdict {
        /// Above the 99.8 % limit.
        FarAbove = "far_above",
        /// Above the 95 % limit only.
        Above = "above",
        /// Within both.
        Within = "within",
        /// Below the 95 % limit only.
        Below = "below",
        /// Below the 99.8 % limit.
        FarBelow = "far_below",
    }
}

impl Verdict {
    /// Outside the 99.8 % limits: chance alone would put one group in five hundred there.
    #[must_use]
    pub const fn is_far(self) -> bool {
        matches!(self, Self::FarAbove | Self::FarBelow)
    }
}

/// The limits at one size, rounded half up from their exact values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Limits {
    /// 99.8 %, lower.
    pub low998: Percent,
    /// 95 %, lower.
    pub low95: Percent,
    /// 95 %, upper.
    pub high95: Percent,
    /// 99.8 %, upper.
    pub high998: Percent,
}

/// All groups together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pool {
    inserted: u32,
    size: u32,
}

impl Pool {
    /// `inserted` of `size`; `None` over nobody.
    #[must_use]
    pub const fn new(inserted: u32, size: u32) -> Option<Self> {
        if size == 0 || inserted > size { None } else { Some(Self { inserted, size }) }
    }

    /// The pooled rate.
    #[must_use]
    pub fn rate(self) -> Option<Percent> {
        percent(self.inserted, self.size)
    }

    /// The limits of a group of `n`; `None` for nobody.
    ///
    /// ```
    /// use sanad::domain::indicator::spread::Pool;
    /// let limits = Pool::new(528, 734).unwrap().limits(25).unwrap();
    /// assert_eq!((limits.low95.to_string(), limits.high95.to_string()), ("54.3".into(), "89.5".into()));
    /// ```
    #[must_use]
    pub fn limits(self, n: u32) -> Option<Limits> {
        (n > 0).then(|| {
            let ((low95, high95), (low998, high998)) = (self.ends(n, Z), self.ends(n, Z_998));
            Limits { low998, low95, high95, high998 }
        })
    }

    /// Where `x` of `n` stand; `None` for nobody.
    #[must_use]
    pub fn verdict(self, (x, n): (u32, u32)) -> Option<Verdict> {
        if n == 0 || x > n {
            return None;
        }
        let (own, expected) = (u128::from(x) * u128::from(self.size), u128::from(n) * u128::from(self.inserted));
        let above = own > expected;
        // n·(x/n − p)² > z²·p(1 − p), times n·size²: (x·size − n·inserted)² > z²·n·inserted·(size − inserted).
        let distance = Wide::from(own.abs_diff(expected));
        let squared = distance * distance * Wide::from(Z_SCALE) * Wide::from(Z_SCALE);
        let chance = self.variance() * Wide::from(u128::from(n));
        let beyond = |z: u128| squared > Wide::from(z) * Wide::from(z) * chance;
        Some(match (beyond(Z_998), beyond(Z), above) {
            (true, _, true) => Verdict::FarAbove,
            (true, _, false) => Verdict::FarBelow,
            (false, true, true) => Verdict::Above,
            (false, true, false) => Verdict::Below,
            (false, false, _) => Verdict::Within,
        })
    }

    /// p(1 − p), times size².
    fn variance(self) -> Wide {
        Wide::from(u128::from(self.inserted) * u128::from(self.size - self.inserted))
    }

    /// The two ends at one z: an estimate, settled by comparing squares.
    fn ends(self, n: u32, z: u128) -> (Percent, Percent) {
        let rate = i128::from(self.inserted) * UNIT / i128::from(self.size);
        let root = (rate * (UNIT - rate) / i128::from(n)).isqrt();
        let reach = (z / 1000).cast_signed() * root / UNIT;
        // An end rounds half up to at least t tenths when 1000·end ≥ t − ½: D(t) = (2t − 1)·size − 2000·inserted is
        // compared with ∓2000·z·√(inserted·(size − inserted)/n), by squares.
        let radius = Wide::from(4_000_000) * Wide::from(z) * Wide::from(z) * self.variance();
        let scale = Wide::from(u128::from(n)) * Wide::from(Z_SCALE) * Wide::from(Z_SCALE);
        let difference = |tenths: u32| {
            let edge = Wide::from((u128::from(tenths) * 2 - 1) * u128::from(self.size));
            let (difference, negative) = edge.distance(Wide::from(2000 * u128::from(self.inserted)));
            (difference * difference * scale, negative)
        };
        let low = |tenths| {
            let (squared, negative) = difference(tenths);
            (negative && squared >= radius) || (!negative && squared == Wide::from(0) && radius == Wide::from(0))
        };
        let high = |tenths| {
            let (squared, negative) = difference(tenths);
            negative || squared <= radius
        };
        let end = |at: i128| at.clamp(0, UNIT);
        (settle(end(rate - reach), low), settle(end(rate + reach), high))
    }
}

/// Sizes at which the limits are drawn: enough for a smooth curve, from the smallest size to the largest.
#[must_use]
pub fn sizes(smallest: u32, largest: u32) -> Vec<u32> {
    const STEPS: u64 = 24;
    let (first, last) = (u64::from(smallest.max(1)), u64::from(largest.max(smallest).max(1)));
    // Steps grow with the size, as the limits flatten: first + (last − first)·(step/STEPS)².
    let mut sizes: Vec<u32> = (0..=STEPS)
        .filter_map(|step| u32::try_from(first + (last - first) * step * step / (STEPS * STEPS)).ok())
        .collect();
    sizes.dedup();
    sizes
}

/// E3: the greatest less the least rate of the groups with at least [`LEAST_OF_SPREAD`] people, in tenths of a point
/// (difference of unrounded rates, rounded half up), and the ranks of the two groups. `None` under two such groups.
#[must_use]
pub fn spread(groups: &[(u32, u32)]) -> Option<(u32, usize, usize)> {
    let large = || groups.iter().enumerate().filter(|(_, (_, n))| *n >= LEAST_OF_SPREAD);
    let compare = |(_, one): &(usize, &(u32, u32)), (_, other): &(usize, &(u32, u32))| {
        let cross = |a: &(u32, u32), b: &(u32, u32)| u64::from(a.0) * u64::from(b.1);
        cross(one, other).cmp(&cross(other, one))
    };
    let ((top, best), (bottom, worst)) = (large().max_by(compare)?, large().min_by(compare)?);
    if large().count() < 2 {
        return None;
    }
    let product = |a: u32, b: u32| u128::from(a) * u128::from(b);
    let (whole, difference) = (product(best.1, worst.1), product(best.0, worst.1) - product(worst.0, best.1));
    let tenths = (2000 * difference + whole) / (2 * whole);
    Some((u32::try_from(tenths).ok()?, top, bottom))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::indicator::interval::wilson;

    fn pool(inserted: u32, size: u32) -> Pool {
        Pool::new(inserted, size).unwrap()
    }

    #[test]
    fn limits_narrow_with_size_around_the_pooled_rate() {
        let all = pool(600, 1000);
        let told = |n| {
            let limits = all.limits(n).unwrap();
            [limits.low998, limits.low95, limits.high95, limits.high998].map(|limit| limit.0)
        };
        // 0.6 ± 1.96·√(0.24/n) and ± 3.09·√(0.24/n).
        assert_eq!(told(100), [449, 504, 696, 751]);
        assert_eq!(told(2400), [569, 580, 620, 631]);
        assert_eq!(told(4), [0, 120, 1000, 1000], "limits stay within 0 and 100 %");
        assert_eq!(all.limits(0), None);
    }

    #[test]
    fn a_group_is_outside_the_95_limits_exactly_when_its_wilson_interval_leaves_the_pooled_rate_out() {
        let all = pool(613, 1000);
        for n in [5, 20, 25, 60, 200, 734] {
            for x in 0..=n {
                let outside = all.verdict((x, n)).unwrap() != Verdict::Within;
                let interval = wilson(x, n).unwrap();
                // Rounded ends decide unless they fall on the pooled rate itself.
                if interval.low.0 > 613 || interval.high.0 < 613 {
                    assert!(outside, "{x}/{n}");
                } else if interval.low.0 < 613 && interval.high.0 > 613 {
                    assert!(!outside, "{x}/{n}");
                }
            }
        }
    }

    #[test]
    fn the_verdict_says_on_which_side_and_how_far() {
        use Verdict::{Above, Below, FarAbove, FarBelow, Within};
        let all = pool(600, 1000);
        let told: Vec<_> = [45, 50, 60, 70, 75, 76].map(|x| all.verdict((x - 1, 100)).unwrap()).to_vec();
        assert_eq!(told, [FarBelow, Below, Within, Within, Above, Above]);
        assert_eq!(all.verdict((76, 100)), Some(FarAbove));
        assert_eq!(all.verdict((0, 0)), None);
    }

    #[test]
    fn a_pool_where_everybody_is_inserted_leaves_no_room() {
        let all = pool(40, 40);
        assert_eq!(all.limits(10).unwrap().low95, Percent(1000));
        assert_eq!(all.verdict((10, 10)), Some(Verdict::Within));
        assert_eq!(all.verdict((9, 10)), Some(Verdict::FarBelow));
        assert_eq!(pool(0, 40).limits(10).unwrap().high998, Percent(0));
    }

    #[test]
    fn the_largest_sizes_do_not_overflow() {
        let all = pool(u32::MAX / 3, u32::MAX);
        assert_eq!(all.verdict((u32::MAX / 3, u32::MAX)), Some(Verdict::Within));
        assert_eq!(all.verdict((u32::MAX / 3 + 200_000, u32::MAX)), Some(Verdict::FarAbove));
        assert_eq!(all.limits(u32::MAX).unwrap().low998, Percent(333));
    }

    #[test]
    fn the_curve_is_drawn_from_the_smallest_group_to_the_largest() {
        let drawn = sizes(12, 400);
        assert_eq!((drawn.first(), drawn.last()), (Some(&12), Some(&400)));
        assert!(drawn.windows(2).all(|pair| pair[0] < pair[1]) && drawn.len() <= 25);
        assert_eq!(sizes(7, 7), [7]);
    }

    #[test]
    fn the_regional_spread_is_the_greatest_less_the_least_of_regions_with_twenty_people() {
        // 80 − 50 = 30.0; the region of 19 people has no say.
        assert_eq!(spread(&[(16, 20), (19, 19), (50, 100), (0, 0)]), Some((300, 0, 2)));
        assert_eq!(spread(&[(16, 20), (19, 19)]), None);
        // 2/3 − 1/3 of 60: 33.33… rounds once.
        assert_eq!(spread(&[(40, 60), (20, 60)]), Some((333, 0, 1)));
    }
}
