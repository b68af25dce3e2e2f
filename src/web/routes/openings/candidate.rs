//! One candidate: who, how to reach them, and where they stand.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{Route, get, routes};
use serde::Serialize;

use super::board::Card;
use super::shared::{Name, Side, tracks};
use crate::domain::application::{DeclineReason, Stage};
use crate::domain::ids::{ApplicationId, OpeningId};
use crate::operations::journal::{note_contact, reading_noted};
use crate::storage::application::ApplicationRow;
use crate::storage::{application, audit, opening, placement};
use crate::web::guards::{Desk, Hirer};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// Entries of the journal among which today's reading is looked for.
const LOOKED_AT: u32 = 50;

pub(super) fn routes() -> Vec<Route> {
    routes![show]
}

/// One candidate.
#[derive(Clone, Debug, Serialize)]
pub struct CandidatePage {
    side: Side,
    opening: OpeningId,
    opening_title: String,
    employer: Name,
    card: Card,
    graduated_on: Option<NaiveDate>,
    answered_at: Option<DateTime<Utc>>,
    /// How to reach the candidate, once the employer has shown interest.
    phone: Option<String>,
    email: Option<String>,
    /// Whether the employer may still move the candidate.
    movable: bool,
    reasons: Vec<DeclineReason>,
}

#[get("/applications/<id>")]
async fn show(hirer: Hirer, desk: Desk<'_>, id: Id<ApplicationId>) -> Result<Html<CandidatePage>, Problem> {
    let mut tx = desk.store.read().await?;
    let row = application::find(&mut tx, hirer.side.desk(), id.0).await?.ok_or_else(Problem::not_found)?;
    let opening = opening::find(&mut tx, hirer.side.shelf(), row.opening_id).await?.ok_or_else(Problem::not_found)?;
    let placements = placement::of_opening(&mut tx, hirer.side.desk(), row.opening_id).await?;
    let card = Card::of(&row, &placements, &tracks(&mut tx).await?, desk.clock.today())?;
    let interested = !hirer.side.is_employer() || row.answered_at.is_some() && card.stage != Stage::Declined;
    drop(tx);
    if interested && hirer.side.is_employer() {
        note(&hirer, &desk, &row).await?;
    }
    Ok(Html::personal(CandidatePage {
        side: (&hirer.side).into(),
        opening: row.opening_id,
        opening_title: opening.title,
        employer: Name::of(&opening.employer_name, opening.employer_name_ar.as_deref()),
        movable: hirer.side.is_employer() && card.stage != Stage::Hired && opening.closed_at.is_none(),
        card,
        graduated_on: row.graduated_on,
        answered_at: row.answered_at,
        phone: row.phone.filter(|_| interested),
        email: row.email.filter(|_| interested),
        reasons: DeclineReason::choices().collect(),
    }))
}

/// Journals that an employer reads how to reach a candidate, before it is shown; once a day for each reader.
async fn note(hirer: &Hirer, desk: &Desk<'_>, row: &ApplicationRow) -> Result<(), Problem> {
    let act = desk.act(&hirer.actor);
    let id = row.application_id;
    let known = audit::of_object(&mut desk.store.read().await?, "application", &id.to_string(), LOOKED_AT).await?;
    if reading_noted(&known, &act) {
        return Ok(());
    }
    let mut tx = desk.store.write().await?;
    note_contact(&mut tx, &act, id, row.enrolment_id).await?;
    tx.commit().await?;
    Ok(())
}

impl Page for CandidatePage {
    const TEMPLATE: &'static str = "pages/openings/candidate.html";

    fn samples() -> Vec<Self> {
        let sample = |side, stage, days_left, reached: bool| Self {
            side,
            opening: OpeningId(uuid::Uuid::nil()),
            opening_title: "Développeur web junior".to_owned(),
            employer: Name::of("Atlas Numérique SARL", None),
            card: Card::sample(stage, days_left),
            graduated_on: Some(NaiveDate::default()),
            answered_at: reached.then_some(DateTime::UNIX_EPOCH),
            phone: reached.then(|| "+212685000001".to_owned()),
            email: reached.then(|| "hajar@demo.sanad.invalid".to_owned()),
            movable: side == Side::Employer && stage != Stage::Hired,
            reasons: DeclineReason::choices().collect(),
        };
        vec![
            sample(Side::Employer, Stage::Interview, None, true),
            sample(Side::Employer, Stage::Received, Some(-1), false),
            sample(Side::Employer, Stage::Hired, None, true),
            sample(Side::Coordinator, Stage::Declined, None, true),
        ]
    }
}

crate::page!(CandidatePage);
