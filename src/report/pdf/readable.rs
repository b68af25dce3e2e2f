//! Texts as the press takes them: letters that a font has, runs of the other direction set apart once, no vowel signs.
//!
//! Readers of PDF give a sign above an Arabic letter back out of its place, and administrative Arabic is written without.

use serde_json::Value;

use super::world::draws;

/// Left-to-right isolate, first-strong isolate, end.
const OPENS: [char; 2] = ['\u{2066}', '\u{2068}'];
const CLOSES: char = '\u{2069}';
/// Stands for a character that no font has.
const MISSING: char = '?';

/// Every text of the data, made readable.
pub(super) fn of(value: Value) -> Value {
    match value {
        Value::String(said) => Value::String(text(&said)),
        Value::Array(items) => items.into_iter().map(of).collect(),
        Value::Object(members) => members.into_iter().map(|(key, value)| (key, of(value))).collect(),
        other => other,
    }
}

fn text(said: &str) -> String {
    let drawn = |letter: char| match letter {
        '\u{64b}'..='\u{652}' => None,
        letter if is_isolate(letter) => Some(letter),
        '\n' | '\t' => Some(' '),
        // Signs without a shape: marks of direction, joiners.
        '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        letter if draws(letter) => Some(letter),
        _ => Some(MISSING),
    };
    innermost(&said.chars().filter_map(drawn).collect::<Vec<_>>())
}

fn is_isolate(letter: char) -> bool {
    OPENS.contains(&letter) || letter == CLOSES
}

/// Isolates that hold no other; those around them, and those without their other half, are left out.
fn innermost(letters: &[char]) -> String {
    let mut kept = vec![false; letters.len()];
    let mut open = None;
    for (place, letter) in letters.iter().enumerate() {
        if OPENS.contains(letter) {
            open = Some(place);
        } else if *letter == CLOSES
            && let Some(begin) = open.take()
        {
            for end in [begin, place] {
                if let Some(slot) = kept.get_mut(end) {
                    *slot = true;
                }
            }
        }
    }
    letters.iter().zip(kept).filter(|(letter, kept)| *kept || !is_isolate(**letter)).map(|(letter, _)| letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_draws_is_asked_about_and_never_refuses_the_document() {
        assert_eq!(text("Revue 🎓 de mai\u{200f}"), "Revue ? de mai");
        assert_eq!(text("إصدار مجمّد"), "إصدار مجمد");
    }

    #[test]
    fn a_run_set_apart_twice_is_set_apart_once() {
        assert_eq!(text("من \u{2068}\u{2066}71,9%\u{2069}\u{2069} إلى"), "من \u{2066}71,9%\u{2069} إلى");
        assert_eq!(text("\u{2068}71"), "71");
    }
}
