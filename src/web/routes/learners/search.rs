//! `GET /learners`: somebody of the scope by name, in Latin or Arabic letters.

use rocket::get;
use serde::Serialize;

use crate::i18n::Lang;
use crate::operations::insertion::default_as_of;
use crate::operations::learners;
use crate::web::guards::{Coordinator, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::LearnerLine;

/// Most learners shown: a longer answer asks for a longer name.
const MOST: usize = 50;

/// The search and what it found.
#[derive(Debug, Serialize)]
pub struct SearchPage {
    q: String,
    rows: Vec<LearnerLine>,
    is_cut: bool,
}

#[get("/learners?<q>")]
pub(super) async fn search(
    reader: Coordinator,
    q: Option<&str>,
    lang: Lang,
    desk: Desk<'_>,
) -> Result<Html<SearchPage>, Problem> {
    let q = q.unwrap_or_default().trim();
    let mut tx = desk.store.read().await?;
    let as_of = default_as_of(&mut tx, desk.clock.today()).await?;
    let mut rows = Vec::new();
    if q.chars().filter(|letter| letter.is_alphanumeric()).count() > 1 {
        rows = learners::search(&mut tx, &reader.scope, q, MOST + 1).await?;
    }
    let is_cut = rows.len() > MOST;
    rows.truncate(MOST);
    let rows = rows.iter().map(|row| LearnerLine::of(row, None, (as_of, lang))).collect();
    Ok(Html::personal(SearchPage { q: q.to_owned(), rows, is_cut }))
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "pages/learners/search.html";

    fn samples() -> Vec<Self> {
        let of = |q: &str, rows, is_cut| Self { q: q.to_owned(), rows, is_cut };
        vec![of("naciri", LearnerLine::sample(), true), of("zz", Vec::new(), false), of("", Vec::new(), false)]
    }
}

crate::page!(SearchPage);
