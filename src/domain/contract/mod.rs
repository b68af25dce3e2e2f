//! A contract-programme: what each party commits to, how it is measured, and what is paid on it.
//!
//! The terms of a contract are one value, from the parties to the centimes ([`Terms`]). A draft's terms are rewritten;
//! once signed they change by amendment only: each amendment restates them whole, dated, with its reason ([`history`]), so
//! that the target of any day can be read again and what an amendment changed be told ([`changes`]). What is measured ([`measured`]) comes from the evaluator of indicators;
//! what is proposed for a payment ([`tranche`], [`unit_price`]) is arithmetic on it; who decided what of a payment is
//! [`payment`]; what is missing to reach a condition is [`what_if`].

pub mod activity;
pub mod changes;
pub mod commitment;
pub mod earned;
pub mod history;
pub mod measured;
pub mod money;
pub mod payment;
mod rewriting;
mod terms;
#[cfg(test)]
mod tests;
pub mod tranche;
pub mod unit_price;
pub mod what_if;

pub use commitment::{Commitment, Definition, Measure, Stage, Target, Unit};
pub use earned::{Awaited, Way};
pub use history::{History, InForce, Restated};
pub use measured::{Measured, Rated, Unmeasured, Verdict};
pub use rewriting::Rewriting;
pub use terms::{Population, Terms, Words};
pub use tranche::{Condition, Proposal, Rule, Standard, Tranche};
pub use unit_price::{Milestone, MilestoneKind, UnitPrice};

codes! {
    /// How a contract pays.
    pub enum ContractKind {
        /// Tranches tied to commitments.
        Programme = "programme",
        /// A price per enrolment, earned by milestones.
        UnitPrice = "unit_price",
    }
}

codes! {
    /// What a commitment acts on (contract-programme of 30 January 2024).
    pub enum Lever {
        /// Talents: training and insertion.
        Talents = "talents",
        /// The ecosystem of start-ups and small firms.
        Ecosystem = "ecosystem",
        /// Watch and content: studies, publications.
        Watch = "watch",
    }
}

codes! {
    /// Where a contract stands.
    ///
    /// ```text
    /// draft ──sign──▶ in force ──close──▶ closed
    /// ```
    pub enum ContractState {
        /// Being written: its terms may still be rewritten.
        Draft = "draft",
        /// Signed: its terms change by amendment.
        InForce = "in_force",
        /// Over: nothing more is amended nor paid.
        Closed = "closed",
    }
}

codes! {
    /// Why a step on a contract is refused.
    pub enum Refused {
        /// It is no draft any more: an amendment is needed.
        Signed = "signed",
        /// It is not signed yet.
        NotSigned = "not_signed",
        /// It is closed.
        Closed = "closed",
        /// It commits to nothing, or pays nothing.
        Empty = "empty",
        /// The amendment is dated before the one it follows.
        AmendmentOrder = "amendment_order",
        /// The amendment changes nothing.
        Unchanged = "unchanged",
        /// There is no such commitment or tranche.
        Missing = "missing",
        /// A tranche rests on the commitment given up.
        InUse = "in_use",
        /// The amendment changes a tranche on which money is engaged.
        Engaged = "engaged",
    }
}

impl ContractState {
    /// Signs a draft that commits to something and says what is paid.
    pub fn sign(self, terms: &Terms) -> Result<Self, Refused> {
        match self {
            Self::Draft if !terms.is_complete() => Err(Refused::Empty),
            Self::Draft => Ok(Self::InForce),
            Self::InForce => Err(Refused::Signed),
            Self::Closed => Err(Refused::Closed),
        }
    }

    /// Amends a signed contract.
    pub const fn amend(self) -> Result<Self, Refused> {
        match self {
            Self::Draft => Err(Refused::NotSigned),
            Self::InForce => Ok(Self::InForce),
            Self::Closed => Err(Refused::Closed),
        }
    }

    /// Closes a signed contract.
    pub const fn close(self) -> Result<Self, Refused> {
        match self {
            Self::Draft => Err(Refused::NotSigned),
            Self::InForce => Ok(Self::Closed),
            Self::Closed => Err(Refused::Closed),
        }
    }
}
