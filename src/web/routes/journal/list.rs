//! `GET /journal`: entries, searched; the same as a file.

use chrono::{DateTime, NaiveDate};
use rocket::{FromForm, get};
use serde::Serialize;

use super::view::{EntryView, told};
use super::{Tab, tabs};
use crate::clock::civil;
use crate::domain::import::cell::date;
use crate::domain::journal::{KINDS, Nature};
use crate::i18n::Lang;
use crate::operations::journal::{Line, MOST_EXPORTED, Search, journal_export, reason_of, search};
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::guards::{Desk, Inspector};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::openings::{Download, address, downloads};
use crate::web::typed::text;

const PATH: &str = "/journal";
/// Entries of a page.
const ROWS: u32 = 50;

/// What the journal is narrowed to, as the address says it.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filters {
    #[field(default = String::new())]
    person: String,
    #[field(default = String::new())]
    actor: String,
    #[field(default = String::new())]
    nature: String,
    #[field(default = String::new())]
    action: String,
    #[field(default = String::new())]
    object: String,
    #[field(default = String::new())]
    kind: String,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    from: String,
    #[field(default = String::new())]
    until: String,
    #[field(default = String::new())]
    before: String,
}

impl Filters {
    fn read(&self, reader: &Inspector) -> Result<Search, Problem> {
        let wrong = || Problem::unprocessable("problem-unprocessable-detail");
        let day = |typed: &str| -> Result<Option<NaiveDate>, Problem> {
            text(typed).map(|day| date::parse(&day).map_err(|_| wrong())).transpose()
        };
        let nature = text(&self.nature).map(|code| Nature::from_code(&code).ok_or_else(wrong)).transpose()?;
        Ok(Search {
            person: self.person.clone(),
            actor: self.actor.clone(),
            nature,
            action: self.action.clone(),
            object: self.object.clone(),
            kind: self.kind.clone(),
            reason: self.reason.clone(),
            from: day(&self.from)?,
            until: day(&self.until)?,
            before: text(&self.before).map(|seq| seq.parse().map_err(|_| wrong())).transpose()?,
            sees_names: reader.sees_names,
        })
    }

    fn query<'a>(&'a self, before: &'a str) -> [(&'a str, &'a str); 10] {
        [
            ("person", &self.person),
            ("actor", &self.actor),
            ("nature", &self.nature),
            ("action", &self.action),
            ("object", &self.object),
            ("kind", &self.kind),
            ("reason", &self.reason),
            ("from", &self.from),
            ("until", &self.until),
            ("before", before),
        ]
    }
}

