//! Another truth: other counts for some atoms that leave every shown figure as it is.
//!
//! Starting from what is true, one atom of the figure counts one more or one less; each shown figure that this upsets is
//! set right by another of its atoms, and so on until none is upset. The search takes the least upset state first and
//! gives up after a bounded number of states: a figure whose other truth is not found counts as closed, so that the
//! register may refuse too much, never too little.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashSet};

use super::Figure;
use super::atoms::Atoms;

/// States looked at for one figure.
const MOST_STATES: usize = 500;

/// Shown sums over atoms whose counts are not told one by one.
pub(super) struct System {
    /// How far each atom's count can rise and fall; neither when a shown figure tells it.
    room: Vec<(u32, u32)>,
    /// Atoms of each shown sum, those told left out.
    sums: Vec<Vec<usize>>,
    /// Sums that each atom is in.
    sums_of: Vec<Vec<usize>>,
}

/// A step towards another truth.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    /// By how much each sum is off.
    upset: BTreeMap<usize, i32>,
    /// By how much each atom has moved.
    moved: BTreeMap<usize, i32>,
}

impl System {
    pub(super) fn of(atoms: &Atoms, shown: &[Figure]) -> Self {
        let mut room: Vec<(u32, u32)> =
            atoms.sizes.iter().zip(&atoms.values).map(|(size, value)| (size - value, *value)).collect();
        let mut sums: Vec<Vec<usize>> = shown.iter().map(|figure| atoms.of_figure(*figure).to_vec()).collect();
        sums.sort_unstable();
        sums.dedup();
        while tell(&mut sums, &mut room) {}
        sums.retain(|sum| !sum.is_empty());
        let mut sums_of = vec![Vec::new(); room.len()];
        for (number, sum) in sums.iter().enumerate() {
            for atom in sum {
                if let Some(list) = sums_of.get_mut(*atom) {
                    list.push(number);
                }
            }
        }
        Self { room, sums, sums_of }
    }

    /// Which of these groups have another value under another truth.
    pub(super) fn open(&self, groups: &[&[usize]]) -> Vec<bool> {
        let mut open = vec![false; groups.len()];
        for at in 0..groups.len() {
            if open.get(at) == Some(&true) {
                continue;
            }
            let Some(truth) = groups.get(at).and_then(|group| self.another(group)) else { continue };
            // One other truth may open several figures.
            for (flag, group) in open.iter_mut().zip(groups) {
                *flag |= change(&truth, group) != 0;
            }
        }
        open
    }

    /// By how much each atom moves in another truth that changes the count of this group.
    fn another(&self, group: &[usize]) -> Option<BTreeMap<usize, i32>> {
        let mut seen: HashSet<(BTreeMap<usize, i32>, i32)> = HashSet::new();
        let mut next = BinaryHeap::new();
        let starts = group.iter().flat_map(|atom| [(*atom, 1), (*atom, -1)]);
        next.extend(starts.filter_map(|(atom, way)| self.moved(&Step::default(), atom, way)).map(ranked));
        while let Some(Reverse((.., step))) = next.pop() {
            let changed = change(&step.moved, group);
            let Some((sum, off)) = step.upset.first_key_value() else {
                if changed == 0 {
                    continue;
                }
                return Some(step.moved);
            };
            if seen.len() >= MOST_STATES || !seen.insert((step.upset.clone(), changed)) {
                continue;
            }
            let way = -off.signum();
            let others = self.sums.get(*sum).into_iter().flatten();
            next.extend(others.filter_map(|atom| self.moved(&step, *atom, way)).map(ranked));
        }
        None
    }

    /// The step after one atom more has moved; none when it has no room, or moves back.
    fn moved(&self, step: &Step, atom: usize, way: i32) -> Option<Step> {
        let so_far = step.moved.get(&atom).copied().unwrap_or(0);
        let (up, down) = *self.room.get(atom)?;
        let room = if way > 0 { up } else { down };
        if so_far * way < 0 || so_far.unsigned_abs() >= room {
            return None;
        }
        let mut step = step.clone();
        step.moved.insert(atom, so_far + way);
        for sum in self.sums_of.get(atom).into_iter().flatten() {
            let off = step.upset.entry(*sum).or_insert(0);
            *off += way;
            if *off == 0 {
                step.upset.remove(sum);
            }
        }
        Some(step)
    }
}

/// The least upset first, then the shortest.
fn ranked(step: Step) -> Reverse<(u32, usize, Step)> {
    let upset: u32 = step.upset.values().map(|off| off.unsigned_abs()).sum();
    Reverse((upset, step.moved.len(), step))
}

/// By how much a group's count changes.
fn change(moved: &BTreeMap<usize, i32>, group: &[usize]) -> i32 {
    group.iter().filter_map(|atom| moved.get(atom)).sum()
}

/// Takes off what sums tell outright: the only atom of a sum, and every atom of a sum in which all count or none does.
/// Tells whether it took any.
fn tell(sums: &mut [Vec<usize>], room: &mut [(u32, u32)]) -> bool {
    let mut told = false;
    for sum in sums.iter_mut() {
        let room_of = |atom: &usize| room.get(*atom).copied().unwrap_or((0, 0));
        let (none_rises, none_falls) =
            (sum.iter().all(|atom| room_of(atom).0 == 0), sum.iter().all(|atom| room_of(atom).1 == 0));
        if sum.len() == 1 || none_rises || none_falls {
            for atom in sum.drain(..) {
                if let Some(room) = room.get_mut(atom) {
                    told |= *room != (0, 0);
                    *room = (0, 0);
                }
            }
        }
    }
    let is_told = |atom: &usize| room.get(*atom) == Some(&(0, 0));
    for sum in sums.iter_mut() {
        let before = sum.len();
        sum.retain(|atom| !is_told(atom));
        told |= sum.len() != before;
    }
    told
}
