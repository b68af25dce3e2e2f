//! A draft is signed; a contract is closed.

use rocket::{FromForm, post};

use crate::domain::ids::ContractId;
use crate::operations::contracts;
use crate::operations::hiring::Read;
use crate::web::form::Form;
use crate::web::guards::{Desk, Reviewer};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::problem::Problem;
use crate::web::typed::IfMatch;

#[derive(FromForm)]
pub(super) struct Versioned {
    #[field(default = String::new())]
    pub(super) version: String,
}

#[post("/contracts/<id>/signature", data = "<form>")]
pub(super) async fn sign(
    reviewer: Reviewer,
    id: Id<ContractId>,
    read: IfMatch,
    form: Form<Versioned>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    contracts::sign(&mut tx, &desk.act(&reviewer.actor), read, &reviewer.scope).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/contracts/{}", id.0)).saying("contract-done-signed"))
}

#[post("/contracts/<id>/closing", data = "<form>")]
pub(super) async fn close(
    reviewer: Reviewer,
    id: Id<ContractId>,
    read: IfMatch,
    form: Form<Versioned>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    contracts::close(&mut tx, &desk.act(&reviewer.actor), read, &reviewer.scope).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/contracts/{}", id.0)).saying("contract-done-closed"))
}
