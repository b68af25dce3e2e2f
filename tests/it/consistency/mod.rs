//! What reviewers would have to remember, a test remembers.
//!
//! Each file reads the repository's own text; a failure names the file and the line to mend.

mod budgets;
mod dependencies;
mod documentation;
mod handlers;
mod indicators;
mod layers;
mod migrations;
mod seeds;
mod templates;
mod vendored;
mod words;

/// Fails with one finding a line.
fn assert_none(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// The lines of a Rust source that are code, numbered from 1.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}
