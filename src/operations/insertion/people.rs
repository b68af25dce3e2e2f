//! The people behind a count, each of them with the reason; they are read from the cohorts of the page only.

use super::listing::Listing;
use super::population::Population;
use super::question::Question;
use crate::domain::day::Day;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::profile::Indicator;
use crate::domain::indicator::{CohortFacts, Part, Reading, Why, for_each_reading, why};

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
