//! What the content security policy would refuse is not written in the first place.

use crate::support::files::{self, File};

use super::assert_none;

/// Templates, and the sources that draw markup in Rust.
fn markup() -> Vec<File> {
    let mut found = files::texts("templates", ".html");
    found.extend(files::texts("templates", ".svg"));
    found.extend(files::texts("src/web", ".rs").into_iter().filter(|file| !file.path.contains("/tests")));
    found
}

fn lines_with(wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in markup() {
        for (index, line) in file.text.lines().enumerate() {
            if wanted(line) {
                found.push(format!("{}:{}: {}", file.path, index + 1, line.trim()));
            }
        }
    }
    found
}

/// Whether an attribute of this beginning is set in the line: ` style=`, ` onclick=`.
fn sets_attribute(line: &str, name: impl Fn(&str) -> bool) -> bool {
    line.match_indices("=\"").any(|(at, _)| {
        let before = &line[..at];
        let word = before.rsplit(|c: char| !c.is_ascii_alphabetic() && c != '-').next().unwrap_or_default();
        before[..before.len() - word.len()].ends_with([' ', '\t']) && name(word)
    })
}

#[test]
fn no_style_attribute_and_no_inline_handler() {
    assert_none(&lines_with(|line| {
        sets_attribute(line, |name| name == "style" || (name.starts_with("on") && name.len() > 4))
    }));
}

#[test]
fn no_inline_script_or_style_sheet() {
    assert_none(&lines_with(|line| {
        line.contains("<script>") || line.contains("<style") || line.contains("javascript:")
    }));
}

#[test]
fn nothing_is_loaded_from_another_host() {
    let loads = ["src=\"http", "src=\"//", "<link rel=\"stylesheet\" href=\"http", "url(http", "url(//", "@import"];
    assert_none(&lines_with(|line| loads.iter().any(|load| line.contains(load))));
    for sheet in files::texts("static", ".css").into_iter().chain(files::texts("static", ".js")) {
        assert!(!loads.iter().any(|load| sheet.text.contains(load)), "{} loads from another host", sheet.path);
    }
}
