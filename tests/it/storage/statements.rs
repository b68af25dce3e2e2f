//! Every statement of the program compiles on both engines with the migrations applied.

use std::collections::BTreeSet;

use sanad::storage::port::statements;

use crate::support::{files, on_both_engines};

#[test]
fn every_statement_prepares_on_both_engines() {
    on_both_engines(async |scene| {
        let mut refused = Vec::new();
        for statement in statements() {
            // A snapshot each: PostgreSQL gives up a transaction at its first error.
            let mut tx = scene.store.read().await.unwrap();
            if let Err(error) = tx.prepare(statement).await {
                refused.push(format!("{}:{}: {error}", statement.file, statement.line));
            }
        }
        assert!(refused.is_empty(), "\n{}", refused.join("\n"));
    });
}

#[test]
fn every_file_that_writes_a_statement_has_registered_it() {
    let registered: BTreeSet<&str> = statements().map(|statement| statement.file).collect();
    let written = files::texts("src", ".rs")
        .into_iter()
        .filter(|file| outside_macros(&file.text).contains("sql!(") && !file.path.starts_with("src/storage/port/"))
        .map(|file| file.path);
    let missing: Vec<String> = written.filter(|path| !registered.contains(path.as_str())).collect();
    assert!(missing.is_empty(), "not registered: {missing:?}");
}

/// A source without its macros, whose statements are registered where they are called.
fn outside_macros(text: &str) -> String {
    let mut inside = false;
    let kept = text.lines().filter(|line| {
        inside = line.starts_with("macro_rules!") || (inside && *line != "}");
        !inside
    });
    kept.collect()
}

#[test]
fn statements_leave_dates_and_divisions_to_rust() {
    let forbidden = ["now()", "date(", "strftime", "CURRENT_", "INTERVAL", "julianday", " / "];
    let found: Vec<String> = statements()
        .filter_map(|statement| {
            let word = forbidden.iter().find(|word| statement.text.contains(**word))?;
            Some(format!("{}:{}: {word}", statement.file, statement.line))
        })
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}
