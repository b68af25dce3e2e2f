//! What is hidden so that no figure points at a person (`indicators.md` §3 "Suppression", §8 "Suppression of rows").
//!
//! A cell is one group under one indicator: its size N may be known, what is protected is how many of N are inserted.
//! `line` completes a one-way breakdown, `table` a breakdown by several dimensions, which it sees as `plane`s: `feasible`
//! tells which hidden cells keep another value there, `widen` hides the least that gives them one.

mod bounds;
mod feasible;
mod knowledge;
mod line;
mod plane;
mod table;
#[cfg(test)]
mod tests;
mod widen;

pub use bounds::{Total, feasible_ranges};
pub use knowledge::complete_knowledge;
pub use line::{complete_alike, complete_line};
pub use table::complete_table;

use super::tally::Outcome;

codes! {
    /// Who reads the figures.
    pub enum Audience {
        /// Anyone.
        Public = "public",
        /// A ministry's reviewer.
        Ministry = "ministry",
        /// An operator, on its own learners.
        Operator = "operator",
    }
}

impl Audience {
    /// The smallest denominator this audience is shown, for a profile whose own smallest is `min_n`; 0 for none.
    #[must_use]
    pub fn threshold(self, min_n: u32) -> u32 {
        match self {
            Self::Public => min_n.max(20),
            Self::Ministry => 5,
            Self::Operator => 0,
        }
    }
}

/// A cell of a breakdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// N, which may be known.
    pub size: u32,
    /// What is protected: between 0 and N.
    pub value: u32,
}

impl Cell {
    /// The cell of an outcome.
    #[must_use]
    pub const fn of(outcome: &Outcome) -> Self {
        Self { size: outcome.denominator(), value: outcome.inserted }
    }

    /// Whether the cell is hidden for itself: too few people, or one or two who stand out.
    #[must_use]
    pub fn is_hidden(self, audience: Audience, min_n: u32) -> bool {
        let stands_out = |count: u32| matches!(count, 1 | 2);
        let few = self.size > 0 && self.size < audience.threshold(min_n);
        few || (audience == Audience::Public && (stands_out(self.value) || stands_out(self.size - self.value)))
    }
}

/// Whether the known part is too small to be shown where the whole is large enough.
#[must_use]
pub fn hides_knowledge(outcome: &Outcome, audience: Audience, min_n: u32) -> bool {
    outcome.denominator() > 0 && outcome.known() < audience.threshold(min_n)
}

/// Which rows of one call are hidden, whole: `rows` holds each row's cell under each indicator of one profile, in row
/// order, and `places` its place along each dimension. A row hidden under one indicator is hidden under all.
#[must_use]
pub fn hidden_rows(rows: &[Vec<Cell>], places: &[Vec<usize>], audience: Audience, min_n: u32) -> Vec<bool> {
    let of = |indicator: usize| rows.iter().filter_map(|cells| cells.get(indicator).copied()).collect::<Vec<Cell>>();
    let indicators: Vec<Vec<Cell>> = (0..rows.first().map_or(0, Vec::len)).map(of).collect();
    let dimensions = places.first().map_or(0, Vec::len);
    if dimensions == 1 {
        return hidden_line(&indicators, rows.len(), audience, min_n);
    }
    let mut hidden = hidden_for_themselves(&indicators, rows.len(), audience, min_n);
    if audience == Audience::Operator || dimensions == 0 || !hidden.contains(&true) {
        return hidden;
    }
    let protected = table::protect(&indicators, places, &mut hidden, (audience, min_n));
    if protected { hidden } else { vec![true; rows.len()] }
}

/// The same for a breakdown by one dimension: `indicators` holds the cells of its rows, so many, under each indicator.
#[must_use]
pub fn hidden_line(indicators: &[Vec<Cell>], rows: usize, audience: Audience, min_n: u32) -> Vec<bool> {
    let mut hidden = hidden_for_themselves(indicators, rows, audience, min_n);
    if audience == Audience::Operator || !hidden.contains(&true) {
        return hidden;
    }
    loop {
        let before = hidden.clone();
        for cells in indicators {
            complete_line(cells, audience.threshold(min_n), &mut hidden);
        }
        if hidden == before {
            return hidden;
        }
    }
}

fn hidden_for_themselves(indicators: &[Vec<Cell>], rows: usize, audience: Audience, min_n: u32) -> Vec<bool> {
    let is_hidden = |row: usize, cells: &Vec<Cell>| cells.get(row).is_some_and(|cell| cell.is_hidden(audience, min_n));
    (0..rows).map(|row| indicators.iter().any(|cells| is_hidden(row, cells))).collect()
}

/// Which counts of a breakdown of reasons (exclusion, withdrawal, refusal) are hidden: in public, those from 1 to 4.
#[must_use]
pub fn hidden_reasons(counts: &[u32], audience: Audience) -> Vec<bool> {
    counts.iter().map(|count| audience == Audience::Public && (1..5).contains(count)).collect()
}
