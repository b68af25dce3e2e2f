//! People whom no edition tells apart: the atoms that every published figure is a sum over.
//!
//! Somebody counted in two editions is in both sums as one unknown, as long as both read the same of them. Where a later
//! edition reads otherwise (a proof that came late, a correction), it counts another unknown: nobody outside knows who
//! changed, so nothing is taken off across that change.

use std::collections::{BTreeMap, HashMap};

use super::{Edition, Figure, Measure};
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::suppression::Cell;

/// The atoms of a register under one measure.
pub(super) struct Atoms {
    /// How many people each has.
    pub(super) sizes: Vec<u32>,
    /// How many of them count.
    pub(super) values: Vec<u32>,
    /// Atoms of each edition's rows, in order, then of its total; each list is sorted.
    figures: Vec<Vec<Vec<usize>>>,
    /// Groups that two rows or more have in common.
    pub(super) crossings: Vec<Crossing>,
}

/// The people of some rows and of no other.
pub(super) struct Crossing {
    pub(super) atoms: Vec<usize>,
    /// One row an edition.
    pub(super) rows: Vec<Figure>,
}

/// Somebody: the class so far, and what the first edition that counts them reads.
#[derive(Clone, Copy, Default)]
struct Someone {
    class: usize,
    first: Option<bool>,
}

/// For each edition, the row (none when not counted) and whether it reads otherwise than the first.
type Pattern = Vec<(Option<usize>, bool)>;

impl Atoms {
    pub(super) fn of(editions: &[&Edition], measure: Measure) -> Self {
        let mut everyone: HashMap<EnrolmentId, Someone> =
            editions.iter().flat_map(|edition| edition.people.keys()).map(|id| (*id, Someone::default())).collect();
        let mut patterns: Vec<Pattern> = vec![Vec::new()];
        for edition in editions {
            patterns = refine(edition, measure, &mut everyone, &patterns);
        }
        // In the order of what delimits them, so that the same register gives the same atoms.
        let mut counts = vec![Cell { size: 0, value: 0 }; patterns.len()];
        for someone in everyone.values() {
            if let Some(cell) = counts.get_mut(someone.class) {
                cell.size += 1;
                cell.value += u32::from(someone.first == Some(true));
            }
        }
        let mut classes: Vec<(Pattern, Cell)> = patterns.into_iter().zip(counts).collect();
        classes.sort_unstable_by(|one, two| one.0.cmp(&two.0));
        let (patterns, counts): (Vec<Pattern>, Vec<Cell>) = classes.into_iter().unzip();
        Self::numbered(editions, &patterns, &counts)
    }

    /// Gives a number to each class as the first edition reads it, and to each as others do.
    fn numbered(editions: &[&Edition], patterns: &[Pattern], counts: &[Cell]) -> Self {
        let mut atoms = Self { sizes: Vec::new(), values: Vec::new(), figures: Vec::new(), crossings: Vec::new() };
        let mut numbers: BTreeMap<(usize, bool), usize> = BTreeMap::new();
        for (class, (pattern, cell)) in patterns.iter().zip(counts).enumerate() {
            for flipped in [false, true] {
                if cell.size > 0 && pattern.iter().any(|(row, other)| row.is_some() && *other == flipped) {
                    numbers.insert((class, flipped), atoms.sizes.len());
                    atoms.sizes.push(cell.size);
                    atoms.values.push(if flipped { cell.size - cell.value } else { cell.value });
                }
            }
        }
        let mut crossings: BTreeMap<Vec<Option<usize>>, Vec<usize>> = BTreeMap::new();
        for (class, pattern) in patterns.iter().enumerate() {
            let last = pattern.iter().rev().find(|(row, _)| row.is_some());
            if let Some(atom) = last.and_then(|(_, flipped)| numbers.get(&(class, *flipped))) {
                crossings.entry(pattern.iter().map(|(row, _)| *row).collect()).or_default().push(*atom);
            }
        }
        for (edition, known) in editions.iter().enumerate() {
            let mut rows = vec![Vec::new(); known.rows.len() + 1];
            for (class, pattern) in patterns.iter().enumerate() {
                let Some((Some(row), flipped)) = pattern.get(edition) else { continue };
                let Some(atom) = numbers.get(&(class, *flipped)) else { continue };
                for list in [*row, known.rows.len()] {
                    if let Some(list) = rows.get_mut(list) {
                        list.push(*atom);
                    }
                }
            }
            for row in &mut rows {
                row.sort_unstable();
            }
            atoms.figures.push(rows);
        }
        let figures = |rows: Vec<Option<usize>>| {
            let figure = |(edition, row): (usize, Option<usize>)| row.map(|row| Figure { edition, row: Some(row) });
            rows.into_iter().enumerate().filter_map(figure).collect::<Vec<_>>()
        };
        atoms.crossings = crossings.into_iter().map(|(rows, atoms)| Crossing { atoms, rows: figures(rows) }).collect();
        atoms
    }

    /// The atoms of a figure.
    pub(super) fn of_figure(&self, figure: Figure) -> &[usize] {
        let rows = self.figures.get(figure.edition);
        let row = rows.and_then(|rows| rows.get(figure.row.unwrap_or(rows.len().saturating_sub(1))));
        row.map_or(&[], Vec::as_slice)
    }

    /// The counts of a group.
    pub(super) fn cell(&self, atoms: &[usize]) -> Cell {
        let sum = |counts: &[u32]| atoms.iter().filter_map(|atom| counts.get(*atom)).sum();
        Cell { size: sum(&self.sizes), value: sum(&self.values) }
    }
}

/// Splits the classes by what one more edition makes of their people.
fn refine(
    edition: &Edition,
    measure: Measure,
    everyone: &mut HashMap<EnrolmentId, Someone>,
    patterns: &[Pattern],
) -> Vec<Pattern> {
    let mut classes: HashMap<(usize, Option<usize>, bool), usize> = HashMap::new();
    let mut refined = Vec::new();
    for (id, someone) in everyone {
        let place = edition.people.get(id);
        let counts = place.map(|place| measure.counts(*place));
        someone.first = someone.first.or(counts);
        let key = (place.map(|place| place.row), counts.is_some() && counts != someone.first);
        someone.class = *classes.entry((someone.class, key.0, key.1)).or_insert_with(|| {
            let mut pattern = patterns.get(someone.class).cloned().unwrap_or_default();
            pattern.push(key);
            refined.push(pattern);
            refined.len() - 1
        });
    }
    refined
}
