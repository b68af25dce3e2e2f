//! The list of openings as files.

use chrono::NaiveDate;
use rocket::{Route, get, routes};

use super::list::Filters;
use super::shared::{EXPORTED, column};
use crate::i18n::Lang;
use crate::report::table::{Cell, Table};
use crate::storage::opening;
use crate::web::export::{File, Kind, in_kinds};
use crate::web::guards::{Desk, Hirer};
use crate::web::problem::Problem;

pub(super) fn routes() -> Vec<Route> {
    in_kinds(Kind::ALL, &routes![file])
}

#[get("/openings.csv?<filters..>")]
async fn file(hirer: Hirer, desk: Desk<'_>, filters: Filters, kind: Kind, lang: Lang) -> Result<File, Problem> {
    let (asked, today) = (filters.read()?, desk.clock.today());
    let mut tx = desk.store.read().await?;
    let found = opening::list(&mut tx, hirer.side.shelf(), &asked, today, EXPORTED).await?;
    File::of(&table(found, today, lang)?, kind, "openings", false, lang)
}

fn table(found: Vec<opening::OpeningRow>, today: NaiveDate, lang: Lang) -> Result<Table, Problem> {
    let mut rows = Vec::with_capacity(found.len());
    for row in found {
        let status = row.opening()?.status(today);
        rows.push(vec![
            row.title.into(),
            row.employer_name.into(),
            status.code().into(),
            row.contract_kind.into(),
            Cell::Text(row.track_code),
            row.region_code.into(),
            Cell::Text(row.city),
            Cell::Count(Some(row.positions)),
            Cell::Count(Some(row.hired)),
            Cell::Count(Some(row.applications)),
            Cell::Count(Some(row.unanswered)),
            Cell::Date(Some(row.expires_on)),
        ]);
    }
    let keys = [
        "title",
        "employer",
        "status",
        "contract",
        "track",
        "region",
        "city",
        "positions",
        "hired",
        "applications",
        "unanswered",
        "expires_on",
    ];
    let columns = keys.into_iter().map(|key| column(lang, key)).collect();
    Ok(Table { name: lang.text("hiring-openings-coordinator"), columns, rows })
}
