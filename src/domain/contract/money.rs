//! Amounts in dirhams, exact to the centime. Two rules, stated once for every page and document:
//!
//! * **a whole cut into shares**: each share is cut down to the centime, and the centimes left over go one each to the
//!   largest remainders, the first first; so shares add up to the whole;
//! * **a part of an amount**: the exact quotient, rounded once to the centime, a half to the even centime.

use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

/// A whole percentage in hundredths of a percent.
pub const WHOLE: u32 = 10_000;

/// An amount cut by shares in hundredths of a percent that make [`WHOLE`]; each share to the centime, adding up to the
/// amount. Shares that make less leave the rest out.
///
/// ```
/// use rust_decimal::Decimal;
/// use sanad::domain::contract::money::shares;
/// let cut = shares(Decimal::new(100_001, 2), &[4500, 3500, 2000]);
/// assert_eq!(cut, [Decimal::new(45_001, 2), Decimal::new(35_000, 2), Decimal::new(20_000, 2)]);
/// ```
#[must_use]
pub fn shares(amount: Decimal, shares: &[u32]) -> Vec<Decimal> {
    let whole = i128::from(WHOLE);
    let centimes = (amount * Decimal::ONE_HUNDRED).trunc().to_i128().unwrap_or(0);
    let exact: Vec<i128> = shares.iter().map(|share| centimes * i128::from(*share)).collect();
    let mut cut: Vec<i128> = exact.iter().map(|product| product / whole).collect();
    let due = exact.iter().sum::<i128>() / whole;
    let mut left = due - cut.iter().sum::<i128>();
    let mut order: Vec<usize> = (0..cut.len()).collect();
    // Stable: equal remainders keep the order of the shares.
    order.sort_by_key(|at| std::cmp::Reverse(exact.get(*at).map_or(0, |product| product % whole)));
    for at in order {
        if let Some(one) = cut.get_mut(at).filter(|_| left > 0) {
            *one += 1;
            left -= 1;
        }
    }
    cut.into_iter().map(|centimes| Decimal::from_i128_with_scale(centimes, 2)).collect()
}

/// The part `n` over `d` of an amount, at most the whole of it, to the centime, a half to the even one. Nothing of nothing
/// when `d` is 0.
///
/// ```
/// use rust_decimal::Decimal;
/// use sanad::domain::contract::money::part;
/// assert_eq!(part(Decimal::new(100, 0), 1, 3), Decimal::new(3333, 2));
/// assert_eq!(part(Decimal::new(5, 2), 1, 2), Decimal::new(2, 2), "2.5 centimes: the even one");
/// assert_eq!(part(Decimal::new(15, 2), 1, 2), Decimal::new(8, 2), "7.5 centimes: the even one");
/// ```
#[must_use]
pub fn part(amount: Decimal, n: u64, d: u64) -> Decimal {
    if d == 0 {
        return Decimal::ZERO;
    }
    let exact = amount * Decimal::from(n.min(d)) / Decimal::from(d);
    exact.round_dp_with_strategy(2, RoundingStrategy::MidpointNearestEven)
}

/// Whether an amount is positive and of whole centimes, up to a hundred billion dirhams.
#[must_use]
pub fn is_plausible(amount: Decimal) -> bool {
    amount > Decimal::ZERO && amount.normalize().scale() <= 2 && amount <= Decimal::from(100_000_000_000_u64)
}
