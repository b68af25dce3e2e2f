//! `GET /corrections`: what was made public and no longer stands, when and why, and what stands in its place.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{Route, get, routes};
use serde::Serialize;

use super::view::is_public;
use crate::clock::civil;
use crate::domain::edition::{EditionState, Step};
use crate::i18n::Lang;
use crate::report::table::{Cell, Column, Table};
use crate::storage::edition::{self, Standing, StepRow};
use crate::storage::publication::{self, PublicationRow};
use crate::storage::{Reader, Result};
use crate::web::export::{File, Kind, in_kinds};
use crate::web::guards::{Desk, Visitor};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// Something published that was corrected.
#[derive(Clone, Debug, Serialize)]
pub struct Correction {
    /// `edition` or `publication`.
    kind: &'static str,
    /// `superseded` or `withdrawn`.
    fate: &'static str,
    title: String,
    href: String,
    as_of: NaiveDate,
    published_on: Option<NaiveDate>,
    corrected_on: NaiveDate,
    reason: String,
    /// Title and address of what stands in its place.
    replaced_by: Option<(String, String)>,
}

/// The corrections.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionsPage {
    rows: Vec<Correction>,
    /// How many editions and publications stand as they were published.
    standing: usize,
}

pub(super) fn routes() -> Vec<Route> {
    [routes![show], in_kinds(Kind::ALL, &routes![file])].concat()
}

#[get("/corrections")]
async fn show(reader: Visitor, desk: Desk<'_>) -> std::result::Result<Html<CorrectionsPage>, Problem> {
    let page = read(&mut desk.store.read().await?).await?;
    Ok(if reader.0.is_some() { Html::personal(page) } else { Html::public(page) })
}

#[get("/corrections.csv")]
async fn file(desk: Desk<'_>, kind: Kind, lang: Lang) -> std::result::Result<File, Problem> {
    let page = read(&mut desk.store.read().await?).await?;
    File::of(&table(page.rows, lang), kind, "corrections", false, lang)
}

/// Every correction, the latest first.
async fn read(tx: &mut Reader) -> Result<CorrectionsPage> {
    let mut editions = edition::list(tx).await?;
    editions.retain(is_public);
    let publications = publication::list(tx).await?;
    let mut rows: Vec<Correction> = editions.iter().filter_map(|one| Correction::of(one, &editions)).collect();
    rows.extend(publications.iter().filter_map(Correction::of_publication));
    rows.sort_by(|one, other| (other.corrected_on, &one.title).cmp(&(one.corrected_on, &other.title)));
    let standing = editions.iter().filter(|one| one.state == EditionState::Approved).count();
    let standing = standing + publications.iter().filter(|row| row.withdrawn_at.is_none()).count();
    Ok(CorrectionsPage { rows, standing })
}

fn day(at: DateTime<Utc>) -> NaiveDate {
    civil(at).date_naive()
}

impl Correction {
    /// What became of an edition; none while it stands.
    fn of(one: &Standing, all: &[Standing]) -> Option<Self> {
        let last = one.steps.last().filter(|_| one.state != EditionState::Approved)?;
        let taken = |step: Step| one.steps.iter().find(|taken| taken.step == step.code());
        let by = |step: &StepRow| all.iter().find(|other| Some(other.row.edition_id.0) == step.replaced_by);
        let link = |other: &Standing| (other.row.title.clone(), format!("/editions/{}", other.row.edition_id));
        Some(Self {
            kind: "edition",
            fate: one.state.code(),
            title: one.row.title.clone(),
            href: format!("/editions/{}", one.row.edition_id),
            as_of: one.row.as_of,
            published_on: taken(Step::Approve).map(|step| day(step.taken_at)),
            corrected_on: day(last.taken_at),
            reason: last.reason.clone().unwrap_or_default(),
            replaced_by: by(last).map(link),
        })
    }

    fn of_publication(row: &PublicationRow) -> Option<Self> {
        Some(Self {
            kind: "publication",
            fate: EditionState::Withdrawn.code(),
            title: row.title.clone(),
            href: format!("/publications/{}", row.publication_id),
            as_of: row.as_of,
            published_on: Some(day(row.published_at)),
            corrected_on: day(row.withdrawn_at?),
            reason: row.reason.clone().unwrap_or_default(),
            replaced_by: None,
        })
    }
}

fn table(rows: Vec<Correction>, lang: Lang) -> Table {
    const KEYS: [&str; 9] =
        ["kind", "title", "address", "as_of", "published_on", "corrected_on", "fate", "reason", "replaced_by"];
    let column = |key: &'static str| {
        let text = |part: &str| lang.text(&format!("correction-{part}-{}", key.replace('_', "-")));
        Column { key, label: text("column"), meaning: text("meaning") }
    };
    let row = |one: Correction| {
        vec![
            one.kind.into(),
            one.title.into(),
            one.href.into(),
            Cell::Date(Some(one.as_of)),
            Cell::Date(one.published_on),
            Cell::Date(Some(one.corrected_on)),
            one.fate.into(),
            one.reason.into(),
            Cell::Text(one.replaced_by.map(|(_, href)| href)),
        ]
    };
    Table {
        name: lang.text("correction-title"),
        columns: KEYS.map(column).to_vec(),
        rows: rows.into_iter().map(row).collect(),
    }
}

impl Page for CorrectionsPage {
    const TEMPLATE: &'static str = "pages/editions/corrections.html";

    fn samples() -> Vec<Self> {
        let row = |kind, fate, replaced_by| Correction {
            kind,
            fate,
            title: "Observatoire de l’insertion".to_owned(),
            href: "/editions/1".to_owned(),
            as_of: NaiveDate::default(),
            published_on: Some(NaiveDate::default()),
            corrected_on: NaiveDate::default(),
            reason: "Une cohorte y était comptée deux fois.".to_owned(),
            replaced_by,
        };
        let link = ("Observatoire, corrigé".to_owned(), "/editions/2".to_owned());
        let rows = vec![row("edition", "superseded", Some(link)), row("publication", "withdrawn", None)];
        vec![Self { rows, standing: 3 }, Self { rows: Vec::new(), standing: 0 }]
    }
}

crate::page!(CorrectionsPage);
