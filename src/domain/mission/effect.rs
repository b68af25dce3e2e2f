//! What the errors found in a sample do to a measure that a tranche pays on.
//!
//! Of the inserted, the share taken to be errors is the mission's: extrapolated errors of the inserted strata over their
//! cases. It applies to every measure by the controlled definition, whatever part of the population it is of; where that is
//! the controlled one, the errors removed are those extrapolated.

use super::Estimate;
use crate::domain::contract::{Measured, Rated};
use crate::domain::indicator::Part;
use crate::domain::indicator::interval::wilson;
use crate::domain::indicator::rate::percent;

/// The share of the inserted taken to be errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erring {
    /// Extrapolated errors, in thousandths of a case.
    errors_milli: u64,
    /// The cases that they are of.
    cases: u32,
}

impl Erring {
    /// The share that an estimate tells; none when no inserted case is settled.
    ///
    /// ```
    /// use sanad::domain::indicator::Part;
    /// use sanad::domain::mission::{Case, Erring, estimate, estimate::Settled};
    /// let case = Case {
    ///     reference: String::new(), operator: "EMI".into(), region: "04".into(), claimed: Part::Inserted, amount: 0, band: 0,
    /// };
    /// let found = |is_error| Some(Settled { is_error, refused: 0 });
    /// let sample = [(&case, true, found(true)), (&case, true, found(false)), (&case, false, None), (&case, false, None)];
    /// let erring = Erring::of(&estimate(&sample)).unwrap();
    /// assert_eq!(erring.among(528), 264, "one of two");
    /// ```
    #[must_use]
    pub fn of(estimate: &Estimate) -> Option<Self> {
        let inserted = estimate.strata.iter().filter(|one| one.claimed == Part::Inserted && one.settled > 0);
        let (cases, errors) = inserted.fold((0_u32, 0_i64), |(cases, errors), one| {
            (cases + one.cases, errors.saturating_add(one.errors_milli.unwrap_or(0)))
        });
        (cases > 0).then(|| Self { errors_milli: u64::try_from(errors).unwrap_or(0), cases })
    }

    /// Errors among so many inserted: whole cases, half up.
    #[must_use]
    pub fn among(self, inserted: u32) -> u32 {
        let whole = u128::from(self.cases) * 1000;
        let errors = (2 * u128::from(inserted) * u128::from(self.errors_milli) + whole).checked_div(2 * whole);
        errors.and_then(|errors| u32::try_from(errors).ok()).map_or(inserted, |errors| errors.min(inserted))
    }

    /// A measure of inserted once its errors are removed: they stay in the base, and count as known not to be inserted.
    #[must_use]
    pub fn corrected(self, measured: Measured) -> Measured {
        match measured {
            Measured::Count { value } => Measured::Count { value: value - self.among(value) },
            Measured::Rate(rate) => Measured::Rate(self.corrected_rate(rate)),
            Measured::Nothing { .. } => measured,
        }
    }

    fn corrected_rate(self, rate: Rated) -> Rated {
        let numerator = rate.numerator - self.among(rate.numerator);
        let of = |n: u32, d: u32| percent(n, d).map(|rate| rate.0);
        let known = |unknown| of(numerator, rate.denominator.saturating_sub(unknown));
        let interval = wilson(numerator, rate.denominator);
        Rated {
            numerator,
            floor: of(numerator, rate.denominator).unwrap_or(0),
            known: rate.known.and(rate.unknown).and_then(known),
            ceiling: rate.ceiling.and(rate.unknown).and_then(|unknown| of(numerator + unknown, rate.denominator)),
            low: interval.map_or(0, |interval| interval.low.0),
            high: interval.map_or(0, |interval| interval.high.0),
            ..rate
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One error in forty.
    const ERRING: Erring = Erring { errors_milli: 13_350, cases: 534 };

    fn rate() -> Rated {
        Rated {
            numerator: 534,
            denominator: 734,
            unknown: Some(100),
            excluded: 6,
            floor: 728,
            known: Some(842),
            ceiling: Some(864),
            low: 694,
            high: 758,
            maturity: "mature",
        }
    }

    #[test]
    fn the_errors_extrapolated_leave_the_numerator_and_stay_in_the_base() {
        let Measured::Rate(told) = ERRING.corrected(Measured::Rate(rate())) else { panic!("a rate") };
        // 13.35 errors of 534: 13 whole cases. 521 / 734 = 70.98 %; 521 / 634 = 82.18 %; 621 / 734 = 84.60 %.
        assert_eq!((told.numerator, told.denominator, told.floor), (521, 734, 710));
        assert_eq!((told.known, told.ceiling), (Some(822), Some(846)));
        assert!(told.low < told.floor && told.floor < told.high);
    }

    #[test]
    fn a_measure_of_another_size_loses_the_same_share() {
        assert_eq!(ERRING.among(267), 7, "half the cases: 6.675 errors");
        assert_eq!(ERRING.corrected(Measured::Count { value: 40 }), Measured::Count { value: 39 });
        assert_eq!(ERRING.among(0), 0);
    }

    #[test]
    fn more_errors_than_cases_leave_nobody() {
        let all = Erring { errors_milli: 2_000_000, cases: 10 };
        assert_eq!(all.corrected(Measured::Count { value: 7 }), Measured::Count { value: 0 });
    }
}
