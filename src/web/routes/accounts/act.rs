//! What is done to an account: a new link, a mandate given or ended, closing, reopening.

use rocket::http::uri::Host;
use rocket::{Responder, post};

use super::mandate::MandateForm;
use super::new::{InvitationPage, whole};
use super::show::{AccountAdminPage, read};
use crate::domain::ids::{AccountId, GrantId};
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::accounts::administration;
use crate::storage::account;
use crate::web::form::Form;
use crate::web::guards::{Administrator, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::Html;
use crate::web::problem::Problem;
use crate::web::routes::learners::Typed;

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<AccountAdminPage>>),
    On(Box<SeeOther>),
}

fn done(id: AccountId, key: &str) -> SeeOther {
    SeeOther::to(format!("/accounts/{id}")).saying(key)
}

#[post("/accounts/<id>/link")]
pub(super) async fn link(
    reader: Administrator,
    id: Id<AccountId>,
    desk: Desk<'_>,
    host: Option<&Host<'_>>,
) -> Result<Html<InvitationPage>, Problem> {
    let mut tx = desk.store.write().await?;
    let token = administration::renew_link(&mut tx, &desk.act(&reader.actor), id.0).await?;
    let row = account::find(&mut tx, id.0).await?.ok_or_else(Problem::not_found)?;
    tx.commit().await?;
    let page = InvitationPage::again(id.0, (row.name, row.email), whole(&desk, host, &token));
    Ok(Html::personal(page).at(format!("/accounts/{}", id.0)))
}

#[post("/accounts/<id>/closing")]
pub(super) async fn close(reader: Administrator, id: Id<AccountId>, desk: Desk<'_>) -> Result<SeeOther, Problem> {
    let mut tx = desk.store.write().await?;
    administration::close(&mut tx, &desk.act(&reader.actor), id.0).await?;
    tx.commit().await?;
    Ok(done(id.0, "account-closed"))
}

#[post("/accounts/<id>/reopening")]
pub(super) async fn reopen(reader: Administrator, id: Id<AccountId>, desk: Desk<'_>) -> Result<SeeOther, Problem> {
    let mut tx = desk.store.write().await?;
    administration::reopen(&mut tx, &desk.act(&reader.actor), id.0).await?;
    tx.commit().await?;
    Ok(done(id.0, "account-reopened"))
}

#[post("/accounts/<id>/mandates", data = "<filled>")]
pub(super) async fn give(
    reader: Administrator,
    id: Id<AccountId>,
    filled: Form<MandateForm>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let (filled, mut typed) = (filled.into_inner(), Typed::new(lang));
    if let Some(mandate) = filled.read(&mut typed) {
        let mut tx = desk.store.write().await?;
        match administration::give_mandate(&mut tx, &desk.act(&reader.actor), id.0, mandate).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(Answer::On(Box::new(done(id.0, "account-mandate-given"))));
            }
            Err(Error::Invalid(faults)) => typed.errors.add_faults(&faults),
            Err(error) => return Err(error.into()),
        }
    }
    let mut page = read(&mut desk.store.read().await?, (&reader, id.0), &desk, lang).await?;
    (page.filled, page.errors) = (filled, typed.errors);
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at(format!("/accounts/{}", id.0)))))
}

#[post("/accounts/<id>/mandates/<mandate>/end")]
pub(super) async fn end(
    reader: Administrator,
    id: Id<AccountId>,
    mandate: Id<GrantId>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let mut tx = desk.store.write().await?;
    administration::end_mandate(&mut tx, &desk.act(&reader.actor), id.0, mandate.0).await?;
    tx.commit().await?;
    Ok(done(id.0, "account-mandate-ended"))
}
