//! The cheapest cells to hide so that a hidden cell can take other values: shortest ways around it in a plane.
//!
//! To rise by one, a cell needs others to fall and rise in turn from its column back to its row, each within 0 and N.
//! Each such way is sought where it hides fewest people anew; ways are added until the range is wide enough, or no
//! other is left.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::Cell;
use super::plane::{Knot, Plane};

/// What may be hidden, and what is.
pub(super) struct Choice<'a> {
    /// The cells under one indicator.
    pub(super) cells: &'a [Cell],
    /// Those that may be hidden.
    pub(super) allowed: &'a [bool],
    /// Those that are.
    pub(super) hidden: &'a mut [bool],
}

/// How far a value was shown to rise and fall.
#[derive(Default)]
struct Gained {
    up: u32,
    down: u32,
}

/// How far a knot can still rise and fall.
#[derive(Clone, Copy)]
struct Room {
    up: u32,
    down: u32,
}

impl Choice<'_> {
    /// Widens the range of `cell` to `width` values beside its own, hiding what that takes in the plane where the first
    /// way is cheapest. `false` when its value would still be the only one.
    pub(super) fn widen(&mut self, cell: usize, planes: &[Plane], width: u32) -> bool {
        let best = planes
            .iter()
            .filter_map(|plane| {
                let rooms = self.rooms(plane);
                let own = plane.iter().position(|knot| knot.cells.iter().any(|(at, _)| *at == cell))?;
                let ways = [true, false].into_iter().filter_map(|rise| self.way(plane, &rooms, own, rise));
                Some((ways.map(|(cost, _)| cost).min()?, plane, own))
            })
            .min_by_key(|(cost, ..)| *cost);
        let Some((_, plane, own)) = best else { return false };
        let mut gained = Gained::default();
        // What is hidden already first: a rise may be free where a fall is not.
        for new_cells in [false, true] {
            for rise in [true, false] {
                self.reach(plane, own, (rise, new_cells), width, &mut gained);
            }
        }
        gained.up + gained.down > 0
    }

    /// Adds ways in one direction until the range is wide enough or there is no other.
    fn reach(&mut self, plane: &Plane, own: usize, (rise, new_cells): (bool, bool), width: u32, gained: &mut Gained) {
        let mut rooms = self.rooms(plane);
        let (reached, other) = if rise { (&mut gained.up, gained.down) } else { (&mut gained.down, gained.up) };
        *reached = 0;
        while *reached + other < width {
            let Some((cost, way)) = self.way(plane, &rooms, own, rise) else { return };
            if cost > 0 && !new_cells {
                return;
            }
            for (knot, up) in &way {
                let Some(room) = rooms.get_mut(*knot) else { continue };
                if *up {
                    (room.up, room.down) = (room.up - 1, room.down + 1);
                } else {
                    (room.up, room.down) = (room.up + 1, room.down - 1);
                }
                for (at, _) in plane.get(*knot).map_or(&[][..], |knot| &knot.cells) {
                    if let Some(flag) = self.hidden.get_mut(*at) {
                        *flag = true;
                    }
                }
            }
            *reached += 1;
        }
    }

    fn rooms(&self, plane: &Plane) -> Vec<Room> {
        let room = |knot: &Knot| {
            let rooms = knot.cells.iter().map(|(at, mirrored)| {
                let cell = self.cells.get(*at).filter(|_| self.allowed.get(*at) == Some(&true));
                let (up, down) = cell.map_or((0, 0), |cell| (cell.size - cell.value, cell.value));
                if *mirrored { Room { up: down, down: up } } else { Room { up, down } }
            });
            let narrowest = rooms.reduce(|a, b| Room { up: a.up.min(b.up), down: a.down.min(b.down) });
            narrowest.unwrap_or(Room { up: 0, down: 0 })
        };
        plane.iter().map(room).collect()
    }

    /// The people a knot would hide anew.
    fn cost(&self, knot: &Knot) -> u64 {
        let shown = knot.cells.iter().filter(|(at, _)| self.hidden.get(*at) == Some(&false));
        shown.filter_map(|(at, _)| self.cells.get(*at)).map(|cell| u64::from(cell.size)).sum()
    }

    /// The cheapest way that lets the knot `own` rise (or fall) by one, itself included, with what it costs.
    fn way(&self, plane: &Plane, rooms: &[Room], own: usize, rise: bool) -> Option<(u64, Vec<(usize, bool)>)> {
        let (knot, room) = (plane.get(own)?, rooms.get(own)?);
        if (if rise { room.up } else { room.down }) == 0 {
            return None;
        }
        let mut ties: BTreeMap<Node, Vec<(Node, usize, bool)>> = BTreeMap::new();
        for (at, (tie, room)) in plane.iter().zip(rooms).enumerate().filter(|(at, _)| *at != own) {
            let (row, column) = (Node::Row(tie.ends.0), Node::Column(tie.ends.1));
            if room.up > 0 {
                ties.entry(row).or_default().push((column, at, true));
            }
            if room.down > 0 {
                ties.entry(column).or_default().push((row, at, false));
            }
        }
        let (row, column) = (Node::Row(knot.ends.0), Node::Column(knot.ends.1));
        let (from, to) = if rise { (column, row) } else { (row, column) };
        let (cost, mut way) = shortest(&ties, from, to, |at| plane.get(at).map_or(0, |knot| self.cost(knot)))?;
        way.push((own, rise));
        Some((cost, way))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Row(usize),
    Column(usize),
}

/// Dijkstra; of equal costs the shorter way.
fn shortest(
    ties: &BTreeMap<Node, Vec<(Node, usize, bool)>>,
    from: Node,
    to: Node,
    cost: impl Fn(usize) -> u64,
) -> Option<(u64, Vec<(usize, bool)>)> {
    let mut reached: BTreeMap<Node, (Node, usize, bool)> = BTreeMap::new();
    let mut best: BTreeMap<Node, (u64, usize)> = BTreeMap::from([(from, (0, 0))]);
    let mut next = BinaryHeap::from([Reverse(((0_u64, 0_usize), from))]);
    while let Some(Reverse((spent, node))) = next.pop() {
        if node == to {
            let mut way = Vec::new();
            let mut at = to;
            while let Some((before, knot, up)) = reached.get(&at) {
                way.push((*knot, *up));
                at = *before;
            }
            return Some((spent.0, way));
        }
        if best.get(&node) != Some(&spent) {
            continue;
        }
        for (other, knot, up) in ties.get(&node).into_iter().flatten() {
            let total = (spent.0 + cost(*knot), spent.1 + 1);
            if best.get(other).is_none_or(|known| total < *known) {
                best.insert(*other, total);
                reached.insert(*other, (node, *knot, *up));
                next.push(Reverse((total, *other)));
            }
        }
    }
    None
}
