//! Openings: an employer's own, or what every employer has published.

use chrono::NaiveDate;
use rocket::form::FromForm;
use rocket::{Route, get, routes};
use serde::Serialize;

use super::shared::{Download, Name, Side, TrackLabels, Tracks, address, downloads, tracks};
use crate::domain::ids::OpeningId;
use crate::domain::opening::OpeningStatus;
use crate::domain::region::Region;
use crate::domain::situation::SituationKind;
use crate::storage::opening::{OpeningFilter, OpeningRow};
use crate::storage::{employer, opening};
use crate::web::guards::{self, Desk, Hirer};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
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
    status: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    track: String,
    #[field(default = String::new())]
    text: String,
    #[field(default = String::new())]
    candidates: String,
    #[field(default = String::new())]
    after: String,
}

impl Filters {
    fn none() -> Self {
        <Self as Default>::default()
    }

    /// What storage is asked; a value that no list holds is a 422.
    pub(super) fn read(&self) -> Result<OpeningFilter, Problem> {
        let wrong = || Problem::unprocessable("problem-unprocessable-detail");
        Ok(OpeningFilter {
            status: text(&self.status).map(|code| code.parse()).transpose().map_err(|_| wrong())?,
            region: text(&self.region).map(|code| Region::from_code(&code).ok_or_else(wrong)).transpose()?,
            track: text(&self.track),
            text: text(&self.text),
            lonely: match self.candidates.as_str() {
                "" => false,
                "none" => true,
                _ => return Err(wrong()),
            },
            after: text(&self.after).map(|id| id.parse()).transpose().map_err(|_| wrong())?,
        })
    }

    fn active(&self) -> i64 {
        let given = [&self.status, &self.region, &self.track, &self.text, &self.candidates]
            .map(|text| i64::from(!text.trim().is_empty()));
        given.iter().sum()
    }

    fn query<'a>(&'a self, after: &'a str) -> [(&'a str, &'a str); 6] {
        [
            ("status", &self.status),
            ("region", &self.region),
            ("track", &self.track),
            ("text", &self.text),
            ("candidates", &self.candidates),
            ("after", after),
        ]
    }

    fn address(&self, after: &str) -> String {
        address("/openings", &self.query(after))
    }
}

/// One opening of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: OpeningId,
    title: String,
    employer: Name,
    status: OpeningStatus,
    contract: SituationKind,
    track: Option<TrackLabels>,
    region: String,
    city: Option<String>,
    positions: i64,
    hired: i64,
    applications: i64,
    unanswered: i64,
    expires_on: NaiveDate,
}

/// A list of openings.
#[derive(Clone, Debug, Serialize)]
pub struct OpeningsPage {
    side: Side,
    /// Whether the employer may publish.
    verified: bool,
    filters: Filters,
    active: i64,
    statuses: Vec<OpeningStatus>,
    regions: Vec<String>,
    tracks: Vec<TrackLabels>,
    rows: Vec<Line>,
    first: Option<String>,
    next: Option<String>,
    downloads: Vec<Download>,
}

#[get("/openings?<filters..>")]
async fn list(hirer: Hirer, desk: Desk<'_>, filters: Filters) -> Result<Html<OpeningsPage>, Problem> {
    let (asked, today) = (filters.read()?, desk.clock.today());
    let mut tx = desk.store.read().await?;
    let mut rows = opening::list(&mut tx, hirer.side.shelf(), &asked, today, ROWS + 1).await?;
    let verified = match &hirer.side {
        guards::Side::Coordination(_) => true,
        guards::Side::Employer(id) => employer::find(&mut tx, *id).await?.is_some_and(|row| row.is_verified()),
    };
    let tracks = tracks(&mut tx).await?;
    let more = rows.len() > ROWS as usize;
    rows.truncate(ROWS as usize);
    let last = rows.last().map(|row| row.opening_id.to_string()).filter(|_| more);
    let lines = rows.iter().map(|row| Line::of(row, &tracks, today)).collect::<Result<_, _>>()?;
    Ok(Html::personal(OpeningsPage::of((&hirer.side).into(), verified, filters, lines, tracks).before(last.as_deref())))
}

impl Line {
    fn of(row: &OpeningRow, tracks: &Tracks, today: NaiveDate) -> Result<Self, crate::storage::Error> {
        let opening = row.opening()?;
        Ok(Self {
            id: row.opening_id,
            employer: Name::of(&row.employer_name, row.employer_name_ar.as_deref()),
            status: opening.status(today),
            contract: opening.terms.contract,
            track: row.track_code.as_deref().map(|code| tracks.labels(code)),
            title: opening.terms.title,
            region: row.region_code.clone(),
            city: row.city.clone(),
            positions: row.positions,
            hired: row.hired,
            applications: row.applications,
            unanswered: row.unanswered,
            expires_on: row.expires_on,
        })
    }
}

impl OpeningsPage {
    fn of(side: Side, verified: bool, filters: Filters, rows: Vec<Line>, tracks: Tracks) -> Self {
        let drafts = side == Side::Employer;
        let statuses = OpeningStatus::ALL.iter().copied();
        Self {
            side,
            verified,
            active: filters.active(),
            statuses: statuses.filter(|status| drafts || *status != OpeningStatus::Draft).collect(),
            regions: Region::all().map(|region| region.code().to_owned()).collect(),
            tracks: tracks.choices(),
            rows,
            first: (!filters.after.is_empty()).then(|| filters.address("")),
            next: None,
            downloads: downloads("/openings", &filters.query("")),
            filters,
        }
    }

    fn before(self, last: Option<&str>) -> Self {
        Self { next: last.map(|last| self.filters.address(last)), ..self }
    }
}

impl Page for OpeningsPage {
    const TEMPLATE: &'static str = "pages/openings/list.html";

    fn samples() -> Vec<Self> {
        let line = |status, unanswered| Line {
            id: OpeningId(uuid::Uuid::nil()),
            title: "Développeur web junior".to_owned(),
            employer: Name::of("Atlas Numérique SARL", Some("أطلس الرقمية ش.ذ.م.م")),
            status,
            contract: SituationKind::Cdi,
            track: Some(TrackLabels::sample()),
            region: "03".to_owned(),
            city: Some("Fès".to_owned()),
            positions: 3,
            hired: 1,
            applications: 14,
            unanswered,
            expires_on: NaiveDate::default(),
        };
        let lines = || OpeningStatus::ALL.iter().map(|status| line(*status, 2)).collect::<Vec<_>>();
        let filters = Filters { text: "développeur".to_owned(), ..Filters::none() };
        vec![
            Self::of(Side::Employer, true, filters.clone(), lines(), Tracks::default()).before(Some("x")),
            Self::of(Side::Coordinator, true, Filters::none(), lines(), Tracks::default()),
            Self::of(Side::Employer, false, Filters::none(), Vec::new(), Tracks::default()),
            Self::of(Side::Coordinator, true, filters, Vec::new(), Tracks::default()),
        ]
    }
}

crate::page!(OpeningsPage);
