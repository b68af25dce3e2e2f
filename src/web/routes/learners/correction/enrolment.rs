//! The enrolment as typed.

use rocket::FromForm;
use serde::Serialize;

use crate::domain::enrolment::Enrolment;
use crate::i18n::Lang;
use crate::web::routes::learners::Typed;

/// Largest monthly salary before entry, MAD.
const MOST_SALARY: u32 = 10_000_000;

/// As typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct EnrolmentForm {
    #[field(default = String::new())]
    sex: String,
    #[field(default = String::new())]
    diploma: String,
    #[field(default = String::new())]
    intent: String,
    #[field(default = String::new())]
    work_authorised: String,
    #[field(default = String::new())]
    previous_salary_mad: String,
    #[field(default = String::new())]
    enrolled_on: String,
    #[field(default = String::new())]
    confirmed_on: String,
    #[field(default = String::new())]
    withdrawn_on: String,
    #[field(default = String::new())]
    withdrawal_reason: String,
    #[field(default = String::new())]
    graduated_on: String,
    #[field(default = String::new())]
    certificate_no: String,
    #[field(default = String::new())]
    exclusion: String,
    #[field(default = String::new())]
    excluded_on: String,
    #[field(default = String::new())]
    exclusion_document: String,
    #[field(default = String::new())]
    pub(super) reason: String,
    /// Version read.
    #[field(default = String::new())]
    pub(super) version: String,
}

impl EnrolmentForm {
    /// An enrolment as its form shows it.
    pub(super) fn of(known: &Enrolment, version: uuid::Uuid) -> Self {
        fn shown<T: ToString>(value: Option<T>) -> String {
            value.map(|value| value.to_string()).unwrap_or_default()
        }
        Self {
            sex: shown(known.sex),
            diploma: shown(known.diploma),
            intent: shown(known.intent),
            work_authorised: shown(known.work_authorised.map(|yes| if yes { "oui" } else { "non" })),
            previous_salary_mad: shown(known.previous_salary_mad.map(|amount| amount.normalize())),
            enrolled_on: known.enrolled_on.to_string(),
            confirmed_on: known.confirmed_on.to_string(),
            withdrawn_on: shown(known.withdrawn_on),
            withdrawal_reason: shown(known.withdrawal_reason.as_ref()),
            graduated_on: shown(known.graduated_on),
            certificate_no: shown(known.certificate_no.as_ref()),
            exclusion: shown(known.exclusion),
            excluded_on: shown(known.excluded_on),
            exclusion_document: shown(known.exclusion_document.as_ref()),
            reason: String::new(),
            version: version.to_string(),
        }
    }

    /// The enrolment, unless a field does not read.
    pub(super) fn read(&self, typed: &mut Typed) -> Option<Enrolment> {
        let enrolled_on = typed.needed_day("enrolled_on", &self.enrolled_on);
        let confirmed_on = typed.needed_day("confirmed_on", &self.confirmed_on);
        let known = Enrolment {
            sex: typed.code("sex", &self.sex),
            diploma: typed.code("diploma", &self.diploma),
            intent: typed.code("intent", &self.intent),
            work_authorised: typed.yes_no("work_authorised", &self.work_authorised),
            previous_salary_mad: typed.amount("previous_salary_mad", &self.previous_salary_mad, MOST_SALARY),
            enrolled_on: enrolled_on?,
            confirmed_on: confirmed_on?,
            withdrawn_on: typed.day("withdrawn_on", &self.withdrawn_on),
            withdrawal_reason: typed.free("withdrawal_reason", &self.withdrawal_reason),
            graduated_on: typed.day("graduated_on", &self.graduated_on),
            certificate_no: typed.free("certificate_no", &self.certificate_no),
            exclusion: typed.code("exclusion", &self.exclusion),
            excluded_on: typed.day("excluded_on", &self.excluded_on),
            exclusion_document: typed.free("exclusion_document", &self.exclusion_document),
        };
        typed.errors.is_empty().then_some(known)
    }

    /// What each field says to a reader.
    pub(super) fn said(&self, lang: Lang) -> Vec<(&'static str, String)> {
        let named = |list: &str, code: &String| {
            if code.is_empty() { String::new() } else { lang.text(&format!("{list}-{code}")) }
        };
        let authorised = match self.work_authorised.as_str() {
            "oui" => lang.text("common-yes"),
            "non" => lang.text("common-no"),
            _ => lang.text("common-unknown"),
        };
        vec![
            ("sex", named("learner-sex", &self.sex)),
            ("diploma", named("diploma", &self.diploma)),
            ("intent", named("intent", &self.intent)),
            ("work_authorised", authorised),
            ("previous_salary_mad", self.previous_salary_mad.clone()),
            ("enrolled_on", self.enrolled_on.clone()),
            ("confirmed_on", self.confirmed_on.clone()),
            ("withdrawn_on", self.withdrawn_on.clone()),
            ("withdrawal_reason", self.withdrawal_reason.clone()),
            ("graduated_on", self.graduated_on.clone()),
            ("certificate_no", self.certificate_no.clone()),
            ("exclusion", named("exclusion", &self.exclusion)),
            ("excluded_on", self.excluded_on.clone()),
            ("exclusion_document", self.exclusion_document.clone()),
        ]
    }
}
