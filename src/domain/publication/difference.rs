//! Shown figures taken off another: what is left is a figure too, and must be one that could be published.

use super::{Audit, Figure, Finding};
use crate::domain::indicator::suppression::Cell;

impl Audit<'_> {
    /// Small groups left of a shown figure once another within it, or all those of one edition within it, are taken off.
    pub(super) fn differences(&self, shown: &[Figure]) -> Vec<Finding> {
        let figures: Vec<(Figure, Cell)> =
            shown.iter().map(|figure| (*figure, self.atoms.cell(self.atoms.of_figure(*figure)))).collect();
        let mut findings = Vec::new();
        for (whole, all) in &figures {
            // Where everybody is alike, no part says more.
            if all.value == 0 || all.value == all.size {
                continue;
            }
            for (part, cell) in &figures {
                if let Some(left) = less(*all, *cell)
                    && self.is_small(left)
                    && is_within(self.atoms.of_figure(*part), self.atoms.of_figure(*whole))
                {
                    findings.push(self.difference(*whole, vec![*part], left));
                }
            }
            for edition in 0..self.editions.len() {
                let parts: Vec<&(Figure, Cell)> = figures
                    .iter()
                    .filter(|(part, _)| part.edition == edition && part.row.is_some() && part != whole)
                    .filter(|(part, _)| is_within(self.atoms.of_figure(*part), self.atoms.of_figure(*whole)))
                    .collect();
                let left = parts.iter().try_fold(*all, |left, (_, cell)| less(left, *cell));
                if let Some(left) = left.filter(|left| parts.len() > 1 && self.is_small(*left)) {
                    findings.push(self.difference(*whole, parts.iter().map(|(part, _)| *part).collect(), left));
                }
            }
        }
        findings
    }

    fn difference(&self, whole: Figure, parts: Vec<Figure>, left: Cell) -> Finding {
        Finding::Difference { measure: self.measure, whole, parts, people: left.size }
    }
}

fn less(all: Cell, part: Cell) -> Option<Cell> {
    let size = all.size.checked_sub(part.size).filter(|size| *size > 0)?;
    Some(Cell { size, value: all.value.checked_sub(part.value).filter(|value| *value <= size)? })
}

/// Whether a sorted list holds another.
fn is_within(part: &[usize], whole: &[usize]) -> bool {
    let mut whole = whole.iter();
    part.iter().all(|atom| whole.any(|other| other == atom))
}
