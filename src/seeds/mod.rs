//! The reference data inside the program: the tables of `seeds/`, typed. A new table is a struct in one of the files
//! here and a field of [`Reference`]; names of regions and provinces for reading files are in `domain::gazetteer`.

mod geography;
mod training;
mod work;

pub use geography::{Arrondissement, Commune, ProvinceSeed, RegionSeed};
pub use training::{DiplomaLevel, IndicatorEntry, OperatorSeed, ProgrammeSeed, PublishedFigure, TrackSeed};
pub use work::{ContractType, DemoName, Distribution, EmployerSector, EvidenceEntry, Incentive, PartnerEmployer, Smig};

/// The tables that every part of the program may need. Communes and demonstration data are read apart.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The twelve regions.
    pub regions: Vec<RegionSeed>,
    /// The seventy-five provinces and prefectures.
    pub provinces: Vec<ProvinceSeed>,
    /// The eight arrondissement prefectures of Casablanca.
    pub arrondissements: Vec<Arrondissement>,
    /// Programmes.
    pub programmes: Vec<ProgrammeSeed>,
    /// Training operators.
    pub operators: Vec<OperatorSeed>,
    /// Tracks.
    pub tracks: Vec<TrackSeed>,
    /// Diploma levels, in their order.
    pub diplomas: Vec<DiplomaLevel>,
    /// Contract classes.
    pub contract_types: Vec<ContractType>,
    /// Kinds of proof.
    pub evidence_types: Vec<EvidenceEntry>,
    /// Sectors of employers.
    pub sectors: Vec<EmployerSector>,
    /// Incentive schemes.
    pub incentives: Vec<Incentive>,
    /// Minimum wage, by date.
    pub smig: Vec<Smig>,
    /// Catalogue of indicators.
    pub indicators: Vec<IndicatorEntry>,
    /// Figures others have published.
    pub published: Vec<PublishedFigure>,
    /// Employers named as supporters.
    pub partners: Vec<PartnerEmployer>,
}

/// An embedded table that does not read: a fault of the program's own files.
#[derive(Debug, thiserror::Error)]
#[error("seeds/{file}: {source}")]
pub struct SeedError {
    file: &'static str,
    source: csv::Error,
}

/// Reads one embedded table into its rows.
fn table<T: serde::de::DeserializeOwned>(file: &'static str, text: &'static str) -> Result<Vec<T>, SeedError> {
    let rows: Result<Vec<T>, csv::Error> = csv::Reader::from_reader(text.as_bytes()).into_deserialize().collect();
    rows.map_err(|source| SeedError { file, source })
}

/// A file of `seeds/` as rows of the asked type.
macro_rules! seed {
    ($file:literal) => {
        table($file, include_str!(concat!("../../seeds/", $file)))
    };
}

impl Reference {
    /// Reads every table; the embedded ones always read, which a test holds.
    pub fn load() -> Result<Self, SeedError> {
        Ok(Self {
            regions: seed!("regions.csv")?,
            provinces: seed!("provinces.csv")?,
            arrondissements: seed!("prefectures_arrondissements.csv")?,
            programmes: seed!("programmes.csv")?,
            operators: seed!("operators.csv")?,
            tracks: seed!("tracks.csv")?,
            diplomas: seed!("diploma_levels.csv")?,
            contract_types: seed!("contract_types.csv")?,
            evidence_types: seed!("evidence_types.csv")?,
            sectors: seed!("employer_sectors.csv")?,
            incentives: seed!("incentives.csv")?,
            smig: seed!("smig.csv")?,
            indicators: seed!("indicator_catalogue.csv")?,
            published: seed!("published_figures.csv")?,
            partners: seed!("partner_employers.csv")?,
        })
    }

    /// The 1 503 communes.
    pub fn communes() -> Result<Vec<Commune>, SeedError> {
        seed!("communes.csv")
    }

    /// Names of the demonstration's people, in both scripts.
    pub fn demo_names() -> Result<Vec<DemoName>, SeedError> {
        seed!("names_demo.csv")
    }

    /// Shares and ranges of the demonstration's people.
    pub fn demo_distributions() -> Result<Vec<Distribution>, SeedError> {
        seed!("demo_distributions.csv")
    }
}

#[cfg(test)]
mod tests;
