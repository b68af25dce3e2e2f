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

/// A step of a contract that asks for nothing but the version read.
#[derive(Clone, Copy)]
pub(super) enum Step {
    Sign,
    Close,
    BeginAmendment,
    DropAmendment,
}

/// Takes a step, and leads to where it is seen.
pub(super) async fn take(
    (reviewer, read): (&Reviewer, Read<ContractId>),
    step: Step,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let (act, scope) = (desk.act(&reviewer.actor), &reviewer.scope);
    let mut tx = desk.store.write().await?;
    match step {
        Step::Sign => contracts::sign(&mut tx, &act, read, scope).await?,
        Step::Close => contracts::close(&mut tx, &act, read, scope).await?,
        Step::BeginAmendment => contracts::begin_amendment(&mut tx, &act, read, scope).await?,
        Step::DropAmendment => contracts::drop_amendment(&mut tx, &act, read, scope).await?,
    }
    tx.commit().await?;
    let here = format!("/contracts/{}", read.id);
    Ok(match step {
        Step::Sign => SeeOther::to(here).saying("contract-done-signed"),
        Step::Close => SeeOther::to(here).saying("contract-done-closed"),
        Step::BeginAmendment => SeeOther::to(here + "/amendment"),
        Step::DropAmendment => SeeOther::to(here).saying("contract-done-amendment-dropped"),
    })
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
    take((&reviewer, read), Step::Sign, desk).await
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
    take((&reviewer, read), Step::Close, desk).await
}
