//! `GET` and `POST /cohorts/<code>/learners/new`: one learner enrolled by a form.

use rocket::{FromForm, Responder, get, post};
use serde::Serialize;

use super::choices::{Choices, ProvinceChoice, provinces};
use super::typed::Typed;
use crate::domain::enrolment::Enrolment;
use crate::domain::gazetteer::find_province;
use crate::domain::identifier;
use crate::domain::import::Reason;
use crate::domain::import::cell::text;
use crate::domain::person::Person;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::learners::{Answer as Said, Enrolled, Namesake, NewLearner, enrol_one};
use crate::storage::cohort;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Coordinator, Desk};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::person_name;

/// As typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    last_name: String,
    #[field(default = String::new())]
    first_name: String,
    #[field(default = String::new())]
    last_name_ar: String,
    #[field(default = String::new())]
    first_name_ar: String,
    #[field(default = String::new())]
    sex: String,
    #[field(default = String::new())]
    born_on: String,
    #[field(default = String::new())]
    cin: String,
    #[field(default = String::new())]
    phone: String,
    #[field(default = String::new())]
    email: String,
    #[field(default = String::new())]
    residence_province: String,
    #[field(default = String::new())]
    diploma: String,
    #[field(default = String::new())]
    intent: String,
    #[field(default = String::new())]
    enrolled_on: String,
    #[field(default = String::new())]
    confirmed_on: String,
    #[field(default = String::new())]
    learner_ref: String,
    /// A person's id, or `another`.
    #[field(default = String::new())]
    same: String,
}

impl Filled {
    fn read(&self, typed: &mut Typed) -> Option<NewLearner> {
        fn owned(found: std::borrow::Cow<'_, str>) -> String {
            found.into_owned()
        }
        let last_name = typed.needed("last_name", &self.last_name, text::name).map(owned);
        let first_name = typed.needed("first_name", &self.first_name, text::name).map(owned);
        let cin = |text| identifier::cin(text).map_err(Reason::BadCin);
        let phone = |text| identifier::phone(text).map_err(Reason::BadPhone);
        let email = |text| identifier::email(text).ok_or(Reason::BadEmail);
        let person = Person {
            last_name: last_name.unwrap_or_default(),
            first_name: first_name.unwrap_or_default(),
            last_name_ar: typed.name("last_name_ar", &self.last_name_ar),
            first_name_ar: typed.name("first_name_ar", &self.first_name_ar),
            sex: typed.code("sex", &self.sex),
            born_on: typed.day("born_on", &self.born_on),
            cin: typed.read("cin", &self.cin, cin).map(owned),
            massar: None,
            phone: typed.read("phone", &self.phone, phone).map(owned),
            email: typed.read("email", &self.email, email).map(owned),
            residence_province: typed.read("residence_province", &self.residence_province, |text| {
                find_province(text).ok_or(Reason::UnknownProvince)
            }),
        };
        let enrolled_on = typed.needed_day("enrolled_on", &self.enrolled_on);
        let confirmed_on = typed.day("confirmed_on", &self.confirmed_on);
        let enrolment = Enrolment {
            sex: person.sex,
            diploma: typed.code("diploma", &self.diploma),
            intent: typed.code("intent", &self.intent),
            work_authorised: None,
            previous_salary_mad: None,
            enrolled_on: enrolled_on?,
            confirmed_on: confirmed_on.or(enrolled_on)?,
            withdrawn_on: None,
            withdrawal_reason: None,
            graduated_on: None,
            certificate_no: None,
            exclusion: None,
            excluded_on: None,
            exclusion_document: None,
        };
        let learner_ref = typed.read("learner_ref", &self.learner_ref, text::reference).map(owned);
        typed.errors.is_empty().then_some(NewLearner { person, enrolment, learner_ref })
    }

    fn answer(&self) -> Said {
        match self.same.as_str() {
            "another" => Said::Another,
            id => id.parse().map_or(Said::Unasked, Said::Same),
        }
    }
}

