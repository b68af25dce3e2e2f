//! Contracts, proofs, employers, incentives, minimum wage; and what the demonstration's people are made of.

use rust_decimal::Decimal;
use serde::Deserialize;

use crate::domain::evidence::{EvidenceType, Level};
use crate::domain::situation::SituationKind;

/// A contract class (`seeds/contract_types.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ContractType {
    /// The class.
    #[serde(rename = "code")]
    pub kind: SituationKind,
    /// French label.
    pub label_fr: String,
    /// Arabic label.
    pub label_ar: String,
    /// English label.
    pub label_en: String,
    /// Family.
    pub family: String,
    /// Legal basis.
    pub legal_basis: Option<String>,
    /// Longest duration, months, where the law sets one.
    pub max_duration_months: Option<u32>,
    /// Quality tier.
    pub quality_tier: Option<String>,
    /// Kinds of proof that suffice, parted by `|`.
    pub min_evidence: Option<String>,
}

/// A kind of proof (`seeds/evidence_types.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct EvidenceEntry {
    /// The kind.
    #[serde(rename = "code")]
    pub evidence: EvidenceType,
    /// French label.
    pub label_fr: String,
    /// Arabic label.
    pub label_ar: String,
    /// Who issues it.
    pub issuer: String,
    /// What it is worth once accepted.
    pub level: Level,
    /// What it proves.
    pub proves: String,
}

/// A sector of employers (`seeds/employer_sectors.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct EmployerSector {
    /// Code.
    pub code: String,
    /// French label.
    pub label_fr: String,
    /// Arabic label.
    pub label_ar: String,
    /// Branch of the offshoring offer, when it is one.
    pub offshoring_branch: Option<String>,
}

/// An employer named as a supporter (`seeds/partner_employers.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PartnerEmployer {
    /// Name.
    pub name: String,
    /// Sector, in words.
    pub sector: String,
    /// City.
    pub city: Option<String>,
}

/// An incentive scheme (`seeds/incentives.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Incentive {
    /// Code.
    pub code: String,
    /// French label.
    pub label_fr: String,
    /// Level of government.
    pub level: String,
    /// Who pays.
    pub payer: String,
    /// Who receives.
    pub beneficiary: String,
    /// Rule of the amount, in words.
    pub amount_rule: String,
    /// Amount, MAD, when it is fixed.
    pub amount_mad: Option<Decimal>,
    /// First year or day in force.
    pub valid_from: Option<String>,
    /// Last year or day in force.
    pub valid_to: Option<String>,
}

/// The minimum wage from a date (`seeds/smig.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Smig {
    /// First day; a question mark follows an uncertain one.
    pub valid_from: String,
    /// An hour, MAD.
    pub smig_mad_hour: Decimal,
    /// A month of 191 hours, MAD.
    pub smig_mad_month_191h: Decimal,
    /// Decree.
    pub legal_text: String,
}

/// A name in both scripts (`seeds/names_demo.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct DemoName {
    /// `F`, `M` (given names) or the mark of a family name.
    pub kind: String,
    /// Latin script.
    pub latin: String,
    /// Arabic script.
    pub arabic: String,
}

/// A share or a range (`seeds/demo_distributions.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Distribution {
    /// What it is of.
    pub parameter: String,
    /// The value, in words or figures.
    pub value: String,
    /// Its unit.
    pub unit: Option<String>,
    /// Sourced, derived or assumed.
    pub basis: String,
}
