//! A breakdown by several dimensions: every line is published elsewhere as a total.

use super::line::hide_smallest;
use super::plane::Grid;
use super::widen::Choice;
use super::{Audience, Cell};

/// Rule (ii), rows then columns: each line with a hidden cell gets at least two. `false` when a line has no other.
pub fn complete_table(cells: &[Cell], places: &[Vec<usize>], hidden: &mut [bool]) -> bool {
    let lines = Grid::of(places).lines();
    loop {
        let mut changed = false;
        for line in &lines {
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

/// Rules (ii) and (iii) for every indicator of a profile at once: hides more rows until each hidden figure keeps another
/// value and no line has a single hidden row. `false` when no choice of rows protects those hidden for themselves.
///
/// A set of rows that protects itself under every indicator stays one when joined to another: there is one greatest set,
/// and nothing outside it can ever be protected. What must be hidden is either within it, or the breakdown falls.
/// More is hidden for a wider range and for joint figures that stand on their own, as long as some row stays.
pub(super) fn protect(
    indicators: &[Vec<Cell>],
    places: &[Vec<usize>],
    hidden: &mut [bool],
    (audience, min_n): (Audience, u32),
) -> bool {
    let grid = Grid::of(places);
    let allowed = greatest(&grid, indicators, vec![true; places.len()]);
    if hidden.iter().zip(&allowed).any(|(hidden, allowed)| *hidden && !*allowed) {
        return false;
    }
    let table = Table { grid, indicators, allowed, audience, min_n };
    let own = hidden.to_vec();
    if table.hide_more(hidden, true) && hidden.contains(&false) {
        return true;
    }
    hidden.copy_from_slice(&own);
    if !table.hide_more(hidden, false) {
        return false;
    }
    if !hidden.contains(&false) && hidden.len() <= MOST_TRIED {
        table.show_some(&own, hidden);
    }
    true
}

/// When every row came out hidden, each of at most so many is tried shown.
const MOST_TRIED: usize = 500;

struct Table<'a> {
    grid: Grid<'a>,
    indicators: &'a [Vec<Cell>],
    allowed: Vec<bool>,
    audience: Audience,
    min_n: u32,
}

impl Table<'_> {
    fn hide_more(&self, hidden: &mut [bool], thorough: bool) -> bool {
        let mut lines = self.grid.lines();
        lines.push((0..hidden.len()).collect());
        let mut settled = vec![false; hidden.len()];
        loop {
            let waiting = |at: &usize| hidden.get(*at) == Some(&true) && settled.get(*at) == Some(&false);
            let Some(cell) = (0..hidden.len()).find(waiting) else {
                if thorough && self.join(&lines, hidden) {
                    continue;
                }
                return true;
            };
            if !self.settle(cell, hidden, thorough) {
                return false;
            }
            if let Some(flag) = settled.get_mut(cell) {
                *flag = true;
            }
        }
    }

    /// Gives a hidden row another value under every indicator; one hidden for itself a range as wide as the threshold.
    fn settle(&self, cell: usize, hidden: &mut [bool], thorough: bool) -> bool {
        let planes = self.grid.planes_through(cell);
        self.indicators.iter().all(|cells| {
            let Some(own) = cells.get(cell).filter(|cell| cell.size > 0) else { return true };
            let wide = thorough && own.is_hidden(self.audience, self.min_n);
            let width = if wide { self.audience.threshold(self.min_n).min(own.size) } else { 1 };
            Choice { cells, allowed: &self.allowed, hidden: &mut *hidden }.widen(cell, &planes, width)
        })
    }

    /// Looks for a row that can be shown, the largest first, with whatever then protects nothing any more.
    fn show_some(&self, own: &[bool], hidden: &mut [bool]) {
        let size = |at: &usize| self.indicators.iter().filter_map(|cells| cells.get(*at)).map(|cell| cell.size).max();
        let mut others: Vec<usize> = (0..own.len()).filter(|at| own.get(*at) == Some(&false)).collect();
        others.sort_by_key(|at| std::cmp::Reverse(size(at)));
        for shown in others {
            let without: Vec<bool> = (0..hidden.len()).map(|at| at != shown).collect();
            let kept = greatest(&self.grid, self.indicators, without);
            if own.iter().zip(&kept).all(|(own, kept)| *kept || !own) {
                hidden.copy_from_slice(&kept);
                return;
            }
        }
    }

    /// The hidden rows of a line are together a figure that the line's total gives back: while it could not be published
    /// itself, one more row of the line is hidden. Tells whether any was.
    fn join(&self, lines: &[Vec<usize>], hidden: &mut [bool]) -> bool {
        let mut changed = false;
        for line in lines {
            for cells in self.indicators {
                let concealed =
                    line.iter().filter(|at| hidden.get(**at) == Some(&true)).filter_map(|at| cells.get(*at));
                let joint = concealed.fold(Cell { size: 0, value: 0 }, |sum, cell| Cell {
                    size: sum.size + cell.size,
                    value: sum.value + cell.value,
                });
                let candidates = line.iter().copied().filter(|at| self.allowed.get(*at) == Some(&true));
                changed |= joint.is_hidden(self.audience, self.min_n) && hide_smallest(cells, candidates, hidden);
            }
        }
        changed
    }
}

/// The greatest set among these rows that, hidden together, all keep another value under every indicator.
fn greatest(grid: &Grid<'_>, indicators: &[Vec<Cell>], mut allowed: Vec<bool>) -> Vec<bool> {
    loop {
        let mut next = allowed.clone();
        for cells in indicators {
            let free = grid.free(cells, &allowed);
            for ((flag, cell), free) in next.iter_mut().zip(cells).zip(free) {
                *flag &= free || cell.size == 0;
            }
        }
        if next == allowed {
            return allowed;
        }
        allowed = next;
    }
}
