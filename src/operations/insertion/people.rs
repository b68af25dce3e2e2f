//! The people behind a count: which cohorts they are of, and each of them with the reason.
//!
//! Counts are those of the row, under the same protection; people are read from the cohorts of the page only.

use super::asked::Asked;
use super::board::Lines;
use super::cohorts::{CohortLine, Drawing};
use super::population::Population;
use super::question::{Filter, Question};
use super::rate::Rate;
use super::regions::Regions;
use crate::domain::day::Day;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::profile::Indicator;
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

/// A part of the base, cohort by cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The row it is a part of.
    pub rate: Rate,
    /// Everyone in the part, as the row says; none when the audience may not know.
    pub total: Option<u32>,
    /// The cohorts that have somebody in the part, or that may not say, by code.
    pub cohorts: Vec<CohortCount>,
}

/// Somebody in the part, and why.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The enrolment; none for facts without ids.
    pub id: Option<EnrolmentId>,
    /// Where the population holds its cohort.
    pub place: usize,
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
        self.total.map_or(0, |_| self.cohorts.iter().filter_map(|cohort| cohort.count).sum())
    }

    /// How many are only counted, because their cohorts are too small to be shown apart.
    #[must_use]
    pub fn unlisted(&self) -> u32 {
        self.total.map_or(0, |total| total.saturating_sub(self.listed()))
    }
}

/// How many a rate counts in a part; none when hidden.
#[must_use]
pub fn count_of(rate: &Rate, part: Part) -> Option<u32> {
    match part {
        Part::Inserted => rate.inserted,
        Part::NotInserted => rate.not_inserted,
        Part::Unknown => rate.unknown,
        Part::Excluded => rate.excluded,
        Part::NotMature => rate.matured.map(|matured| rate.base.saturating_sub(matured)),
    }
}

/// A part of the base of the question's figure number `rank`, for an audience.
#[must_use]
pub fn listing(
    figures: &Figures,
    population: &Population,
    question: &Question,
    (scope, audience): (&Scope, Audience),
    (rank, part): (usize, Part),
) -> Listing {
    let as_of = Day::from(question.as_of);
    let tallies = population.tallies(figures, &question.profile, as_of);
    let asked = Asked { figures, population, tallies: &tallies, question, scope, audience, as_of, rank };
    let rate = asked.one(None);
    // What may be shown of a cohort is decided beside all the others: choosing one does not uncover it.
    let wide = Question { filter: Filter { cohort: Vec::new(), ..question.filter.clone() }, ..question.clone() };
    let beside = Asked { question: &wide, ..asked };
    let mut lines = Drawing::of(&beside).lines(&Regions::read(&beside), &Lines::All);
    let chosen = &question.filter.cohort;
    lines.retain(|line| chosen.is_empty() || chosen.contains(&line.code));
    lines.sort_by(|one, two| one.code.cmp(&two.code));
    let total = count_of(&rate, part);
    let counted = |line: CohortLine| CohortCount { count: total.and(count_of(&line.rate, part)), line };
    let cohorts = lines.into_iter().filter(|line| line.rate.base > 0).map(counted);
    Listing { cohorts: cohorts.filter(|cohort| cohort.count != Some(0)).collect(), total, rate }
}

/// The people listed from place `from` on, at most `most` of them: by cohort, then in the order of enrolment.
#[must_use]
pub fn people(
    population: &Population,
    (question, scope): (&Question, &Scope),
    (rank, part): (usize, Part),
    listing: &Listing,
    (from, most): (usize, usize),
) -> Vec<Person> {
    let Some(indicator) = question.profile.indicators.get(rank) else { return Vec::new() };
    let mut skipped = 0;
    let mut wanted: Vec<(usize, std::ops::Range<usize>)> = Vec::new();
    for (cohort, count) in listing.cohorts.iter().filter_map(|cohort| Some((cohort, cohort.count?))) {
        let (first, last) = (skipped, skipped + count as usize);
        skipped = last;
        if listing.total.is_some() && last > from && first < from.saturating_add(most) {
            let end = last.min(from.saturating_add(most)) - first;
            wanted.push((cohort.line.place, from.saturating_sub(first)..end));
        }
    }
    let mut found: Vec<Vec<Person>> = wanted.iter().map(|_| Vec::new()).collect();
    for (place, facts) in population.cohorts(scope, &question.filter) {
        let at = wanted.iter().position(|(wanted, _)| *wanted == place);
        if let Some((slot, (_, range))) = at.and_then(|at| found.get_mut(at).zip(wanted.get(at))) {
            let all = of_cohort(question, indicator, part, (place, facts));
            *slot = all.into_iter().skip(range.start).take(range.len()).collect();
        }
    }
    found.into_iter().flatten().collect()
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
            found.push(Person { id: facts.ids.get(rank).copied(), place, reading, why, excluded_on });
        }
    });
    found
}
