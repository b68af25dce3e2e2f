//! One person in one cohort: the unit of every rate. All states and transitions are on this screen.
//!
//! ```text
//! enrolled ──confirm──▶ confirmed ──graduate──▶ graduated
//!     └──────withdraw──────┴──withdraw──▶ withdrawn
//! ```
//! A graduate never withdraws and a leaver never graduates (`interfaces.md` §3): a wrong outcome is corrected, which
//! supersedes the version that said it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::exclusion::{Exclusion, Intent};
use super::person::{Diploma, Sex};

/// What is known of an enrolment.
#[derive(Clone, Debug, PartialEq)]
pub struct Enrolment {
    /// Sex, as entered with this enrolment.
    pub sex: Option<Sex>,
    /// Highest diploma at entry.
    pub diploma: Option<Diploma>,
    /// What the learner came for; blank means a job.
    pub intent: Option<Intent>,
    /// Whether the learner may work in Morocco; blank means yes.
    pub work_authorised: Option<bool>,
    /// Gross monthly salary before entry, MAD.
    pub previous_salary_mad: Option<Decimal>,
    /// Day of enrolment.
    pub enrolled_on: NaiveDate,
    /// Day of confirmation.
    pub confirmed_on: NaiveDate,
    /// Day of withdrawal.
    pub withdrawn_on: Option<NaiveDate>,
    /// Why.
    pub withdrawal_reason: Option<String>,
    /// Day the graduation requirements were met (t0).
    pub graduated_on: Option<NaiveDate>,
    /// Certificate number.
    pub certificate_no: Option<String>,
    /// Reason of exclusion.
    pub exclusion: Option<Exclusion>,
    /// Its date.
    pub excluded_on: Option<NaiveDate>,
    /// Its document.
    pub exclusion_document: Option<String>,
}

codes! {
    /// Where an enrolment stands on a day.
    pub enum EnrolmentState {
        /// Enrolled, not yet confirmed.
        Enrolled = "enrolled",
        /// Confirmed and neither graduated nor withdrawn.
        Confirmed = "confirmed",
        /// Graduated.
        Graduated = "graduated",
        /// Withdrawn without graduating.
        Withdrawn = "withdrawn",
    }
}

/// Why a transition is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The learner has already graduated.
    #[error("already graduated")]
    AlreadyGraduated,
    /// The learner has already withdrawn.
    #[error("already withdrawn")]
    AlreadyWithdrawn,
    /// The date is before the enrolment.
    #[error("before the enrolment")]
    BeforeEnrolment,
}

impl Enrolment {
    /// Where it stands on a day: facts dated later do not exist yet.
    #[must_use]
    pub fn state(&self, on: NaiveDate) -> EnrolmentState {
        let past = |date: Option<NaiveDate>| date.is_some_and(|date| date <= on);
        if past(self.graduated_on) {
            EnrolmentState::Graduated
        } else if past(self.withdrawn_on) {
            EnrolmentState::Withdrawn
        } else if self.confirmed_on <= on {
            EnrolmentState::Confirmed
        } else {
            EnrolmentState::Enrolled
        }
    }

    /// Records that the graduation requirements were met on a day.
    pub fn graduate(mut self, on: NaiveDate, certificate_no: Option<String>) -> Result<Self, Refused> {
        self.still_open(on)?;
        self.graduated_on = Some(on);
        self.certificate_no = certificate_no;
        Ok(self)
    }

    /// Records that the learner left without graduating.
    pub fn withdraw(mut self, on: NaiveDate, reason: Option<String>) -> Result<Self, Refused> {
        self.still_open(on)?;
        self.withdrawn_on = Some(on);
        self.withdrawal_reason = reason;
        Ok(self)
    }

    fn still_open(&self, on: NaiveDate) -> Result<(), Refused> {
        match self {
            Self { graduated_on: Some(_), .. } => Err(Refused::AlreadyGraduated),
            Self { withdrawn_on: Some(_), .. } => Err(Refused::AlreadyWithdrawn),
            Self { enrolled_on, .. } if on < *enrolled_on => Err(Refused::BeforeEnrolment),
            Self { .. } => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn enrolled(on: &str) -> Enrolment {
        Enrolment {
            sex: None,
            diploma: None,
            intent: None,
            work_authorised: None,
            previous_salary_mad: None,
            enrolled_on: day(on),
            confirmed_on: day(on),
            withdrawn_on: None,
            withdrawal_reason: None,
            graduated_on: None,
            certificate_no: None,
            exclusion: None,
            excluded_on: None,
            exclusion_document: None,
        }
    }

    #[test]
    fn a_learner_in_training_graduates_once() {
        let graduate = enrolled("2023-09-01").graduate(day("2024-01-12"), None).unwrap();
        assert_eq!(graduate.state(day("2024-01-11")), EnrolmentState::Confirmed);
        assert_eq!(graduate.state(day("2024-01-12")), EnrolmentState::Graduated);
        assert_eq!(graduate.clone().graduate(day("2024-02-01"), None), Err(Refused::AlreadyGraduated));
        assert_eq!(graduate.withdraw(day("2024-02-01"), None), Err(Refused::AlreadyGraduated));
    }

    #[test]
    fn nobody_graduates_before_enrolling() {
        assert_eq!(enrolled("2023-09-01").graduate(day("2023-08-31"), None), Err(Refused::BeforeEnrolment));
    }
}
