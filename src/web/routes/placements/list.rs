//! Hires: an employer's own, or those of a coordinator's learners.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::form::FromForm;
use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::ids::PlacementId;
use crate::domain::placement::PlacementState;
use crate::domain::situation::SituationKind;
use crate::storage::placement::{self, PlacementFilter, PlacementRow};
use crate::web::guards::{Desk, Hirer};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::openings::{Download, Name, Side, address, downloads};
use crate::web::typed::text;

/// Rows of a page.
const ROWS: u32 = 25;

pub(super) fn routes() -> Vec<Route> {
    routes![list]
}

/// What the list is narrowed to, as the address says it.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filters {
    #[field(default = String::new())]
    state: String,
    #[field(default = String::new())]
    cohort: String,
    #[field(default = String::new())]
    after: String,
}

impl Filters {
    fn none() -> Self {
        <Self as Default>::default()
    }

    pub(super) fn read(&self) -> Result<PlacementFilter, Problem> {
        let wrong = || Problem::unprocessable("problem-unprocessable-detail");
        Ok(PlacementFilter {
            state: text(&self.state).map(|code| code.parse()).transpose().map_err(|_| wrong())?,
            cohort: text(&self.cohort),
            after: text(&self.after).map(|id| id.parse()).transpose().map_err(|_| wrong())?,
        })
    }

    fn address(&self, after: &str) -> String {
        address("/placements", &[("state", &self.state), ("cohort", &self.cohort), ("after", after)])
    }
}

/// One hire of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: PlacementId,
    name: Name,
    employer: Name,
    job_title: String,
    kind: SituationKind,
    starts_on: NaiveDate,
    confirmed_at: DateTime<Utc>,
    state: PlacementState,
    cohort: String,
}

/// A list of hires.
#[derive(Clone, Debug, Serialize)]
pub struct PlacementsPage {
    side: Side,
    filters: Filters,
    states: Vec<PlacementState>,
    rows: Vec<Line>,
    first: Option<String>,
    next: Option<String>,
    downloads: Vec<Download>,
}

#[get("/placements?<filters..>")]
async fn list(hirer: Hirer, desk: Desk<'_>, filters: Filters) -> Result<Html<PlacementsPage>, Problem> {
    let asked = filters.read()?;
    let mut tx = desk.store.read().await?;
    let mut rows = placement::list(&mut tx, hirer.side.desk(), &asked, ROWS + 1).await?;
    let more = rows.len() > ROWS as usize;
    rows.truncate(ROWS as usize);
    let last = rows.last().map(|row| row.placement_id.to_string()).filter(|_| more);
    let lines = rows.iter().map(Line::of).collect::<Result<_, _>>()?;
    Ok(Html::personal(PlacementsPage::of((&hirer.side).into(), filters, lines, last.as_deref())))
}

impl Line {
    fn of(row: &PlacementRow) -> Result<Self, crate::storage::Error> {
        let placement = row.placement()?;
        Ok(Self {
            id: row.placement_id,
            name: row.into(),
            employer: Name::of(&row.employer_name, row.employer_name_ar.as_deref()),
            job_title: row.job_title.clone(),
            kind: placement.hire.kind,
            starts_on: row.starts_on,
            confirmed_at: row.confirmed_at,
            state: placement.state,
            cohort: row.cohort_code.clone(),
        })
    }
}

impl PlacementsPage {
    fn of(side: Side, filters: Filters, rows: Vec<Line>, last: Option<&str>) -> Self {
        Self {
            side,
            states: PlacementState::ALL.to_vec(),
            rows,
            first: (!filters.after.is_empty()).then(|| filters.address("")),
            next: last.map(|last| filters.address(last)),
            downloads: downloads("/placements", &[("state", &filters.state), ("cohort", &filters.cohort)]),
            filters,
        }
    }
}

impl Page for PlacementsPage {
    const TEMPLATE: &'static str = "pages/placements/list.html";

    fn samples() -> Vec<Self> {
        let line = |state| Line {
            id: PlacementId(uuid::Uuid::nil()),
            name: Name::of("Hajar Naciri", Some("هاجر الناصري")),
            employer: Name::of("Atlas Numérique SARL", None),
            job_title: "Développeuse web".to_owned(),
            kind: SituationKind::Cdi,
            starts_on: NaiveDate::default(),
            confirmed_at: DateTime::UNIX_EPOCH,
            state,
            cohort: "2023-C8".to_owned(),
        };
        let lines = || PlacementState::ALL.iter().map(|state| line(*state)).collect();
        vec![
            Self::of(Side::Coordinator, Filters::none(), lines(), Some("x")),
            Self::of(Side::Coordinator, Filters { cohort: "2023-C8".to_owned(), ..Filters::none() }, lines(), None),
            Self::of(Side::Employer, Filters::none(), lines(), None),
            Self::of(Side::Employer, Filters::none(), Vec::new(), None),
        ]
    }
}

crate::page!(PlacementsPage);
