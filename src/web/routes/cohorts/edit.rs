//! `/cohorts/new` and `/cohorts/<code>/edit`: a cohort opened or corrected by a form.

use rocket::http::{RawStr, Status};
use rocket::{Responder, get, post};

use super::form::{Choices, CohortFormPage, Filled};
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::cohorts::{create_cohort, edit_cohort};
use crate::storage::{Reader, cohort};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Coordinator, Desk};
use crate::web::notice::SeeOther;
use crate::web::page::Html;
use crate::web::problem::Problem;
use crate::web::routes::learners::Typed;
use crate::web::stale::Stored;
use crate::web::typed::IfMatch;

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<CohortFormPage>>),
    On(Box<SeeOther>),
}

impl Answer {
    fn again(page: CohortFormPage, status: Status, at: String) -> Self {
        Self::Page(Box::new(Html::personal(page).with_status(status).at(at)))
    }

    fn on(code: &str, key: &str) -> Self {
        Self::On(Box::new(SeeOther::to(path(code)).saying(key)))
    }
}

fn path(code: &str) -> String {
    format!("/cohorts/{}", RawStr::new(code).percent_encode())
}

#[get("/cohorts/new")]
pub(super) async fn blank(reader: Coordinator, desk: Desk<'_>, lang: Lang) -> Result<Html<CohortFormPage>, Problem> {
    let choices = Choices::read(&mut desk.store.read().await?, &reader.scope, lang).await?;
    Ok(Html::personal(CohortFormPage::of(None, Filled::default(), choices, Errors::new(lang))))
}

#[post("/cohorts", data = "<filled>")]
pub(super) async fn create(
    reader: Coordinator,
    desk: Desk<'_>,
    lang: Lang,
    filled: Form<Filled>,
) -> Result<Answer, Problem> {
    let (filled, mut typed) = (filled.into_inner(), Typed::new(lang));
    let mut tx = desk.store.write().await?;
    if let Some(known) = filled.read(&mut typed) {
        let (act, code) = (desk.act(&reader.actor), filled.cohort_code.trim());
        match create_cohort(&mut tx, &act, &reader.scope, (code, known)).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(Answer::on(code, "cohort-created"));
            }
            Err(Error::Invalid(faults)) => typed.errors.add_faults(&faults),
            Err(error) => return Err(error.into()),
        }
    }
    // PostgreSQL answers nothing more in a transaction whose insertion was refused.
    drop(tx);
    let choices = Choices::read(&mut desk.store.read().await?, &reader.scope, lang).await?;
    let page = CohortFormPage::of(None, filled, choices, typed.errors);
    Ok(Answer::again(page, Status::UnprocessableEntity, "/cohorts/new".to_owned()))
}

#[get("/cohorts/<code>/edit")]
pub(super) async fn change(
    reader: Coordinator,
    code: &str,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<CohortFormPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let filled = stored(&mut tx, &reader, code).await?;
    let choices = Choices::read(&mut tx, &reader.scope, lang).await?;
    Ok(Html::personal(CohortFormPage::of(Some(code), filled, choices, Errors::new(lang))))
}

#[post("/cohorts/<code>/edit", data = "<filled>")]
pub(super) async fn update(
    reader: Coordinator,
    code: &str,
    desk: Desk<'_>,
    lang: Lang,
    read: IfMatch,
    filled: Form<Filled>,
) -> Result<Answer, Problem> {
    let (filled, mut typed) = (filled.into_inner(), Typed::new(lang));
    let version = read.version_id(&filled.version)?;
    let mut tx = desk.store.write().await?;
    stored(&mut tx, &reader, code).await?;
    let mut status = Status::UnprocessableEntity;
    if let Some(known) = filled.read(&mut typed) {
        match edit_cohort(&mut tx, &desk.act(&reader.actor), &reader.scope, (code, version), known).await {
            Ok(true) => {
                tx.commit().await?;
                return Ok(Answer::on(code, "cohort-edited"));
            }
            Ok(false) => status = Status::Conflict,
            Err(Error::Invalid(faults)) => typed.errors.add_faults(&faults),
            Err(error) => return Err(error.into()),
        }
    }
    refused(&mut tx, (&reader, code, lang), (filled, typed.errors), status).await
}

/// The form again; after a conflict, beside what is stored now.
async fn refused(
    tx: &mut Reader,
    (reader, code, lang): (&Coordinator, &str, Lang),
    (filled, errors): (Filled, Errors),
    status: Status,
) -> Result<Answer, Problem> {
    let choices = Choices::read(tx, &reader.scope, lang).await?;
    let page = CohortFormPage::of(Some(code), filled, choices, errors);
    let at = format!("{}/edit", path(code));
    if status != Status::Conflict {
        return Ok(Answer::again(page, status, at));
    }
    let saved = stored(tx, reader, code).await?;
    let page = Html::personal(page.beside(&saved, lang)).stale(Stored::of_form(&saved));
    Ok(Answer::Page(Box::new(page.at(at))))
}

async fn stored(tx: &mut Reader, reader: &Coordinator, code: &str) -> Result<Filled, Problem> {
    let row = cohort::find(tx, &reader.scope, code).await?.ok_or_else(Problem::not_found)?;
    let version = cohort::version(tx, row.cohort_id).await?.ok_or_else(Problem::not_found)?;
    Ok(Filled::of(&row.cohort()?, version))
}
