//! `GET /insertion`: the dashboard.

use chrono::NaiveDate;
use rocket::get;
use sha2::{Digest as _, Sha256};

use super::address::{Address, Query};
use super::finding::{self, Standing};
use super::labels::Labels;
use super::sources::Sources;
use super::view::{self, COHORTS_A_PAGE, Choice, Choices, CohortView, GapView, InsertionPage, Reading, RegionView};
use crate::domain::indicator::rate::percent;
use crate::domain::indicator::{Audience, shipped};
use crate::domain::region::Region;
use crate::i18n::{Args, Lang, format};
use crate::operations::insertion::{self, Board, Population, Question, Rate};
use crate::storage::Reader;
use crate::web::api::v1::{audience, refused};
use crate::web::guards::Observer;
use crate::web::page::Html;
use crate::web::problem::Problem;

/// Everything a view is made of, whatever its form.
pub(super) struct Seen {
    pub(super) question: Question,
    pub(super) board: Board,
    pub(super) labels: Labels,
    pub(super) address: Address,
    pub(super) target: Option<u32>,
    pub(super) audience: Audience,
    /// Codes with cohorts in scope: programmes, years of first days.
    pub(super) programmes: Vec<String>,
    pub(super) years: Vec<i32>,
}

/// Answers a query for whoever asks.
pub(super) async fn see(
    observer: &Observer,
    query: &Query,
    sources: &Sources<'_>,
    (lang, drawn): (Lang, std::ops::Range<usize>),
) -> Result<Seen, Problem> {
    let mut tx: Reader = sources.store.read().await?;
    let default = insertion::default_as_of(&mut tx, sources.clock.today()).await?;
    let question = Question::read(&query.raw(), default).map_err(|faults| refused(&faults))?;
    let population = Population::read(sources.figures, &mut tx, &observer.scope, question.known_at).await?;
    let labels = Labels::read(&mut tx, lang).await?;
    let target = insertion::target(&mut tx).await?;
    let audience = audience(observer.role);
    let board = insertion::board(sources.figures, &population, &question, (&observer.scope, audience), drawn);
    let (programmes, years) = choices_of(&population, observer);
    let address = Address::of(&question, query, default);
    Ok(Seen { question, board, labels, address, target, audience, programmes, years })
}

fn choices_of(population: &Population, observer: &Observer) -> (Vec<String>, Vec<i32>) {
    use chrono::Datelike as _;
    let (mut programmes, mut years) = (std::collections::BTreeSet::new(), std::collections::BTreeSet::new());
    let everything = insertion::Filter::default();
    for (_, facts) in population.cohorts(&observer.scope, &everything) {
        programmes.insert(population.names().text(facts.head.programme).to_owned());
        years.insert(facts.head.starts_on.date().year());
    }
    (programmes.into_iter().collect(), years.into_iter().collect())
}

#[get("/insertion?<query..>")]
pub(super) async fn dashboard(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
) -> Result<Html<InsertionPage>, Problem> {
    let from = (query.page.unwrap_or(1).clamp(1, 100_000) - 1) * COHORTS_A_PAGE;
    let seen = see(&observer, &query, &sources, (lang, from..from + COHORTS_A_PAGE)).await?;
    Ok(Html::aggregate(page(seen, &query, lang), None))
}

/// The page of a view.
pub(super) fn page(seen: Seen, query: &Query, lang: Lang) -> InsertionPage {
    let Seen { question, board, labels, address, target, audience, programmes, years } = seen;
    let hash = hash(&question, &board);
    let from = (query.page.unwrap_or(1).clamp(1, 100_000) - 1) * COHORTS_A_PAGE;
    let cohort_count = board.cohorts.len();
    let turn = |page: usize| address.with("/insertion", "page", Some(&page.to_string()));
    let current = from / COHORTS_A_PAGE + 1;
    let observable_on = board.cohorts.iter().filter_map(|line| line.observable_on).min();
    InsertionPage {
        reading: Reading::from(&question),
        base: view::base(&question),
        threshold: audience.threshold(question.profile.min_n),
        finding: finding::headline(&board.total),
        verdict: finding::verdict(&board.total, target),
        target: target.map(|tenths| std::format!("{}.{}", tenths / 10, tenths % 10)),
        gap_finding: finding::gap(board.gap.as_ref()),
        gap: GapView::of(&board),
        main_contract: finding::main_contract(&board),
        graduation: graduation(&board.total),
        region_standing: Standing::of(board.regions.iter().filter_map(|line| line.rate.as_ref()), target),
        regions: board.regions.iter().map(|line| RegionView::of(line, &address, target)).collect(),
        cohort_standing: Standing::of(board.cohorts.iter().map(|line| &line.rate), target),
        cohort_count,
        immature_cohorts: board.immature_cohorts,
        masked_cohorts: board.masked_cohorts,
        observable_on,
        from: (from + 1).min(cohort_count),
        to: (from + COHORTS_A_PAGE).min(cohort_count),
        next: (from + COHORTS_A_PAGE < cohort_count).then(|| turn(current + 1)),
        previous: (current > 1).then(|| turn(current - 1)),
        all_cohorts: address.at("/insertion/cohorts"),
        horizons: view::horizons(),
        outline: query.map.as_deref() == Some("regions"),
        other_map: match query.map.as_deref() {
            Some("regions") => address.with("/insertion", "map", None),
            _ => address.with("/insertion", "map", Some("regions")),
        },
        choices: choices(&question, &labels, lang, &programmes, &years),
        chips: chips(&address, &labels, lang),
        filters: chips(&address, &labels, lang).into_iter().map(|chip| chip.label).collect(),
        hash,
        downloads: ["csv", "xlsx", "json"]
            .map(|kind| (kind.to_owned(), address.at(&std::format!("/insertion.{kind}"))))
            .to_vec(),
        cohorts: board
            .cohorts
            .into_iter()
            .skip(from)
            .take(COHORTS_A_PAGE)
            .map(|line| CohortView::of(line, &labels, &address, target))
            .collect(),
        total: board.total,
        women: board.women,
        men: board.men,
        contracts: board.contracts,
    }
}

