//! Which hidden cells of a plane keep more than one value once every margin is published: exact.
//!
//! A hidden cell ties its row to its column; it changes only along a cycle of hidden cells that rise and fall in turn, each
//! within 0 and N. A cell that can only rise is an arc from row to column, one that can only fall the other way, one that
//! can do both an edge; such a mixed graph has a cycle through an arc when both ends are strongly connected, through an
//! edge when moreover it is no bridge (Gusfield 1988).

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

    /// What several cells can do that rise and fall together: the ways common to all.
    pub(super) fn common(self, other: Self) -> Self {
        match (self.rises() && other.rises(), self.falls() && other.falls()) {
            (false, false) => Self::None,
            (true, false) => Self::Up,
            (false, true) => Self::Down,
            (true, true) => Self::Both,
        }
    }

    /// The same, seen from a cell that falls when the other rises.
    pub(super) const fn mirrored(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            Self::None | Self::Both => self,
        }
    }

    fn rises(self) -> bool {
        matches!(self, Self::Up | Self::Both)
    }

    fn falls(self) -> bool {
        matches!(self, Self::Down | Self::Both)
    }
}

/// For each cell of a plane, at its row and column, whether another value of it fits all the margins.
pub(super) fn free_cells(moves: &[Move], ends: &[(usize, usize)]) -> Vec<bool> {
    Graph::of(moves, ends).free(moves)
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
    fn of(moves: &[Move], places: &[(usize, usize)]) -> Self {
        let rows = places.iter().map(|(row, _)| row + 1).max().unwrap_or(0);
        let ends: Vec<(usize, usize)> = places.iter().map(|(row, column)| (*row, rows + column)).collect();
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
