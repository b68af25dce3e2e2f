//! `GET /definitions`: one population under every definition, on one axis; and which of them gives a published headline.

use rocket::get;
use rocket::serde::Serialize;

use super::address::Query;
use super::compare::since;
use super::definition_files::{said, sealed};
use super::ground::Ground;
use super::reason::slice_label;
use super::reconciliation::{Reconciliation, Sums};
use super::sources::Sources;
use super::tabs::Tab;
use super::view::{Chip, Choices, state, weak};
use crate::domain::indicator::profile::Headline;
use crate::i18n::Lang;
use crate::operations::insertion::{Learnt, Rate, Reading, Slice, workbench};
use crate::web::guards::Observer;
use crate::web::kept::{Shelf, Shown};
use crate::web::page::Page;
use crate::web::problem::Problem;

/// Why some are excluded, and how many; none when hidden.
#[derive(Debug, Serialize)]
pub struct ReasonLine {
    label: String,
    count: Option<u32>,
}

/// One figure of one definition, as the page shows it.
#[derive(Debug, Serialize)]
pub struct Line {
    profile: String,
    version: u32,
    indicator: String,
    rate: Rate,
    state: &'static str,
    weak: bool,
    /// `floor` or `known`: what the definition's own standard prints.
    headline: &'static str,
    /// The bounds that print the published headline asked about.
    gives: Vec<&'static str>,
    /// The dashboard under this definition.
    href: String,
    /// The cohorts behind its counts; a state is to be added.
    behind: String,
    /// The inserted by the level of the proof that carries the insertion; empty when hidden or nobody is.
    proofs: Vec<Slice>,
    reasons: Vec<ReasonLine>,
    /// What it counts, in words.
    formula: String,
}

/// The workbench.
#[derive(Debug, Serialize)]
pub struct DefinitionsPage {
    as_of: chrono::NaiveDate,
    known_at: Option<String>,
    lines: Vec<Line>,
    /// How many figures print the headline asked about.
    giving: usize,
    target: Option<String>,
    lowest: Option<String>,
    highest: Option<String>,
    reconciliation: Reconciliation,
    sums: Sums,
    learnt: Option<Learnt>,
    tabs: Vec<Tab>,
    choices: Choices,
    chips: Vec<Chip>,
    filters: Vec<String>,
    hidden: Vec<Chip>,
    hash: String,
    /// Then against now, when the view reads what was known at an instant.
    since: Option<String>,
    downloads: Vec<(String, String)>,
}

#[get("/definitions?<query..>")]
pub(super) async fn definitions(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    shelf: Shelf<'_>,
) -> Result<Shown<DefinitionsPage>, Problem> {
    let page = async {
        let (ground, readings) = see(&observer, &query, &sources, lang).await?;
        Ok(DefinitionsPage::of(&ground, &query, readings, lang))
    };
    shelf.page(&observer, page).await
}

/// The population asked about, read under every definition.
pub(super) async fn see(
    observer: &Observer,
    query: &Query,
    sources: &Sources<'_>,
    lang: Lang,
) -> Result<(Ground, Vec<Reading>), Problem> {
    let ground = Ground::of(observer, query, sources, lang).await?;
    let reader = (&observer.scope, ground.audience);
    let read = || workbench(sources.figures, &ground.population, &ground.question, reader);
    let readings = sources.figures.compute(read).await;
    Ok((ground, readings))
}

impl Line {
    fn of(reading: Reading, ground: &Ground, headline: Option<(u32, u32)>, lang: Lang) -> Self {
        let asked = [("profile", reading.profile.code.as_str()), ("indicator", &reading.indicator)];
        let reason = |slice: &Slice| ReasonLine { label: slice_label(lang, slice.kind), count: slice.count };
        Self {
            gives: headline.map(|(value, decimals)| reading.gives(value, decimals)).unwrap_or_default(),
            href: ground.address.with("/insertion", "profile", Some(&reading.profile.code)),
            behind: ground.address.asking(asked).at("/definitions/cohorts"),
            headline: if reading.profile.headline == Headline::Known { "known" } else { "floor" },
            state: state(&reading.rate),
            weak: weak(&reading.rate),
            profile: reading.profile.code.clone(),
            version: reading.profile.version,
            formula: said(&reading, lang),
            reasons: reading.makings.reasons.iter().map(reason).collect(),
            proofs: reading.makings.proofs.into_iter().filter(|slice| slice.count != Some(0)).collect(),
            indicator: reading.indicator,
            rate: reading.rate,
        }
    }
}

impl DefinitionsPage {
    fn of(ground: &Ground, query: &Query, readings: Vec<Reading>, lang: Lang) -> Self {
        let (reconciliation, headline) = Reconciliation::of(query);
        let sound = readings.iter().filter(|reading| reading.rate.flags.is_empty());
        let mut headlines: Vec<u32> = sound.filter_map(|reading| super::finding::tenths(reading.headline()?)).collect();
        headlines.sort_unstable();
        let text = |tenths: Option<&u32>| tenths.map(|tenths| std::format!("{}.{}", tenths / 10, tenths % 10));
        let line = |reading| Line::of(reading, ground, headline, lang);
        let hidden =
            ground.address.filters().map(|(key, value)| Chip { label: key.to_owned(), href: value.to_owned() });
        let hash = sealed(ground, &readings);
        let lines: Vec<Line> = readings.into_iter().map(line).collect();
        Self {
            as_of: ground.question.as_of,
            known_at: ground.question.known_at.map(|at| at.to_rfc3339()),
            lowest: text(headlines.first()),
            highest: text(headlines.last()),
            giving: lines.iter().filter(|line: &&Line| !line.gives.is_empty()).count(),
            lines,
            target: ground.target.map(|tenths| std::format!("{}.{}", tenths / 10, tenths % 10)),
            reconciliation,
            sums: Sums::of(query),
            learnt: ground.learnt.clone(),
            tabs: ground.tabs("/definitions", lang),
            choices: ground.choices(lang),
            chips: ground.chips("/definitions", lang),
            filters: ground.chips("/definitions", lang).into_iter().map(|chip| chip.label).collect(),
            hidden: hidden.collect(),
            hash,
            since: since(&ground.question),
            downloads: ["csv", "xlsx", "json"]
                .map(|kind| (kind.to_owned(), ground.address.at(&std::format!("/definitions.{kind}"))))
                .to_vec(),
        }
    }
}

impl Page for DefinitionsPage {
    const TEMPLATE: &'static str = "pages/insertion/definitions.html";

    fn samples() -> Vec<Self> {
        super::sample::grounds()
            .into_iter()
            .map(|(ground, readings)| {
                let query = Query {
                    published: Some("72 %".to_owned()),
                    base: Some("734".to_owned()),
                    parts: Some("935 = 72,2 %\n6 760".to_owned()),
                    total: Some("7 695".to_owned()),
                    ..Query::default()
                };
                Self::of(&ground, &query, readings, Lang::Fr)
            })
            .collect()
    }
}

crate::page!(DefinitionsPage);
