//! The population as it is frozen: one case a line, in canonical bytes.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::domain::indicator::Part;

/// What a case is worth, by a contract's unit prices, in centimes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    /// Paid for each case of the base.
    pub case: i64,
    /// Paid for each case claimed inserted, on top.
    pub insertion: i64,
    /// Amounts from this one on are the upper band.
    pub band: i64,
}

impl Prices {
    /// The amount claimed for a case.
    #[must_use]
    pub const fn amount(&self, claimed: Part) -> i64 {
        match claimed {
            Part::Inserted => self.case.saturating_add(self.insertion),
            Part::NotInserted | Part::Unknown => self.case,
            Part::Excluded | Part::NotMature => 0,
        }
    }

    /// The band of an amount: 0 nothing, 1 below the bound, 2 from it on.
    #[must_use]
    pub const fn band(&self, amount: i64) -> u8 {
        match amount {
            ..=0 => 0,
            amount if amount < self.band => 1,
            _ => 2,
        }
    }
}

/// A case of the population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Pseudonymous reference.
    pub reference: String,
    /// Operator.
    pub operator: String,
    /// Region of training.
    pub region: String,
    /// Where the indicator counts it.
    pub claimed: Part,
    /// Amount claimed, centimes.
    pub amount: i64,
    /// Band of the amount.
    pub band: u8,
}

impl Case {
    /// Operator, region, outcome and amount band, as one key.
    ///
    /// ```
    /// use sanad::domain::{indicator::Part, mission::Case};
    /// let case = Case {
    ///     reference: "0a".into(), operator: "ENSIAS".into(), region: "04".into(), claimed: Part::Inserted,
    ///     amount: 150_000, band: 1,
    /// };
    /// assert_eq!(case.stratum(), "ENSIAS/04/inserted/1");
    /// ```
    #[must_use]
    pub fn stratum(&self) -> String {
        format!("{}/{}/{}/{}", self.operator, self.region, self.claimed.code(), self.band)
    }
}

/// The canonical text: a heading, then one line a case in the order of references, each ended by a line feed.
#[must_use]
pub fn canonical(cases: &mut [Case]) -> String {
    cases.sort_by(|one, other| one.reference.cmp(&other.reference));
    let mut text = String::from("reference,operator,region,claimed,amount_centimes,stratum\n");
    for case in cases.iter() {
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{},{},{},{},{},{}",
            case.reference,
            case.operator,
            case.region,
            case.claimed.code(),
            case.amount,
            case.stratum()
        );
    }
    text
}

/// SHA-256 of a text's bytes.
#[must_use]
pub fn sha256(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_follow_the_unit_prices_and_their_bound() {
        let prices = Prices { case: 900_000, insertion: 400_050, band: 1_000_000 };
        assert_eq!(prices.amount(Part::Inserted), 1_300_050);
        assert_eq!(prices.amount(Part::Unknown), 900_000);
        assert_eq!(prices.amount(Part::Excluded), 0);
        assert_eq!([0, 1, 999_999, 1_000_000].map(|amount| prices.band(amount)), [0, 1, 1, 2]);
    }

    #[test]
    fn the_same_cases_have_the_same_bytes_in_whatever_order_they_come() {
        let case = |reference: &str| Case {
            reference: reference.to_owned(),
            operator: "EMI".to_owned(),
            region: "04".to_owned(),
            claimed: Part::Inserted,
            amount: 5,
            band: 1,
        };
        let text = canonical(&mut [case("b"), case("a")]);
        assert_eq!(text, canonical(&mut [case("a"), case("b")]));
        assert_eq!(text.lines().nth(1), Some("a,EMI,04,inserted,5,EMI/04/inserted/1"));
    }
}
