//! One graduate put forward for one opening. All states and transitions are on this screen.
//!
//! ```text
//! received ⇄ shortlisted ⇄ interview ⇄ offered     the employer moves a candidate among these as it likes
//!    └──────────┴─────────────┴──────────┴──hire──▶ hired ──(the coordinator refuses the hire)──▶ offered
//!    └──────────┴─────────────┴──────────┴──decline(reason)──▶ declined ──move──▶ any of the four
//! ```
//! The first answer is kept whatever follows: it says whether the employer kept its promise.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

codes! {
    /// Where a candidate stands with the employer.
    pub enum Stage {
        /// Not answered yet, or put back there.
        Received = "received",
        /// Kept on the short list.
        Shortlisted = "shortlisted",
        /// Called to an interview.
        Interview = "interview",
        /// An offer was made.
        Offered = "offered",
        /// The employer confirmed the hire.
        Hired = "hired",
        /// Not retained.
        Declined = "declined",
    }
}

codes! {
    /// Why a candidate is not retained.
    pub enum DeclineReason {
        /// Skills do not match.
        Profile = "profile",
        /// Not enough experience.
        Experience = "experience",
        /// The interview or test was not convincing.
        Interview = "interview",
        /// No agreement on salary or contract.
        Terms = "terms",
        /// The place does not suit.
        Place = "place",
        /// The candidate gave up.
        Withdrew = "withdrew",
        /// The candidate could not be reached.
        Unreachable = "unreachable",
        /// The position went to another.
        Filled = "filled",
        /// The opening was closed before an answer; said by the system, never chosen.
        OpeningClosed = "opening_closed",
    }
}

impl DeclineReason {
    /// The reasons an employer may choose.
    pub fn choices() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|reason| *reason != Self::OpeningClosed)
    }
}

impl Stage {
    /// The four stages among which a candidate moves, in their order.
    pub const OPEN: [Self; 4] = [Self::Received, Self::Shortlisted, Self::Interview, Self::Offered];

    /// Whether the candidate is still waiting for an outcome.
    #[must_use]
    pub fn is_open(self) -> bool {
        Self::OPEN.contains(&self)
    }
}

codes! {
    /// Why a transition is refused.
    pub enum Refused {
        /// The hire is confirmed: the coordinator decides now.
        AlreadyHired = "already_hired",
        /// Already not retained.
        AlreadyDeclined = "already_declined",
        /// Hiring and declining have their own forms.
        NotAStage = "not_a_stage",
    }
}

/// An application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Where it stands.
    pub stage: Stage,
    /// Why it was declined.
    pub decline_reason: Option<DeclineReason>,
    /// Day by which the employer promised to answer.
    pub reply_by: NaiveDate,
    /// When the employer first answered.
    pub answered_at: Option<DateTime<Utc>>,
}

impl Application {
    /// A graduate is put forward: the employer has its promised number of days.
    #[must_use]
    pub fn refer(today: NaiveDate, reply_days: u32) -> Self {
        let reply_by = today + TimeDelta::days(i64::from(reply_days));
        Self { stage: Stage::Received, decline_reason: None, reply_by, answered_at: None }
    }

    /// Moves the candidate to one of the open stages, also back from a refusal.
    pub fn move_to(self, stage: Stage, now: DateTime<Utc>) -> Result<Self, Refused> {
        match self.stage {
            Stage::Hired => Err(Refused::AlreadyHired),
            _ if !stage.is_open() => Err(Refused::NotAStage),
            // Left where it was, nothing was answered.
            from if from == stage => Ok(self),
            _ => Ok(Self { stage, decline_reason: None, ..self.answered(now) }),
        }
    }

    /// Does not retain the candidate.
    pub fn decline(self, reason: DeclineReason, now: DateTime<Utc>) -> Result<Self, Refused> {
        match self.stage {
            Stage::Hired => Err(Refused::AlreadyHired),
            Stage::Declined => Err(Refused::AlreadyDeclined),
            _ => Ok(Self { stage: Stage::Declined, decline_reason: Some(reason), ..self.answered(now) }),
        }
    }

    /// The employer confirms that it hires the candidate; see [`super::placement`].
    pub(super) fn hire(self, now: DateTime<Utc>) -> Result<Self, Refused> {
        match self.stage {
            Stage::Hired => Err(Refused::AlreadyHired),
            Stage::Declined => Err(Refused::AlreadyDeclined),
            _ => Ok(Self { stage: Stage::Hired, ..self.answered(now) }),
        }
    }

    /// The coordinator refused the hire: the employer's offer stands until it corrects or gives up.
    pub(super) fn back_to_offer(self) -> Self {
        Self { stage: Stage::Offered, ..self }
    }

    /// Whether the promised day is over without an answer.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.awaits_answer() && self.reply_by < today
    }

    /// Whether the employer has not answered yet.
    #[must_use]
    pub fn awaits_answer(&self) -> bool {
        self.stage.is_open() && self.answered_at.is_none()
    }

    fn answered(self, now: DateTime<Utc>) -> Self {
        Self { answered_at: self.answered_at.or(Some(now)), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn noon(text: &str) -> DateTime<Utc> {
        format!("{text}T12:00:00Z").parse().unwrap()
    }

    #[test]
    fn an_employer_that_promised_ten_days_is_late_on_the_eleventh() {
        let application = Application::refer(day("2024-01-24"), 10);
        assert_eq!(application.reply_by, day("2024-02-03"));
        assert!(!application.is_late(day("2024-02-03")));
        assert!(application.is_late(day("2024-02-04")));
        let answered = application.move_to(Stage::Shortlisted, noon("2024-01-25")).unwrap();
        assert!(!answered.is_late(day("2024-02-04")));
    }

    #[test]
    fn the_first_answer_is_kept_whatever_follows() {
        let application = Application::refer(day("2024-01-24"), 10);
        let declined = application.decline(DeclineReason::Profile, noon("2024-01-25")).unwrap();
        let back = declined.move_to(Stage::Received, noon("2024-01-30")).unwrap();
        assert_eq!(back.answered_at, Some(noon("2024-01-25")));
        assert_eq!(back.decline_reason, None);
    }

    #[test]
    fn a_candidate_left_where_it_was_has_not_been_answered() {
        let application = Application::refer(day("2024-01-24"), 10);
        assert_eq!(application.clone().move_to(Stage::Received, noon("2024-01-25")), Ok(application));
    }

    #[test]
    fn a_hire_is_not_reached_by_moving_a_card_nor_left_by_it() {
        let application = Application::refer(day("2024-01-24"), 10);
        assert_eq!(application.clone().move_to(Stage::Hired, noon("2024-01-25")), Err(Refused::NotAStage));
        let hired = application.hire(noon("2024-01-25")).unwrap();
        assert_eq!(hired.clone().move_to(Stage::Received, noon("2024-01-26")), Err(Refused::AlreadyHired));
        assert_eq!(hired.clone().decline(DeclineReason::Profile, noon("2024-01-26")), Err(Refused::AlreadyHired));
        assert_eq!(hired.back_to_offer().stage, Stage::Offered);
    }
}
