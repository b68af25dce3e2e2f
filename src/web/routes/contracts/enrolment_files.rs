//! The enrolments of a unit-price contract as files: as the reader may know them, and kept by the journal.

use rocket::{Route, get, routes};

use super::enrolment_lines::{Line, lines};
use super::enrolments::{Query, read};
use super::files::{columns, dirhams};
use super::reader::Sources;
use crate::domain::ids::ContractId;
use crate::i18n::Lang;
use crate::operations::contracts::{self, Roll};
use crate::operations::insertion::Way;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind, in_kinds};
use crate::web::guards::Observer;
use crate::web::id::Id;
use crate::web::problem::Problem;
use crate::web::routes::insertion::labels::Labels;
use crate::web::routes::insertion::reads_names;

pub(super) fn routes() -> Vec<Route> {
    in_kinds(Kind::TABLES, &routes![file])
}

#[get("/contracts/<id>/enrolments.csv?<query..>")]
async fn file(
    observer: Observer,
    id: Id<ContractId>,
    query: Query,
    sources: Sources<'_>,
    kind: Kind,
    lang: Lang,
) -> Result<File, Problem> {
    let (roll, _) = read(&observer, &sources, (id.0, &query)).await?;
    let desk = sources.desk;
    let mut tx = desk.store.read().await?;
    let labels = Labels::read(&mut tx, lang).await?;
    let rows = lines(&mut tx, (&observer, &labels), (&roll, &query.of(&roll)), lang).await?;
    drop(tx);
    let mut tx = desk.store.write().await?;
    let way = (Way::File(kind.extension()), rows.len());
    contracts::journal_roll(&mut tx, &desk.act(&observer.actor), id.0, way).await?;
    tx.commit().await?;
    let name = format!("enrolments_{}_{}", roll.listed.row.code, roll.asked.as_of);
    File::of(&table(&roll, rows, reads_names(&observer), lang), kind, &name, true, lang)
}

/// A line for each enrolment: what each milestone paid, what it waits for.
fn table(roll: &Roll, lines: Vec<Line>, named: bool, lang: Lang) -> Table {
    let head: &[&'static str] = if named { &["cohort", "learner_ref", "name"] } else { &["cohort", "learner_ref"] };
    let mut heads: Vec<Column> = columns(lang, &[head, &["operator", "region"]].concat());
    let milestones = roll.terms.unit_price.iter().flat_map(|price| &price.milestones);
    heads.extend(milestones.map(|one| Column {
        key: one.kind.code(),
        label: lang.text(&format!("contract-milestone-{}", one.kind)),
        meaning: lang.text("contract-meaning-milestone-mad"),
    }));
    heads.extend(columns(lang, &["earned_mad", "next", "awaited", "reason"]));
    let text =
        |key: Option<&'static str>, prefix: &str| Cell::Text(key.map(|key| lang.text(&format!("{prefix}{key}"))));
    let row = |line: Line| {
        let mut cells = vec![line.cohort.into(), Cell::Text(line.identity.reference)];
        cells.extend(named.then_some(Cell::Text(line.identity.name)));
        cells.extend([line.operator.into(), line.region.into()]);
        cells.extend(line.row.paid.iter().map(|paid| Cell::Decimal(paid.map(dirhams))));
        cells.push(Cell::Decimal(line.row.amount.map(dirhams)));
        cells.push(text(line.row.next, "contract-next-"));
        cells.push(text(line.row.awaited, "contract-awaited-"));
        cells.push(Cell::Text(line.reason));
        cells
    };
    Table { name: lang.text("contract-enrolments-sheet"), columns: heads, rows: lines.into_iter().map(row).collect() }
}
