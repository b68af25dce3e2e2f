//! The hire as the employer types it.

use chrono::NaiveDate;
use rocket::form::FromForm;
use serde::Serialize;

use crate::domain::opening_terms::CONTRACTS;
use crate::domain::placement::Hire;
use crate::domain::situation::SituationKind;
use crate::i18n::Lang;
use crate::web::form::Errors;
use crate::web::typed::{Typed, shown};

/// What the employer states of a hire.
#[derive(Clone, Debug, Serialize)]
pub struct HireForm {
    /// As it was typed.
    typed: TypedHire,
    /// What is wrong with it.
    errors: Errors,
    contracts: Vec<SituationKind>,
}

/// The fields of the form.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct TypedHire {
    /// The candidate hired.
    #[field(default = String::new())]
    pub application: String,
    #[field(default = String::new())]
    kind: String,
    #[field(default = String::new())]
    starts_on: String,
    #[field(default = String::new())]
    job_title: String,
    #[field(default = String::new())]
    hours: String,
    #[field(default = String::new())]
    weeks: String,
    #[field(default = String::new())]
    salary: String,
}

impl HireForm {
    /// The form with what the opening already says.
    #[must_use]
    pub fn proposed(title: &str, contract: SituationKind, starts_on: Option<NaiveDate>, who: &str) -> Self {
        let typed = TypedHire {
            application: who.to_owned(),
            kind: contract.code().to_owned(),
            starts_on: starts_on.map(shown).unwrap_or_default(),
            job_title: title.to_owned(),
            ..<TypedHire as Default>::default()
        };
        Self::of(typed, Errors::default())
    }

    /// The form as it was typed, with what is wrong with it.
    #[must_use]
    pub fn of(typed: TypedHire, errors: Errors) -> Self {
        Self { typed, errors, contracts: CONTRACTS.to_vec() }
    }

    /// A form without its date, for samples.
    #[must_use]
    pub fn refused_sample() -> Self {
        let mut errors = Errors::new(Lang::Fr);
        errors.add("starts_on", "faults-starts_on-date_missing");
        Self::of(Self::proposed("Développeuse web", SituationKind::Cdi, None, "").typed, errors)
    }
}

impl TypedHire {
    /// The statement, with what does not read.
    #[must_use]
    pub fn read(&self, today: NaiveDate, lang: Lang) -> (Hire, Errors) {
        let mut typed = Typed::new(Errors::new(lang));
        let hire = Hire {
            kind: typed.code("kind", &self.kind, SituationKind::from_code, SituationKind::Cdi),
            starts_on: typed.required_day("starts_on", &self.starts_on, today),
            job_title: self.job_title.trim().to_owned(),
            hours_per_week: typed.amount("hours", &self.hours),
            intended_weeks: typed.amount("weeks", &self.weeks),
            salary_mad: typed.amount("salary", &self.salary),
        };
        // The day the training began is known to the operation, which looks again.
        typed.judged(hire.check(today, NaiveDate::MIN));
        (hire, typed.errors)
    }
}
