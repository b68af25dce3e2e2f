//! The view as files: exactly what the page shows, for the same reader.

use rocket::get;

use super::address::Query;
use super::dashboard::{Seen, see};
use super::ground::Ground;
use super::seal::seal;
use super::sources::Sources;
use crate::i18n::Lang;
use crate::operations::insertion::{Lines, Rate};
use crate::report::formula;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::guards::Observer;
use crate::web::problem::Problem;

/// The file's name: the definition, the date and the filters.
fn name(seen: &Seen) -> String {
    let filter = &seen.ground.question.filter;
    let asked = ["insertion".to_owned(), seen.ground.question.profile.code.to_lowercase()];
    let regions = filter.region.iter().map(|region| region.code().to_owned());
    let parts = asked.into_iter().chain([seen.ground.question.as_of.to_string()]).chain(regions);
    parts.chain(filter.sex.map(|sex| sex.code().to_lowercase())).collect::<Vec<_>>().join("_")
}

#[get("/insertion.csv?<query..>")]
pub(super) async fn file(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    kind: Kind,
) -> Result<File, Problem> {
    let seen = see(&observer, &query, &sources, (lang, Lines::All)).await?;
    let (table, name) = (|| table(&seen, lang), name(&seen));
    match kind {
        Kind::Csv => {
            let said = |_| formula::of_first(&seen.ground.question.profile, lang);
            File::of(&formula::beside(table(), lang, said), kind, &name, false, lang)
        }
        Kind::Xlsx => File::book(&[table(), definition(&seen, lang)], &name, false, lang),
        Kind::Json => Ok(File::json(&view(&seen, lang), &name, false)),
    }
}

fn view(seen: &Seen, lang: Lang) -> serde_json::Value {
    let Ground { question, audience, address, learnt, .. } = &seen.ground;
    serde_json::json!({
        "profile": question.profile.code, "profile_version": question.profile.version,
        "definition": formula_of(seen, lang),
        "as_of": question.as_of, "known_at": question.known_at, "audience": audience, "filters": address.pairs(),
        "learnt_since": learnt, "sha256": seal(question, &seen.board.sealed()), "figures": seen.board,
    })
}

fn formula_of(seen: &Seen, lang: Lang) -> Vec<formula::Line> {
    let profile = &seen.ground.question.profile;
    profile.indicators.first().map(|indicator| formula::lines(profile, indicator, lang)).unwrap_or_default()
}

/// The definition in words, part by part.
fn definition(seen: &Seen, lang: Lang) -> Table {
    let column = |key| Column { key, label: lang.text(&format!("method-{key}")), meaning: String::new() };
    let rows = formula_of(seen, lang).into_iter().map(|line| vec![Cell::from(line.label), Cell::from(line.text)]);
    Table {
        name: lang.text("method-definition"),
        columns: vec![column("part"), column("meaning")],
        rows: rows.collect(),
    }
}

/// Every rate of the page on one line: total, women, men, regions, cohorts.
fn table(seen: &Seen, lang: Lang) -> Table {
    let board = &seen.board;
    let line = |level: &str, code: &str, label: String, rate: &Rate| {
        let mut row = vec![Cell::from(level), Cell::from(code), Cell::from(label)];
        row.extend(figures(rate));
        row
    };
    let mut rows = vec![
        line("total", "", lang.text("insertion-everyone"), &board.total),
        line("sex", "F", lang.text("sex-F"), &board.women),
        line("sex", "M", lang.text("sex-M"), &board.men),
    ];
    for region in &board.regions {
        let label = lang.text(&format!("region-{}", region.region));
        match &region.rate {
            Some(rate) => rows.push(line("region", region.region, label, rate)),
            None => {
                let mut row = vec![Cell::from("region"), Cell::from(region.region), Cell::from(label)];
                row.resize(KEYS.len() + FIGURE_KEYS.len(), Cell::Text(None));
                row.pop();
                row.push(Cell::from("z"));
                rows.push(row);
            }
        }
    }
    for cohort in &board.cohorts {
        rows.push(line("cohort", &cohort.code, seen.ground.labels.track(&cohort.track), &cohort.rate));
    }
    let columns = KEYS.into_iter().chain(FIGURE_KEYS).map(|key| Column {
        key,
        label: lang.text(&format!("insertion-column-{}", key.replace('_', "-"))),
        meaning: lang.text(&format!("insertion-meaning-{}", key.replace('_', "-"))),
    });
    Table { name: lang.text("insertion-sheet"), columns: columns.collect(), rows }
}

const KEYS: [&str; 3] = ["level", "code", "label"];

/// Keys of the figures of a rate, in order.
pub(super) const FIGURE_KEYS: [&str; 19] = [
    "enrolled",
    "confirmed",
    "in_training",
    "withdrawn",
    "graduated",
    "base",
    "matured",
    "excluded",
    "inserted",
    "not_inserted",
    "unknown",
    "floor",
    "known",
    "ceiling",
    "knowledge_rate",
    "wilson_low",
    "wilson_high",
    "state",
    "mark",
];

/// The figures of a rate, in the order of the keys; the mark says what stands in for a missing value (`design.md` §4).
pub(super) fn figures(rate: &Rate) -> Vec<Cell> {
    let count = |count: u32| Cell::Count(Some(i64::from(count)));
    let maybe = |count: Option<u32>| Cell::Count(count.map(i64::from));
    let decimal = |text: &Option<String>| Cell::Decimal(text.clone());
    let mark = if rate.masked {
        "c"
    } else if !rate.is_shown() {
        "x"
    } else if rate.maturity == "DEFINITIF" {
        ""
    } else {
        "p"
    };
    vec![
        count(rate.funnel.enrolled),
        count(rate.funnel.confirmed),
        count(rate.funnel.in_training),
        count(rate.funnel.withdrawn),
        count(rate.funnel.graduated),
        count(rate.base),
        maybe(rate.matured),
        maybe(rate.excluded),
        maybe(rate.inserted),
        maybe(rate.not_inserted),
        maybe(rate.unknown),
        decimal(&rate.floor),
        decimal(&rate.known),
        decimal(&rate.ceiling),
        decimal(&rate.knowledge),
        decimal(&rate.low),
        decimal(&rate.high),
        Cell::from(rate.maturity),
        Cell::from(mark),
    ]
}
