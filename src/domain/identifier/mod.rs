//! Identifiers of persons, firms and accounts: how each is normalised, and which rule a wrong one breaks.
//!
//! Sources of the rules: `seeds/identifiers.csv`. A new identifier is a file here with `normalise`.

mod cin;
mod email;
mod ice;
mod massar;
mod phone;
mod rib;

pub use cin::{CinRule, normalise as cin, seven_digits};
pub use email::normalise as email;
pub use ice::{IceRule, normalise as ice};
pub use massar::{MassarRule, normalise as massar, old_number};
pub use phone::{PhoneRule, normalise as phone};
pub use rib::{RibRule, iban, normalise as rib};

use std::borrow::Cow;

/// Upper case, western digits, without spaces, dots, dashes, slashes and parentheses; borrowed when already so.
fn compact(text: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'+';
    if text.bytes().all(plain) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter(|letter| {
        !letter.is_whitespace() && !matches!(letter, '.' | '-' | '_' | '/' | '(' | ')' | '\u{2010}'..='\u{2015}')
    });
    Cow::Owned(kept.map(crate::domain::text::digits::western_char).flat_map(char::to_uppercase).collect())
}

/// Whether the text is made of digits only, and of at least one.
fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The remainder of a long decimal number modulo 97; anything but digits is skipped.
fn modulo_97(digits: &str) -> u32 {
    digits.bytes().filter(u8::is_ascii_digit).fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97)
}
