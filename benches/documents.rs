//! What documents cost (`docs/performance.md`): `cargo bench --bench documents`.
//!
//! Prints the time and the peak of memory of the PDFs of an edition and of the demonstration's reviews, and of a workbook
//! of a hundred thousand rows.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a bench stops where it stands when what it measures fails"
)]

#[path = "../tests/it/documents/sample.rs"]
mod sample;

use std::time::Instant;

use sanad::domain::edition::Step;
use sanad::i18n::Lang;
use sanad::report::names::Names;
use sanad::report::source::Source;
use sanad::report::table::{Cell, Column, Table, to_xlsx};

/// The most memory that the process has held, in megabytes; none where the system does not tell.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "?".to_owned(), |line| line.trim().to_owned())
}

fn timed(what: &str, rounds: u32, mut work: impl FnMut() -> usize) {
    let mut least = u128::MAX;
    let mut bytes = 0;
    for _ in 0..rounds {
        let begun = Instant::now();
        bytes = work();
        least = least.min(begun.elapsed().as_millis());
    }
    println!("{what:<44} {least:>6} ms, best of {rounds}; {bytes:>9} bytes; peak {}", peak());
}

fn source(definitions: usize, cohorts: usize, lang: Lang) -> Source {
    let standing = sample::standing(sample::document("Revue", definitions, cohorts), &[Step::Review, Step::Approve]);
    Source::of(standing, Names::default(), None, lang)
}

/// A list as pages export it: texts, counts, rates, dates.
fn list(rows: i64) -> Table {
    let column = |key: &'static str| Column { key, label: key.to_owned(), meaning: key.to_owned() };
    let day = "2024-01-31".parse().ok();
    let row = |number: i64| {
        let mut cells: Vec<Cell> =
            ["Naciri", "Casablanca-Settat", "JobInTech", "Développement web"].map(Cell::from).into();
        cells.extend([Cell::Date(day), Cell::Date(None), Cell::from(format!("2024-C{number}"))]);
        cells.extend([number, number * 7 % 100].map(|n| Cell::Count(Some(n))));
        cells.push(Cell::Decimal(Some(format!("{}.{}", number % 100, number % 10))));
        cells
    };
    let keys = ["name", "region", "programme", "track", "starts_on", "ends_on", "cohort", "number", "age", "rate"];
    Table { name: "List".to_owned(), columns: keys.map(column).into(), rows: (0..rows).map(row).collect() }
}

/// The sessions of the demonstration as documents, once it is loaded into a database of its own.
#[cfg(feature = "pdf")]
async fn sessions() -> Vec<(Lang, sanad::report::review::Source)> {
    use sanad::clock::{Clock, Random};
    use sanad::domain::indicator::Audience;
    use sanad::domain::scope::Scope;
    use sanad::operations::demo::load::{self, FIRST_INSTANT, Place};
    use sanad::operations::{figures::Figures, reviews, setup};
    use sanad::report::{edition::method, review};

    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("bench.sqlite").display());
    let random = Random::seeded(11);
    let clock = Clock::fixed(FIRST_INSTANT);
    let (store, keys) = setup::open(&address, &folder.path().join("bench.keys"), &clock, &random).await.unwrap();
    load::load(Place { store: &store, keys: &keys, random: &random, method }, |_, _| ()).await.unwrap();
    let (figures, scope) = (Figures::default(), Scope::everything());
    let mut tx = store.read().await.unwrap();
    let mut sources = Vec::new();
    for session in reviews::list(&mut tx, &scope).await.unwrap() {
        let (id, audience) = (session.row.review_id, Audience::Ministry);
        for lang in [Lang::Fr, Lang::Ar] {
            let read = reviews::read(&mut tx, &figures, id, (&scope, audience)).await.unwrap();
            sources.push((lang, review::Source::read(&mut tx, read, (audience, lang)).await.unwrap()));
        }
    }
    sources
}

fn main() {
    #[cfg(feature = "pdf")]
    for (lang, source) in rocket::tokio::runtime::Runtime::new().unwrap().block_on(sessions()) {
        use sanad::report::pdf::{Template, render};
        let (instant, identifier) = source.dated();
        timed(&format!("PDF of the review of {}, {lang}", source.held_on()), 5, || {
            render(Template::Review, &source.paper("/verify").unwrap(), (instant, &identifier)).unwrap().len()
        });
    }
    for (lang, definitions) in [(Lang::Fr, 5), (Lang::Ar, 5)] {
        let source = source(definitions, 0, lang);
        #[cfg(feature = "pdf")]
        timed(&format!("PDF of an edition, {lang}"), 5, || {
            use sanad::report::pdf::{Template, render};
            let (instant, identifier) = source.dated();
            render(Template::Edition, &source.dossier("/verify").unwrap(), (instant, &identifier)).unwrap().len()
        });
        timed(&format!("its workbook, {lang}"), 3, || to_xlsx(&source.tables().unwrap(), "D", lang).unwrap().len());
    }
    let tables = [list(100_000)];
    println!("a list of {} rows of {} columns; peak {}", tables[0].rows.len(), tables[0].columns.len(), peak());
    timed("workbook of 100 000 rows", 2, || to_xlsx(&tables, "D", Lang::Fr).unwrap().len());
}
