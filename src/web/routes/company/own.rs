//! `/company`: the employer's own page.

use rocket::http::Status;
use rocket::{Responder, Route, get, post, routes};

use super::form::{CompanyForm, CompanyFormPage};
use super::show::CompanyPage;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::hiring::{Read, edit_employer};
use crate::storage::employer::{self, EmployerRow};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Employer};
use crate::web::notice::SeeOther;
use crate::web::page::Html;
use crate::web::problem::Problem;
use crate::web::stale::Stored;
use crate::web::typed::IfMatch;

pub(super) fn routes() -> Vec<Route> {
    routes![show, change, update]
}

#[derive(Responder)]
enum Answer {
    Page(Box<Html<CompanyFormPage>>),
    On(Box<SeeOther>),
}

#[get("/company")]
async fn show(reader: Employer, desk: Desk<'_>) -> Result<Html<CompanyPage>, Problem> {
    Ok(Html::personal(CompanyPage::of(own(&reader, &desk).await?, true)?))
}

#[get("/company/edit")]
async fn change(reader: Employer, desk: Desk<'_>, lang: Lang) -> Result<Html<CompanyFormPage>, Problem> {
    let row = own(&reader, &desk).await?;
    let form = CompanyForm::of(row.employer()?, row.version);
    Ok(Html::personal(CompanyFormPage::of(true, form, Errors::new(lang))))
}

#[post("/company", data = "<form>")]
async fn update(
    reader: Employer,
    desk: Desk<'_>,
    read: IfMatch,
    form: Form<CompanyForm>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let form = form.into_inner();
    let read = Read { id: reader.employer, version: read.version(&form.version)? };
    let (known, mut errors) = form.read(lang);
    if !errors.is_empty() {
        return Ok(Answer::again(CompanyFormPage::of(true, form, errors), Status::UnprocessableEntity));
    }
    let mut tx = desk.store.write().await?;
    match edit_employer(&mut tx, &desk.act(&reader.actor), read, known).await {
        Ok(()) => tx.commit().await?,
        Err(Error::Invalid(faults)) => {
            errors.add_faults(&faults);
            return Ok(Answer::again(CompanyFormPage::of(true, form, errors), Status::UnprocessableEntity));
        }
        Err(Error::Stale { current, .. }) => {
            let saved = CompanyForm::of(own(&reader, &desk).await?.employer()?, current);
            return Ok(Answer::stale(CompanyFormPage::of(true, form, errors), saved));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Answer::On(Box::new(SeeOther::to("/company").saying("hiring-done-company"))))
}

async fn own(reader: &Employer, desk: &Desk<'_>) -> Result<EmployerRow, Problem> {
    let mut tx = desk.store.read().await?;
    employer::find(&mut tx, reader.employer).await?.ok_or_else(Problem::not_found)
}

impl Answer {
    fn stale(page: CompanyFormPage, saved: CompanyForm) -> Self {
        let stored = Stored::of_form(&saved);
        Self::Page(Box::new(Html::personal(page.beside(saved)).stale(stored).at("/company/edit")))
    }

    fn again(page: CompanyFormPage, status: Status) -> Self {
        Self::Page(Box::new(Html::personal(page).with_status(status).at("/company/edit")))
    }
}
