//! The form of an employer: its own page, and the registry's.

use rocket::form::FromForm;
use serde::Serialize;

use crate::domain::employer::{Employer, Sector};
use crate::domain::region::Region;
use crate::i18n::Lang;
use crate::web::form::Errors;
use crate::web::page::Page;
use crate::web::typed::{Typed, text};

/// An employer as it is typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct CompanyForm {
    #[field(default = String::new())]
    name: String,
    #[field(default = String::new())]
    name_ar: String,
    #[field(default = String::new())]
    ice: String,
    #[field(default = String::new())]
    sector: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    city: String,
    #[field(default = String::new())]
    contact_name: String,
    #[field(default = String::new())]
    contact_email: String,
    #[field(default = String::new())]
    contact_phone: String,
    /// Version read; empty for a new employer.
    #[field(default = String::new())]
    pub version: String,
}

/// The form of an employer.
#[derive(Clone, Debug, Serialize)]
pub struct CompanyFormPage {
    /// Whether it is the reader's own; else a new one.
    own: bool,
    form: CompanyForm,
    /// What somebody saved meanwhile.
    saved: Option<CompanyForm>,
    errors: Errors,
    sectors: Vec<Sector>,
    regions: Vec<String>,
}

impl CompanyForm {
    /// Nothing typed yet.
    #[must_use]
    pub fn blank() -> Self {
        <Self as Default>::default()
    }

    /// An employer as its form shows it.
    #[must_use]
    pub fn of(known: Employer, version: i64) -> Self {
        Self {
            name: known.name,
            name_ar: known.name_ar.unwrap_or_default(),
            ice: known.ice,
            sector: known.sector.code().to_owned(),
            region: known.region.code().to_owned(),
            city: known.city.unwrap_or_default(),
            contact_name: known.contact_name.unwrap_or_default(),
            contact_email: known.contact_email.unwrap_or_default(),
            contact_phone: known.contact_phone.unwrap_or_default(),
            version: version.to_string(),
        }
    }

    /// What was typed, with everything that is wrong with it.
    #[must_use]
    pub fn read(&self, lang: Lang) -> (Employer, Errors) {
        let mut typed = Typed::new(Errors::new(lang));
        let known = Employer {
            ice: self.ice.trim().to_owned(),
            name: self.name.trim().to_owned(),
            name_ar: text(&self.name_ar),
            sector: typed.code("sector", &self.sector, Sector::from_code, Sector::Esn),
            region: typed.region("region", &self.region),
            city: text(&self.city),
            contact_name: text(&self.contact_name),
            contact_email: text(&self.contact_email),
            contact_phone: text(&self.contact_phone),
        };
        typed.judged(known.clone().checked().map(drop));
        (known, typed.errors)
    }
}

impl CompanyFormPage {
    /// The form with what is wrong with it.
    #[must_use]
    pub fn of(own: bool, form: CompanyForm, errors: Errors) -> Self {
        let regions = Region::all().map(|region| region.code().to_owned()).collect();
        Self { own, form, saved: None, errors, sectors: Sector::ALL.to_vec(), regions }
    }

    /// Beside what somebody saved meanwhile: saving again replaces that version.
    #[must_use]
    pub fn beside(mut self, saved: CompanyForm) -> Self {
        self.form.version.clone_from(&saved.version);
        Self { saved: Some(saved), ..self }
    }
}

impl Page for CompanyFormPage {
    const TEMPLATE: &'static str = "pages/company/form.html";

    fn samples() -> Vec<Self> {
        let typed = CompanyForm {
            name: "Atlas Numérique SARL".to_owned(),
            ice: "999000001000076".to_owned(),
            sector: "ESN".to_owned(),
            region: "03".to_owned(),
            version: "2".to_owned(),
            ..CompanyForm::blank()
        };
        let mut errors = Errors::new(Lang::Fr);
        errors.add("ice", "faults-ice_key");
        let saved = CompanyForm { name: "Atlas Offshore".to_owned(), version: "3".to_owned(), ..typed.clone() };
        vec![
            Self::of(true, typed.clone(), Errors::default()),
            Self::of(false, CompanyForm::blank(), Errors::default()),
            Self::of(false, typed.clone(), errors),
            Self::of(true, typed, Errors::default()).beside(saved),
        ]
    }
}

crate::page!(CompanyFormPage);
