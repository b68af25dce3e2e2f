//! What is decided of a draft: it comes into force, or is given up.

use rocket::form::FromForm;
use rocket::{Responder, State, post};

use super::form::YES;
use super::show::{Start, VersionPage, read};
use crate::domain::ids::DefinitionId;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::definitions::{self, Activation, activate as put_in_force};
use crate::operations::figures::Figures;
use crate::operations::hiring::Read;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Administrator, Definer, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::Html;
use crate::web::problem::Problem;
use crate::web::typed::{IfMatch, Typed};

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<VersionPage>>),
    On(Box<SeeOther>),
}

#[derive(FromForm)]
pub(super) struct Versioned {
    #[field(default = String::new())]
    version: String,
}

#[post("/definitions/versions/<id>/activation", data = "<form>")]
pub(super) async fn activate(
    reader: Administrator,
    id: Id<DefinitionId>,
    read_at: IfMatch,
    form: Form<Start>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let (form, mut typed) = (form.into_inner(), Typed::new(Errors::new(lang)));
    let read_version = Read { id: id.0, version: read_at.version(&form.version)? };
    let starts_on = typed.required_day("starts_on", &form.starts_on, desk.clock.today());
    if typed.errors.is_empty() {
        let mut tx = desk.store.write().await?;
        let activation = Activation { starts_on, retroactive: form.retroactive == YES };
        match put_in_force(&mut tx, &desk.act(&reader.actor), read_version, activation).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(Answer::On(Box::new(done(id.0, "definition-activated"))));
            }
            Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
            Err(error) => return Err(error.into()),
        }
    }
    let mut page = read(&Definer::from(reader), id.0, &desk, figures, lang).await?;
    (page.form, page.errors) = (form, typed.errors);
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at(format!("/definitions/versions/{}", id.0)))))
}

#[post("/definitions/versions/<id>/withdrawal", data = "<form>")]
pub(super) async fn withdraw(
    reader: Administrator,
    id: Id<DefinitionId>,
    read_at: IfMatch,
    form: Form<Versioned>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let read = Read { id: id.0, version: read_at.version(&form.version)? };
    let mut tx = desk.store.write().await?;
    definitions::withdraw(&mut tx, &desk.act(&reader.actor), read).await?;
    tx.commit().await?;
    Ok(done(id.0, "definition-withdrawn"))
}

fn done(id: DefinitionId, key: &str) -> SeeOther {
    SeeOther::to(format!("/definitions/versions/{id}")).saying(key)
}
