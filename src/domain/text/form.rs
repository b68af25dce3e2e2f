//! The form in which text is stored and references are compared: trimmed and composed (Unicode NFC), case kept.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Trimmed, NFC; borrowed when the text is already so.
///
/// ```
/// assert_eq!(sanad::domain::text::form::stored("  Fe\u{301}s "), "Fés");
/// ```
#[must_use]
pub fn stored(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// Whether a text is certainly in stored form, by its bytes alone: printable ASCII, precomposed Latin letters
/// (`U+00C0`–`U+017F`), plain Arabic letters and digits, no white space at the ends. It then hides nothing either.
#[must_use]
pub fn surely_stored(text: &str) -> bool {
    let mut rest = text.as_bytes();
    if rest.first() == Some(&b' ') || rest.last() == Some(&b' ') {
        return false;
    }
    // The last eight bytes may be looked at twice: no byte is then left over to be looked at alone.
    let ends = rest.last_chunk::<8>();
    while let Some((eight, after)) = rest.split_first_chunk::<8>()
        && printable(u64::from_le_bytes(*eight))
    {
        rest = after;
    }
    if let Some(eight) = ends
        && rest.len() < 8
        && printable(u64::from_le_bytes(*eight))
    {
        return true;
    }
    loop {
        rest = match rest {
            [] => return true,
            [b' '..=b'~', rest @ ..]
            | [0xC3..=0xC5, _, rest @ ..]
            | [0xD8, 0xA1..=0xBA, rest @ ..]
            | [0xD9, 0x81..=0x8A | 0xA0..=0xA9, rest @ ..] => rest,
            _ => return false,
        }
    }
}

/// Whether the eight bytes of a word are all from the space to the tilde.
const fn printable(word: u64) -> bool {
    const HIGH: u64 = u64::from_le_bytes([0x80; 8]);
    const SPACE: u64 = u64::from_le_bytes([b' '; 8]);
    const ONE: u64 = u64::from_le_bytes([1; 8]);
    // Below 0x80 each byte plus one stays within it, and the byte 0x7F is told by it; each plus 0x60 tells the controls.
    word & HIGH == 0 && (word + ONE) & HIGH == 0 && (word + (HIGH - SPACE)) & HIGH == HIGH
}

/// [`stored`], with any run of white space inside made one plain space: the stored form of a name.
#[must_use]
pub fn single_spaced(text: &str) -> Cow<'_, str> {
    let stored = stored(text);
    let mut spaces = 0;
    let plain = stored.chars().all(|letter| {
        spaces = if letter.is_whitespace() { spaces + 1 } else { 0 };
        spaces == 0 || (spaces == 1 && letter == ' ')
    });
    if plain {
        return stored;
    }
    let mut words = String::with_capacity(stored.len());
    for word in stored.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    Cow::Owned(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_already_in_stored_form_is_not_copied() {
        assert!(matches!(stored(" Béni Mellal "), Cow::Borrowed("Béni Mellal")));
        assert!(matches!(single_spaced("El Amrani"), Cow::Borrowed("El Amrani")));
    }

    proptest::proptest! {
        #[test]
        fn what_is_surely_stored_is_stored_and_hides_nothing(text in "[\u{1}-\u{7f}À-ſء-٩\u{300}\u{e9}\u{200b}\u{a0}]{0,20}") {
            if surely_stored(&text) {
                proptest::prop_assert_eq!(stored(&text), text.as_str());
                proptest::prop_assert_eq!(crate::domain::text::hidden::find(&text), None);
            }
        }
    }

    #[test]
    fn usual_names_in_either_script_are_surely_stored() {
        for name in ["Hélène Œuvrard", "هاجر الناصري", "ZZ-12", ""] {
            assert!(surely_stored(name), "{name}");
        }
    }

    #[test]
    fn no_break_spaces_around_are_trimmed_and_inside_a_name_become_one_space() {
        assert_eq!(stored("\u{a0}C1\u{202f}"), "C1");
        assert_eq!(single_spaced("El\u{a0}\n Amrani"), "El Amrani");
    }
}
