//! The coordinator validates or refuses a hire.

use rocket::form::FromForm;
use rocket::{Route, post, routes};

use crate::domain::ids::PlacementId;
use crate::operations::hiring::{Read, refuse_hire, validate_hire};
use crate::web::form::Form;
use crate::web::guards::{Coordinator, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::problem::Problem;
use crate::web::typed::IfMatch;

pub(super) fn routes() -> Vec<Route> {
    routes![validate, refuse]
}

#[derive(FromForm)]
struct Decision {
    #[field(default = String::new())]
    version: String,
    /// `yes`, `no`, or nothing when in doubt.
    #[field(default = String::new())]
    in_field: String,
    #[field(default = String::new())]
    reason: String,
}

#[post("/placements/<id>/validation", data = "<form>")]
async fn validate(
    coordinator: Coordinator,
    desk: Desk<'_>,
    id: Id<PlacementId>,
    read: IfMatch,
    form: Form<Decision>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let in_field = match form.in_field.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let mut tx = desk.store.write().await?;
    validate_hire(&mut tx, &desk.act(&coordinator.actor), &coordinator.scope, read, in_field).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/placements/{}", id.0)).saying("hiring-done-validated"))
}

#[post("/placements/<id>/refusal", data = "<form>")]
async fn refuse(
    coordinator: Coordinator,
    desk: Desk<'_>,
    id: Id<PlacementId>,
    read: IfMatch,
    form: Form<Decision>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    refuse_hire(&mut tx, &desk.act(&coordinator.actor), &coordinator.scope, read, &form.reason).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/placements/{}", id.0)).saying("hiring-done-refused"))
}
