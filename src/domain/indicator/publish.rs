//! From counts to the rows an audience may read: rates, maturity, flags, suppression, order.

use std::collections::BTreeSet;

use super::group::Dimension;
use super::horizon::{Horizon, WINDOW_DAYS};
use super::interval::wilson;
use super::profile::Profile;
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

/// What a row does not show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Veil {
    /// Everything is shown.
    #[default]
    Nothing,
    /// What it tells of its unknowns.
    Knowledge,
    /// Every count and rate.
    Whole,
}

/// The rows of one profile: indicators in its order, then groups in ascending order of their keys, blanks first.
#[must_use]
pub fn publish(profile: &Profile, view: &View<'_>, mut groups: Vec<Group>) -> Vec<IndicatorRow> {
    groups.sort_unstable_by(|a, b| a.key.cmp(&b.key));
    let hidden = hidden(profile, view, &groups);
    let outcomes = outcomes(profile, groups.iter().map(|group| &group.tally));
    rows(profile, view, &groups, &own_veils((profile, view.audience), &outcomes, &hidden))
}

/// The rows of one profile by one dimension for a page that prints their total too: what the rows shown and the total would
/// give back of the others is hidden as well. Where those hidden are all alike together, one more row; and the unknowns of
/// a row alone.
#[must_use]
pub fn publish_beside_total(profile: &Profile, view: &View<'_>, mut groups: Vec<Group>) -> Vec<IndicatorRow> {
    if view.audience == Audience::Operator || view.by.is_empty() {
        return publish(profile, view, groups);
    }
    groups.sort_unstable_by(|a, b| a.key.cmp(&b.key));
    let hidden = hidden(profile, view, &groups);
    let outcomes = outcomes(profile, groups.iter().map(|group| &group.tally));
    rows(profile, view, &groups, &completed((profile, view.audience), &outcomes, hidden))
}

/// What the rows of one profile by one dimension do not show beside their total: figure by figure, each group in the order
/// of the keys, in which these tallies come.
#[must_use]
pub fn veils_beside_total<'t>(
    profile: &Profile,
    audience: Audience,
    tallies: impl Iterator<Item = &'t Tally> + Clone,
) -> Vec<Vec<Veil>> {
    let count = tallies.clone().count();
    let outcomes = outcomes(profile, tallies);
    let cells: Vec<Vec<Cell>> = outcomes.iter().map(|line| line.iter().map(Cell::of).collect()).collect();
    let hidden = suppression::hidden_line(&cells, count, audience, profile.min_n);
    if audience == Audience::Operator {
        return own_veils((profile, audience), &outcomes, &hidden);
    }
    completed((profile, audience), &outcomes, hidden)
}

/// Outcomes under each figure of the profile, those of every group.
fn outcomes<'t>(profile: &Profile, tallies: impl Iterator<Item = &'t Tally> + Clone) -> Vec<Vec<Outcome>> {
    let outcome = |rank: usize, tally: &Tally| tally.outcomes.get(rank).copied().unwrap_or_default();
    (0..profile.indicators.len()).map(|rank| tallies.clone().map(|tally| outcome(rank, tally)).collect()).collect()
}

/// Which groups are hidden whole.
fn hidden(profile: &Profile, view: &View<'_>, groups: &[Group]) -> Vec<bool> {
    let cells: Vec<Vec<Cell>> =
        groups.iter().map(|group| group.tally.outcomes.iter().map(Cell::of).collect()).collect();
    suppression::hidden_rows(&cells, &places(groups, view.by.len()), view.audience, profile.min_n)
}

fn own_veils((profile, audience): (&Profile, Audience), outcomes: &[Vec<Outcome>], hidden: &[bool]) -> Vec<Vec<Veil>> {
    let veil = |(outcome, hidden): (&Outcome, &bool)| {
        if *hidden {
            Veil::Whole
        } else if suppression::hides_knowledge(outcome, audience, profile.min_n) {
            Veil::Knowledge
        } else {
            Veil::Nothing
        }
    };
    outcomes.iter().map(|line| line.iter().zip(hidden).map(veil).collect()).collect()
}

/// The same where the total is printed too.
fn completed(
    (profile, audience): (&Profile, Audience),
    outcomes: &[Vec<Outcome>],
    mut hidden: Vec<bool>,
) -> Vec<Vec<Veil>> {
    // As everywhere, a row hidden under one indicator is hidden under all.
    for line in outcomes {
        suppression::complete_alike(&line.iter().map(Cell::of).collect::<Vec<_>>(), &mut hidden);
    }
    let mut veils = own_veils((profile, audience), outcomes, &hidden);
    for (veils, line) in veils.iter_mut().zip(outcomes) {
        let mut silent: Vec<bool> = veils.iter().map(|veil| *veil != Veil::Nothing).collect();
        suppression::complete_knowledge(line, &mut silent, audience, profile.min_n);
        let silent = veils.iter_mut().zip(silent).filter(|(_, silent)| *silent);
        silent.for_each(|(veil, _)| *veil = Veil::Knowledge.max(*veil));
    }
    veils
}

fn rows(profile: &Profile, view: &View<'_>, groups: &[Group], veils: &[Vec<Veil>]) -> Vec<IndicatorRow> {
    let of_figure = |(rank, veils): (usize, &Vec<Veil>)| {
        let lines = groups.iter().zip(veils);
        lines.map(|(group, veil)| row(profile, view, (rank, group), *veil)).collect::<Vec<_>>()
    };
    veils.iter().enumerate().flat_map(of_figure).collect()
}

/// The row of a group under the profile's figure number `rank`.
#[must_use]
pub fn row(profile: &Profile, view: &View<'_>, (rank, group): (usize, &Group), veil: Veil) -> IndicatorRow {
    let (outcome, funnel) = (group.tally.outcomes.get(rank).copied().unwrap_or_default(), &group.tally.funnel);
    let mut row = IndicatorRow {
        profile: profile.code.clone(),
        profile_version: profile.version,
        indicator: profile.indicators.get(rank).map(|indicator| indicator.id.clone()).unwrap_or_default(),
        group: view.by.iter().copied().zip(group.key.iter().cloned()).collect(),
        funnel: *funnel,
        base: outcome.base,
        counts: counts(&outcome),
        rates: rates(&outcome),
        state: maturity(profile.horizon, &outcome, funnel, view.as_of),
        flags: flags(&outcome, funnel),
        suppressed: Vec::new(),
    };
    match veil {
        Veil::Nothing => {}
        Veil::Knowledge => hide_knowledge(&mut row),
        Veil::Whole => hide_whole(&mut row),
    }
    row
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

/// The counts of an outcome that are shown under a veil.
#[must_use]
pub fn shown(outcome: &Outcome, veil: Veil) -> Counts {
    let counts = counts(outcome);
    match veil {
        Veil::Nothing => counts,
        Veil::Knowledge => without_knowledge(counts),
        Veil::Whole => Counts::default(),
    }
}

const fn without_knowledge(counts: Counts) -> Counts {
    Counts { not_inserted: None, unknown: None, ..counts }
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
#[must_use]
pub fn maturity(horizon: Horizon, outcome: &Outcome, funnel: &Funnel, as_of: Day) -> Maturity {
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

/// The warnings of a row that is not hidden whole.
#[must_use]
pub fn flags(outcome: &Outcome, funnel: &Funnel) -> Vec<Flag> {
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
    row.counts = without_knowledge(row.counts);
    row.rates = Rates { known: None, ceiling: None, knowledge_rate: None, ..row.rates };
    row.suppressed = HIDDEN_KNOWLEDGE.to_vec();
}
