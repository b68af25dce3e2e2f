//! Free text, names and references: trimmed, composed, without anything hidden, and not longer than can be stored.

use std::borrow::Cow;

use super::number::mangled;
use crate::domain::import::reason::Reason;
use crate::domain::text::form::{single_spaced, stored, surely_stored};
use crate::domain::text::hidden::{Hidden, find};

/// Longest reference, in characters.
const REFERENCE: u32 = 100;
/// Longest name, in characters.
const NAME: u32 = 120;
/// Longest free text, in characters.
const FREE: u32 = 500;
/// What a spreadsheet shows instead of a value it could not compute (English and French).
const SPREADSHEET_ERRORS: [&str; 11] =
    ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!"];

/// A key or a code: compared after trimming and composing, case and inner spaces kept (`indicators.md` §8).
pub fn reference(text: &str) -> Result<Cow<'_, str>, Reason> {
    let is_sure = short_and_surely_stored(text, REFERENCE);
    if !is_sure && text.bytes().any(|byte| matches!(byte, b'\n' | b'\r' | b'\t')) {
        return Err(Reason::ControlCharacters);
    }
    if text.as_bytes().first().is_some_and(u8::is_ascii_digit) && text.contains("E+") && mangled(text) {
        return Err(Reason::MangledNumber);
    }
    if is_sure { Ok(Cow::Borrowed(text)) } else { limited(stored(text), REFERENCE) }
}

/// A person's name: inner white space made one space.
pub fn name(text: &str) -> Result<Cow<'_, str>, Reason> {
    let doubled = |text: &str| text.contains(' ') && text.as_bytes().windows(2).any(|two| two == b"  ");
    if short_and_surely_stored(text, NAME) && !doubled(text) {
        return Ok(Cow::Borrowed(text));
    }
    limited(single_spaced(text), NAME)
}

/// Free text; it may hold line ends.
pub fn free(text: &str) -> Result<Cow<'_, str>, Reason> {
    if short_and_surely_stored(text, FREE) {
        return Ok(Cow::Borrowed(text));
    }
    limited(stored(text), FREE)
}

/// Whether a text needs no further look; one that starts like a spreadsheet's error does.
fn short_and_surely_stored(text: &str, most: u32) -> bool {
    text.len() <= most as usize && !text.starts_with('#') && surely_stored(text)
}

fn limited(text: Cow<'_, str>, most: u32) -> Result<Cow<'_, str>, Reason> {
    let most_bytes = most as usize;
    if text.len() > most_bytes && text.chars().nth(most_bytes).is_some() {
        return Err(Reason::TooLong { most });
    }
    if text.starts_with('#') && SPREADSHEET_ERRORS.contains(&&*text) {
        return Err(Reason::SpreadsheetError);
    }
    match find(&text) {
        None => Ok(text),
        Some(Hidden::DirectionOverride) => Err(Reason::DirectionOverride),
        Some(Hidden::Invisible) => Err(Reason::InvisibleCharacters),
        Some(Hidden::Control) => Err(Reason::ControlCharacters),
        Some(Hidden::Damaged) => Err(Reason::DamagedText),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_is_plain_text() {
        assert_eq!(name("=HYPERLINK(1)").unwrap(), "=HYPERLINK(1)");
        assert_eq!(free("@SUM(A1)").unwrap(), "@SUM(A1)");
    }

    #[test]
    fn names_that_hide_something_are_refused_with_what_they_hide() {
        assert_eq!(name("Ali\u{202E}"), Err(Reason::DirectionOverride));
        assert_eq!(name("Haj\u{200B}ar"), Err(Reason::InvisibleCharacters));
        assert_eq!(name("Ali\u{7}"), Err(Reason::ControlCharacters));
        assert_eq!(name("H\u{FFFD}l\u{E8}ne"), Err(Reason::DamagedText));
    }

    #[test]
    fn a_million_letters_are_too_long_and_an_excel_error_is_no_text() {
        assert_eq!(free(&"x".repeat(1_000_000)), Err(Reason::TooLong { most: FREE }));
        assert_eq!(name(&"é".repeat(120)).unwrap().chars().count(), 120);
        assert_eq!(free("#REF!"), Err(Reason::SpreadsheetError));
        assert_eq!(free("#1 du classement").unwrap(), "#1 du classement");
    }

    #[test]
    fn a_reference_cut_by_a_spreadsheet_is_refused() {
        assert_eq!(reference("1.23E+05"), Err(Reason::MangledNumber));
        assert_eq!(reference("1,23E+05"), Err(Reason::MangledNumber));
        assert_eq!(reference("12E5").unwrap(), "12E5");
    }

    #[test]
    fn a_line_end_is_white_space_in_a_name_kept_in_free_text_refused_in_a_reference() {
        assert_eq!(name("El\nAmrani").unwrap(), "El Amrani");
        assert_eq!(free("a\nb").unwrap(), "a\nb");
        assert_eq!(reference("C\n1"), Err(Reason::ControlCharacters));
    }
}
