//! The page of corrections: the enrolment and the person, each with its own form.

use serde::Serialize;

use super::enrolment::EnrolmentForm;
use super::identity::IdentityForm;
use crate::domain::ids::{EnrolmentId, PersonId};
use crate::domain::person::Person;
use crate::domain::scope::Scope;
use crate::i18n::Lang;
use crate::storage::{Reader, enrolment, person};
use crate::web::form::Errors;
use crate::web::guards::Desk;
use crate::web::page::Page;
use crate::web::problem::Problem;
use crate::web::routes::cohorts::person_name;
use crate::web::routes::learners::choices::{Choices, ProvinceChoice, provinces};

/// A field that somebody else has changed.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Difference {
    field: &'static str,
    yours: String,
    saved: String,
}

/// The fields that two readings say otherwise.
pub(super) fn differences(yours: Vec<(&'static str, String)>, saved: Vec<(&'static str, String)>) -> Vec<Difference> {
    let pairs = yours.into_iter().zip(saved).filter(|((_, yours), (_, saved))| yours != saved);
    pairs.map(|((field, yours), (_, saved))| Difference { field, yours, saved }).collect()
}

/// Which of the two forms an answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum About {
    /// The enrolment.
    Enrolment,
    /// The person.
    Identity,
}

/// What is corrected.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionPage {
    id: EnrolmentId,
    name: String,
    has_cin: bool,
    pub(super) enrolment: EnrolmentForm,
    pub(super) identity: IdentityForm,
    /// The form refused, if one was.
    pub(super) about: About,
    /// What somebody saved meanwhile, where it differs.
    pub(super) saved: Vec<Difference>,
    pub(super) errors: Errors,
    choices: Choices,
    provinces: Vec<ProvinceChoice>,
}

impl CorrectionPage {
    /// The address of the learner's record.
    pub(super) fn record(&self) -> String {
        format!("/learners/{}", self.id)
    }
}

/// What is stored of a learner of the scope, in both forms.
pub(super) struct Stored {
    pub(super) person_id: PersonId,
    pub(super) person: Person,
    pub(super) page: CorrectionPage,
}

/// Reads a learner of the scope.
pub(super) async fn stored(
    tx: &mut Reader,
    scope: &Scope,
    (desk, id): (&Desk<'_>, EnrolmentId),
    lang: Lang,
) -> Result<Stored, Problem> {
    let row = enrolment::find(tx, scope, id).await?.ok_or_else(Problem::not_found)?;
    let who = person::find(tx, scope, row.person_id).await?.ok_or_else(Problem::not_found)?;
    let version = person::version(tx, row.person_id).await?.ok_or_else(Problem::not_found)?;
    let person = who.person(desk.keys)?;
    let arabic = (person.last_name_ar.as_deref(), person.first_name_ar.as_deref());
    let [name, _] = person_name(lang, (&person.last_name, &person.first_name), arabic);
    let page = CorrectionPage {
        id,
        name: name.unwrap_or_default(),
        has_cin: person.cin.is_some(),
        enrolment: EnrolmentForm::of(&row.enrolment()?, row.version_id),
        identity: IdentityForm::of(&person, version),
        about: About::Enrolment,
        saved: Vec::new(),
        errors: Errors::new(lang),
        choices: Choices::default(),
        provinces: provinces(lang),
    };
    Ok(Stored { person_id: row.person_id, person, page })
}

impl Page for CorrectionPage {
    const TEMPLATE: &'static str = "pages/learners/correction.html";

    fn samples() -> Vec<Self> {
        let page = |about, has_cin| Self {
            id: uuid::Uuid::nil().into(),
            name: "Salma El Idrissi".to_owned(),
            has_cin,
            enrolment: EnrolmentForm::default(),
            identity: IdentityForm::default(),
            about,
            saved: Vec::new(),
            errors: Errors::new(Lang::Fr),
            choices: Choices::default(),
            provinces: provinces(Lang::Fr),
        };
        let difference = |field| Difference { field, yours: "2024-01-12".to_owned(), saved: "2024-01-19".to_owned() };
        let mut errors = Errors::new(Lang::Fr);
        errors.add("reason", "faults-required");
        vec![
            page(About::Enrolment, true),
            Self { errors: errors.clone(), ..page(About::Enrolment, false) },
            Self { errors, ..page(About::Identity, true) },
            Self { saved: vec![difference("graduated_on")], ..page(About::Enrolment, true) },
            Self { saved: vec![difference("born_on")], ..page(About::Identity, true) },
        ]
    }
}

crate::page!(CorrectionPage);
