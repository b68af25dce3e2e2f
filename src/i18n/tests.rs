//! The three catalogues hold the same keys and arguments, and every key that pages use.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

use super::{Args, Lang};

/// The messages of one language: key → names of its arguments. A key must begin with its file's name; `codes.ftl` names
/// the values of closed lists, each key beginning with its list.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for file in files(&Path::new("locales").join(lang.code()), "ftl") {
        let text = std::fs::read_to_string(&file).unwrap();
        let area = file.file_stem().unwrap().to_str().unwrap();
        FluentResource::try_new(text.clone()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        let mut key = String::new();
        for line in text.lines() {
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                key = line.split(['=', ' ']).next().unwrap().to_owned();
                let named = area == "codes" || key.starts_with(&format!("{area}-"));
                assert!(named, "{}: {key} must begin with {area}-", file.display());
                assert!(!found.contains_key(&key), "{}: {key} twice", file.display());
                found.insert(key.clone(), BTreeSet::new());
            }
            if !line.starts_with('#') {
                let names = line.split('$').skip(1).map(|rest| {
                    rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-')).collect::<String>()
                });
                found.entry(key.clone()).or_default().extend(names);
            }
        }
    }
    found.remove("");
    found
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|of| of == extension) {
            found.push(path);
        }
    }
    found
}

/// What stands between `before` and the next quote, with whether the text is then continued by `~`.
fn quoted<'a>(source: &'a str, before: &str) -> Vec<(&'a str, bool)> {
    let after = |rest: &'a str| {
        let (key, rest) = rest.split_once('"')?;
        Some((key, rest.trim_start().starts_with('~')))
    };
    source.split(before).skip(1).filter_map(after).collect()
}

#[test]
fn arabic_and_english_hold_exactly_the_french_keys_with_the_same_arguments() {
    let french = messages(Lang::Fr);
    for lang in [Lang::Ar, Lang::En] {
        let other = messages(lang);
        let missing: Vec<_> = french.keys().filter(|key| !other.contains_key(*key)).collect();
        let extra: Vec<_> = other.keys().filter(|key| !french.contains_key(*key)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{lang}: missing {missing:?}, beyond French {extra:?}");
        for (key, arguments) in &french {
            // A language may need no number where its word says it ("متعلمان"), never an argument of its own.
            let unknown: Vec<_> = other[key].difference(arguments).collect();
            assert!(unknown.is_empty(), "{lang}: {key} takes {unknown:?}, French does not");
        }
    }
}

#[test]
fn every_key_that_a_template_or_the_code_names_exists() {
    let french = messages(Lang::Fr);
    let mut missing = Vec::new();
    for file in files(Path::new("templates"), "html") {
        let source = std::fs::read_to_string(&file).unwrap();
        for (key, continued) in quoted(&source, "(k=\"") {
            let known = if continued { french.keys().any(|of| of.starts_with(key)) } else { french.contains_key(key) };
            if !known {
                missing.push(format!("{}: {key}", file.display()));
            }
        }
    }
    for file in files(Path::new("src"), "rs").into_iter().filter(|file| !file.ends_with("tests.rs")) {
        let source = std::fs::read_to_string(&file).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap();
        for call in [".text(\"", ".text_with(\"", ".saying(\"", ".warning(\"", "conflict(\"", "unprocessable(\""] {
            for (key, _) in quoted(source, call) {
                if key.contains('-') && !french.contains_key(key) {
                    missing.push(format!("{}: {key}", file.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn arabic_counts_take_their_six_forms() {
    let forms: Vec<_> = [0, 1, 2, 3, 11, 100]
        .into_iter()
        .map(|n| Lang::Ar.text_with("common-count-graduated", &Args::new().count("n", n)))
        .collect();
    assert_eq!(
        forms,
        [
            "لا خريج",
            "خريج واحد",
            "خريجان",
            "\u{2068}3\u{2069} خريجين",
            "\u{2068}11\u{2069} خريجا",
            "\u{2068}100\u{2069} خريج"
        ]
    );
}

#[test]
fn counts_are_grouped_inside_texts() {
    let text = Lang::Fr.text_with("common-count-graduated", &Args::new().count("n", 1_000));
    assert_eq!(text, "1\u{a0}000 diplômés");
}

#[test]
fn french_punctuation_never_begins_a_line() {
    let text = Lang::Fr.text_with("common-definition-of", &Args::new().with("term", "Taux"));
    assert_eq!(text, "Définition\u{a0}: Taux");
}

#[test]
fn an_arabic_percentage_keeps_its_sign_after_its_number() {
    assert_eq!(Lang::Ar.text("common-limit-998"), "حد \u{2066}99,8%\u{2069}");
    assert_eq!(Lang::Ar.text("common-all"), "الكل");
}

#[test]
fn a_browser_that_prefers_arabic_of_morocco_gets_arabic() {
    assert_eq!(Lang::negotiate("ar-MA,fr;q=0.8"), Some(Lang::Ar));
    assert_eq!(Lang::negotiate("de, en-GB;q=0.7"), Some(Lang::En));
    assert_eq!(Lang::negotiate("fr_MA.UTF-8"), Some(Lang::Fr));
    assert_eq!(Lang::negotiate("de"), None);
}
