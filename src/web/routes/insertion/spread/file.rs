//! The spread as files: one row a group.

use serde_json::json;

use super::Seen;
use crate::i18n::Lang;
use crate::operations::insertion::spread::{Line, Spread};
use crate::report::formula;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::problem::Problem;
use crate::web::routes::insertion::ground::Ground;
use crate::web::routes::insertion::seal::seal;

const KEYS: [&str; 20] = [
    "level",
    "code",
    "label",
    "denominator",
    "inserted",
    "floor",
    "low95",
    "high95",
    "low998",
    "high998",
    "position",
    "expected",
    "value_added",
    "value_added_low",
    "value_added_high",
    "compared_track",
    "compared_region",
    "compared_sex",
    "compared_diploma",
    "compared_country",
];

pub(super) fn of(kind: Kind, Seen { ground, spread, cohorts }: &Seen, lang: Lang) -> Result<File, Problem> {
    let question = &ground.question;
    let name = std::format!("spread_{}_{}", question.profile.code.to_lowercase(), question.as_of);
    if kind != Kind::Json {
        let table = formula::beside(table((ground, spread, cohorts), lang), lang, |_| {
            formula::of_first(&question.profile, lang)
        });
        return File::of(&table, kind, &name, false, lang);
    }
    let view = json!({
        "profile": question.profile.code, "profile_version": question.profile.version,
        "formula": formula::of_first(&question.profile, lang),
        "as_of": question.as_of, "known_at": question.known_at, "audience": ground.audience,
        "filters": ground.address.filters().collect::<Vec<_>>(), "sha256": seal(question, &spread.sealed()),
        "figures": spread.written(cohorts),
    });
    Ok(File::json(&view, &name, false))
}

fn table((ground, spread, cohorts): (&Ground, &Spread, &[Line]), lang: Lang) -> Table {
    let region = |code: &str| lang.text(&std::format!("region-{code}"));
    let mut rows = Vec::new();
    rows.extend(spread.operators.iter().map(|line| row("operator", line, ground.labels.operator(&line.code))));
    rows.extend(spread.regions.iter().map(|line| row("region", line, region(&line.code))));
    rows.extend(cohorts.iter().map(|line| row("cohort", line, line.code.clone())));
    let text = |kind: &str, key: &str| lang.text(&std::format!("spread-{kind}-{}", key.replace('_', "-")));
    let column = |key| Column { key, label: text("column", key), meaning: text("meaning", key) };
    Table { name: lang.text("spread-sheet"), columns: KEYS.map(column).to_vec(), rows }
}

fn row(level: &str, line: &Line, label: String) -> Vec<Cell> {
    let count = |count: Option<u32>| Cell::Count(count.map(i64::from));
    let limit =
        |of: fn(&crate::domain::indicator::spread::Limits) -> String| Cell::Decimal(line.limits.as_ref().map(of));
    let added = line.added.as_ref();
    let mut cells = vec![
        Cell::from(level),
        Cell::from(line.code.as_str()),
        Cell::from(label),
        count(line.rate.denominator),
        count(line.rate.inserted),
        Cell::Decimal(line.rate.floor.clone()),
        limit(|limits| limits.low95.to_string()),
        limit(|limits| limits.high95.to_string()),
        limit(|limits| limits.low998.to_string()),
        limit(|limits| limits.high998.to_string()),
        Cell::Text(line.verdict.map(str::to_owned)),
        Cell::Decimal(added.map(|added| added.expected.clone())),
        Cell::Decimal(added.map(|added| added.value.clone())),
        Cell::Decimal(added.map(|added| added.low.clone())),
        Cell::Decimal(added.map(|added| added.high.clone())),
    ];
    cells.extend((0..5).map(|grain| count(added.and_then(|added| added.compared.get(grain).copied()))));
    cells
}
