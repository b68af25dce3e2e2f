//! What a mission publishes for whoever draws again, and its working papers.

use rocket::get;
use rocket::http::ContentType;

use super::show::find;
use crate::domain::ids::MissionId;
use crate::domain::mission::Stage;
use crate::i18n::Lang;
use crate::operations::missions::{redraw, results, sample_text};
use crate::report::mission::{parameters as parameters_of, sample, strata as strata_of};
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
    Ok(File::json(&parameters_of(&row), "parameters", false))
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
    File::of(&sample(&told, lang).table, kind, "papers", false, lang)
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
    File::of(&strata_of(&told, lang).table, kind, "strata", false, lang)
}
