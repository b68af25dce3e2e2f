//! `GET /journal/rights`: who held which role, over what, on a day; the same as a file.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{FromForm, get};
use serde::Serialize;

use super::{Tab, tabs};
use crate::clock::civil;
use crate::domain::import::cell::date;
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::operations::journal::{Narrowed, Right, journal_export, rights_on};
use crate::report::table::{Cell, Column, Table};
use crate::storage::Reader;
use crate::web::export::{File, Kind};
use crate::web::guards::{Desk, Inspector};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::Labels;
use crate::web::routes::openings::{Download, downloads};
use crate::web::typed::text;

const PATH: &str = "/journal/rights";
/// Rights of the page; the file holds them all.
const ROWS: usize = 200;

/// The day asked for, and whose rights.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Asked {
    #[field(default = String::new())]
    on: String,
    #[field(default = String::new())]
    role: String,
    #[field(default = String::new())]
    account: String,
}

impl Asked {
    fn day(&self, today: NaiveDate) -> Result<NaiveDate, Problem> {
        let wrong = |_| Problem::unprocessable("problem-unprocessable-detail");
        text(&self.on).map_or(Ok(today), |typed| date::parse(&typed).map_err(wrong))
    }

    fn narrowed(&self) -> Result<Narrowed, Problem> {
        let wrong = || Problem::unprocessable("problem-unprocessable-detail");
        let role = text(&self.role).map(|code| Role::from_code(&code).ok_or_else(wrong)).transpose()?;
        Ok(Narrowed { role, account: self.account.clone() })
    }

    fn is_narrowed(&self) -> bool {
        text(&self.role).is_some() || text(&self.account).is_some()
    }
}

/// A right of the page.
#[derive(Clone, Debug, Serialize)]
pub struct Held {
    account: String,
    /// Empty for a learner's account that the reader may not name.
    name: String,
    email: String,
    role: String,
    over: Vec<String>,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    granted_by: String,
    granted_on: NaiveDate,
    last_sign_in: Option<DateTime<Utc>>,
}

/// Rights on a day.
#[derive(Clone, Debug, Serialize)]
pub struct RightsPage {
    tabs: Vec<Tab>,
    on: NaiveDate,
    asked: Asked,
    is_narrowed: bool,
    roles: &'static [Role],
    total: usize,
    rows: Vec<Held>,
    downloads: Vec<Download>,
}

async fn held(tx: &mut Reader, rights: Vec<Right>, lang: Lang) -> Result<Vec<Held>, Problem> {
    let labels = Labels::read(tx, lang).await?;
    let of = |right: Right| {
        let row = right.row;
        let limits = [("programme", row.programme_code), ("operator", row.operator_code), ("region", row.region_code)];
        let over = limits.into_iter().filter_map(|(list, code)| Some(labels.of(list, &code?)));
        // A learner's role is over nobody else.
        let own = (row.role == Role::Learner.code()).then(|| lang.text("journal-own-record"));
        Held {
            account: row.account_id.to_string(),
            over: over.chain(row.employer).chain(own).collect(),
            name: row.name,
            email: row.email,
            role: row.role,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            granted_by: row.granted_by.map_or_else(|| "system".to_owned(), |id| id.to_string()),
            granted_on: civil(row.granted_at).date_naive(),
            last_sign_in: right.last_sign_in,
        }
    };
    Ok(rights.into_iter().map(of).collect())
}

