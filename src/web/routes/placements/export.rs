//! The list of hires as files. They name people: who took them out is journalled.

use rocket::{Route, get, routes};
use serde_json::json;

use super::list::Filters;
use crate::clock::civil;
use crate::i18n::Lang;
use crate::report::table::{Cell, Table};
use crate::storage::{audit, placement};
use crate::web::export::{File, Kind, in_kinds};
use crate::web::guards::{Desk, Hirer};
use crate::web::problem::Problem;
use crate::web::routes::openings::{EXPORTED, column};

pub(super) fn routes() -> Vec<Route> {
    in_kinds(Kind::ALL, &routes![file])
}

#[get("/placements.csv?<filters..>")]
async fn file(hirer: Hirer, desk: Desk<'_>, filters: Filters, kind: Kind, lang: Lang) -> Result<File, Problem> {
    let asked = filters.read()?;
    let mut tx = desk.store.write().await?;
    let found = placement::list(&mut tx, hirer.side.desk(), &asked, EXPORTED).await?;
    let detail = json!({ "rows": found.len(), "state": asked.state });
    audit::append(&mut tx, &desk.act(&hirer.actor).entry("placement.export", "account", hirer.actor.account, detail))
        .await?;
    tx.commit().await?;
    let row = |row: placement::PlacementRow| {
        vec![
            format!("{} {}", row.first_name, row.last_name).into(),
            row.cohort_code.into(),
            row.employer_name.into(),
            row.job_title.into(),
            row.kind.into(),
            Cell::Date(Some(row.starts_on)),
            Cell::Date(Some(civil(row.confirmed_at).date_naive())),
            row.state.into(),
        ]
    };
    let keys = ["person", "cohort", "employer", "job_title", "contract", "starts_on", "confirmed_on", "state"];
    let columns = keys.into_iter().map(|key| column(lang, key)).collect();
    let table = Table { name: lang.text("hiring-hires-employer"), columns, rows: found.into_iter().map(row).collect() };
    File::of(&table, kind, "placements", true, lang)
}
