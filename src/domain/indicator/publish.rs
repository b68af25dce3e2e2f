//! From counts to the rows an audience may read: rates, maturity, flags, suppression, order.

use std::collections::BTreeSet;

use super::group::Dimension;
use super::horizon::{Horizon, WINDOW_DAYS};
use super::interval::wilson;
use super::profile::{Indicator, Profile};
use super::rate::{Bounds, knows_too_little};
use super::row::{Counts, Flag, IndicatorRow, Maturity, Rates};
use super::suppression::{self, Audience, Cell};
use super::tally::{Funnel, Outcome, Tally};
use crate::domain::day::Day;

/// A group under one profile: its value along each dimension asked, and its counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Values, in the order of the dimensions.
    pub key: Vec<Option<String>>,
    /// Counts.
    pub tally: Tally,
}

/// Who asks, of what date, broken down by what.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// As-of date.
    pub as_of: Day,
    /// Dimensions; none for one total row.
    pub by: &'a [Dimension],
    /// Reader.
    pub audience: Audience,
}

/// Keys a row that is hidden whole does not show, in column order.
pub const HIDDEN_WHOLE: [&str; 12] = [
    "matured",
    "excluded",
    "inserted",
    "inserted_operator",
    "not_inserted",
    "unknown",
    "floor",
    "known",
    "ceiling",
    "knowledge_rate",
    "wilson_low",
    "wilson_high",
];

/// Keys hidden where too little is known, in column order.
pub const HIDDEN_KNOWLEDGE: [&str; 5] = ["not_inserted", "unknown", "known", "ceiling", "knowledge_rate"];

/// The rows of one profile: indicators in its order, then groups in ascending order of their keys, blanks first.
#[must_use]
pub fn publish(profile: &Profile, view: &View<'_>, mut groups: Vec<Group>) -> Vec<IndicatorRow> {
    groups.sort_unstable_by(|a, b| a.key.cmp(&b.key));
    let cells: Vec<Vec<Cell>> =
        groups.iter().map(|group| group.tally.outcomes.iter().map(Cell::of).collect()).collect();
    let hidden = suppression::hidden_rows(&cells, &places(&groups, view.by.len()), view.audience, profile.min_n);
    let row = |rank: usize, indicator: &Indicator, group: &Group, hidden: bool| {
        let outcome = group.tally.outcomes.get(rank).copied().unwrap_or_default();
        let mut row = IndicatorRow {
            profile: profile.code.clone(),
            profile_version: profile.version,
            indicator: indicator.id.clone(),
            group: view.by.iter().copied().zip(group.key.iter().cloned()).collect(),
            funnel: group.tally.funnel,
            base: outcome.base,
            counts: counts(&outcome),
            rates: rates(&outcome),
            state: maturity(profile.horizon, &outcome, &group.tally.funnel, view.as_of),
            flags: flags(&outcome, &group.tally.funnel),
            suppressed: Vec::new(),
        };
        if hidden {
            hide_whole(&mut row);
        } else if suppression::hides_knowledge(&outcome, view.audience, profile.min_n) {
            hide_knowledge(&mut row);
        }
        row
    };
    let rows = profile.indicators.iter().enumerate();
    rows.flat_map(|(rank, indicator)| {
        groups.iter().zip(&hidden).map(move |(group, hidden)| row(rank, indicator, group, *hidden))
    })
    .collect()
}

