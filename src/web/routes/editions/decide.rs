//! What is decided of an edition, and who may read it before.

use rocket::form::FromForm;
use rocket::{State, post};

use super::show::{EditionPage, read};
use crate::domain::edition::Step;
use crate::domain::field::FieldFault;
use crate::domain::ids::EditionId;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::editions::{self, Decision};
use crate::operations::figures::Figures;
use crate::storage::account;
use crate::web::answer::Answer;
use crate::web::form::Form;
use crate::web::guards::{Desk, Publisher, Visitor};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::problem::Problem;
use crate::web::routes::publications::{Judgement, Words};
use crate::web::typed::IfMatch;

#[derive(FromForm)]
pub(super) struct Decided {
    #[field(default = String::new())]
    step: String,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    version: String,
}

#[post("/editions/<id>/steps", data = "<form>")]
pub(super) async fn decide(
    publisher: Publisher,
    id: Id<EditionId>,
    read_at: IfMatch,
    form: Form<Decided>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer<EditionPage>, Problem> {
    let form = form.into_inner();
    let version = read_at.version(&form.version)?;
    let step = Step::from_code(&form.step).ok_or_else(Problem::not_found)?;
    editions::within(&mut desk.store.read().await?, &publisher.scope, id.0).await?;
    let act = desk.act(&publisher.actor);
    let decided = editions::decide(desk.store, figures, &act, (id.0, version), (step, &form.reason)).await;
    let (reasons, faults) = match decided {
        Ok(Decision::Taken) => return Ok(done(id.0, &format!("edition-done-{step}")).into()),
        Ok(Decision::Reveals(preview)) => {
            let words = Words::read(&mut desk.store.read().await?, figures, lang).await?;
            (Judgement::of(&preview.verdict, &words).reasons, Vec::new())
        }
        Err(Error::Invalid(faults)) => (Vec::new(), faults),
        Err(error) => return Err(error.into()),
    };
    let mut page = read(&Visitor(Some(publisher.actor)), id.0, (&desk, figures), lang).await?;
    page.reason = form.reason;
    page.errors.add_faults(&faults);
    for reason in reasons {
        page.errors.add_text("", reason);
    }
    Ok(Answer::refused(page, format!("/editions/{}", id.0)))
}

#[derive(FromForm)]
pub(super) struct LetIn {
    #[field(default = String::new())]
    email: String,
}

#[post("/editions/<id>/readers", data = "<form>")]
pub(super) async fn let_in(
    publisher: Publisher,
    id: Id<EditionId>,
    form: Form<LetIn>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer<EditionPage>, Problem> {
    let mut tx = desk.store.write().await?;
    editions::within(&mut tx, &publisher.scope, id.0).await?;
    if let Some(account) = account::find_by_email(&mut tx, form.email.trim()).await? {
        editions::let_in(&mut tx, &desk.act(&publisher.actor), id.0, account.account_id).await?;
        tx.commit().await?;
        return Ok(done(id.0, "edition-done-let_in").into());
    }
    drop(tx);
    let mut page = read(&Visitor(Some(publisher.actor)), id.0, (&desk, figures), lang).await?;
    page.errors.add_faults(&[FieldFault { field: "email", rule: "unknown" }]);
    Ok(Answer::refused(page, format!("/editions/{}", id.0)))
}

fn done(id: EditionId, key: &str) -> SeeOther {
    SeeOther::to(format!("/editions/{id}")).saying(key)
}
