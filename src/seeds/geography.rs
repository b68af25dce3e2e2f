//! Where: regions, provinces, arrondissements, communes (HCP, census of 2024).

use serde::Deserialize;

use crate::domain::region::Region;

/// A region (`seeds/regions.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct RegionSeed {
    /// The region, by HCP code.
    #[serde(rename = "hcp_code")]
    pub region: Region,
    /// ISO 3166-2 code.
    #[serde(rename = "iso_3166_2")]
    pub iso: String,
    /// French name.
    pub name_fr: String,
    /// Arabic name.
    pub name_ar: String,
    /// English name.
    pub name_en: String,
    /// Amazigh name, where a source was read.
    pub name_zgh: Option<String>,
    /// French name of the chief town.
    pub chef_lieu_fr: String,
    /// Arabic name of the chief town.
    pub chef_lieu_ar: String,
    /// Legal population, 2024.
    pub population_legale_2024: u32,
    /// Population of 20 to 34 years, 2024.
    pub pop_20_34_2024: u32,
    /// Column of its tile in the cartogram, from 0.
    pub tile_col: u8,
    /// Row of its tile in the cartogram, from 0.
    pub tile_row: u8,
}

/// A province or prefecture (`seeds/provinces.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ProvinceSeed {
    /// Dotted HCP code.
    pub hcp_code: String,
    /// French name.
    pub name_fr: String,
    /// Arabic name.
    pub name_ar: String,
    /// `province` or `prefecture`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its region.
    #[serde(rename = "region_code")]
    pub region: Region,
    /// ISO 3166-2 code.
    #[serde(rename = "iso_3166_2")]
    pub iso: String,
    /// Legal population, 2024.
    pub population_legale_2024: u32,
}

/// An arrondissement prefecture of Casablanca (`seeds/prefectures_arrondissements.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Arrondissement {
    /// Dotted HCP code.
    pub hcp_code: String,
    /// French name.
    pub name_fr: String,
    /// Arabic name.
    pub name_ar: String,
    /// HCP code of the prefecture above it.
    pub parent_prefecture: String,
    /// Population, 2024.
    pub population_2024: u32,
}

/// A commune (`seeds/communes.csv`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Commune {
    /// Dotted HCP code.
    pub hcp_code: String,
    /// French name.
    pub name_fr: String,
    /// Arabic name.
    pub name_ar: String,
    /// `urban` or `rural`.
    #[serde(rename = "type")]
    pub kind: String,
    /// HCP code of its province.
    pub province_code: String,
    /// Its region.
    #[serde(rename = "region_code")]
    pub region: Region,
    /// Population, 2024.
    pub population_2024: u32,
}
