//! From enrolment to graduation, and the milestones that it pays: all counted in one pass over the population.

use super::{Asked, Figure};
use crate::domain::indicator::catalogue::{Measure, Reached, all, dropout, graduation, milestones, on_time, started};
use crate::domain::indicator::quality::{Case, Lens};
use crate::domain::indicator::{Audience, Outcome};
use crate::operations::insertion::population::STRETCH;
use crate::operations::parallel::stretches;

/// What is counted of the started.
#[derive(Clone, Debug, Default)]
pub(super) struct Funnels {
    started: u32,
    /// The outcomes of each indicator of the catalogue, in its order.
    outcomes: Vec<Vec<Outcome>>,
    /// The milestones reached, likewise.
    reached: Vec<Vec<Reached>>,
}

impl Funnels {
    /// Counts the cohorts asked about, on every core.
    pub(super) fn of(asked: &Asked<'_>) -> Self {
        let Some(lens) = asked.lens() else { return Self::default() };
        let parts = stretches(&asked.cohorts, STRETCH, |part| Self::of_started(lens, &started(lens, part)));
        parts.into_iter().fold(Self::of_started(lens, &[]), Self::with)
    }

    fn of_started(lens: Lens<'_>, started: &[Case<'_>]) -> Self {
        let outcomes = |measure: &Measure| match measure {
            Measure::Funnel { ratio, excluding } => vec![graduation(lens, started, *ratio, excluding)],
            Measure::OnTime { percents, excluding } => {
                percents.iter().map(|percent| on_time(lens, started, *percent, excluding)).collect()
            }
            Measure::Dropout { absence_days, excluding } => vec![dropout(lens, started, *absence_days, excluding)],
            _ => Vec::new(),
        };
        let reached = |measure: &Measure| match measure {
            Measure::Milestones(listed) => milestones(lens, started, listed),
            _ => Vec::new(),
        };
        Self {
            started: u32::try_from(started.len()).unwrap_or(u32::MAX),
            outcomes: all().iter().map(|entry| outcomes(&entry.measure)).collect(),
            reached: all().iter().map(|entry| reached(&entry.measure)).collect(),
        }
    }

    fn with(mut self, more: Self) -> Self {
        self.started += more.started;
        let outcomes = self.outcomes.iter_mut().flatten().zip(more.outcomes.into_iter().flatten());
        outcomes.for_each(|(sum, more)| *sum += more);
        let reached = self.reached.iter_mut().flatten().zip(more.reached.into_iter().flatten());
        reached.for_each(|(sum, more)| sum.n += more.n);
        self
    }

    /// The figures of the catalogue's indicator number `rank`; none for one that is counted otherwise.
    pub(super) fn figures(&self, rank: usize, audience: Audience) -> Vec<Figure> {
        let Some(entry) = all().get(rank) else { return Vec::new() };
        let outcomes = self.outcomes.get(rank).into_iter().flatten();
        let rates = outcomes.map(|outcome| Figure::rate(outcome, entry.interval == "wilson", audience));
        match &entry.measure {
            Measure::Starts => vec![Figure::count(self.started)],
            Measure::OnTime { percents, .. } => {
                rates.zip(percents).map(|(rate, percent)| rate.item("percent", percent)).collect()
            }
            Measure::Milestones(_) => {
                self.reached.get(rank).map(|reached| paid(reached, self.started, audience)).unwrap_or_default()
            }
            _ => rates.collect(),
        }
    }
}

/// The share of enrolments that reached each milestone, then the share of the whole payment that is due.
fn paid(reached: &[Reached], all: u32, audience: Audience) -> Vec<Figure> {
    let step = |one: &Reached| {
        let code = serde_json::to_value(one.step).ok().and_then(|code| code.as_str().map(str::to_owned));
        let outcome =
            Outcome { base: all, matured: all, inserted: one.n, not_inserted: all - one.n, ..Outcome::default() };
        Figure::rate(&outcome, false, audience).item("step", code.unwrap_or_default())
    };
    let due: u32 = reached.iter().map(|one| one.n * one.share).sum();
    let least = audience.threshold(20);
    let whole = Figure { n: None, of: Some(all), low: None, high: None, ..Figure::ratio(due, 100 * all, 100 * least) };
    reached.iter().map(step).chain([whole.item("step", "due")]).collect()
}
