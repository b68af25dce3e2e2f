//! `GET /catalogue`: the 42 indicators of one population, each with its formula in words; the same as files and over the
//! interface.

use rocket::get;
use serde::Serialize;
use serde_json::json;

use super::address::Query;
use super::ground::Ground;
use super::seal::seal;
use super::sources::Sources;
use super::tabs::Tab;
use super::view::{Chip, Choices};
use crate::i18n::{Args, Lang, exists};
use crate::operations::insertion::Learnt;
use crate::operations::insertion::catalogue::{self as operation, Beside, CatalogueLine, Figure};
use crate::report::formula::{self, Line};
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::guards::Observer;
use crate::web::kept::{self, Shelf};
use crate::web::page::Page;
use crate::web::problem::Problem;

/// Path of the page.
const PATH: &str = "/catalogue";

/// The catalogue.
#[derive(Debug, Serialize)]
pub struct CataloguePage {
    as_of: chrono::NaiveDate,
    known_at: Option<String>,
    profile: String,
    version: u32,
    families: Vec<Family>,
    count: usize,
    tabs: Vec<Tab>,
    choices: Choices,
    chips: Vec<Chip>,
    learnt: Option<Learnt>,
    filters: Vec<String>,
    hash: String,
    downloads: Vec<(String, String)>,
}

/// Indicators of one family.
#[derive(Debug, Serialize)]
struct Family {
    code: String,
    indicators: Vec<Indicator>,
}

/// One indicator.
#[derive(Debug, Serialize)]
struct Indicator {
    id: &'static str,
    formula: Vec<Line>,
    /// The page with its detail, for the same question.
    detail: Option<String>,
    figures: Vec<Shown>,
}

/// One figure, named.
#[derive(Debug, Serialize)]
struct Shown {
    label: Option<String>,
    /// Page of the definition's version.
    method: Option<String>,
    #[serde(flatten)]
    figure: Figure,
}

/// What is answered, whatever its form.
struct Seen {
    ground: Ground,
    lines: Vec<CatalogueLine>,
}

async fn see(observer: &Observer, query: &Query, sources: &Sources<'_>, lang: Lang) -> Result<Seen, Problem> {
    let ground = Ground::of(observer, query, sources, lang).await?;
    let mut tx = sources.store.read().await?;
    let postings = operation::postings(&mut tx, &ground.question, &observer.scope).await?;
    drop(tx);
    let beside = Beside { target: ground.target, postings };
    let reader = (&observer.scope, ground.audience);
    let (population, question) = (&ground.population, &ground.question);
    let lines = || operation::catalogue(sources.figures, population, question, reader, beside);
    let lines = sources.figures.compute(lines).await;
    Ok(Seen { ground, lines })
}

#[get("/catalogue?<query..>")]
pub(super) async fn catalogue(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    shelf: Shelf<'_>,
) -> Result<kept::Shown<CataloguePage>, Problem> {
    let page = async { Ok(CataloguePage::of(see(&observer, &query, &sources, lang).await?, lang)) };
    shelf.page(&observer, page).await
}

#[get("/catalogue.csv?<query..>")]
pub(super) async fn file(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    kind: Kind,
) -> Result<File, Problem> {
    let seen = see(&observer, &query, &sources, lang).await?;
    match kind {
        Kind::Csv => File::of(&told(&seen, lang), kind, &name(&seen), false, lang),
        Kind::Xlsx => File::book(&[told(&seen, lang), formulas(&seen, lang)], &name(&seen), false, lang),
        Kind::Json => Ok(File::json(&seen.json(lang), &name(&seen), false)),
    }
}

#[get("/api/v1/catalogue?<query..>")]
pub(super) async fn api(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    shelf: Shelf<'_>,
) -> Result<kept::Figures, Problem> {
    let told = Box::pin(async { Ok(see(&observer, &query, &sources, lang).await?.json(lang).to_string()) });
    shelf.json_in_words(&observer, told).await
}

