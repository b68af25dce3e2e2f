//! Names typed with a slip: what they may have been meant to be, and how far a name is from what was typed.

use super::name::name_key;

/// Every consonant class that [`super::name::sound`] knows.
const CLASSES: &str = "abcdfghjklmnrstxz";

/// The sounds one consonant away from a word's: one missing, one too many, one for another, two swapped.
///
/// ```
/// use sanad::domain::text::typo::one_slip_away;
/// assert!(one_slip_away("nr").contains(&"nsr".to_owned()));
/// assert!(one_slip_away("nsr").contains(&"nrs".to_owned()));
/// ```
#[must_use]
pub fn one_slip_away(sound: &str) -> Vec<String> {
    let letters: Vec<char> = sound.chars().collect();
    let mut found = Vec::new();
    for at in 0..=letters.len() {
        let (before, after) = letters.split_at(at);
        let mut put = |middle: &[char], after: &[char]| {
            found.push(before.iter().chain(middle).chain(after).collect::<String>());
        };
        if let [_, rest @ ..] = after {
            put(&[], rest);
        }
        if let [one, two, rest @ ..] = after {
            put(&[*two, *one], rest);
        }
        for letter in CLASSES.chars() {
            put(&[letter], after);
            if let [_, rest @ ..] = after {
                put(&[letter], rest);
            }
        }
    }
    found.retain(|word| !word.is_empty() && word != sound);
    found.sort_unstable();
    found.dedup();
    found
}

/// The sounds with which an unfinished word may begin: its last letter may be the first half of a pair (`s`, `sh`).
///
/// ```
/// assert_eq!(sanad::domain::text::typo::beginnings("nk", "nac"), ["nk", "ns", "nc"]);
/// ```
#[must_use]
pub fn beginnings(sound: &str, typed: &str) -> Vec<String> {
    let also: &[char] = match typed.chars().last() {
        Some('c') => &['s', 'c'],
        Some('s') => &['c'],
        Some('k') => &['x'],
        Some('d') => &['j'],
        Some('p') => &['f'],
        Some('r') => &['g'],
        _ => &[],
    };
    let stem: String = sound.chars().take(sound.chars().count().saturating_sub(1)).collect();
    std::iter::once(sound.to_owned()).chain(also.iter().map(|letter| format!("{stem}{letter}"))).collect()
}

/// How many letters a name must change to hold every word typed, the last of which may be unfinished.
///
/// ```
/// use sanad::domain::text::typo::distance;
/// assert_eq!(distance("nacir", "Naciri Hajar"), 0);
/// assert_eq!(distance("hajar nasiri", "Naciri Hajar"), 1);
/// ```
#[must_use]
pub fn distance(typed: &str, name: &str) -> usize {
    let (typed, name) = (name_key(typed), name_key(name));
    let last = typed.split(' ').count();
    let near = |number: usize, word: &str| {
        name.split(' ')
            .map(|other| {
                let whole = strsim::levenshtein(word, other);
                if number == last && other.starts_with(word) { 0 } else { whole }
            })
            .min()
            .unwrap_or(word.chars().count())
    };
    typed.split(' ').enumerate().map(|(index, word)| near(index + 1, word)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::name::sound;

    #[test]
    fn a_letter_missed_doubled_or_mistaken_is_one_slip_away_at_most() {
        for (typed, meant) in
            [("Nariri", "Naciri"), ("Nacri", "Naciri"), ("Benani", "Bennani"), ("Zakariae", "Zakaria")]
        {
            let (typed, meant) = (sound(typed), sound(meant));
            assert!(typed == meant || one_slip_away(&typed).contains(&meant), "{typed} {meant}");
        }
    }
}
