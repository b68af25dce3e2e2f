//! A breakdown by several dimensions seen as planes, where cycles can be found.
//!
//! By two dimensions there is one plane, the table itself. By more, a plane is spanned by two dimensions and mirrored
//! between two values of each other one: what rises on one side falls on the other, so that the lines across keep their
//! totals as well. A smallest cycle is then a box, whose corners rise and fall in turn.

use std::collections::HashMap;

use super::Cell;
use super::feasible::{Move, free_cells};

/// Mirrors looked at for one pair of dimensions at most; boxes are found in any plane, so that the others suffice.
const MIRRORS: usize = 600;

/// The cells of a breakdown by their places.
pub(super) struct Grid<'a> {
    places: &'a [Vec<usize>],
    at: HashMap<&'a [usize], usize>,
    /// Pairs of dimensions whose planes are looked at.
    spans: Vec<(usize, usize)>,
}

/// Cells that move together, at one place of a plane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Knot {
    /// Row and column in the plane.
    pub(super) ends: (usize, usize),
    /// The cells, each with whether it falls when the knot rises.
    pub(super) cells: Vec<(usize, bool)>,
}

/// Knots of one plane.
pub(super) type Plane = Vec<Knot>;

impl<'a> Grid<'a> {
    pub(super) fn of(places: &'a [Vec<usize>]) -> Self {
        let dimensions = places.first().map_or(0, Vec::len);
        let lengths: Vec<usize> = (0..dimensions)
            .map(|axis| places.iter().filter_map(|place| place.get(axis)).max().map_or(0, |last| last + 1))
            .collect();
        let mirrors = |(one, two): &(usize, usize)| {
            let others = lengths.iter().enumerate().filter(|(axis, _)| axis != one && axis != two);
            others.fold(1_usize, |product, (_, length)| product.saturating_mul(length * length.saturating_sub(1) / 2))
        };
        let pairs = (0..dimensions).flat_map(|two| (0..two).map(move |one| (one, two)));
        Self {
            places,
            at: places.iter().enumerate().map(|(cell, place)| (place.as_slice(), cell)).collect(),
            spans: pairs.filter(|pair| (1..=MIRRORS).contains(&mirrors(pair))).collect(),
        }
    }

    /// Every line: the cells that share every place but one, those along the last dimension (rows) first.
    pub(super) fn lines(&self) -> Vec<Vec<usize>> {
        let dimensions = self.places.first().map_or(0, Vec::len);
        let along = |axis: usize| {
            let mut lines: std::collections::BTreeMap<Vec<usize>, Vec<usize>> = std::collections::BTreeMap::new();
            for (cell, place) in self.places.iter().enumerate() {
                let mut rest = place.clone();
                rest.remove(axis);
                lines.entry(rest).or_default().push(cell);
            }
            lines.into_values()
        };
        (0..dimensions).rev().flat_map(along).collect()
    }

    /// The planes through one cell.
    pub(super) fn planes_through(&self, cell: usize) -> Vec<Plane> {
        let Some(place) = self.places.get(cell) else { return Vec::new() };
        self.spans.iter().flat_map(|span| self.planes(*span, Some(place))).collect()
    }

    /// Which cells keep another value when those `hidden` are: a cell of nobody has none to keep.
    pub(super) fn free(&self, cells: &[Cell], hidden: &[bool]) -> Vec<bool> {
        let way = |at: usize| match (cells.get(at), hidden.get(at)) {
            (Some(cell), Some(true)) => Move::of(*cell),
            _ => Move::None,
        };
        let mut free = vec![false; cells.len()];
        for plane in self.spans.iter().flat_map(|span| self.planes(*span, None)) {
            let moves: Vec<Move> = plane
                .iter()
                .map(|knot| {
                    let ways =
                        knot.cells.iter().map(|(at, mirrored)| if *mirrored { way(*at).mirrored() } else { way(*at) });
                    ways.reduce(Move::common).unwrap_or(Move::None)
                })
                .collect();
            let ends: Vec<(usize, usize)> = plane.iter().map(|knot| knot.ends).collect();
            for (knot, moved) in plane.iter().zip(free_cells(&moves, &ends)) {
                for (at, _) in knot.cells.iter().filter(|_| moved) {
                    if let Some(flag) = free.get_mut(*at) {
                        *flag = true;
                    }
                }
            }
        }
        free
    }

    /// The planes of two dimensions, each mirrored between two values of every other one; only those through a place.
    fn planes(&self, (one, two): (usize, usize), through: Option<&Vec<usize>>) -> Vec<Plane> {
        let mut sides: Vec<Vec<(usize, usize, usize)>> = vec![Vec::new()];
        for axis in (0..self.places.first().map_or(0, Vec::len)).filter(|axis| *axis != one && *axis != two) {
            let mut values: Vec<usize> = self.places.iter().filter_map(|place| place.get(axis).copied()).collect();
            values.sort_unstable();
            values.dedup();
            let here = through.and_then(|place| place.get(axis)).copied();
            let pairs: Vec<(usize, usize)> = match here {
                Some(here) => values.iter().filter(|other| **other != here).map(|other| (here, *other)).collect(),
                None => {
                    let after = |rank: usize| values.iter().skip(rank + 1);
                    values.iter().enumerate().flat_map(|(rank, from)| after(rank).map(move |to| (*from, *to))).collect()
                }
            };
            sides = sides
                .into_iter()
                .flat_map(|side| pairs.iter().map(move |(from, to)| [side.as_slice(), &[(axis, *from, *to)]].concat()))
                .collect();
        }
        sides.iter().map(|side| self.plane((one, two), side)).filter(|plane| plane.len() > 3).collect()
    }

    fn plane(&self, (one, two): (usize, usize), mirrors: &[(usize, usize, usize)]) -> Plane {
        let on_the_first_side =
            |place: &&Vec<usize>| mirrors.iter().all(|(axis, from, _)| place.get(*axis) == Some(from));
        let knot = |place: &Vec<usize>| {
            let cells: Option<Vec<(usize, bool)>> = (0_u32..1 << mirrors.len())
                .map(|mask| {
                    let mut corner = place.clone();
                    for (rank, (axis, _, to)) in mirrors.iter().enumerate() {
                        if mask >> rank & 1 == 1
                            && let Some(value) = corner.get_mut(*axis)
                        {
                            *value = *to;
                        }
                    }
                    Some((*self.at.get(corner.as_slice())?, mask.count_ones() % 2 == 1))
                })
                .collect();
            Some(Knot { ends: (*place.get(one)?, *place.get(two)?), cells: cells? })
        };
        self.places.iter().filter(on_the_first_side).filter_map(knot).collect()
    }
}