impl Seen {
    fn json(&self, lang: Lang) -> serde_json::Value {
        let question = &self.ground.question;
        let indicator = |line: &CatalogueLine| {
            json!({
                "id": line.id, "family": line.entry.family, "name": named(line.id, lang),
                "formula": formula::entry(line.entry, lang), "standards": line.entry.standards,
                "figures": line.figures,
            })
        };
        json!({
            "profile": question.profile.code, "profile_version": question.profile.version,
            "as_of": question.as_of, "known_at": question.known_at, "audience": self.ground.audience,
            "filters": self.ground.address.filters().collect::<Vec<_>>(), "sha256": seal(question, &self.lines),
            "indicators": self.lines.iter().map(indicator).collect::<Vec<_>>(),
        })
    }
}

fn named(id: &str, lang: Lang) -> String {
    lang.text(&std::format!("indicator-{id}"))
}

/// What tells a figure from the others of its indicator.
fn label(figure: &Figure, lang: Lang) -> Option<String> {
    let counted = |key: &str| {
        let n = figure.item.parse().unwrap_or_default();
        lang.text_with(key, &Args::new().count("n", n))
    };
    let coded = |start: &str| {
        let key = std::format!("{start}{}", figure.item);
        if exists(&key) { lang.text(&key) } else { figure.item.clone() }
    };
    match figure.kind {
        "definition" => Some(coded("insertion-profile-")),
        "months" => Some(counted("catalogue-months")),
        "days" => Some(counted("catalogue-days")),
        "percent" => Some(counted("catalogue-duration")),
        "class" => Some(coded("quality-class-")),
        "stage" => Some(coded("catalogue-stage-")),
        "step" => Some(coded("catalogue-step-")),
        "quantile" => Some(coded("catalogue-quantile-")),
        _ => None,
    }
}

fn name(seen: &Seen) -> String {
    std::format!("catalogue_{}_{}", seen.ground.question.profile.code.to_lowercase(), seen.ground.question.as_of)
}

const KEYS: [&str; 18] = [
    "indicator",
    "name",
    "item",
    "label",
    "profile_version",
    "value",
    "unit",
    "n",
    "of",
    "unknown",
    "low",
    "high",
    "floor",
    "known",
    "ceiling",
    "maturity",
    "state",
    "mark",
];

/// What stands in for a missing value (`design.md` §4).
fn mark(figure: &Figure) -> &'static str {
    match figure.state {
        "masked" => "c",
        "not-collected" | "not-applicable" => "z",
        "" if figure.maturity.is_some_and(|code| code != "DEFINITIF") => "p",
        "" => "",
        _ => "x",
    }
}

fn table(seen: &Seen, lang: Lang) -> Table {
    let decimal = |text: &Option<String>| Cell::Decimal(text.clone());
    let count = |n: Option<u32>| Cell::Count(n.map(i64::from));
    let row = |(id, figure): (&'static str, &Figure)| {
        vec![
            Cell::from(id),
            Cell::from(named(id, lang)),
            Cell::from(figure.item.as_str()),
            Cell::Text(label(figure, lang)),
            count(figure.version),
            decimal(&figure.value),
            Cell::from(figure.unit),
            count(figure.n),
            count(figure.of),
            count(figure.unknown),
            decimal(&figure.low),
            decimal(&figure.high),
            decimal(&figure.floor),
            decimal(&figure.known),
            decimal(&figure.ceiling),
            Cell::Text(figure.maturity.map(str::to_owned)),
            Cell::from(figure.state),
            Cell::from(mark(figure)),
        ]
    };
    let figures = seen.lines.iter().flat_map(|line| line.figures.iter().map(move |figure| (line.id, figure)));
    let columns = KEYS.map(|key| Column {
        key,
        label: lang.text(&std::format!("catalogue-column-{}", key.replace('_', "-"))),
        meaning: lang.text(&std::format!("catalogue-meaning-{}", key.replace('_', "-"))),
    });
    Table { name: lang.text("catalogue-sheet"), columns: columns.to_vec(), rows: figures.map(row).collect() }
}

