//! What each cohort of a region may show, before any line is written.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};

use super::asked::Asked;
use super::detail::Detail;
use super::population::{ByPlace, OfEach};
use crate::domain::day::Day;
use crate::domain::indicator::publish::{Veil, flags, maturity, shown, veils_beside_total};
use crate::domain::indicator::row::Maturity;
use crate::domain::indicator::{CohortHead, Outcome, Profile, Tally};

/// A cohort of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    /// Where the population holds it.
    pub(super) place: usize,
    /// Its graduates: lists are by size.
    pub(super) graduated: u32,
    /// What it counts.
    pub(super) outcome: Outcome,
    /// What it does not show.
    pub(super) veil: Veil,
    /// Whether a figure of it is hidden.
    pub(super) masked: bool,
    /// When the last of its graduates is observable, while some are not.
    pub(super) observable_on: Option<Day>,
}

/// The cohorts of a region.
#[derive(Debug)]
pub(super) struct Cohorts {
    /// What the region hides: each of its cohorts hides it, because together they would give it back.
    pub(super) veil: Veil,
    /// Each of them, in the order of their codes.
    pub(super) lines: Vec<Ranked>,
    /// How many are not observable yet.
    pub(super) immature: u32,
    /// How many hide a figure.
    pub(super) masked: u32,
    /// When the first of the first is observable.
    pub(super) observable_on: Option<NaiveDate>,
    /// Inserted and denominator, where they are shown, and how many cohorts show them.
    pub(super) fractions: BTreeMap<(u32, u32), i64>,
    /// A hash of what they show, and of nothing else.
    pub(super) seal: [u8; 32],
}

impl Cohorts {
    /// The cohorts of a region at these places, in the order of their codes. They complete each other, because the
    /// region's total is published too.
    pub(super) fn of(asked: &Asked<'_>, details: &OfEach<Detail>, places: &[usize], veil: Veil) -> Self {
        let (profile, rank) = (&asked.question.profile, asked.rank);
        let tallies: Vec<Tally> =
            places.iter().map(|place| asked.tallies.of(*place, asked.question.filter.sex)).collect();
        let veils = veils_beside_total(profile, asked.audience, tallies.iter());
        let own = veils.into_iter().nth(rank).unwrap_or_default();
        let (cohorts, names) = (asked.population.by_place(), asked.population.names());
        let mut sealed = Vec::with_capacity(places.len() * 128);
        let mut all = Self {
            veil,
            lines: Vec::with_capacity(places.len()),
            immature: 0,
            masked: 0,
            observable_on: None,
            fractions: BTreeMap::new(),
            seal: [0; 32],
        };
        for ((place, tally), own) in places.iter().zip(&tallies).zip(own) {
            let outcome = tally.outcomes.get(rank).copied().unwrap_or_default();
            let line = Ranked {
                place: *place,
                graduated: tally.funnel.graduated,
                outcome,
                veil: own.max(veil),
                masked: own == Veil::Whole || (veil == Veil::Whole && outcome.denominator() > 0),
                observable_on: details.at(*place).and_then(|detail| observable_on(profile, detail, asked.as_of)),
            };
            let state = maturity(profile.horizon, &outcome, &tally.funnel, asked.as_of);
            all.count(&line, state);
            if let Some(facts) = cohorts.at(*place) {
                let head = &facts.head;
                for text in [head.code, head.track, head.operator, head.programme] {
                    sealed.extend_from_slice(names.text(text).as_bytes());
                    sealed.push(0);
                }
                seal(&mut sealed, head, tally, state, &line);
            }
        }
        all.seal = Sha256::digest(&sealed).into();
        all
    }

    fn count(&mut self, line: &Ranked, state: Maturity) {
        let outcome = &line.outcome;
        self.immature += u32::from(state == Maturity::HorizonNotReached);
        self.masked += u32::from(line.masked);
        let on = line.observable_on.map(Day::date);
        self.observable_on = [self.observable_on, on].into_iter().flatten().min();
        if line.veil < Veil::Whole && outcome.denominator() > 0 {
            *self.fractions.entry((outcome.inserted, outcome.denominator())).or_default() += 1;
        }
        self.lines.push(*line);
    }
}

/// When the last graduate (or, in training, the planned end) will have reached the horizon, while that day is to come.
fn observable_on(profile: &Profile, detail: &Detail, as_of: Day) -> Option<Day> {
    let clock = profile.horizon.milestones(detail.last_on?, as_of, profile.lag_days);
    (clock.matures_on > as_of).then_some(clock.matures_on)
}

/// Adds what a cohort shows to what is sealed: a hidden count leaves no trace.
fn seal(sealed: &mut Vec<u8>, head: &CohortHead, tally: &Tally, state: Maturity, line: &Ranked) {
    let (funnel, outcome) = (&tally.funnel, &line.outcome);
    let counts = shown(outcome, line.veil);
    let stages = [funnel.enrolled, funnel.confirmed, funnel.in_training, funnel.withdrawn, funnel.graduated];
    let days =
        [Some(head.starts_on), Some(head.ends_on), line.observable_on].map(|day| day.map(|day| i64::from(day.0)));
    let counts = [
        counts.matured,
        counts.excluded,
        counts.inserted,
        counts.inserted_operator,
        counts.not_inserted,
        counts.unknown,
    ];
    let warned = if line.veil == Veil::Whole { Vec::new() } else { flags(outcome, funnel) };
    let numbers = stages.into_iter().chain([funnel.incomplete_exclusions, outcome.base]).map(Some).chain(counts);
    let numbers = numbers.map(|number| number.map(i64::from)).chain(days);
    for number in numbers {
        sealed.extend_from_slice(&number.unwrap_or(i64::MIN).to_le_bytes());
    }
    sealed.extend([u8::from(state), u8::from(line.masked)]);
    sealed.extend(warned.into_iter().map(u8::from));
    sealed.push(u8::MAX);
}

/// The cohorts of these ranks, largest first, equal ones by code.
pub(super) fn largest<'c>(mut lines: Vec<&'c Ranked>, ranks: &[u32], wanted: &Range<usize>) -> Vec<&'c Ranked> {
    let size = |line: &&Ranked| (Reverse(line.graduated), ranks.get(line.place).copied());
    if wanted.end < lines.len() {
        lines.select_nth_unstable_by_key(wanted.end, size);
        lines.truncate(wanted.end);
    }
    lines.sort_unstable_by_key(size);
    lines.into_iter().skip(wanted.start).collect()
}

/// The cohort of this code.
pub(super) fn of_code<'c>(
    mut regions: impl Iterator<Item = &'c Cohorts>,
    cohorts: &ByPlace<'_>,
    code: Option<u32>,
) -> Option<&'c Ranked> {
    let is_it = |line: &&Ranked| cohorts.at(line.place).map(|facts| facts.head.code) == code;
    regions.find_map(|region| region.lines.iter().find(is_it)).filter(|_| code.is_some())
}
