//! Invented firms. Their ICE starts with 999 and has a true key (`morocco.md` §6).

use super::dice::{Dice, Subject};
use super::reference::Reference;
use crate::domain::region::Region;

/// A firm that hires.
#[derive(Clone, Debug, PartialEq)]
pub struct Firm {
    /// Its name.
    pub name: String,
    /// Its ICE, 15 digits.
    pub ice: String,
    /// Where it is.
    pub region: Region,
}

/// The firms of a scenario, in the order of their regions.
#[derive(Clone, Debug)]
pub struct Firms(Vec<Firm>);

const HEADS: [&str; 14] = [
    "Atlas",
    "Zellige",
    "Argane",
    "Bouregreg",
    "Cèdre",
    "Oasis",
    "Toubkal",
    "Sebou",
    "Médina",
    "Safran",
    "Souss",
    "Rif",
    "Amandier",
    "Loukkos",
];
const TAILS: [&str; 14] = [
    "Numérique",
    "Systèmes",
    "Conseil",
    "Données",
    "Logiciels",
    "Services",
    "Réseaux",
    "Ingénierie",
    "Cloud",
    "Sécurité",
    "Solutions",
    "Analytique",
    "Interactive",
    "Télécom",
];

impl Firms {
    /// These firms.
    #[must_use]
    pub fn new(mut firms: Vec<Firm>) -> Self {
        firms.sort_by_key(|firm| firm.region);
        Self(firms)
    }

    /// `count` firms, spread over the regions as the intake is.
    #[must_use]
    pub fn invented(seed: u64, count: u32, reference: &Reference) -> Self {
        let firm = |number| {
            let mut dice = Dice::of(seed, Subject::Employer, u64::from(number));
            Some(Firm {
                name: format!("{} {} {number}", dice.pick(&HEADS)?, dice.pick(&TAILS)?),
                ice: ice(number),
                region: dice.weighted(&reference.areas, |area| area.weight)?.region,
            })
        };
        Self::new((1..=count).filter_map(firm).collect())
    }

    /// A firm of the region, three times in ten one of anywhere.
    pub fn draw(&self, dice: &mut Dice, region: Region) -> Option<&Firm> {
        let near = if dice.permille(700) { self.of(region) } else { &[] };
        dice.pick(near).or_else(|| dice.pick(&self.0))
    }

    /// The firms of a region.
    #[must_use]
    pub fn of(&self, region: Region) -> &[Firm] {
        let first = self.0.partition_point(|firm| firm.region < region);
        let last = self.0.partition_point(|firm| firm.region <= region);
        self.0.get(first..last).unwrap_or_default()
    }
}

/// The demo-safe ICE `999nnnnnn0000kk` of a number below a million, `kk` being its true key.
#[must_use]
pub fn ice(number: u32) -> String {
    let body = (999_000_000 + u64::from(number % 1_000_000)) * 10_000;
    format!("{body}{:02}", 97 - body * 100 % 97)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_the_one_of_the_published_examples() {
        assert_eq!(ice(1), "999000001000075");
        assert_eq!(ice(2), "999000002000048");
        assert_eq!(ice(123_456), "999123456000001");
    }

    #[test]
    fn the_firms_of_a_region_are_all_found_together() {
        let reference = Reference::load().unwrap();
        let firms = Firms::invented(3, 200, &reference);
        let together: usize = Region::all().map(|region| firms.of(region).len()).sum();
        assert_eq!(together, 200);
        assert!(Region::all().all(|region| firms.of(region).iter().all(|firm| firm.region == region)));
    }

    #[test]
    fn every_ice_is_divisible_by_97() {
        assert!((0..5_000).map(ice).all(|ice| ice.len() == 15 && ice.parse::<u64>().unwrap() % 97 == 0));
    }
}
