//! The figures of one cohort as its operator reads them: nothing is hidden from it.

use serde::Serialize;

use crate::domain::indicator::rate::{Bounds, Percent};
use crate::domain::indicator::{Profile, Tally};

/// Counts and rates of a cohort under the reading of coordination; percentages are decimal texts, absent when undefined.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CohortFigures {
    /// Enrolled.
    pub enrolled: u32,
    /// Still in training.
    pub in_training: u32,
    /// Withdrawn without graduating.
    pub withdrawn: u32,
    /// Graduated.
    pub graduated: u32,
    /// N: past the horizon and not excluded.
    pub denominator: u32,
    /// Inserted.
    pub inserted: u32,
    /// Nothing known.
    pub unknown: u32,
    /// Unknowns count as not inserted.
    pub floor: Option<String>,
    /// Unknowns count as inserted.
    pub ceiling: Option<String>,
    /// How much is known.
    pub knowledge: Option<String>,
}

impl CohortFigures {
    /// The figures of a tally under a profile whose first indicator is the headline.
    #[must_use]
    pub fn of(tally: &Tally) -> Self {
        let funnel = tally.funnel;
        let outcome = tally.outcomes.first().copied().unwrap_or_default();
        let bounds = Bounds::of(&outcome);
        let text = |rate: Option<Percent>| rate.map(|rate| rate.to_string());
        Self {
            enrolled: funnel.enrolled,
            in_training: funnel.in_training,
            withdrawn: funnel.withdrawn,
            graduated: funnel.graduated,
            denominator: outcome.denominator(),
            inserted: outcome.inserted,
            unknown: outcome.unknown,
            floor: text(bounds.floor),
            ceiling: text(bounds.ceiling),
            knowledge: text(bounds.knowledge),
        }
    }

    /// How many jobs are declared and not proven: inserted without asking for proof, less inserted.
    #[must_use]
    pub fn unproven(proven: &Tally, declared: &Tally) -> u32 {
        let inserted = |tally: &Tally| tally.outcomes.first().map_or(0, |outcome| outcome.inserted);
        inserted(declared).saturating_sub(inserted(proven))
    }
}

/// The profile under another horizon, read the day it is reached.
pub(super) fn after(profile: &Profile, months: u32) -> Profile {
    use crate::domain::indicator::horizon::Horizon;
    Profile { horizon: Horizon::Months(months), lag_days: 0, ..profile.clone() }
}
