//! `GET /reviews`: sessions, the latest first.

use chrono::NaiveDate;
use rocket::get;
use serde::Serialize;

use crate::domain::ids::ReviewId;
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::operations::reviews::{self, Listed};
use crate::web::guards::{Desk, Observer};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// A session of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: ReviewId,
    title: String,
    contract: String,
    held_on: NaiveDate,
    signed: bool,
    /// Questions that wait.
    questions: usize,
    /// Commitments still to be decided of.
    undecided: usize,
    /// The tranche that hangs on it: its name, its address, its state.
    tranche: Option<(String, String, &'static str)>,
}

/// The sessions.
#[derive(Clone, Debug, Serialize)]
pub struct ReviewsPage {
    rows: Vec<Line>,
    /// Whether the reader opens some.
    opens: bool,
}

#[get("/reviews")]
pub(super) async fn list(observer: Observer, desk: Desk<'_>, lang: Lang) -> Result<Html<ReviewsPage>, Problem> {
    let listed = reviews::list(&mut desk.store.read().await?, &observer.scope).await?;
    let opens = observer.role == Role::Reviewer;
    Ok(Html::personal(ReviewsPage { rows: listed.into_iter().map(|one| Line::of(one, lang)).collect(), opens }))
}

impl Line {
    fn of(one: Listed, lang: Lang) -> Self {
        let Listed { row, session, contract, undecided, tranche } = one;
        let tranche = tranche.map(|(tranche, state)| {
            let address = format!("/contracts/{}/tranches/{}", row.contract_id, tranche.code);
            (tranche.label.of(lang.code()).to_owned(), address, state.code())
        });
        Self {
            id: row.review_id,
            contract,
            held_on: row.held_on,
            signed: session.is_signed(),
            questions: session.open_questions().count(),
            undecided,
            tranche,
            title: row.title,
        }
    }
}

impl Page for ReviewsPage {
    const TEMPLATE: &'static str = "pages/reviews/list.html";

    fn samples() -> Vec<Self> {
        let line = |signed, questions| Line {
            id: uuid::Uuid::nil().into(),
            title: "Revue de janvier 2024".to_owned(),
            contract: "CP-2024".to_owned(),
            held_on: NaiveDate::default(),
            signed,
            questions,
            undecided: questions,
            tranche: Some(("Deuxième tranche".to_owned(), "/contracts/1/tranches/T2".to_owned(), "due")),
        };
        vec![
            Self { rows: vec![line(false, 2), line(true, 0)], opens: true },
            Self { rows: Vec::new(), opens: true },
            Self { rows: Vec::new(), opens: false },
        ]
    }
}

crate::page!(ReviewsPage);
