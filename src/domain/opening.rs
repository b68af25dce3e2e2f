//! A position offered by an employer. All states and transitions are on this screen.
//!
//! ```text
//! draft ──publish──▶ published ──close(reason)──▶ closed
//!   └───────────────close(cancelled)──────────────▲
//! ```
//! Published past its last day it is *expired*: it takes no new candidate until the day is moved, but those it has may
//! still be hired. Nothing reopens a closed opening: a new one is posted.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

pub use super::opening_terms::Terms;

codes! {
    /// Where an opening stands.
    pub enum OpeningState {
        /// Being written: its employer alone sees it.
        Draft = "draft",
        /// Coordinators see it and may refer graduates.
        Published = "published",
        /// Over.
        Closed = "closed",
    }
}

codes! {
    /// Where an opening stands on a day, as lists show it.
    pub enum OpeningStatus {
        /// Not published.
        Draft = "draft",
        /// Published, and its last day is to come.
        Open = "open",
        /// Published, and its last day is over.
        Expired = "expired",
        /// Closed.
        Closed = "closed",
    }
}

codes! {
    /// How an opening ended.
    pub enum CloseReason {
        /// Filled by graduates whose hires were confirmed here.
        FilledByGraduates = "filled_by_graduates",
        /// Filled by somebody else.
        FilledOtherwise = "filled_otherwise",
        /// Given up.
        Cancelled = "cancelled",
    }
}

codes! {
    /// Why a transition is refused.
    pub enum Refused {
        /// Nobody has verified the employer yet.
        EmployerUnverified = "employer_unverified",
        /// It is already published.
        AlreadyPublished = "already_published",
        /// It is closed.
        Closed = "closed",
        /// It is not published.
        NotPublished = "not_published",
        /// The last day for candidates is over, or more than a year away.
        LastDay = "last_day",
        /// As many are hired as there are positions.
        Full = "full",
        /// Fewer positions than people already hired.
        FewerThanHired = "fewer_than_hired",
        /// Said to be filled by graduates, but no hire is confirmed.
        NoHire = "no_hire",
    }
}

/// An opening.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// What is offered.
    pub terms: Terms,
    /// Where it stands.
    pub state: OpeningState,
    /// How it ended.
    pub close_reason: Option<CloseReason>,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
}

impl Opening {
    /// A new draft.
    #[must_use]
    pub const fn draft(terms: Terms) -> Self {
        Self { terms, state: OpeningState::Draft, close_reason: None, published_at: None, closed_at: None }
    }

    /// Shows it to coordinators. Only a verified employer publishes, and the last day lies within a year.
    pub fn publish(self, now: DateTime<Utc>, today: NaiveDate, employer_verified: bool) -> Result<Self, Refused> {
        match self.state {
            OpeningState::Published => Err(Refused::AlreadyPublished),
            OpeningState::Closed => Err(Refused::Closed),
            OpeningState::Draft if !employer_verified => Err(Refused::EmployerUnverified),
            OpeningState::Draft if !self.last_day_fits(today) => Err(Refused::LastDay),
            OpeningState::Draft => Ok(Self { state: OpeningState::Published, published_at: Some(now), ..self }),
        }
    }

    /// Changes what is offered; a published one keeps a last day that publication would accept when the day is moved.
    pub fn edit(self, terms: Terms, today: NaiveDate, hired: u32) -> Result<Self, Refused> {
        let moved = terms.expires_on != self.terms.expires_on;
        let edited = Self { terms, ..self };
        match edited.state {
            OpeningState::Closed => Err(Refused::Closed),
            _ if edited.terms.positions < hired => Err(Refused::FewerThanHired),
            OpeningState::Published if moved && !edited.last_day_fits(today) => Err(Refused::LastDay),
            _ => Ok(edited),
        }
    }

