//! `GET /reviews`: sessions, the latest first.

use chrono::NaiveDate;
use rocket::get;
use serde::Serialize;

use crate::domain::ids::ReviewId;
use crate::domain::role::Role;
use crate::operations::reviews;
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
}

/// The sessions.
#[derive(Clone, Debug, Serialize)]
pub struct ReviewsPage {
    rows: Vec<Line>,
    /// Whether the reader opens some.
    opens: bool,
}

#[get("/reviews")]
pub(super) async fn list(observer: Observer, desk: Desk<'_>) -> Result<Html<ReviewsPage>, Problem> {
    let listed = reviews::list(&mut desk.store.read().await?, &observer.scope).await?;
    let line =
        |(row, session, contract): (crate::storage::review::ReviewRow, crate::domain::review::Session, String)| Line {
            id: row.review_id,
            contract,
            held_on: row.held_on,
            signed: session.is_signed(),
            questions: session.open_questions().count(),
            title: row.title,
        };
    let opens = observer.role == Role::Reviewer;
    Ok(Html::personal(ReviewsPage { rows: listed.into_iter().map(line).collect(), opens }))
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
        };
        vec![
            Self { rows: vec![line(false, 2), line(true, 0)], opens: true },
            Self { rows: Vec::new(), opens: true },
            Self { rows: Vec::new(), opens: false },
        ]
    }
}

crate::page!(ReviewsPage);
