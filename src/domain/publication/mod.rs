//! The register of published figures: what they tell together (`indicators.md` §3 "Suppression" (iv)).
//!
//! A published breakdown is an [`Edition`]: who is in which row, and which rows show their figure. People whom no edition
//! tells apart are one atom (`atoms`); a shown figure is a sum over atoms, known; a hidden figure is a sum that must
//! stay open. A figure is open when there is another truth: whole numbers for every atom, between 0 and its people, that
//! print every shown figure alike and this one differently (`witness`). See `docs/decisions/0012`.

mod atoms;
mod difference;
mod equations;
#[cfg(test)]
mod tests;
mod witness;

use std::collections::HashMap;

use atoms::Atoms;
use witness::System;

use super::ids::EnrolmentId;
use super::indicator::suppression::{Audience, Cell};

/// What a row counts, over its people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// How many are inserted.
    Inserted,
    /// Of how many the state is known.
    Known,
}

/// Somebody's place in an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Rank of the row.
    pub row: usize,
    /// Whether inserted.
    pub inserted: bool,
    /// Whether the state is known.
    pub known: bool,
}

/// What a row shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// How many are inserted.
    pub inserted: bool,
    /// How many are known.
    pub known: bool,
}

/// One published breakdown under one indicator, with its total.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// Who is in which row.
    pub people: HashMap<EnrolmentId, Place>,
    /// What each row shows.
    pub rows: Vec<Shown>,
    /// What the total shows.
    pub total: Shown,
}

/// A figure of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure {
    /// Rank of the edition.
    pub edition: usize,
    /// Rank of its row; none for its total.
    pub row: Option<usize>,
}

/// Something that the published figures would tell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A hidden figure has one value left, because of these editions.
    Hidden {
        /// What it counts.
        measure: Measure,
        /// The figure.
        figure: Figure,
        /// Editions whose shown figures bear on it, its own among them.
        with: Vec<usize>,
    },
    /// A shown figure less others is one that could not be published.
    Difference {
        /// What it counts.
        measure: Measure,
        /// The larger figure.
        whole: Figure,
        /// What is taken off.
        parts: Vec<Figure>,
        /// How many people are left.
        people: u32,
    },
    /// A group that rows of several editions have in common has one value left, though it could not be published.
    Crossing {
        /// What it counts.
        measure: Measure,
        /// The rows.
        rows: Vec<Figure>,
        /// How many people it has.
        people: u32,
    },
}

/// What the editions would tell an audience together beyond what each shows. `min_n` is the smallest denominator of a
/// group that could be published by itself.
#[must_use]
pub fn audit(editions: &[&Edition], audience: Audience, min_n: u32) -> Vec<Finding> {
    let both = [Measure::Inserted, Measure::Known].into_iter();
    let mut findings: Vec<Finding> = both
        .flat_map(|measure| {
            let atoms = Atoms::of(editions, measure);
            Audit { editions, measure, audience, min_n, atoms }.findings()
        })
        .collect();
    findings.sort();
    findings.dedup();
    findings
}

impl Finding {
    /// The editions whose figures it is about, those that only bear on a hidden one left out.
    pub fn editions(&self) -> impl Iterator<Item = usize> {
        let figures = match self {
            Self::Hidden { figure, .. } => vec![*figure],
            Self::Difference { whole, parts, .. } => parts.iter().chain([whole]).copied().collect(),
            Self::Crossing { rows, .. } => rows.clone(),
        };
        figures.into_iter().map(|figure| figure.edition)
    }

    /// Whether another finding is the same, whatever bears on it.
    #[must_use]
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Hidden { measure: one, figure: first, .. }, Self::Hidden { measure: other, figure: second, .. }) => {
                (one, first) == (other, second)
            }
            _ => self == other,
        }
    }
}

impl Measure {
    fn counts(self, place: Place) -> bool {
        match self {
            Self::Inserted => place.inserted,
            Self::Known => place.known,
        }
    }

    fn shows(self, row: Shown) -> bool {
        match self {
            Self::Inserted => row.inserted,
            Self::Known => row.known,
        }
    }
}

