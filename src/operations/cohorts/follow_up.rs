//! How far the follow-up of a cohort has gone at 3, 6 and 12 months.

use chrono::NaiveDate;
use serde::Serialize;

use super::figures::after;
use crate::domain::day::Day;
use crate::domain::indicator::horizon::WINDOW_DAYS;
use crate::domain::indicator::{CohortFacts, CohortTally, Profile};

/// Months after graduation at which graduates are followed up.
const HORIZONS: [u32; 3] = [3, 6, 12];

/// One follow-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FollowUp {
    /// Months after graduation.
    pub months: u32,
    /// Graduates who have reached the horizon and are not excluded.
    pub due: u32,
    /// Of whom the situation is known.
    pub known: u32,
    /// Of whom inserted.
    pub inserted: u32,
    /// The inserted share, decimal text.
    pub rate: Option<String>,
    /// When the last graduate reaches the horizon, while that day is to come.
    pub opens_on: Option<NaiveDate>,
    /// When proofs stop speaking of the last horizon, while that day is to come.
    pub closes_on: Option<NaiveDate>,
}

/// The follow-ups of a cohort as of a date; dates come from the graduates, else from the planned end.
#[must_use]
pub fn follow_ups(profile: &Profile, cohort: &CohortFacts, as_of: Day) -> Vec<FollowUp> {
    let graduated = cohort.enrolments.iter().filter_map(|one| one.graduated_on.by(as_of));
    let last = graduated.max().unwrap_or(cohort.head.ends_on);
    let follow_up = |months: u32| {
        let tally = CohortTally::of(&after(profile, months), cohort, as_of).total();
        let outcome = tally.outcomes.first().copied().unwrap_or_default();
        let horizon = last.plus_months(months);
        let closes = horizon.plus_days(WINDOW_DAYS);
        FollowUp {
            months,
            due: outcome.denominator(),
            known: outcome.known(),
            inserted: outcome.inserted,
            rate: crate::domain::indicator::rate::percent(outcome.inserted, outcome.denominator())
                .map(|rate| rate.to_string()),
            opens_on: (horizon > as_of).then(|| horizon.date()),
            closes_on: (closes > as_of).then(|| closes.date()),
        }
    };
    HORIZONS.into_iter().map(follow_up).collect()
}
