//! Characters that make a text look like another: direction overrides, invisible characters, control characters.
//!
//! They are refused in names (`interfaces.md` §2), because two people would then look alike on a screen.

/// What a text hides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// A character that reorders what is displayed (embedding, override or isolate).
    DirectionOverride,
    /// A character without a glyph (zero width, joiner, mark, tag, soft hyphen, variation selector).
    Invisible,
    /// A control character.
    Control,
    /// The replacement character: the text was damaged by an earlier conversion, or is not in the encoding of the file.
    Damaged,
}

/// The first hidden character of a text. Tabs and line ends are white space, not hidden.
#[must_use]
pub fn find(text: &str) -> Option<Hidden> {
    if text.is_ascii() {
        return text
            .bytes()
            .any(|byte| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r') || byte == 0x7f)
            .then_some(Hidden::Control);
    }
    text.chars().find_map(of)
}

/// What one character hides.
#[must_use]
pub const fn of(letter: char) -> Option<Hidden> {
    match letter {
        '\t' | '\n' | '\r' | ' '..='~' => None,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(Hidden::DirectionOverride),
        '\u{FFFD}' => Some(Hidden::Damaged),
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}' => {
            Some(Hidden::Control)
        }
        '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206A}'..='\u{206F}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}' => Some(Hidden::Invisible),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_in_either_script_hide_nothing() {
        for name in ["Aït Benhaddou", "O’Neill", "هاجر الناصري", "ⵎⵕⵕⴰⴽⵛ", "a\tb\r\nc"] {
            assert_eq!(find(name), None, "{name:?}");
        }
    }

    #[test]
    fn overrides_invisible_control_and_damaged_characters_are_told_apart() {
        assert_eq!(find("Ali\u{202E}dnamhA"), Some(Hidden::DirectionOverride));
        assert_eq!(find("هاجر\u{2067}x"), Some(Hidden::DirectionOverride));
        assert_eq!(find("Haj\u{200B}ar"), Some(Hidden::Invisible));
        assert_eq!(find("هاجر\u{200F}"), Some(Hidden::Invisible));
        assert_eq!(find("Ali\0"), Some(Hidden::Control));
        assert_eq!(find("H\u{FFFD}l\u{FFFD}ne"), Some(Hidden::Damaged));
    }
}
