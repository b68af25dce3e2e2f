//! From the sample to the population: error rate, amount and indicator, stratum by stratum.
//!
//! A stratum of N cases of which n were settled, e of them errors for r centimes refused, is taken to hold `N·e/n` errors
//! (to the thousandth of a case) and `N·r/n` centimes (to the centime), each rounded half up; sums are of these rounded
//! terms, so that they are redone by hand. The interval of the rate is Wilson's over all settled cases: with shares
//! proportional to the strata it is slightly wide rather than narrow. A stratum without a settled case is left out and
//! counted apart.

use super::population::Case;
use crate::domain::indicator::Part;
use crate::domain::indicator::interval::{Interval, wilson};
use crate::domain::indicator::rate::Percent;

/// Thousandths of a case.
const MILLI: i128 = 1000;

/// A settled case: what was found of it in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Whether it is an error.
    pub is_error: bool,
    /// Amount refused, centimes.
    pub refused: i64,
}

/// What a stratum says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StratumResult {
    /// Its key.
    pub stratum: String,
    /// Where the indicator counts its cases.
    pub claimed: Part,
    /// Its cases.
    pub cases: u32,
    /// Amount claimed for them, centimes.
    pub amount: i64,
    /// Cases of the sample.
    pub drawn: u32,
    /// Of which settled.
    pub settled: u32,
    /// Of which errors.
    pub errors: u32,
    /// Amount refused in the sample, centimes.
    pub refused: i64,
    /// Error rate among the settled; none without any.
    pub rate: Option<Percent>,
    /// Wilson's interval of it.
    pub interval: Option<Interval>,
    /// Errors that it is taken to hold, in thousandths of a case; none without a settled case.
    pub errors_milli: Option<i64>,
    /// Amount that it is taken to hold, centimes.
    pub refused_extrapolated: Option<i64>,
}

/// What the whole sample says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The strata, by key.
    pub strata: Vec<StratumResult>,
    /// Cases of the strata that have a settled one.
    pub covered: u32,
    /// Cases of all strata.
    pub cases: u32,
    /// Amount claimed, centimes.
    pub amount: i64,
    /// Settled cases, and errors among them.
    pub settled: u32,
    /// Errors among them.
    pub errors: u32,
    /// Amount refused in the sample, centimes.
    pub refused: i64,
    /// Stratified error rate: extrapolated errors over covered cases.
    pub rate: Option<Percent>,
    /// Wilson's interval over all settled cases.
    pub interval: Option<Interval>,
    /// Errors that the covered strata are taken to hold, in thousandths of a case.
    pub errors_milli: i64,
    /// Amount that they are taken to hold, centimes.
    pub refused_extrapolated: i64,
    /// The indicator as claimed: inserted over the mature and not excluded.
    pub claimed_rate: Option<Percent>,
    /// The same once the cases found wrong are removed from the inserted.
    pub removed_rate: Option<Percent>,
    /// The same once the errors extrapolated over the inserted are.
    pub extrapolated_rate: Option<Percent>,
}

/// A case of the population, whether drawn, and what was found of it in the end.
pub type Reviewed<'a> = (&'a Case, bool, Option<Settled>);

/// `n / d` as a percentage with one decimal, half up.
fn percent(n: i128, d: i128) -> Option<Percent> {
    let tenths = (n.max(0) * 2000 + d).checked_div(d * 2).filter(|_| d > 0)?;
    u32::try_from(tenths).ok().map(Percent)
}

/// `of · part / whole`, half up; none of nothing.
fn carried(of: u32, part: i128, whole: u32) -> Option<i64> {
    let (of, whole) = (i128::from(of), i128::from(whole));
    i64::try_from((2 * of * part + whole).checked_div(2 * whole)?).ok()
}

