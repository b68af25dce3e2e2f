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

/// The firms of a scenario.
#[derive(Clone, Debug)]
pub struct Firms(pub Vec<Firm>);

const HEADS: [&str; 14] = [
    "Atlas", "Zellige", "Argane", "Bouregreg", "Cèdre", "Oasis", "Toubkal", "Sebou", "Médina", "Safran", "Souss", "Rif",
    "Amandier", "Loukkos",
];
const TAILS: [&str; 14] = [
    "Numérique", "Systèmes", "Conseil", "Données", "Logiciels", "Services", "Réseaux", "Ingénierie", "Cloud", "Sécurité",
    "Solutions", "Analytique", "Interactive", "Télécom",
];

impl Firms {
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
        Self((1..=count).filter_map(firm).collect())
    }

    /// A firm of the region more often than not, any other one else.
    pub fn draw(&self, dice: &mut Dice, region: Region) -> Option<&Firm> {
        let near: u32 = if dice.permille(700) { 60 } else { 1 };
        dice.weighted(&self.0, |firm| if firm.region == region { near } else { 1 })
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
    fn every_ice_is_divisible_by_97() {
        assert!((0..5_000).map(ice).all(|ice| ice.len() == 15 && ice.parse::<u64>().unwrap() % 97 == 0));
    }
}
