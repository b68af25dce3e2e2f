//! `GET /definitions`: one population under every definition, on one axis; and which of them gives a published headline.

use rocket::get;
use rocket::serde::Serialize;
use serde_json::json;

use super::address::Query;
use super::downloads::{FIGURE_KEYS, figures};
use super::ground::Ground;
use super::sources::Sources;
use super::tabs::Tab;
use super::view::{Chip, Choices, state, weak};
use crate::domain::indicator::profile::Headline;
use crate::domain::indicator::reconcile::admissible_numerators;
use crate::i18n::Lang;
use crate::operations::insertion::{Rate, Reading, workbench};
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::guards::Observer;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// Decimals of a headline beyond which nobody prints.
const MOST_DECIMALS: usize = 3;

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
    href: String,
}

/// A published headline confronted with counts.
#[derive(Debug, Default, Serialize)]
pub struct Reconciliation {
    published: String,
    base: String,
    /// Whether a headline was typed that does not read.
    refused: bool,
    /// Whether one was asked about.
    asked: bool,
    /// The first and last numerator over the base that print it.
    numerators: Option<(u32, u32)>,
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
    tabs: Vec<Tab>,
    choices: Choices,
    chips: Vec<Chip>,
    filters: Vec<String>,
    hidden: Vec<Chip>,
    downloads: Vec<(String, String)>,
}

#[get("/definitions?<query..>")]
pub(super) async fn definitions(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
) -> Result<Html<DefinitionsPage>, Problem> {
    let ground = Ground::of(&observer, &query, &sources, lang).await?;
    let readings = workbench(sources.figures, &ground.population, &ground.question, (&observer.scope, ground.audience));
    Ok(Html::aggregate(DefinitionsPage::of(&ground, &query, readings, lang), None))
}

#[get("/definitions.csv?<query..>")]
pub(super) async fn csv(observer: Observer, query: Query, lang: Lang, sources: Sources<'_>) -> Result<File, Problem> {
    file(Kind::Csv, &observer, &query, lang, &sources).await
}

#[get("/definitions.xlsx?<query..>")]
pub(super) async fn xlsx(observer: Observer, query: Query, lang: Lang, sources: Sources<'_>) -> Result<File, Problem> {
    file(Kind::Xlsx, &observer, &query, lang, &sources).await
}

#[get("/definitions.json?<query..>")]
pub(super) async fn json(observer: Observer, query: Query, lang: Lang, sources: Sources<'_>) -> Result<File, Problem> {
    file(Kind::Json, &observer, &query, lang, &sources).await
}

async fn file(
    kind: Kind,
    observer: &Observer,
    query: &Query,
    lang: Lang,
    sources: &Sources<'_>,
) -> Result<File, Problem> {
    let ground = Ground::of(observer, query, sources, lang).await?;
    let readings = workbench(sources.figures, &ground.population, &ground.question, (&observer.scope, ground.audience));
    let table = table(&readings, lang);
    let name = std::format!("definitions_{}", ground.question.as_of);
    if kind != Kind::Json {
        return File::of(&table, kind, &name, false, lang);
    }
    let view = json!({
        "as_of": ground.question.as_of, "known_at": ground.question.known_at, "audience": ground.audience,
        "filters": ground.address.filters().collect::<std::collections::BTreeMap<_, _>>(),
        "figures": readings.iter().map(|reading| json!({
            "profile": reading.profile.code, "profile_version": reading.profile.version,
            "indicator": reading.indicator, "headline": reading.headline(), "rate": reading.rate,
        })).collect::<Vec<_>>(),
    });
    Ok(File::json(&view, &name, false))
}

fn table(readings: &[Reading], lang: Lang) -> Table {
    let line = |reading: &Reading| {
        let profile = &reading.profile.code;
        let mut row = vec![
            Cell::from(profile.as_str()),
            Cell::Count(Some(i64::from(reading.profile.version))),
            Cell::from(reading.indicator.as_str()),
            Cell::from(lang.text(&std::format!("insertion-profile-{profile}"))),
        ];
        row.extend(figures(&reading.rate));
        row
    };
    let columns = ["profile", "profile_version", "indicator", "label"].into_iter().chain(FIGURE_KEYS);
    let columns = columns.map(|key| Column {
        key,
        label: lang.text(&std::format!("insertion-column-{}", key.replace('_', "-"))),
        meaning: lang.text(&std::format!("insertion-meaning-{}", key.replace('_', "-"))),
    });
    Table {
        name: lang.text("layout-nav-definitions"),
        columns: columns.collect(),
        rows: readings.iter().map(line).collect(),
    }
}