/// The journal.
#[derive(Clone, Debug, Serialize)]
pub struct JournalPage {
    tabs: Vec<Tab>,
    filters: Filters,
    active: usize,
    natures: &'static [Nature],
    /// Kinds of things, in words.
    kinds: Vec<(&'static str, String)>,
    rows: Vec<EntryView>,
    first: Option<String>,
    next: Option<String>,
    downloads: Vec<Download>,
}

#[get("/journal?<filters..>")]
pub(super) async fn list(
    reader: Inspector,
    filters: Filters,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<JournalPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let mut rows = search(&mut tx, &filters.read(&reader)?, ROWS + 1).await?;
    let more = rows.len() > ROWS as usize;
    rows.truncate(ROWS as usize);
    let last = rows.last().map(|line| line.row.seq.to_string()).filter(|_| more);
    Ok(Html::personal(JournalPage::of(filters, &rows, last.as_deref(), lang)))
}

/// Exactly the view, from its first page on; that it left is an entry of its own.
#[get("/journal.csv?<filters..>")]
pub(super) async fn file(
    reader: Inspector,
    filters: Filters,
    desk: Desk<'_>,
    kind: Kind,
    lang: Lang,
) -> Result<File, Problem> {
    let asked = Search { before: None, ..filters.read(&reader)? };
    let mut tx = desk.store.write().await?;
    let rows = search(&mut tx, &asked, MOST_EXPORTED).await?;
    journal_export(&mut tx, &desk.act(&reader.actor), ("entries", kind.extension()), rows.len()).await?;
    tx.commit().await?;
    File::of(&table(&rows, lang), kind, &format!("journal_{}", desk.clock.today()), true, lang)
}

fn table(rows: &[Line], lang: Lang) -> Table {
    let text = |kind: &str, key: &str| lang.text(&format!("journal-{kind}-{key}"));
    let column = |key| Column { key, label: text("column", key), meaning: text("meaning", key) };
    let keys = ["seq", "on", "at", "actor", "name", "nature", "action", "kind", "object", "reason", "detail", "hash"];
    let row = |line: &Line| {
        let shown = EntryView::of(line, lang);
        let at = civil(line.row.happened_at);
        let name = shown.email.as_ref().map(|_| shown.who.clone());
        vec![
            Cell::Count(Some(shown.seq)),
            Cell::Date(Some(at.date_naive())),
            at.format("%H:%M:%S").to_string().into(),
            line.row.actor.as_str().into(),
            Cell::Text(name),
            shown.nature.into(),
            shown.action.into(),
            line.row.object_kind.as_str().into(),
            shown.object.into(),
            Cell::Text(reason_of(&line.row.detail)),
            line.row.detail.as_str().into(),
            crate::keys::hex(&line.row.hash).into(),
        ]
    };
    Table {
        name: lang.text("journal-title"),
        columns: keys.into_iter().map(column).collect(),
        rows: rows.iter().map(row).collect(),
    }
}

/// The kinds of things that acts are about, by their words.
fn kinds(lang: Lang) -> Vec<(&'static str, String)> {
    let mut kinds: Vec<(&str, String)> = KINDS.iter().map(|code| (*code, told("kind", code, lang))).collect();
    kinds.sort_by(|one, other| one.1.cmp(&other.1));
    kinds
}

impl JournalPage {
    fn of(filters: Filters, rows: &[Line], last: Option<&str>, lang: Lang) -> Self {
        let given = filters.query("");
        Self {
            tabs: tabs(PATH, lang),
            active: given.iter().filter(|(_, text)| !text.trim().is_empty()).count(),
            natures: Nature::ALL,
            kinds: kinds(lang),
            rows: rows.iter().map(|line| EntryView::of(line, lang)).collect(),
            first: (!filters.before.is_empty()).then(|| address(PATH, &given)),
            next: last.map(|last| address(PATH, &filters.query(last))),
            downloads: downloads(PATH, &given).into_iter().take(2).collect(),
            filters,
        }
    }
}

impl Page for JournalPage {
    const TEMPLATE: &'static str = "pages/journal/list.html";

    fn samples() -> Vec<Self> {
        let entry = |seq, nature, email: Option<&str>| EntryView {
            seq,
            at: DateTime::UNIX_EPOCH,
            who: "R. El Fassi".to_owned(),
            email: email.map(str::to_owned),
            text: "CIN lue en clair".to_owned(),
            action: "person.reveal_cin".to_owned(),
            nature,
            kind: "inscription".to_owned(),
            object: "019a3b52-0000-7000-8000-000000000000".to_owned(),
            object_start: "019a3b52-0000…".to_owned(),
            detail: "created 3".to_owned(),
            hash: "0123456789ab".to_owned(),
        };
        let full = Self {
            rows: vec![
                entry(2, "reading", Some("coordination@demo.sanad.invalid")),
                EntryView { detail: String::new(), ..entry(1, "change", None) },
            ],
            ..Self::of(Filters::default(), &[], Some("1"), Lang::Fr)
        };
        let none = Filters { actor: "zzz".to_owned(), before: "3".to_owned(), ..Filters::default() };
        vec![full, Self::of(none, &[], None, Lang::Fr)]
    }
}

crate::page!(JournalPage);