/// SHA-256 of the question and its answer in canonical JSON.
pub(super) fn hash(question: &Question, board: &Board) -> String {
    let asked = serde_json::json!({
        "profile": question.profile.code, "version": question.profile.version, "as_of": question.as_of,
        "known_at": question.known_at, "programme": question.filter.programme, "operator": question.filter.operator,
        "region": question.filter.region.map(Region::code), "sex": question.filter.sex,
        "period": question.filter.period.map(insertion::Period::code), "board": figures_of(board),
    });
    crate::keys::hex(&Sha256::digest(asked.to_string()))
}

/// The board without what only one page of it draws.
pub(super) fn figures_of(board: &Board) -> serde_json::Value {
    let mut value = serde_json::to_value(board).unwrap_or_default();
    if let Some(cohorts) = value.get_mut("cohorts").and_then(serde_json::Value::as_array_mut) {
        for cohort in cohorts.iter_mut().filter_map(serde_json::Value::as_object_mut) {
            cohort.remove("growth");
        }
    }
    value
}

/// Graduates over enrolments, for the second bar.
fn graduation(total: &Rate) -> Option<String> {
    percent(total.funnel.graduated, total.funnel.enrolled).map(|rate| rate.to_string())
}

fn choices(question: &Question, labels: &Labels, lang: Lang, programmes: &[String], years: &[i32]) -> Choices {
    let choice = |value: &str, label: String| Choice { value: value.to_owned(), label };
    let filter = &question.filter;
    let periods = std::iter::once(choice("pilot", lang.text("insertion-period-pilot")))
        .chain(years.iter().map(|year| choice(&year.to_string(), year.to_string())));
    let region = |region: Region| choice(region.code(), lang.text(&std::format!("region-{region}")));
    Choices {
        programmes: programmes.iter().map(|code| choice(code, labels.programme(code))).collect(),
        programme: filter.programme.clone().unwrap_or_default(),
        periods: periods.collect(),
        period: filter.period.map(insertion::Period::code).unwrap_or_default(),
        regions: Region::all().map(region).collect(),
        region: filter.region.map(|region| region.code().to_owned()).unwrap_or_default(),
        sexes: ["F", "M"].map(|code| choice(code, lang.text(&std::format!("sex-{code}")))).to_vec(),
        sex: filter.sex.map(|sex| sex.code().to_owned()).unwrap_or_default(),
        profiles: shipped::all()
            .iter()
            .map(|profile| choice(&profile.code, lang.text(&std::format!("insertion-profile-{}", profile.code))))
            .collect(),
        as_of: question.as_of.to_string(),
    }
}

/// What narrows the view, each with the address without it.
fn chips(address: &Address, labels: &Labels, lang: Lang) -> Vec<view::Chip> {
    let chip = |(key, value): (&'static str, &str)| {
        let shown = match key {
            "programme" => labels.programme(value),
            "operator" => labels.operator(value),
            "region" => lang.text(&std::format!("region-{value}")),
            "sex" => lang.text(&std::format!("sex-{value}")),
            "profile" => lang.text(&std::format!("insertion-profile-{value}")),
            "period" if value == "pilot" => lang.text("insertion-period-pilot"),
            "as_of" => value.parse::<NaiveDate>().map_or_else(|_| value.to_owned(), |date| format::date(lang, date)),
            _ => value.to_owned(),
        };
        let label = lang.text_with(&std::format!("insertion-chip-{key}"), &Args::new().with("value", shown));
        view::Chip { label, href: address.with("/insertion", key, None) }
    };
    address.filters().map(chip).collect()
}

/// Samples: the pilot as the press read it, the same under the headline definition (not yet observable), an empty scope.
pub(super) fn samples() -> Vec<InsertionPage> {
    super::sample::pages()
}