/// The rows of one profile by one dimension for a page that prints their total too: what the rows shown and the total would
/// give back of the others is hidden as well. Where those hidden are all alike together, one more row; and the unknowns of
/// a row alone.
#[must_use]
pub fn publish_beside_total(profile: &Profile, view: &View<'_>, mut groups: Vec<Group>) -> Vec<IndicatorRow> {
    groups.sort_unstable_by(|a, b| a.key.cmp(&b.key));
    let outcome = |rank: usize, group: &Group| group.tally.outcomes.get(rank).copied().unwrap_or_default();
    let outcomes: Vec<Vec<Outcome>> =
        (0..profile.indicators.len()).map(|rank| groups.iter().map(|group| outcome(rank, group)).collect()).collect();
    let mut rows = publish(profile, view, groups);
    if view.audience == Audience::Operator || view.by.is_empty() {
        return rows;
    }
    let groups = outcomes.first().map_or(1, Vec::len).max(1);
    // As everywhere, a row hidden under one indicator is hidden under all.
    let mut hidden: Vec<bool> = rows.iter().take(groups).map(|row| row.counts.inserted.is_none()).collect();
    for outcomes in &outcomes {
        suppression::complete_alike(&outcomes.iter().map(Cell::of).collect::<Vec<_>>(), &mut hidden);
    }
    for (rows, outcomes) in rows.chunks_mut(groups).zip(&outcomes) {
        rows.iter_mut().zip(&hidden).filter(|(_, hidden)| **hidden).for_each(|(row, _)| hide_whole(row));
        let mut silent: Vec<bool> = rows.iter().map(|row| row.counts.unknown.is_none()).collect();
        suppression::complete_knowledge(outcomes, &mut silent, view.audience, profile.min_n);
        let partly = rows.iter_mut().zip(silent).filter(|(row, silent)| *silent && row.counts.inserted.is_some());
        partly.for_each(|(row, _)| hide_knowledge(row));
    }
    rows
}

/// The place of each group along each dimension.
fn places(groups: &[Group], dimensions: usize) -> Vec<Vec<usize>> {
    let along: Vec<BTreeSet<&Option<String>>> =
        (0..dimensions).map(|axis| groups.iter().filter_map(|group| group.key.get(axis)).collect()).collect();
    let ranks: Vec<Vec<&Option<String>>> = along.into_iter().map(|values| values.into_iter().collect()).collect();
    let place = |group: &Group| {
        group.key.iter().zip(&ranks).map(|(value, values)| values.binary_search(&value).unwrap_or_default()).collect()
    };
    groups.iter().map(place).collect()
}

fn counts(outcome: &Outcome) -> Counts {
    Counts {
        matured: Some(outcome.matured),
        excluded: Some(outcome.excluded),
        inserted: Some(outcome.inserted),
        inserted_operator: Some(outcome.inserted_operator),
        not_inserted: Some(outcome.not_inserted),
        unknown: Some(outcome.unknown),
    }
}

fn rates(outcome: &Outcome) -> Rates {
    let Bounds { floor, known, ceiling, knowledge } = Bounds::of(outcome);
    let interval = wilson(outcome.inserted, outcome.denominator());
    Rates {
        floor,
        known,
        ceiling,
        knowledge_rate: knowledge,
        wilson_low: interval.map(|ends| ends.low),
        wilson_high: interval.map(|ends| ends.high),
    }
}

/// The state of a row, tested in the order of `indicators.md` §8 "Rows".
fn maturity(horizon: Horizon, outcome: &Outcome, funnel: &Funnel, as_of: Day) -> Maturity {
    if outcome.base == 0 {
        Maturity::Undefined
    } else if horizon == Horizon::AsOf {
        Maturity::Provisional
    } else if outcome.matured == 0 {
        Maturity::HorizonNotReached
    } else if outcome.denominator() == 0 {
        Maturity::Undefined
    } else if outcome.matured < outcome.base || funnel.in_training > 0 {
        Maturity::Partial
    } else if outcome.last_horizon.is_some_and(|last| as_of < last.plus_days(WINDOW_DAYS)) {
        Maturity::Provisional
    } else {
        Maturity::Definitive
    }
}

fn flags(outcome: &Outcome, funnel: &Funnel) -> Vec<Flag> {
    let raised = [
        (Flag::KnowledgeInsufficient, knows_too_little(outcome)),
        (Flag::ExclusionIncomplete, funnel.incomplete_exclusions > 0),
    ];
    raised.into_iter().filter_map(|(flag, raised)| raised.then_some(flag)).collect()
}

/// Hides a row whole.
pub fn hide_whole(row: &mut IndicatorRow) {
    row.counts = Counts::default();
    row.rates = Rates::default();
    row.flags.clear();
    row.suppressed = HIDDEN_WHOLE.to_vec();
}

/// Hides what a row tells of its unknowns.
pub fn hide_knowledge(row: &mut IndicatorRow) {
    row.counts = Counts { not_inserted: None, unknown: None, ..row.counts };
    row.rates = Rates { known: None, ceiling: None, knowledge_rate: None, ..row.rates };
    row.suppressed = HIDDEN_KNOWLEDGE.to_vec();
}
