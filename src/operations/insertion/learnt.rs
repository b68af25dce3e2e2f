//! What was learnt since a past reading: the same question, as known then and as known now, cause by cause.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::asked::Asked;
use super::comparison::pairs;
use super::population::Population;
use super::question::Question;
use super::rate::Rate;
use crate::domain::day::Day;
use crate::domain::indicator::change::{Cause, Moved, Trace, changes};
use crate::domain::indicator::part::hidden_counts;
use crate::domain::indicator::{Audience, CohortFacts};
use crate::domain::person::Sex;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::storage::{Reader, Result, trace};

/// The three counts that a rate is made of, at one of the two readings; none when hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Inserted.
    pub numerator: Option<u32>,
    /// Mature and not excluded.
    pub denominator: Option<u32>,
    /// Unknown.
    pub unknown: Option<u32>,
}

/// What one cause moved: how many entered and how many left each count; none when hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CauseLine {
    /// Code of the cause.
    pub cause: &'static str,
    /// Entered and left the numerator.
    pub numerator: [Option<u32>; 2],
    /// Entered and left the denominator.
    pub denominator: [Option<u32>; 2],
    /// Became and ceased to be unknown.
    pub unknown: [Option<u32>; 2],
}

/// What was learnt since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Learnt {
    /// The instant of the past reading.
    pub known_at: DateTime<Utc>,
    /// As known then.
    pub then: Standing,
    /// As known now.
    pub now: Standing,
    /// Cause by cause, those that moved anybody; what is shown adds up to the change.
    pub causes: Vec<CauseLine>,
    /// Whether the audience may not know what moved.
    pub masked: bool,
}

/// What was learnt since the past reading of a question, for its definition's first figure; none when the question reads
/// everything known now.
pub async fn learnt(
    tx: &mut Reader,
    figures: &Figures,
    past: &Population,
    question: &Question,
    reader: (&Scope, Audience),
) -> Result<Option<Learnt>> {
    let Some(known_at) = question.known_at else { return Ok(None) };
    let now = Population::read(figures, tx, reader.0, None).await?;
    let trace = trace::between(tx, known_at, None).await?;
    let compared = || {
        let (before, after) = (rate(figures, past, question, reader), rate(figures, &now, question, reader));
        let masked = before.masked || after.masked;
        let causes = if masked { BTreeMap::new() } else { moved((past, &now), question, reader.0, &trace) };
        let (then, now) = (Standing::of(&before), Standing::of(&after));
        Learnt { known_at, then, now, causes: shown(&causes, reader.1), masked }
    };
    Ok(Some(figures.compute(compared).await))
}

fn rate(
    figures: &Figures,
    population: &Population,
    question: &Question,
    (scope, audience): (&Scope, Audience),
) -> Rate {
    let as_of = Day::from(question.as_of);
    let tallies = population.tallies(figures, &question.profile, as_of);
    Asked { figures, population, tallies: &tallies, question, scope, audience, as_of, rank: 0 }.one(None)
}

impl Standing {
    fn of(rate: &Rate) -> Self {
        Self { numerator: rate.inserted, denominator: rate.denominator, unknown: rate.unknown }
    }
}

/// How many each cause moved.
fn moved(
    (past, now): (&Population, &Population),
    question: &Question,
    scope: &Scope,
    trace: &Trace,
) -> BTreeMap<Cause, Moved> {
    let as_of = Day::from(question.as_of);
    let mut causes: BTreeMap<Cause, Moved> = BTreeMap::new();
    let Some(indicator) = question.profile.indicators.first() else { return causes };
    for pair in pairs(past, now, scope, &question.filter).values() {
        if pair.before.zip(pair.after).is_some_and(|(before, after)| is_as_before(before, after)) {
            continue;
        }
        let of_sex = |facts: Option<&CohortFacts>| facts.zip(question.filter.sex).map(|(facts, sex)| only(facts, sex));
        let (before, after) = (of_sex(pair.before), of_sex(pair.after));
        let sides = (before.as_ref().or(pair.before), after.as_ref().or(pair.after));
        for change in changes((&question.profile, indicator), sides, (as_of, as_of), trace) {
            causes.entry(change.cause).or_default().count(&change);
        }
    }
    causes.retain(|_, moved| !moved.is_still());
    causes
}

/// Whether a later reading tells nothing else of a cohort; numbers of codes are of each reading's own.
fn is_as_before(before: &CohortFacts, after: &CohortFacts) -> bool {
    (before.head.starts_on, before.head.ends_on) == (after.head.starts_on, after.head.ends_on)
        && before.ids == after.ids
        && before.enrolments == after.enrolments
        && before.situations == after.situations
        && before.attestations == after.attestations
}

/// The same cohort with the learners of one sex.
fn only(facts: &CohortFacts, sex: Sex) -> CohortFacts {
    let kept = facts.enrolments.iter().zip(&facts.ids).filter(|(enrolment, _)| enrolment.sex == Some(sex));
    let (enrolments, ids) = kept.map(|(enrolment, id)| (enrolment.clone(), *id)).unzip();
    CohortFacts { enrolments, ids, ..facts.clone() }
}

fn shown(causes: &BTreeMap<Cause, Moved>, audience: Audience) -> Vec<CauseLine> {
    // The net change is known from both readings: what entered and what left complete each other.
    let protected = |pick: fn(&Moved) -> [u32; 2]| {
        let counts: Vec<u32> = causes.values().flat_map(pick).collect();
        let hidden = hidden_counts(&counts, audience);
        let mut cells = counts.into_iter().zip(hidden).map(|(count, hidden)| (!hidden).then_some(count));
        let pairs: Vec<[Option<u32>; 2]> =
            causes.iter().map(|_| [cells.next().flatten(), cells.next().flatten()]).collect();
        pairs
    };
    let numerator = protected(|moved| [moved.into_numerator, moved.out_of_numerator]);
    let denominator = protected(|moved| [moved.into_denominator, moved.out_of_denominator]);
    let unknown = protected(|moved| [moved.into_unknown, moved.out_of_unknown]);
    let counts = numerator.into_iter().zip(denominator).zip(unknown);
    causes
        .keys()
        .zip(counts)
        .map(|(cause, ((numerator, denominator), unknown))| CauseLine {
            cause: cause.code(),
            numerator,
            denominator,
            unknown,
        })
        .collect()
}
