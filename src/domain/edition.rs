//! How a frozen report comes to be read: frozen by one person, reviewed by another, approved by a third; what is approved
//! is replaced or withdrawn, with a reason that its readers see. The sealed content never changes.

use super::ids::AccountId;

codes! {
    /// Where an edition stands.
    pub enum EditionState {
        /// Frozen, decided by nobody yet.
        Draft = "draft",
        /// Found sound by somebody other than its author.
        Reviewed = "reviewed",
        /// Approved by a third person: it may be read and cited.
        Approved = "approved",
        /// Replaced by a later edition of the same figures.
        Superseded = "superseded",
        /// Taken back.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// What may be decided of an edition.
    pub enum Step {
        /// It is sound.
        Review = "review",
        /// It may be read.
        Approve = "approve",
        /// A later one replaces it.
        Supersede = "supersede",
        /// It is taken back.
        Withdraw = "withdraw",
    }
}

codes! {
    /// Why a step is refused.
    pub enum StepRefusal {
        /// Its author does not decide of it.
        Author = "author",
        /// Whoever reviewed it does not approve it.
        SameHands = "same_hands",
        /// It does not stand where the step begins.
        Order = "order",
        /// An approved edition is replaced or withdrawn for a reason.
        Reason = "reason",
    }
}

/// The hands an edition has been through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hands {
    /// Who froze it.
    pub author: AccountId,
    /// Who reviewed it.
    pub reviewer: Option<AccountId>,
}

impl Step {
    /// Where the step leads from a state, when these hands may take it. A reason is due for leaving the approved state.
    ///
    /// ```
    /// use sanad::domain::edition::{EditionState, Hands, Step, StepRefusal};
    /// let [author, other, third] = [1_u128, 2, 3].map(|n| uuid::Uuid::from_u128(n).into());
    /// let hands = Hands { author, reviewer: None };
    /// assert_eq!(Step::Review.from(EditionState::Draft, hands, author, ""), Err(StepRefusal::Author));
    /// assert_eq!(Step::Review.from(EditionState::Draft, hands, other, ""), Ok(EditionState::Reviewed));
    /// let hands = Hands { author, reviewer: Some(other) };
    /// assert_eq!(Step::Approve.from(EditionState::Reviewed, hands, other, ""), Err(StepRefusal::SameHands));
    /// assert_eq!(Step::Approve.from(EditionState::Reviewed, hands, third, ""), Ok(EditionState::Approved));
    /// ```
    pub fn from(
        self,
        state: EditionState,
        hands: Hands,
        by: AccountId,
        reason: &str,
    ) -> Result<EditionState, StepRefusal> {
        let leads = match (self, state) {
            (Self::Review, EditionState::Draft) => EditionState::Reviewed,
            (Self::Approve, EditionState::Reviewed) => EditionState::Approved,
            (Self::Supersede, EditionState::Approved) => EditionState::Superseded,
            (Self::Withdraw, EditionState::Draft | EditionState::Reviewed | EditionState::Approved) => {
                EditionState::Withdrawn
            }
            _ => return Err(StepRefusal::Order),
        };
        match self {
            // An author may take back what nobody has approved.
            Self::Review | Self::Approve if by == hands.author => Err(StepRefusal::Author),
            Self::Approve if hands.reviewer == Some(by) => Err(StepRefusal::SameHands),
            Self::Supersede | Self::Withdraw if reason.trim().is_empty() => Err(StepRefusal::Reason),
            _ => Ok(leads),
        }
    }
}

impl EditionState {
    /// The state after these steps, in order.
    #[must_use]
    pub fn after(steps: impl IntoIterator<Item = Step>) -> Self {
        steps.into_iter().last().map_or(Self::Draft, |step| match step {
            Step::Review => Self::Reviewed,
            Step::Approve => Self::Approved,
            Step::Supersede => Self::Superseded,
            Step::Withdraw => Self::Withdrawn,
        })
    }

    /// Whether the edition was approved once: its readers keep what they cited.
    #[must_use]
    pub fn was_approved(steps: impl IntoIterator<Item = Step>) -> bool {
        steps.into_iter().any(|step| step == Step::Approve)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(n: u128) -> AccountId {
        uuid::Uuid::from_u128(n).into()
    }

    #[test]
    fn an_edition_takes_its_steps_in_order_and_ends_once() {
        let hands = Hands { author: account(1), reviewer: Some(account(2)) };
        let by = account(3);
        let refused = |step: Step, state| step.from(state, hands, by, "une raison").unwrap_err();
        assert_eq!(refused(Step::Approve, EditionState::Draft), StepRefusal::Order);
        assert_eq!(refused(Step::Review, EditionState::Reviewed), StepRefusal::Order);
        assert_eq!(refused(Step::Supersede, EditionState::Reviewed), StepRefusal::Order);
        for ended in [EditionState::Superseded, EditionState::Withdrawn] {
            for step in Step::ALL {
                assert_eq!(refused(*step, ended), StepRefusal::Order, "{step} after {ended}");
            }
        }
    }

    #[test]
    fn nothing_is_taken_back_or_replaced_without_a_reason() {
        let hands = Hands { author: account(1), reviewer: Some(account(2)) };
        let withdraw = |reason| Step::Withdraw.from(EditionState::Approved, hands, account(1), reason);
        assert_eq!(withdraw(" "), Err(StepRefusal::Reason));
        assert_eq!(withdraw("Une cohorte comptée deux fois"), Ok(EditionState::Withdrawn));
        let replaced = Step::Supersede.from(EditionState::Approved, hands, account(3), "");
        assert_eq!(replaced, Err(StepRefusal::Reason));
    }

    #[test]
    fn the_last_step_says_where_an_edition_stands() {
        assert_eq!(EditionState::after([]), EditionState::Draft);
        assert_eq!(EditionState::after([Step::Review, Step::Approve]), EditionState::Approved);
        assert!(EditionState::was_approved([Step::Review, Step::Approve, Step::Withdraw]));
        assert!(!EditionState::was_approved([Step::Review, Step::Withdraw]));
    }
}
