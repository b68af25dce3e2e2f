//! `GET /definitions/cohorts`: the cohorts behind one count of the workbench, and the same as files.

use rocket::get;
use serde::Serialize;
use serde_json::json;

use super::address::Query;
use super::behind::Behind;
use super::sources::Sources;
use super::view::{Chip, Reading};
use crate::domain::indicator::Part;
use crate::i18n::Lang;
use crate::operations::insertion::{CohortCount, Learnt};
use crate::report::formula;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::guards::Observer;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// Where it is read.
pub(super) const PATH: &str = "/definitions/cohorts";
/// Cohorts on a page.
const A_PAGE: usize = 50;

/// A cohort and how many of its people are in the part.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    code: String,
    track: String,
    operator: String,
    region: &'static str,
    /// The base of the figure in the cohort.
    base: u32,
    denominator: Option<u32>,
    /// None when hidden.
    count: Option<u32>,
    /// Its people in the part; none when hidden.
    people: Option<String>,
}

/// A part of a base: its name, how many, and the view of it.
#[derive(Clone, Debug, Serialize)]
pub struct PartLink {
    code: &'static str,
    count: Option<u32>,
    href: String,
    current: bool,
}

/// The cohorts behind a count.
#[derive(Debug, Serialize)]
pub struct BehindPage {
    #[serde(flatten)]
    reading: Reading,
    part: &'static str,
    /// Everyone in the part; none when hidden.
    total: Option<u32>,
    /// Cohorts that may not say.
    masked: usize,
    parts: Vec<PartLink>,
    cohorts: Vec<Line>,
    count: usize,
    from: usize,
    to: usize,
    next: Option<String>,
    previous: Option<String>,
    back: String,
    people: String,
    chips: Vec<Chip>,
    filters: Vec<String>,
    learnt: Option<Learnt>,
    downloads: Vec<(String, String)>,
}

#[get("/definitions/cohorts?<query..>")]
pub(super) async fn page(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
) -> Result<Html<BehindPage>, Problem> {
    let from = first(query.page);
    let behind = Behind::of(&observer, &query, &sources, (lang, from..from + A_PAGE)).await?;
    Ok(Html::aggregate(BehindPage::of(&behind, from, lang), None))
}

/// How many cohorts come before a page.
fn first(page: Option<usize>) -> usize {
    (page.unwrap_or(1).clamp(1, 100_000) - 1) * A_PAGE
}

#[get("/definitions/cohorts.csv?<query..>")]
pub(super) async fn file(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    kind: Kind,
) -> Result<File, Problem> {
    let behind = Behind::of(&observer, &query, &sources, (lang, 0..usize::MAX)).await?;
    if kind != Kind::Json {
        let table = formula::beside(table(&behind, lang), lang, |_| behind.formula(lang));
        return File::of(&table, kind, &behind.file_name("cohorts"), false, lang);
    }
    let question = &behind.ground.question;
    let view = json!({
        "profile": question.profile.code, "profile_version": question.profile.version,
        "indicator": behind.indicator(), "formula": behind.formula(lang), "state": behind.part, "as_of": question.as_of, "known_at": question.known_at,
        "audience": behind.ground.audience, "filters": behind.ground.address.pairs(), "total": behind.listing.total,
        "cohorts": behind.listing.cohorts.iter().map(|cohort| json!({
            "cohort": cohort.line.code, "operator": cohort.line.operator, "region": cohort.line.region,
            "base": cohort.line.rate.base, "denominator": cohort.line.rate.denominator, "count": cohort.count,
        })).collect::<Vec<_>>(),
    });
    Ok(File::json(&view, &behind.file_name("cohorts"), false))
}

const KEYS: [&str; 7] = ["cohort", "operator", "track", "region", "base", "denominator", "count"];

fn table(behind: &Behind, lang: Lang) -> Table {
    let labels = &behind.ground.labels;
    let line = |cohort: &CohortCount| {
        let line = &cohort.line;
        vec![
            Cell::from(line.code.as_str()),
            Cell::from(labels.operator(&line.operator)),
            Cell::from(labels.track(&line.track)),
            Cell::from(line.region),
            Cell::Count(Some(i64::from(line.rate.base))),
            Cell::Count(line.rate.denominator.map(i64::from)),
            Cell::Count(cohort.count.map(i64::from)),
        ]
    };
    Table {
        name: lang.text("people-sheet-cohorts"),
        columns: KEYS.map(|key| column(key, lang)).to_vec(),
        rows: behind.listing.cohorts.iter().map(line).collect(),
    }
}

/// A column of these files.
pub(super) fn column(key: &'static str, lang: Lang) -> Column {
    let text = |of: &str| lang.text(&format!("people-{of}-{}", key.replace('_', "-")));
    Column { key, label: text("column"), meaning: text("meaning") }
}

impl BehindPage {
    /// The page whose cohorts, after `from` others, are written out.
    fn of(behind: &Behind, from: usize, lang: Lang) -> Self {
        let Behind { ground, listing, address, part, .. } = behind;
        let (page, count) = (from / A_PAGE + 1, listing.counts.len());
        let turn = |page: usize| address.with(PATH, "page", Some(&page.to_string()));
        let line = |cohort: &CohortCount| Line {
            code: cohort.line.code.clone(),
            track: ground.labels.track(&cohort.line.track),
            operator: ground.labels.operator(&cohort.line.operator),
            region: cohort.line.region,
            base: cohort.line.rate.base,
            denominator: cohort.line.rate.denominator,
            count: cohort.count,
            people: cohort
                .count
                .map(|_| address.asking([("cohort", cohort.line.code.as_str())]).at(super::people::PATH)),
        };
        let chips: Vec<Chip> = ground.chips("/definitions", lang);
        Self {
            reading: Reading { indicator: behind.indicator().to_owned(), ..Reading::from(&ground.question) },
            part: part.code(),
            total: listing.total,
            masked: listing.counts.iter().filter(|cohort| cohort.count.is_none()).count(),
            parts: behind.parts(PATH),
            cohorts: listing.cohorts.iter().map(line).collect(),
            count,
            from: (from + 1).min(count),
            to: (from + A_PAGE).min(count),
            next: (from + A_PAGE < count).then(|| turn(page + 1)),
            previous: (page > 1).then(|| turn(page - 1)),
            back: ground.address.at("/definitions"),
            people: address.at(super::people::PATH),
            filters: chips.iter().map(|chip| chip.label.clone()).collect(),
            chips,
            learnt: ground.learnt.clone(),
            downloads: downloads(address, PATH),
        }
    }
}

/// The files of a view.
pub(super) fn downloads(address: &super::address::Address, path: &str) -> Vec<(String, String)> {
    ["csv", "xlsx", "json"].map(|kind| (kind.to_owned(), address.at(&format!("{path}.{kind}")))).to_vec()
}

impl Behind {
    /// The parts of the base, each with its count and its view at `path`.
    pub(super) fn parts(&self, path: &str) -> Vec<PartLink> {
        let link = |part: &Part| PartLink {
            code: part.code(),
            count: crate::operations::insertion::count_of(&self.listing.rate, *part),
            href: self.address.asking([("state", part.code())]).at(path),
            current: *part == self.part,
        };
        Part::ALL.iter().map(link).collect()
    }
}

impl Page for BehindPage {
    const TEMPLATE: &'static str = "pages/insertion/behind.html";

    fn samples() -> Vec<Self> {
        super::sample::behind().iter().map(|behind| Self::of(behind, 0, Lang::Fr)).collect()
    }
}

crate::page!(BehindPage);
