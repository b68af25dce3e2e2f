//! The comparison as files: the two sides, then what the page shows of their difference, one row each.

use serde_json::json;

use super::Seen;
use crate::i18n::Lang;
use crate::operations::insertion::Rate;
use crate::operations::insertion::comparison::{CauseLine, PlaceLine, Split, points};
use crate::report::formula;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::problem::Problem;

const KEYS: [&str; 18] = [
    "level",
    "code",
    "a_inserted",
    "a_denominator",
    "a_floor",
    "a_ceiling",
    "b_inserted",
    "b_denominator",
    "b_floor",
    "b_ceiling",
    "difference",
    "low",
    "high",
    "into_numerator",
    "out_of_numerator",
    "into_denominator",
    "out_of_denominator",
    "composition",
];

pub(super) fn of(kind: Kind, seen: &Seen, lang: Lang) -> Result<File, Problem> {
    let (a, b) = (&seen.a.question, &seen.b.question);
    let name = std::format!("compare_{}_{}_{}", b.profile.code.to_lowercase(), a.as_of, b.as_of);
    if kind != Kind::Json {
        let table = formula::beside(table(seen, lang), lang, |_| formula::of_first(&b.profile, lang));
        return File::of(&table, kind, &name, false, lang);
    }
    let side = |ground: &super::Ground| {
        json!({
            "as_of": ground.question.as_of, "known_at": ground.question.known_at,
            "filters": ground.address.filters().collect::<Vec<_>>(),
        })
    };
    let view = json!({
        "profile": b.profile.code, "profile_version": b.profile.version, "audience": seen.b.audience,
        "formula": formula::of_first(&b.profile, lang),
        "a": side(&seen.a), "b": side(&seen.b), "sha256": seen.hash(), "figures": seen.comparison,
    });
    Ok(File::json(&view, &name, false))
}

fn table(seen: &Seen, lang: Lang) -> Table {
    let found = &seen.comparison;
    let mut rows = vec![total(&found.a, &found.b, found.gap.as_ref().map(|gap| [gap.difference, gap.low, gap.high]))];
    if let Some(causes) = &found.causes {
        rows.extend(causes.lines.iter().map(|line| cause("cause", line.cause, line)));
        for (level, places) in [("operator", &causes.operators), ("region", &causes.regions)] {
            for place in places {
                rows.push(counts(level, place));
                rows.extend(
                    place.lines.iter().map(|line| cause(level, &std::format!("{} {}", place.code, line.cause), line)),
                );
            }
        }
    }
    rows.extend(found.split.iter().flat_map(strata));
    let text = |kind: &str, key: &str| lang.text(&std::format!("compare-{kind}-{}", key.replace('_', "-")));
    let column = |key| Column { key, label: text("column", key), meaning: text("meaning", key) };
    Table { name: lang.text("compare-sheet"), columns: KEYS.map(column).to_vec(), rows }
}

/// A row with its level and code, the other cells blank, some filled by rank.
fn row(level: &str, code: &str, filled: impl IntoIterator<Item = (usize, Cell)>) -> Vec<Cell> {
    let mut cells = vec![Cell::Text(None); KEYS.len()];
    for (at, cell) in [(0, Cell::from(level)), (1, Cell::from(code))].into_iter().chain(filled) {
        if let Some(place) = cells.get_mut(at) {
            *place = cell;
        }
    }
    cells
}

fn count(count: Option<u32>) -> Cell {
    Cell::Count(count.map(i64::from))
}

fn total(a: &Rate, b: &Rate, gap: Option<[i64; 3]>) -> Vec<Cell> {
    let side = |rate: &Rate| {
        let decimal = |text: &Option<String>| Cell::Decimal(text.clone());
        [count(rate.inserted), count(rate.denominator), decimal(&rate.floor), decimal(&rate.ceiling)]
    };
    let ends = gap.into_iter().flatten().map(|tenths| Cell::Decimal(Some(points(tenths))));
    row("total", "", (2..).zip(side(a).into_iter().chain(side(b)).chain(ends)))
}

fn cause(level: &str, code: &str, line: &CauseLine) -> Vec<Cell> {
    let moved = line.moved;
    let counts = [moved.into_numerator, moved.out_of_numerator, moved.into_denominator, moved.out_of_denominator];
    row(level, code, (13..).zip(counts.map(|n| count(Some(n)))))
}

fn counts(level: &str, place: &PlaceLine) -> Vec<Cell> {
    let side = |counts: Option<(u32, u32)>| [count(counts.map(|(n, _)| n)), count(counts.map(|(_, d)| d))];
    row(level, &place.code, (2..).zip(side(place.a)).chain((6..).zip(side(place.b))))
}

fn strata(split: &Split) -> Vec<Vec<Cell>> {
    let decimal = |tenths: i64| Cell::Decimal(Some(points(tenths)));
    let effects = split.strata.iter().zip(&split.parts.strata);
    let line = effects.map(|(stratum, effect)| {
        let code = match (stratum.others, stratum.diploma, stratum.sex) {
            (true, ..) => "other".to_owned(),
            (false, diploma, sex) => std::format!("{} {}", diploma.unwrap_or("-"), sex.unwrap_or("-")),
        };
        let (a, b) = (stratum.a, stratum.b);
        let cells = [(2, a.0), (3, a.1), (6, b.0), (7, b.1)].map(|(at, n)| (at, count(Some(n))));
        let whole = decimal(effect.composition + effect.rate);
        row("stratum", &code, cells.into_iter().chain([(10, whole), (17, decimal(effect.composition))]))
    });
    line.collect()
}
