//! The steps of a mission, each taken once: declared, frozen, committed, drawn, closed.

use rocket::FromForm;
use rocket::{Responder, State, post};

use super::show::{Kept, MissionPage, find, read};
use crate::domain::ids::MissionId;
use crate::domain::mission::Declaration;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::missions::{self, Given};
use crate::operations::{Error, Result as Done};
use crate::web::form::Form;
use crate::web::guards::{Auditor, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::Html;
use crate::web::problem::Problem;

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<MissionPage>>),
    On(Box<SeeOther>),
}

/// On to the mission with a word, or its page again with what was typed wrong.
async fn answered(
    done: Done<()>,
    (auditor, id): (&Auditor, MissionId),
    (key, kept): (&str, Kept),
    (desk, lang): (&Desk<'_>, Lang),
) -> Result<Answer, Problem> {
    let here = format!("/missions/{id}");
    match done {
        Ok(()) => Ok(Answer::On(Box::new(SeeOther::to(here).saying(key)))),
        Err(Error::Invalid(faults)) => {
            let mut page = read(&mut desk.store.read().await?, auditor, id, lang).await?;
            page.errors.add_faults(&faults);
            page.kept = kept;
            Ok(Answer::Page(Box::new(Html::personal(page).refused().at(here))))
        }
        Err(error) => Err(error.into()),
    }
}

#[derive(FromForm)]
pub(super) struct Declared {
    #[field(default = String::new())]
    declaration: String,
    #[field(default = String::new())]
    detail: String,
}

#[post("/missions/<id>/declaration", data = "<form>")]
pub(super) async fn declare(
    auditor: Auditor,
    id: Id<MissionId>,
    form: Form<Declared>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let declaration = Declaration::from_code(&form.declaration);
    let declaration = declaration.ok_or_else(|| Problem::unprocessable("refusals-not_a_reason"))?;
    let mut tx = desk.store.write().await?;
    find(&mut tx, &auditor, id.0).await?;
    let done = missions::declare(&mut tx, &desk.act(&auditor.actor), id.0, (declaration, &form.detail)).await;
    if done.is_ok() {
        tx.commit().await?;
    } else {
        drop(tx);
    }
    let (declaration, detail) = (form.declaration.clone(), form.detail.clone());
    let kept = Kept { declaration, detail, ..Kept::default() };
    answered(done, (&auditor, id.0), ("mission-done-declare", kept), (&desk, lang)).await
}

#[post("/missions/<id>/freezing")]
pub(super) async fn freeze(
    auditor: Auditor,
    id: Id<MissionId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer, Problem> {
    find(&mut desk.store.read().await?, &auditor, id.0).await?;
    let act = desk.act(&auditor.actor);
    let done = missions::freeze(desk.store, figures, (&act, &auditor.scope, desk.keys), id.0).await;
    answered(done, (&auditor, id.0), ("mission-done-freeze", Kept::default()), (&desk, lang)).await
}

#[derive(FromForm)]
pub(super) struct Committed {
    #[field(default = String::new())]
    seed: String,
    #[field(default = String::new())]
    hash: String,
}

#[post("/missions/<id>/commitment", data = "<form>")]
pub(super) async fn commit(
    auditor: Auditor,
    id: Id<MissionId>,
    form: Form<Committed>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let given = if form.hash.trim().is_empty() { Given::Seed(&form.seed) } else { Given::Hash(&form.hash) };
    let mut tx = desk.store.write().await?;
    find(&mut tx, &auditor, id.0).await?;
    let done = missions::commit(&mut tx, &desk.act(&auditor.actor), id.0, given).await;
    if done.is_ok() {
        tx.commit().await?;
    } else {
        drop(tx);
    }
    let kept = Kept { hash: form.hash.clone(), ..Kept::default() };
    answered(done, (&auditor, id.0), ("mission-done-commit", kept), (&desk, lang)).await
}

#[derive(FromForm)]
pub(super) struct Revealed {
    #[field(default = String::new())]
    seed: String,
}

#[post("/missions/<id>/drawing", data = "<form>")]
pub(super) async fn draw(
    auditor: Auditor,
    id: Id<MissionId>,
    form: Form<Revealed>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let mut tx = desk.store.write().await?;
    find(&mut tx, &auditor, id.0).await?;
    let done = missions::draw(&mut tx, &desk.act(&auditor.actor), id.0, &form.seed).await;
    if done.is_ok() {
        tx.commit().await?;
    } else {
        drop(tx);
    }
    let kept = Kept { seed: form.seed.clone(), ..Kept::default() };
    answered(done, (&auditor, id.0), ("mission-done-draw", kept), (&desk, lang)).await
}

#[post("/missions/<id>/closing")]
pub(super) async fn close(auditor: Auditor, id: Id<MissionId>, desk: Desk<'_>, lang: Lang) -> Result<Answer, Problem> {
    let mut tx = desk.store.write().await?;
    find(&mut tx, &auditor, id.0).await?;
    missions::close(&mut tx, &desk.act(&auditor.actor), id.0).await?;
    tx.commit().await?;
    answered(Ok(()), (&auditor, id.0), ("mission-done-close", Kept::default()), (&desk, lang)).await
}