/// What these cases say.
#[must_use]
pub fn estimate(cases: &[Reviewed<'_>]) -> Estimate {
    let mut strata: std::collections::BTreeMap<String, StratumResult> = std::collections::BTreeMap::new();
    for (case, is_drawn, found) in cases {
        let stratum = strata.entry(case.stratum()).or_insert_with_key(|key| StratumResult::empty(key, case.claimed));
        stratum.cases += 1;
        stratum.amount = stratum.amount.saturating_add(case.amount);
        stratum.drawn += u32::from(*is_drawn);
        if let Some(found) = found {
            stratum.settled += 1;
            stratum.errors += u32::from(found.is_error);
            stratum.refused = stratum.refused.saturating_add(found.refused);
        }
    }
    let strata: Vec<StratumResult> = strata.into_values().map(StratumResult::carried).collect();
    let removed = cases
        .iter()
        .filter(|(case, _, found)| case.claimed == Part::Inserted && found.is_some_and(|found| found.is_error));
    Estimate::of(strata, i128::try_from(removed.count()).unwrap_or(i128::MAX))
}

impl StratumResult {
    fn empty(stratum: &str, claimed: Part) -> Self {
        Self {
            stratum: stratum.to_owned(),
            claimed,
            cases: 0,
            amount: 0,
            drawn: 0,
            settled: 0,
            errors: 0,
            refused: 0,
            rate: None,
            interval: None,
            errors_milli: None,
            refused_extrapolated: None,
        }
    }

    fn carried(self) -> Self {
        Self {
            rate: percent(i128::from(self.errors), i128::from(self.settled)),
            interval: wilson(self.errors, self.settled),
            errors_milli: carried(self.cases, i128::from(self.errors) * MILLI, self.settled),
            refused_extrapolated: carried(self.cases, i128::from(self.refused), self.settled),
            ..self
        }
    }
}

impl Estimate {
    fn of(strata: Vec<StratumResult>, removed: i128) -> Self {
        let count = |of: fn(&StratumResult) -> u32| strata.iter().map(of).sum::<u32>();
        let sum = |of: fn(&StratumResult) -> i64| strata.iter().map(of).fold(0, i64::saturating_add);
        let (settled, errors) = (count(|one| one.settled), count(|one| one.errors));
        let covered = count(|one| if one.settled > 0 { one.cases } else { 0 });
        let errors_milli = sum(|one| one.errors_milli.unwrap_or(0));
        let cases_of = |part: Part| -> i128 {
            strata.iter().filter(|one| one.claimed == part).map(|one| i128::from(one.cases)).sum()
        };
        let inserted = cases_of(Part::Inserted);
        let base = inserted + cases_of(Part::NotInserted) + cases_of(Part::Unknown);
        let inserted_errors: i128 = strata
            .iter()
            .filter(|one| one.claimed == Part::Inserted)
            .map(|one| i128::from(one.errors_milli.unwrap_or(0)))
            .sum();
        Self {
            covered,
            cases: count(|one| one.cases),
            amount: sum(|one| one.amount),
            settled,
            errors,
            refused: sum(|one| one.refused),
            rate: percent(i128::from(errors_milli), i128::from(covered) * MILLI),
            interval: wilson(errors, settled),
            errors_milli,
            refused_extrapolated: sum(|one| one.refused_extrapolated.unwrap_or(0)),
            claimed_rate: percent(inserted, base),
            removed_rate: percent(inserted - removed, base),
            extrapolated_rate: percent(inserted * MILLI - inserted_errors, base * MILLI),
            strata,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(operator: &str, claimed: Part, amount: i64) -> Case {
        let (operator, region) = (operator.to_owned(), "04".to_owned());
        Case { reference: String::new(), operator, region, claimed, amount, band: 1 }
    }

    #[test]
    fn two_strata_are_carried_by_hand_to_the_rate_the_payment_and_the_indicator() {
        let (a, b) = (case("A", Part::Inserted, 100_000), case("B", Part::Unknown, 60_000));
        let error = |refused| Some(Settled { is_error: true, refused });
        let right = Some(Settled { is_error: false, refused: 0 });
        let mut cases: Vec<Reviewed<'_>> = vec![(&a, false, None); 27];
        cases.extend([(&a, true, error(100_000)), (&a, true, right), (&a, true, right)]);
        cases.extend(vec![(&b, false, None); 8]);
        cases.extend([(&b, true, right), (&b, true, right)]);
        let told = estimate(&cases);
        // A: 30 cases, 1 error of 3 → 10.000 errors, 1 000 000 centimes. B: 10 cases, none.
        assert_eq!((told.errors_milli, told.refused_extrapolated), (10_000, 1_000_000));
        assert_eq!(told.rate.map(|rate| rate.to_string()).as_deref(), Some("25.0"), "10 of 40");
        assert_eq!((told.settled, told.errors, told.covered, told.amount), (5, 1, 40, 3_600_000));
        let said = |rate: Option<Percent>| rate.unwrap().to_string();
        assert_eq!(said(told.claimed_rate), "75.0", "30 of 40");
        assert_eq!(said(told.removed_rate), "72.5", "29 of 40");
        assert_eq!(said(told.extrapolated_rate), "50.0", "20 of 40");
        let interval = told.interval.unwrap();
        assert_eq!((interval.low.to_string(), interval.high.to_string()), ("3.6".to_owned(), "62.4".to_owned()));
    }

    #[test]
    fn thirds_of_a_case_are_rounded_half_up_once_a_stratum() {
        let a = case("A", Part::Inserted, 100);
        let error = Some(Settled { is_error: true, refused: 50 });
        let right = Some(Settled { is_error: false, refused: 0 });
        let mut cases: Vec<Reviewed<'_>> = vec![(&a, false, None); 7];
        cases.extend([(&a, true, error), (&a, true, error), (&a, true, right)]);
        let told = estimate(&cases);
        // 10 × 2 / 3 = 6.666…; 10 × 100 / 3 = 333.33…
        assert_eq!((told.errors_milli, told.refused_extrapolated), (6_667, 333));
    }

    #[test]
    fn a_stratum_that_nobody_reviewed_says_nothing_and_is_counted_apart() {
        let (a, b) = (case("A", Part::Inserted, 100), case("B", Part::Inserted, 100));
        let told = estimate(&[(&a, true, Some(Settled { is_error: false, refused: 0 })), (&b, true, None)]);
        assert_eq!((told.covered, told.cases), (1, 2));
        assert_eq!(told.strata[1].rate, None);
        assert_eq!(estimate(&[]).rate, None);
    }
}
