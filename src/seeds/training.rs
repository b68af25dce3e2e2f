//! What is trained for, by whom, and what is measured of it.

use serde::Deserialize;

use crate::domain::person::Diploma;
use crate::domain::region::Region;

/// A programme (`seeds/programmes.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ProgrammeSeed {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Kind of programme.
    pub kind: String,
    /// Who runs it.
    pub owner: Option<String>,
    /// Country, ISO 3166-1.
    pub country: String,
    /// Where the entry comes from.
    pub source: Option<String>,
    /// How sure it is.
    pub status: String,
}

/// A training operator (`seeds/operators.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OperatorSeed {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Kind of organisation.
    pub kind: String,
    /// City of its seat.
    pub city: Option<String>,
    /// Region of its seat.
    #[serde(rename = "region_code")]
    pub region: Option<Region>,
    /// Code of the programme it takes part in.
    pub programme: Option<String>,
    /// How sure it is.
    pub status: String,
}

/// A track (`seeds/tracks.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TrackSeed {
    /// Code.
    pub code: String,
    /// French label.
    pub label_fr: String,
    /// Arabic label.
    pub label_ar: String,
    /// English label.
    pub label_en: String,
    /// Family.
    pub family: String,
    /// Shortest duration, weeks.
    pub weeks_min: u32,
    /// Longest duration, weeks.
    pub weeks_max: u32,
    /// ISCO-08 unit group.
    pub isco08: String,
}

/// A diploma level (`seeds/diploma_levels.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct DiplomaLevel {
    /// The level.
    #[serde(rename = "code")]
    pub diploma: Diploma,
    /// French label.
    pub label_fr: String,
    /// Arabic label.
    pub label_ar: String,
    /// Years after the baccalaureate.
    pub years_after_bac: Option<u8>,
    /// ISCED 2011 level.
    pub isced_2011: u8,
}

/// An indicator of the catalogue (`seeds/indicator_catalogue.csv`), its formula in words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct IndicatorEntry {
    /// Identifier (`I1`).
    pub id: String,
    /// French name.
    pub fr: String,
    /// English name.
    pub en: String,
    /// Numerator.
    pub numerator: String,
    /// Denominator.
    pub denominator: String,
    /// Semantics and horizon.
    pub semantics_horizon: String,
    /// Treatment of unknowns.
    pub unknowns: String,
    /// Maturity rule.
    pub maturity: String,
    /// Interval.
    pub ci: String,
    /// Suppression rule.
    pub suppression: String,
    /// Standards it satisfies.
    pub standards: String,
}

/// A figure someone published (`seeds/published_figures.csv`), as published.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PublishedFigure {
    /// Date, sometimes only a month.
    pub date: String,
    /// Programme.
    pub programme: String,
    /// What it measures.
    pub metric: String,
    /// Value as printed.
    pub value: Option<String>,
    /// Unit.
    pub unit: Option<String>,
    /// Scope.
    pub scope: String,
    /// Wording.
    pub wording: String,
    /// Where it was read.
    pub source: String,
    /// How sure it is.
    pub status: String,
}
