//! What invented people and cohorts are made of: the reference data a person would find in `seeds/`.
//!
//! A new ingredient gets a field here and its reading in [`Reference::load`].

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::domain::region::{Province, Region};

/// A name in both scripts.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// Latin script.
    pub latin: &'static str,
    /// Arabic script.
    pub arabic: &'static str,
}

/// A region as the generator sees it.
#[derive(Clone, Debug)]
pub struct Area {
    /// The region.
    pub region: Region,
    /// Share of the national intake, per thousand (`demo_weight_national`).
    pub weight: u32,
    /// Pay against Casablanca's, per thousand (`salary_region_factor`).
    pub pay: u32,
    /// Where its main town lies.
    pub seat: Province,
    /// All its provinces.
    pub provinces: Vec<Province>,
    /// Codes of the operators that train there.
    pub operators: Vec<String>,
}

/// A training track.
#[derive(Clone, Debug)]
pub struct Track {
    /// Its code.
    pub code: String,
    /// The job it leads to.
    pub job_title: String,
    /// Shortest and longest training, weeks.
    pub weeks: (u32, u32),
    /// Share of the cohorts, percent (`demo_share_pct`).
    pub share: u32,
}

/// Everything drawn from.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Women's given names.
    pub women: Vec<Name>,
    /// Men's given names.
    pub men: Vec<Name>,
    /// Family names.
    pub families: Vec<Name>,
    /// The twelve regions, in HCP order.
    pub areas: Vec<Area>,
    /// The tracks.
    pub tracks: Vec<Track>,
}

/// A reference file that does not hold what the generator needs.
#[derive(Debug, thiserror::Error)]
pub enum ReferenceError {
    /// The file is not the CSV it should be.
    #[error("seeds: {0}")]
    Unreadable(#[from] csv::Error),
    /// A value is missing or of another kind.
    #[error("seeds/{file}: {value}")]
    Unexpected {
        /// The file.
        file: &'static str,
        /// The value as read, or the key that has none.
        value: String,
    },
}

impl ReferenceError {
    pub(in crate::operations) fn unexpected(file: &'static str, value: impl Into<String>) -> Self {
        Self::Unexpected { file, value: value.into() }
    }
}

/// The rows of a seed file.
pub(in crate::operations) fn rows<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, ReferenceError> {
    Ok(csv::Reader::from_reader(text.as_bytes()).into_deserialize().collect::<Result<_, _>>()?)
}

#[derive(Deserialize)]
struct RegionSeed {
    hcp_code: String,
    demo_weight_national: String,
    chef_lieu_province: String,
}

#[derive(Deserialize)]
struct ProvinceSeed {
    hcp_code: String,
}

#[derive(Deserialize)]
struct OperatorSeed {
    code: String,
    region_code: String,
}

#[derive(Deserialize)]
struct TrackSeed {
    code: String,
    weeks_min: u32,
    weeks_max: u32,
    target_jobs: String,
    demo_share_pct: u32,
}

#[derive(Deserialize)]
struct DistributionSeed {
    parameter: String,
    value: String,
}

const NAMES: &str = include_str!("../../../seeds/names_demo.csv");
const REGIONS: &str = include_str!("../../../seeds/regions.csv");
const PROVINCES: &str = include_str!("../../../seeds/provinces.csv");
const OPERATORS: &str = include_str!("../../../seeds/operators.csv");
const TRACKS: &str = include_str!("../../../seeds/tracks.csv");
const DISTRIBUTIONS: &str = include_str!("../../../seeds/demo_distributions.csv");

/// Listed as an operator because it leads the programme; it trains nobody itself.
const LEADS_ONLY: &str = "MNC";

impl Reference {
    /// Reads the reference data built into the binary.
    pub fn load() -> Result<Self, ReferenceError> {
        let names = |kind: &str| NAMES.lines().filter_map(|line| name(line, kind)).collect::<Vec<_>>();
        let tracks = rows::<TrackSeed>(TRACKS)?.into_iter().map(|seed| Track {
            code: seed.code,
            job_title: seed.target_jobs,
            weeks: (seed.weeks_min, seed.weeks_max),
            share: seed.demo_share_pct,
        });
        Ok(Self { women: names("F"), men: names("M"), families: names("S"), areas: areas()?, tracks: tracks.collect() })
    }

