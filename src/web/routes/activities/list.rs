//! `GET /activities`: what was done, the latest first.

use chrono::{Datelike as _, NaiveDate};
use rocket::{FromForm, get};
use serde::Serialize;

use super::recorder::ActivityReader;
use crate::domain::contract::activity::{Activity, ActivityKind};
use crate::domain::ids::ActivityId;
use crate::domain::region::Region;
use crate::storage::activity::{self, ActivityRow, Wanted};
use crate::storage::{Reader, contract};
use crate::web::guards::Desk;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::typed::text;

/// Rows of the page and of its files: a contract has some hundreds of activities.
const MOST: u32 = 2_000;

/// What the list is narrowed to, as the address says it.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filters {
    #[field(default = String::new())]
    contract: String,
    #[field(default = String::new())]
    kind: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    year: String,
}

/// An activity of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub(super) id: ActivityId,
    pub(super) contract: String,
    pub(super) kind: ActivityKind,
    pub(super) title: String,
    pub(super) held_on: NaiveDate,
    pub(super) region: Option<&'static str>,
    pub(super) city: Option<String>,
    pub(super) participants: u32,
    pub(super) women: u32,
    pub(super) partners: Vec<String>,
    pub(super) firms: u32,
    pub(super) audience: u32,
    pub(super) proof: Option<String>,
    /// Whether the reader may change it.
    pub(super) changes: bool,
}

/// What the lines make together.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Totals {
    activities: u32,
    participants: u32,
    women: u32,
    firms: u32,
    audience: u32,
    unproven: u32,
}

/// The activities.
#[derive(Clone, Debug, Serialize)]
pub struct ActivitiesPage {
    rows: Vec<Line>,
    totals: Totals,
    filters: Filters,
    active: i64,
    query: String,
    contracts: Vec<String>,
    kinds: &'static [ActivityKind],
    regions: Vec<&'static str>,
    years: Vec<i32>,
    records: bool,
}

impl Filters {
    async fn wanted(&self, tx: &mut Reader) -> Result<Wanted, Problem> {
        let wrong = || Problem::unprocessable("problem-unprocessable-detail");
        let contract = match text(&self.contract) {
            None => None,
            Some(code) => Some(contract::of_code(tx, &code).await?.ok_or_else(wrong)?.contract_id),
        };
        let year: Option<i32> = text(&self.year).map(|year| year.parse()).transpose().map_err(|_| wrong())?;
        Ok(Wanted {
            contract,
            kind: text(&self.kind).map(|code| code.parse()).transpose().map_err(|_| wrong())?,
            region: text(&self.region).map(|code| Region::from_code(&code).ok_or_else(wrong)).transpose()?,
            from: year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1)),
            until: year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31)),
        })
    }

    fn given(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("contract", self.contract.as_str()),
            ("kind", &self.kind),
            ("region", &self.region),
            ("year", &self.year),
        ];
        all.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect()
    }

    fn query(&self) -> String {
        let said = self
            .given()
            .into_iter()
            .map(|(key, value)| format!("{key}={}", rocket::http::RawStr::new(value.trim()).percent_encode()));
        let said: Vec<String> = said.collect();
        if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) }
    }
}

#[get("/activities?<filters..>")]
pub(super) async fn list(
    reader: ActivityReader,
    filters: Filters,
    desk: Desk<'_>,
) -> Result<Html<ActivitiesPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let rows = lines(&mut tx, &reader, &filters).await?;
    let contracts = contract::list(&mut tx).await?.into_iter().map(|row| row.code).collect();
    let this_year = desk.clock.today().year();
    Ok(Html::personal(ActivitiesPage::of(rows, filters, (contracts, this_year), reader.records())))
}

/// The lines of a view.
pub(super) async fn lines(tx: &mut Reader, reader: &ActivityReader, filters: &Filters) -> Result<Vec<Line>, Problem> {
    let wanted = filters.wanted(tx).await?;
    let rows = activity::list(tx, &wanted, MOST).await?;
    rows.iter().map(|row| Ok(Line::of(row, row.activity()?, reader.changes(row.created_by)))).collect()
}

impl Line {
    fn of(row: &ActivityRow, stated: Activity, changes: bool) -> Self {
        Self {
            id: row.activity_id,
            contract: row.contract_code.clone(),
            kind: stated.kind,
            title: stated.title,
            held_on: stated.held_on,
            region: stated.region.map(Region::code),
            city: stated.city,
            participants: stated.participants,
            women: stated.women,
            partners: stated.partners,
            firms: stated.firms,
            audience: stated.audience,
            proof: stated.proof,
            changes,
        }
    }
}

impl ActivitiesPage {
    fn of(rows: Vec<Line>, filters: Filters, (contracts, this_year): (Vec<String>, i32), records: bool) -> Self {
        let totals = rows.iter().fold(Totals::default(), |sum, line| Totals {
            activities: sum.activities + 1,
            participants: sum.participants.saturating_add(line.participants),
            women: sum.women.saturating_add(line.women),
            firms: sum.firms.saturating_add(line.firms),
            audience: sum.audience.saturating_add(line.audience),
            unproven: sum.unproven + u32::from(line.proof.is_none()),
        });
        Self {
            totals,
            active: i64::try_from(filters.given().len()).unwrap_or(0),
            query: filters.query(),
            filters,
            rows,
            contracts,
            kinds: ActivityKind::ALL,
            regions: Region::all().map(Region::code).collect(),
            years: (2024..=this_year.max(2024)).rev().collect(),
            records,
        }
    }
}

impl Page for ActivitiesPage {
    const TEMPLATE: &'static str = "pages/activities/list.html";

    fn samples() -> Vec<Self> {
        let line = |kind: ActivityKind| Line {
            id: uuid::Uuid::nil().into(),
            contract: "CP-2024".to_owned(),
            kind,
            title: "Salon de l’emploi".to_owned(),
            held_on: NaiveDate::default(),
            region: (!kind.is_read()).then_some("04"),
            city: (!kind.is_read()).then(|| "Rabat".to_owned()),
            participants: 120,
            women: 48,
            partners: vec!["Parc technologique".to_owned(), "École d’ingénieurs".to_owned()],
            firms: 3,
            audience: 1850,
            proof: (kind != ActivityKind::Meetup).then(|| "Liste d’émargement".to_owned()),
            changes: kind == ActivityKind::Study,
        };
        let rows: Vec<Line> = ActivityKind::ALL.iter().copied().map(line).collect();
        let filters = Filters { kind: "meetup".to_owned(), ..Filters::default() };
        let page = |rows, filters, records| Self::of(rows, filters, (vec!["CP-2024".to_owned()], 2026), records);
        vec![
            page(rows, Filters::default(), true),
            page(Vec::new(), filters, false),
            page(Vec::new(), Filters::default(), true),
        ]
    }
}

crate::page!(ActivitiesPage);
