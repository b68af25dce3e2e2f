//! A price per enrolment, earned by milestones that each need their proof.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Definition;
use super::money::{WHOLE, is_plausible, shares};
use crate::domain::evidence::Level;
use crate::domain::field::Faults;

codes! {
    /// What earns a share of the price.
    pub enum MilestoneKind {
        /// The enrolment is confirmed.
        Start = "start",
        /// The learner graduates.
        Completion = "completion",
        /// The learner is inserted under the contract's definition.
        Insertion = "insertion",
    }
}

impl MilestoneKind {
    /// The levels of proof that can be asked for: a start rests on the confirmed roster (E0), a completion on the jury's
    /// decision (E0) or a numbered certificate (E2), an insertion on any level above the operator's word.
    #[must_use]
    pub const fn levels(self) -> &'static [Level] {
        match self {
            Self::Start => &[Level::E0],
            Self::Completion => &[Level::E0, Level::E2],
            Self::Insertion => &[Level::E1, Level::E2, Level::E3, Level::E4],
        }
    }
}

/// A milestone of the price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// What earns it.
    pub kind: MilestoneKind,
    /// Its share of the price, in hundredths of a percent.
    pub share: u32,
    /// Lowest level of proof.
    pub floor: Level,
}

/// The price of an enrolment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitPrice {
    /// The price, MAD.
    #[serde(with = "rust_decimal::serde::str")]
    pub price_mad: Decimal,
    /// Its milestones, in order; their shares make the whole price.
    pub milestones: Vec<Milestone>,
    /// The definition of an insertion; the milestone's level is its floor.
    pub definition: Definition,
}

impl UnitPrice {
    /// What each milestone pays, to the centime; together the price ([`super::money`]).
    #[must_use]
    pub fn amounts(&self) -> Vec<Decimal> {
        shares(self.price_mad, &self.milestones.iter().map(|one| one.share).collect::<Vec<_>>())
    }

    /// What so many enrolments that reached each milestone have earned: exact, since each pays whole centimes.
    #[must_use]
    pub fn earned(&self, reached: &[u32]) -> Decimal {
        self.amounts().into_iter().zip(reached).map(|(amount, count)| amount * Decimal::from(*count)).sum()
    }

    /// The milestone of a kind.
    #[must_use]
    pub fn milestone(&self, kind: MilestoneKind) -> Option<&Milestone> {
        self.milestones.iter().find(|one| one.kind == kind)
    }

    pub(super) fn check(&self, faults: Faults) -> Faults {
        let whole = self.milestones.iter().map(|one| u64::from(one.share)).sum::<u64>();
        let mut kinds: Vec<_> = self.milestones.iter().map(|one| one.kind).collect();
        kinds.dedup();
        faults
            .unless(is_plausible(self.price_mad), "price", "amount")
            .unless(whole == u64::from(WHOLE), "shares", "shares_whole")
            .unless(kinds.len() == self.milestones.len() && kinds.is_sorted(), "shares", "milestone_order")
            .unless(self.milestones.iter().all(|one| one.kind.levels().contains(&one.floor)), "floors", "choice")
    }
}
