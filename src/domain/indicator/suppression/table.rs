//! A breakdown by several dimensions: every line is published elsewhere as a total.

use std::collections::BTreeMap;

use super::Cell;
use super::feasible::{self, Move};
use super::line::hide_smallest;

/// A line: the cells that share every place but one.
type Line = Vec<usize>;

/// Rule (ii), rows then columns: each line with a hidden cell gets at least two. `false` when a line has no other.
pub fn complete_table(cells: &[Cell], places: &[Vec<usize>], hidden: &mut [bool]) -> bool {
    complete(cells, &lines(places), hidden)
}

/// Rules (ii) and (iii): lines first, then whatever the margins would still give back. `false` when the breakdown
/// cannot be protected but as a whole.
pub(super) fn protect(cells: &[Cell], places: &[Vec<usize>], hidden: &mut [bool]) -> bool {
    let lines = lines(places);
    loop {
        if !complete(cells, &lines, hidden) {
            return false;
        }
        let moves: Vec<Move> = cells
            .iter()
            .zip(&*hidden)
            .map(|(cell, hidden)| if *hidden { Move::of(*cell) } else { Move::None })
            .collect();
        let free = feasible::free_cells(&moves, places);
        let mut given_back =
            (0..cells.len()).filter(|at| moves.get(*at) != Some(&Move::None) && free.get(*at) != Some(&true));
        let Some(cell) = given_back.next() else { return true };
        let around = lines.iter().filter(|line| line.contains(&cell)).flatten().copied();
        if !hide_smallest(cells, around, hidden) && !hide_smallest(cells, 0..cells.len(), hidden) {
            return false;
        }
    }
}

fn complete(cells: &[Cell], lines: &[Line], hidden: &mut [bool]) -> bool {
    loop {
        let mut changed = false;
        for line in lines {
            let concealed =
                |at: &&usize| hidden.get(**at) == Some(&true) && cells.get(**at).is_some_and(|cell| cell.size > 0);
            if line.iter().filter(concealed).count() == 1 {
                if !hide_smallest(cells, line.iter().copied(), hidden) {
                    return false;
                }
                changed = true;
            }
        }
        if !changed {
            return true;
        }
    }
}

/// Every line, those along the last dimension (rows) first.
fn lines(places: &[Vec<usize>]) -> Vec<Line> {
    let dimensions = places.first().map_or(0, Vec::len);
    (0..dimensions)
        .rev()
        .flat_map(|along| {
            let mut lines: BTreeMap<Vec<usize>, Line> = BTreeMap::new();
            for (cell, place) in places.iter().enumerate() {
                let mut rest = place.clone();
                rest.remove(along);
                lines.entry(rest).or_default().push(cell);
            }
            lines.into_values()
        })
        .collect()
}
