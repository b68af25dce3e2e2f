//! `GET /reviews/<id>`: what is agreed, asked, decided and missing.

use rocket::{State, get};
use serde::Serialize;

use super::say::Typing;
use super::view::Whole;
use crate::domain::ids::ReviewId;
use crate::domain::indicator::Audience;
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::reviews;
use crate::web::form::Errors;
use crate::web::guards::{Desk, Observer};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// A session.
#[derive(Clone, Debug, Serialize)]
pub struct ReviewPage {
    whole: Whole,
    /// Whether the reader asks, decides, writes minutes and signs.
    leads: bool,
    /// Whether the reader justifies and answers.
    speaks: bool,
    pub(super) typing: Typing,
    pub(super) errors: Errors,
}

#[get("/reviews/<id>")]
pub(super) async fn show(
    observer: Observer,
    id: Id<ReviewId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<ReviewPage>, Problem> {
    Ok(Html::personal(page(&observer, id.0, (&desk, figures), lang).await?))
}

/// For whom the figures of a session are protected: an operator reads its own in full.
pub(super) const fn audience(role: Role) -> Audience {
    match role {
        Role::Coordinator => Audience::Operator,
        _ => Audience::Ministry,
    }
}

pub(super) async fn page(
    observer: &Observer,
    id: ReviewId,
    (desk, figures): (&Desk<'_>, &Figures),
    lang: Lang,
) -> Result<ReviewPage, Problem> {
    let mut tx = desk.store.read().await?;
    let reader = (&observer.scope, audience(observer.role));
    let reviewing = reviews::read(&mut tx, figures, id, reader).await?;
    let whole = Whole::of(&mut tx, &reviewing, (lang, desk.clock.today())).await?;
    let running = !whole.head.signed;
    Ok(ReviewPage {
        leads: running && observer.role == Role::Reviewer,
        speaks: running && matches!(observer.role, Role::Reviewer | Role::Coordinator),
        typing: Typing::default(),
        errors: Errors::new(lang),
        whole,
    })
}

impl Page for ReviewPage {
    const TEMPLATE: &'static str = "pages/reviews/show.html";

    fn samples() -> Vec<Self> {
        let page = |whole: Whole| {
            let leads = !whole.head.signed;
            Self { leads, speaks: leads, typing: Typing::default(), errors: Errors::new(Lang::Fr), whole }
        };
        let mut pages: Vec<Self> = Whole::samples().into_iter().map(page).collect();
        if let Some(mut refused) = pages.first().cloned() {
            "question".clone_into(&mut refused.typing.kind);
            refused.errors.add("text", "faults-required");
            pages.push(refused);
        }
        pages
    }
}

crate::page!(ReviewPage);
