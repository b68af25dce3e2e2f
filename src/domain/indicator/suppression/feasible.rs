//! Whether the published margins of a breakdown leave a hidden cell more than one value.
//!
//! By two dimensions the answer is exact. A hidden cell ties its row to its column; it changes only along a cycle of
//! hidden cells that rise and fall in turn, each within 0 and N. A cell that can only rise is an arc from row to column,
//! one that can only fall the other way, one that can do both an edge; such a mixed graph has a cycle through an arc when
//! both ends are strongly connected, through an edge when moreover it is no bridge (Gusfield 1988).
//! By three or more, a cell counts as free when a box of hidden cells can move around it.

use std::collections::HashMap;

use super::Cell;

/// Which way a hidden value can move with its size known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// Shown, or of nobody.
    None,
    /// At 0.
    Up,
    /// At N.
    Down,
    /// Between.
    Both,
}

impl Move {
    pub(super) fn of(cell: Cell) -> Self {
        match (cell.value > 0, cell.value < cell.size) {
            (false, false) => Self::None,
            (false, true) => Self::Up,
            (true, false) => Self::Down,
            (true, true) => Self::Both,
        }
    }

    fn rises(self) -> bool {
        matches!(self, Self::Up | Self::Both)
    }

    fn falls(self) -> bool {
        matches!(self, Self::Down | Self::Both)
    }
}

/// For each cell, whether another value of it fits all the margins.
pub(super) fn free_cells(moves: &[Move], places: &[Vec<usize>]) -> Vec<bool> {
    match places.first().map_or(0, Vec::len) {
        2 => Graph::of(moves, places).free(moves),
        _ => in_boxes(moves, places),
    }
}

/// Rows and columns tied by hidden cells.
struct Graph {
    /// For each node, (neighbour, cell, can be walked to it, can be walked from it).
    ties: Vec<Vec<Tie>>,
    ends: Vec<(usize, usize)>,
}

#[derive(Clone, Copy)]
struct Tie {
    to: usize,
    cell: usize,
    out: bool,
    back: bool,
}

impl Graph {
    fn of(moves: &[Move], places: &[Vec<usize>]) -> Self {
        let rows = places.iter().filter_map(|place| place.first()).max().map_or(0, |last| last + 1);
        let ends: Vec<(usize, usize)> = places
            .iter()
            .map(|place| match place.as_slice() {
                [row, column] => (*row, rows + column),
                _ => (0, 0),
            })
            .collect();
        let nodes = ends.iter().map(|(_, column)| column + 1).max().unwrap_or(0);
        let mut ties = vec![Vec::new(); nodes];
        for (cell, ((row, column), way)) in ends.iter().zip(moves).enumerate() {
            if *way == Move::None {
                continue;
            }
            let (rises, falls) = (way.rises(), way.falls());
            push(&mut ties, *row, Tie { to: *column, cell, out: rises, back: falls });
            push(&mut ties, *column, Tie { to: *row, cell, out: falls, back: rises });
        }
        Self { ties, ends }
    }

    fn of_node(&self, node: usize) -> &[Tie] {
        self.ties.get(node).map_or(&[], Vec::as_slice)
    }

    fn free(&self, moves: &[Move]) -> Vec<bool> {
        let component = self.strong_components();
        let bridges = self.bridges(&component);
        self.ends
            .iter()
            .zip(moves)
            .enumerate()
            .map(|(cell, ((row, column), way))| {
                let together = component.get(*row) == component.get(*column);
                *way != Move::None && together && (*way != Move::Both || bridges.get(cell) == Some(&false))
            })
            .collect()
    }

    /// Nodes that reach each other share a number (Kosaraju: order of leaving forward, then marking backward).
    fn strong_components(&self) -> Vec<usize> {
        let mut seen = vec![false; self.ties.len()];
        let mut left = Vec::with_capacity(self.ties.len());
        for root in 0..self.ties.len() {
            let mut path = vec![(root, 0)];
            if seen.get_mut(root).is_none_or(|seen| std::mem::replace(seen, true)) {
                continue;
            }
            while let Some((node, next)) = path.pop() {
                if let Some(tie) = self.of_node(node).get(next) {
                    path.push((node, next + 1));
                    if tie.out && seen.get_mut(tie.to).is_some_and(|seen| !std::mem::replace(seen, true)) {
                        path.push((tie.to, 0));
                    }
                } else {
                    left.push(node);
                }
            }
        }
        let mut component = vec![usize::MAX; self.ties.len()];
        for root in left.into_iter().rev() {
            let mut path = vec![root];
            while let Some(node) = path.pop() {
                let Some(number) = component.get_mut(node).filter(|number| **number == usize::MAX) else { continue };
                *number = root;
                path.extend(self.of_node(node).iter().filter(|tie| tie.back).map(|tie| tie.to));
            }
        }
        component
    }

