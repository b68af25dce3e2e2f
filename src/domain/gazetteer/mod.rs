//! Regions and provinces by code or by name, as people write them (`interfaces.md` §2, `morocco.md` §5).
//!
//! Names come from HCP's list (`seeds/regions.csv`, `seeds/provinces.csv`); other current spellings are in `alias.rs`.

mod alias;
mod key;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::region::{Province, Region};
use super::text::digits::western;
pub use key::place_key;

/// A region and its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionName {
    /// The region.
    pub region: Region,
    /// French name.
    pub fr: &'static str,
    /// Arabic name.
    pub ar: &'static str,
    /// English name.
    pub en: &'static str,
}

/// A province or prefecture and its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProvinceName {
    /// The province.
    pub province: Province,
    /// ISO 3166-2 code.
    pub iso: &'static str,
    /// French name.
    pub fr: &'static str,
    /// Arabic name.
    pub ar: &'static str,
}

/// What a text says of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionMatch {
    /// One of the twelve.
    Found(Region),
    /// One of the sixteen of before 2015, whose limits were others.
    Old,
    /// None.
    Unknown,
}

struct Gazetteer {
    regions: Vec<RegionName>,
    provinces: Vec<ProvinceName>,
    region_keys: HashMap<String, RegionMatch>,
    province_keys: HashMap<String, Province>,
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let regions: Vec<RegionName> =
        rows(include_str!("../../../seeds/regions.csv")).filter_map(|cells| region_name(&cells)).collect();
    let provinces: Vec<ProvinceName> =
        rows(include_str!("../../../seeds/provinces.csv")).filter_map(|cells| province_name(&cells)).collect();
    let mut region_keys = HashMap::new();
    for old in alias::OLD_REGIONS {
        region_keys.insert(place_key(old), RegionMatch::Old);
    }
    for (code, name) in alias::REGIONS {
        region_keys.extend(Region::from_code(code).map(|region| (place_key(name), RegionMatch::Found(region))));
    }
    for name in &regions {
        region_keys.extend([name.fr, name.ar, name.en].map(|text| (place_key(text), RegionMatch::Found(name.region))));
    }
    let mut province_keys = HashMap::new();
    for (code, name) in alias::PROVINCES {
        province_keys.extend(Province::from_code(code).map(|province| (place_key(name), province)));
    }
    for name in &provinces {
        province_keys.extend([name.fr, name.ar, name.iso].map(|text| (place_key(text), name.province)));
    }
    Gazetteer { regions, provinces, region_keys, province_keys }
});

/// The cells of an embedded table, its header aside. These tables hold no quoted separator before the columns read here.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split(',').collect())
}

fn region_name(cells: &[&'static str]) -> Option<RegionName> {
    let &[code, _, fr, ar, en, ..] = cells else { return None };
    Some(RegionName { region: Region::from_code(code)?, fr, ar, en })
}

fn province_name(cells: &[&'static str]) -> Option<ProvinceName> {
    let &[code, _, fr, ar, _, _, iso, ..] = cells else { return None };
    Some(ProvinceName { province: Province::from_code(code)?, iso, fr, ar })
}

/// The twelve regions, in HCP order.
#[must_use]
pub fn regions() -> &'static [RegionName] {
    &GAZETTEER.regions
}

/// The seventy-five provinces and prefectures, in HCP order.
#[must_use]
pub fn provinces() -> &'static [ProvinceName] {
    &GAZETTEER.provinces
}

/// The region a text names: HCP code (`04`, `4`), ISO (`MA-04`), or a name in French, Arabic or English.
///
/// ```
/// use sanad::domain::gazetteer::{RegionMatch, find_region};
/// let rabat = find_region("04");
/// assert_eq!(find_region("RABAT SALE KENITRA"), rabat);
/// assert_eq!(find_region("جهة الرباط سلا القنيطرة"), rabat);
/// assert_eq!(find_region("Chaouia-Ouardigha"), RegionMatch::Old);
/// ```
#[must_use]
pub fn find_region(text: &str) -> RegionMatch {
    match region_code(text.as_bytes()) {
        Some(number) => Region::from_number(number).map_or(RegionMatch::Unknown, RegionMatch::Found),
        None => find_region_name(text),
    }
}

/// The number of `04`, `4` or `MA-04`.
fn region_code(text: &[u8]) -> Option<u8> {
    let digits = match text {
        [b'M' | b'm', b'A' | b'a', b'-', digits @ ..] if digits.len() == 2 => digits,
        digits => digits,
    };
    let value = |digit: &u8| digit.is_ascii_digit().then(|| digit - b'0');
    match digits {
        [units] => value(units),
        [tens, units] => Some(value(tens)? * 10 + value(units)?),
        _ => None,
    }
}

fn find_region_name(text: &str) -> RegionMatch {
    let plain = western(text);
    if let Some(number) = region_code(plain.as_bytes()) {
        return Region::from_number(number).map_or(RegionMatch::Unknown, RegionMatch::Found);
    }
    GAZETTEER.region_keys.get(&place_key(&plain)).copied().unwrap_or(RegionMatch::Unknown)
}

/// The province a text names: HCP code (`04.421`, `4.421`, `04421`), ISO (`MA-RAB`), or a name in French or Arabic.
///
/// ```
/// use sanad::domain::gazetteer::find_province;
/// assert_eq!(find_province("Préfecture de Rabat"), find_province("04.421"));
/// assert_eq!(find_province("عمالة الرباط"), find_province("MA-RAB"));
/// ```
#[must_use]
pub fn find_province(text: &str) -> Option<Province> {
    let plain = western(text);
    match province_code(&plain) {
        Some(province) => Some(province).filter(|province| provinces().iter().any(|name| name.province == *province)),
        None => GAZETTEER.province_keys.get(&place_key(&plain)).copied(),
    }
}

fn province_code(text: &str) -> Option<Province> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (region, number) = text.split_once('.').or_else(|| text.split_at_checked(text.len().checked_sub(3)?))?;
    if !digits(region) || !digits(number) || number.len() != 3 {
        return None;
    }
    match (region.parse().map(Region::from_number), number.parse()) {
        (Ok(Some(region)), Ok(number)) => Some(Province { region, number }),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
