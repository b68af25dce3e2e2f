//! Published figures confronted with counts (`indicators.md` §3 "Reconciliation").

use std::ops::RangeInclusive;

use super::rate::scaled;

/// The numerators over `base` that print as `published`, a percentage times 10^`decimals`, half up.
///
/// ```
/// use sanad::domain::indicator::reconcile::admissible_numerators;
/// assert_eq!(admissible_numerators(72, 0, 734), Some(525..=532));
/// ```
///
/// `None` when no count from 0 to `base` does.
#[must_use]
pub fn admissible_numerators(published: u32, decimals: u32, base: u32) -> Option<RangeInclusive<u32>> {
    let prints = |n: u32| scaled(n, base, decimals).map(|value| value.cmp(&u128::from(published)));
    // The printed value never decreases with the count: two binary searches.
    let first = partition(base, |n| prints(n).is_some_and(std::cmp::Ordering::is_lt));
    let past = partition(base, |n| prints(n).is_some_and(std::cmp::Ordering::is_le));
    (base > 0 && first < past).then(|| first..=past - 1)
}

/// The first count from 0 to `base + 1` that is not `below`.
fn partition(base: u32, below: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, base.saturating_add(1));
    while low < high {
        let middle = low + (high - low) / 2;
        if below(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

/// Whether parts sum to their total when all were rounded to multiples of `unit` on their own (1 or 0: exact counts).
#[must_use]
pub fn sums_up(parts: &[u64], total: u64, unit: u64) -> bool {
    let sum: u64 = parts.iter().sum();
    let rounded = if unit > 1 { unit * (parts.len() as u64 + 1) } else { 0 };
    2 * sum.abs_diff(total) <= rounded
}

/// How a published percentage stands beside the counts it is said to come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is what the counts give.
    Agrees,
    /// It differs by no more than rounded counts explain.
    WithinCountRounding,
    /// No rounding of the counts gives it: a misprint.
    Misprint,
}

/// Judges `published`, a percentage times 10^`decimals`, against `n` of `d`, each known within `tolerance`.
#[must_use]
pub fn judge(published: u32, decimals: u32, (n, d): (u32, u32), tolerance: u32) -> Verdict {
    let published = u128::from(published);
    let least = scaled(n.saturating_sub(tolerance), d.saturating_add(tolerance), decimals);
    let most = scaled(n.saturating_add(tolerance), d.saturating_sub(tolerance), decimals);
    if scaled(n, d, decimals) == Some(published) {
        Verdict::Agrees
    } else if least.is_some_and(|least| least <= published) && most.is_none_or(|most| published <= most) {
        Verdict::WithinCountRounding
    } else {
        Verdict::Misprint
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_that_no_count_prints_has_no_numerator() {
        assert_eq!(admissible_numerators(72, 0, 1000), Some(715..=724));
        assert_eq!(admissible_numerators(72, 0, 3), None, "a third prints 33, two thirds 67");
        assert_eq!(admissible_numerators(72, 0, 0), None);
        assert_eq!(admissible_numerators(1000, 1, 5), Some(5..=5));
    }

    #[test]
    fn a_misprint_is_beyond_any_rounding_of_the_counts() {
        assert_eq!(judge(122, 1, (935, 7695), 2), Verdict::Agrees);
        assert_eq!(judge(722, 1, (935, 7695), 2), Verdict::Misprint);
        assert_eq!(judge(38, 1, (390, 10_425), 2), Verdict::WithinCountRounding);
    }

    #[test]
    fn parts_rounded_to_five_on_their_own_may_miss_their_total_by_a_few() {
        assert!(sums_up(&[10_425, 330], 10_760, 5), "10 755 against 10 760");
        assert!(!sums_up(&[10_425, 330], 10_760, 1));
        assert!(!sums_up(&[10_425, 330], 10_770, 5));
    }
}
