//! Imports run one way only: `domain` ← `storage` ← `operations` ← `report` ← `web`, `cli`.

use crate::support::files;

use super::{assert_none, code_lines};

/// What each layer may name of the crate beside itself.
const MAY_NAME: [(&str, &[&str]); 11] = [
    ("domain", &[]),
    ("clock", &["domain"]),
    ("config", &["domain"]),
    ("i18n", &["domain", "clock"]),
    ("keys", &["domain"]),
    ("seeds", &["domain"]),
    ("storage", &["domain", "clock", "config", "i18n", "keys", "seeds"]),
    ("operations", &["domain", "clock", "config", "i18n", "keys", "seeds", "storage"]),
    ("report", &["domain", "clock", "config", "i18n", "keys", "seeds", "storage", "operations"]),
    ("web", &["domain", "clock", "config", "i18n", "keys", "seeds", "storage", "operations", "report"]),
    ("cli", &["domain", "clock", "config", "i18n", "keys", "seeds", "storage", "operations", "report", "web"]),
];

/// The layer of a source file: its first folder or its own name.
fn layer(path: &str) -> &str {
    let inside = path.trim_start_matches("src/");
    inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs")
}

/// The modules that a line names after `crate::`, also as `crate::{a, b}`.
fn named(line: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for (_, rest) in line.match_indices("crate::").map(|(at, name)| line.split_at(at + name.len())) {
        let rest = rest.split_once('}').map_or(rest, |(list, _)| list);
        let parts = rest.strip_prefix('{').map_or_else(|| vec![rest], |list| list.split(',').collect());
        names.extend(parts.into_iter().map(|part| {
            let part = part.trim();
            part.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(part)
        }));
    }
    names
}

#[test]
fn imports_run_one_way_only() {
    let mut crossed = Vec::new();
    for file in files::texts("src", ".rs") {
        let own = layer(&file.path);
        if ["lib", "main"].contains(&own) {
            continue;
        }
        let Some((_, allowed)) = MAY_NAME.iter().find(|(name, _)| *name == own) else {
            crossed.push(format!("{}: {own} is no layer of docs/architecture.md", file.path));
            continue;
        };
        for (number, line) in code_lines(&file.text) {
            for name in named(line) {
                let is_layer = MAY_NAME.iter().any(|(layer, _)| *layer == name);
                if is_layer && name != own && !allowed.contains(&name) {
                    crossed.push(format!("{}:{number}: {own} names {name}", file.path));
                }
            }
        }
    }
    assert_none(&crossed);
}

#[test]
fn the_domain_is_pure() {
    let foreign = [
        "sqlx",
        "rocket",
        "tera::",
        "tokio",
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "std::time",
        "rand::",
        "Utc::now",
        "f32",
        "f64",
        "println!",
    ];
    let mut found = Vec::new();
    for file in files::texts("src/domain", ".rs") {
        for (number, line) in code_lines(&file.text) {
            let words = foreign.iter().filter(|word| {
                line.match_indices(**word)
                    .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
            });
            found.extend(words.map(|word| format!("{}:{number}: {word}", file.path)));
        }
    }
    assert_none(&found);
}

#[test]
fn only_the_edges_take_the_systems_clock_and_randomness() {
    let mut found = Vec::new();
    for file in files::texts("src", ".rs") {
        if ["web", "cli", "main", "clock"].contains(&layer(&file.path)) {
            continue;
        }
        for (number, line) in code_lines(&file.text) {
            if line.contains("Clock::System") || line.contains("Random::System") {
                found.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
        }
    }
    assert_none(&found);
}

#[test]
fn no_engine_is_named_outside_the_port() {
    let mut found = Vec::new();
    for file in files::texts("src", ".rs") {
        if file.path.starts_with("src/storage/port/") {
            continue;
        }
        for (number, line) in code_lines(&file.text) {
            let engines = ["Sqlite", "Postgres", "PgPool", "PgRow", "sqlx::query"];
            // `Engine::Sqlite` asks which one it is: to say it, or to choose a file's name.
            let line = line.replace("Engine::Sqlite", "").replace("Engine::Postgres", "");
            found.extend(
                engines
                    .iter()
                    .filter(|name| line.contains(**name))
                    .map(|name| format!("{}:{number}: {name}", file.path)),
            );
        }
    }
    assert_none(&found);
}
