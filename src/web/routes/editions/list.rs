//! `GET /editions`: every frozen report that the reader may open.

use chrono::NaiveDate;
use rocket::get;
use serde::Serialize;

use super::view::{State, decides, ended_because, is_of_the_house, is_public};
use crate::domain::edition::EditionState;
use crate::domain::ids::EditionId;
use crate::keys::hex;
use crate::storage::edition::{self, Standing};
use crate::web::guards::{Desk, Visitor};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// An edition of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: EditionId,
    title: String,
    as_of: NaiveDate,
    audience: String,
    state: State,
    /// Why it no longer stands.
    reason: Option<String>,
    /// Start of the hash.
    hash: String,
}

/// The editions.
#[derive(Clone, Debug, Serialize)]
pub struct EditionsPage {
    rows: Vec<Line>,
    /// Whether the reader may freeze one.
    freezes: bool,
}

#[get("/editions")]
pub(super) async fn list(reader: Visitor, desk: Desk<'_>) -> Result<Html<EditionsPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let mut all = edition::list(&mut tx).await?;
    let let_in = match &reader.0 {
        Some(actor) => edition::open_to(&mut tx, actor.account).await?,
        None => Vec::new(),
    };
    all.retain(|one| is_public(one) || is_of_the_house(&reader) || let_in.contains(&one.row.edition_id));
    let page = EditionsPage { rows: all.iter().map(Line::of).collect(), freezes: decides(&reader) };
    Ok(if reader.0.is_some() { Html::personal(page) } else { Html::public(page) })
}

impl Line {
    fn of(standing: &Standing) -> Self {
        let row = &standing.row;
        Self {
            id: row.edition_id,
            title: row.title.clone(),
            as_of: row.as_of,
            audience: row.audience.clone(),
            state: standing.state.into(),
            reason: ended_because(standing),
            hash: hex(&row.hash).chars().take(12).collect(),
        }
    }
}

impl Page for EditionsPage {
    const TEMPLATE: &'static str = "pages/editions/list.html";

    fn samples() -> Vec<Self> {
        let line = |state: &EditionState| Line {
            id: uuid::Uuid::nil().into(),
            title: "Revue de janvier 2024".to_owned(),
            as_of: NaiveDate::default(),
            audience: "ministry".to_owned(),
            state: (*state).into(),
            reason: (*state == EditionState::Withdrawn).then(|| "Une cohorte comptée deux fois.".to_owned()),
            hash: "0123456789ab".to_owned(),
        };
        vec![
            Self { rows: EditionState::ALL.iter().map(line).collect(), freezes: true },
            Self { rows: Vec::new(), freezes: false },
        ]
    }
}

crate::page!(EditionsPage);
