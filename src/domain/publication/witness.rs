//! Another truth: other counts for some atoms that leave every shown figure as it is.
//!
//! Where two atoms are in exactly the same shown figures and only one is in the group, one more of the one and one less of
//! the other is such a truth. The other groups are asked of the equations that the shown figures make (`equations`). What
//! they answer is checked number by number; a group whose other truth is not found counts as closed, so that the register
//! may refuse too much, never too little.

use std::collections::BTreeMap;

use super::Figure;
use super::atoms::Atoms;
use super::equations::{Equations, Room};

/// Shown sums over atoms whose counts are not told one by one.
pub(super) struct System {
    /// How far each atom's count can move; not at all when a shown figure tells it.
    rooms: Vec<Room>,
    /// Sums that each atom is in.
    sums_of: Vec<Vec<usize>>,
    /// How many sums there are.
    sums: usize,
}

/// Atoms with room that are in the same sums and in the same groups, as one.
#[derive(Default)]
struct Classes {
    rooms: Vec<Room>,
    /// The classes of each sum.
    sums: Vec<Vec<usize>>,
    /// The classes of each group.
    groups: Vec<Vec<usize>>,
}

impl System {
    pub(super) fn of(atoms: &Atoms, shown: &[Figure]) -> Self {
        let room = |(size, value): (&u32, &u32)| Room { up: size - value, down: *value };
        let mut rooms: Vec<Room> = atoms.sizes.iter().zip(&atoms.values).map(room).collect();
        let mut sums: Vec<Vec<usize>> = shown.iter().map(|figure| atoms.of_figure(*figure).to_vec()).collect();
        sums.sort_unstable();
        sums.dedup();
        while tell(&mut sums, &mut rooms) {}
        sums.retain(|sum| !sum.is_empty());
        let mut sums_of = vec![Vec::new(); rooms.len()];
        for (number, sum) in sums.iter().enumerate() {
            for atom in sum {
                push(&mut sums_of, *atom, number);
            }
        }
        Self { rooms, sums_of, sums: sums.len() }
    }

    /// Which of these groups have another value under another truth.
    pub(super) fn open(&self, groups: &[&[usize]]) -> Vec<bool> {
        let whole = self.rooms_by_sums(0..self.rooms.len());
        let mut open: Vec<bool> = groups.iter().map(|group| self.exchanges(group, &whole)).collect();
        let left: Vec<&[usize]> =
            groups.iter().zip(&open).filter(|(_, open)| !**open).map(|(group, _)| *group).collect();
        let mut answers = self.classes(&left).open().into_iter();
        open.iter_mut().filter(|open| !**open).for_each(|open| *open = answers.next() == Some(true));
        open
    }

    /// The room of some atoms together, by the sums they are in.
    fn rooms_by_sums(&self, atoms: impl IntoIterator<Item = usize>) -> BTreeMap<&[usize], Room> {
        let mut rooms: BTreeMap<&[usize], Room> = BTreeMap::new();
        for atom in atoms {
            if let (Some(room), Some(sums)) = (self.rooms.get(atom), self.sums_of.get(atom)) {
                let so_far = rooms.entry(sums).or_default();
                *so_far = so_far.and(*room);
            }
        }
        rooms
    }

    /// Whether atoms of a group can change places with others in the same sums, or move freely in no sum.
    fn exchanges(&self, group: &[usize], whole: &BTreeMap<&[usize], Room>) -> bool {
        self.rooms_by_sums(group.iter().copied()).iter().any(|(sums, inside)| {
            let all = whole.get(sums).copied().unwrap_or_default();
            let (up, down) = (all.up > inside.up, all.down > inside.down);
            (inside.up > 0 && (down || sums.is_empty())) || (inside.down > 0 && (up || sums.is_empty()))
        })
    }

    fn classes(&self, groups: &[&[usize]]) -> Classes {
        let mut groups_of = vec![Vec::new(); self.rooms.len()];
        for (number, group) in groups.iter().enumerate() {
            for atom in *group {
                push(&mut groups_of, *atom, number);
            }
        }
        let mut merged: BTreeMap<(&[usize], &[usize]), Room> = BTreeMap::new();
        for ((room, sums), groups) in self.rooms.iter().zip(&self.sums_of).zip(&groups_of) {
            if *room != Room::default() {
                let so_far = merged.entry((sums, groups)).or_default();
                *so_far = so_far.and(*room);
            }
        }
        let mut classes = Classes {
            rooms: Vec::with_capacity(merged.len()),
            sums: vec![Vec::new(); self.sums],
            groups: vec![Vec::new(); groups.len()],
        };
        for (class, ((sums, groups), room)) in merged.into_iter().enumerate() {
            classes.rooms.push(room);
            for sum in sums {
                push(&mut classes.sums, *sum, class);
            }
            for group in groups {
                push(&mut classes.groups, *group, class);
            }
        }
        classes
    }
}

impl Classes {
    /// Which groups have another value under another truth.
    fn open(&self) -> Vec<bool> {
        let mut open = vec![false; self.groups.len()];
        let Some(mut equations) = Equations::of(self.rooms.clone(), &self.sums) else { return open };
        for (at, group) in self.groups.iter().enumerate() {
            if open.get(at) == Some(&true) {
                continue;
            }
            let truth = equations.another(group).map(|moves| moves.into_iter().collect::<BTreeMap<_, _>>());
            let Some(truth) = truth.filter(|truth| self.holds(truth)) else { continue };
            // One other truth may open several groups.
            for (flag, group) in open.iter_mut().zip(&self.groups) {
                *flag |= change(&truth, group) != 0;
            }
        }
        open
    }

    /// Whether these moves fit every room and leave every sum as it is.
    fn holds(&self, truth: &BTreeMap<usize, i64>) -> bool {
        truth.iter().all(|(class, by)| self.rooms.get(*class).is_some_and(|room| room.holds(*by)))
            && self.sums.iter().all(|sum| change(truth, sum) == 0)
    }
}

/// By how much the count of some classes changes.
fn change(truth: &BTreeMap<usize, i64>, classes: &[usize]) -> i64 {
    classes.iter().filter_map(|class| truth.get(class)).sum()
}

fn push(lists: &mut [Vec<usize>], at: usize, number: usize) {
    if let Some(list) = lists.get_mut(at) {
        list.push(number);
    }
}

/// Takes off what sums tell outright: the only atom of a sum, and every atom of a sum in which all count or none does.
/// Tells whether it took any.
fn tell(sums: &mut [Vec<usize>], rooms: &mut [Room]) -> bool {
    let mut told = false;
    for sum in sums.iter_mut() {
        let room = |atom: &usize| rooms.get(*atom).copied().unwrap_or_default();
        let (none_rises, none_falls) =
            (sum.iter().all(|atom| room(atom).up == 0), sum.iter().all(|atom| room(atom).down == 0));
        if sum.len() == 1 || none_rises || none_falls {
            for atom in sum.drain(..) {
                if let Some(room) = rooms.get_mut(atom) {
                    told |= *room != Room::default();
                    *room = Room::default();
                }
            }
        }
    }
    let is_told = |atom: &usize| rooms.get(*atom) == Some(&Room::default());
    for sum in sums.iter_mut() {
        let before = sum.len();
        sum.retain(|atom| !is_told(atom));
        told |= sum.len() != before;
    }
    told
}
