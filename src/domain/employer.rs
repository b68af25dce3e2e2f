//! An organisation that hires. Its word is a proof only once somebody has verified who it is.

use std::borrow::Cow;

use super::field::{Faults, FieldFault};
use super::identifier;
use super::region::Region;
use super::text::fold;

codes! {
    /// Sector of activity, `seeds/employer_sectors.csv`.
    pub enum Sector {
        /// IT services.
        Esn = "ESN",
        /// Software publishing.
        Editeur = "EDITEUR",
        /// Outsourced engineering.
        OffshEso = "OFFSH_ESO",
        /// Business processes.
        OffshBpo = "OFFSH_BPO",
        /// Customer relations.
        OffshCrm = "OFFSH_CRM",
        /// Banking.
        Banque = "BANQUE",
        /// Insurance.
        Assur = "ASSUR",
        /// Telecommunications.
        Telco = "TELCO",
        /// Manufacturing.
        Indus = "INDUS",
        /// Start-ups.
        Startup = "STARTUP",
        /// Administration and public bodies.
        Public = "PUBLIC",
        /// Education and training.
        Edu = "EDU",
        /// Trade and distribution.
        Comm = "COMM",
    }
}

/// What is known of an employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employer {
    /// Common identifier of the firm, fifteen digits with a true key once checked.
    pub ice: String,
    /// Name in the Latin script.
    pub name: String,
    /// Name in the Arabic script.
    pub name_ar: Option<String>,
    /// Sector.
    pub sector: Sector,
    /// Region of its seat.
    pub region: Region,
    /// City of its seat.
    pub city: Option<String>,
    /// Who speaks for it.
    pub contact_name: Option<String>,
    /// E-mail of the contact.
    pub contact_email: Option<String>,
    /// Telephone of the contact.
    pub contact_phone: Option<String>,
}

impl Employer {
    /// The same employer with its identifiers in their stored form, or every field that breaks a rule.
    pub fn checked(self) -> Result<Self, Vec<FieldFault>> {
        let ice = identifier::ice(&self.ice).map(Cow::into_owned);
        let phone = self.contact_phone.as_deref().map(|phone| identifier::phone(phone).map(Cow::into_owned));
        let email = self.contact_email.as_deref().map(|email| identifier::email(email).map(Cow::into_owned));
        Faults::default()
            .required(&self.name, "name", 120)
            .optional(self.name_ar.as_deref(), "name_ar", 120)
            .unless(ice.is_ok(), "ice", ice.as_ref().err().map_or("", |rule| ice_rule(*rule)))
            .optional(self.city.as_deref(), "city", 80)
            .optional(self.contact_name.as_deref(), "contact_name", 120)
            .unless(!matches!(email, Some(None)), "contact_email", "email")
            .unless(!matches!(phone, Some(Err(_))), "contact_phone", "phone")
            .verdict()?;
        Ok(Self {
            ice: ice.unwrap_or_default(),
            contact_phone: phone.and_then(Result::ok),
            contact_email: email.flatten(),
            ..self
        })
    }

    /// Whether a verification of the other still holds for this one: it is the same firm, under the same name.
    #[must_use]
    pub fn is_same_firm(&self, other: &Self) -> bool {
        self.ice == other.ice && self.name == other.name
    }

    /// Whether it is the training operator itself (`indicators.md` §5: such hires are shown apart), told by its name:
    /// operators have no ICE in the reference data. `EMI`, `Ecole Mohammadia d'Ingénieurs` and the same followed by a
    /// parenthesis are one.
    #[must_use]
    pub fn is_operator(&self, code: &str, name: &str) -> bool {
        let short = name.split_once('(').map_or(name, |(before, _)| before);
        let own = fold::bare(&self.name);
        [code, name, short].into_iter().any(|known| fold::bare(known) == own)
    }

    /// Folded text under which it is found.
    #[must_use]
    pub fn search_key(&self) -> String {
        fold::plain(&format!("{} {} {}", self.name, self.name_ar.as_deref().unwrap_or_default(), self.ice))
    }
}

const fn ice_rule(rule: identifier::IceRule) -> &'static str {
    match rule {
        identifier::IceRule::Digits => "ice_digits",
        identifier::IceRule::Length => "ice_length",
        identifier::IceRule::Key => "ice_key",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atlas(ice: &str) -> Employer {
        Employer {
            ice: ice.into(),
            name: "Atlas Numérique SARL".into(),
            name_ar: None,
            sector: Sector::Esn,
            region: Region::from_number(3).unwrap(),
            city: Some("Fès".into()),
            contact_name: None,
            contact_email: None,
            contact_phone: Some("06 85 00 00 01".into()),
        }
    }

    #[test]
    fn identifiers_are_kept_in_their_stored_form() {
        let checked = atlas("999 000001 0000 75").checked().unwrap();
        assert_eq!(checked.ice, "999000001000075");
        assert_eq!(checked.contact_phone.as_deref(), Some("+212685000001"));
    }

    #[test]
    fn a_wrong_ice_says_which_rule_it_breaks() {
        for (ice, rule) in
            [("99900000100007X", "ice_digits"), ("9990000010000750", "ice_length"), ("999000001000076", "ice_key")]
        {
            assert_eq!(atlas(ice).checked(), Err(vec![FieldFault { field: "ice", rule }]));
        }
    }

    #[test]
    fn an_operator_that_hires_its_own_learners_is_recognised_by_its_name_or_code() {
        let mut employer = atlas("999000001000075");
        assert!(!employer.is_operator("EMI", "Ecole Mohammadia d'Ingénieurs (UM5)"));
        for name in ["École Mohammadia d’ingénieurs", "EMI", "ecole mohammadia d'ingenieurs (UM5)"] {
            employer.name = name.into();
            assert!(employer.is_operator("EMI", "Ecole Mohammadia d'Ingénieurs (UM5)"), "{name}");
        }
    }
}
