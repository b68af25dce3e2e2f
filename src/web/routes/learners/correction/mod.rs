//! `/learners/<id>/correction`: what is known of a learner, corrected for a reason; the timeline keeps both.

mod enrolment;
mod identity;
mod page;

use rocket::{Responder, get, post};

pub use page::CorrectionPage;

use self::enrolment::EnrolmentForm;
use self::identity::IdentityForm;
use self::page::{About, differences, stored};
use super::Typed;
use crate::domain::ids::EnrolmentId;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::learners::{Chosen, Outcome, correct_enrolment, correct_person};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Coordinator, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::Html;
use crate::web::problem::Problem;
use crate::web::stale::Stored;
use crate::web::typed::IfMatch;

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<CorrectionPage>>),
    On(Box<SeeOther>),
}

/// How a form ended.
enum End {
    Done,
    Refused(Errors),
    Stale(Errors),
}

#[get("/learners/<id>/correction")]
pub(super) async fn show(
    reader: Coordinator,
    id: Id<EnrolmentId>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<CorrectionPage>, Problem> {
    let mut tx = desk.store.read().await?;
    Ok(Html::personal(stored(&mut tx, &reader.scope, (&desk, id.0), lang).await?.page))
}

#[post("/learners/<id>/correction", data = "<form>")]
pub(super) async fn correct(
    reader: Coordinator,
    id: Id<EnrolmentId>,
    read: IfMatch,
    form: Form<EnrolmentForm>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let (form, mut typed) = (form.into_inner(), Typed::new(lang));
    let chosen = Chosen { id: id.0, version: read.version_id(&form.version)? };
    let mut tx = desk.store.write().await?;
    let known = stored(&mut tx, &reader.scope, (&desk, id.0), lang).await?;
    let mut end = None;
    if let Some(corrected) = form.read(&mut typed) {
        let corrected = (corrected, form.reason.as_str());
        let done = correct_enrolment(&mut tx, &desk.act(&reader.actor), &reader.scope, chosen, corrected).await;
        end = Some(done.map(|outcome| matches!(outcome, Outcome::Done(_))));
    }
    let mut page = known.page;
    let end = ended(end, typed.errors)?;
    if matches!(end, End::Done) {
        tx.commit().await?;
    }
    let saved = std::mem::replace(&mut page.enrolment, form);
    let differing = differences(page.enrolment.said(lang), saved.said(lang));
    page.enrolment.version.clone_from(&saved.version);
    Ok(answer(page, About::Enrolment, end, (differing, Stored::of_form(&saved))))
}

#[post("/learners/<id>/correction/identity", data = "<form>")]
pub(super) async fn correct_identity(
    reader: Coordinator,
    id: Id<EnrolmentId>,
    read: IfMatch,
    form: Form<IdentityForm>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let (form, mut typed) = (form.into_inner(), Typed::new(lang));
    let version = read.version_id(&form.version)?;
    let mut tx = desk.store.write().await?;
    let known = stored(&mut tx, &reader.scope, (&desk, id.0), lang).await?;
    let mut end = None;
    if let Some(corrected) = form.read(&mut typed, known.person) {
        let (with, corrected) = ((&reader.scope, desk.keys), (corrected, form.reason.as_str()));
        let of = (known.person_id, version);
        end = Some(correct_person(&mut tx, &desk.act(&reader.actor), with, of, corrected).await);
    }
    let mut page = known.page;
    let end = ended(end, typed.errors)?;
    if matches!(end, End::Done) {
        tx.commit().await?;
    }
    let saved = std::mem::replace(&mut page.identity, form);
    let differing = differences(page.identity.said(lang), saved.said(lang));
    page.identity.version.clone_from(&saved.version);
    Ok(answer(page, About::Identity, end, (differing, Stored::of_form(&saved))))
}

/// How a correction ended: none when a field did not read, false when the version read has moved.
fn ended(outcome: Option<Result<bool, Error>>, mut errors: Errors) -> Result<End, Problem> {
    Ok(match outcome {
        None => End::Refused(errors),
        Some(Ok(true)) => End::Done,
        Some(Ok(false)) => End::Stale(errors),
        Some(Err(Error::Invalid(faults))) => {
            errors.add_faults(&faults);
            End::Refused(errors)
        }
        Some(Err(error)) => return Err(error.into()),
    })
}

fn answer(
    mut page: CorrectionPage,
    about: About,
    end: End,
    (saved, stored): (Vec<page::Difference>, Stored),
) -> Answer {
    let record = page.record();
    let at = format!("{record}/correction");
    page.about = about;
    let page = match end {
        End::Done => return Answer::On(Box::new(SeeOther::to(record).saying("learner-corrected-done"))),
        End::Refused(errors) => {
            page.errors = errors;
            Html::personal(page).refused()
        }
        End::Stale(errors) => {
            (page.errors, page.saved) = (errors, saved);
            Html::personal(page).stale(stored)
        }
    };
    Answer::Page(Box::new(page.at(at)))
}
