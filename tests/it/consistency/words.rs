//! Nothing in the repository names a machine it was written on, a package registry's host, or a real person's number.

use crate::support::files;

use super::assert_none;

/// Written in two parts, so that this file does not find itself.
const FORBIDDEN: [(&str, &str); 16] = [
    ("/ro", "ot/"),
    ("/home", "/"),
    ("/wor", "k/"),
    ("crates", ".io"),
    ("npmjs", ".org"),
    ("npmjs", ".com"),
    ("pypi", ".org"),
    ("pythonhosted", ".org"),
    ("deb.debian", ".org"),
    ("cla", "ude"),
    ("anthro", "pic"),
    ("chat", "gpt"),
    ("open", "ai"),
    ("co", "pilot"),
    ("language ", "model"),
    ("TO", "DO"),
];

/// Every text of the repository but the locks, which cargo and npm write.
fn texts() -> Vec<files::File> {
    let paths = files::paths("").into_iter().filter(|path| !path.ends_with("Cargo.lock"));
    paths
        .filter_map(|path| {
            let text = String::from_utf8(std::fs::read(files::root().join(&path)).unwrap()).ok()?;
            Some(files::File { path, text })
        })
        .collect()
}

#[test]
fn no_forbidden_word_is_written() {
    let mut found = Vec::new();
    for file in texts() {
        for (number, line) in file.text.lines().enumerate() {
            let lower = line.to_lowercase();
            for (one, two) in FORBIDDEN {
                let word = format!("{one}{two}");
                let met =
                    if word.chars().all(char::is_uppercase) { line.contains(&word) } else { lower.contains(&word) };
                if met {
                    found.push(format!("{}:{}: {word}", file.path, number + 1));
                }
            }
        }
    }
    assert_none(&found);
}

#[test]
fn no_test_is_ignored_and_no_lint_is_allowed_without_a_reason() {
    let mut found = Vec::new();
    for file in files::texts("src", ".rs").into_iter().chain(files::texts("tests", ".rs")) {
        for (number, line) in file.text.lines().enumerate() {
            let line = line.trim_start();
            let silenced = line.starts_with("#[allow(") || line.starts_with("#![allow(");
            let attribute =
                || file.text.lines().skip(number).take_while(|line| !line.is_empty()).take(8).collect::<String>();
            if line.starts_with("#[ignore") || (silenced && !attribute().contains("reason = ")) {
                found.push(format!("{}:{}: {line}", file.path, number + 1));
            }
        }
    }
    assert_none(&found);
}

#[test]
fn invented_people_carry_numbers_that_nobody_has() {
    let mut found = Vec::new();
    // The example of the number plan is the one its regulator's metadata gives.
    for file in texts().iter().filter(|file| file.path != "seeds/identifiers.csv") {
        for (number, line) in file.text.lines().enumerate() {
            for (at, _) in line.match_indices("+212") {
                let digits = line[at + 4..].chars().take_while(|c| c.is_ascii_digit() || *c == ' ');
                let digits: String = digits.filter(char::is_ascii_digit).collect();
                if digits.len() >= 9 && !digits.starts_with("685") {
                    found.push(format!("{}:{}: +212{digits}", file.path, number + 1));
                }
            }
        }
    }
    assert_none(&found);
}
