//! Why two populations differ: because they are made of other people, or because the same kind of people fare
//! differently (Kitagawa's decomposition).
//!
//! With w the share of a stratum and r its rate in A and in B, the difference B − A is
//!
//! ```text
//! Σ (wB − wA)·(rA + rB)/2  +  Σ (rB − rA)·(wA + wB)/2
//! what composition makes      what rates make
//! ```
//!
//! A stratum empty on one side has no rate there: it takes the other side's, and so counts wholly as composition. Terms
//! are kept at 24 decimals; what is printed adds up.

use super::interval::{UNIT, rounded};

/// Twenty-four decimals.
const FINE: i128 = UNIT * UNIT;

/// Inserted of a size, on one side.
pub type Count = (u32, u32);

/// What one stratum makes of the difference, tenths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Effects {
    /// By its share.
    pub composition: i64,
    /// By its rate.
    pub rate: i64,
}

/// The difference and its parts, tenths of a point: the parts add up to the whole as printed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Decomposition {
    /// B less A.
    pub difference: i64,
    /// Of which by composition.
    pub composition: i64,
    /// Of which by rates.
    pub rate: i64,
    /// By stratum, in the order given.
    pub strata: Vec<Effects>,
}

/// Splits the difference of two populations cut in the same strata, A first; `None` when either is empty.
#[must_use]
pub fn decompose(strata: &[(Count, Count)]) -> Option<Decomposition> {
    let whole = |side: fn(&(Count, Count)) -> Count| {
        strata.iter().map(side).fold((0_i128, 0_i128), |sum, (x, n)| (sum.0 + i128::from(x), sum.1 + i128::from(n)))
    };
    let (a, b) = (whole(|stratum| stratum.0), whole(|stratum| stratum.1));
    if a.1 == 0 || b.1 == 0 {
        return None;
    }
    let exact: Vec<(i128, i128)> = strata.iter().map(|(one, other)| effects(*one, *other, (a.1, b.1))).collect();
    let difference = tenths(divide(b.0 * a.1 - a.0 * b.1, a.1 * b.1));
    let totals = exact.iter().fold((0, 0), |sum, effect| (sum.0 + effect.0, sum.1 + effect.1));
    let parts = share_out(&[totals.0, totals.1], difference);
    let [composition, rate] = *parts.as_slice() else { return None };
    let shares = |total, part: fn(&(i128, i128)) -> i128| share_out(&exact.iter().map(part).collect::<Vec<_>>(), total);
    let strata = shares(composition, |effect| effect.0).into_iter().zip(shares(rate, |effect| effect.1));
    Some(Decomposition {
        difference,
        composition,
        rate,
        strata: strata.map(|(composition, rate)| Effects { composition, rate }).collect(),
    })
}

/// The two effects of one stratum, 24 decimals.
fn effects((xa, na): Count, (xb, nb): Count, (all_a, all_b): (i128, i128)) -> (i128, i128) {
    let rate = |x: u32, n: u32| (n > 0).then(|| divide(i128::from(x), i128::from(n)));
    let (of_a, of_b) = (rate(xa, na), rate(xb, nb));
    let (ra, rb) = (of_a.or(of_b).unwrap_or(0), of_b.or(of_a).unwrap_or(0));
    let (wa, wb) = (divide(i128::from(na), all_a), divide(i128::from(nb), all_b));
    (product(wb - wa, ra + rb) / 2, product(rb - ra, wa + wb) / 2)
}

/// `n/d` at 24 decimals; the quotient is at most a few units, so that nothing overflows.
fn divide(n: i128, d: i128) -> i128 {
    let (whole, rest) = (n.div_euclid(d), n.rem_euclid(d));
    // The rest is below d ≤ 2⁶⁴: two steps of twelve decimals keep products within 128 bits.
    let first = rest * UNIT;
    let (high, low) = (first / d, first % d);
    whole * FINE + high * UNIT + (2 * low * UNIT + d) / (2 * d)
}

/// The product of two values of 24 decimals, each of a few units.
fn product(one: i128, other: i128) -> i128 {
    let (high, low) = (one / UNIT, one % UNIT);
    let (top, rest) = (other / UNIT, other % UNIT);
    high * top + (high * rest + low * top) / UNIT + low * rest / FINE
}

/// Tenths of a point of a value of 24 decimals, half away from zero once it is settled at 12.
fn tenths(fine: i128) -> i64 {
    let half = if fine < 0 { -UNIT / 2 } else { UNIT / 2 };
    i64::try_from(rounded((fine + half) / UNIT, 3)).unwrap_or_default()
}

/// Values as tenths that add up to `total`: largest remainders, ties to the first (`indicators.md` §3 "Rounding").
fn share_out(values: &[i128], total: i64) -> Vec<i64> {
    let step = FINE / 1000;
    let mut shares: Vec<(i64, i128)> = values
        .iter()
        .map(|value| (i64::try_from(value.div_euclid(step)).unwrap_or_default(), value.rem_euclid(step)))
        .collect();
    let missing = total - shares.iter().map(|(floor, _)| floor).sum::<i64>();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by_key(|at| shares.get(*at).map(|(_, rest)| std::cmp::Reverse(*rest)));
    for at in order.into_iter().take(usize::try_from(missing).unwrap_or_default()) {
        if let Some((share, _)) = shares.get_mut(at) {
            *share += 1;
        }
    }
    shares.into_iter().map(|(share, _)| share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_rates_over_other_people_are_all_composition() {
        // Rates 80 and 40 % in both; a half of A and three quarters of B are in the first.
        let split = decompose(&[((40, 50), (60, 75)), ((20, 50), (10, 25))]).unwrap();
        assert_eq!((split.difference, split.composition, split.rate), (100, 100, 0));
    }

    #[test]
    fn the_same_people_at_other_rates_are_all_rate() {
        let split = decompose(&[((40, 50), (45, 50)), ((20, 50), (25, 50))]).unwrap();
        assert_eq!((split.difference, split.composition, split.rate), (100, 0, 100));
        assert_eq!(split.strata[0], Effects { composition: 0, rate: 50 });
    }

    #[test]
    fn a_stratum_that_one_side_lacks_is_composition() {
        let split = decompose(&[((30, 50), (30, 50)), ((0, 0), (50, 50))]).unwrap();
        assert_eq!((split.difference, split.composition, split.rate), (200, 200, 0));
    }

    #[test]
    fn nobody_on_one_side_is_no_comparison() {
        assert_eq!(decompose(&[((3, 5), (0, 0))]), None);
        assert_eq!(decompose(&[]), None);
    }

    #[test]
    fn printed_parts_add_up_to_the_printed_difference_whatever_the_counts() {
        let mut seed = 7_u32;
        let mut next = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % below
        };
        for _ in 0..2000 {
            let strata: Vec<(Count, Count)> = (0..=next(6))
                .map(|_| {
                    let (na, nb) = (next(40), next(4000));
                    ((next(na + 1), na), (next(nb + 1), nb))
                })
                .collect();
            let Some(split) = decompose(&strata) else { continue };
            assert_eq!(split.composition + split.rate, split.difference, "{strata:?}");
            let sum = |part: fn(&Effects) -> i64| split.strata.iter().map(part).sum::<i64>();
            assert_eq!((sum(|e| e.composition), sum(|e| e.rate)), (split.composition, split.rate), "{strata:?}");
        }
    }
}
