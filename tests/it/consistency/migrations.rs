//! Both engines migrate alike: same files, same text but for the names of types.

use crate::support::files;

use super::assert_none;

/// PostgreSQL's types by the class in which SQLite keeps them.
const TYPES: [(&str, &str); 6] = [
    ("UUID", "BLOB"),
    ("BYTEA", "BLOB"),
    ("DATE", "TEXT"),
    ("TIMESTAMPTZ", "TEXT"),
    ("BIGINT", "INTEGER"),
    ("BOOLEAN", "INTEGER"),
];

fn names(engine: &str) -> Vec<String> {
    let paths = files::paths(&format!("migrations/{engine}"));
    paths.iter().map(|path| path.rsplit('/').next().unwrap().to_owned()).collect()
}

/// The words of each line of a migration, types by their class.
fn lines(engine: &str, name: &str) -> Vec<String> {
    let class = |word: &str| {
        let bare = word.trim_end_matches(',');
        let class = TYPES.iter().find(|(postgres, _)| *postgres == bare).map_or(bare, |(_, class)| class);
        format!("{class}{}", &word[bare.len()..])
    };
    let text = files::text(&format!("migrations/{engine}/{name}"));
    text.lines()
        .map(|line| {
            line.replace(") STRICT;", ");").replace("DEFAULT FALSE", "DEFAULT 0").replace("DEFAULT TRUE", "DEFAULT 1")
        })
        .map(|line| {
            if line.trim_start().starts_with("--") {
                line
            } else {
                line.split_whitespace().map(class).collect::<Vec<_>>().join(" ")
            }
        })
        .collect()
}

#[test]
fn both_folders_hold_the_same_files_numbered_without_gaps() {
    let (sqlite, postgres) = (names("sqlite"), names("postgres"));
    assert_eq!(sqlite, postgres);
    for (index, name) in sqlite.iter().enumerate() {
        assert!(name.starts_with(&format!("{:04}_", index + 1)), "{name} is not number {}", index + 1);
    }
}

#[test]
fn both_folders_say_the_same() {
    let mut different = Vec::new();
    for name in names("sqlite") {
        let (sqlite, postgres) = (lines("sqlite", &name), lines("postgres", &name));
        let pairs = sqlite.iter().zip(&postgres).enumerate().filter(|(_, (one, other))| one != other);
        different.extend(pairs.map(|(index, (one, other))| format!("{name}:{}: {one:?} and {other:?}", index + 1)));
        if sqlite.len() != postgres.len() {
            different.push(format!("{name}: {} lines and {}", sqlite.len(), postgres.len()));
        }
    }
    assert_none(&different);
}
