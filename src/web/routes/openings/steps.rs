//! The employer publishes an opening, and closes it with a reason.

use rocket::form::FromForm;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::ids::OpeningId;
use crate::domain::opening::CloseReason;
use crate::operations::hiring::{Read, close_opening, publish_opening};
use crate::storage::opening::{self, Shelf};
use crate::web::form::Form;
use crate::web::guards::{Desk, Employer};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::typed::IfMatch;

pub(super) fn routes() -> Vec<Route> {
    routes![publish, closing, close]
}

/// How to close an opening.
#[derive(Clone, Debug, Serialize)]
pub struct ClosingPage {
    id: OpeningId,
    opening_title: String,
    hired: i64,
    /// Candidates who would be told that they are not retained.
    waiting: i64,
    draft: bool,
    reasons: Vec<CloseReason>,
    version: i64,
}

#[derive(FromForm)]
struct Step {
    #[field(default = String::new())]
    version: String,
    #[field(default = String::new())]
    reason: String,
}

#[post("/openings/<id>/publication", data = "<form>")]
async fn publish(
    employer: Employer,
    desk: Desk<'_>,
    id: Id<OpeningId>,
    read: IfMatch,
    form: Form<Step>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    publish_opening(&mut tx, &desk.act(&employer.actor), employer.employer, read).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/openings/{}", id.0)).saying("hiring-done-published"))
}

#[get("/openings/<id>/closing")]
async fn closing(employer: Employer, desk: Desk<'_>, id: Id<OpeningId>) -> Result<Html<ClosingPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let row = opening::find(&mut tx, Shelf::Of(employer.employer), id.0).await?.ok_or_else(Problem::not_found)?;
    let draft = row.published_at.is_none();
    Ok(Html::personal(ClosingPage {
        id: row.opening_id,
        opening_title: row.title,
        hired: row.hired,
        waiting: row.waiting,
        draft,
        reasons: if draft { vec![CloseReason::Cancelled] } else { CloseReason::ALL.to_vec() },
        version: row.version,
    }))
}

#[post("/openings/<id>/closing", data = "<form>")]
async fn close(
    employer: Employer,
    desk: Desk<'_>,
    id: Id<OpeningId>,
    read: IfMatch,
    form: Form<Step>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let reason = CloseReason::from_code(&form.reason).ok_or_else(|| Problem::unprocessable("faults-choice"))?;
    let mut tx = desk.store.write().await?;
    close_opening(&mut tx, &desk.act(&employer.actor), employer.employer, read, reason).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/openings/{}", id.0)).saying("hiring-done-closed"))
}

impl Page for ClosingPage {
    const TEMPLATE: &'static str = "pages/openings/closing.html";

    fn samples() -> Vec<Self> {
        let sample = |draft, waiting| Self {
            id: OpeningId(uuid::Uuid::nil()),
            opening_title: "Développeur web junior".to_owned(),
            hired: 1,
            waiting,
            draft,
            reasons: CloseReason::ALL.to_vec(),
            version: 2,
        };
        vec![sample(false, 4), sample(true, 0)]
    }
}

crate::page!(ClosingPage);
