//! `GET /duplicates`: the questions of a state, and the same as a file.

use chrono::NaiveDate;
use rocket::{FromForm, State as Held, get};
use serde::Serialize;
use serde_json::json;

use crate::clock::civil;
use crate::domain::ids::{DuplicateId, PersonId};
use crate::i18n::Lang;
use crate::operations::duplicates::JOURNAL;
use crate::operations::figures::Figures;
use crate::report::table::{Cell, Column, Table};
use crate::storage::duplicate::{self, PairRow, State};
use crate::storage::person::PersonRow;
use crate::storage::{Reader, audit, person};
use crate::web::export::{File, Kind};
use crate::web::guards::{Coordinator, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::openings::{Download, EXPORTED, Name, address, downloads};

const PATH: &str = "/duplicates";
/// Rows of a page.
const ROWS: usize = 25;
/// Persons named by one statement.
const AT_ONCE: usize = 500;

/// Which questions, as the address says it.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Query {
    #[field(default = String::new())]
    state: String,
    #[field(default = String::new())]
    after: String,
}

impl Query {
    fn read(&self) -> Result<(State, Option<DuplicateId>), Problem> {
        let wrong = || Problem::unprocessable("problem-unprocessable-detail");
        let state = match self.state.as_str() {
            "" => State::Open,
            "different" => State::Different,
            "same" => State::Same,
            _ => return Err(wrong()),
        };
        let after = (!self.after.is_empty()).then(|| self.after.parse().map_err(|_| wrong())).transpose()?;
        Ok((state, after))
    }
}

/// A question of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: DuplicateId,
    names: [Name; 2],
    score: i64,
    reasons: Vec<String>,
    raised_on: NaiveDate,
    decided_on: Option<NaiveDate>,
}

/// The questions of a state.
#[derive(Clone, Debug, Serialize)]
pub struct DuplicatesPage {
    state: String,
    rows: Vec<Line>,
    first: Option<String>,
    next: Option<String>,
    downloads: Vec<Download>,
}

/// Questions with the names of both persons, as they are or were when the second was merged.
async fn lines(tx: &mut Reader, pairs: Vec<PairRow>) -> Result<Vec<Line>, Problem> {
    let mut lines = Vec::with_capacity(pairs.len());
    for pairs in pairs.chunks(AT_ONCE) {
        let ids: Vec<PersonId> = pairs.iter().flat_map(|pair| [pair.person_id, pair.other_id]).collect();
        let known = person::find_all(tx, &ids).await?;
        for pair in pairs {
            let mut other = known.iter().find(|row| row.person_id == pair.other_id).cloned();
            if let (None, Some(at)) = (&other, pair.decided_at) {
                other = person::closed_at(tx, &[pair.other_id], at).await?.pop();
            }
            let first = known.iter().find(|row| row.person_id == pair.person_id);
            lines.push(Line::of(pair, [first.map(name), other.as_ref().map(name)].map(Option::unwrap_or_default)));
        }
    }
    Ok(lines)
}

pub(super) fn name(row: &PersonRow) -> Name {
    Name::person(&row.first_name, &row.last_name, row.first_name_ar.as_deref(), row.last_name_ar.as_deref())
}

impl Line {
    fn of(pair: &PairRow, names: [Name; 2]) -> Self {
        Self {
            id: pair.duplicate_id,
            names,
            score: pair.score,
            reasons: pair.reasons.split('|').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
            raised_on: civil(pair.raised_at).date_naive(),
            decided_on: pair.decided_at.map(|at| civil(at).date_naive()),
        }
    }
}

#[get("/duplicates?<query..>")]
pub(super) async fn list(
    reader: Coordinator,
    query: Query,
    desk: Desk<'_>,
    figures: &Held<Figures>,
) -> Result<Html<DuplicatesPage>, Problem> {
    let (state, after) = query.read()?;
    let mut tx = desk.store.read().await?;
    let snapshot = figures.read(&mut tx).await?;
    let known = figures.pairs.read(&mut tx, &snapshot).await?;
    let mut ids: Vec<_> = known.of_state(&snapshot, &reader.scope, state, after).take(ROWS + 1).collect();
    let more = ids.len() > ROWS;
    ids.truncate(ROWS);
    let last = ids.last().map(ToString::to_string).filter(|_| more);
    let pairs = duplicate::find_all(&mut tx, &ids).await?;
    let rows = lines(&mut tx, pairs).await?;
    Ok(Html::personal(DuplicatesPage::of(query, rows, last.as_deref())))
}

/// The whole state as a file; it names people, so the journal keeps it.
#[get("/duplicates.csv?<query..>")]
pub(super) async fn file(
    reader: Coordinator,
    query: Query,
    desk: Desk<'_>,
    kind: Kind,
    lang: Lang,
) -> Result<File, Problem> {
    let mut tx = desk.store.write().await?;
    let pairs = duplicate::list(&mut tx, &reader.scope, query.read()?.0, EXPORTED).await?;
    let rows = lines(&mut tx, pairs).await?;
    let detail = json!({ "rows": rows.len(), "state": query.state });
    audit::append(&mut tx, &desk.act(&reader.actor).entry("duplicate.export", JOURNAL, "list", detail)).await?;
    tx.commit().await?;
    let text = |kind: &str, key: &str| lang.text(&format!("duplicate-{kind}-{key}"));
    let keys = ["person", "person_ar", "other", "other_ar", "score", "reasons", "raised_on", "decided_on"];
    let column = |key| Column { key, label: text("column", key), meaning: text("meaning", key) };
    let row = |line: Line| {
        let [one, other] = line.names;
        vec![
            one.latin.into(),
            Cell::Text(one.arabic),
            other.latin.into(),
            Cell::Text(other.arabic),
            Cell::Count(Some(line.score)),
            line.reasons.join(" ").into(),
            Cell::Date(Some(line.raised_on)),
            Cell::Date(line.decided_on),
        ]
    };
    let columns = keys.into_iter().map(column).collect();
    let table = Table { name: lang.text("layout-nav-duplicates"), columns, rows: rows.into_iter().map(row).collect() };
    File::of(&table, kind, "duplicates", true, lang)
}

impl DuplicatesPage {
    fn of(query: Query, rows: Vec<Line>, last: Option<&str>) -> Self {
        let at = |after: &str| address(PATH, &[("state", &query.state), ("after", after)]);
        Self {
            rows,
            first: (!query.after.is_empty()).then(|| at("")),
            next: last.map(at),
            downloads: downloads(PATH, &[("state", &query.state)]).into_iter().take(2).collect(),
            state: query.state,
        }
    }
}

impl Page for DuplicatesPage {
    const TEMPLATE: &'static str = "pages/duplicates/list.html";

    fn samples() -> Vec<Self> {
        let line = |score, decided_on| Line {
            id: uuid::Uuid::nil().into(),
            names: [Name::of("Hajar Naciri", Some("هاجر الناصري")), Name::of("Hajar Nassiri", None)],
            score,
            reasons: ["last_name", "born_on", "phone", "email"].map(str::to_owned).to_vec(),
            raised_on: NaiveDate::default(),
            decided_on,
        };
        let in_state = |state: &str| Query { state: state.to_owned(), ..Query::default() };
        let decided = Some(NaiveDate::default());
        vec![
            Self::of(Query::default(), vec![line(100, None), line(70, None)], Some("x")),
            Self::of(in_state("different"), vec![line(85, decided)], None),
            Self::of(in_state("same"), vec![line(100, decided)], None),
            Self::of(Query::default(), Vec::new(), None),
        ]
    }
}

crate::page!(DuplicatesPage);
