//! The range each hidden count keeps once totals are published, by propagation of bounds (rule (iii)).

/// A published total over some of the hidden cells: what remains once the shown cells are taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// The hidden cells it covers.
    pub cells: Vec<usize>,
    /// What they sum to.
    pub sum: u32,
}

/// The least and greatest value of each hidden cell that the totals leave, `greatest` bounding each beforehand.
///
/// Propagation may leave a range wider than the true one, never narrower; on a two-way table of few cells it is exact.
#[must_use]
pub fn feasible_ranges(greatest: &[u32], totals: &[Total]) -> Vec<(u32, u32)> {
    let mut ranges: Vec<(u32, u32)> = greatest.iter().map(|most| (0, *most)).collect();
    loop {
        let before = ranges.clone();
        for total in totals {
            tighten(total, &mut ranges);
        }
        if ranges == before {
            return ranges;
        }
    }
}

fn tighten(total: &Total, ranges: &mut [(u32, u32)]) {
    let sum = |pick: fn(&(u32, u32)) -> u32, ranges: &[(u32, u32)]| -> u64 {
        total.cells.iter().filter_map(|cell| ranges.get(*cell)).map(|range| u64::from(pick(range))).sum()
    };
    let (least, most) = (sum(|range| range.0, ranges), sum(|range| range.1, ranges));
    let whole = u64::from(total.sum);
    for cell in &total.cells {
        if let Some((low, high)) = ranges.get_mut(*cell) {
            let others_most = most - u64::from(*high);
            let others_least = least - u64::from(*low);
            let narrowed_low = u64::from(*low).max(whole.saturating_sub(others_most));
            let narrowed_high = u64::from(*high).min(whole.saturating_sub(others_least));
            *low = u32::try_from(narrowed_low).unwrap_or(u32::MAX);
            *high = u32::try_from(narrowed_high).unwrap_or(u32::MAX);
        }
        // Sums are taken once a total: the next pass sees what this one narrowed.
    }
}
