//! The view as files: exactly what the page shows, for the same reader.

use rocket::http::{ContentType, Header};
use rocket::{Responder, get};

use super::address::Query;
use super::dashboard::{Seen, figures_of, hash, see};
use super::sources::Sources;
use crate::i18n::Lang;
use crate::operations::insertion::Rate;
use crate::report::table::{Cell, Column, Table, to_xlsx};
use crate::web::guards::Observer;
use crate::web::problem::Problem;

/// A file to keep.
#[derive(Responder)]
pub(super) struct File {
    bytes: Vec<u8>,
    kind: ContentType,
    name: Header<'static>,
    privacy: Header<'static>,
}

impl File {
    fn of(seen: &Seen, extension: &str, kind: ContentType, bytes: Vec<u8>) -> Self {
        let filter = &seen.question.filter;
        let parts = [
            Some("insertion".to_owned()),
            Some(seen.question.profile.code.to_lowercase()),
            Some(seen.question.as_of.to_string()),
            filter.region.map(|region| region.code().to_owned()),
            filter.sex.map(|sex| sex.code().to_lowercase()),
        ];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join("_");
        let name = Header::new("Content-Disposition", format!("attachment; filename=\"{name}.{extension}\""));
        Self { bytes, kind, name, privacy: Header::new("Cache-Control", "private, no-cache") }
    }
}

#[get("/insertion.csv?<query..>")]
pub(super) async fn csv(observer: Observer, query: Query, lang: Lang, sources: Sources<'_>) -> Result<File, Problem> {
    let seen = see(&observer, &query, &sources, (lang, 0..0)).await?;
    let bytes = table(&seen, lang).to_csv().map_err(Problem::internal)?;
    Ok(File::of(&seen, "csv", ContentType::CSV, bytes))
}

#[get("/insertion.xlsx?<query..>")]
pub(super) async fn xlsx(observer: Observer, query: Query, lang: Lang, sources: Sources<'_>) -> Result<File, Problem> {
    let seen = see(&observer, &query, &sources, (lang, 0..0)).await?;
    let bytes = to_xlsx(&[table(&seen, lang)], &lang.text("insertion-dictionary"), lang).map_err(Problem::internal)?;
    let kind = ContentType::new("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    Ok(File::of(&seen, "xlsx", kind, bytes))
}

#[get("/insertion.json?<query..>")]
pub(super) async fn json(observer: Observer, query: Query, lang: Lang, sources: Sources<'_>) -> Result<File, Problem> {
    let seen = see(&observer, &query, &sources, (lang, 0..0)).await?;
    let view = serde_json::json!({
        "profile": seen.question.profile.code, "profile_version": seen.question.profile.version,
        "as_of": seen.question.as_of, "known_at": seen.question.known_at, "audience": seen.audience,
        "filters": seen.address.filters().collect::<std::collections::BTreeMap<_, _>>(),
        "sha256": hash(&seen.question, &seen.board), "figures": figures_of(&seen.board),
    });
    Ok(File::of(&seen, "json", ContentType::JSON, view.to_string().into_bytes()))
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
                row.resize(KEYS.len(), Cell::Text(None));
                row.pop();
                row.push(Cell::from("z"));
                rows.push(row);
            }
        }
    }
    for cohort in &board.cohorts {
        rows.push(line("cohort", &cohort.code, seen.labels.track(&cohort.track), &cohort.rate));
    }
    let columns = KEYS.map(|key| Column {
        key,
        label: lang.text(&format!("insertion-column-{}", key.replace('_', "-"))),
        meaning: lang.text(&format!("insertion-meaning-{}", key.replace('_', "-"))),
    });
    Table { name: lang.text("insertion-sheet"), columns: columns.to_vec(), rows }
}

const KEYS: [&str; 22] = [
    "level",
    "code",
    "label",
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
fn figures(rate: &Rate) -> Vec<Cell> {
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
