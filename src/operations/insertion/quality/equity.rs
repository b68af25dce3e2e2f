//! Women and men.

use serde::Serialize;

use super::{Part, Shown};
use crate::domain::indicator::quality::equity::gender_gap;
use crate::domain::indicator::suppression::{Cell, complete_knowledge, hidden_rows, hides_knowledge};
use crate::domain::indicator::{Outcome, Tally};
use crate::domain::person::Sex;
use crate::domain::scope::Scope;
use crate::operations::insertion::population::{Population, Tallies};
use crate::operations::insertion::question::Question;

/// The gap and the share of women.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Equity {
    /// Women's rate.
    pub women: Part,
    /// Men's rate.
    pub men: Part,
    /// The gap, when both are shown.
    pub gap: Option<Gap>,
    /// The share of women at each stage.
    pub stages: Vec<WomenLine>,
}

/// Women's rate less men's, in tenths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The difference of the floors.
    pub difference: i64,
    /// Newcombe, lower end.
    pub low: i64,
    /// Upper end.
    pub high: i64,
    /// The least it can be, by the unknown.
    pub worst: i64,
    /// The most it can be.
    pub best: i64,
}

/// The share of women at a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WomenLine {
    /// `enrolled`, `graduated` or `inserted`.
    pub stage: &'static str,
    /// The share.
    pub share: Part,
}

/// The gap between women and men (E1) and the share of women (E2), of the whole population whatever the sex asked.
pub(super) fn equity(
    tallies: &Tallies,
    population: &Population,
    question: &Question,
    (scope, shown): (&Scope, Shown),
) -> Equity {
    let sum = |sex: Option<Sex>| {
        let mut sum = Tally::empty(question.profile.indicators.len());
        for (place, _) in population.cohorts(scope, &question.filter) {
            sum += &tallies.of(place, sex);
        }
        sum
    };
    let (women, men, all) = (sum(Some(Sex::F)), sum(Some(Sex::M)), sum(None));
    let mut unstated = Tally::empty(question.profile.indicators.len());
    population.cohorts(scope, &question.filter).for_each(|(place, _)| unstated += &tallies.unstated(place));
    let first = |tally: &Tally| tally.outcomes.first().copied().unwrap_or_default();
    // Those whose sex is not stated have no line, but are everybody less women and men.
    let outcomes = [first(&women), first(&men), first(&unstated)];
    let cells: Vec<Vec<Cell>> = outcomes.iter().map(|outcome| vec![Cell::of(outcome)]).collect();
    let min_n = question.profile.min_n;
    let hidden = hidden_rows(&cells, &[vec![0], vec![1], vec![2]], shown.audience, min_n).contains(&true);
    let mut silent = outcomes.map(|outcome| hides_knowledge(&outcome, shown.audience, min_n));
    complete_knowledge(&outcomes, &mut silent, shown.audience, min_n);
    let [women_silent, men_silent, _] = silent;
    let part = |outcome: &Outcome, silent: bool| {
        let mut part = Part::of(outcome, shown.own, shown.audience);
        if hidden && part.state.is_empty() {
            part.mask();
        }
        if silent {
            (part.unknown, part.known) = (None, None);
        }
        part
    };
    // Whoever has no stated sex is neither a woman nor a man.
    let line = |stage, women: u32, men: u32, all: u32| WomenLine {
        stage,
        share: Part { base: all, ..Part::own(women, women + men, shown) },
    };
    let inserted = |tally: &Tally| first(tally).inserted;
    let mut stages = vec![
        line("enrolled", women.funnel.enrolled, men.funnel.enrolled, all.funnel.enrolled),
        line("graduated", women.funnel.graduated, men.funnel.graduated, all.funnel.graduated),
        line("inserted", inserted(&women), inserted(&men), inserted(&all)),
    ];
    // With either rate hidden, its numerator must not come back from the women among the inserted.
    for line in stages.iter_mut().filter(|line| hidden && line.stage == "inserted" && line.share.state.is_empty()) {
        line.share.mask();
    }
    let [women, men, _] = outcomes;
    // How far the unknown could move the gap tells how many they are.
    let gap = gender_gap(&women, &men).filter(|_| !hidden && !women_silent && !men_silent);
    Equity {
        women: part(&women, women_silent),
        men: part(&men, men_silent),
        gap: gap.map(|gap| Gap {
            difference: gap.difference,
            low: gap.low,
            high: gap.high,
            worst: gap.worst,
            best: gap.best,
        }),
        stages,
    }
}
