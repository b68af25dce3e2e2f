//! `GET /reviews/<id>/briefing`: one page to take to the meeting.

use rocket::{State, get};
use serde::Serialize;

use super::show::audience;
use super::view::Whole;
use crate::domain::ids::ReviewId;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::reviews;
use crate::web::guards::{Desk, Observer};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// The session on one sheet.
#[derive(Clone, Debug, Serialize)]
pub struct BriefingPage {
    whole: Whole,
}

#[get("/reviews/<id>/briefing")]
pub(super) async fn briefing(
    observer: Observer,
    id: Id<ReviewId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<BriefingPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let reader = (&observer.scope, audience(observer.role));
    let reviewing = reviews::read(&mut tx, figures, id.0, reader).await?;
    let whole = Whole::of(&mut tx, &reviewing, (lang, desk.clock.today()), observer.role).await?;
    Ok(Html::personal(BriefingPage { whole }))
}

impl Page for BriefingPage {
    const TEMPLATE: &'static str = "pages/reviews/briefing.html";

    fn samples() -> Vec<Self> {
        Whole::samples().into_iter().map(|whole| Self { whole }).collect()
    }
}

crate::page!(BriefingPage);
