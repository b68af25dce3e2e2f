//! The cohorts of a dashboard, each with its rate and how the inserted share grew with time.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::asked::Asked;
use super::board::{Lines, Sought};
use super::population::{ByPlace, STRETCH};
use super::ranked::{Ranked, largest, of_code};
use super::rate::Rate;
use super::regions::Regions;
use crate::domain::day::Day;
use crate::domain::indicator::horizon::Horizon;
use crate::domain::indicator::profile::Event;
use crate::domain::indicator::{CohortFacts, CohortTally, Profile, rate};
use crate::operations::parallel::stretches;

/// Months after t0 at which the inserted share is shown.
pub const HORIZONS: [u32; 5] = [0, 3, 6, 9, 12];

/// One cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CohortLine {
    /// Where the population holds it.
    #[serde(skip)]
    pub place: usize,
    /// Code.
    pub code: String,
    /// Track code.
    pub track: String,
    /// Operator code.
    pub operator: String,
    /// Programme code.
    pub programme: String,
    /// Region code.
    pub region: &'static str,
    /// First day.
    pub starts_on: NaiveDate,
    /// Planned last day.
    pub ends_on: NaiveDate,
    /// Its rate.
    pub rate: Rate,
    /// Inserted share at each of [`HORIZONS`] reached by all its graduates, decimal texts; empty when hidden, and where
    /// it is not drawn: no part of the figures.
    #[serde(skip_serializing)]
    pub growth: Vec<String>,
    /// When the last of its graduates is observable, while some are not.
    pub observable_on: Option<NaiveDate>,
}

/// Writes the lines of cohorts.
pub(super) struct Drawing<'a> {
    asked: &'a Asked<'a>,
    cohorts: ByPlace<'a>,
}

impl<'a> Drawing<'a> {
    pub(super) fn of(asked: &'a Asked<'a>) -> Self {
        Self { asked, cohorts: asked.population.by_place() }
    }

    /// The lines wanted, largest first, and how many there are to want.
    pub(super) fn lines(&self, regions: &Regions, wanted: &Lines<'_>) -> (Vec<CohortLine>, usize) {
        let all = || regions.cohorts().flat_map(|cohorts| &cohorts.lines);
        let (ranked, range, is_drawn): (Vec<&Ranked>, _, _) = match wanted {
            Lines::All => (all().collect(), 0..usize::MAX, false),
            Lines::Ranks(range) => (all().collect(), range.clone(), true),
            // A search moves ranks: growth is drawn for the plain list only.
            Lines::Found(sought, range) => {
                let is_found = self.finder(sought);
                (all().filter(|ranked| is_found(ranked)).collect(), range.clone(), false)
            }
            Lines::One(code) => {
                let code = self.asked.population.names().find(code);
                (of_code(regions.cohorts(), &self.cohorts, code).into_iter().collect(), 0..1, true)
            }
        };
        let count = ranked.len();
        let ranked = largest(ranked, &self.asked.population.ranks(), &range);
        (each(&ranked, |ranked| self.line(ranked, is_drawn)), count)
    }

    /// Tells the cohorts that a text finds.
    fn finder(&self, sought: &Sought) -> impl Fn(&Ranked) -> bool {
        let names = self.asked.population.names();
        let numbers = |codes: &[String]| codes.iter().filter_map(|code| names.find(code)).collect::<HashSet<u32>>();
        let (tracks, operators) = (numbers(&sought.tracks), numbers(&sought.operators));
        move |ranked| {
            self.cohorts.at(ranked.place).is_some_and(|CohortFacts { head, .. }| {
                tracks.contains(&head.track)
                    || operators.contains(&head.operator)
                    || names.text(head.code).to_lowercase().contains(&sought.text)
            })
        }
    }

    /// The line of a cohort.
    pub(super) fn line(&self, ranked: &Ranked, is_drawn: bool) -> Option<CohortLine> {
        let (question, names) = (self.asked.question, self.asked.population.names());
        let facts = self.cohorts.at(ranked.place)?;
        let head = &facts.head;
        let text = |number: u32| names.text(number).to_owned();
        let rate = self.asked.rate(ranked.place, ranked.veil, ranked.masked);
        let has_growth = is_drawn && question.filter.sex.is_none() && rate.is_shown();
        Some(CohortLine {
            place: ranked.place,
            code: text(head.code),
            track: text(head.track),
            operator: text(head.operator),
            programme: text(head.programme),
            region: head.region.code(),
            starts_on: head.starts_on.date(),
            ends_on: head.ends_on.date(),
            rate,
            growth: if has_growth { growth(&question.profile, facts, self.asked.as_of) } else { Vec::new() },
            observable_on: ranked.observable_on.map(Day::date),
        })
    }
}

/// What is written of each of these, on every core.
pub(super) fn each<R: Sync, L: Send>(ranked: &[R], write: impl Fn(&R) -> Option<L> + Sync) -> Vec<L> {
    let part = |part: &[R]| part.iter().filter_map(&write).collect::<Vec<_>>();
    stretches(ranked, STRETCH, part).into_iter().flatten().collect()
}

/// The share ever inserted by each horizon, as long as all graduates have reached it: the curve never falls, and stops
/// where people would be missing.
fn growth(profile: &Profile, facts: &CohortFacts, as_of: Day) -> Vec<String> {
    let mut ever = profile.clone();
    ever.lag_days = 0;
    for indicator in &mut ever.indicators {
        indicator.event = Event::Cumulative;
    }
    HORIZONS
        .iter()
        .map_while(|months| {
            ever.horizon = Horizon::Months(*months);
            let tally = CohortTally::of(&ever, facts, as_of).total();
            let outcome = tally.outcomes.first()?;
            let complete = outcome.matured == outcome.base;
            complete.then(|| rate::percent(outcome.inserted, outcome.denominator())).flatten()
        })
        .map(|share| share.to_string())
        .collect()
}
