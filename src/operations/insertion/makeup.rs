//! By what proofs the inserted are inserted and for what reasons the excluded are excluded, under every definition.

use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::board::Rate;
use super::population::Population;
use super::question::{Filter, Question};
use crate::domain::day::Day;
use crate::domain::evidence::Level;
use crate::domain::indicator::part::{Reason, hidden_counts};
use crate::domain::indicator::shares::shares;
use crate::domain::indicator::{Audience, CohortFacts, Makeup};
use crate::domain::scope::Scope;

/// Answers kept; the one asked for longest ago goes first.
const KEPT: usize = 16;
/// Enrolments below which one thread is quicker than several.
const WORTH_A_THREAD: usize = 20_000;

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

/// The latest makeups of one process.
#[derive(Debug, Default)]
pub struct MakeupBook {
    kept: Mutex<Vec<(Asked, Arc<Vec<Makeup>>)>>,
}

impl MakeupBook {
    /// The makeup of the question's population under every figure of every definition in force, in their order.
    #[must_use]
    pub fn read(&self, population: &Population, question: &Question, scope: &Scope) -> Arc<Vec<Makeup>> {
        let asked = Asked {
            revision: population.revision(),
            known_at: question.known_at,
            as_of: question.as_of,
            filter: question.filter.clone(),
            scope: scope.clone(),
        };
        let found = {
            let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.iter().find(|(key, _)| *key == asked).map(|(_, makeups)| Arc::clone(makeups))
        };
        found.unwrap_or_else(|| {
            let makeups = Arc::new(makeups(population, question, scope));
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.retain(|(key, _)| *key != asked);
            if kept.len() >= KEPT {
                kept.remove(0);
            }
            kept.push((asked, Arc::clone(&makeups)));
            makeups
        })
    }
}

fn makeups(population: &Population, question: &Question, scope: &Scope) -> Vec<Makeup> {
    let cohorts: Vec<&CohortFacts> = population.cohorts(scope, &question.filter).map(|(_, facts)| facts).collect();
    let people: usize = cohorts.iter().map(|facts| facts.enrolments.len()).sum();
    let threads = if people < WORTH_A_THREAD { 1 } else { thread::available_parallelism().map_or(1, usize::from) };
    let share = cohorts.len().div_ceil(threads).max(1);
    let mut total: Vec<Makeup> = Vec::new();
    let parts: Vec<Vec<Makeup>> = if threads == 1 {
        vec![of_cohorts(&cohorts, question)]
    } else {
        thread::scope(|scope| {
            let workers: Vec<_> =
                cohorts.chunks(share).map(|cohorts| scope.spawn(move || of_cohorts(cohorts, question))).collect();
            workers.into_iter().map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
        })
    };
    for part in parts {
        if total.is_empty() {
            total = part;
        } else {
            total.iter_mut().zip(&part).for_each(|(sum, more)| *sum += more);
        }
    }
    total
}

fn of_cohorts(cohorts: &[&CohortFacts], question: &Question) -> Vec<Makeup> {
    let as_of = Day::from(question.as_of);
    let definitions = || {
        question
            .profiles
            .iter()
            .flat_map(|profile| profile.indicators.iter().map(move |indicator| (profile, indicator)))
    };
    let mut makeups = vec![Makeup::default(); definitions().count()];
    for facts in cohorts {
        for (makeup, (profile, indicator)) in makeups.iter_mut().zip(definitions()) {
            *makeup += &Makeup::of((profile, indicator), facts, as_of, question.filter.sex);
        }
    }
    makeups
}
