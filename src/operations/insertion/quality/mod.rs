//! Time and quality: one value that page, files and API all show; what the audience may not see is already gone.
//!
//! The figures are those of `domain::indicator::quality`; here they meet an audience and become decimal texts. A figure
//! that is not shown says why in its `state`: `masked`, `not-yet`, `undefined`; shown, it is empty.

mod equity;
mod part;
mod proof;
mod time;
mod work;

use serde::Serialize;

use super::population::{Population, STRETCH};
use super::question::Question;
use crate::domain::day::Day;
use crate::domain::indicator::quality::{Gathered, Lens, Parameters};
use crate::domain::indicator::{Audience, CohortFacts};
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::operations::parallel::stretches;

pub use equity::{Equity, Gap, WomenLine};
pub use part::Part;
pub use proof::{FreshClass, Freshness, Ladder, Rung};
pub use time::{CurveStep, MedianTime, RetentionLine, Survival, TimePoint};
pub use work::{ClassLine, Contracts, Pay};

/// The answer to a question.
#[derive(Clone, Debug, Serialize)]
pub struct Quality {
    /// How soon (T1, T2).
    pub survival: Survival,
    /// For how long (R1, R1e).
    pub retention: Vec<RetentionLine>,
    /// In what jobs (Q2).
    pub contracts: Contracts,
    /// In the field of the training (Q1s).
    pub in_field: Part,
    /// The inserted whose field is known.
    pub field_coverage: Part,
    /// At what pay (Q3).
    pub pay: Pay,
    /// How much more than before (Q4).
    pub gain: Pay,
    /// Women and men (E1, E2).
    pub equity: Equity,
    /// On what proofs (K2 and the rate at each floor).
    pub ladder: Ladder,
    /// How old the proofs are (K3).
    pub freshness: Freshness,
}

/// Whom figures are shown to: from how many people on a rate is shown.
#[derive(Clone, Copy)]
struct Shown {
    audience: Audience,
    /// Smallest denominator of a figure of the definition itself.
    own: u32,
    /// Smallest denominator of any other.
    any: u32,
}

/// Answers a question for an audience; `None` for a definition without any figure.
#[must_use]
pub fn quality(
    figures: &Figures,
    population: &Population,
    question: &Question,
    (scope, audience): (&Scope, Audience),
) -> Option<Quality> {
    let as_of = Day::from(question.as_of);
    let lens = Lens::of(&question.profile, as_of, question.filter.sex)?;
    let cohorts: Vec<&CohortFacts> = population.cohorts(scope, &question.filter).map(|(_, facts)| facts).collect();
    let shown = Shown { audience, own: audience.threshold(question.profile.min_n), any: audience.threshold(0) };
    let parameters = Parameters::shipped();
    let mut gathered = gather(lens, &cohorts, parameters);
    let (salaries, gains) = gathered.take_pay();
    let (in_field, field_coverage) = work::in_field(gathered.field, shown);
    let tallies = population.tallies(figures, &question.profile, as_of);
    Some(Quality {
        survival: time::survival(&gathered.follow_ups, shown, parameters),
        retention: time::retention_lines(&gathered.retention, shown, parameters),
        contracts: work::contracts(&gathered.mix, shown, parameters),
        in_field,
        field_coverage,
        equity: equity::equity(&tallies, population, question, (scope, shown)),
        ladder: proof::ladder(lens, &gathered.ladder, shown),
        freshness: proof::freshness(&gathered.freshness, shown, parameters),
        pay: work::pay(&salaries, shown, parameters),
        gain: work::pay(&gains, shown, parameters),
    })
}

/// Counts the cohorts on every core.
fn gather(lens: Lens<'_>, cohorts: &[&CohortFacts], parameters: &Parameters) -> Gathered {
    let parts = stretches(cohorts, STRETCH, |part| Gathered::of(lens, part, parameters));
    parts.into_iter().fold(Gathered::of(lens, &[], parameters), |mut whole, part| {
        whole.absorb(part);
        whole
    })
}
