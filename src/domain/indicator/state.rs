//! The state of an enrolment at its horizon: total, one value, tested in one order (`indicators.md` §3 "State", §8).

use super::base::Standing;
use super::exclusion;
use super::fact::{CohortFacts, EnrolmentFact};
use super::history::{History, Observation};
use super::horizon::Milestones;
use super::profile::{Event, Exclusions, Indicator, Profile};
use crate::domain::day::Day;
use crate::domain::evidence::Level;

codes! {
    /// State of an enrolment at its horizon.
    pub enum State {
        /// Out of the base.
        Excluded = "EXCLU",
        /// Not mature yet.
        Immature = "NON_MUR",
        /// Inserted.
        Inserted = "INSERE",
        /// Positively observed as not inserted.
        NotInserted = "NON_INSERE",
        /// Everything else.
        Unknown = "INCONNU",
    }
}

/// One enrolment of the base, read under one indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its state.
    pub state: State,
    /// Whether it is mature; an excluded enrolment may not be.
    pub mature: bool,
    /// Whether it would not be inserted without the operator's own hires.
    pub through_operator: bool,
    /// The clock it was read on.
    pub clock: Milestones,
    /// Of the inserted, the level of the best proof that carries the insertion.
    pub proof: Option<Level>,
}

/// Reads enrolments under one profile as of one date; keeps the last clock, which a cohort's graduates share.
#[derive(Clone, Copy)]
pub struct Reader<'p> {
    profile: &'p Profile,
    as_of: Day,
    last: Milestones,
}

impl<'p> Reader<'p> {
    /// A reader of `profile` as of `as_of`.
    #[must_use]
    pub fn new(profile: &'p Profile, as_of: Day) -> Self {
        let last = profile.horizon.milestones(as_of, as_of, profile.lag_days);
        Self { profile, as_of, last }
    }

    /// The profile.
    #[must_use]
    pub const fn profile(&self) -> &'p Profile {
        self.profile
    }

    fn clock(&mut self, t0: Day) -> Milestones {
        if self.last.t0 != t0 {
            self.last = self.profile.horizon.milestones(t0, self.as_of, self.profile.lag_days);
        }
        self.last
    }

    /// The reading of an enrolment under one of the profile's indicators; `None` when it is not in the base.
    pub fn read(
        &mut self,
        cohort: &CohortFacts,
        enrolment: &EnrolmentFact,
        standing: Standing,
        indicator: &Indicator,
    ) -> Option<Reading> {
        if !standing.is_in(indicator.base) {
            return None;
        }
        let clock = self.clock(standing.t0);
        let late = || {
            let history = History::of(cohort, enrolment, self.as_of);
            late(history, history.observe(clock.horizon, indicator), &clock, indicator)
        };
        Some(early(&self.profile.exclusions, enrolment, &clock, self.as_of).unwrap_or_else(late))
    }
}

/// The reading of an enrolment whose situations play no part: excluded on a listed ground, or not mature yet.
pub(super) fn early(listed: &Exclusions, enrolment: &EnrolmentFact, clock: &Milestones, as_of: Day) -> Option<Reading> {
    let mature = as_of >= clock.matures_on;
    let reading = |state| Reading { state, mature, through_operator: false, clock: *clock, proof: None };
    if exclusion::ground(listed, enrolment, clock.horizon.min(as_of)).is_some() {
        return Some(reading(State::Excluded));
    }
    (!mature).then(|| reading(State::Immature))
}

/// The reading of somebody mature of whom nothing at all is stated.
pub(super) const fn unheard(clock: &Milestones) -> Reading {
    Reading { state: State::Unknown, mature: true, through_operator: false, clock: *clock, proof: None }
}

/// The reading of any other, by what is seen of H.
pub(super) fn late(history: History<'_>, seen: Observation, clock: &Milestones, indicator: &Indicator) -> Reading {
    let (state, proof) = at_horizon(history, seen, clock, indicator);
    let still = |rest: History<'_>| {
        at_horizon(rest, rest.observe(clock.horizon, indicator), clock, indicator).0 == State::Inserted
    };
    let through_operator =
        state == State::Inserted && history.without_operator_hires().is_some_and(|rest| !still(rest));
    Reading { state, mature: true, through_operator, clock: *clock, proof }
}

/// The state of a mature enrolment that no listed reason excludes, and the level of what proves an insertion.
fn at_horizon(
    history: History<'_>,
    seen: Observation,
    clock: &Milestones,
    indicator: &Indicator,
) -> (State, Option<Level>) {
    let set_aside = indicator.aside.filter(|_| seen.aside());
    let aside_state = |leaves| if leaves { State::Excluded } else { State::NotInserted };
    if indicator.event == Event::EverActive {
        return among_active(history, seen, clock, indicator);
    }
    if let Some(aside) = set_aside.filter(|aside| aside.over_work) {
        return (aside_state(aside.leaves), None);
    }
    let inserted = match indicator.event {
        Event::Point | Event::EverActive => seen.employed(),
        Event::Cumulative => history.ever(clock, indicator),
        Event::Window => history.on_any_day(clock, indicator),
        Event::Sustained => history.sustained(clock, indicator),
    };
    let state = if inserted.is_some() {
        State::Inserted
    } else if let Some(aside) = set_aside {
        aside_state(aside.leaves)
    } else if seen.negative() {
        State::NotInserted
    } else {
        State::Unknown
    };
    (state, inserted)
}

/// Activity on H is read first: unknown is unknown, the inactive leave, the others count by whether they ever worked.
fn among_active(
    history: History<'_>,
    seen: Observation,
    clock: &Milestones,
    indicator: &Indicator,
) -> (State, Option<Level>) {
    let working = seen.employed().is_some() || seen.in_other_work();
    if !working && seen.aside() {
        (State::Excluded, None)
    } else if !working && !seen.negative() {
        (State::Unknown, None)
    } else {
        let proof = history.ever(clock, indicator);
        (if proof.is_some() { State::Inserted } else { State::NotInserted }, proof)
    }
}
