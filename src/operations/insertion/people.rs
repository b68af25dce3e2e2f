//! The people behind a count: which cohorts they are of, and each of them with the reason.
//!
//! Counts are those of the row, under the same protection; cohorts are written out, and people read, for the page only.

use std::ops::Range;

use super::asked::Asked;
use super::cohorts::{CohortLine, Drawing};
use super::population::Population;
use super::question::{Filter, Question};
use super::ranked::Ranked;
use super::rate::Rate;
use super::regions::Regions;
use crate::domain::day::Day;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::profile::Indicator;
use crate::domain::indicator::publish::shown;
use crate::domain::indicator::row::Counts;
use crate::domain::indicator::{Audience, CohortFacts, Part, Reading, Why, for_each_reading, why};
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

/// Somebody in the part, and why.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The enrolment; none for facts without ids.
    pub id: Option<EnrolmentId>,
    /// Where the population holds the cohort.
    pub place: usize,
    /// The cohort's code, a number of the population's names.
    pub cohort: u32,
    /// The reading.
    pub reading: Reading,
    /// The reason.
    pub why: Why,
    /// The day of the ground of exclusion, when there is one.
    pub excluded_on: Option<Day>,
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
        cohorts: drawing
            .each(shown, |(ranked, count)| Some(CohortCount { line: drawing.line(ranked, false)?, count: *count })),
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
            let outcome = asked.tallies.outcome(ranked.place, asked.question.filter.sex, asked.rank);
            let count = count(&shown(&outcome, ranked.veil), outcome.base);
            (outcome.base > 0 && count != Some(0)).then_some((ranked, count))
        })
        .collect();
    let ranks = asked.population.ranks();
    found.sort_unstable_by_key(|(ranked, _)| ranks.get(ranked.place).copied());
    found
}

/// The people listed from place `from` on, at most `most` of them: by cohort, then in the order of enrolment.
#[must_use]
pub fn people(
    population: &Population,
    question: &Question,
    (rank, part): (usize, Part),
    listing: &Listing,
    (from, most): (usize, usize),
) -> Vec<Person> {
    let Some(indicator) = question.profile.indicators.get(rank) else { return Vec::new() };
    let cohorts = population.by_place();
    let mut skipped = 0;
    let mut found = Vec::new();
    for (place, count) in listing.counts.iter().filter_map(|cohort| Some((cohort.place, cohort.count?))) {
        let (first, last) = (skipped, skipped + count as usize);
        skipped = last;
        if listing.total.is_some() && last > from && first < from.saturating_add(most) {
            let (start, end) = (from.saturating_sub(first), last.min(from.saturating_add(most)) - first);
            let all = cohorts.at(place).map(|facts| of_cohort(question, indicator, part, (place, facts)));
            found.extend(all.unwrap_or_default().into_iter().skip(start).take(end - start));
        }
    }
    found
}

fn of_cohort(
    question: &Question,
    indicator: &Indicator,
    part: Part,
    (place, facts): (usize, &CohortFacts),
) -> Vec<Person> {
    let (profile, as_of, sex) = (question.profile.as_ref(), Day::from(question.as_of), question.filter.sex);
    let mut found = Vec::new();
    for_each_reading(profile, indicator, facts, as_of, |rank, reading| {
        let Some(enrolment) = facts.enrolments.get(rank) else { return };
        if Part::of(&reading) == part && (sex.is_none() || enrolment.sex == sex) {
            let why = why((profile, indicator), facts, enrolment, &reading, as_of);
            let excluded_on = enrolment.excluded_on.day().filter(|_| enrolment.exclusion.is_some());
            let (id, cohort) = (facts.ids.get(rank).copied(), facts.head.code);
            found.push(Person { id, place, cohort, reading, why, excluded_on });
        }
    });
    found
}
