//! In what jobs the inserted are, in what field, at what pay.

use serde::Serialize;

use super::{Part, Shown};
use crate::domain::indicator::quality::jobs::{Covered, Mix};
use crate::domain::indicator::quality::pay::Amounts;
use crate::domain::indicator::quality::{ContractClass, Parameters};
use crate::domain::indicator::shares::shares;
use crate::domain::indicator::suppression::{Cell, complete_line, hidden_reasons};
use crate::domain::indicator::{Audience, rate};

/// Smallest count of a class shown in public (catalogue C5).
const LEAST_COUNT: u32 = 5;

/// The contracts of those at work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Contracts {
    /// Everybody at work.
    pub of: Option<u32>,
    /// Of whom in a job that the definition does not count as an insertion.
    pub not_inserting: Option<u32>,
    /// Of whom hired by the training operator.
    pub by_operator: Option<u32>,
    /// The classes, in catalogue order; shares total 100.0.
    pub classes: Vec<ClassLine>,
    /// Empty when shown, else why not.
    pub state: &'static str,
}

/// One class of contracts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClassLine {
    /// Its code.
    pub code: String,
    /// How many; absent when hidden.
    pub count: Option<u32>,
    /// Their share, decimal text.
    pub share: Option<String>,
}

/// The contract mix (Q2).
pub(super) fn contracts(mix: &Mix, shown: Shown, parameters: &Parameters) -> Contracts {
    let of = mix.total();
    if of == 0 {
        return Contracts { state: "undefined", ..Contracts::default() };
    }
    if of < shown.any {
        return Contracts { state: "masked", ..Contracts::default() };
    }
    let hidden = hidden_classes(&mix.counts, shown.audience);
    let shares = shares(&mix.counts).unwrap_or_default();
    let line = |(rank, class): (usize, &ContractClass)| {
        let open = hidden.get(rank) == Some(&false);
        ClassLine {
            code: class.code.clone(),
            count: mix.counts.get(rank).copied().filter(|_| open),
            share: shares.get(rank).filter(|_| open).map(ToString::to_string),
        }
    };
    let whole = !hidden.contains(&true);
    Contracts {
        of: Some(of),
        not_inserting: whole.then_some(mix.not_inserting),
        by_operator: whole.then_some(mix.by_operator),
        classes: parameters.contract_classes.iter().enumerate().map(line).collect(),
        state: "",
    }
}

/// In public, counts from 1 to 4, and others with them until none comes back as the total less the rest.
fn hidden_classes(counts: &[u32], audience: Audience) -> Vec<bool> {
    let mut hidden = hidden_reasons(counts, audience);
    let cells: Vec<Cell> = counts.iter().map(|count| Cell { size: *count, value: 0 }).collect();
    complete_line(&cells, LEAST_COUNT, &mut hidden);
    hidden
}

/// The share in the field among those of whom it is known, and how many those are (Q1s).
pub(super) fn in_field(field: Covered, shown: Shown) -> (Part, Part) {
    let share = |n, of| Part::share(n, of, shown.any, shown.audience);
    (share(field.n, field.known), share(field.known, field.of))
}

/// Amounts in dirhams.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pay {
    /// Those whose amount is known.
    pub known: Option<u32>,
    /// All of them.
    pub of: u32,
    /// The first over the second, decimal percentage.
    pub coverage: Option<String>,
    /// First quartile.
    pub first: Option<i64>,
    /// Median.
    pub median: Option<i64>,
    /// Third quartile.
    pub third: Option<i64>,
    /// 95 % interval of the median by order statistics, lower end.
    pub low: Option<i64>,
    /// Upper end.
    pub high: Option<i64>,
    /// Empty when shown, else why not.
    pub state: &'static str,
}

impl Pay {
    fn of(amounts: &Amounts, shown: Shown, step: u32) -> Self {
        let none = Self { of: amounts.of, ..Self::default() };
        let Some(quartiles) = amounts.quartiles(step) else { return Self { state: "undefined", ..none } };
        if amounts.known() < shown.any {
            return Self { state: "masked", ..none };
        }
        Self {
            known: Some(amounts.known()),
            coverage: rate::percent(amounts.known(), amounts.of).map(|rate| rate.to_string()),
            first: Some(quartiles.first),
            median: Some(quartiles.median),
            third: Some(quartiles.third),
            low: quartiles.interval.map(|(low, _)| low),
            high: quartiles.interval.map(|(_, high)| high),
            ..none
        }
    }
}

/// Salaries (Q3) or gains (Q4).
pub(super) fn pay(amounts: &Amounts, shown: Shown, parameters: &Parameters) -> Pay {
    Pay::of(amounts, shown, parameters.pay_step_mad)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_public_a_class_of_four_is_hidden_with_the_smallest_other_and_a_ministry_sees_both() {
        let counts = [40, 4, 0, 12, 9];
        assert_eq!(hidden_classes(&counts, Audience::Public), [false, true, false, false, true]);
        assert_eq!(hidden_classes(&counts, Audience::Ministry), [false; 5]);
    }

    #[test]
    fn a_salary_of_too_few_is_hidden_with_their_number() {
        use crate::domain::indicator::quality::pay::Amount;
        let amounts = Amounts::new(vec![Amount::centimes(500_000); 4], 30);
        let shown = Shown { audience: Audience::Ministry, own: 5, any: 5 };
        let pay = Pay::of(&amounts, shown, 10);
        assert_eq!((pay.state, pay.known, pay.median, pay.of), ("masked", None, None, 30));
    }
}
