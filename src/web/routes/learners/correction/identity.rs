//! The person as typed.

use std::borrow::Cow;

use rocket::FromForm;
use serde::Serialize;

use crate::domain::gazetteer::{self, find_province};
use crate::domain::identifier;
use crate::domain::import::Reason;
use crate::domain::import::cell::text;
use crate::domain::person::Person;
use crate::i18n::Lang;
use crate::web::routes::learners::Typed;

/// As typed. The CIN is never shown: a blank keeps it.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct IdentityForm {
    #[field(default = String::new())]
    last_name: String,
    #[field(default = String::new())]
    first_name: String,
    #[field(default = String::new())]
    last_name_ar: String,
    #[field(default = String::new())]
    first_name_ar: String,
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
    pub(super) reason: String,
    /// Version read.
    #[field(default = String::new())]
    pub(super) version: String,
}

impl IdentityForm {
    /// A person as its form shows it.
    pub(super) fn of(known: &Person, version: uuid::Uuid) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            last_name: known.last_name.clone(),
            first_name: known.first_name.clone(),
            last_name_ar: text(&known.last_name_ar),
            first_name_ar: text(&known.first_name_ar),
            born_on: known.born_on.map(|day| day.to_string()).unwrap_or_default(),
            cin: String::new(),
            phone: text(&known.phone),
            email: text(&known.email),
            residence_province: known.residence_province.map(|one| one.to_string()).unwrap_or_default(),
            reason: String::new(),
            version: version.to_string(),
        }
    }

    /// The person, unless a field does not read; what the form does not hold stays as `known`.
    pub(super) fn read(&self, typed: &mut Typed, known: Person) -> Option<Person> {
        let last_name = typed.needed("last_name", &self.last_name, text::name).map(Cow::into_owned);
        let first_name = typed.needed("first_name", &self.first_name, text::name).map(Cow::into_owned);
        let cin = |text| identifier::cin(text).map_err(Reason::BadCin);
        let phone = |text| identifier::phone(text).map_err(Reason::BadPhone);
        let email = |text| identifier::email(text).ok_or(Reason::BadEmail);
        let province = |text| find_province(text).ok_or(Reason::UnknownProvince);
        let person = Person {
            last_name_ar: typed.name("last_name_ar", &self.last_name_ar),
            first_name_ar: typed.name("first_name_ar", &self.first_name_ar),
            born_on: typed.day("born_on", &self.born_on),
            cin: typed.read("cin", &self.cin, cin).map(Cow::into_owned).or(known.cin),
            phone: typed.read("phone", &self.phone, phone).map(Cow::into_owned),
            email: typed.read("email", &self.email, email).map(Cow::into_owned),
            residence_province: typed.read("residence_province", &self.residence_province, province),
            last_name: last_name.unwrap_or_default(),
            first_name: first_name.unwrap_or_default(),
            sex: known.sex,
            massar: known.massar,
        };
        typed.errors.is_empty().then_some(person)
    }

    /// What each field says to a reader.
    pub(super) fn said(&self, lang: Lang) -> Vec<(&'static str, String)> {
        let province = gazetteer::provinces().iter().find(|one| one.province.to_string() == self.residence_province);
        let province = province.map(|one| if lang == Lang::Ar { one.ar } else { one.fr }).unwrap_or_default();
        vec![
            ("last_name", self.last_name.clone()),
            ("first_name", self.first_name.clone()),
            ("last_name_ar", self.last_name_ar.clone()),
            ("first_name_ar", self.first_name_ar.clone()),
            ("born_on", self.born_on.clone()),
            ("phone", self.phone.clone()),
            ("email", self.email.clone()),
            ("residence_province", province.to_owned()),
        ]
    }
}
