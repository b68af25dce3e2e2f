//! A person: one, however many enrolments.

use chrono::NaiveDate;

use super::region::Province;

codes! {
    /// Sex as the civil register holds it.
    pub enum Sex {
        /// Woman.
        F = "F",
        /// Man.
        M = "M",
    }
}

codes! {
    /// Highest diploma at entry, `seeds/diploma_levels.csv`.
    pub enum Diploma {
        /// None.
        Sans = "SANS",
        /// Baccalaureate year without the diploma.
        NivBac = "NIV_BAC",
        /// Baccalaureate.
        Bac = "BAC",
        /// Technician.
        Tech = "TECH",
        /// Two years after the baccalaureate.
        Bac2 = "BAC2",
        /// Three years.
        Bac3 = "BAC3",
        /// Five years.
        Bac5 = "BAC5",
        /// Doctorate.
        Doc = "DOC",
    }
}

/// Who somebody is. Names in the Latin script are always there; the rest as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Family name in the Arabic script.
    pub last_name_ar: Option<String>,
    /// Given name in the Arabic script.
    pub first_name_ar: Option<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// National identity card number, normalised; optional by law, encrypted at rest, masked on pages.
    pub cin: Option<String>,
    /// Massar code, normalised.
    pub massar: Option<String>,
    /// Telephone, `+212…`.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Province of residence.
    pub residence_province: Option<Province>,
}
