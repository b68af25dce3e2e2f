//! The draw: within each stratum cases are put in the order of a hash that nobody could choose, and the first are taken.
//!
//! The key of a case is SHA-256 of `seed:beacon:reference`, in hexadecimal. The seed is secret until the draw and its
//! hash published before; the beacon is the hash of the journal's entry that published it, which whoever chose the seed
//! could not know.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use super::size::{Sizing, allotted};
use crate::domain::journal::hex;

/// References by stratum.
pub type Strata = BTreeMap<String, Vec<String>>;

/// A case in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Its reference.
    pub reference: String,
    /// Its stratum.
    pub stratum: String,
    /// Its place in the stratum's order, from 1.
    pub rank: u32,
    /// Whether it is in the sample.
    pub is_taken: bool,
    /// The key it was ordered by.
    pub key: String,
}

/// The key of a case.
///
/// ```
/// use sanad::domain::mission::key;
/// // printf %s 'graine:00:c1' | sha256sum
/// assert!(key("graine", "00", "c1").starts_with("ae1ddf1c15dc"));
/// ```
#[must_use]
pub fn key(seed: &str, beacon: &str, reference: &str) -> String {
    hex(&Sha256::digest(format!("{seed}:{beacon}:{reference}")))
}

/// The hash by which a seed is committed to.
#[must_use]
pub fn commitment(seed: &str) -> Vec<u8> {
    Sha256::digest(seed.as_bytes()).to_vec()
}

/// Every case in its place, stratum after stratum; the first ones of each are the sample of `size`.
#[must_use]
pub fn draw(strata: &Strata, (seed, beacon): (&str, &str), (size, sizing): (u32, Sizing)) -> Vec<Drawn> {
    let count = |cases: &[String]| u32::try_from(cases.len()).unwrap_or(u32::MAX);
    let population = strata.values().map(|cases| count(cases)).sum();
    let mut drawn = Vec::new();
    for (stratum, references) in strata {
        let taken = allotted((count(references), population), size, sizing.minimum);
        let mut keyed: Vec<(String, &String)> =
            references.iter().map(|reference| (key(seed, beacon, reference), reference)).collect();
        keyed.sort();
        drawn.extend((1..).zip(keyed).map(|(rank, (key, reference))| Drawn {
            reference: reference.clone(),
            stratum: stratum.clone(),
            rank,
            is_taken: rank <= taken,
            key,
        }));
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::super::size::Risk;
    use super::*;

    const SIZING: Sizing = Sizing { risk: Risk::Five, expected: 50, precision: 30, minimum: 2 };

    fn strata() -> Strata {
        let cases = |prefix: &str, count: u32| (0..count).map(|number| format!("{prefix}{number}")).collect();
        Strata::from([("A/04/inserted/1".to_owned(), cases("a", 40)), ("B/06/unknown/1".to_owned(), cases("b", 3))])
    }

    fn taken(seed: &str) -> Vec<String> {
        let drawn = draw(&strata(), (seed, "00"), (10, SIZING));
        drawn.into_iter().filter(|one| one.is_taken).map(|one| one.reference).collect()
    }

    #[test]
    fn the_same_seed_draws_the_same_cases_and_another_seed_others() {
        let sample = taken("une graine");
        assert_eq!(sample, taken("une graine"));
        assert_ne!(sample, taken("une autre"));
        assert_eq!(sample.iter().filter(|one| one.starts_with('a')).count(), 10);
        assert_eq!(sample.iter().filter(|one| one.starts_with('b')).count(), 2, "the minimum of a small stratum");
    }

    #[test]
    fn the_order_in_which_cases_are_given_does_not_matter() {
        let mut turned = strata();
        for cases in turned.values_mut() {
            cases.reverse();
        }
        assert_eq!(draw(&strata(), ("g", "00"), (10, SIZING)), draw(&turned, ("g", "00"), (10, SIZING)));
    }
}
