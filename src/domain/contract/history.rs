//! Terms over time: what was signed, and each amendment that restated it.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Commitment, Refused, Target, Terms};
use crate::domain::region::Region;

/// Terms as stated once: number 0 is the contract itself, then amendment 1, 2…
#[derive(Clone, Debug, PartialEq)]
pub struct Restated {
    /// Number of the amendment; 0 for the contract itself.
    pub number: u32,
    /// Day of signature, from which these terms are read.
    pub signed_on: NaiveDate,
    /// Its own reference.
    pub legal_reference: String,
    /// Why.
    pub reason: String,
    /// When it was recorded here.
    pub recorded_at: DateTime<Utc>,
    /// The terms, whole.
    pub terms: Terms,
}

/// Every statement of a contract's terms, in order of number.
#[derive(Clone, Debug, PartialEq)]
pub struct History(Vec<Restated>);

/// The terms read on a day.
pub type InForce<'h> = &'h Restated;

/// A target as one statement of the terms had it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastTarget {
    /// Number of the amendment; 0 for the contract itself.
    pub number: u32,
    /// Day of signature.
    pub signed_on: NaiveDate,
    /// The value; none when this statement had no such target.
    pub value: Option<u32>,
}

impl History {
    /// The statements of a contract; `None` when there is none.
    #[must_use]
    pub fn of(mut statements: Vec<Restated>) -> Option<Self> {
        statements.sort_unstable_by_key(|one| one.number);
        (!statements.is_empty()).then_some(Self(statements))
    }

    /// Every statement, the contract itself first.
    #[must_use]
    pub fn statements(&self) -> &[Restated] {
        &self.0
    }

    /// The terms in force on a day, as known at an instant (none: now): the last statement signed by that day and recorded
    /// by that instant. A day, or an instant, before the first reads the first: a contract is entered after it is signed.
    #[must_use]
    pub fn in_force(&self, on: NaiveDate, known_at: Option<DateTime<Utc>>) -> Option<InForce<'_>> {
        let known = |one: &&Restated| one.signed_on <= on && known_at.is_none_or(|at| one.recorded_at <= at);
        self.0.iter().rev().find(known).or_else(|| self.0.first())
    }

    /// The latest statement.
    #[must_use]
    pub fn latest(&self) -> Option<InForce<'_>> {
        self.0.last()
    }

    /// One target of a commitment through every statement in which it changed.
    #[must_use]
    pub fn of_target(&self, code: &str, year: i32, region: Option<Region>) -> Vec<PastTarget> {
        let value = |commitment: &Commitment| {
            let found = commitment.targets.iter().find(|target| (target.year, target.region) == (year, region));
            found.map(|Target { value, .. }| *value)
        };
        let mut past: Vec<PastTarget> = Vec::new();
        for one in &self.0 {
            let value = one.terms.commitment(code).and_then(value);
            if past.last().map_or(value.is_some(), |last| last.value != value) {
                past.push(PastTarget { number: one.number, signed_on: one.signed_on, value });
            }
        }
        past
    }

    /// The number of an amendment that restates the latest terms.
    pub fn next(&self, signed_on: NaiveDate, terms: &Terms) -> Result<u32, Refused> {
        let Some(latest) = self.0.last() else { return Ok(0) };
        if signed_on < latest.signed_on {
            Err(Refused::AmendmentOrder)
        } else if latest.terms == *terms {
            Err(Refused::Unchanged)
        } else {
            Ok(latest.number + 1)
        }
    }
}
