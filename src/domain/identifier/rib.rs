//! RIB: a bank account, 24 digits of which the last two are a key; its IBAN always starts with MA64.

use std::borrow::Cow;

use super::{all_digits, compact, modulo_97};

codes! {
    /// The rule a wrong RIB breaks.
    pub enum RibRule {
        /// Digits only.
        Digits = "digits",
        /// Twenty-four of them.
        Length = "length",
        /// The last two are 97 − (the first twenty-two × 100 mod 97).
        Key = "key",
    }
}

/// Twenty-four digits with a true key, given alone or behind `MA64`.
pub fn normalise(text: &str) -> Result<Cow<'_, str>, RibRule> {
    let mut number = compact(text);
    if let Some(rib) = number.strip_prefix("MA64") {
        number = Cow::Owned(rib.to_owned());
    }
    if !all_digits(&number) {
        return Err(RibRule::Digits);
    }
    if number.len() != 24 {
        return Err(RibRule::Length);
    }
    let (body, key) = number.split_at_checked(22).ok_or(RibRule::Length)?;
    if key.parse() == Ok(97 - modulo_97(body) * 100 % 97) { Ok(number) } else { Err(RibRule::Key) }
}

/// The IBAN of a normalised RIB: a true RIB is divisible by 97, so its check digits are always 64.
#[must_use]
pub fn iban(rib: &str) -> String {
    format!("MA64{rib}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rib_is_the_same_alone_or_in_its_iban() {
        let rib = normalise("007 780 0001234567890123 96").unwrap();
        assert_eq!(rib, "007780000123456789012396");
        assert_eq!(normalise(&iban(&rib)).unwrap(), rib);
    }

    #[test]
    fn the_broken_rule_is_named() {
        assert_eq!(normalise("007780000123456789012395"), Err(RibRule::Key));
        assert_eq!(normalise("00778000012345678901239"), Err(RibRule::Length));
        assert_eq!(normalise("FR7630006000011234567890189"), Err(RibRule::Digits));
    }
}
