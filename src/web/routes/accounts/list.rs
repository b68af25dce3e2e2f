//! `GET /accounts`: who may sign in, as what and until when, and the same as a file.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{FromForm, get};
use serde::Serialize;
use serde_json::json;

use super::mandate::Held;
use crate::clock::civil;
use crate::domain::account::AccountState;
use crate::domain::ids::AccountId;
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::operations::todo::ending_by;
use crate::report::table::{Cell, Column, Table};
use crate::storage::account_list::{self, AccountFilter, AccountLine};
use crate::storage::employer::{self, EmployerFilter};
use crate::storage::{Reader, audit};
use crate::web::export::{File, Kind};
use crate::web::guards::{Administrator, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::{Choice, Labels};
use crate::web::routes::openings::{Download, EXPORTED, address, downloads};
use crate::web::typed::text;

const PATH: &str = "/accounts";
/// Rows of a page.
const ROWS: u32 = 25;
/// Accounts looked up by one statement.
const AT_ONCE: usize = 500;

/// What the list is narrowed to, as the address says it.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filters {
    /// A state, or `ending`.
    #[field(default = String::new())]
    state: String,
    #[field(default = String::new())]
    role: String,
    #[field(default = String::new())]
    text: String,
    #[field(default = String::new())]
    after: String,
}

impl Filters {
    fn read(&self, today: NaiveDate) -> Result<AccountFilter, Problem> {
        let wrong = || Problem::unprocessable("problem-unprocessable-detail");
        let is_ending = self.state == "ending";
        let state = text(&self.state).filter(|_| !is_ending);
        Ok(AccountFilter {
            state: state.map(|code| AccountState::from_code(&code).ok_or_else(wrong)).transpose()?,
            role: text(&self.role).map(|code| Role::from_code(&code).ok_or_else(wrong)).transpose()?,
            ending_by: is_ending.then(|| ending_by(today)),
            text: text(&self.text),
            after: text(&self.after),
        })
    }

    fn query<'a>(&'a self, after: &'a str) -> [(&'a str, &'a str); 4] {
        [("state", &self.state), ("role", &self.role), ("text", &self.text), ("after", after)]
    }
}

/// An account of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: AccountId,
    name: String,
    email: String,
    state: AccountState,
    mandates: Vec<Held>,
    last_sign_in: Option<DateTime<Utc>>,
}

/// Accounts by address.
#[derive(Clone, Debug, Serialize)]
pub struct AccountsPage {
    filters: Filters,
    active: usize,
    roles: &'static [Role],
    rows: Vec<Line>,
    first: Option<String>,
    next: Option<String>,
    downloads: Vec<Download>,
}

/// Names of employers, for mandates limited to one.
pub(super) async fn employers(tx: &mut Reader) -> Result<Vec<Choice>, Problem> {
    let rows = employer::list(tx, &EmployerFilter::default(), EXPORTED).await?;
    Ok(rows.into_iter().map(|row| Choice { value: row.employer_id.to_string(), label: row.name }).collect())
}

async fn lines(
    tx: &mut Reader,
    rows: Vec<AccountLine>,
    (today, lang): (NaiveDate, Lang),
) -> Result<Vec<Line>, Problem> {
    let (labels, employers) = (Labels::read(tx, lang).await?, employers(tx).await?);
    let (mut mandates, mut seen) = (Vec::new(), HashMap::new());
    for rows in rows.chunks(AT_ONCE) {
        let ids: Vec<AccountId> = rows.iter().map(|row| row.account_id).collect();
        mandates.extend(account_list::mandates(tx, &ids).await?);
        seen.extend(account_list::last_sign_ins(tx, &ids).await?);
    }
    let line = |row: AccountLine| {
        let own = mandates.iter().filter(|mandate| mandate.account_id == row.account_id);
        let held = own.map(|one| Held::of(one, (&labels, &employers), (today, lang)));
        Ok(Line {
            id: row.account_id,
            state: row.state(),
            mandates: held.collect::<Result<_, crate::storage::Error>>()?,
            last_sign_in: seen.get(&row.account_id.to_string()).copied(),
            name: row.name,
            email: row.email,
        })
    };
    rows.into_iter().map(line).collect()
}

