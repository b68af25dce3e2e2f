//! `/journal/checkpoints`: where the chain stood, signed; the chain verified.

use chrono::{DateTime, Utc};
use rocket::{get, post};
use serde::Serialize;

use super::{Tab, tabs};
use crate::clock::civil;
use crate::domain::journal::SignedLine;
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::journal::{self, Verification};
use crate::report::table::{Cell, Column, Table};
use crate::storage::{Reader, journal as stored};
use crate::web::export::{File, Kind};
use crate::web::guards::{Desk, Inspector};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::openings::{Download, downloads};

const PATH: &str = "/journal/checkpoints";
/// Checkpoints of the page; the file holds them all.
const ROWS: u32 = 30;
const MOST: u32 = 100_000;

/// A checkpoint of the page.
#[derive(Clone, Debug, Serialize)]
pub struct Made {
    seq: i64,
    at: DateTime<Utc>,
    hash: String,
    /// The whole line, to be kept elsewhere.
    line: String,
}

/// What verification found, when it was asked for.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    entries: i64,
    marks: usize,
    hash: String,
    /// First entry that is wrong, and the code of what is wrong.
    broken: Option<(i64, &'static str)>,
}

/// Checkpoints of the chain.
#[derive(Clone, Debug, Serialize)]
pub struct CheckpointsPage {
    tabs: Vec<Tab>,
    key: String,
    rows: Vec<Made>,
    found: Option<Found>,
    downloads: Vec<Download>,
}

#[get("/journal/checkpoints")]
pub(super) async fn list(_reader: Inspector, desk: Desk<'_>, lang: Lang) -> Result<Html<CheckpointsPage>, Problem> {
    let mut tx = desk.store.read().await?;
    Ok(Html::personal(read(&mut tx, &desk, None, lang).await?))
}

#[post("/journal/checkpoints")]
pub(super) async fn make(_maker: Inspector, desk: Desk<'_>) -> Result<SeeOther, Problem> {
    let mut tx = desk.store.write().await?;
    journal::checkpoint(&mut tx, desk.keys, desk.clock.now()).await?;
    tx.commit().await?;
    Ok(SeeOther::to(rocket::uri!("/journal/checkpoints")).saying("journal-checkpoint-made"))
}

#[post("/journal/verification")]
pub(super) async fn verify(_reader: Inspector, desk: Desk<'_>, lang: Lang) -> Result<Html<CheckpointsPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let found = journal::verify(&mut tx, Some(desk.keys), Vec::new()).await?;
    Ok(Html::personal(read(&mut tx, &desk, Some(&found), lang).await?).at(PATH))
}

#[get("/journal/checkpoints.csv")]
pub(super) async fn file(_reader: Inspector, desk: Desk<'_>, kind: Kind, lang: Lang) -> Result<File, Problem> {
    let rows = stored::checkpoints(&mut desk.store.read().await?, MOST).await?;
    let text = |kind: &str, key: &str| lang.text(&format!("journal-{kind}-{key}"));
    let column = |key| Column { key, label: text("column", key), meaning: text("meaning", key) };
    let row = |row: stored::CheckpointRow| {
        let day = civil(row.made_at).date_naive();
        let line = SignedLine::from(row);
        vec![
            Cell::Count(Some(line.checkpoint.seq)),
            Cell::Date(Some(day)),
            hex(&line.checkpoint.hash).into(),
            line.to_string().into(),
        ]
    };
    let table = Table {
        name: lang.text("journal-tab-checkpoints"),
        columns: ["seq", "on", "hash", "line"].into_iter().map(column).collect(),
        rows: rows.into_iter().map(row).collect(),
    };
    File::of(&table, kind, "checkpoints", false, lang)
}

async fn read(
    tx: &mut Reader,
    desk: &Desk<'_>,
    found: Option<&Verification>,
    lang: Lang,
) -> Result<CheckpointsPage, Problem> {
    let made = |row: stored::CheckpointRow| {
        let line = SignedLine::from(row);
        let at = line.checkpoint.made_at;
        Made { seq: line.checkpoint.seq, at, hash: hex(&line.checkpoint.hash), line: line.to_string() }
    };
    Ok(CheckpointsPage {
        tabs: tabs(PATH, lang),
        key: hex(&desk.keys.public_key()),
        rows: stored::checkpoints(tx, ROWS).await?.into_iter().map(made).collect(),
        found: found.map(|found| Found {
            entries: found.walk.entries,
            marks: found.marks,
            hash: hex(&found.walk.hash),
            broken: found.walk.broken.map(|(seq, what)| (seq, what.code())),
        }),
        downloads: downloads(PATH, &[]).into_iter().take(2).collect(),
    })
}

impl Page for CheckpointsPage {
    const TEMPLATE: &'static str = "pages/journal/checkpoints.html";

    fn samples() -> Vec<Self> {
        let made = Made {
            seq: 4210,
            at: DateTime::UNIX_EPOCH,
            hash: "0".repeat(64),
            line: format!("sanad-journal/1 4210 {}", "0".repeat(64)),
        };
        let page = |found| Self {
            tabs: tabs(PATH, Lang::Fr),
            key: "0".repeat(64),
            rows: vec![made.clone()],
            found,
            downloads: downloads(PATH, &[]),
        };
        let found = |broken| Some(Found { entries: 4210, marks: 3, hash: "0".repeat(64), broken });
        let bare = Self { rows: Vec::new(), ..page(None) };
        vec![page(None), page(found(None)), page(found(Some((37, "cell")))), bare]
    }
}

crate::page!(CheckpointsPage);