impl DefinitionsPage {
    fn of(ground: &Ground, query: &Query, readings: Vec<Reading>, lang: Lang) -> Self {
        let (reconciliation, headline) = Reconciliation::of(query);
        let sound = readings.iter().filter(|reading| reading.rate.flags.is_empty());
        let mut headlines: Vec<u32> = sound.filter_map(|reading| super::finding::tenths(reading.headline()?)).collect();
        headlines.sort_unstable();
        let text = |tenths: Option<&u32>| tenths.map(|tenths| std::format!("{}.{}", tenths / 10, tenths % 10));
        let line = |reading: Reading| Line {
            gives: headline.map(|(value, decimals)| reading.gives(value, decimals)).unwrap_or_default(),
            href: ground.address.with("/insertion", "profile", Some(&reading.profile.code)),
            headline: if reading.profile.headline == Headline::Known { "known" } else { "floor" },
            state: state(&reading.rate),
            weak: weak(&reading.rate),
            profile: reading.profile.code.clone(),
            version: reading.profile.version,
            indicator: reading.indicator,
            rate: reading.rate,
        };
        let hidden =
            ground.address.filters().map(|(key, value)| Chip { label: key.to_owned(), href: value.to_owned() });
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
            tabs: ground.tabs("/definitions", lang),
            choices: ground.choices(lang),
            chips: ground.chips("/definitions", lang),
            filters: ground.chips("/definitions", lang).into_iter().map(|chip| chip.label).collect(),
            hidden: hidden.collect(),
            downloads: ["csv", "xlsx", "json"]
                .map(|kind| (kind.to_owned(), ground.address.at(&std::format!("/definitions.{kind}"))))
                .to_vec(),
        }
    }
}

impl Reconciliation {
    /// What was asked, and the headline as a whole number of its last decimal with how many decimals it has.
    fn of(query: &Query) -> (Self, Option<(u32, u32)>) {
        let (published, base) = (query.published.clone().unwrap_or_default(), query.base.clone().unwrap_or_default());
        let headline = read_headline(&published);
        let whole: String = base.chars().filter(|letter| !letter.is_whitespace()).collect();
        let counted = whole.parse::<u32>().ok().filter(|base| *base > 0);
        let numerators = headline.zip(counted).and_then(|((value, decimals), base)| {
            admissible_numerators(value, decimals, base).map(|range| (*range.start(), *range.end()))
        });
        let asked = !published.trim().is_empty();
        let refused = asked && (headline.is_none() || (!whole.is_empty() && counted.is_none()));
        (Self { published, base, refused, asked, numerators }, headline)
    }
}

/// `72 %` is (72, 0), `71,9` is (719, 1).
fn read_headline(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().trim_end_matches(['%', '٪']).trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((text.as_str(), ""));
    if part.len() > MOST_DECIMALS || !part.chars().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let decimals = u32::try_from(part.len()).ok()?;
    let value: u32 = std::format!("{whole}{part}").parse().ok()?;
    (value <= 100 * 10_u32.pow(decimals)).then_some((value, decimals))
}

impl Page for DefinitionsPage {
    const TEMPLATE: &'static str = "pages/insertion/definitions.html";

    fn samples() -> Vec<Self> {
        super::sample::grounds()
            .into_iter()
            .map(|(ground, readings)| {
                let query =
                    Query { published: Some("72 %".to_owned()), base: Some("734".to_owned()), ..Query::default() };
                Self::of(&ground, &query, readings, Lang::Fr)
            })
            .collect()
    }
}

crate::page!(DefinitionsPage);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_read_as_the_press_prints_it() {
        assert_eq!(read_headline("72 %"), Some((72, 0)));
        assert_eq!(read_headline("71,9"), Some((719, 1)));
        assert_eq!(read_headline("100.0%"), Some((1000, 1)));
        for wrong in ["", "abc", "101", "7,1234", "-3", "72.x"] {
            assert_eq!(read_headline(wrong), None, "{wrong}");
        }
    }
}