#[get("/journal/rights?<asked..>")]
pub(super) async fn show(
    reader: Inspector,
    asked: Asked,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<RightsPage>, Problem> {
    let on = asked.day(desk.clock.today())?;
    let mut tx = desk.store.read().await?;
    let mut rights = rights_on(&mut tx, on, &asked.narrowed()?, reader.sees_names).await?;
    let total = rights.len();
    rights.truncate(ROWS);
    Ok(Html::personal(RightsPage::of((on, asked), total, held(&mut tx, rights, lang).await?, lang)))
}

#[get("/journal/rights.csv?<asked..>")]
pub(super) async fn file(
    reader: Inspector,
    asked: Asked,
    desk: Desk<'_>,
    kind: Kind,
    lang: Lang,
) -> Result<File, Problem> {
    let on = asked.day(desk.clock.today())?;
    let mut tx = desk.store.write().await?;
    let rights = rights_on(&mut tx, on, &asked.narrowed()?, reader.sees_names).await?;
    journal_export(&mut tx, &desk.act(&reader.actor), ("rights", kind.extension()), rights.len()).await?;
    let rows = held(&mut tx, rights, lang).await?;
    tx.commit().await?;
    File::of(&table(rows, lang), kind, &format!("rights_{on}"), true, lang)
}

fn table(rows: Vec<Held>, lang: Lang) -> Table {
    let text = |kind: &str, key: &str| lang.text(&format!("journal-{kind}-{key}"));
    let column = |key| Column { key, label: text("column", key), meaning: text("meaning", key) };
    let keys = [
        "account",
        "email",
        "name",
        "role",
        "over",
        "starts_on",
        "ends_on",
        "granted_by",
        "granted_at",
        "last_sign_in",
    ];
    let row = |held: Held| {
        vec![
            held.account.into(),
            Cell::Text(Some(held.email).filter(|email| !email.is_empty())),
            Cell::Text(Some(held.name).filter(|name| !name.is_empty())),
            held.role.into(),
            Cell::Text(Some(held.over.join(", ")).filter(|over| !over.is_empty())),
            Cell::Date(Some(held.starts_on)),
            Cell::Date(held.ends_on),
            held.granted_by.into(),
            Cell::Date(Some(held.granted_on)),
            Cell::Date(held.last_sign_in.map(|at| civil(at).date_naive())),
        ]
    };
    Table {
        name: lang.text("journal-tab-rights"),
        columns: keys.into_iter().map(column).collect(),
        rows: rows.into_iter().map(row).collect(),
    }
}

impl RightsPage {
    fn of((on, asked): (NaiveDate, Asked), total: usize, rows: Vec<Held>, lang: Lang) -> Self {
        let day = on.to_string();
        let query = [("on", &*day), ("role", &asked.role), ("account", &asked.account)];
        let downloads = downloads(PATH, &query).into_iter().take(2).collect();
        let is_narrowed = asked.is_narrowed();
        Self { tabs: tabs(PATH, lang), on, asked, is_narrowed, roles: Role::ALL, total, rows, downloads }
    }
}

impl Page for RightsPage {
    const TEMPLATE: &'static str = "pages/journal/rights.html";

    fn samples() -> Vec<Self> {
        let held = |role: &str, name: &str, is_limited| Held {
            account: "019a3b52-0000-7000-8000-000000000000".to_owned(),
            name: name.to_owned(),
            email: if name.is_empty() { String::new() } else { "audit@demo.sanad.invalid".to_owned() },
            role: role.to_owned(),
            over: if is_limited { vec!["JobInTech".to_owned()] } else { Vec::new() },
            starts_on: NaiveDate::default(),
            ends_on: is_limited.then(NaiveDate::default),
            granted_by: "system".to_owned(),
            granted_on: NaiveDate::default(),
            last_sign_in: is_limited.then_some(DateTime::UNIX_EPOCH),
        };
        let nobody = Asked { role: "auditor".to_owned(), ..Asked::default() };
        let rows = vec![held("auditor", "K. Bennani", true), held("learner", "", false)];
        vec![
            Self::of((NaiveDate::default(), Asked::default()), 1200, rows, Lang::Fr),
            Self::of((NaiveDate::default(), Asked::default()), 0, Vec::new(), Lang::Fr),
            Self::of((NaiveDate::default(), nobody), 0, Vec::new(), Lang::Fr),
        ]
    }
}

crate::page!(RightsPage);
