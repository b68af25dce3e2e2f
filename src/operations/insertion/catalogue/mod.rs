//! The 42 indicators over one population: each measured by the one evaluator of its kind, as an audience may see it.

mod figure;
mod funnel;
mod spread;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::population::Population;
use super::quality::{Quality as Answer, quality};
use super::question::Question;
use super::workbench::{Reading, workbench};
use crate::clock::end_of_day;
use crate::domain::day::Day;
use crate::domain::indicator::catalogue::{Entry, Measure, Quality, all};
use crate::domain::indicator::quality::Lens;
use crate::domain::indicator::{Audience, CohortFacts, Profile};
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::storage::posting::{self, ClosedPostings};
use crate::storage::{Reader, Result};

pub use figure::Figure;

use self::funnel::Funnels;

/// One indicator with its figures.
#[derive(Clone, Debug, Serialize)]
pub struct CatalogueLine {
    /// Its id.
    pub id: &'static str,
    /// What it is.
    #[serde(skip)]
    pub entry: &'static Entry,
    /// Its figures: one, or one a definition, month, day, class…
    pub figures: Vec<Figure>,
}

/// What is not read from cohorts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside {
    /// Target of the headline rate, tenths of a percent.
    pub target: Option<u32>,
    /// Postings, when the whole country is asked about.
    pub postings: Option<ClosedPostings>,
}

/// A population asked about, and whatever its figures are made of.
struct Asked<'a> {
    memory: &'a Figures,
    population: &'a Population,
    question: &'a Question,
    cohorts: Vec<&'a CohortFacts>,
    scope: &'a Scope,
    audience: Audience,
    readings: Vec<Reading>,
    quality: Option<Answer>,
    beside: Beside,
}

/// The postings that an answer counts: those of the whole country, for a question that narrows nothing.
pub async fn postings(tx: &mut Reader, question: &Question, scope: &Scope) -> Result<Option<ClosedPostings>> {
    if question.filter != super::Filter::default() || *scope != Scope::everything() {
        return Ok(None);
    }
    let end: Option<DateTime<Utc>> = end_of_day(question.as_of);
    match end.map(|end| question.known_at.map_or(end, |known| known.min(end))) {
        Some(at) => Ok(Some(posting::closed_by(tx, at).await?)),
        None => Ok(None),
    }
}

/// Every indicator, in the order of the catalogue.
#[must_use]
pub fn catalogue(
    figures: &Figures,
    population: &Population,
    question: &Question,
    (scope, audience): (&Scope, Audience),
    beside: Beside,
) -> Vec<CatalogueLine> {
    let asked = Asked {
        cohorts: population.cohorts(scope, &question.filter).map(|(_, facts)| facts).collect(),
        readings: workbench(figures, population, question, (scope, audience)),
        quality: quality(figures, population, question, (scope, audience)),
        memory: figures,
        population,
        question,
        scope,
        audience,
        beside,
    };
    let funnels = Funnels::of(&asked);
    let figures = |rank, entry| {
        let figures = asked.figures(entry);
        figures.unwrap_or_else(|| funnels.figures(rank, audience))
    };
    let lines = all().iter().enumerate();
    lines.map(|(rank, entry)| CatalogueLine { id: &entry.id, entry, figures: figures(rank, entry) }).collect()
}

impl Asked<'_> {
    /// The figures of an indicator; none for one counted with the funnel of the started.
    fn figures(&self, entry: &Entry) -> Option<Vec<Figure>> {
        Some(match &entry.measure {
            Measure::Reading { indicator, bound } => {
                let readings = self.readings.iter().filter(|reading| reading.indicator == *indicator);
                readings.map(|reading| Figure::read(reading, *bound)).collect()
            }
            Measure::Quality(which) => {
                self.quality.as_ref().map(|answer| figures_of(*which, answer)).unwrap_or_default()
            }
            Measure::RegionalSpread => vec![spread::between_regions(self)],
            Measure::ValueAdded => vec![spread::value_added(self)],
            Measure::Target => vec![self.attainment()],
            Measure::Openings => vec![self.yield_of_postings()],
            Measure::NotCollected => vec![Figure::absent("not-collected")],
            Measure::Starts
            | Measure::Funnel { .. }
            | Measure::OnTime { .. }
            | Measure::Dropout { .. }
            | Measure::Milestones(_) => return None,
        })
    }

    fn profile(&self) -> &Arc<Profile> {
        &self.question.profile
    }

    fn lens(&self) -> Option<Lens<'_>> {
        Lens::of(self.profile(), Day::from(self.question.as_of), self.question.filter.sex)
    }

    /// The headline rate over its target (O1).
    fn attainment(&self) -> Figure {
        let Some(target) = self.beside.target.filter(|target| *target > 0) else {
            return Figure::absent("not-collected");
        };
        let headline = self.readings.iter().find(|reading| reading.profile.code == super::question::DEFAULT_PROFILE);
        headline.map_or_else(|| Figure::absent("undefined"), |reading| Figure::attained(&reading.rate, target))
    }

    /// Hires over closed postings (N1); more than one hire may come of a posting.
    fn yield_of_postings(&self) -> Figure {
        let Some(counted) = self.beside.postings else { return Figure::absent("not-applicable") };
        let whole = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        Figure::ratio(whole(counted.hires), whole(counted.postings), self.audience.threshold(5))
    }
}

/// The figures of one indicator of time, quality or equity.
fn figures_of(which: Quality, answer: &Answer) -> Vec<Figure> {
    let time = &answer.survival;
    match which {
        Quality::Coverage => vec![Figure::part(&answer.ladder.coverage)],
        Quality::Freshness => vec![Figure::days(
            answer.freshness.median.clone(),
            (None, Some(answer.freshness.of)),
            answer.freshness.state,
        )],
        Quality::InField => vec![Figure::part(&answer.in_field)],
        Quality::Contracts if answer.contracts.state.is_empty() => {
            let class = |line: &super::quality::ClassLine| Figure::class(line, answer.contracts.of);
            answer.contracts.classes.iter().map(class).collect()
        }
        Quality::Contracts => vec![Figure::absent(answer.contracts.state)],
        Quality::Pay => Figure::amounts(&answer.pay),
        Quality::Gain => Figure::amounts(&answer.gain),
        Quality::Retention => {
            answer.retention.iter().map(|line| Figure::part(&line.any).item("months", line.months)).collect()
        }
        Quality::RetentionSame => {
            answer.retention.iter().map(|line| Figure::part(&line.same).item("months", line.months)).collect()
        }
        Quality::Survival if time.state.is_empty() => time.points.iter().map(Figure::time).collect(),
        Quality::Survival | Quality::MedianTime if !time.state.is_empty() => vec![Figure::absent(time.state)],
        Quality::Survival => Vec::new(),
        Quality::MedianTime => vec![Figure::median(time)],
        Quality::Gap => vec![Figure::gap(&answer.equity)],
        Quality::Women => {
            answer.equity.stages.iter().map(|line| Figure::part(&line.share).item("stage", line.stage)).collect()
        }
    }
}
