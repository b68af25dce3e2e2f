//! The employer confirms a hire, from the page of its opening.

use rocket::{Responder, Route, post, routes};

use super::form::{HireForm, TypedHire};
use crate::domain::ids::{ApplicationId, OpeningId};
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::hiring::confirm_hire;
use crate::storage::Reader;
use crate::storage::application::{self, Desk as Applications};
use crate::web::form::Form;
use crate::web::guards::{Desk, Employer, Hirer, Side};
use crate::web::notice::SeeOther;
use crate::web::page::Html;
use crate::web::problem::Problem;
use crate::web::routes::openings::OpeningPage;
use crate::web::routes::openings::show::{Asked, page};

pub(super) fn routes() -> Vec<Route> {
    routes![confirm]
}

#[derive(Responder)]
enum Answer {
    Page(Box<Html<OpeningPage>>),
    On(Box<SeeOther>),
}

/// Said twice, it is one hire: a retry finds the hire it made.
#[post("/placements", data = "<form>")]
async fn confirm(employer: Employer, desk: Desk<'_>, form: Form<TypedHire>, lang: Lang) -> Result<Answer, Problem> {
    let (typed, act) = (form.into_inner(), desk.act(&employer.actor));
    let id: ApplicationId = typed.application.trim().parse().map_err(|_| Problem::not_found())?;
    let mut tx = desk.store.write().await?;
    let row = application::find(&mut tx, Applications::Employer(employer.employer), id).await?;
    let opening = row.ok_or_else(Problem::not_found)?.opening_id;
    let (hire, mut errors) = typed.read(act.today, lang);
    if errors.is_empty() {
        match confirm_hire(&mut tx, &act, employer.employer, id, hire).await {
            Ok(_) => {
                tx.commit().await?;
                let on = SeeOther::to(format!("/openings/{opening}"));
                return Ok(Answer::On(Box::new(on.saying("hiring-done-confirmed"))));
            }
            Err(Error::Invalid(faults)) => errors.add_faults(&faults),
            Err(error) => return Err(error.into()),
        }
    }
    again(&mut tx, employer, &desk, opening, HireForm::of(typed, errors)).await
}

/// The opening's page with the form as it was typed.
async fn again(
    tx: &mut Reader,
    employer: Employer,
    desk: &Desk<'_>,
    opening: OpeningId,
    form: HireForm,
) -> Result<Answer, Problem> {
    let hirer = Hirer { actor: employer.actor, side: Side::Employer(employer.employer) };
    let page = page(tx, &hirer, desk, opening, Asked::plainly()).await?.refusing(form);
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at(format!("/openings/{opening}")))))
}
