//! A one-way breakdown whose total is published: one hidden cell would be the total minus the others.

use super::Cell;

/// Rule (i): while exactly one cell is hidden, or the hidden sizes together stay below the threshold, hides the
/// smallest other cell with a size, the first of equals. A hidden cell of nobody (hidden under another indicator)
/// protects nothing, yet it is hidden: alone it makes the hidden sizes fall short.
pub fn complete_line(cells: &[Cell], threshold: u32, hidden: &mut [bool]) {
    loop {
        let concealed =
            || cells.iter().zip(&*hidden).filter(|(_, hidden)| **hidden).map(|(cell, _)| u64::from(cell.size));
        let people = concealed().filter(|size| *size > 0).count();
        let enough = concealed().next().is_none() || (people > 1 && concealed().sum::<u64>() >= u64::from(threshold));
        if enough || !hide_smallest(cells, 0..cells.len(), hidden) {
            return;
        }
    }
}

/// While all or none of the people of the hidden cells count together, each hidden value would follow from the total:
/// hides the smallest other cell, unless all or none of everybody count, which the total says by itself.
pub fn complete_alike(cells: &[Cell], hidden: &mut [bool]) {
    let joint = |hidden: &[bool]| {
        let concealed = cells.iter().zip(hidden).filter(|(_, hidden)| **hidden);
        concealed.fold((0, 0), |(size, value), (cell, _)| (size + cell.size, value + cell.value))
    };
    let alike = |(size, value): (u32, u32)| size > 0 && (value == 0 || value == size);
    if alike(joint(&vec![true; cells.len()])) {
        return;
    }
    while alike(joint(hidden)) && hide_smallest(cells, 0..cells.len(), hidden) {}
}

/// Hides the smallest cell with a size among those of `candidates` still shown; `false` when there is none.
pub(super) fn hide_smallest(cells: &[Cell], candidates: impl IntoIterator<Item = usize>, hidden: &mut [bool]) -> bool {
    let shown = |at: &usize| hidden.get(*at) == Some(&false);
    let smallest = candidates
        .into_iter()
        .filter(shown)
        .filter_map(|at| cells.get(at).filter(|cell| cell.size > 0).map(|cell| (cell.size, at)))
        .min();
    match smallest.and_then(|(_, at)| hidden.get_mut(at)) {
        Some(cell) => {
            *cell = true;
            true
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete(sizes: &[u32], hidden: &[usize]) -> Vec<usize> {
        let cells: Vec<Cell> = sizes.iter().map(|size| Cell { size: *size, value: 0 }).collect();
        let mut flags: Vec<bool> = (0..sizes.len()).map(|at| hidden.contains(&at)).collect();
        complete_line(&cells, 20, &mut flags);
        (0..sizes.len()).filter(|at| flags[*at]).collect()
    }

    #[test]
    fn one_hidden_cell_takes_the_smallest_other_and_the_first_of_equals() {
        assert_eq!(complete(&[100, 12, 40, 40], &[1]), [1, 2]);
    }

    #[test]
    fn hidden_cells_too_small_together_take_more_until_they_reach_the_threshold() {
        assert_eq!(complete(&[3, 4, 30, 25, 0], &[0, 1]), [0, 1, 3]);
        assert_eq!(complete(&[15, 6, 30], &[0, 1]), [0, 1]);
    }

    #[test]
    fn cells_of_nobody_hidden_under_another_indicator_fall_short_of_the_threshold() {
        assert_eq!(complete(&[0, 0, 79, 0], &[0, 1]), [0, 1, 2]);
    }

    #[test]
    fn an_empty_cell_protects_nothing_and_a_lone_cell_has_no_other() {
        assert_eq!(complete(&[5, 0, 0], &[0]), [0]);
        assert_eq!(complete(&[50, 60], &[]), [] as [usize; 0]);
    }
}
