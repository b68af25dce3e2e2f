//! What documents cost (`docs/performance.md`): `cargo bench --bench documents`.
//!
//! Prints the time and the peak of memory of a PDF of ten pages and of a workbook of a hundred thousand rows.

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
use sanad::report::table::to_xlsx;

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
    Source::of(standing, Names::default(), None, lang).against(Some(700))
}

fn main() {
    for (lang, definitions) in [(Lang::Fr, 5), (Lang::Ar, 5)] {
        let source = source(definitions, 0, lang);
        #[cfg(feature = "pdf")]
        timed(&format!("PDF of a review, {lang}"), 5, || {
            use sanad::report::pdf::{Template, render};
            let (instant, identifier) = source.dated();
            render(Template::Edition, &source.dossier("/verify").unwrap(), (instant, &identifier)).unwrap().len()
        });
        timed(&format!("its workbook, {lang}"), 3, || to_xlsx(&source.tables().unwrap(), "D", lang).unwrap().len());
    }
    let tables = source(1, 100_000, Lang::Fr).tables().unwrap();
    println!("workbook of {} rows of {} columns", tables[0].rows.len(), tables[0].columns.len());
    timed("workbook of 100 000 rows", 2, || to_xlsx(&tables, "D", Lang::Fr).unwrap().len());
}
