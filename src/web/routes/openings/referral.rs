//! A coordinator looks for graduates and puts them forward.

use chrono::NaiveDate;
use rocket::form::FromForm;
use rocket::{Route, post, routes};
use serde::Serialize;

use super::shared::{Name, TrackLabels, Tracks};
use crate::domain::ids::{EnrolmentId, OpeningId};
use crate::operations::hiring::refer_graduate;
use crate::storage::opening::OpeningRow;
use crate::storage::{Reader, application};
use crate::web::form::Form;
use crate::web::guards::{Coordinator, Desk, Hirer, Side};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::problem::Problem;

/// Graduates proposed at once.
const PROPOSED: u32 = 20;

pub(super) fn routes() -> Vec<Route> {
    routes![refer]
}

/// A graduate who may be put forward.
#[derive(Clone, Debug, Serialize)]
pub struct Graduate {
    id: EnrolmentId,
    name: Name,
    track: TrackLabels,
    region: String,
    cohort: String,
    graduated_on: NaiveDate,
    /// Applications elsewhere still without outcome.
    waiting: i64,
}

impl Graduate {
    /// Graduates for samples.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let graduate = |waiting| Self {
            id: EnrolmentId(uuid::Uuid::nil()),
            name: Name::of("Zineb Saidi", Some("زينب السعيدي")),
            track: TrackLabels::sample(),
            region: "03".to_owned(),
            cohort: "2023-C8".to_owned(),
            graduated_on: NaiveDate::default(),
            waiting,
        };
        vec![graduate(0), graduate(2)]
    }
}

/// Whom a coordinator may refer: those found under what was typed, else the latest graduates of the opening's track.
pub async fn choices(
    tx: &mut Reader,
    hirer: &Hirer,
    opening: &OpeningRow,
    find: &str,
    (tracks, today): (&Tracks, NaiveDate),
) -> Result<Vec<Graduate>, Problem> {
    let Side::Coordination(scope) = &hirer.side else { return Ok(Vec::new()) };
    if opening.opening()?.takes_referral(today, opening.hired()).is_err() {
        return Ok(Vec::new());
    }
    let typed = Some(find).filter(|find| !find.trim().is_empty());
    let track = opening.track_code.as_deref().filter(|_| typed.is_none());
    let rows = application::graduates(tx, scope, opening.opening_id, (track, typed), today, PROPOSED).await?;
    let graduate = |row: application::GraduateRow| Graduate {
        id: row.enrolment_id,
        name: Name::person(&row.first_name, &row.last_name, row.first_name_ar.as_deref(), row.last_name_ar.as_deref()),
        track: tracks.labels(&row.track_code),
        region: row.region_code,
        cohort: row.cohort_code,
        graduated_on: row.graduated_on,
        waiting: row.waiting,
    };
    Ok(rows.into_iter().map(graduate).collect())
}

#[derive(FromForm)]
struct Referral {
    #[field(default = String::new())]
    enrolment: String,
}

#[post("/openings/<id>/applications", data = "<form>")]
async fn refer(
    coordinator: Coordinator,
    desk: Desk<'_>,
    id: Id<OpeningId>,
    form: Form<Referral>,
) -> Result<SeeOther, Problem> {
    let enrolment: EnrolmentId = form.enrolment.trim().parse().map_err(|_| Problem::not_found())?;
    let mut tx = desk.store.write().await?;
    refer_graduate(&mut tx, &desk.act(&coordinator.actor), &coordinator.scope, id.0, enrolment).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/openings/{}", id.0)).saying("hiring-done-referred"))
}
