//! By what proofs the inserted are inserted and for what reasons the excluded are excluded, under every definition.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::population::{Population, STRETCH};
use super::question::{Filter, Question};
use super::rate::Rate;
use crate::domain::day::Day;
use crate::domain::evidence::Level;
use crate::domain::indicator::part::{Reason, hidden_counts};
use crate::domain::indicator::profile::Indicator;
use crate::domain::indicator::shares::shares;
use crate::domain::indicator::{Audience, CohortFacts, Funnel, Makeup, Outcome, Panel, Profile, Standing, exclusion};
use crate::domain::scope::Scope;
use crate::operations::parallel::stretches;

/// Answers kept; the one asked for longest ago goes first.
const KEPT: usize = 16;

/// One class of a breakdown that an audience may see in part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Slice {
    /// Code of the class.
    pub kind: &'static str,
    /// How many; none when hidden.
    pub count: Option<u32>,
    /// Share of the whole, decimal text; shares total 100.0. None when hidden.
    pub share: Option<String>,
}

/// What a figure's inserted and excluded are made of, as an audience may see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Makings {
    /// The inserted by the level of the proof that carries the insertion, E0 to E4; empty when the figure is hidden or
    /// nobody is inserted.
    pub proofs: Vec<Slice>,
    /// The excluded by reason, those that occur.
    pub reasons: Vec<Slice>,
}

impl Makings {
    /// What an audience sees of a figure's makeup beside its rate.
    #[must_use]
    pub fn of(makeup: &Makeup, rate: &Rate, audience: Audience) -> Self {
        let shown = |count: Option<u32>| count.is_some_and(|count| count > 0);
        let levels = Level::ALL.iter().map(|level| level.code()).zip(makeup.levels).collect();
        let reasons = makeup.reasons.iter().map(|(reason, count)| (Reason::code(*reason), *count)).collect();
        Self {
            proofs: if shown(rate.inserted) { slices(levels, audience) } else { Vec::new() },
            reasons: if shown(rate.excluded) { slices(reasons, audience) } else { Vec::new() },
        }
    }
}

fn slices(classes: Vec<(&'static str, u32)>, audience: Audience) -> Vec<Slice> {
    let counts: Vec<u32> = classes.iter().map(|(_, count)| *count).collect();
    let hidden = hidden_counts(&counts, audience);
    let shares = shares(&counts).unwrap_or_default();
    let parts = classes.into_iter().zip(shares).zip(hidden);
    parts
        .map(|(((kind, count), share), hidden)| Slice {
            kind,
            count: (!hidden).then_some(count),
            share: (!hidden).then(|| share.to_string()),
        })
        .collect()
}

/// What an answer was asked with.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asked {
    revision: i64,
    known_at: Option<DateTime<Utc>>,
    as_of: NaiveDate,
    filter: Filter,
    scope: Scope,
}

/// One figure of one definition over a population.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// What it counts.
    pub outcome: Outcome,
    /// What its inserted and its excluded are made of.
    pub makeup: Makeup,
}

/// A population under every figure of every definition in force, in their order.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    /// Enrolments by stage.
    pub funnel: Funnel,
    /// The figures.
    pub figures: Vec<Made>,
}

/// The latest populations read under every definition, of one process.
#[derive(Debug, Default)]
pub struct MakeupBook {
    kept: Mutex<Vec<(Asked, Arc<Whole>)>>,
}

impl MakeupBook {
    /// The question's population under every figure of every definition in force.
    #[must_use]
    pub fn read(&self, population: &Population, question: &Question, scope: &Scope) -> Arc<Whole> {
        let asked = Asked {
            revision: population.revision(),
            known_at: question.known_at,
            as_of: question.as_of,
            filter: question.filter.clone(),
            scope: scope.clone(),
        };
        let found = {
            let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.iter().find(|(key, _)| *key == asked).map(|(_, whole)| Arc::clone(whole))
        };
        found.unwrap_or_else(|| {
            let whole = Arc::new(Whole::of(population, question, scope));
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.retain(|(key, _)| *key != asked);
            if kept.len() >= KEPT {
                kept.remove(0);
            }
            kept.push((asked, Arc::clone(&whole)));
            whole
        })
    }
}

impl Whole {
    /// Reads each enrolment once, on every core.
    fn of(population: &Population, question: &Question, scope: &Scope) -> Self {
        let cohorts: Vec<&CohortFacts> = population.cohorts(scope, &question.filter).map(|(_, facts)| facts).collect();
        let definitions: Vec<(&Profile, &Indicator)> = question
            .profiles
            .iter()
            .flat_map(|profile| profile.indicators.iter().map(move |indicator| (&**profile, indicator)))
            .collect();
        let parts = stretches(&cohorts, STRETCH, |part| Self::of_cohorts(part, question, &definitions));
        let nobody = Self { figures: vec![Made::default(); definitions.len()], ..Self::default() };
        parts.into_iter().fold(nobody, |mut whole, part| {
            whole.funnel += part.funnel;
            for (sum, more) in whole.figures.iter_mut().zip(&part.figures) {
                sum.outcome += more.outcome;
                sum.makeup += &more.makeup;
            }
            whole
        })
    }

    fn of_cohorts(cohorts: &[&CohortFacts], question: &Question, definitions: &[(&Profile, &Indicator)]) -> Self {
        let (as_of, sex) = (Day::from(question.as_of), question.filter.sex);
        let mut panel = Panel::of(question.profiles.iter().map(AsRef::as_ref), as_of);
        let mut whole = Self { figures: vec![Made::default(); definitions.len()], ..Self::default() };
        for cohort in cohorts {
            for enrolment in cohort.enrolments.iter().filter(|enrolment| sex.is_none() || enrolment.sex == sex) {
                let Some(standing) = Standing::at(&cohort.head, enrolment, as_of) else { continue };
                whole.funnel.count(standing, exclusion::is_incomplete(enrolment, as_of));
                panel.read(cohort, enrolment, standing, |rank, reading| {
                    if let (Some(made), Some(figure)) = (whole.figures.get_mut(rank), definitions.get(rank)) {
                        made.outcome.count(&reading);
                        made.makeup.count(*figure, (cohort, enrolment), &reading, as_of);
                    }
                });
            }
        }
        whole
    }
}