    /// The area of a region.
    #[must_use]
    pub fn area(&self, region: Region) -> Option<&Area> {
        self.areas.iter().find(|area| area.region == region)
    }

    /// The track of this code.
    #[must_use]
    pub fn track(&self, code: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| track.code == code)
    }
}

/// The name on a line `kind,latin,arabic`, when it is of that kind.
fn name(line: &'static str, kind: &str) -> Option<Name> {
    let (latin, arabic) = line.strip_prefix(kind)?.strip_prefix(',')?.split_once(',')?;
    Some(Name { latin, arabic })
}

fn areas() -> Result<Vec<Area>, ReferenceError> {
    let pay = pay_by_region()?;
    let operators = rows::<OperatorSeed>(OPERATORS)?;
    let provinces = rows::<ProvinceSeed>(PROVINCES)?;
    let provinces = provinces.iter().map(|seed| province(&seed.hcp_code)).collect::<Result<Vec<_>, _>>()?;
    let area = |seed: RegionSeed| {
        let region = region(&seed.hcp_code)?;
        Ok(Area {
            region,
            weight: permille(&seed.demo_weight_national)?,
            pay: pay
                .get(&region)
                .copied()
                .ok_or_else(|| ReferenceError::unexpected("salary_region_factor", region.code()))?,
            seat: province(&seed.chef_lieu_province)?,
            provinces: provinces.iter().filter(|province| province.region == region).copied().collect(),
            operators: operators
                .iter()
                .filter(|operator| operator.region_code == region.code() && operator.code != LEADS_ONLY)
                .map(|operator| operator.code.clone())
                .collect(),
        })
    };
    rows::<RegionSeed>(REGIONS)?.into_iter().map(area).collect()
}

/// `salary_region_factor` reads `06:1.00 04:0.98 …`.
fn pay_by_region() -> Result<HashMap<Region, u32>, ReferenceError> {
    let rows = rows::<DistributionSeed>(DISTRIBUTIONS)?;
    let factors = rows.iter().find(|row| row.parameter == "salary_region_factor").map_or("", |row| &row.value);
    let factor = |pair: &str| {
        let (code, factor) =
            pair.split_once(':').ok_or_else(|| ReferenceError::unexpected("demo_distributions.csv", pair))?;
        Ok((region(code)?, permille(factor)?))
    };
    factors.split(' ').map(factor).collect()
}

fn region(code: &str) -> Result<Region, ReferenceError> {
    Region::from_code(code).ok_or_else(|| ReferenceError::unexpected("regions.csv", code))
}

fn province(code: &str) -> Result<Province, ReferenceError> {
    Province::from_code(code).ok_or_else(|| ReferenceError::unexpected("provinces.csv", code))
}

/// A share written as a decimal (`0.015`), in thousandths.
fn permille(text: &str) -> Result<u32, ReferenceError> {
    let share = text.parse::<Decimal>().ok().and_then(|share| (share * Decimal::ONE_THOUSAND).to_u32());
    share.ok_or_else(|| ReferenceError::unexpected("shares", text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_regions_weigh_a_thousand_together_and_each_has_its_provinces() {
        let reference = Reference::load().unwrap();
        assert_eq!(reference.areas.len(), 12);
        assert_eq!(reference.areas.iter().map(|area| area.weight).sum::<u32>(), 1000);
        assert_eq!(reference.areas.iter().map(|area| area.provinces.len()).sum::<usize>(), 75);
        assert!(reference.areas.iter().all(|area| area.provinces.contains(&area.seat)));
    }

    #[test]
    fn names_come_in_both_scripts_and_tracks_with_their_weight() {
        let reference = Reference::load().unwrap();
        assert_eq!((reference.women.len(), reference.men.len(), reference.families.len()), (35, 35, 40));
        assert!(reference.families.iter().all(|name| !name.arabic.is_ascii()));
        assert_eq!(reference.tracks.iter().map(|track| track.share).sum::<u32>(), 100);
    }
}
