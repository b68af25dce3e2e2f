//! The cohorts of a dashboard, each with its rate and how the inserted share grew with time.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::board::{Asked, Rate, RegionLine};
use crate::domain::day::Day;
use crate::domain::indicator::horizon::Horizon;
use crate::domain::indicator::profile::Event;
use crate::domain::indicator::{CohortFacts, CohortTally, Dimension, Group, Profile, rate};
use crate::domain::region::Region;
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

/// The cohorts asked about, largest first. Each region's cohorts complete each other, because the region's total is
/// published too; those of a hidden region are all hidden, because together they would give it back.
pub(super) fn cohort_lines(asked: &Asked<'_>, regions: &[RegionLine]) -> Vec<CohortLine> {
    let mut by_region: BTreeMap<Region, Vec<(usize, &CohortFacts)>> = BTreeMap::new();
    for (place, facts) in asked.facts() {
        by_region.entry(facts.head.region).or_default().push((place, facts));
    }
    let by_region: Vec<_> = by_region.into_iter().collect();
    let mut lines = stretches(&by_region, 1, |part| {
        let of_region = |(region, cohorts): &(Region, Vec<_>)| {
            let total = regions.iter().find(|line| line.region == region.code()).and_then(|line| line.rate.as_ref());
            let mut own = lines_of_region(asked, cohorts, total.is_some_and(|rate| rate.masked));
            if total.is_some_and(Rate::hides_unknowns) {
                own.iter_mut().filter(|line| !line.rate.masked).for_each(|line| line.rate.mask_unknowns());
            }
            own
        };
        part.iter().flat_map(of_region).collect::<Vec<_>>()
    })
    .concat();
    lines.sort_by(|one, two| {
        two.rate.funnel.graduated.cmp(&one.rate.funnel.graduated).then_with(|| one.code.cmp(&two.code))
    });
    lines
}

fn lines_of_region(asked: &Asked<'_>, cohorts: &[(usize, &CohortFacts)], hidden: bool) -> Vec<CohortLine> {
    let names = asked.population.names();
    // In the order of the rows, which is that of their codes.
    let mut cohorts = cohorts.to_vec();
    cohorts.sort_unstable_by_key(|(_, facts)| names.text(facts.head.code));
    let sex = asked.question.filter.sex;
    let groups = cohorts.iter().map(|(place, facts)| Group {
        key: vec![Some(names.text(facts.head.code).to_owned())],
        tally: asked.tallies.at(*place, sex),
    });
    let rows = asked.publish(&[Dimension::Cohort], groups.collect());
    cohorts
        .iter()
        .zip(&rows)
        .map(|((place, facts), row)| {
            let mut rate = Rate::of(row);
            if hidden {
                rate.mask();
            }
            CohortLine {
                place: *place,
                code: names.text(facts.head.code).to_owned(),
                track: names.text(facts.head.track).to_owned(),
                operator: names.text(facts.head.operator).to_owned(),
                programme: names.text(facts.head.programme).to_owned(),
                region: facts.head.region.code(),
                starts_on: facts.head.starts_on.date(),
                ends_on: facts.head.ends_on.date(),
                growth: Vec::new(),
                observable_on: observable_on(&asked.question.profile, facts, asked.as_of),
                rate,
            }
        })
        .collect()
}

/// Draws the growth of the lines shown on one page; the others are never drawn.
pub(super) fn draw_growth(asked: &Asked<'_>, lines: &mut [CohortLine]) {
    let names = asked.population.names();
    if asked.question.filter.sex.is_some() {
        return;
    }
    let shown = lines.iter_mut().filter(|line| line.rate.is_shown());
    let mut drawn: Vec<_> = shown.filter_map(|line| Some((names.find(&line.code)?, line))).collect();
    for (_, facts) in asked.facts() {
        if let Some((_, line)) = drawn.iter_mut().find(|(code, _)| *code == facts.head.code) {
            line.growth = growth(&asked.question.profile, facts, asked.as_of);
        }
    }
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

/// When the last graduate (or, in training, the planned end) will have reached the horizon, while that day is to come.
fn observable_on(profile: &Profile, facts: &CohortFacts, as_of: Day) -> Option<NaiveDate> {
    let last = facts.enrolments.iter().map(|enrolment| enrolment.graduated_on.by(as_of).unwrap_or(facts.head.ends_on));
    let clock = profile.horizon.milestones(last.max()?, as_of, profile.lag_days);
    (clock.matures_on > as_of).then(|| clock.matures_on.date())
}
