//! What becomes of a tranche. All states and transitions are on this screen.
//!
//! ```text
//! planned ──compute──▶ computed ──call──▶ due ──approve──▶ approved ──pay──▶ paid
//!                       ▲  ▲ │             │                  │
//!                       │  └─┘ again       │                  │
//!                       └──compute── withheld ◀──withhold(reason)──┘ (from computed, due, approved)
//! ```
//! Each act is dated and of one person. Computing keeps the proposal with each step of its arithmetic; calling says that the
//! amount is due; whoever approves is not who records the payment. Less than the computed amount may be approved, with
//! the reason. What is paid is what was approved.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::money::is_plausible;
use crate::domain::ids::AccountId;

codes! {
    /// Where a tranche stands.
    pub enum PaymentState {
        /// Nothing was computed yet.
        Planned = "planned",
        /// An amount is proposed.
        Computed = "computed",
        /// The amount is called.
        Due = "due",
        /// The amount may be paid.
        Approved = "approved",
        /// Paid.
        Paid = "paid",
        /// Held back, for a reason.
        Withheld = "withheld",
    }
}

codes! {
    /// What somebody does of a tranche.
    pub enum PaymentAct {
        /// Computes the proposed amount.
        Compute = "compute",
        /// Says that it is due.
        Call = "call",
        /// Approves an amount.
        Approve = "approve",
        /// Records the payment.
        Pay = "pay",
        /// Holds it back.
        Withhold = "withhold",
    }
}

codes! {
    /// Why an act is refused.
    pub enum Refused {
        /// Not in this state.
        State = "payment_state",
        /// Whoever approved does not record the payment.
        TwoPeople = "payment_two_people",
        /// More than computed, nothing, or less without a reason.
        Amount = "payment_amount",
        /// A reason is needed.
        Reason = "payment_reason",
        /// Dated before the act it follows, or in the future.
        Date = "payment_date",
    }
}

/// One act.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// What was done.
    pub act: PaymentAct,
    /// The day it bears.
    pub on: NaiveDate,
    /// Who.
    pub by: AccountId,
    /// The amount: computed, approved or paid; that before for the others.
    pub amount_mad: Decimal,
    /// Why, or the reference of the payment.
    pub reason: String,
}

/// A tranche with every act on it, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Payment(Vec<Act>);

impl Payment {
    /// The acts already done, in order.
    #[must_use]
    pub const fn of(acts: Vec<Act>) -> Self {
        Self(acts)
    }

    /// Every act, in order.
    #[must_use]
    pub fn acts(&self) -> &[Act] {
        &self.0
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> PaymentState {
        match self.0.last().map(|last| last.act) {
            None => PaymentState::Planned,
            Some(PaymentAct::Compute) => PaymentState::Computed,
            Some(PaymentAct::Call) => PaymentState::Due,
            Some(PaymentAct::Approve) => PaymentState::Approved,
            Some(PaymentAct::Pay) => PaymentState::Paid,
            Some(PaymentAct::Withhold) => PaymentState::Withheld,
        }
    }

    /// The amount of its last act.
    #[must_use]
    pub fn amount(&self) -> Option<Decimal> {
        self.0.last().map(|last| last.amount_mad)
    }

    /// What was paid.
    #[must_use]
    pub fn paid(&self) -> Decimal {
        if self.state() == PaymentState::Paid { self.amount().unwrap_or_default() } else { Decimal::ZERO }
    }

    /// What is proposed, called, approved or paid of it: nothing while planned or withheld.
    #[must_use]
    pub fn engaged(&self) -> Decimal {
        match self.state() {
            PaymentState::Planned | PaymentState::Withheld => Decimal::ZERO,
            _ => self.amount().unwrap_or_default(),
        }
    }

    /// The acts that the state admits.
    #[must_use]
    pub fn admits(&self) -> &'static [PaymentAct] {
        use PaymentAct::{Approve, Call, Compute, Pay, Withhold};
        match self.state() {
            PaymentState::Planned | PaymentState::Withheld => &[Compute],
            PaymentState::Computed => &[Call, Compute, Withhold],
            PaymentState::Due => &[Approve, Withhold],
            PaymentState::Approved => &[Pay, Withhold],
            PaymentState::Paid => &[],
        }
    }

    /// Whether the next act is the payment, and this is who approved it: somebody else records it.
    #[must_use]
    pub fn waits_for_another(&self, by: AccountId) -> bool {
        self.0.last().is_some_and(|last| last.act == PaymentAct::Approve && last.by == by)
    }

    /// The acts that the state admits of this person.
    #[must_use]
    pub fn open_to(&self, by: AccountId) -> Vec<PaymentAct> {
        let barred = self.waits_for_another(by);
        self.admits().iter().copied().filter(|act| !(barred && *act == PaymentAct::Pay)).collect()
    }

    /// Does one more act. The amount is read from whoever computes or approves, and kept by the other acts.
    pub fn act(self, mut next: Act, today: NaiveDate) -> Result<Self, Refused> {
        if !self.admits().contains(&next.act) {
            return Err(Refused::State);
        }
        let before = self.0.last();
        if next.on > today || before.is_some_and(|last| next.on < last.on) {
            return Err(Refused::Date);
        }
        let had = before.map_or(Decimal::ZERO, |last| last.amount_mad);
        let silent = next.reason.trim().is_empty();
        match next.act {
            PaymentAct::Compute if next.amount_mad < Decimal::ZERO => return Err(Refused::Amount),
            PaymentAct::Approve if !is_plausible(next.amount_mad) || next.amount_mad > had => {
                return Err(Refused::Amount);
            }
            PaymentAct::Approve if next.amount_mad < had && silent => return Err(Refused::Reason),
            PaymentAct::Compute | PaymentAct::Approve => {}
            PaymentAct::Pay if self.waits_for_another(next.by) => return Err(Refused::TwoPeople),
            PaymentAct::Pay | PaymentAct::Withhold if silent => return Err(Refused::Reason),
            PaymentAct::Call | PaymentAct::Pay | PaymentAct::Withhold => next.amount_mad = had,
        }
        let Self(mut acts) = self;
        acts.push(next);
        Ok(Self(acts))
    }
}
