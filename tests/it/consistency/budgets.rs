//! A file fits the mind of whoever opens it: half of them have at most 120 lines, none more than 400 (tests 600).

use crate::support::files;

use super::assert_none;

const MEDIAN: usize = 120;
const FILE: usize = 400;
const TEST_FILE: usize = 600;
/// The one stylesheet; its weight is what counts, and the browser's tests hold it to 10 KB.
const STYLE: usize = 440;

fn lines(text: &str) -> usize {
    text.lines().count()
}

#[test]
fn no_file_is_longer_than_its_budget() {
    let sources = ["src", "tests", "templates", "static", "migrations", "bin", "docs", "benches"];
    let endings = [".rs", ".html", ".css", ".js", ".sql", ".md", ".py", ".sh"];
    let mut long = Vec::new();
    for folder in sources.iter().filter(|folder| files::exists(folder)) {
        for path in files::paths(folder) {
            // Generated from the catalogue of indicators.
            if path == "docs/indicators.md" || !(endings.iter().any(|end| path.ends_with(end)) || *folder == "bin") {
                continue;
            }
            let budget = match path.as_str() {
                "static/app.css" => STYLE,
                test if *folder == "tests" || test.ends_with("tests.rs") => TEST_FILE,
                _ => FILE,
            };
            let lines = lines(&files::text(&path));
            if lines > budget {
                long.push(format!("{path}: {lines} lines, {budget} allowed"));
            }
        }
    }
    assert_none(&long);
}

#[test]
fn half_of_the_sources_are_short() {
    let mut lengths: Vec<_> = files::texts("src", ".rs").iter().map(|file| lines(&file.text)).collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= MEDIAN, "the median source has {median} lines, {MEDIAN} allowed");
}

#[test]
fn the_binary_is_a_call_to_the_library() {
    assert!(lines(&files::text("src/main.rs")) <= 40);
}
