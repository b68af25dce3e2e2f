//! The workbench as files: one row a figure of a definition, with what its inserted and its excluded are made of.

use rocket::get;
use serde_json::json;

use super::address::Query;
use super::definitions::see;
use super::downloads::{FIGURE_KEYS, figures};
use super::ground::Ground;
use super::seal::seal;
use super::sources::Sources;
use crate::domain::evidence::Level;
use crate::i18n::Lang;
use crate::operations::insertion::{Reading, Slice};
use crate::report::formula;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::guards::Observer;
use crate::web::problem::Problem;

#[get("/definitions.csv?<query..>")]
pub(super) async fn file(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    kind: Kind,
) -> Result<File, Problem> {
    let (ground, readings) = see(&observer, &query, &sources, lang).await?;
    let name = format!("definitions_{}", ground.question.as_of);
    if kind != Kind::Json {
        let said = |rank: usize| readings.get(rank).map(|reading| said(reading, lang)).unwrap_or_default();
        return File::of(&formula::beside(table(&readings, lang), lang, said), kind, &name, false, lang);
    }
    let view = json!({
        "as_of": ground.question.as_of, "known_at": ground.question.known_at, "audience": ground.audience,
        "filters": ground.address.pairs(), "learnt_since": ground.learnt, "sha256": sealed(&ground, &readings),
        "figures": readings.iter().map(|reading| json!({
            "profile": reading.profile.code, "profile_version": reading.profile.version,
            "indicator": reading.indicator, "formula": said(reading, lang), "headline": reading.headline(), "rate": reading.rate,
            "proofs": reading.makings.proofs, "exclusions": reading.makings.reasons,
        })).collect::<Vec<_>>(),
    });
    Ok(File::json(&view, &name, false))
}

/// The seal of the question and of every figure.
pub(super) fn sealed(ground: &Ground, readings: &[Reading]) -> String {
    let figure = |reading: &Reading| {
        json!([
            reading.profile.code,
            reading.profile.version,
            reading.indicator,
            reading.rate,
            reading.makings.proofs,
            reading.makings.reasons
        ])
    };
    seal(&ground.question, &readings.iter().map(figure).collect::<Vec<_>>())
}

/// What a figure of a definition counts, in words.
pub(super) fn said(reading: &Reading, lang: Lang) -> String {
    let profile = &reading.profile;
    let indicator = profile.indicators.iter().find(|indicator| indicator.id == reading.indicator);
    indicator.map(|indicator| formula::sentence(profile, indicator, lang)).unwrap_or_default()
}

const HEAD: [&str; 4] = ["profile", "profile_version", "indicator", "label"];
const MADE_OF: [&str; 7] =
    ["inserted_operator", "proofs_e0", "proofs_e1", "proofs_e2", "proofs_e3", "proofs_e4", "exclusions"];

fn table(readings: &[Reading], lang: Lang) -> Table {
    let line = |reading: &Reading| {
        let profile = &reading.profile.code;
        let mut row = vec![
            Cell::from(profile.as_str()),
            Cell::Count(Some(i64::from(reading.profile.version))),
            Cell::from(reading.indicator.as_str()),
            Cell::from(lang.text(&format!("insertion-profile-{profile}"))),
        ];
        row.extend(figures(&reading.rate));
        row.extend(made_of(reading));
        row
    };
    let columns = HEAD.into_iter().chain(FIGURE_KEYS).chain(MADE_OF).map(|key| Column {
        key,
        label: lang.text(&format!("insertion-column-{}", key.replace('_', "-"))),
        meaning: lang.text(&format!("insertion-meaning-{}", key.replace('_', "-"))),
    });
    Table {
        name: lang.text("layout-nav-definitions"),
        columns: columns.collect(),
        rows: readings.iter().map(line).collect(),
    }
}

fn made_of(reading: &Reading) -> Vec<Cell> {
    let mut cells = vec![Cell::Count(reading.rate.inserted_operator.map(i64::from))];
    let proofs = &reading.makings.proofs;
    let of = |level: &Level| proofs.iter().find(|slice| slice.kind == level.code()).and_then(|slice| slice.count);
    cells.extend(Level::ALL.iter().map(|level| Cell::Count(of(level).map(i64::from))));
    // A hidden count is written as the mark of hidden values.
    let told = |slice: &Slice| {
        let count = slice.count.map_or_else(|| "c".to_owned(), |count| count.to_string());
        format!("{}:{count}", slice.kind)
    };
    cells.push(Cell::from(reading.makings.reasons.iter().map(told).collect::<Vec<_>>().join("|")));
    cells
}