    /// Ends it. A draft can only be cancelled, and "filled by graduates" needs a confirmed hire.
    pub fn close(self, now: DateTime<Utc>, reason: CloseReason, hired: u32) -> Result<Self, Refused> {
        match (self.state, reason) {
            (OpeningState::Closed, _) => Err(Refused::Closed),
            (OpeningState::Draft, CloseReason::FilledByGraduates | CloseReason::FilledOtherwise) => {
                Err(Refused::NotPublished)
            }
            (_, CloseReason::FilledByGraduates) if hired == 0 => Err(Refused::NoHire),
            _ => Ok(Self { state: OpeningState::Closed, close_reason: Some(reason), closed_at: Some(now), ..self }),
        }
    }

    /// Whether a graduate may still be referred.
    pub fn takes_referral(&self, today: NaiveDate, hired: u32) -> Result<(), Refused> {
        if self.is_expired(today) { Err(Refused::LastDay) } else { self.takes_hire(hired) }
    }

    /// Whether one more hire may be confirmed.
    pub fn takes_hire(&self, hired: u32) -> Result<(), Refused> {
        match self.state {
            OpeningState::Draft => Err(Refused::NotPublished),
            OpeningState::Closed => Err(Refused::Closed),
            OpeningState::Published if hired >= self.terms.positions => Err(Refused::Full),
            OpeningState::Published => Ok(()),
        }
    }

    /// Whether it is published and its last day for candidates is over.
    #[must_use]
    pub fn is_expired(&self, today: NaiveDate) -> bool {
        self.state == OpeningState::Published && self.terms.expires_on < today
    }

    /// Where it stands on a day.
    #[must_use]
    pub fn status(&self, today: NaiveDate) -> OpeningStatus {
        match self.state {
            OpeningState::Draft => OpeningStatus::Draft,
            OpeningState::Closed => OpeningStatus::Closed,
            OpeningState::Published if self.is_expired(today) => OpeningStatus::Expired,
            OpeningState::Published => OpeningStatus::Open,
        }
    }

    fn last_day_fits(&self, today: NaiveDate) -> bool {
        (today..=today + TimeDelta::days(366)).contains(&self.terms.expires_on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::opening_terms::tests::developer;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn now() -> DateTime<Utc> {
        "2024-01-11T10:00:00Z".parse().unwrap()
    }

    fn published() -> Opening {
        Opening::draft(developer("2024-02-15")).publish(now(), day("2024-01-11"), true).unwrap()
    }

    #[test]
    fn only_a_verified_employer_publishes_and_only_with_a_last_day_to_come() {
        let draft = Opening::draft(developer("2024-02-15"));
        assert_eq!(draft.clone().publish(now(), day("2024-01-11"), false), Err(Refused::EmployerUnverified));
        assert_eq!(draft.publish(now(), day("2024-02-16"), true), Err(Refused::LastDay));
        assert_eq!(published().publish(now(), day("2024-01-11"), true), Err(Refused::AlreadyPublished));
    }

    #[test]
    fn an_expired_opening_takes_no_candidate_but_still_hires_those_it_has() {
        let opening = published();
        assert_eq!(opening.takes_referral(day("2024-02-15"), 0), Ok(()));
        assert_eq!(opening.takes_referral(day("2024-02-16"), 0), Err(Refused::LastDay));
        assert_eq!(opening.takes_hire(0), Ok(()));
    }

    #[test]
    fn no_more_are_hired_than_there_are_positions() {
        let opening = published();
        assert_eq!(opening.terms.positions, 3);
        assert_eq!(opening.takes_hire(2), Ok(()));
        assert_eq!(opening.takes_hire(3), Err(Refused::Full));
        let fewer = Terms { positions: 1, ..opening.terms.clone() };
        assert_eq!(opening.edit(fewer, day("2024-01-20"), 2), Err(Refused::FewerThanHired));
    }

    #[test]
    fn an_opening_is_filled_by_graduates_only_when_one_is_hired() {
        assert_eq!(published().close(now(), CloseReason::FilledByGraduates, 0), Err(Refused::NoHire));
        let closed = published().close(now(), CloseReason::FilledByGraduates, 1).unwrap();
        assert_eq!(closed.takes_hire(1), Err(Refused::Closed));
        assert_eq!(closed.close(now(), CloseReason::Cancelled, 1), Err(Refused::Closed));
        assert!(Opening::draft(developer("2024-02-15")).close(now(), CloseReason::Cancelled, 0).is_ok());
    }
}
