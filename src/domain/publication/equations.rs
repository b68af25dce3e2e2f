//! Sums of whole numbers that must not change, and whether another sum can: exact, by the simplex method.
//!
//! Every unknown is how far a count moves from what is true: 0 in the truth itself, within its room elsewhere. Each
//! equation is solved for one of its unknowns, which no other equation holds. When an unknown for which none is solved
//! takes a step, those solved for follow and the rest stays: such a *circuit* that changes the sum asked about and fits
//! every room is another truth. Where none fits, the unknown that steps changes places with one in its way that has no
//! room at all: always the first of each, so that this ends (Bland 1977). When no step is left that would change the sum
//! either way, none can, whatever the unknowns: the sum is told.

use std::collections::HashMap;

/// How far a count can rise and fall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Room {
    pub(super) up: u32,
    pub(super) down: u32,
}

impl Room {
    /// Whether it can move at all the way `by` goes.
    pub(super) const fn admits(self, by: i64) -> bool {
        (by > 0 && self.up > 0) || (by < 0 && self.down > 0)
    }

    /// Whether it can move so far.
    pub(super) fn holds(self, by: i64) -> bool {
        (-i64::from(self.down)..=i64::from(self.up)).contains(&by)
    }

    /// Those of two counts together.
    pub(super) const fn and(self, other: Self) -> Self {
        Self { up: self.up.saturating_add(other.up), down: self.down.saturating_add(other.down) }
    }
}

/// Unknowns and their coefficients, none 0, in the order of the unknowns.
pub(super) type Terms = Vec<(usize, i64)>;

/// Changes of place for one sum asked about, either way.
const MOST_PIVOTS: usize = 400;
/// Changes of place in all.
const MOST_PIVOTS_IN_ALL: usize = 4_000;

/// Terms that add up to nothing, solved for one of the unknowns.
#[derive(Debug)]
struct Equation {
    of: usize,
    terms: Terms,
}

/// Sums that must not change.
#[derive(Debug)]
pub(super) struct Equations {
    rooms: Vec<Room>,
    solved: Vec<Equation>,
    pivots_left: usize,
}

impl Equations {
    /// The sums over unknowns with these rooms. `None` when numbers grow out of bounds.
    pub(super) fn of(rooms: Vec<Room>, sums: &[Vec<usize>]) -> Option<Self> {
        let mut equations = Self { rooms, solved: Vec::new(), pivots_left: MOST_PIVOTS_IN_ALL };
        for sum in sums {
            let terms = equations.reduced(sum.iter().map(|unknown| (*unknown, 1)).collect())?;
            // The widest is seldom in the way.
            let width = |unknown: usize| {
                let room = equations.room(unknown);
                (room.up.min(room.down), room.up.max(room.down))
            };
            let widest = terms.iter().map(|(unknown, _)| *unknown).max_by_key(|unknown| width(*unknown));
            if let Some(of) = widest {
                equations.add(Equation { of, terms })?;
            }
        }
        Some(equations)
    }

    /// Moves of unknowns that leave every sum as it is and change the sum asked about; `None` when there are none, or none
    /// was found within so many steps.
    pub(super) fn another(&mut self, asked: &[usize]) -> Option<Terms> {
        [1, -1].into_iter().find_map(|way| self.moved(asked.iter().map(|unknown| (*unknown, way)).collect()))
    }

    /// Moves that make the sum asked about rise.
    fn moved(&mut self, asked: Terms) -> Option<Terms> {
        for _ in 0..MOST_PIVOTS {
            let gains = self.reduced(asked.clone())?;
            let followers = self.followers(&gains);
            let mut pivot = None;
            for (unknown, gain) in &gains {
                let Some(followers) = followers.get(unknown) else { continue };
                let circuit = circuit((*unknown, gain.signum()), followers)?;
                let in_the_way = self.in_the_way(&circuit, *unknown);
                if in_the_way.is_none() && circuit.iter().all(|(unknown, by)| self.room(*unknown).holds(*by)) {
                    return Some(circuit);
                }
                pivot = pivot.or(in_the_way.map(|other| (*unknown, other)));
            }
            let (unknown, other) = pivot?;
            self.pivots_left = self.pivots_left.checked_sub(1)?;
            let at = self.solved.iter().position(|equation| equation.of == other)?;
            let terms = self.solved.swap_remove(at).terms;
            self.add(Equation { of: unknown, terms })?;
        }
        None
    }

    fn room(&self, unknown: usize) -> Room {
        self.rooms.get(unknown).copied().unwrap_or_default()
    }

