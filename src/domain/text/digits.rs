//! Western, Arabic-Indic and Persian digits.

use std::borrow::Cow;

/// The text with Arabic-Indic (`٠`) and Persian (`۰`) digits replaced by western ones; borrowed when there is none.
///
/// ```
/// assert_eq!(sanad::domain::text::digits::western("٣٠/٠١/٢٠٢٤"), "30/01/2024");
/// ```
#[must_use]
pub fn western(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.chars().any(|letter| western_char(letter) != letter) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(western_char).collect())
}

/// One character, its digit made western.
#[must_use]
pub const fn western_char(letter: char) -> char {
    let offset = match letter {
        '\u{0660}'..='\u{0669}' => letter as u32 - 0x0660,
        '\u{06F0}'..='\u{06F9}' => letter as u32 - 0x06F0,
        _ => return letter,
    };
    match char::from_digit(offset, 10) {
        Some(digit) => digit,
        None => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_and_persian_digits_become_western() {
        assert_eq!(western("٠١٢٣٤٥٦٧٨٩"), "0123456789");
        assert_eq!(western("۰۱۲۳۴۵۶۷۸۹"), "0123456789");
    }

    #[test]
    fn text_without_foreign_digits_is_not_copied() {
        assert!(matches!(western("هاجر 12"), Cow::Borrowed("هاجر 12")));
    }
}
