//! The cohorts of a spread: they add up to their operator and to their region, which are published too, so that what
//! hides one of these hides its cohorts, and hidden cohorts complete each other along both.

//!
//! Sums are kept of each; only those of a page are written out.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use sha2::{Digest as _, Sha256};

use super::Line;
use crate::domain::indicator::publish::{Veil, shown, veils_beside_total};
use crate::domain::indicator::suppression::{Cell, complete_line};
use crate::domain::indicator::{Audience, CohortHead, Outcome, Tally, value_added};
use crate::operations::insertion::asked::Asked;

/// A cohort of a spread.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cohort {
    /// Where the population holds it.
    place: usize,
    /// Its code, a number of the population's names.
    pub(super) code: u32,
    outcome: Outcome,
    /// What it does not show.
    veil: Veil,
    /// Whether a figure of it is hidden.
    masked: bool,
    /// V1; none without a number, under twenty people, or without a country to compare with.
    pub(super) added: Option<value_added::Added>,
}

impl Cohort {
    /// How many its rate is of, where that is shown.
    pub(super) fn size(&self) -> Option<u32> {
        Some(self.outcome.denominator()).filter(|size| self.veil < Veil::Whole && *size > 0)
    }

    /// A hidden denominator ranks by the base, which is published.
    fn rank(&self) -> Reverse<u32> {
        Reverse(if self.veil < Veil::Whole { self.outcome.denominator() } else { self.outcome.base })
    }
}

/// Every cohort, largest first, equal ones by code.
pub(super) fn all(asked: &Asked<'_>, operators: &[Line], regions: &[Line]) -> Vec<Cohort> {
    let (question, ranks) = (asked.question, asked.population.ranks());
    let heads = asked.population.heads(asked.scope, &question.filter);
    let mut heads: Vec<(usize, &CohortHead)> = heads.map(|(place, _, head)| (place, head)).collect();
    heads.sort_unstable_by_key(|(place, _)| ranks.get(*place).copied());
    let tallies: Vec<Tally> = heads.iter().map(|(place, _)| asked.tallies.of(*place, question.filter.sex)).collect();
    let veils = veils_beside_total(&question.profile, asked.audience, tallies.iter());
    let own = veils.into_iter().nth(asked.rank).unwrap_or_default();
    let outcome = |tally: &Tally| tally.outcomes.get(asked.rank).copied().unwrap_or_default();
    let cohort = |((head, veil), tally): ((&(usize, &CohortHead), Veil), &Tally)| Cohort {
        place: head.0,
        code: head.1.code,
        outcome: outcome(tally),
        veil,
        masked: veil == Veil::Whole,
        added: None,
    };
    let mut cohorts: Vec<Cohort> = heads.iter().zip(own).zip(&tallies).map(cohort).collect();
    if asked.audience != Audience::Operator {
        let heads: Vec<&CohortHead> = heads.into_iter().map(|(_, head)| head).collect();
        protect(asked, &heads, (operators, regions), &mut cohorts);
    }
    cohorts.sort_by_key(Cohort::rank);
    cohorts
}

/// Hides what its operator or its region hides, and more until the hidden cohorts of each protect each other.
fn protect(asked: &Asked<'_>, heads: &[&CohortHead], (operators, regions): (&[Line], &[Line]), cohorts: &mut [Cohort]) {
    let names = asked.population.names();
    let hides = |lines: &[Line], code: &str| lines.iter().any(|line| line.code == code && line.rate.masked);
    let mut hidden: Vec<bool> = heads
        .iter()
        .zip(&*cohorts)
        .map(|(head, cohort)| {
            cohort.masked || hides(operators, names.text(head.operator)) || hides(regions, head.region.code())
        })
        .collect();
    let cells: Vec<Cell> = cohorts.iter().map(|cohort| Cell::of(&cohort.outcome)).collect();
    let margins = [
        along(heads.iter().map(|head| head.operator)),
        along(heads.iter().map(|head| u32::from(head.region.number()))),
    ];
    complete(&cells, &margins, asked.audience.threshold(asked.question.profile.min_n), &mut hidden);
    for (cohort, _) in cohorts.iter_mut().zip(hidden).filter(|(_, hidden)| *hidden) {
        cohort.masked |= cohort.outcome.denominator() > 0;
        cohort.veil = Veil::Whole;
    }
}

/// The ranks that share a key, key by key.
fn along(keys: impl Iterator<Item = u32>) -> Vec<Vec<usize>> {
    let mut along: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (rank, key) in keys.enumerate() {
        along.entry(key).or_default().push(rank);
    }
    along.into_values().collect()
}

/// The lines of the cohorts of these ranks.
pub(super) fn lines(asked: &Asked<'_>, cohorts: &[Cohort], wanted: &Range<usize>) -> Vec<Line> {
    let names = asked.population.names();
    let line = |cohort: &Cohort| Line {
        code: names.text(cohort.code).to_owned(),
        rate: asked.rate(cohort.place, cohort.veil, cohort.masked),
        limits: None,
        verdict: None,
        added: cohort.added.map(super::Added::from),
    };
    cohorts.iter().skip(wanted.start).take(wanted.len()).map(line).collect()
}

/// A hash of what they show, and of nothing else.
pub(super) fn seal(asked: &Asked<'_>, cohorts: &[Cohort]) -> [u8; 32] {
    let mut sealed = Sha256::new();
    for cohort in cohorts {
        let counts = shown(&cohort.outcome, cohort.veil);
        let counts = [
            counts.matured,
            counts.excluded,
            counts.inserted,
            counts.inserted_operator,
            counts.not_inserted,
            counts.unknown,
        ];
        sealed.update(asked.population.names().text(cohort.code));
        sealed.update([0, u8::from(cohort.masked)]);
        sealed.update(cohort.outcome.base.to_le_bytes());
        for count in counts {
            sealed.update(count.map_or(-1, i64::from).to_le_bytes());
        }
        if let Some(added) = cohort.added {
            for part in [added.expected, added.value, added.half] {
                sealed.update(part.to_le_bytes());
            }
            for count in added.compared {
                sealed.update(count.to_le_bytes());
            }
        }
        sealed.update([u8::MAX]);
    }
    sealed.finalize().into()
}

/// Hides more until the hidden cohorts of every operator and of every region protect each other.
fn complete(cells: &[Cell], margins: &[Vec<Vec<usize>>; 2], threshold: u32, hidden: &mut Vec<bool>) {
    loop {
        let before = hidden.clone();
        for ranks in margins.iter().flatten() {
            complete_one(cells, ranks, threshold, hidden);
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
        let margins = [along([1, 1, 2, 2].into_iter()), along([4, 6, 4, 6].into_iter())];
        let mut hidden = vec![true, false, false, false];
        complete(&cells, &margins, 5, &mut hidden);
        assert_eq!(hidden, [true; 4], "each line of the square has two");
        let mut hidden = vec![false; 4];
        complete(&cells, &margins, 5, &mut hidden);
        assert_eq!(hidden, [false; 4]);
    }
}
