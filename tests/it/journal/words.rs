//! Every act that an operation writes in the journal is listed with its nature, and told in words.

use std::collections::BTreeSet;

use sanad::domain::journal::{ACTS, KINDS};
use sanad::i18n;

use crate::support::files;

/// The acts that sources write: what follows `entry(` or `action:`, in quotes.
fn written() -> BTreeSet<String> {
    let mut acts = BTreeSet::new();
    for file in files::texts("src", ".rs") {
        for before in ["entry(\"", "action: \"", "entry(\n        \""] {
            let found = file.text.split(before).skip(1).filter_map(|rest| rest.split_once('"'));
            acts.extend(found.map(|(act, _)| act.to_owned()).filter(|act| is_act(act)));
        }
    }
    acts
}

fn is_act(text: &str) -> bool {
    let letters = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    text.split_once('.').is_some_and(|(noun, verb)| letters(noun) && letters(verb))
}

#[test]
fn every_act_written_is_listed_with_its_nature() {
    let written = written();
    assert!(written.len() > 30, "{written:?}");
    let unlisted: Vec<&String> = written.iter().filter(|act| !ACTS.iter().any(|(known, _)| known == act)).collect();
    assert!(unlisted.is_empty(), "add to src/domain/journal.rs: {unlisted:?}");
}

#[test]
fn every_act_listed_is_told_in_words() {
    let key = |act: &str| format!("journal-act-{}", act.replace(['.', '_'], "-"));
    let untold: Vec<&str> = ACTS.iter().map(|(act, _)| *act).filter(|act| !i18n::exists(&key(act))).collect();
    assert!(untold.is_empty(), "{untold:?}");
}

#[test]
fn every_kind_of_thing_listed_is_told_in_words() {
    let untold: Vec<&&str> = KINDS.iter().filter(|kind| !i18n::exists(&format!("journal-kind-{kind}"))).collect();
    assert!(untold.is_empty(), "{untold:?}");
}
