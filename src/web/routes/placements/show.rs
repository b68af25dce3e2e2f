//! One hire: what the employer states, what the coordinator decides.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::ids::{ApplicationId, OpeningId, PlacementId};
use crate::domain::placement::PlacementState;
use crate::domain::situation::SituationKind;
use crate::storage::placement::{self, PlacementRow};
use crate::web::guards::{Desk, Hirer};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::openings::{Name, Side, TrackLabels, tracks};

pub(super) fn routes() -> Vec<Route> {
    routes![show]
}

/// One hire.
#[derive(Clone, Debug, Serialize)]
pub struct PlacementPage {
    side: Side,
    id: PlacementId,
    application: ApplicationId,
    opening: OpeningId,
    opening_title: String,
    name: Name,
    employer: Name,
    verified: bool,
    cohort: String,
    track: TrackLabels,
    kind: SituationKind,
    starts_on: NaiveDate,
    job_title: String,
    /// Hours a week and weeks intended, as decimal texts.
    hours: Option<String>,
    weeks: Option<String>,
    salary: Option<i64>,
    in_field: Option<bool>,
    region: String,
    state: PlacementState,
    confirmed_at: DateTime<Utc>,
    decided_at: Option<DateTime<Utc>>,
    refusal_reason: Option<String>,
    situation_no: Option<i64>,
    /// The day its proof would bear or bears.
    attested_on: NaiveDate,
    /// Whether the contract has begun.
    begun: bool,
    version: i64,
}

#[get("/placements/<id>")]
async fn show(hirer: Hirer, desk: Desk<'_>, id: Id<PlacementId>) -> Result<Html<PlacementPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let row = placement::find(&mut tx, hirer.side.desk(), id.0).await?.ok_or_else(Problem::not_found)?;
    let track = tracks(&mut tx).await?.labels(&row.track_code);
    Ok(Html::personal(PlacementPage::of((&hirer.side).into(), row, track, desk.clock.today())?))
}

impl PlacementPage {
    fn of(side: Side, row: PlacementRow, track: TrackLabels, today: NaiveDate) -> Result<Self, crate::storage::Error> {
        let placement = row.placement()?;
        let decimal = |number: rust_decimal::Decimal| number.normalize().to_string();
        Ok(Self {
            side,
            id: row.placement_id,
            application: row.application_id,
            opening: row.opening_id,
            name: (&row).into(),
            employer: Name::of(&row.employer_name, row.employer_name_ar.as_deref()),
            verified: row.employer_verified_at.is_some(),
            opening_title: row.opening_title,
            cohort: row.cohort_code,
            track,
            kind: placement.hire.kind,
            starts_on: row.starts_on,
            attested_on: placement.attested_on(),
            hours: placement.hire.hours_per_week.map(decimal),
            weeks: placement.hire.intended_weeks.map(decimal),
            job_title: row.job_title,
            salary: row.salary_centimes,
            in_field: row.in_field,
            region: row.job_region_code,
            state: placement.state,
            confirmed_at: row.confirmed_at,
            decided_at: row.decided_at,
            refusal_reason: row.refusal_reason,
            situation_no: row.situation_no,
            begun: row.starts_on <= today,
            version: row.version,
        })
    }

    fn sample(side: Side, state: PlacementState, begun: bool, verified: bool) -> Self {
        let day = |text: &str| text.parse().unwrap_or_default();
        Self {
            side,
            id: PlacementId(uuid::Uuid::nil()),
            application: ApplicationId(uuid::Uuid::nil()),
            opening: OpeningId(uuid::Uuid::nil()),
            opening_title: "Développeur web junior".to_owned(),
            name: Name::of("Hajar Naciri", Some("هاجر الناصري")),
            employer: Name::of("Atlas Numérique SARL", Some("أطلس الرقمية ش.ذ.م.م")),
            verified,
            cohort: "2023-C8".to_owned(),
            track: TrackLabels::sample(),
            kind: SituationKind::Cdd,
            starts_on: day("2024-03-01"),
            job_title: "Développeuse web".to_owned(),
            hours: Some("44".to_owned()),
            weeks: Some("26".to_owned()),
            salary: Some(700_000),
            in_field: (state == PlacementState::Validated).then_some(true),
            region: "03".to_owned(),
            state,
            confirmed_at: DateTime::UNIX_EPOCH,
            decided_at: (state != PlacementState::Confirmed).then_some(DateTime::UNIX_EPOCH),
            refusal_reason: (state == PlacementState::Refused).then(|| "La date est celle du stage".to_owned()),
            situation_no: (state == PlacementState::Validated).then_some(1),
            attested_on: day("2024-03-01"),
            begun,
            version: 1,
        }
    }
}

impl Page for PlacementPage {
    const TEMPLATE: &'static str = "pages/placements/show.html";

    fn samples() -> Vec<Self> {
        vec![
            Self::sample(Side::Coordinator, PlacementState::Confirmed, true, true),
            Self::sample(Side::Coordinator, PlacementState::Confirmed, false, true),
            Self::sample(Side::Coordinator, PlacementState::Confirmed, true, false),
            Self::sample(Side::Coordinator, PlacementState::Validated, true, true),
            Self::sample(Side::Employer, PlacementState::Refused, true, true),
            Self::sample(Side::Employer, PlacementState::Confirmed, true, true),
        ]
    }
}

crate::page!(PlacementPage);
