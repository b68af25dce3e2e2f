//! How many cases to draw, and how many of each stratum.
//!
//! `n = N·A / (N−1)·d² + A` rounded up, with `A = z²·p·(1−p)`: the size for a proportion with the correction for a finite
//! population (W. G. Cochran, *Sampling Techniques*, 3rd edition, 1977, §4.4). z by risk: 10 % 1.6449, 5 % 1.9600,
//! 1 % 2.5758, to four decimals.

codes! {
    /// The risk that the true rate lies outside the precision.
    pub enum Risk {
        /// Ten percent.
        Ten = "10",
        /// Five percent.
        Five = "5",
        /// One percent.
        One = "1",
    }
}

impl Risk {
    /// z, in ten-thousandths.
    #[must_use]
    pub const fn z(self) -> u128 {
        match self {
            Self::Ten => 16_449,
            Self::Five => 19_600,
            Self::One => 25_758,
        }
    }
}

/// What decides the size of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizing {
    /// Accepted risk.
    pub risk: Risk,
    /// Error rate expected, in permilles.
    pub expected: u32,
    /// Precision wanted around it, in permilles.
    pub precision: u32,
    /// Least cases of a stratum.
    pub minimum: u32,
}

/// Cases to draw of a population; never more than it holds.
///
/// ```
/// use sanad::domain::mission::{Risk, Sizing, sample_size};
/// let sizing = Sizing { risk: Risk::Five, expected: 500, precision: 50, minimum: 2 };
/// assert_eq!(sample_size(1_000, sizing), 278);
/// assert_eq!(sample_size(1_000_000_000, sizing), 385);
/// ```
#[must_use]
pub fn sample_size(population: u32, sizing: Sizing) -> u32 {
    let (cases, expected) = (u128::from(population), u128::from(sizing.expected.min(1000)));
    // z² is in units of 10⁻⁸, p(1 − p) and d² in units of 10⁻⁶: the latter cancel, the former meets d².
    let spread = sizing.risk.z().pow(2) * expected * (1000 - expected);
    let precision = u128::from(sizing.precision).pow(2) * 100_000_000;
    let below = precision * cases.saturating_sub(1) + spread;
    if below == 0 {
        return population;
    }
    u32::try_from((cases * spread).div_ceil(below)).unwrap_or(population).clamp(1.min(population), population)
}

/// Cases to draw of a stratum: its share of the sample rounded up, at least the minimum, at most what it holds.
///
/// ```
/// use sanad::domain::mission::allotted;
/// assert_eq!(allotted((300, 1000), 278, 2), 84);
/// assert_eq!(allotted((1, 1000), 278, 2), 1);
/// ```
#[must_use]
pub fn allotted((stratum, population): (u32, u32), size: u32, minimum: u32) -> u32 {
    let share = (u64::from(size) * u64::from(stratum)).div_ceil(u64::from(population.max(1)));
    u32::try_from(share).unwrap_or(stratum).max(minimum).min(stratum)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZING: Sizing = Sizing { risk: Risk::Five, expected: 50, precision: 30, minimum: 2 };

    #[test]
    fn a_lower_risk_and_a_finer_precision_ask_for_more() {
        let usual = sample_size(1_000, SIZING);
        // 1000 × 1.96² × 0.05 × 0.95 / (0.03² × 999 + 1.96² × 0.05 × 0.95) = 168.7
        assert_eq!(usual, 169);
        assert!(sample_size(1_000, Sizing { risk: Risk::One, ..SIZING }) > usual);
        assert!(sample_size(1_000, Sizing { risk: Risk::Ten, ..SIZING }) < usual);
        assert!(sample_size(1_000, Sizing { precision: 20, ..SIZING }) > usual);
    }

    #[test]
    fn a_sample_never_exceeds_its_population() {
        assert_eq!(sample_size(0, SIZING), 0);
        assert_eq!(sample_size(1, SIZING), 1);
        assert_eq!(sample_size(40, Sizing { precision: 1, ..SIZING }), 40);
        assert_eq!(sample_size(500, Sizing { expected: 0, ..SIZING }), 1, "no spread: one case");
        assert_eq!(allotted((0, 100), 30, 2), 0);
    }

    #[test]
    fn every_stratum_has_its_share_and_the_whole_sample_at_least_its_size() {
        let strata = [700, 200, 99, 1];
        let drawn = strata.map(|stratum| allotted((stratum, 1000), 169, 2));
        assert_eq!(drawn, [119, 34, 17, 1]);
        assert!(drawn.iter().sum::<u32>() >= 169);
    }
}
