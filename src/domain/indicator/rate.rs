//! Percentages in exact integers, half up, rounded once (`indicators.md` §3 "Bounds", "Rounding").

use super::tally::Outcome;

/// A percentage in tenths: 719 is 71.9 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(pub u32);

impl std::fmt::Display for Percent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.0 / 10, self.0 % 10)
    }
}

impl serde::Serialize for Percent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// `n` over `d` as a percentage with one decimal, half up; `None` when `d` is 0 (printed "n. d.", never 0).
///
/// ```
/// use sanad::domain::indicator::rate::percent;
/// assert_eq!(percent(528, 734).map(|rate| rate.to_string()).as_deref(), Some("71.9"));
/// assert_eq!(percent(0, 0), None);
/// ```
#[must_use]
pub fn percent(n: u32, d: u32) -> Option<Percent> {
    scaled(n, d, 1).and_then(|tenths| u32::try_from(tenths).ok()).map(Percent)
}

/// `n` over `d` as a percentage times 10^`decimals`, half up; `None` when `d` is 0.
#[must_use]
pub fn scaled(n: u32, d: u32, decimals: u32) -> Option<u128> {
    let (n, d) = (u128::from(n), u128::from(d));
    (2 * 100 * 10_u128.pow(decimals) * n + d).checked_div(2 * d)
}

/// Floor, known and ceiling of an outcome, and how much of it is known. Each is `None` when undefined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// L = I / N: unknowns count as not inserted.
    pub floor: Option<Percent>,
    /// k = I / (N − U): unknowns are left out.
    pub known: Option<Percent>,
    /// (I + U) / N: unknowns count as inserted.
    pub ceiling: Option<Percent>,
    /// K1 = (N − U) / N.
    pub knowledge: Option<Percent>,
}

impl Bounds {
    /// The bounds of an outcome.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        let n = outcome.denominator();
        Self {
            floor: percent(outcome.inserted, n),
            known: percent(outcome.inserted, outcome.known()),
            ceiling: percent(outcome.inserted + outcome.unknown, n),
            knowledge: percent(outcome.known(), n),
        }
    }
}

/// Whether the exact knowledge rate is below 65 % (*connaissance insuffisante*).
#[must_use]
pub fn knows_too_little(outcome: &Outcome) -> bool {
    let n = u64::from(outcome.denominator());
    n > 0 && 100 * u64::from(outcome.known()) < 65 * n
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_of_a_tenth_rounds_up() {
        assert_eq!(percent(1, 2000), Some(Percent(1)), "0.05 prints 0.1");
        assert_eq!(percent(1, 2001), Some(Percent(0)));
        assert_eq!(percent(1999, 2000), Some(Percent(1000)), "99.95 prints 100.0");
        assert_eq!(percent(u32::MAX, u32::MAX), Some(Percent(1000)));
    }

    #[test]
    fn the_rounding_is_rust_decimals_midpoint_away_from_zero_on_the_quotient() {
        use rust_decimal::{Decimal, RoundingStrategy};
        for d in 1..=120_u32 {
            for n in 0..=d {
                let quotient = Decimal::from(n) * Decimal::ONE_HUNDRED / Decimal::from(d);
                let rounded = quotient.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
                assert_eq!(percent(n, d).unwrap().to_string(), format!("{rounded:.1}"), "{n}/{d}");
            }
        }
    }

    #[test]
    fn knowledge_is_insufficient_just_below_sixty_five_percent() {
        let outcome = |known| Outcome { matured: 1000, inserted: known, unknown: 1000 - known, ..Outcome::default() };
        assert!(knows_too_little(&outcome(649)) && !knows_too_little(&outcome(650)));
        assert!(!knows_too_little(&Outcome::default()));
    }

    #[test]
    fn nothing_known_leaves_the_known_rate_undefined_and_the_floor_at_zero() {
        let bounds = Bounds::of(&Outcome { matured: 3, unknown: 3, ..Outcome::default() });
        assert_eq!((bounds.floor, bounds.known), (Some(Percent(0)), None));
        assert_eq!((bounds.ceiling, bounds.knowledge), (Some(Percent(1000)), Some(Percent(0))));
    }
}