/// Every figure on one line, with what it counts in words.
fn told(seen: &Seen, lang: Lang) -> Table {
    let of_line = |line: &CatalogueLine| vec![formula::of_entry(line.entry, lang); line.figures.len()];
    let said: Vec<String> = seen.lines.iter().flat_map(of_line).collect();
    formula::beside(table(seen, lang), lang, |rank| said.get(rank).cloned().unwrap_or_default())
}

/// Every formula in words, part by part.
fn formulas(seen: &Seen, lang: Lang) -> Table {
    let column = |key: &'static str, text: &str| Column { key, label: lang.text(text), meaning: String::new() };
    let row = |(id, line): (&'static str, Line)| vec![Cell::from(id), Cell::from(line.label), Cell::from(line.text)];
    let lines = seen
        .lines
        .iter()
        .flat_map(|line| formula::entry(line.entry, lang).into_iter().map(move |part| (line.id, part)));
    Table {
        name: lang.text("method-definition"),
        columns: vec![
            column("indicator", "catalogue-column-indicator"),
            column("part", "method-part"),
            column("meaning", "method-meaning"),
        ],
        rows: lines.map(row).collect(),
    }
}

impl CataloguePage {
    fn of(seen: Seen, lang: Lang) -> Self {
        let hash = seal(&seen.ground.question, &seen.lines);
        let Seen { ground, lines } = seen;
        let shown = |figure: Figure| Shown {
            label: label(&figure, lang),
            method: figure.version.map(|version| std::format!("/method/{}/{version}", figure.item)),
            figure,
        };
        let mut families: Vec<Family> = Vec::new();
        let count = lines.len();
        for line in lines {
            let indicator = Indicator {
                id: line.id,
                formula: formula::entry(line.entry, lang),
                detail: line.entry.detail.as_deref().map(|path| ground.address.at(path)),
                figures: line.figures.into_iter().map(shown).collect(),
            };
            match families.last_mut().filter(|family| family.code == line.entry.family) {
                Some(family) => family.indicators.push(indicator),
                None => families.push(Family { code: line.entry.family.clone(), indicators: vec![indicator] }),
            }
        }
        let chips = ground.chips(PATH, lang);
        Self {
            as_of: ground.question.as_of,
            known_at: ground.question.known_at.map(|at| at.to_rfc3339()),
            profile: ground.question.profile.code.clone(),
            version: ground.question.profile.version,
            families,
            count,
            tabs: ground.tabs(PATH, lang),
            choices: ground.choices(lang),
            filters: chips.iter().map(|chip| chip.label.clone()).collect(),
            chips,
            learnt: ground.learnt.clone(),
            hash,
            downloads: ["csv", "xlsx", "json"]
                .map(|kind| (kind.to_owned(), ground.address.at(&std::format!("{PATH}.{kind}"))))
                .to_vec(),
        }
    }
}

impl Page for CataloguePage {
    const TEMPLATE: &'static str = "pages/insertion/catalogue.html";

    fn samples() -> Vec<Self> {
        use crate::domain::scope::Scope;
        use crate::operations::figures::Figures;
        let page = |(profile, region, target)| {
            let ground = super::sample::whole(profile, region)?;
            let reader = (&Scope::everything(), ground.audience);
            let beside = Beside { target, postings: None };
            let lines = operation::catalogue(&Figures::default(), &ground.population, &ground.question, reader, beside);
            Some(Self::of(Seen { ground, lines }, Lang::Fr))
        };
        [(Some("A_DATE"), None, Some(700)), (None, Some("12"), None)].into_iter().filter_map(page).collect()
    }
}

crate::page!(CataloguePage);
