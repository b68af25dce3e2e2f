//! What is said of a case at the desk: a finding, a call, a replacement.

use rocket::FromForm;
use rocket::{Responder, post};
use serde::Serialize;

use super::case::{CasePage, read};
use crate::domain::ids::CaseId;
use crate::domain::mission::{CallResult, Called, Element, Reason, ReplacementReason, Verdict};
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::missions::{self, CallNote, Control};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Auditor, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::Html;
use crate::web::problem::Problem;
use crate::web::typed::Typed;

/// A finding, as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Controlled {
    #[field(default = String::new())]
    verdict: String,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    amount: String,
    element: Vec<String>,
    #[field(default = String::new())]
    note: String,
}

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<CasePage>>),
    On(Box<SeeOther>),
}

impl Controlled {
    fn read(&self, typed: &mut Typed) -> Control {
        Control {
            verdict: typed.code("verdict", &self.verdict, Verdict::from_code, Verdict::Conforming),
            reason: Reason::from_code(&self.reason),
            refused: typed.amount("amount", &self.amount).unwrap_or_default(),
            elements: self.element.iter().filter_map(|code| Element::from_code(code)).collect(),
            note: self.note.clone(),
        }
    }
}

#[post("/cases/<id>/findings", data = "<form>")]
pub(super) async fn control(
    auditor: Auditor,
    id: Id<CaseId>,
    form: Form<Controlled>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let (act, mut typed) = (desk.act(&auditor.actor), Typed::new(Errors::new(lang)));
    let said = form.read(&mut typed);
    let mut tx = desk.store.write().await?;
    let case = missions::open(&mut tx, &act, id.0).await?;
    match missions::control(&mut tx, &act, id.0, &said).await {
        Ok(()) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(Answer::On(Box::new(on(id.0, "mission-done-find"))));
        }
        Ok(()) => {}
        Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
        Err(error) => return Err(error.into()),
    }
    drop(tx);
    let mut page = read(&mut desk.store.read().await?, case, act.now, lang).await?;
    page.errors = typed.errors;
    page.filled = form.into_inner();
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at(format!("/cases/{}", id.0)))))
}

/// A call, as typed.
#[derive(FromForm)]
pub(super) struct Phoned {
    #[field(default = String::new())]
    called: String,
    #[field(default = String::new())]
    result: String,
    #[field(default = String::new())]
    call_note: String,
}

#[post("/cases/<id>/calls", data = "<form>")]
pub(super) async fn call(
    auditor: Auditor,
    id: Id<CaseId>,
    form: Form<Phoned>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let read = Called::from_code(&form.called).zip(CallResult::from_code(&form.result));
    let (called, result) = read.ok_or_else(|| Problem::unprocessable("refusals-not_a_reason"))?;
    let mut tx = desk.store.write().await?;
    let said = CallNote { called, result, note: form.call_note.clone() };
    missions::call(&mut tx, &desk.act(&auditor.actor), id.0, &said).await?;
    tx.commit().await?;
    Ok(on(id.0, "mission-done-call"))
}

/// A replacement, as typed.
#[derive(FromForm)]
pub(super) struct Replaced {
    #[field(default = String::new())]
    reason: String,
}

#[post("/cases/<id>/replacement", data = "<form>")]
pub(super) async fn replace(
    auditor: Auditor,
    id: Id<CaseId>,
    form: Form<Replaced>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let reason = ReplacementReason::from_code(&form.reason);
    let reason = reason.ok_or_else(|| Problem::unprocessable("refusals-not_a_reason"))?;
    let mut tx = desk.store.write().await?;
    let mission = missions::replace(&mut tx, &desk.act(&auditor.actor), id.0, reason).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/missions/{mission}/sample")).saying("mission-done-replace"))
}

fn on(id: CaseId, key: &str) -> SeeOther {
    SeeOther::to(format!("/cases/{id}")).saying(key)
}
