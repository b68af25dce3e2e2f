//! One opening: the employer's board and lists, the coordinator's candidates.

use rocket::form::FromForm;
use rocket::{Route, get, routes};
use serde::Serialize;

use super::board::{Card, Lane, lanes};
use super::history::{Step, steps};
use super::referral::Graduate;
use super::shared::{Name, Side, TrackLabels, tracks};
use crate::domain::application::Stage;
use crate::domain::ids::OpeningId;
use crate::domain::opening::{CloseReason, OpeningStatus};
use crate::domain::situation::SituationKind;
use crate::storage::opening::OpeningRow;
use crate::storage::{Reader, application, opening, placement};
use crate::web::guards::{Desk, Hirer};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::placements::HireForm;

pub(super) fn routes() -> Vec<Route> {
    routes![show]
}

/// What an opening offers, and where it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    id: OpeningId,
    title: String,
    employer: Name,
    status: OpeningStatus,
    close_reason: Option<CloseReason>,
    track: Option<TrackLabels>,
    contract: SituationKind,
    positions: i64,
    hired: i64,
    region: String,
    city: Option<String>,
    remote_days: i64,
    salary_min: Option<i64>,
    /// The same in dirhams, as a decimal text.
    salary_least: Option<String>,
    salary_max: Option<i64>,
    starts_on: Option<chrono::NaiveDate>,
    expires_on: chrono::NaiveDate,
    reply_days: i64,
    skills: Vec<String>,
    description: String,
    version: i64,
    /// Whether a graduate may be referred today.
    open: bool,
    /// Whether a hire may be confirmed today.
    hires: bool,
}

/// One opening.
#[derive(Clone, Debug, Serialize)]
pub struct OpeningPage {
    side: Side,
    view: &'static str,
    opening: Head,
    /// Candidates not declined, and those who were.
    active: usize,
    declined: usize,
    /// Candidates who wait for an answer that presses, and the first day promised to them.
    pressing: Vec<Name>,
    pressing_by: Option<chrono::NaiveDate>,
    lanes: Vec<Lane>,
    /// The list or the declined.
    rows: Vec<Card>,
    /// Candidates who may be hired.
    hireable: Vec<Card>,
    hire: HireForm,
    graduates: Vec<Graduate>,
    find: String,
    history: Vec<Step>,
}

/// Which part of the page is asked for.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Asked {
    /// `board`, `list` or `declined`.
    #[field(default = String::new())]
    view: String,
    /// The application preselected in the form of the hire.
    #[field(default = String::new())]
    who: String,
    /// Part of a graduate's name or cohort.
    #[field(default = String::new())]
    find: String,
}

impl Asked {
    /// The page as it opens.
    #[must_use]
    pub fn plainly() -> Self {
        <Self as Default>::default()
    }

    fn view(view: &str) -> Self {
        Self { view: view.to_owned(), ..<Self as Default>::default() }
    }
}

#[get("/openings/<id>?<asked..>", rank = 2)]
async fn show(hirer: Hirer, desk: Desk<'_>, id: Id<OpeningId>, asked: Asked) -> Result<Html<OpeningPage>, Problem> {
    let mut tx = desk.store.read().await?;
    Ok(Html::personal(page(&mut tx, &hirer, &desk, id.0, asked).await?))
}

/// The page as the reader may see it; missing when the opening is not on the reader's shelf.
pub async fn page(
    tx: &mut Reader,
    hirer: &Hirer,
    desk: &Desk<'_>,
    id: OpeningId,
    asked: Asked,
) -> Result<OpeningPage, Problem> {
    let today = desk.clock.today();
    let row = opening::find(tx, hirer.side.shelf(), id).await?.ok_or_else(Problem::not_found)?;
    let tracks = tracks(tx).await?;
    let rows = application::of_opening(tx, hirer.side.desk(), id).await?;
    let placements = placement::of_opening(tx, hirer.side.desk(), id).await?;
    let cards = rows.iter().map(|row| Card::of(row, &placements, &tracks, today)).collect::<Result<Vec<_>, _>>()?;
    let history = steps(tx, id, &cards).await?;
    let opening = Head::of(&row, row.track_code.as_deref().map(|code| tracks.labels(code)), today)?;
    let graduates = super::referral::choices(tx, hirer, &row, &asked.find, (&tracks, today)).await?;
    Ok(OpeningPage::of((&hirer.side).into(), opening, cards, asked).with(history, graduates))
}