    /// Cells whose removal would cut their component in two, directions aside.
    fn bridges(&self, component: &[usize]) -> Vec<bool> {
        let mut bridge = vec![false; self.ends.len()];
        let mut entered = vec![usize::MAX; self.ties.len()];
        let mut lowest = vec![usize::MAX; self.ties.len()];
        let mut clock = 0;
        for root in 0..self.ties.len() {
            if entered.get(root) != Some(&usize::MAX) {
                continue;
            }
            let mut path = vec![(root, usize::MAX, 0)];
            while let Some((node, from, next)) = path.pop() {
                if next == 0 {
                    set(&mut entered, node, clock);
                    set(&mut lowest, node, clock);
                    clock += 1;
                }
                let Some(tie) = self.of_node(node).get(next) else {
                    self.leave(node, from, (&entered, &mut lowest), &mut bridge);
                    continue;
                };
                path.push((node, from, next + 1));
                if tie.cell == from || component.get(tie.to) != component.get(node) {
                    continue;
                }
                match entered.get(tie.to) {
                    Some(&usize::MAX) => path.push((tie.to, tie.cell, 0)),
                    Some(&when) => lower(&mut lowest, node, when),
                    None => {}
                }
            }
        }
        bridge
    }

    /// Leaves a node entered through the cell `from`: its parent inherits its reach, or the cell is a bridge.
    fn leave(&self, node: usize, from: usize, (entered, lowest): (&[usize], &mut [usize]), bridge: &mut [bool]) {
        let Some((row, column)) = self.ends.get(from) else { return };
        let parent = if *row == node { *column } else { *row };
        let reach = lowest.get(node).copied().unwrap_or(usize::MAX);
        lower(lowest, parent, reach);
        if entered.get(parent).is_some_and(|when| reach > *when) {
            set(bridge, from, true);
        }
    }
}

fn push(ties: &mut [Vec<Tie>], node: usize, tie: Tie) {
    if let Some(own) = ties.get_mut(node) {
        own.push(tie);
    }
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(entry) = list.get_mut(at) {
        *entry = value;
    }
}

fn lower(list: &mut [usize], at: usize, value: usize) {
    if let Some(entry) = list.get_mut(at) {
        *entry = value.min(*entry);
    }
}

/// Boxes are looked for among so many hidden cells at most; beyond, nothing counts as free.
const MOST_BOXED: usize = 2000;

/// Cells at a corner of a box of hidden cells whose corners can rise and fall in turn.
fn in_boxes(moves: &[Move], places: &[Vec<usize>]) -> Vec<bool> {
    let hidden: HashMap<&[usize], (usize, Move)> = places
        .iter()
        .zip(moves)
        .enumerate()
        .filter(|(_, (_, way))| **way != Move::None)
        .map(|(cell, (place, way))| (place.as_slice(), (cell, *way)))
        .collect();
    let mut free = vec![false; moves.len()];
    if hidden.len() > MOST_BOXED {
        return free;
    }
    for here in hidden.keys() {
        for there in hidden.keys() {
            if here.iter().zip(*there).all(|(a, b)| a != b)
                && let Some(corners) = movable_box(here, there, &hidden)
            {
                for cell in corners {
                    set(&mut free, cell, true);
                }
            }
        }
    }
    free
}

/// The cells of the box between two opposite corners, when all are hidden, the even ones can rise and the odd ones fall.
fn movable_box(here: &[usize], there: &[usize], hidden: &HashMap<&[usize], (usize, Move)>) -> Option<Vec<usize>> {
    (0_u32..1 << here.len())
        .map(|mask| {
            let corner: Vec<usize> = here
                .iter()
                .zip(there)
                .enumerate()
                .map(|(axis, (a, b))| if mask >> axis & 1 == 0 { *a } else { *b })
                .collect();
            let (cell, way) = hidden.get(corner.as_slice())?;
            let moves = if mask.count_ones() % 2 == 0 { way.rises() } else { way.falls() };
            moves.then_some(*cell)
        })
        .collect()
}
