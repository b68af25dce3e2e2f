//! The cohorts behind a count, each with its own: under the same protection as the row, and written out for the page only.

use std::ops::Range;

use super::asked::Asked;
use super::cohorts::{CohortLine, Drawing, each};
use super::population::Population;
use super::question::{Filter, Question};
use super::ranked::Ranked;
use super::rate::Rate;
use super::regions::Regions;
use crate::domain::day::Day;
use crate::domain::indicator::publish::shown;
use crate::domain::indicator::row::Counts;
use crate::domain::indicator::{Audience, Part};
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;

/// How many of somebody's cohort are in the part asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortCount {
    /// The cohort, with its rate as the audience may see it.
    pub line: CohortLine,
    /// Its people in the part; none when the audience may not know.
    pub count: Option<u32>,
}

/// The same before the cohort is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceCount {
    /// Where the population holds the cohort.
    pub place: usize,
    /// Its people in the part; none when the audience may not know.
    pub count: Option<u32>,
}

/// A part of the base, cohort by cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The row it is a part of.
    pub rate: Rate,
    /// Everyone in the part, as the row says; none when the audience may not know.
    pub total: Option<u32>,
    /// The cohorts that have somebody in the part, or that may not say, by code.
    pub counts: Vec<PlaceCount>,
    /// Those of them wanted, written out.
    pub cohorts: Vec<CohortCount>,
}

impl Listing {
    /// How many are listed one by one: those of cohorts whose figures are shown.
    #[must_use]
    pub fn listed(&self) -> u32 {
        self.total.map_or(0, |_| self.counts.iter().filter_map(|cohort| cohort.count).sum())
    }

    /// How many are only counted, because their cohorts are too small to be shown apart.
    #[must_use]
    pub fn unlisted(&self) -> u32 {
        self.total.map_or(0, |total| total.saturating_sub(self.listed()))
    }
}

/// How many a rate counts in a part; none when hidden.
#[must_use]
pub const fn count_of(rate: &Rate, part: Part) -> Option<u32> {
    let Rate { base, matured, excluded, inserted, inserted_operator, not_inserted, unknown, .. } = *rate;
    in_part(&Counts { matured, excluded, inserted, inserted_operator, not_inserted, unknown }, base, part)
}

const fn in_part(counts: &Counts, base: u32, part: Part) -> Option<u32> {
    match part {
        Part::Inserted => counts.inserted,
        Part::NotInserted => counts.not_inserted,
        Part::Unknown => counts.unknown,
        Part::Excluded => counts.excluded,
        Part::NotMature => match counts.matured {
            Some(matured) => Some(base.saturating_sub(matured)),
            None => None,
        },
    }
}

/// A part of the base of the question's figure number `rank`, for an audience; of its cohorts by code, those of the ranks
/// `wanted` are written out.
#[must_use]
pub fn listing(
    figures: &Figures,
    population: &Population,
    question: &Question,
    (scope, audience): (&Scope, Audience),
    (rank, part): (usize, Part),
    wanted: &Range<usize>,
) -> Listing {
    let as_of = Day::from(question.as_of);
    let tallies = population.tallies(figures, &question.profile, as_of);
    let asked = Asked { figures, population, tallies: &tallies, question, scope, audience, as_of, rank };
    // What may be shown of a cohort is decided beside all the others: choosing one does not uncover it.
    let wide = Question { filter: Filter { cohort: Vec::new(), ..question.filter.clone() }, ..question.clone() };
    let beside = Asked { question: &wide, ..asked };
    let regions = Regions::read(&beside);
    let is_whole = question.filter.cohort.is_empty();
    let rate = if is_whole { asked.of(regions.sum(question.filter.sex)) } else { asked.one(None) };
    let total = count_of(&rate, part);
    let counted = counted(&asked, &regions, |counts, base| total.and(in_part(counts, base, part)));
    let drawing = Drawing::of(&beside);
    let (first, last) = (wanted.start.min(counted.len()), wanted.end.min(counted.len()));
    let shown = counted.get(first..last).unwrap_or_default();
    Listing {
        counts: counted.iter().map(|(ranked, count)| PlaceCount { place: ranked.place, count: *count }).collect(),
        cohorts: each(shown, |(ranked, count)| Some(CohortCount { line: drawing.line(ranked, false)?, count: *count })),
        rate,
        total,
    }
}

/// Each cohort asked about, by code, with its count in a part of its base; without those that count nobody there.
fn counted<'r>(
    asked: &Asked<'_>,
    regions: &'r Regions,
    count: impl Fn(&Counts, u32) -> Option<u32>,
) -> Vec<(&'r Ranked, Option<u32>)> {
    let (names, chosen) = (asked.population.names(), &asked.question.filter.cohort);
    let chosen: Option<Vec<u32>> =
        (!chosen.is_empty()).then(|| chosen.iter().filter_map(|code| names.find(code)).collect());
    let cohorts = asked.population.by_place();
    let is_asked = |ranked: &Ranked| {
        let code = || cohorts.at(ranked.place).map(|facts| facts.head.code);
        chosen.as_ref().is_none_or(|chosen| code().is_some_and(|code| chosen.contains(&code)))
    };
    let ranked = regions.cohorts().flat_map(|cohorts| &cohorts.lines).filter(|ranked| is_asked(ranked));
    let mut found: Vec<(&Ranked, Option<u32>)> = ranked
        .filter_map(|ranked| {
            let count = count(&shown(&ranked.outcome, ranked.veil), ranked.outcome.base);
            (ranked.outcome.base > 0 && count != Some(0)).then_some((ranked, count))
        })
        .collect();
    let ranks = asked.population.ranks();
    // Those of each region are in order already, which this sort makes use of.
    found.sort_by_key(|(ranked, _)| ranks.get(ranked.place).copied());
    found
}