impl Head {
    fn of(
        row: &OpeningRow,
        track: Option<TrackLabels>,
        today: chrono::NaiveDate,
    ) -> Result<Self, crate::storage::Error> {
        let opening = row.opening()?;
        Ok(Self {
            id: row.opening_id,
            employer: Name::of(&row.employer_name, row.employer_name_ar.as_deref()),
            status: opening.status(today),
            close_reason: opening.close_reason,
            track,
            open: opening.takes_referral(today, row.hired()).is_ok(),
            hires: opening.takes_hire(row.hired()).is_ok(),
            contract: opening.terms.contract,
            positions: row.positions,
            hired: row.hired,
            region: row.region_code.clone(),
            city: row.city.clone(),
            remote_days: row.remote_days,
            salary_min: row.salary_min_centimes,
            salary_least: opening.terms.salary_min_mad.map(|amount| amount.normalize().to_string()),
            salary_max: row.salary_max_centimes,
            starts_on: row.starts_on,
            expires_on: row.expires_on,
            reply_days: row.reply_days,
            title: opening.terms.title,
            skills: opening.terms.skills,
            description: opening.terms.description,
            version: row.version,
        })
    }
}

impl OpeningPage {
    fn of(side: Side, opening: Head, cards: Vec<Card>, asked: Asked) -> Self {
        let view = match asked.view.as_str() {
            "list" => "list",
            "declined" => "declined",
            _ if side == Side::Coordinator => "list",
            _ => "board",
        };
        let (declined, active): (Vec<_>, Vec<_>) = cards.into_iter().partition(|card| card.stage == Stage::Declined);
        let pressing: Vec<_> = active.iter().filter(|card| card.pressing).collect();
        let pressing_by = pressing.iter().map(|card| card.reply_by).min();
        Self {
            side,
            view,
            active: active.len(),
            declined: declined.len(),
            pressing: pressing.into_iter().map(|card| card.name.clone()).collect(),
            pressing_by,
            lanes: if view == "board" { lanes(&active) } else { Vec::new() },
            hireable: active.iter().filter(|card| card.stage.is_open()).cloned().collect(),
            rows: match view {
                "list" => active,
                "declined" => declined,
                _ => Vec::new(),
            },
            hire: HireForm::proposed(&opening.title, opening.contract, opening.starts_on, &asked.who),
            opening,
            graduates: Vec::new(),
            find: asked.find,
            history: Vec::new(),
        }
    }

    fn with(self, history: Vec<Step>, graduates: Vec<Graduate>) -> Self {
        Self { graduates, history, ..self }
    }

    /// The same page with the form of the hire as it was typed.
    #[must_use]
    pub fn refusing(self, hire: HireForm) -> Self {
        Self { hire, ..self }
    }
}

impl Page for OpeningPage {
    const TEMPLATE: &'static str = "pages/openings/show.html";

    fn samples() -> Vec<Self> {
        let cards = || {
            vec![
                Card::sample(Stage::Received, Some(3)),
                Card::sample(Stage::Received, Some(-2)),
                Card::sample(Stage::Shortlisted, None),
                Card::sample(Stage::Hired, None),
                Card::sample(Stage::Declined, None),
            ]
        };
        let sample = |side, view: &str, cards, status| {
            Self::of(side, Head::sample(status), cards, Asked::view(view))
                .with(super::history::Step::samples(), Graduate::samples())
        };
        vec![
            sample(Side::Employer, "board", cards(), OpeningStatus::Open).refusing(HireForm::refused_sample()),
            sample(Side::Employer, "list", cards(), OpeningStatus::Expired),
            sample(Side::Employer, "declined", cards(), OpeningStatus::Closed),
            sample(Side::Employer, "board", Vec::new(), OpeningStatus::Draft),
            sample(Side::Coordinator, "", cards(), OpeningStatus::Open),
            sample(Side::Coordinator, "", Vec::new(), OpeningStatus::Closed),
        ]
    }
}

crate::page!(OpeningPage);

impl Head {
    fn sample(status: OpeningStatus) -> Self {
        let day = |text: &str| text.parse().unwrap_or_default();
        let published = matches!(status, OpeningStatus::Open | OpeningStatus::Expired);
        Self {
            id: OpeningId(uuid::Uuid::nil()),
            title: "Développeur web junior".to_owned(),
            employer: Name::of("Atlas Numérique SARL", Some("أطلس الرقمية ش.ذ.م.م")),
            status,
            close_reason: (status == OpeningStatus::Closed).then_some(CloseReason::FilledByGraduates),
            track: Some(TrackLabels::sample()),
            contract: SituationKind::Cdi,
            positions: 3,
            hired: 1,
            region: "03".to_owned(),
            city: Some("Fès".to_owned()),
            remote_days: 2,
            salary_min: Some(650_000),
            salary_least: Some("6500".to_owned()),
            salary_max: Some(800_000),
            starts_on: Some(day("2024-03-01")),
            expires_on: day("2024-02-15"),
            reply_days: 10,
            skills: vec!["JavaScript".to_owned(), "React".to_owned()],
            description: "Équipe de six personnes.".to_owned(),
            version: 2,
            open: status == OpeningStatus::Open,
            hires: published,
        }
    }
}
