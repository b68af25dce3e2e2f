//! Moroccan telephone numbers: `+212` and nine digits, the first of 5 (fixed), 6, 7 (mobile) or 8.

use std::borrow::Cow;

use super::{all_digits, compact};

codes! {
    /// The rule a wrong telephone number breaks.
    pub enum PhoneRule {
        /// Digits, after an optional plus sign.
        Digits = "digits",
        /// A country other than Morocco.
        Foreign = "foreign",
        /// Nine digits after `+212` or after the first zero.
        Length = "length",
        /// The first of them is 5, 6, 7 or 8.
        Prefix = "prefix",
        /// One digit repeated nine times is nobody's number.
        Repeated = "repeated",
    }
}

/// `+212` and nine digits, from `+212…`, `00212…`, `212…`, `0…`, or nine digits whose zero a spreadsheet dropped.
///
/// ```
/// assert_eq!(sanad::domain::identifier::phone("06 85 00-00.01").unwrap(), "+212685000001");
/// ```
pub fn normalise(text: &str) -> Result<Cow<'_, str>, PhoneRule> {
    if let Some(national) = text.strip_prefix("+212")
        && national.len() == 9
        && all_digits(national)
        && !national.starts_with('0')
    {
        return check(national).map(|()| Cow::Borrowed(text));
    }
    let number = compact(text);
    let international = number.strip_prefix('+').or_else(|| number.strip_prefix("00"));
    let digits = international.unwrap_or(&number);
    if !all_digits(digits) {
        return Err(PhoneRule::Digits);
    }
    let national = match digits.strip_prefix("212") {
        // 0(0)212 0612… is often written with the national zero kept.
        Some(rest) if international.is_some() || digits.len() > 9 => rest.strip_prefix('0').unwrap_or(rest),
        _ if international.is_some() => return Err(PhoneRule::Foreign),
        _ => digits.strip_prefix('0').unwrap_or(digits),
    };
    check(national)?;
    if number.len() == 13 && number.starts_with("+212") {
        return Ok(number);
    }
    Ok(Cow::Owned(format!("+212{national}")))
}

fn check(national: &str) -> Result<(), PhoneRule> {
    if national.len() != 9 {
        return Err(PhoneRule::Length);
    }
    let first = national.bytes().next();
    if !matches!(first, Some(b'5'..=b'8')) {
        return Err(PhoneRule::Prefix);
    }
    if national.bytes().all(|digit| Some(digit) == first) {
        return Err(PhoneRule::Repeated);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_writing_of_a_number_is_one_number() {
        for written in [
            "+212685000001",
            "00212685000001",
            "212685000001",
            "0685000001",
            "685000001",
            "06 85 00 00 01",
            "06.85.00.00.01",
            "+212 (0)6 85-00-00-01",
            "٠٦٨٥٠٠٠٠٠١",
        ] {
            assert_eq!(normalise(written).unwrap(), "+212685000001", "{written}");
        }
    }

    #[test]
    fn the_broken_rule_is_named() {
        assert_eq!(normalise("06 85 00 00"), Err(PhoneRule::Length));
        assert_eq!(normalise("+33 6 12 34 56 78"), Err(PhoneRule::Foreign));
        assert_eq!(normalise("0185000001"), Err(PhoneRule::Prefix));
        assert_eq!(normalise("0666666666"), Err(PhoneRule::Repeated));
        assert_eq!(normalise("néant"), Err(PhoneRule::Digits));
    }
}
