//! The pages of a working day, through their forms: what waits, cohorts, corrections, duplicates, accounts.

mod accounts;
mod cohort_forms;
mod corrections;
mod definitions;
mod doubles;
mod doubles_told;
mod waiting;

/// What stands in a page between two texts.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    page.split_once(before).and_then(|(_, rest)| rest.split_once(after)).map_or("", |(found, _)| found)
}
