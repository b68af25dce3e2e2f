//! E-mail addresses: only what would surely not be delivered is refused.

use std::borrow::Cow;

use crate::domain::text::window::{self, WINDOW, places};

/// Lower case, trimmed; `None` when it is not an address.
///
/// ```
/// use sanad::domain::identifier::email;
/// assert_eq!(email(" Hajar@Demo.Sanad.invalid ").unwrap(), "hajar@demo.sanad.invalid");
/// assert_eq!(email("hajar@demo"), None);
/// ```
#[must_use]
pub fn normalise(text: &str) -> Option<Cow<'_, str>> {
    if plain(text.as_bytes()) {
        return Some(Cow::Borrowed(text));
    }
    let text = text.trim();
    let (local, domain) = text.rsplit_once('@')?;
    let local_fits = (1..=64).contains(&local.len())
        && local.bytes().all(|byte| {
            byte.is_ascii_graphic()
                && !matches!(byte, b'"' | b'(' | b')' | b',' | b':' | b';' | b'<' | b'>' | b'@' | b'[' | b'\\' | b']')
        })
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..");
    let labels_fit = domain.len() <= 253
        && domain.as_bytes().contains(&b'.')
        && domain.as_bytes().split(|byte| *byte == b'.').all(label_fits);
    if !local_fits || !labels_fit {
        return None;
    }
    if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Some(Cow::Owned(text.to_ascii_lowercase()));
    }
    Some(Cow::Borrowed(text))
}

/// Whether an address is of the commonest form, which surely fits: runs of lower-case letters and digits, parted by single
/// dots and hyphens and by one `@`, with a dot after it; short.
fn plain(address: &[u8]) -> bool {
    let length = address.len();
    if !(1..WINDOW).contains(&length) {
        return false;
    }
    let window = window::first(address);
    let runs = places(&window, |byte| byte.is_ascii_lowercase() | byte.is_ascii_digit());
    let (ats, dots) = (places(&window, |byte| byte == b'@'), places(&window, |byte| byte == b'.'));
    let parts = ats | dots | places(&window, |byte| byte == b'-');
    // A part stands between two runs: never first, last, or beside another.
    let (whole, last) = ((1 << length) - 1, 1 << (length - 1));
    runs | parts == whole && parts & (parts << 1 | 1 | last) == 0 && ats.is_power_of_two() && dots > ats
}

fn label_fits(label: &[u8]) -> bool {
    // Bytes beyond ASCII: a domain may be written in any script.
    (1..=63).contains(&label.len())
        && label.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-' || !byte.is_ascii())
        && label.first() != Some(&b'-')
        && label.last() != Some(&b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_not_be_delivered_is_refused() {
        for wrong in [
            "",
            "hajar",
            "@demo.sanad.invalid",
            "a b@demo.invalid",
            "a@b@c.invalid",
            "a@.invalid",
            "a@demo..invalid",
            "é@demo.invalid",
            "a..b@demo.invalid",
        ] {
            assert_eq!(normalise(wrong), None, "{wrong}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_plain_address_fits_by_the_rules_too(text in "[a-c.@-]{0,12}") {
            if plain(text.as_bytes()) {
                let (local, domain) = text.split_once('@').unwrap();
                proptest::prop_assert!(domain.split('.').count() > 1 && domain.split('.').all(|part| label_fits(part.as_bytes())));
                proptest::prop_assert!(!local.is_empty() && !local.starts_with('.') && !local.ends_with('.') && !local.contains(".."));
            }
        }
    }

    #[test]
    fn an_address_in_lower_case_is_not_copied() {
        assert!(matches!(normalise("a.b+c@demo.sanad.invalid"), Some(Cow::Borrowed(_))));
    }
}