#[get("/accounts?<filters..>")]
pub(super) async fn list(
    _reader: Administrator,
    filters: Filters,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<AccountsPage>, Problem> {
    let today = desk.clock.today();
    let mut tx = desk.store.read().await?;
    let mut rows = account_list::list(&mut tx, &filters.read(today)?, today, ROWS + 1).await?;
    let more = rows.len() > ROWS as usize;
    rows.truncate(ROWS as usize);
    let last = rows.last().map(|row| row.email.clone()).filter(|_| more);
    let rows = lines(&mut tx, rows, (today, lang)).await?;
    Ok(Html::personal(AccountsPage::of(filters, rows, last.as_deref())))
}

/// One row a mandate, and one for an account without any; it names people, so the journal keeps it.
#[get("/accounts.csv?<filters..>")]
pub(super) async fn file(
    reader: Administrator,
    filters: Filters,
    desk: Desk<'_>,
    kind: Kind,
    lang: Lang,
) -> Result<File, Problem> {
    let today = desk.clock.today();
    let mut tx = desk.store.write().await?;
    let rows = account_list::list(&mut tx, &filters.read(today)?, today, EXPORTED).await?;
    let lines = lines(&mut tx, rows, (today, lang)).await?;
    let entry = desk.act(&reader.actor).entry("account.export", "account", "list", json!({ "rows": lines.len() }));
    audit::append(&mut tx, &entry).await?;
    tx.commit().await?;
    let text = |kind: &str, key: &str| lang.text(&format!("account-{kind}-{key}"));
    let keys = ["email", "name", "state", "role", "scope", "starts_on", "ends_on", "last_sign_in"];
    let column = |key| Column { key, label: text("column", key), meaning: text("meaning", key) };
    let columns = keys.into_iter().map(column).collect();
    let rows = lines.iter().flat_map(rows_of).collect();
    let table = Table { name: lang.text("layout-nav-accounts"), columns, rows };
    File::of(&table, kind, "accounts", true, lang)
}

fn rows_of(line: &Line) -> Vec<Vec<Cell>> {
    let seen_on = line.last_sign_in.map(|at| civil(at).date_naive());
    let row = |held: Option<&Held>| {
        vec![
            line.email.as_str().into(),
            line.name.as_str().into(),
            line.state.code().into(),
            Cell::Text(held.map(|held| held.role.code().to_owned())),
            Cell::Text(held.map(|held| held.over.join(", "))),
            Cell::Date(held.map(|held| held.starts_on)),
            Cell::Date(held.and_then(|held| held.ends_on)),
            Cell::Date(seen_on),
        ]
    };
    if line.mandates.is_empty() { vec![row(None)] } else { line.mandates.iter().map(|held| row(Some(held))).collect() }
}

impl AccountsPage {
    fn of(filters: Filters, rows: Vec<Line>, last: Option<&str>) -> Self {
        let given = [&filters.state, &filters.role, &filters.text];
        Self {
            active: given.iter().filter(|text| !text.trim().is_empty()).count(),
            roles: Role::ALL,
            rows,
            first: (!filters.after.is_empty()).then(|| address(PATH, &filters.query(""))),
            next: last.map(|last| address(PATH, &filters.query(last))),
            downloads: downloads(PATH, &filters.query("")).into_iter().take(2).collect(),
            filters,
        }
    }
}

impl Page for AccountsPage {
    const TEMPLATE: &'static str = "pages/accounts/list.html";

    fn samples() -> Vec<Self> {
        let line = |state, mandates| Line {
            id: uuid::Uuid::nil().into(),
            name: "R. El Fassi".to_owned(),
            email: "coordination@demo.sanad.invalid".to_owned(),
            state,
            mandates,
            last_sign_in: (state == AccountState::Active).then_some(DateTime::UNIX_EPOCH),
        };
        let rows = vec![
            line(AccountState::Active, vec![Held::sample(Role::Coordinator, &["JobInTech", "ENSIAS"], false)]),
            line(AccountState::Pending, vec![Held::sample(Role::Reviewer, &[], true)]),
            line(AccountState::Closed, Vec::new()),
        ];
        let none = Filters { text: "zzz".to_owned(), ..Filters::default() };
        vec![Self::of(Filters::default(), rows, Some("x")), Self::of(none, Vec::new(), None)]
    }
}

crate::page!(AccountsPage);