/// Somebody already known who may be the same.
#[derive(Clone, Debug, Serialize)]
pub struct Known {
    id: crate::domain::ids::PersonId,
    name: String,
    other_name: Option<String>,
    born_on: Option<chrono::NaiveDate>,
}

impl Known {
    fn of(one: Namesake, lang: Lang) -> Self {
        let arabic = (one.name_ar.0.as_deref(), one.name_ar.1.as_deref());
        let [name, other_name] = person_name(lang, (&one.name.0, &one.name.1), arabic);
        Self { id: one.id, name: name.unwrap_or_default(), other_name, born_on: one.born_on }
    }
}

/// The form.
#[derive(Debug, Serialize)]
pub struct EnrolPage {
    code: String,
    filled: Filled,
    known: Vec<Known>,
    choices: Choices,
    provinces: Vec<ProvinceChoice>,
    errors: Errors,
}

impl EnrolPage {
    fn of(code: &str, filled: Filled, lang: Lang) -> Self {
        let (choices, provinces) = (Choices::default(), provinces(lang));
        Self { code: code.to_owned(), filled, known: Vec::new(), choices, provinces, errors: Errors::new(lang) }
    }
}

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<EnrolPage>>),
    On(SeeOther),
}

#[get("/cohorts/<code>/learners/new")]
pub(super) async fn form(
    reader: Coordinator,
    code: &str,
    lang: Lang,
    desk: Desk<'_>,
) -> Result<Html<EnrolPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let row = cohort::find(&mut tx, &reader.scope, code).await?.ok_or_else(Problem::not_found)?;
    let on = desk.clock.today().min(row.starts_on).to_string();
    let filled = Filled { enrolled_on: on, ..Filled::default() };
    Ok(Html::personal(EnrolPage::of(code, filled, lang)))
}

#[post("/cohorts/<code>/learners/new", data = "<filled>")]
pub(super) async fn submit(
    reader: Coordinator,
    code: &str,
    filled: Form<Filled>,
    lang: Lang,
    desk: Desk<'_>,
) -> Result<Answer, Problem> {
    let filled = filled.into_inner();
    let mut page = EnrolPage::of(code, filled, lang);
    let mut typed = Typed::new(lang);
    if let Some(new) = page.filled.read(&mut typed) {
        let mut tx = desk.store.write().await?;
        let (act, with) = (desk.act(&reader.actor), (&reader.scope, desk.keys));
        match enrol_one(&mut tx, &act, with, code, (new, page.filled.answer())).await {
            Ok(Enrolled::Done(id)) => {
                tx.commit().await?;
                return Ok(Answer::On(SeeOther::to(format!("/learners/{id}")).saying("learner-enrolled")));
            }
            Ok(Enrolled::Ask(known)) => page.known = known.into_iter().map(|one| Known::of(one, lang)).collect(),
            Err(Error::Invalid(faults)) => typed.errors.add_faults(&faults),
            Err(other) => return Err(other.into()),
        }
    }
    page.errors = typed.errors;
    Ok(Answer::Page(Box::new(Html::personal(page).refused())))
}

impl Page for EnrolPage {
    const TEMPLATE: &'static str = "pages/learners/enrol.html";

    fn samples() -> Vec<Self> {
        let page = || Self::of("2023-C8", Filled::default(), Lang::Fr);
        let mut errors = Errors::new(Lang::Fr);
        errors.add("last_name", "faults-required");
        let known = Known {
            id: uuid::Uuid::nil().into(),
            name: "Hajar Naciri".to_owned(),
            other_name: Some("هاجر الناصري".to_owned()),
            born_on: chrono::NaiveDate::from_ymd_opt(2001, 2, 28),
        };
        vec![page(), Self { errors, known: vec![known], ..page() }]
    }
}

crate::page!(EnrolPage);
