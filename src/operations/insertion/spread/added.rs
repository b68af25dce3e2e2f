//! V1 of each line: the country is read whole, whatever the reader's scope; what is shown are means over strata of at
//! least twenty people outside the cohort, and only beside a rate that is shown itself.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::Line;
use super::cohorts::Cohort;
use crate::domain::day::Day;
use crate::domain::indicator::interval::rounded;
use crate::domain::indicator::profile::Indicator;
use crate::domain::indicator::value_added::{self, Cell, Country, Strata};
use crate::domain::indicator::{CohortFacts, Profile};
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::insertion::asked::Asked;
use crate::operations::insertion::comparison::points;
use crate::operations::insertion::population::STRETCH;
use crate::operations::insertion::{Filter, Population};
use crate::operations::parallel::stretches;

/// Fewest people of a line that has a V1 (catalogue: D20).
const LEAST: u32 = 20;

/// Value added, in points with one decimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Added {
    /// Expected rate.
    pub expected: String,
    /// V1: observed less expected.
    pub value: String,
    /// Lower end of the 95 % range of chance around V1.
    pub low: String,
    /// Upper end.
    pub high: String,
    /// `above` or `below` what chance alone would leave at 95 %, or `undecided`.
    pub verdict: &'static str,
    /// People by the grain of their stratum, finest first: diploma × sex × region × track, … , whole country.
    pub compared: [u32; 5],
}

impl From<value_added::Added> for Added {
    fn from(added: value_added::Added) -> Self {
        let text = |value: i128| points(i64::try_from(rounded(value, 3)).unwrap_or_default());
        let (low, high) = (added.value - added.half, added.value + added.half);
        Self {
            expected: text(added.expected),
            value: text(added.value),
            low: text(low),
            high: text(high),
            verdict: if low > 0 {
                "above"
            } else if high < 0 {
                "below"
            } else {
                "undecided"
            },
            compared: added.compared,
        }
    }
}

/// Gives the lines of operators and of regions, and the cohorts, their V1.
pub(super) fn fill(
    asked: &Asked<'_>,
    country: &Population,
    [operators, regions]: [&mut Vec<Line>; 2],
    cohorts: &mut [Cohort],
) {
    let question = asked.question;
    let Some(indicator) = question.profile.indicators.first() else { return };
    let whole = whole(country, (&question.profile, indicator), asked.as_of);
    let (names, own) = (country.names(), asked.population.names());
    let number = |cohort: &Cohort| names.find(own.text(cohort.code));
    let read: HashSet<u32> = cohorts.iter().filter_map(number).collect();
    let asked_about =
        |cell: &Cell| read.contains(&cell.cohort) && question.filter.sex.is_none_or(|sex| cell.sex == Some(sex));
    give(operators, &whole.added_by(|cell| asked_about(cell).then_some(cell.operator)), |code| names.find(code));
    give(regions, &whole.added_by(|cell| asked_about(cell).then_some(cell.region)), Region::from_code);
    let added = whole.added_by(|cell| asked_about(cell).then_some(cell.cohort));
    for cohort in cohorts.iter_mut().filter(|cohort| cohort.size().is_some_and(|size| size >= LEAST)) {
        let found = number(cohort).and_then(|number| added.get(&number).copied().flatten());
        cohort.added = found.filter(|added| added.size >= LEAST);
    }
}

/// The whole country, counted on every core.
pub(in crate::operations::insertion) fn whole(
    country: &Population,
    figure: (&Profile, &Indicator),
    as_of: Day,
) -> Country {
    let (scope, filter) = (Scope::everything(), Filter::default());
    let facts: Vec<&CohortFacts> = country.cohorts(&scope, &filter).map(|(_, facts)| facts).collect();
    let cells = stretches(&facts, STRETCH, |part| {
        part.iter().map(|cohort| value_added::cells(figure, cohort, as_of)).collect::<Vec<_>>()
    });
    let cells = cells.concat();
    let strata = Strata::of(&cells);
    let compared =
        stretches(&cells, STRETCH, |part| part.iter().flat_map(|cohort| strata.compare(cohort)).collect::<Vec<_>>());
    compared.into_iter().flatten().collect()
}

fn give<K: Eq + std::hash::Hash>(
    lines: &mut [Line],
    added: &HashMap<K, Option<value_added::Added>>,
    key: impl Fn(&str) -> Option<K>,
) {
    for line in lines.iter_mut().filter(|line| line.counts().is_some_and(|(_, n)| n >= LEAST)) {
        let found = key(&line.code).and_then(|key| added.get(&key).copied().flatten());
        line.added = found.filter(|added| added.size >= LEAST).map(Added::from);
    }
}
