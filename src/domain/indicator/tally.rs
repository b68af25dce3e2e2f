//! Counts that add up: a group's figures are sums over its enrolments, never averages of rates.

use std::ops::AddAssign;

use super::base::Standing;
use super::state::{Reading, State};
use crate::domain::day::Day;

/// Enrolments of a group by stage, whatever the profile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Funnel {
    /// Known as of the date.
    pub enrolled: u32,
    /// Confirmed, and not withdrawn before.
    pub confirmed: u32,
    /// Confirmed, still in training.
    pub in_training: u32,
    /// Withdrawn without graduating.
    pub withdrawn: u32,
    /// Graduated.
    pub graduated: u32,
    /// Stated as excluded without the date or the document it needs.
    pub incomplete_exclusions: u32,
}

impl Funnel {
    /// Counts one enrolment.
    pub fn count(&mut self, standing: Standing, exclusion_incomplete: bool) {
        self.enrolled += 1;
        self.confirmed += u32::from(standing.confirmed);
        self.in_training += u32::from(standing.in_training());
        self.withdrawn += u32::from(standing.withdrawn);
        self.graduated += u32::from(standing.graduated);
        self.incomplete_exclusions += u32::from(exclusion_incomplete);
    }
}

impl AddAssign for Funnel {
    fn add_assign(&mut self, other: Self) {
        self.enrolled += other.enrolled;
        self.confirmed += other.confirmed;
        self.in_training += other.in_training;
        self.withdrawn += other.withdrawn;
        self.graduated += other.graduated;
        self.incomplete_exclusions += other.incomplete_exclusions;
    }
}

/// States of a group's enrolments under one indicator: `inserted + not_inserted + unknown = matured − excluded`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Outcome {
    /// The base, before maturity and exclusions.
    pub base: u32,
    /// Its mature part.
    pub matured: u32,
    /// Mature and out of the base.
    pub excluded: u32,
    /// Inserted.
    pub inserted: u32,
    /// Of which would not be without the operator's own hires.
    pub inserted_operator: u32,
    /// Positively observed as not inserted.
    pub not_inserted: u32,
    /// Unknown.
    pub unknown: u32,
    /// The latest H of the base.
    pub last_horizon: Option<Day>,
}

impl Outcome {
    /// Counts one enrolment of the base.
    pub fn count(&mut self, reading: &Reading) {
        self.base += 1;
        self.last_horizon = self.last_horizon.max(Some(reading.clock.horizon));
        if !reading.mature {
            return;
        }
        self.matured += 1;
        self.inserted_operator += u32::from(reading.through_operator);
        match reading.state {
            State::Excluded => self.excluded += 1,
            State::Inserted => self.inserted += 1,
            State::NotInserted => self.not_inserted += 1,
            // A mature enrolment is never immature.
            State::Unknown | State::Immature => self.unknown += 1,
        }
    }

    /// N: the mature who are not excluded.
    #[must_use]
    pub const fn denominator(&self) -> u32 {
        self.matured - self.excluded
    }

    /// N − U: those whose state is known.
    #[must_use]
    pub const fn known(&self) -> u32 {
        self.inserted + self.not_inserted
    }
}

impl AddAssign for Outcome {
    fn add_assign(&mut self, other: Self) {
        self.base += other.base;
        self.matured += other.matured;
        self.excluded += other.excluded;
        self.inserted += other.inserted;
        self.inserted_operator += other.inserted_operator;
        self.not_inserted += other.not_inserted;
        self.unknown += other.unknown;
        self.last_horizon = self.last_horizon.max(other.last_horizon);
    }
}

/// A group under one profile: its funnel and one outcome an indicator, in the profile's order.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tally {
    /// The funnel.
    pub funnel: Funnel,
    /// The outcomes.
    pub outcomes: Vec<Outcome>,
}

impl Tally {
    /// A tally of nobody, for a profile with this many indicators.
    #[must_use]
    pub fn empty(indicators: usize) -> Self {
        Self { funnel: Funnel::default(), outcomes: vec![Outcome::default(); indicators] }
    }
}

impl AddAssign<&Self> for Tally {
    fn add_assign(&mut self, other: &Self) {
        self.funnel += other.funnel;
        for (outcome, more) in self.outcomes.iter_mut().zip(&other.outcomes) {
            *outcome += *more;
        }
    }
}
