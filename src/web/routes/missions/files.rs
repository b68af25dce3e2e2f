//! What a mission publishes for whoever draws again, and its working papers.

use rocket::get;
use rocket::http::ContentType;
use serde_json::json;

use super::show::find;
use crate::domain::ids::MissionId;
use crate::domain::mission::Stage;
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::missions::{Progress, redraw, results, sample_text};
use crate::report::table::{Cell, Column, Table};
use crate::storage::mission;
use crate::web::export::{File, Kind};
use crate::web::guards::{Auditor, Desk};
use crate::web::id::Id;
use crate::web::problem::Problem;

/// The frozen population, byte for byte.
#[get("/missions/<id>/population.csv")]
pub(super) async fn population(auditor: Auditor, id: Id<MissionId>, desk: Desk<'_>) -> Result<File, Problem> {
    let mut tx = desk.store.read().await?;
    find(&mut tx, &auditor, id.0).await?;
    let text = mission::population(&mut tx, id.0).await?.ok_or_else(Problem::not_found)?;
    Ok(File::written(text, ("population", "csv"), ContentType::CSV))
}

/// Everything that the draw depends on besides the population; the seed once it is revealed.
#[get("/missions/<id>/parameters.json")]
pub(super) async fn parameters(auditor: Auditor, id: Id<MissionId>, desk: Desk<'_>) -> Result<File, Problem> {
    let row = find(&mut desk.store.read().await?, &auditor, id.0).await?;
    let digits = |bytes: Option<&Vec<u8>>| bytes.map(|bytes| hex(bytes));
    let told = json!({
        "format": "sanad-draw/1", "mission": row.mission_id, "title": row.title,
        "population_sha256": digits(row.population_hash.as_ref()), "cases": row.cases,
        "risk_percent": row.risk, "expected_permille": row.expected_permille,
        "precision_permille": row.precision_permille, "minimum": row.least, "sample_size": row.sample_size,
        "commitment": digits(row.commitment.as_ref()), "beacon": digits(row.beacon.as_ref()), "seed": row.seed,
    });
    Ok(File::json(&told, "parameters", false))
}

/// The sample as it was drawn.
#[get("/missions/<id>/drawn.csv")]
pub(super) async fn drawn(auditor: Auditor, id: Id<MissionId>, desk: Desk<'_>) -> Result<File, Problem> {
    let mut tx = desk.store.read().await?;
    let row = find(&mut tx, &auditor, id.0).await?;
    if row.stage() < Stage::Drawn {
        return Err(Problem::not_found());
    }
    let again = redraw(&mut tx, &row).await?;
    Ok(File::written(sample_text(&again.drawn), ("drawn", "csv"), ContentType::CSV))
}

/// Columns of a table of the catalogues.
fn columns<const N: usize>(keys: [&'static str; N], lang: Lang) -> Vec<Column> {
    let text = |kind: &str, key: &str| lang.text(&format!("mission-{kind}-{key}"));
    keys.into_iter().map(|key| Column { key, label: text("column", key), meaning: text("meaning", key) }).collect()
}

/// The sample, case by case, with what was found last; references only.
#[get("/missions/<id>/papers.csv")]
pub(super) async fn papers(
    auditor: Auditor,
    id: Id<MissionId>,
    desk: Desk<'_>,
    kind: Kind,
    lang: Lang,
) -> Result<File, Problem> {
    let mut tx = desk.store.read().await?;
    let row = find(&mut tx, &auditor, id.0).await?;
    let told = results(&mut tx, &row, desk.clock.now()).await?;
    let columns = columns(PAPERS, lang);
    let table = Table { name: lang.text("mission-papers"), columns, rows: told.sample.iter().map(paper).collect() };
    File::of(&table, kind, "papers", false, lang)
}

/// Columns of the working papers.
const PAPERS: [&str; 11] = [
    "reference",
    "operator",
    "region",
    "claimed",
    "amount",
    "rank",
    "standing",
    "verdict",
    "reason",
    "refused",
    "elements",
];

fn paper(one: &Progress) -> Vec<Cell> {
    let last = one.last.as_ref();
    vec![
        one.case.reference.as_str().into(),
        one.case.operator_code.as_str().into(),
        one.case.region_code.as_str().into(),
        one.case.claimed.as_str().into(),
        money(Some(one.case.amount_centimes)),
        Cell::Count(one.case.rank),
        one.standing.code().into(),
        Cell::Text(last.map(|finding| finding.verdict.clone())),
        Cell::Text(last.and_then(|finding| finding.reason.clone())),
        money(last.map(|finding| finding.refused_centimes)),
        Cell::Text(last.map(|finding| finding.elements.clone())),
    ]
}

/// The results, stratum by stratum.
#[get("/missions/<id>/strata.csv")]
pub(super) async fn strata(
    auditor: Auditor,
    id: Id<MissionId>,
    desk: Desk<'_>,
    kind: Kind,
    lang: Lang,
) -> Result<File, Problem> {
    let mut tx = desk.store.read().await?;
    let row = find(&mut tx, &auditor, id.0).await?;
    let told = results(&mut tx, &row, desk.clock.now()).await?.estimate;
    let keys = ["stratum", "cases", "amount", "drawn", "settled", "errors", "rate", "refused", "extrapolated"];
    let rows = told.strata.iter().map(|one| {
        vec![
            one.stratum.as_str().into(),
            Cell::Count(Some(one.cases.into())),
            money(Some(one.amount)),
            Cell::Count(Some(one.drawn.into())),
            Cell::Count(Some(one.settled.into())),
            Cell::Count(Some(one.errors.into())),
            Cell::Decimal(one.rate.map(|rate| rate.to_string())),
            money(Some(one.refused)),
            money(one.refused_extrapolated),
        ]
    });
    let table = Table { name: lang.text("mission-strata"), columns: columns(keys, lang), rows: rows.collect() };
    File::of(&table, kind, "strata", false, lang)
}

/// An amount in MAD with its two decimals.
fn money(centimes: Option<i64>) -> Cell {
    Cell::Decimal(centimes.map(|centimes| format!("{}.{:02}", centimes / 100, centimes % 100)))
}
