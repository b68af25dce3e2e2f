//! A hire that came of an application. All states and transitions are on this screen.
//!
//! ```text
//! application ──the employer confirms──▶ confirmed ──the coordinator validates──▶ validated = a situation proved E2
//!      ▲                                  │    ▲
//!      └──(back to "offered")── refused ◀─┘    │
//!                                  └──the employer confirms again, corrected──┘
//! ```
//! The two words stay apart: the employer proves, the operator accepts; neither does both (`docs/decisions`).

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

use super::application::{self, Application};
use super::attestation::Attestation;
use super::employer::Employer;
use super::evidence::{EvidenceStatus, EvidenceType};
use super::field::{Faults, FieldFault};
use super::opening_terms::CONTRACTS;
use super::region::Region;
use super::situation::{SituationKind, Source};

codes! {
    /// Where a hire stands.
    pub enum PlacementState {
        /// The employer said so; the coordinator has not decided.
        Confirmed = "confirmed",
        /// Accepted: it is a situation of the learner.
        Validated = "validated",
        /// Not accepted, with a reason.
        Refused = "refused",
    }
}

codes! {
    /// Why a decision is refused.
    pub enum Refused {
        /// The coordinator has already decided.
        AlreadyDecided = "already_decided",
        /// The contract has not begun: an attestation dated before the start proves nothing (`indicators.md` §8).
        NotBegun = "not_begun",
        /// Nobody has verified the employer: its word is not a proof.
        EmployerUnverified = "employer_unverified",
    }
}

/// What the employer states.
#[derive(Clone, Debug, PartialEq)]
pub struct Hire {
    /// Contract kind, one of [`CONTRACTS`].
    pub kind: SituationKind,
    /// First day of the contract.
    pub starts_on: NaiveDate,
    /// Job title.
    pub job_title: String,
    /// Hours a week.
    pub hours_per_week: Option<Decimal>,
    /// Weeks the contract is meant to last; none for an open-ended one.
    pub intended_weeks: Option<Decimal>,
    /// Gross monthly salary, MAD.
    pub salary_mad: Option<Decimal>,
}

impl Hire {
    /// Every field that breaks a rule, or none. A start more than a year away, or before the training it came of, is a
    /// slip of the pen.
    pub fn check(&self, today: NaiveDate, trained_from: NaiveDate) -> Result<(), Vec<FieldFault>> {
        let within = |value: Option<Decimal>, most: u32| {
            value.is_none_or(|value| value > Decimal::ZERO && value <= Decimal::from(most))
        };
        let within_a_year = self.starts_on <= today + chrono::TimeDelta::days(366);
        Faults::default()
            .unless(CONTRACTS.contains(&self.kind), "kind", "contract")
            .unless(within_a_year, "starts_on", "start_far")
            .unless(self.starts_on >= trained_from, "starts_on", "start_before_training")
            .required(&self.job_title, "job_title", 120)
            .unless(within(self.hours_per_week, 84), "hours", "hours")
            .unless(within(self.intended_weeks, 520), "weeks", "weeks")
            .unless(self.kind != SituationKind::Cdi || self.intended_weeks.is_none(), "weeks", "weeks_open_ended")
            .unless(within(self.salary_mad, 1_000_000), "salary", "salary")
            .verdict()
    }
}

/// A placement.
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    /// What the employer states.
    pub hire: Hire,
    /// Where it stands.
    pub state: PlacementState,
    /// The civil day on which the employer confirmed.
    pub confirmed_on: NaiveDate,
}

