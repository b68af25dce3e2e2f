//! The people behind a count as files: as the reader may know them, and kept by the journal.

use rocket::get;

use super::address::Query;
use super::behind::Behind;
use super::behind_cohorts::column;
use super::people::{Line, lines};
use super::sources::Sources;
use crate::i18n::Lang;
use crate::operations::insertion::{Way, journal_people};
use crate::report::formula;
use crate::report::table::{Cell, Table};
use crate::web::export::{File, Kind};
use crate::web::guards::{Desk, Observer};
use crate::web::problem::Problem;

#[get("/definitions/people.csv?<query..>")]
pub(super) async fn file(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    desk: Desk<'_>,
    kind: Kind,
) -> Result<File, Problem> {
    let behind = Behind::of(&observer, &query, &sources, (lang, 0..0)).await?;
    let rows = lines(&mut sources.store.read().await?, (&observer, &behind), (0, usize::MAX), lang).await?;
    let mut tx = desk.store.write().await?;
    let asked = (&behind.ground.question, behind.indicator(), behind.part);
    journal_people(&mut tx, &desk.act(&observer.actor), asked, (Way::File(kind.extension()), rows.len())).await?;
    tx.commit().await?;
    let table = formula::beside(table(&rows, behind.part.code(), lang), lang, |_| behind.formula(lang));
    File::of(&table, kind, &behind.file_name("people"), true, lang)
}

const KEYS: [&str; 11] = [
    "cohort",
    "learner_ref",
    "name",
    "other_name",
    "state",
    "reason",
    "t0",
    "horizon",
    "evidence",
    "level",
    "attested_on",
];

fn table(rows: &[Line], part: &str, lang: Lang) -> Table {
    let line = |row: &Line| {
        vec![
            Cell::from(row.cohort.as_str()),
            Cell::Text(row.identity.reference.clone()),
            Cell::Text(row.identity.name.clone()),
            Cell::Text(row.identity.other_name.clone()),
            Cell::from(part),
            Cell::from(row.reason.as_str()),
            Cell::Date(Some(row.starts_on)),
            Cell::Date(Some(row.horizon)),
            Cell::Text(row.evidence.map(str::to_owned)),
            Cell::Text(row.level.map(str::to_owned)),
            Cell::Date(row.attested_on),
        ]
    };
    Table {
        name: lang.text("people-sheet"),
        columns: KEYS.map(|key| column(key, lang)).to_vec(),
        rows: rows.iter().map(line).collect(),
    }
}
