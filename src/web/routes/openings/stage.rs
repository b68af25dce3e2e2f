//! The employer moves a candidate, or does not retain them.

use rocket::form::FromForm;
use rocket::{Route, post, routes};

use crate::domain::application::{DeclineReason, Stage};
use crate::domain::ids::ApplicationId;
use crate::operations::hiring::{Read, decline_application, move_application};
use crate::storage::application::{self, Desk as Applications};
use crate::web::form::Form;
use crate::web::guards::{Desk, Employer};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::problem::Problem;
use crate::web::typed::IfMatch;

pub(super) fn routes() -> Vec<Route> {
    routes![change, decline]
}

#[derive(FromForm)]
struct Choice {
    #[field(default = String::new())]
    stage: String,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    version: String,
}

/// The two stages that need more than a choice lead to their forms.
#[post("/applications/<id>/stage", data = "<form>")]
async fn change(
    employer: Employer,
    desk: Desk<'_>,
    id: Id<ApplicationId>,
    read: IfMatch,
    form: Form<Choice>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    let row = application::find(&mut tx, Applications::Employer(employer.employer), id.0).await?;
    let opening = row.ok_or_else(Problem::not_found)?.opening_id;
    match Stage::from_code(&form.stage) {
        None => Err(Problem::unprocessable("faults-choice")),
        Some(Stage::Declined) => Ok(SeeOther::to(format!("/applications/{}#decline", id.0))),
        Some(Stage::Hired) => Ok(SeeOther::to(format!("/openings/{opening}?who={}#hire", id.0))),
        Some(stage) => {
            move_application(&mut tx, &desk.act(&employer.actor), employer.employer, read, stage).await?;
            tx.commit().await?;
            Ok(SeeOther::to(format!("/openings/{opening}")).saying("hiring-done-moved"))
        }
    }
}

#[post("/applications/<id>/refusal", data = "<form>")]
async fn decline(
    employer: Employer,
    desk: Desk<'_>,
    id: Id<ApplicationId>,
    read: IfMatch,
    form: Form<Choice>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let reason =
        DeclineReason::from_code(&form.reason).ok_or_else(|| Problem::unprocessable("refusals-not_a_reason"))?;
    let mut tx = desk.store.write().await?;
    decline_application(&mut tx, &desk.act(&employer.actor), employer.employer, read, reason).await?;
    let row = application::find(&mut tx, Applications::Employer(employer.employer), id.0).await?;
    let opening = row.ok_or_else(Problem::not_found)?.opening_id;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/openings/{opening}?view=declined")).saying("hiring-done-declined"))
}
