//! Documentation names only files, routes and commands that exist.

use clap::CommandFactory as _;
use sanad::cli::Cli;

use crate::support::files::{self, File};

use super::assert_none;

/// Where a path of the repository begins.
const ROOTS: [&str; 13] = [
    "src/",
    "tests/",
    "docs/",
    "migrations/",
    "seeds/",
    "locales/",
    "static/",
    "templates/",
    "bin/",
    ".ci/",
    ".cargo/",
    "var/",
    "benches/",
];

fn documents() -> Vec<File> {
    let mut found = files::texts("docs", ".md");
    for path in ["README.md", "CONTRIBUTING.md"] {
        found.push(File { path: path.to_owned(), text: files::text(path) });
    }
    found
}

/// What stands between backticks, with its line; code blocks line by line.
fn quoted(text: &str) -> Vec<(usize, String)> {
    let (mut found, mut fenced) = (Vec::new(), false);
    for (index, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            found.push((index + 1, line.trim().to_owned()));
        } else {
            found.extend(line.split('`').skip(1).step_by(2).map(|one| (index + 1, one.to_owned())));
        }
    }
    found
}

/// `a/{b,c}.d` as `a/b.d` and `a/c.d`.
fn spelled_out(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let Some((choices, after)) = rest.split_once('}') else { return vec![path.to_owned()] };
    choices.split(',').flat_map(|choice| spelled_out(&format!("{before}{}{after}", choice.trim()))).collect()
}

/// The part of a path that is certain: up to the folder before a placeholder or a pattern.
fn certain(path: &str) -> &str {
    let path = path.split([':', '#']).next().unwrap_or(path);
    match path.find(['<', '*', '…', 'N']) {
        Some(at) => path[..at].rfind('/').map_or("", |slash| &path[..slash]),
        None => path,
    }
}

#[test]
fn every_path_named_exists() {
    let mut missing = Vec::new();
    for document in documents() {
        for (line, quoted) in quoted(&document.text) {
            for word in quoted.split_whitespace().filter(|word| ROOTS.iter().any(|root| word.starts_with(root))) {
                for path in spelled_out(word.trim_end_matches([',', '.', ';', ')'])) {
                    // What a run leaves there is not in the repository.
                    if !path.starts_with("var/") && !files::exists(certain(&path)) {
                        missing.push(format!("{}:{line}: {path}", document.path));
                    }
                }
            }
        }
    }
    assert_none(&missing);
}

#[test]
fn every_link_leads_somewhere() {
    let mut broken = Vec::new();
    for document in documents() {
        let folder = document.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (number, line) in document.text.lines().enumerate() {
            for target in line.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                let path = target.split('#').next().unwrap_or(target);
                if !path.is_empty() && !path.contains("://") && !files::exists(&format!("{folder}/{path}")) {
                    broken.push(format!("{}:{}: {target}", document.path, number + 1));
                }
            }
        }
    }
    assert_none(&broken);
}

#[test]
fn every_route_named_is_mounted() {
    let shape = |path: &str| {
        let path = path.split('?').next().unwrap_or(path);
        let parts = path.split('/').map(|part| if part.starts_with('<') { "<>" } else { part });
        parts.collect::<Vec<_>>().join("/")
    };
    let mounted: Vec<_> =
        sanad::web::accesses().iter().map(|access| (access.route.method.as_str(), shape(&access.path()))).collect();
    let mut unknown = Vec::new();
    for document in documents() {
        for (line, quoted) in quoted(&document.text) {
            let (method, path) = match quoted.split_once(' ') {
                Some((method, rest)) if method.chars().all(|c| c.is_ascii_uppercase()) => {
                    (Some(method), rest.split_whitespace().next().unwrap_or(rest))
                }
                _ => (None, quoted.as_str()),
            };
            let is_route = path.starts_with('/') && !path.contains([' ', '*', '.', '…']);
            let is_mounted = mounted.iter().any(|(known, at)| *at == shape(path) && method.is_none_or(|m| m == *known));
            if is_route && !is_mounted {
                unknown.push(format!("{}:{line}: {quoted}", document.path));
            }
        }
    }
    assert_none(&unknown);
}

#[test]
fn every_command_named_exists() {
    let command = Cli::command();
    let known: Vec<_> = command.get_subcommands().map(clap::Command::get_name).collect();
    let mut unknown = Vec::new();
    for document in documents() {
        for (line, quoted) in quoted(&document.text) {
            let words: Vec<_> = quoted.split_whitespace().collect();
            for pair in words.windows(2).filter(|pair| pair[0] == "sanad" || pair[0].ends_with("/sanad")) {
                if pair[1].chars().all(|c| c.is_ascii_lowercase()) && !known.contains(&pair[1]) {
                    unknown.push(format!("{}:{line}: {quoted}", document.path));
                }
            }
        }
    }
    assert_none(&unknown);
}
