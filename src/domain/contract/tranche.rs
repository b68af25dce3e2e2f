//! A tranche: an amount, the conditions that carry its shares, and the amount that the measures earn.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::measured::{Measured, Verdict};
use super::money::{WHOLE, is_plausible, part, shares};
use super::terms::is_plain;
use super::{ContractKind, Terms, Words};
use crate::domain::field::Faults;

codes! {
    /// What a condition pays below its threshold.
    pub enum Rule {
        /// Nothing.
        AllOrNothing = "all_or_nothing",
        /// In proportion to the way made: value over threshold.
        Proportional = "proportional",
    }
}

codes! {
    /// From when a rate meets a threshold.
    pub enum Standard {
        /// As soon as its point value does.
        Point = "point",
        /// Once its whole interval does.
        Settled = "settled",
    }
}

/// A condition on a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Code of the commitment.
    pub commitment: String,
    /// Threshold on the measured value, in the commitment's unit.
    pub threshold: u32,
    /// Share of the tranche that it carries, in hundredths of a percent.
    pub share: u32,
    /// What it pays below the threshold.
    pub rule: Rule,
    /// From when a rate meets it; counts are exact.
    pub standard: Standard,
}

/// A tranche as the contract has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tranche {
    /// Short code, one a contract.
    pub code: String,
    /// What it is called.
    pub label: Words,
    /// The date of the figures it is computed on.
    pub as_of: NaiveDate,
    /// The day it is due when its conditions are met.
    pub due_on: NaiveDate,
    /// The amount, MAD; zero for a contract that pays by enrolment, whose statement gives it.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount_mad: Decimal,
    /// Its conditions; without any it is due in full.
    #[serde(default)]
    pub conditions: Vec<Condition>,
}

/// One condition computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The condition.
    pub condition: Condition,
    /// What its share of the tranche comes to.
    pub part: Decimal,
    /// What was measured.
    pub measured: Measured,
    /// How it stands to the threshold.
    pub verdict: Verdict,
    /// Whether the condition is met.
    pub met: bool,
    /// The way made, as an exact fraction: 1/1 when met, 0/1 when nothing is paid.
    pub earned: (u64, u64),
    /// The amount earned.
    pub amount: Decimal,
}

/// What the measures earn of a tranche, each step of the arithmetic kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Its conditions, in order.
    pub lines: Vec<Line>,
    /// The amount earned: the sum of the lines, or the whole of a tranche without condition.
    pub amount: Decimal,
}

impl Condition {
    /// Whether a verdict on its threshold meets it.
    #[must_use]
    pub const fn is_met(&self, verdict: Verdict) -> bool {
        match self.standard {
            Standard::Point => verdict.is_reached(),
            Standard::Settled => verdict.is_settled(),
        }
    }

    /// The way made to the threshold, as an exact fraction.
    #[must_use]
    pub fn earned(&self, measured: &Measured) -> (u64, u64) {
        if self.is_met(measured.against(self.threshold)) {
            return (1, 1);
        }
        match (self.rule, measured) {
            (Rule::Proportional, Measured::Count { value }) => (u64::from(*value), u64::from(self.threshold)),
            (Rule::Proportional, Measured::Rate(rate)) => {
                (u64::from(rate.numerator) * 1000, u64::from(rate.denominator) * u64::from(self.threshold))
            }
            _ => (0, 1),
        }
    }
}

impl Tranche {
    /// What the measures earn; `measured` gives that of a commitment by its code.
    pub fn propose(&self, measured: impl Fn(&str) -> Measured) -> Proposal {
        let cut = shares(self.amount_mad, &self.conditions.iter().map(|one| one.share).collect::<Vec<_>>());
        let line = |(condition, whole): (&Condition, Decimal)| {
            let measured = measured(&condition.commitment);
            let verdict = measured.against(condition.threshold);
            let earned = condition.earned(&measured);
            let amount = part(whole, earned.0, earned.1);
            let met = condition.is_met(verdict);
            Line { condition: condition.clone(), part: whole, measured, verdict, met, earned, amount }
        };
        let lines: Vec<Line> = self.conditions.iter().zip(cut).map(line).collect();
        let amount =
            if lines.is_empty() { self.amount_mad } else { lines.iter().map(|line| line.amount).sum::<Decimal>() };
        Proposal { lines, amount }
    }

    pub(super) fn check(&self, terms: &Terms, faults: Faults) -> Faults {
        let known = |condition: &Condition| terms.commitment(&condition.commitment).is_some();
        let whole = self.conditions.iter().map(|one| u64::from(one.share)).sum::<u64>();
        let by_enrolment = terms.kind == ContractKind::UnitPrice;
        faults
            .unless(is_plain(&self.code), "code", "plain_code")
            .required(&self.label.fr, "label_fr", 200)
            .optional(Some(&self.label.ar), "label_ar", 200)
            .optional(Some(&self.label.en), "label_en", 200)
            .unless(self.as_of <= self.due_on, "due_on", "order")
            .unless(by_enrolment || is_plausible(self.amount_mad), "amount", "amount")
            .unless(!by_enrolment || self.conditions.is_empty(), "conditions", "by_enrolment")
            .unless(self.conditions.iter().all(known), "conditions", "commitment_unknown")
            .unless(self.conditions.iter().all(|one| one.threshold > 0), "conditions", "threshold")
            .unless(self.conditions.is_empty() || whole == u64::from(WHOLE), "conditions", "shares_whole")
    }
}
