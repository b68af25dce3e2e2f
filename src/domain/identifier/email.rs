//! E-mail addresses: only what would surely not be delivered is refused.

use std::borrow::Cow;

/// Lower case, trimmed; `None` when it is not an address.
///
/// ```
/// use sanad::domain::identifier::email;
/// assert_eq!(email(" Hajar@Demo.Sanad.invalid ").unwrap(), "hajar@demo.sanad.invalid");
/// assert_eq!(email("hajar@demo"), None);
/// ```
#[must_use]
pub fn normalise(text: &str) -> Option<Cow<'_, str>> {
    let text = text.trim();
    let (local, domain) = text.rsplit_once('@')?;
    let local_fits = (1..=64).contains(&local.len())
        && local.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte))
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..");
    let labels_fit = domain.contains('.') && domain.len() <= 253 && domain.split('.').all(label_fits);
    if !local_fits || !labels_fit {
        return None;
    }
    if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Some(Cow::Owned(text.to_ascii_lowercase()));
    }
    Some(Cow::Borrowed(text))
}

fn label_fits(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
        && !label.starts_with('-')
        && !label.ends_with('-')
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

    #[test]
    fn an_address_in_lower_case_is_not_copied() {
        assert!(matches!(normalise("a.b+c@demo.sanad.invalid"), Some(Cow::Borrowed(_))));
    }
}
