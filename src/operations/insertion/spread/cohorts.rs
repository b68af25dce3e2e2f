//! The cohorts of a spread: they add up to their operator and to their region, which are published too, so that what
//! hides one of these hides its cohorts, and hidden cohorts complete each other along both.

use std::collections::BTreeMap;

use super::{Line, sort};
use crate::domain::indicator::suppression::{Cell, complete_line};
use crate::domain::indicator::{Audience, Dimension, Group};
use crate::operations::insertion::asked::Asked;

/// One line a cohort, largest first.
pub(super) fn lines(asked: &Asked<'_>, operators: &[Line], regions: &[Line]) -> Vec<Line> {
    let names = asked.population.names();
    let mut of: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    let mut groups = Vec::new();
    for (place, facts) in asked.facts() {
        let code = names.text(facts.head.code);
        of.insert(code, (names.text(facts.head.operator), facts.head.region.code()));
        let tally = asked.tallies.of(place, asked.question.filter.sex);
        groups.push(Group { key: vec![Some(code.to_owned())], tally });
    }
    // Sizes as counted, before anything is hidden.
    let cell = |group: &Group| group.tally.outcomes.first().map(Cell::of);
    let sizes: BTreeMap<String, Cell> =
        groups.iter().filter_map(|group| Some((group.key.first()?.clone()?, cell(group)?))).collect();
    let rows = asked.publish(&[Dimension::Cohort], groups);
    let mut lines: Vec<Line> = rows.iter().filter_map(Line::of).collect();
    if asked.audience != Audience::Operator {
        let is_hidden = |lines: &[Line], code: &str| lines.iter().any(|line| line.code == code && line.rate.masked);
        let margins: Vec<(&str, &str)> =
            lines.iter().map(|line| of.get(line.code.as_str()).copied().unwrap_or_default()).collect();
        let cells: Vec<Cell> =
            lines.iter().map(|line| sizes.get(&line.code).copied().unwrap_or(Cell { size: 0, value: 0 })).collect();
        let mut hidden: Vec<bool> = lines
            .iter()
            .zip(&margins)
            .map(|(line, (operator, region))| {
                line.rate.masked || is_hidden(operators, operator) || is_hidden(regions, region)
            })
            .collect();
        let threshold = asked.audience.threshold(asked.question.profile.min_n);
        complete(&cells, &margins, threshold, &mut hidden);
        for (line, _) in lines.iter_mut().zip(hidden).filter(|(_, hidden)| *hidden) {
            line.rate.mask();
        }
    }
    sort(&mut lines);
    lines
}

/// Hides more until the hidden cohorts of every operator and of every region protect each other.
fn complete(cells: &[Cell], margins: &[(&str, &str)], threshold: u32, hidden: &mut Vec<bool>) {
    loop {
        let before = hidden.clone();
        for margin in [|of: &(&str, &str)| of.0.to_owned(), |of: &(&str, &str)| of.1.to_owned()] {
            let mut along: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for (rank, of) in margins.iter().enumerate() {
                along.entry(margin(of)).or_default().push(rank);
            }
            for ranks in along.values() {
                complete_one(cells, ranks, threshold, hidden);
            }
        }
        if *hidden == before {
            return;
        }
    }
}

fn complete_one(cells: &[Cell], ranks: &[usize], threshold: u32, hidden: &mut [bool]) {
    let own: Vec<Cell> = ranks.iter().filter_map(|rank| cells.get(*rank).copied()).collect();
    let mut flags: Vec<bool> = ranks.iter().filter_map(|rank| hidden.get(*rank).copied()).collect();
    complete_line(&own, threshold, &mut flags);
    for (rank, flag) in ranks.iter().zip(flags) {
        if let Some(hidden) = hidden.get_mut(*rank) {
            *hidden = flag;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_cohort_hides_another_of_its_operator_and_another_of_its_region() {
        let cells = [3, 40, 30, 50].map(|size| Cell { size, value: 0 });
        let margins = [("EMI", "04"), ("EMI", "06"), ("UIR", "04"), ("UIR", "06")];
        let mut hidden = vec![true, false, false, false];
        complete(&cells, &margins, 5, &mut hidden);
        assert_eq!(hidden, [true; 4], "each line of the square has two");
        let mut hidden = vec![false; 4];
        complete(&cells, &margins, 5, &mut hidden);
        assert_eq!(hidden, [false; 4]);
    }
}