/// The figures of the editions under one measure.
struct Audit<'a> {
    editions: &'a [&'a Edition],
    measure: Measure,
    audience: Audience,
    min_n: u32,
    atoms: Atoms,
}

impl<'a> Audit<'a> {
    /// Every figure with people in it, and whether it is shown.
    fn figures(&self) -> impl Iterator<Item = (Figure, bool)> + '_ {
        let of_edition = |(edition, known): (usize, &&'a Edition)| {
            let rows =
                known.rows.iter().enumerate().map(move |(row, shown)| (Figure { edition, row: Some(row) }, *shown));
            rows.chain([(Figure { edition, row: None }, known.total)])
        };
        let figures = self.editions.iter().enumerate().flat_map(of_edition);
        figures
            .filter(|(figure, _)| !self.atoms.of_figure(*figure).is_empty())
            .map(|(figure, shown)| (figure, self.measure.shows(shown)))
    }

    /// Whether a group with these counts could not be published by itself.
    fn is_small(&self, cell: Cell) -> bool {
        match self.measure {
            Measure::Inserted => cell.is_hidden(self.audience, self.min_n),
            Measure::Known => cell.value > 0 && cell.value < self.audience.threshold(self.min_n),
        }
    }

    /// Whether a hidden figure must stay open: any that counts the inserted; of those that count the known, which may be
    /// hidden for the company of others, the small ones.
    fn is_protected(&self, figure: Figure) -> bool {
        self.measure == Measure::Inserted || self.is_small(self.atoms.cell(self.atoms.of_figure(figure)))
    }

    fn findings(&self) -> Vec<Finding> {
        let shown: Vec<Figure> = self.figures().filter(|(_, shown)| *shown).map(|(figure, _)| figure).collect();
        let mut findings = self.differences(&shown);
        let system = System::of(&self.atoms, &shown);
        let hidden: Vec<Figure> = self
            .figures()
            .filter(|(figure, shown)| !*shown && self.is_protected(*figure))
            .map(|(figure, _)| figure)
            .collect();
        let targets: Vec<&[usize]> = hidden.iter().map(|figure| self.atoms.of_figure(*figure)).collect();
        for (figure, open) in hidden.iter().zip(system.open(&targets)) {
            if !open {
                let with = self.bearing_on(*figure, &shown);
                findings.push(Finding::Hidden { measure: self.measure, figure: *figure, with });
            }
        }
        findings.extend(self.crossings(&system));
        findings
    }

    /// Small groups that only rows of several editions together delimit.
    fn crossings(&self, system: &System) -> Vec<Finding> {
        let small: Vec<_> =
            self.atoms.crossings.iter().filter(|crossing| self.is_small(self.atoms.cell(&crossing.atoms))).collect();
        let targets: Vec<&[usize]> = small.iter().map(|crossing| crossing.atoms.as_slice()).collect();
        let closed = small.iter().zip(system.open(&targets)).filter(|(_, open)| !*open).map(|(crossing, _)| crossing);
        // Where everybody of a shown row is alike, its parts say no more than the row.
        let says_more = |figure: &Figure| {
            let cell = self.atoms.cell(self.atoms.of_figure(*figure));
            cell.value > 0 && cell.value < cell.size
        };
        closed
            .filter(|crossing| crossing.rows.iter().all(says_more))
            .map(|crossing| Finding::Crossing {
                measure: self.measure,
                rows: crossing.rows.clone(),
                people: self.atoms.cell(&crossing.atoms).size,
            })
            .collect()
    }

    /// Editions with a shown figure that has an atom of this one.
    fn bearing_on(&self, figure: Figure, shown: &[Figure]) -> Vec<usize> {
        let own = self.atoms.of_figure(figure);
        let bears = |other: &&Figure| self.atoms.of_figure(**other).iter().any(|atom| own.contains(atom));
        let mut with: Vec<usize> = shown.iter().filter(bears).map(|other| other.edition).collect();
        with.push(figure.edition);
        with.sort_unstable();
        with.dedup();
        with
    }
}
