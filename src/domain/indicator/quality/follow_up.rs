//! How long each graduate was followed without a job (catalogue T1).
//!
//! The clock runs from graduation. The event is the first qualifying start by the as-of date; one before graduation
//! counts on day 0. Without it a graduate is followed to the as-of date A when known to be without a job until then,
//! else to the last proof of it, and in no case past an exclusion. Graduating is itself such a proof: of whoever was
//! heard of no more, it is the last.

use super::super::exclusion;
use super::super::fact::{CohortFacts, MaybeDay};
use super::super::job;
use super::survival::Times;
use super::{Case, Lens};
use crate::domain::day::Day;

/// How a follow-up ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Hired, on the last day followed.
    Hired,
    /// Nothing left to follow: the as-of date, or an exclusion.
    Reached,
    /// Nothing known after the last day followed, though there were so many more days to follow.
    Lost(u32),
}

/// One graduate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Days from graduation.
    pub days: u32,
    /// How it ends.
    pub end: End,
}

/// The graduates of a population, counted three times: as followed, and with those lost read either way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUps {
    /// Those lost leave when they were last known to be without a job.
    pub observed: Times,
    /// Those lost are never inserted: the curve can hardly lie lower.
    pub never: Times,
    /// Those lost are inserted at once: it can hardly lie higher.
    pub at_once: Times,
    /// Graduates counted.
    pub graduates: u32,
    /// Of whom hired.
    pub hired: u32,
    /// Of whom lost.
    pub lost: u32,
    /// Graduates left out: excluded before they graduated, by the definition's list.
    pub excluded: u32,
}

/// Follows the graduates of some cohorts.
#[must_use]
pub fn follow_ups(lens: Lens<'_>, cohorts: &[&CohortFacts]) -> FollowUps {
    let mut followed = FollowUps::default();
    lens.cases(cohorts).for_each(|case| followed.count(lens, case, hired_on(lens, case)));
    followed
}

fn hired_on(lens: Lens<'_>, case: Case<'_>) -> Option<Day> {
    job::first(case.cohort, case.enrolment, case.standing.t0, lens.indicator, lens.as_of).map(|(on, _)| on)
}

impl FollowUps {
    /// Counts one enrolment, when it has graduated, with the day of its first job.
    pub(super) fn count(&mut self, lens: Lens<'_>, case: Case<'_>, hired_on: Option<Day>) {
        if case.standing.graduated {
            match followed(lens, case, hired_on) {
                Some(one) => self.add(one),
                None => self.excluded += 1,
            }
        }
    }

    /// Adds the graduates of other cohorts.
    pub(super) fn absorb(&mut self, other: &Self) {
        self.observed.absorb(&other.observed);
        self.never.absorb(&other.never);
        self.at_once.absorb(&other.at_once);
        self.graduates += other.graduates;
        self.hired += other.hired;
        self.lost += other.lost;
        self.excluded += other.excluded;
    }

    fn add(&mut self, one: FollowUp) {
        self.graduates += 1;
        let hired = one.end == End::Hired;
        self.observed.add(one.days, hired);
        if let End::Lost(more) = one.end {
            self.lost += 1;
            self.never.add(one.days + more, false);
            self.at_once.add(one.days, true);
        } else {
            self.hired += u32::from(hired);
            self.never.add(one.days, hired);
            self.at_once.add(one.days, hired);
        }
    }
}

/// The follow-up of one graduate; `None` when excluded before graduating.
#[must_use]
pub fn follow_up(lens: Lens<'_>, case: Case<'_>) -> Option<FollowUp> {
    followed(lens, case, hired_on(lens, case))
}

fn followed(lens: Lens<'_>, case: Case<'_>, hired_on: Option<Day>) -> Option<FollowUp> {
    let t0 = case.standing.t0;
    let days = |until: Day| u32::try_from(until.0 - t0.0).ok();
    let excluded_on = exclusion::since(&lens.profile.exclusions, case.enrolment, lens.as_of);
    let last = excluded_on.map_or(lens.as_of, |day| day.min(lens.as_of));
    let to_follow = days(last)?;
    if let Some(hired_on) = hired_on.filter(|hired_on| *hired_on <= last) {
        return Some(FollowUp { days: days(hired_on)?, end: End::Hired });
    }
    let known = days(last_known_without(lens, case).max(t0).min(last))?;
    let end = if known == to_follow { End::Reached } else { End::Lost(to_follow - known) };
    Some(FollowUp { days: known, end })
}

/// The last day on which the graduate is proven to be without a qualifying job: seeking, inactive, studying, or in a
/// job that the definition rejects by its nature, on the word of anyone.
fn last_known_without(lens: Lens<'_>, Case { cohort, enrolment, .. }: Case<'_>) -> Day {
    cohort
        .situations_of(enrolment, lens.as_of)
        .filter(|situation| !lens.indicator.rule.accepts(situation, &cohort.head))
        .flat_map(|situation| cohort.attestations_of(situation))
        .filter_map(|proof| MaybeDay::from(Some(proof.on)).by(lens.as_of))
        .max()
        .unwrap_or(Day(i32::MIN))
}
