//! Women and men: the gap between their rates, and the share of women (catalogue E1, E2).

use super::super::Outcome;
use super::super::interval::{newcombe, rounded};

/// Women's rate less men's, in tenths of a point, taken on unrounded rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GenderGap {
    /// The difference of the floors.
    pub difference: i64,
    /// Its 95 % interval (Newcombe), lower end.
    pub low: i64,
    /// Upper end.
    pub high: i64,
    /// The least it can be: every unknown woman is not inserted, every unknown man is.
    pub worst: i64,
    /// The most it can be: the other way round.
    pub best: i64,
}

/// The gap (E1); `None` while either group is empty.
#[must_use]
pub fn gender_gap(women: &Outcome, men: &Outcome) -> Option<GenderGap> {
    let floor = |group: &Outcome| (group.inserted, group.denominator());
    let ceiling = |group: &Outcome| (group.inserted + group.unknown, group.denominator());
    let interval = newcombe(floor(women), floor(men))?;
    let tenths = |value| i64::try_from(rounded(value, 3)).ok();
    Some(GenderGap {
        difference: difference(floor(women), floor(men))?,
        low: tenths(interval.low)?,
        high: tenths(interval.high)?,
        worst: difference(floor(women), ceiling(men))?,
        best: difference(ceiling(women), floor(men))?,
    })
}

/// The difference of two fractions in tenths of a point, half away from zero.
fn difference((n1, d1): (u32, u32), (n2, d2): (u32, u32)) -> Option<i64> {
    let product = |a: u32, b: u32| i128::from(a) * i128::from(b);
    let (numerator, denominator) = (product(n1, d2) - product(n2, d1), product(d1, d2));
    let magnitude = (2000 * numerator.abs() + denominator).checked_div(2 * denominator)?;
    i64::try_from(magnitude * numerator.signum()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(inserted: u32, unknown: u32, of: u32) -> Outcome {
        Outcome { matured: of, inserted, unknown, not_inserted: of - inserted - unknown, ..Outcome::default() }
    }

    #[test]
    fn twenty_points_between_56_of_70_and_48_of_80_span_5_2_to_33_4() {
        let gap = gender_gap(&group(56, 0, 70), &group(48, 0, 80)).unwrap();
        assert_eq!((gap.difference, gap.low, gap.high), (200, 52, 334));
        assert_eq!((gap.worst, gap.best), (200, 200), "nothing unknown leaves no doubt");
    }

    #[test]
    fn the_unknown_of_one_group_against_those_of_the_other_bound_the_gap() {
        let gap = gender_gap(&group(50, 10, 100), &group(60, 20, 100)).unwrap();
        assert_eq!((gap.difference, gap.worst, gap.best), (-100, -300, 0));
    }

    #[test]
    fn a_gap_is_rounded_once_from_the_exact_difference() {
        // 1/3 − 1997/6000 is exactly half a tenth of a point.
        assert_eq!(difference((1, 3), (1997, 6000)), Some(1));
        assert_eq!(difference((1, 2000), (0, 7)), Some(1));
        assert_eq!(difference((0, 7), (1, 2000)), Some(-1));
        assert_eq!(gender_gap(&group(1, 0, 2), &group(0, 0, 0)), None);
    }
}