    /// Terms with every unknown solved for put in its place, but for a positive factor.
    fn reduced(&self, terms: Terms) -> Option<Terms> {
        self.solved.iter().try_fold(terms, |terms, equation| equation.out_of(terms))
    }

    fn add(&mut self, added: Equation) -> Option<()> {
        for equation in &mut self.solved {
            equation.terms = added.out_of(std::mem::take(&mut equation.terms))?;
        }
        self.solved.push(added);
        Some(())
    }

    /// For each unknown whose step would change the sum asked about and that has room for it: those that follow, with
    /// their coefficients and its own in their equations.
    fn followers(&self, gains: &Terms) -> HashMap<usize, Vec<(usize, i64, i64)>> {
        let steps = gains.iter().filter(|(unknown, gain)| self.room(*unknown).admits(*gain));
        let mut followers: HashMap<usize, Vec<(usize, i64, i64)>> =
            steps.map(|(unknown, _)| (*unknown, Vec::new())).collect();
        for equation in &self.solved {
            let own = coefficient(&equation.terms, equation.of);
            for (unknown, coefficient) in &equation.terms {
                if let Some(list) = followers.get_mut(unknown) {
                    list.push((equation.of, own, *coefficient));
                }
            }
        }
        followers
    }

    /// The first of those that follow without any room for it; else the first without enough.
    fn in_the_way(&self, circuit: &Terms, stepping: usize) -> Option<usize> {
        let followers = || circuit.iter().filter(|(unknown, _)| *unknown != stepping);
        let barred = followers().filter(|(unknown, by)| !self.room(*unknown).admits(*by)).map(|(unknown, _)| *unknown);
        let short = followers().filter(|(unknown, by)| !self.room(*unknown).holds(*by)).map(|(unknown, _)| *unknown);
        barred.min().or(short.min())
    }
}

impl Equation {
    /// The same terms without the unknown that this equation is solved for, but for a positive factor.
    fn out_of(&self, terms: Terms) -> Option<Terms> {
        let there = coefficient(&terms, self.of);
        if there == 0 {
            return Some(terms);
        }
        let own = coefficient(&self.terms, self.of);
        let common = gcd(own, there);
        let (times, less) = ((own / common).abs(), there / common * own.signum());
        let mut rest = plus(&terms, times, &self.terms, -less)?;
        let common = rest.iter().fold(0, |common, (_, coefficient)| gcd(common, *coefficient));
        if common > 1 {
            for (_, coefficient) in &mut rest {
                *coefficient /= common;
            }
        }
        Some(rest)
    }
}

/// The smallest whole step of an unknown with what those that follow do.
fn circuit((unknown, way): (usize, i64), followers: &[(usize, i64, i64)]) -> Option<Terms> {
    let mut step: i64 = 1;
    for (_, own, coefficient) in followers {
        let least = own.abs() / gcd(*own, *coefficient);
        step = step.checked_mul(least / gcd(step, least))?;
    }
    let follows = |(other, own, coefficient): &(usize, i64, i64)| {
        Some((*other, -(coefficient.checked_mul(step.checked_mul(way)?)? / own)))
    };
    std::iter::once(Some((unknown, step * way))).chain(followers.iter().map(follows)).collect()
}

fn coefficient(terms: &Terms, unknown: usize) -> i64 {
    let at = terms.binary_search_by_key(&unknown, |(unknown, _)| *unknown);
    at.ok().and_then(|at| terms.get(at)).map_or(0, |(_, coefficient)| *coefficient)
}

/// The first terms `times` and the others `more` times together.
fn plus(terms: &Terms, times: i64, others: &Terms, more: i64) -> Option<Terms> {
    let mut sum = Terms::with_capacity(terms.len() + others.len());
    let (mut terms, mut others) = (terms.iter().peekable(), others.iter().peekable());
    loop {
        let first = match (terms.peek(), others.peek()) {
            (None, None) => return Some(sum),
            (Some((one, _)), None) => *one,
            (None, Some((other, _))) => *other,
            (Some((one, _)), Some((other, _))) => *one.min(other),
        };
        let mut coefficient = 0_i64;
        if let Some((_, own)) = terms.next_if(|(unknown, _)| *unknown == first) {
            coefficient = own.checked_mul(times)?;
        }
        if let Some((_, own)) = others.next_if(|(unknown, _)| *unknown == first) {
            coefficient = coefficient.checked_add(own.checked_mul(more)?)?;
        }
        if coefficient != 0 {
            sum.push((first, coefficient));
        }
    }
}

/// The greatest common divisor, not negative.
const fn gcd(one: i64, other: i64) -> i64 {
    let (mut one, mut other) = (one, other);
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one.abs()
}
