//! `GET /publications`: everything made public, withdrawn publications too.

use chrono::NaiveDate;
use rocket::{State, get};
use serde::Serialize;

use super::words::Words;
use crate::clock::civil;
use crate::domain::ids::PublicationId;
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::figures::Figures;
use crate::operations::publications::Published;
use crate::storage::publication::{self, PublicationRow};
use crate::web::guards::{Desk, Publisher, Visitor};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// A publication of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: PublicationId,
    title: String,
    profile: String,
    version: i64,
    as_of: NaiveDate,
    by: String,
    filters: Vec<String>,
    published_on: NaiveDate,
    withdrawn_on: Option<NaiveDate>,
    /// Start of the hash.
    hash: String,
}

/// What was made public.
#[derive(Clone, Debug, Serialize)]
pub struct PublicationsPage {
    rows: Vec<Line>,
    /// Whether the reader may propose one.
    proposes: bool,
}

#[get("/publications")]
pub(super) async fn list(
    reader: Visitor,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<PublicationsPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let words = Words::read(&mut tx, figures, lang).await?;
    let rows = publication::list(&mut tx).await?;
    let rows = rows.iter().map(|row| Line::of(row, &words)).collect::<Result<_, _>>()?;
    Ok(Html::public(PublicationsPage { rows, proposes: publishes(&reader) }))
}

/// Whether a reader may publish and withdraw.
pub(super) fn publishes(reader: &Visitor) -> bool {
    reader.0.as_ref().is_some_and(|actor| Publisher::ROLES.iter().any(|role| actor.holds(*role)))
}

impl Line {
    fn of(row: &PublicationRow, words: &Words) -> Result<Self, Problem> {
        let published = Published::read(row)?;
        Ok(Self {
            id: row.publication_id,
            title: row.title.clone(),
            profile: row.profile_code.clone(),
            version: row.profile_version,
            as_of: row.as_of,
            by: words.by(&published.by),
            filters: words.filters(&published.filter),
            published_on: civil(row.published_at).date_naive(),
            withdrawn_on: row.withdrawn_at.map(|at| civil(at).date_naive()),
            hash: hex(&row.hash).chars().take(12).collect(),
        })
    }
}

impl Page for PublicationsPage {
    const TEMPLATE: &'static str = "pages/publications/list.html";

    fn samples() -> Vec<Self> {
        let line = |withdrawn_on| Line {
            id: uuid::Uuid::nil().into(),
            title: "Insertion des diplômés par région".to_owned(),
            profile: "MINISTERE_A".to_owned(),
            version: 1,
            as_of: NaiveDate::default(),
            by: "région".to_owned(),
            filters: vec!["Phase pilote".to_owned()],
            published_on: NaiveDate::default(),
            withdrawn_on,
            hash: "0123456789ab".to_owned(),
        };
        vec![
            Self { rows: vec![line(None), line(Some(NaiveDate::default()))], proposes: true },
            Self { rows: Vec::new(), proposes: false },
        ]
    }
}

crate::page!(PublicationsPage);
