//! Every dependency says why it is there, and is used.

use crate::support::files;

use super::assert_none;

/// The dependencies of `Cargo.toml`: name, and whether a comment stands directly above.
fn dependencies() -> Vec<(String, bool)> {
    let manifest = files::text("Cargo.toml");
    let (mut found, mut inside, mut reasoned) = (Vec::new(), false, false);
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if line.starts_with('#') {
            reasoned = true;
            continue;
        } else if let (true, Some((name, _))) = (inside, line.split_once('=')) {
            found.push((name.trim().to_owned(), reasoned));
        }
        reasoned = false;
    }
    found
}

#[test]
fn every_dependency_carries_its_reason() {
    let all = dependencies();
    assert!(all.len() > 30, "{} dependencies", all.len());
    let bare: Vec<_> = all.into_iter().filter(|(_, reasoned)| !reasoned).map(|(name, _)| name).collect();
    assert_none(&bare);
}

#[test]
fn no_dependency_is_there_for_nothing() {
    let mut sources = files::texts("src", ".rs");
    sources.extend(files::texts("tests/it", ".rs"));
    let unused = dependencies().into_iter().filter(|(name, _)| {
        let name = name.replace('-', "_");
        !sources
            .iter()
            .any(|file| file.text.contains(&format!("{name}::")) || file.text.contains(&format!("use {name}")))
    });
    assert_none(&unused.map(|(name, _)| name).collect::<Vec<_>>());
}
