//! CIN: the national identity card number. Its letters name the office of first issue, never a residence or a region.

use std::borrow::Cow;

use super::{all_digits, compact};

codes! {
    /// The rule a wrong CIN breaks.
    pub enum CinRule {
        /// One or two Latin letters first.
        Letters = "letters",
        /// Then five or six digits (seven are accepted with a warning).
        Digits = "digits",
    }
}

/// Upper case without separators: `^[A-Z]{1,2}[0-9]{5,7}$`.
///
/// ```
/// assert_eq!(sanad::domain::identifier::cin(" zz-123456").unwrap(), "ZZ123456");
/// ```
pub fn normalise(text: &str) -> Result<Cow<'_, str>, CinRule> {
    let number = compact(text);
    let letters = number.bytes().take_while(u8::is_ascii_uppercase).count();
    if !(1..=2).contains(&letters) {
        return Err(CinRule::Letters);
    }
    let digits = number.get(letters..).unwrap_or_default();
    if all_digits(digits) && (5..=7).contains(&digits.len()) { Ok(number) } else { Err(CinRule::Digits) }
}

/// Whether a normalised CIN has seven digits: accepted, but to be looked at.
#[must_use]
pub fn seven_digits(cin: &str) -> bool {
    cin.bytes().filter(u8::is_ascii_digit).count() == 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spaces_dots_and_dashes_do_not_count() {
        for written in ["ZZ123456", "zz123456", "ZZ 123.456", "zz-123-456", "ZZ١٢٣٤٥٦"] {
            assert_eq!(normalise(written).unwrap(), "ZZ123456");
        }
        assert_eq!(normalise("Z12345").unwrap(), "Z12345");
    }

    #[test]
    fn seven_digits_are_accepted_and_told() {
        assert!(seven_digits(&normalise("ZZ1234567").unwrap()));
        assert!(!seven_digits(&normalise("ZZ123456").unwrap()));
    }

    #[test]
    fn the_broken_rule_is_named() {
        assert_eq!(normalise("123456"), Err(CinRule::Letters));
        assert_eq!(normalise("ZZZ12345"), Err(CinRule::Letters));
        assert_eq!(normalise("زز123456"), Err(CinRule::Letters));
        assert_eq!(normalise("ZZ1234"), Err(CinRule::Digits));
        assert_eq!(normalise("ZZ12345678"), Err(CinRule::Digits));
        assert_eq!(normalise("ZZ12A456"), Err(CinRule::Digits));
    }
}
