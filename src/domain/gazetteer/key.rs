//! What two spellings of a place have in common.

use crate::domain::text::fold::plain;

/// Words that say what a place is, or join its parts, and never which one it is.
const IDLE: [&str; 35] = [
    "l",
    "el",
    "al",
    "ad",
    "ed",
    "ar",
    "er",
    "as",
    "es",
    "at",
    "et",
    "az",
    "ez",
    "an",
    "en",
    "ach",
    "ech",
    "le",
    "la",
    "les",
    "de",
    "du",
    "des",
    "d",
    "region",
    "province",
    "prefecture",
    "wilaya",
    "of",
    "the",
    "جهه",
    "اقليم",
    "عماله",
    "ولايه",
    "و",
];

/// Articles written in one word with the name: `Errachidia`, `Eddakhla`, `Elhajeb`.
const GLUED: [&str; 8] = ["dd", "rr", "ss", "tt", "zz", "nn", "chch", "ll"];

/// Letters and digits without accents, articles, words such as *région*, nor doubled letters.
#[must_use]
pub fn place_key(text: &str) -> String {
    let folded = plain(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut key = String::with_capacity(folded.len());
    let telling = words.clone().filter(|word| !IDLE.contains(word)).map(without_article);
    for word in telling.filter(|word| !IDLE.contains(word)) {
        push_single(&mut key, word);
    }
    if key.is_empty() {
        words.for_each(|word| push_single(&mut key, word));
    }
    key
}

fn without_article(word: &str) -> &str {
    if let Some(bare) = word.strip_prefix("ال").filter(|bare| bare.chars().count() >= 2) {
        return if bare == "وادي" { "واد" } else { bare };
    }
    if word == "وادي" {
        return "واد";
    }
    let Some(rest) = word.strip_prefix(['e', 'a']).filter(|_| word.len() >= 6) else { return word };
    let doubled = GLUED.iter().any(|pair| rest.starts_with(pair)) && rest.is_ascii();
    match rest.get(1..) {
        Some(bare) if doubled || rest.starts_with('l') => bare,
        _ => word,
    }
}

/// Appends a word, each run of one letter written once.
fn push_single(key: &mut String, word: &str) {
    let mut last = None;
    for letter in word.chars() {
        if last != Some(letter) {
            key.push(letter);
        }
        last = Some(letter);
    }
}