impl Placement {
    /// The employer confirms that it hires the candidate: the application's state is consumed.
    pub fn confirm(
        application: Application,
        hire: Hire,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<(Application, Self), application::Refused> {
        let application = application.hire(now)?;
        Ok((application, Self { hire, state: PlacementState::Confirmed, confirmed_on: today }))
    }

    /// The coordinator accepts it, once the contract has begun.
    pub fn validate(self, today: NaiveDate, employer_verified: bool) -> Result<Self, Refused> {
        match self.state {
            PlacementState::Validated | PlacementState::Refused => Err(Refused::AlreadyDecided),
            PlacementState::Confirmed if today < self.hire.starts_on => Err(Refused::NotBegun),
            PlacementState::Confirmed if !employer_verified => Err(Refused::EmployerUnverified),
            PlacementState::Confirmed => Ok(Self { state: PlacementState::Validated, ..self }),
        }
    }

    /// The coordinator does not accept it; the employer may correct and confirm again.
    pub fn refuse(self, application: Application) -> Result<(Application, Self), Refused> {
        match self.state {
            PlacementState::Validated | PlacementState::Refused => Err(Refused::AlreadyDecided),
            PlacementState::Confirmed => {
                Ok((application.back_to_offer(), Self { state: PlacementState::Refused, ..self }))
            }
        }
    }

    /// The day on which the employer's statement was true: the first day of the contract when it was announced before,
    /// else the day it was said. Never the day of the validation, which observes nothing new.
    #[must_use]
    pub fn attested_on(&self) -> NaiveDate {
        self.hire.starts_on.max(self.confirmed_on)
    }

    /// The proof that a validated hire becomes.
    #[must_use]
    pub fn attestation(&self, situation_no: u32, employer: &Employer, workplace: Workplace) -> Attestation {
        Attestation {
            situation_no,
            kind: self.hire.kind,
            starts_on: self.hire.starts_on,
            ends_on: None,
            employer: Some(employer.name.clone()),
            employer_ice: Some(employer.ice.clone()),
            employer_is_operator: Some(workplace.is_operator),
            job_title: Some(self.hire.job_title.clone()),
            in_field: workplace.in_field,
            hours_per_week: self.hire.hours_per_week,
            intended_weeks: self.hire.intended_weeks,
            salary_mad: self.hire.salary_mad,
            region: Some(workplace.region),
            evidence: Some(EvidenceType::ConfirmEmployeur),
            attested_on: self.attested_on(),
            status: EvidenceStatus::Acceptee,
            source: Some(Source::Employeur),
        }
    }
}

/// What the opening and the coordinator add to the employer's statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Workplace {
    /// Region of the job.
    pub region: Region,
    /// Whether the employer is the training operator itself.
    pub is_operator: bool,
    /// Whether the job is in the field of the training, as the coordinator judges.
    pub in_field: Option<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn hire(starts_on: &str) -> Hire {
        Hire {
            kind: SituationKind::Cdi,
            starts_on: day(starts_on),
            job_title: "Développeuse web".into(),
            hours_per_week: Some(Decimal::from(44)),
            intended_weeks: None,
            salary_mad: Some(Decimal::from(7000)),
        }
    }

    fn confirmed(starts_on: &str, confirmed_on: &str) -> (Application, Placement) {
        let now = format!("{confirmed_on}T12:00:00Z").parse().unwrap();
        let application = Application::refer(day("2024-01-02"), 10);
        Placement::confirm(application, hire(starts_on), now, day(confirmed_on)).unwrap()
    }

    #[test]
    fn a_hire_announced_before_its_start_is_true_on_its_first_day_and_not_validated_before() {
        let (_, placement) = confirmed("2024-03-01", "2024-01-18");
        assert_eq!(placement.attested_on(), day("2024-03-01"));
        assert_eq!(placement.clone().validate(day("2024-02-29"), true), Err(Refused::NotBegun));
        assert_eq!(placement.validate(day("2024-03-01"), true).unwrap().state, PlacementState::Validated);
    }

    #[test]
    fn a_hire_confirmed_after_its_start_was_true_the_day_the_employer_said_so() {
        let (_, placement) = confirmed("2024-01-08", "2024-01-18");
        let placement = placement.validate(day("2024-02-10"), true).unwrap();
        assert_eq!(placement.attested_on(), day("2024-01-18"));
    }

    #[test]
    fn the_word_of_an_employer_nobody_verified_proves_nothing() {
        let (_, placement) = confirmed("2024-01-08", "2024-01-18");
        assert_eq!(placement.validate(day("2024-02-10"), false), Err(Refused::EmployerUnverified));
    }

    #[test]
    fn a_refused_hire_gives_the_candidate_back_to_the_employer() {
        let (application, placement) = confirmed("2024-01-08", "2024-01-18");
        let (application, placement) = placement.refuse(application).unwrap();
        assert_eq!(application.stage, application::Stage::Offered);
        assert_eq!(placement.validate(day("2024-02-10"), true), Err(Refused::AlreadyDecided));
    }

    #[test]
    fn slips_of_the_pen_are_told_apart() {
        let rules = |hire: &Hire| -> Vec<_> {
            let verdict = hire.check(day("2024-01-18"), day("2023-06-01"));
            verdict.err().unwrap_or_default().into_iter().map(|fault| fault.rule).collect()
        };
        assert!(rules(&hire("2024-03-01")).is_empty());
        assert_eq!(rules(&hire("2034-03-01")), ["start_far"]);
        assert_eq!(rules(&hire("2022-03-01")), ["start_before_training"]);
        let short = Hire { intended_weeks: Some(Decimal::TEN), ..hire("2024-03-01") };
        assert_eq!(rules(&short), ["weeks_open_ended"]);
    }
}
