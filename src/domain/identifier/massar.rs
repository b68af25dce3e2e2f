//! Massar code: the student number, one letter and nine digits; before Massar, ten digits.

use std::borrow::Cow;

use super::{all_digits, compact};

codes! {
    /// The rule a wrong Massar code breaks.
    pub enum MassarRule {
        /// One Latin letter first.
        Letter = "letter",
        /// Then nine digits.
        Digits = "digits",
    }
}

/// Upper case without separators: `^[A-Z][0-9]{9}$`, or the ten digits of an old number.
///
/// ```
/// assert_eq!(sanad::domain::identifier::massar("z 000 000 001").unwrap(), "Z000000001");
/// ```
pub fn normalise(text: &str) -> Result<Cow<'_, str>, MassarRule> {
    let code = compact(text);
    if old_number(&code) {
        return Ok(code);
    }
    match code.split_at_checked(1) {
        Some((letter, digits)) if letter.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            if all_digits(digits) && digits.len() == 9 { Ok(code) } else { Err(MassarRule::Digits) }
        }
        _ => Err(MassarRule::Letter),
    }
}

/// Whether a normalised code is a number of before Massar: accepted, but to be looked at.
#[must_use]
pub fn old_number(code: &str) -> bool {
    code.len() == 10 && all_digits(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_and_nine_digits_whatever_the_case() {
        assert_eq!(normalise("z000000001").unwrap(), "Z000000001");
        assert!(old_number(&normalise("1234567890").unwrap()));
    }

    #[test]
    fn the_broken_rule_is_named() {
        assert_eq!(normalise("Z12345678"), Err(MassarRule::Digits));
        assert_eq!(normalise("ZZ2345678"), Err(MassarRule::Digits));
        assert_eq!(normalise("123456789"), Err(MassarRule::Letter));
        assert_eq!(normalise("م123456789"), Err(MassarRule::Letter));
    }
}
