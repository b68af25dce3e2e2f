//! Medians and quartiles of sorted values, and the interval of a median by order statistics (`indicators.md` §3).

/// The two values whose mean is the quantile at `quarters`/4 (Hyndman–Fan type 2): the same one twice unless the quantile
/// falls between two of them. `None` for no values; the values are sorted, 1 ≤ `quarters` ≤ 3.
#[must_use]
pub fn quantile<T: Copy>(sorted: &[T], quarters: usize) -> Option<(T, T)> {
    let place = sorted.len() * quarters;
    let high = *sorted.get(place / 4)?;
    let low = if place.is_multiple_of(4) { *sorted.get((place / 4).checked_sub(1)?)? } else { high };
    Some((low, high))
}

/// The places, from 0, of the two values that hold the median between them with at least 95 % confidence, whatever the
/// distribution; `None` for fewer than six values.
///
/// The number of values under the median is binomial (n, ½): the lower place is the greatest l with P(X < l) ≤ 2.5 %.
/// Its probabilities are taken relative to the greatest one, with thirty decimals, down to where they vanish.
#[must_use]
pub fn median_places(n: u32) -> Option<(usize, usize)> {
    const GREATEST: u128 = 1_000_000_000_000_000_000_000_000_000_000;
    let (n, middle) = (u128::from(n), u128::from(n / 2));
    let mut weights = vec![GREATEST];
    let mut below = middle;
    while let Some(weight) = weights.last().map(|last| last * below / (n - below + 1)).filter(|weight| *weight > 0) {
        weights.push(weight);
        below -= 1;
    }
    // An even number has one middle value, counted once; an odd one has two, counted twice with the rest.
    let sum: u128 = weights.iter().sum();
    let whole = if n % 2 == 0 { 2 * sum - GREATEST } else { 2 * sum };
    let mut tail = 0;
    let within = weights.iter().rev().take_while(|weight| {
        tail += **weight;
        40 * tail <= whole
    });
    let low = usize::try_from(middle).ok()? + 1 - weights.len() + within.count();
    (low > 0).then(|| usize::try_from(n).ok().map(|n| (low - 1, n - low))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quartile_between_two_values_takes_both() {
        let of = |n: usize, quarters| quantile(&(1..=n).collect::<Vec<_>>(), quarters);
        assert_eq!((of(4, 1), of(4, 2), of(4, 3)), (Some((1, 2)), Some((2, 3)), Some((3, 4))));
        assert_eq!((of(5, 1), of(5, 2), of(5, 3)), (Some((2, 2)), Some((3, 3)), Some((4, 4))));
        assert_eq!((of(1, 2), of(0, 2)), (Some((1, 1)), None));
    }

    #[test]
    fn the_interval_of_a_median_has_the_places_of_the_tables() {
        // Ranks, from 1, as tabled for the sign test at 95 %.
        for (n, ranks) in
            [(6, (1, 6)), (8, (1, 8)), (9, (2, 8)), (10, (2, 9)), (20, (6, 15)), (25, (8, 18)), (50, (18, 33))]
        {
            assert_eq!(median_places(n).map(|(low, high)| (low + 1, high + 1)), Some(ranks), "{n}");
        }
        assert_eq!((median_places(5), median_places(0)), (None, None));
    }

    #[test]
    fn among_many_the_places_lie_about_a_root_of_their_number_from_the_middle() {
        // n/2 − z√n/2 = 499 020.02 and 99 690.1.
        let (low, high) = median_places(1_000_000).unwrap();
        assert!((499_018..=499_021).contains(&low) && low + high == 999_999, "{low}");
        let (low, _) = median_places(100_000).unwrap();
        assert!((49_688..=49_692).contains(&low), "{low}");
    }
}
