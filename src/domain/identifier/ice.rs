//! ICE: the common identifier of a firm, 15 digits of which the last two are a key (measured on 100 real numbers).

use std::borrow::Cow;

use super::{all_digits, compact};

codes! {
    /// The rule a wrong ICE breaks.
    pub enum IceRule {
        /// Digits only.
        Digits = "digits",
        /// At most fifteen of them; leading zeros that a spreadsheet dropped are put back.
        Length = "length",
        /// The last two are 97 − (the first thirteen × 100 mod 97).
        Key = "key",
    }
}

/// Fifteen digits with a true key.
///
/// ```
/// use sanad::domain::identifier::{IceRule, ice};
/// assert_eq!(ice("999 000001 0000 75").unwrap(), "999000001000075");
/// assert_eq!(ice("999000001000076"), Err(IceRule::Key));
/// ```
pub fn normalise(text: &str) -> Result<Cow<'_, str>, IceRule> {
    if text.len() == 15 && all_digits(text) {
        return keyed(Cow::Borrowed(text));
    }
    let mut number = compact(text);
    if !all_digits(&number) {
        return Err(IceRule::Digits);
    }
    // Shorter than its establishment number and key, nothing but zeros would be left of the firm.
    if number.len() > 15 || number.len() < 7 {
        return Err(IceRule::Length);
    }
    if number.len() < 15 {
        number = Cow::Owned(format!("{number:0>15}"));
    }
    keyed(number)
}

/// Fifteen digits, if their key is true.
fn keyed(number: Cow<'_, str>) -> Result<Cow<'_, str>, IceRule> {
    let value = number.bytes().fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0'));
    // The key is a number between 1 and 97: the remainder alone would also let 00, 98 and 99 through.
    let fits = value % 97 == 0 && (1..=97).contains(&(value % 100)) && value >= 100;
    if fits { Ok(number) } else { Err(IceRule::Key) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_and_demonstration_numbers_have_a_true_key() {
        for ice in ["999000001000075", "999000002000048", "999123456000001", "001561191000066"] {
            assert_eq!(normalise(ice).unwrap(), ice);
        }
    }

    #[test]
    fn zeros_dropped_by_a_spreadsheet_are_put_back() {
        assert_eq!(normalise("1561191000066").unwrap(), "001561191000066");
    }

    #[test]
    fn the_broken_rule_is_named() {
        assert_eq!(normalise("99900000100007X"), Err(IceRule::Digits));
        assert_eq!(normalise("9990000010000750"), Err(IceRule::Length));
        assert_eq!(normalise("75"), Err(IceRule::Length));
        assert_eq!(normalise("999000001000074"), Err(IceRule::Key));
        assert_eq!(normalise("000000000000000"), Err(IceRule::Key));
    }

    #[test]
    fn exactly_one_key_of_a_hundred_is_true() {
        for body in ["9990000010000", "9991234560000", "0000000970000", "0015611910000"] {
            let valid = (0..100).filter(|key| normalise(&format!("{body}{key:02}")).is_ok()).count();
            assert_eq!(valid, 1, "{body}");
        }
    }
}
