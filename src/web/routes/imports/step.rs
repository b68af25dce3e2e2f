//! An import is applied, given up, undone.

use rocket::form::FromForm;
use rocket::http::Status;
use rocket::{Responder, Route, post, routes};

use super::show::page;
use super::view::ImportPage;
use super::{address, bench, stored, undone};
use crate::domain::ids::BatchId;
use crate::i18n::Lang;
use crate::operations::import::draft::{self, Extent, version_of};
use crate::operations::import::{Error, reversal};
use crate::web::form::Form;
use crate::web::guards::{Coordinator, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::Html;
use crate::web::problem::Problem;
use crate::web::typed::IfMatch;

pub(super) fn routes() -> Vec<Route> {
    routes![apply, abandon, reverse]
}

#[derive(FromForm)]
struct Step {
    /// `all`, or `valid` rows only.
    #[field(default = String::new())]
    extent: String,
    #[field(default = String::new())]
    version: String,
}

/// Done, or the page as it stands now with what stands against it.
#[derive(Responder)]
enum Answer {
    Done(SeeOther),
    Conflict(Box<Html<ImportPage>>),
}

fn conflict(id: BatchId, page: ImportPage) -> Answer {
    Answer::Conflict(Box::new(Html::personal(page).with_status(Status::Conflict).at(address(id))))
}

#[post("/imports/<id>/application", data = "<form>")]
async fn apply(
    coordinator: Coordinator,
    desk: Desk<'_>,
    lang: Lang,
    read: IfMatch,
    id: Id<BatchId>,
    form: Form<Step>,
) -> Result<Answer, Problem> {
    let shown = read.version(&form.version)?;
    let extent = if form.extent == "all" { Extent::Whole } else { Extent::Valid };
    match draft::apply(&bench(&coordinator, &desk), id.0, shown, extent).await {
        Ok(report) => {
            let ready = i64::try_from(report.ready()).unwrap_or(i64::MAX);
            Ok(Answer::Done(SeeOther::to(address(id.0)).saying("import-applied").count("n", ready)))
        }
        Err(Error::Moved) => {
            let (page, stored) =
                (page(&coordinator, &desk, lang, id.0).await?, stored(&coordinator, &desk, id.0).await?);
            Ok(Answer::Conflict(Box::new(Html::personal(page.moved()).stale(stored).at(address(id.0)))))
        }
        Err(error) => Err(error.into()),
    }
}

#[post("/imports/<id>/abandonment", data = "<form>")]
async fn abandon(
    coordinator: Coordinator,
    desk: Desk<'_>,
    id: Id<BatchId>,
    read: IfMatch,
    form: Form<Step>,
) -> Result<SeeOther, Problem> {
    let shown = read.version(&form.version)?;
    if let Err(error) = draft::abandon(&bench(&coordinator, &desk), id.0, version_of(shown)).await {
        return Err(undone(&coordinator, &desk, id.0, error).await);
    }
    Ok(SeeOther::to("/imports".to_owned()).saying("import-abandoned"))
}

#[post("/imports/<id>/reversal", data = "<form>")]
async fn reverse(
    coordinator: Coordinator,
    desk: Desk<'_>,
    lang: Lang,
    read: IfMatch,
    id: Id<BatchId>,
    form: Form<Step>,
) -> Result<Answer, Problem> {
    let shown = read.version(&form.version)?;
    match reversal::reverse(&bench(&coordinator, &desk), id.0, version_of(shown)).await {
        Ok(()) => Ok(Answer::Done(SeeOther::to(address(id.0)).saying("import-reversed"))),
        Err(Error::BuiltUpon(obstacles)) => {
            Ok(conflict(id.0, page(&coordinator, &desk, lang, id.0).await?.built_upon(obstacles)))
        }
        Err(error) => Err(undone(&coordinator, &desk, id.0, error).await),
    }
}
