//! The rows of `interfaces.md` §3 over a population: what programs read.

use super::population::{Population, STRETCH};
use super::question::Filter;
use crate::domain::day::Day;
use crate::domain::indicator::{Audience, CohortFacts, Dimension, Evaluation, IndicatorRow, Profile, Tally, View};
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::operations::parallel::stretches;

/// Definitions up to which their tallies are kept cohort by cohort; more are counted together, in one pass.
const FEW: usize = 3;

/// The rows of a view over the cohorts of a scope that a filter admits.
#[must_use]
pub fn rows(
    figures: &Figures,
    population: &Population,
    (scope, filter): (&Scope, &Filter),
    profiles: &[&Profile],
    view: View<'_>,
) -> Vec<IndicatorRow> {
    let cohorts: Vec<(usize, &CohortFacts)> = population.cohorts(scope, filter).collect();
    if profiles.len() > FEW || !view.by.iter().all(|dimension| dimension.is_of_cohort_or_sex()) {
        return in_one_pass(&cohorts, profiles, view).rows(population.names());
    }
    let mut rows = Vec::new();
    for profile in profiles {
        let tallies = population.tallies(figures, profile, view.as_of);
        let one = [*profile];
        let mut evaluation = Evaluation::new(&one, view);
        for (place, facts) in &cohorts {
            if let Some(tally) = tallies.at(*place) {
                evaluation.add_tally(&facts.head, tally);
            }
        }
        rows.extend(evaluation.rows(population.names()));
    }
    rows
}

/// What everyone of a population, or one sex, counts under each of many definitions.
#[must_use]
pub fn totals(
    population: &Population,
    (scope, filter): (&Scope, &Filter),
    profiles: &[&Profile],
    as_of: Day,
) -> Vec<Tally> {
    let cohorts: Vec<(usize, &CohortFacts)> = population.cohorts(scope, filter).collect();
    let view = View { as_of, by: &[Dimension::Sex], audience: Audience::Operator };
    in_one_pass(&cohorts, profiles, view).tallies(filter.sex)
}

fn in_one_pass<'a>(cohorts: &[(usize, &CohortFacts)], profiles: &'a [&'a Profile], view: View<'a>) -> Evaluation<'a> {
    let parts = stretches(cohorts, STRETCH, |part| {
        let mut evaluation = Evaluation::new(profiles, view);
        for (_, facts) in part {
            evaluation.add(facts);
        }
        evaluation
    });
    parts.into_iter().fold(Evaluation::new(profiles, view), |mut whole, part| {
        whole.absorb(part);
        whole
    })
}
