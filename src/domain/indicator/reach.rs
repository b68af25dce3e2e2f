//! How a rate stands to a target: the one rule of every page, every contract and every document.
//!
//! Whether Wilson's interval lies above or below a target is asked of the score test it comes from, in integers: with
//! p₀ = t/1000, the interval excludes p₀ exactly when (1000n − td)² > z²·t(1000 − t)·d. Nothing is rounded, so that 71.95 %
//! does not reach 72 % though it prints so.

use super::interval::{Z, Z_SCALE};
use super::wide::Wide;

codes! {
    /// How a rate stands to a target (`design.md` §2).
    pub enum Reach {
        /// Its whole interval lies above.
        Above = "above",
        /// Its whole interval lies below.
        Below = "below",
        /// The rate reaches it, its interval crosses it.
        Met = "met",
        /// The rate is short of it, its interval crosses it.
        Undecided = "undecided",
    }
}

impl Reach {
    /// How `n` of `d` stands to a target in tenths of a percent; none of nobody.
    ///
    /// ```
    /// use sanad::domain::indicator::reach::Reach;
    /// assert_eq!(Reach::of((528, 734), 700), Some(Reach::Met), "71.9 %, from 68.6 to 75.1");
    /// assert_eq!(Reach::of((528, 734), 680), Some(Reach::Above));
    /// ```
    #[must_use]
    pub fn of((n, d): (u32, u32), target: u32) -> Option<Self> {
        if d == 0 || n > d {
            return None;
        }
        let (reached, wanted) = (u128::from(n) * 1000, u128::from(target) * u128::from(d));
        let distance = Wide::from(reached.abs_diff(wanted)) * Wide::from(Z_SCALE);
        let spread = u128::from(target) * u128::from(1000_u32.saturating_sub(target)) * u128::from(d);
        let settled = distance * distance > Wide::from(Z * Z) * Wide::from(spread);
        Some(match (reached >= wanted, settled) {
            (true, true) => Self::Above,
            (true, false) => Self::Met,
            (false, true) => Self::Below,
            (false, false) => Self::Undecided,
        })
    }

    /// Whether the rate reaches the target, at least on the point value.
    #[must_use]
    pub const fn is_reached(self) -> bool {
        matches!(self, Self::Above | Self::Met)
    }
}

#[cfg(test)]
mod tests {
    use super::super::interval::wilson;
    use super::*;

    #[test]
    fn the_point_value_is_never_rounded() {
        // 1439 of 2000 is 71.95 %, printed 72.0.
        assert_eq!(Reach::of((1439, 2000), 720), Some(Reach::Undecided));
        assert_eq!(Reach::of((1440, 2000), 720), Some(Reach::Met));
        assert_eq!(Reach::of((0, 0), 720), None);
    }

    #[test]
    fn a_settled_rate_has_its_printed_interval_on_its_side_but_for_the_rounding() {
        for d in [1_u32, 7, 26, 734, 4_000_000_000] {
            for part in 0..=20_u32 {
                let n = u32::try_from(u64::from(d) * u64::from(part) / 20).unwrap();
                let interval = wilson(n, d).unwrap();
                for target in 0..=1000 {
                    match Reach::of((n, d), target).unwrap() {
                        Reach::Above => assert!(interval.low.0 >= target, "{n}/{d} {target}"),
                        Reach::Below => assert!(interval.high.0 <= target, "{n}/{d} {target}"),
                        Reach::Met | Reach::Undecided => {
                            assert!(interval.low.0 <= target && target <= interval.high.0, "{n}/{d} {target}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_ends_of_the_scale_are_reached_by_everybody_or_nobody_alone() {
        assert_eq!(Reach::of((0, 30), 0), Some(Reach::Met));
        assert_eq!(Reach::of((1, 30), 0), Some(Reach::Above));
        assert_eq!(Reach::of((30, 30), 1000), Some(Reach::Met));
        assert_eq!(Reach::of((29, 30), 1000), Some(Reach::Below));
    }
}
