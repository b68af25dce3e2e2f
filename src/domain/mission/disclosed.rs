//! Strata as the ministry reads them: none of fewer cases than its threshold stands alone. Small ones are told together,
//! so that every total still adds up and no difference gives one of them back.

use super::StratumResult;

/// Small strata, told together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// How many strata.
    pub strata: u32,
    /// Their cases.
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
    /// Amount that they are taken to hold, centimes.
    pub refused_extrapolated: i64,
}

/// Strata large enough to stand alone, and the others together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouped {
    /// By key.
    pub strata: Vec<StratumResult>,
    /// None when every stratum stands alone.
    pub together: Option<Together>,
}

impl Together {
    fn with(self, one: &StratumResult) -> Self {
        Self {
            strata: self.strata + 1,
            cases: self.cases + one.cases,
            amount: self.amount.saturating_add(one.amount),
            drawn: self.drawn + one.drawn,
            settled: self.settled + one.settled,
            errors: self.errors + one.errors,
            refused: self.refused.saturating_add(one.refused),
            refused_extrapolated: self.refused_extrapolated.saturating_add(one.refused_extrapolated.unwrap_or(0)),
        }
    }
}

/// Strata of at least `threshold` cases alone, the smaller ones together with as many of the next smallest as it takes to
/// reach it.
#[must_use]
pub fn grouped(strata: &[StratumResult], threshold: u32) -> Grouped {
    let mut by_size: Vec<&StratumResult> = strata.iter().collect();
    by_size.sort_by_key(|one| one.cases);
    let mut together = Together::default();
    let mut alone = Vec::new();
    for one in by_size {
        let is_short = together.strata > 0 && together.cases < threshold;
        if one.cases < threshold || is_short {
            together = together.with(one);
        } else {
            alone.push(one.clone());
        }
    }
    alone.sort_by(|one, other| one.stratum.cmp(&other.stratum));
    Grouped { strata: alone, together: (together.strata > 0).then_some(together) }
}

#[cfg(test)]
mod tests {
    use super::super::{Case, estimate};
    use super::*;
    use crate::domain::indicator::Part;

    fn strata(sizes: &[(&str, usize)]) -> Vec<StratumResult> {
        let case = |operator: &str| Case {
            reference: String::new(),
            operator: operator.to_owned(),
            region: "04".to_owned(),
            claimed: Part::Inserted,
            amount: 100,
            band: 1,
        };
        let cases: Vec<Case> = sizes.iter().flat_map(|(operator, n)| vec![case(operator); *n]).collect();
        estimate(&cases.iter().map(|case| (case, false, None)).collect::<Vec<_>>()).strata
    }

    fn told(sizes: &[(&str, usize)]) -> (Vec<u32>, Option<(u32, u32)>) {
        let told = grouped(&strata(sizes), 5);
        let together = told.together.map(|one| (one.strata, one.cases));
        (told.strata.iter().map(|one| one.cases).collect(), together)
    }

    #[test]
    fn strata_of_fewer_cases_than_the_threshold_are_told_together() {
        assert_eq!(told(&[("A", 30), ("B", 4), ("C", 3), ("D", 9)]), (vec![30, 9], Some((2, 7))));
        assert_eq!(told(&[("A", 30), ("D", 9)]), (vec![30, 9], None));
    }

    #[test]
    fn one_small_stratum_is_hidden_with_the_next_smallest() {
        assert_eq!(told(&[("A", 30), ("B", 4), ("D", 9)]), (vec![30], Some((2, 13))));
        assert_eq!(told(&[("A", 2)]), (vec![], Some((1, 2))), "the whole mission is that small");
    }

    #[test]
    fn nothing_is_lost_on_the_way() {
        let all = strata(&[("A", 30), ("B", 4), ("C", 1), ("D", 9)]);
        let told = grouped(&all, 5);
        let together = told.together.unwrap();
        assert_eq!(told.strata.iter().map(|one| one.cases).sum::<u32>() + together.cases, 44);
        assert_eq!(told.strata.iter().map(|one| one.amount).sum::<i64>() + together.amount, 4_400);
    }
}
