//! Everything a contract says.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Commitment, ContractKind, Tranche, Unit, UnitPrice};
use crate::domain::field::{Faults, FieldFault};
use crate::domain::person::Sex;
use crate::domain::region::Region;
use crate::domain::scope::Scope;

/// Most commitments, and most tranches, of one contract.
pub const MOST: usize = 60;
/// Longest text, in characters.
const LONGEST: usize = 300;

/// A text in the three languages; Arabic and English may be left blank, French stands in for them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// French.
    pub fr: String,
    /// Arabic.
    #[serde(default)]
    pub ar: String,
    /// English.
    #[serde(default)]
    pub en: String,
}

impl Words {
    /// The text of a language by its code, or the French one.
    #[must_use]
    pub fn of(&self, lang: &str) -> &str {
        let found = match lang {
            "ar" => &self.ar,
            "en" => &self.en,
            _ => &self.fr,
        };
        if found.trim().is_empty() { &self.fr } else { found }
    }
}

/// Whose figures a contract is measured on. Of each list any value will do, and an empty one asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Population {
    /// Programme codes.
    pub programmes: Vec<String>,
    /// Training operator codes.
    pub operators: Vec<String>,
    /// Regions of training.
    pub regions: Vec<Region>,
    /// `pilot`, or the calendar years in which cohorts begin.
    pub periods: Vec<String>,
    /// Women or men.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
}

impl Population {
    /// Whether all of it lies in a scope, within one of its areas.
    #[must_use]
    pub fn lies_in(&self, scope: &Scope) -> bool {
        let within = |wanted: Option<&str>, codes: &[String]| {
            wanted.is_none_or(|code| !codes.is_empty() && codes.iter().all(|one| one == code))
        };
        scope.areas().iter().any(|area| {
            within(area.programme.as_deref(), &self.programmes)
                && within(area.operator.as_deref(), &self.operators)
                && area
                    .region
                    .is_none_or(|region| !self.regions.is_empty() && self.regions.iter().all(|one| *one == region))
        })
    }
}

/// The terms of a contract, as signed or as restated by an amendment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// What it is called.
    pub title: Words,
    /// How it pays.
    pub kind: ContractKind,
    /// Who signs, the one who pays first.
    pub parties: Vec<String>,
    /// Law, decree or convention it rests on, and its number.
    pub legal_reference: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// What a reader must know beside the figures (which amounts are invented…).
    #[serde(default)]
    pub note: Words,
    /// Whose figures.
    pub population: Population,
    /// What is committed to.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// What is paid.
    #[serde(default)]
    pub tranches: Vec<Tranche>,
    /// The price of an enrolment, when it pays by enrolment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<UnitPrice>,
}

impl Terms {
    /// The commitment of a code.
    #[must_use]
    pub fn commitment(&self, code: &str) -> Option<&Commitment> {
        self.commitments.iter().find(|one| one.code == code)
    }

    /// The tranche of a code.
    #[must_use]
    pub fn tranche(&self, code: &str) -> Option<&Tranche> {
        self.tranches.iter().find(|one| one.code == code)
    }

    /// What the commitment of a code is said in; [`Unit::Activities`] when there is none.
    #[must_use]
    pub fn unit_of(&self, commitment: &str) -> Unit {
        self.commitment(commitment).map_or(Unit::Activities, |one| one.measure.unit())
    }

    /// Whether it commits to something and says what is paid.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        match self.kind {
            ContractKind::Programme => !self.commitments.is_empty(),
            ContractKind::UnitPrice => self.unit_price.is_some(),
        }
    }

    /// Every field that breaks a rule, or none.
    pub fn check(&self) -> Result<(), Vec<FieldFault>> {
        let once = |codes: Vec<&str>| codes.iter().collect::<BTreeSet<_>>().len() == codes.len();
        let mut faults = Faults::default()
            .required(&self.title.fr, "title_fr", LONGEST)
            .optional(Some(&self.title.ar), "title_ar", LONGEST)
            .optional(Some(&self.title.en), "title_en", LONGEST)
            .unless(self.parties.len() >= 2, "parties", "two_parties")
            .optional(Some(&self.parties.concat()), "parties", 1000)
            .required(&self.legal_reference, "legal_reference", LONGEST)
            .unless(self.starts_on <= self.ends_on, "ends_on", "order")
            .optional(Some(&self.note.fr), "note_fr", 1000)
            .optional(Some(&self.note.ar), "note_ar", 1000)
            .optional(Some(&self.note.en), "note_en", 1000)
            .unless((self.kind == ContractKind::UnitPrice) == self.unit_price.is_some(), "price", "required")
            .unless(self.commitments.len() <= MOST, "commitments", "too_many")
            .unless(self.tranches.len() <= MOST, "tranches", "too_many")
            .unless(once(self.commitments.iter().map(|one| one.code.as_str()).collect()), "code", "taken")
            .unless(once(self.tranches.iter().map(|one| one.code.as_str()).collect()), "code", "taken");
        if let Some(price) = &self.unit_price {
            faults = price.check(faults);
        }
        for commitment in &self.commitments {
            faults = commitment.check(faults);
        }
        for tranche in &self.tranches {
            faults = tranche.check(self, faults);
        }
        faults.verdict()
    }
}

/// Whether a code is short and plain enough for addresses: letters, digits and hyphens.
pub(super) fn is_plain(code: &str) -> bool {
    (1..=24).contains(&code.len()) && code.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
}
