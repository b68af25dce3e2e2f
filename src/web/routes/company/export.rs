//! The registry of employers as files: firms only, no contact.

use rocket::{Route, get, routes};

use super::registry::Filters;
use crate::i18n::Lang;
use crate::report::table::{Cell, Table};
use crate::storage::employer::{self, EmployerRow};
use crate::web::export::{File, Kind, in_kinds};
use crate::web::guards::{Desk, Registrar};
use crate::web::problem::Problem;
use crate::web::routes::openings::{EXPORTED, column};

pub(super) fn routes() -> Vec<Route> {
    in_kinds(Kind::ALL, &routes![file])
}

#[get("/employers.csv?<filters..>")]
async fn file(
    _registrar: Registrar,
    desk: Desk<'_>,
    filters: Filters,
    kind: Kind,
    lang: Lang,
) -> Result<File, Problem> {
    let mut tx = desk.store.read().await?;
    let found = employer::list(&mut tx, &filters.read()?, EXPORTED).await?;
    let row = |row: EmployerRow| {
        let verified = if row.is_verified() { "yes" } else { "no" };
        vec![
            row.ice.into(),
            row.name.into(),
            row.sector_code.into(),
            row.region_code.into(),
            Cell::Text(row.city),
            verified.into(),
        ]
    };
    let columns =
        ["ice", "name", "sector", "region", "city", "verified"].into_iter().map(|key| column(lang, key)).collect();
    let table = Table { name: lang.text("hiring-employers"), columns, rows: found.into_iter().map(row).collect() };
    File::of(&table, kind, "employers", false, lang)
}
