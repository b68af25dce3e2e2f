//! Yes and no, in the three languages and as programs write them (`interfaces.md` §3).

use crate::domain::import::reason::Reason;

/// What the cell answers.
pub fn parse(text: &str) -> Result<bool, Reason> {
    match text {
        // As the models write it.
        "oui" => return Ok(true),
        "non" => return Ok(false),
        _ => {}
    }
    let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    if is(&["oui", "1", "true", "o", "yes", "y", "vrai", "نعم"]) {
        Ok(true)
    } else if is(&["non", "0", "false", "n", "no", "faux", "لا"]) {
        Ok(false)
    } else {
        match text {
            "١" | "۱" => Ok(true),
            "٠" | "۰" => Ok(false),
            _ => Err(Reason::NotABoolean),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_understood_in_every_listed_word() {
        for yes in ["oui", "o", "yes", "y", "true", "vrai", "1", "نعم", "OUI", "Vrai", "TRUE"] {
            assert_eq!(parse(yes), Ok(true), "{yes}");
        }
        for no in ["non", "n", "no", "false", "faux", "0", "لا", "NON", "Faux", "FALSE"] {
            assert_eq!(parse(no), Ok(false), "{no}");
        }
    }

    #[test]
    fn anything_else_is_not_guessed() {
        assert_eq!(parse("peut-être"), Err(Reason::NotABoolean));
        assert_eq!(parse("2"), Err(Reason::NotABoolean));
    }
}
