//! `GET /contracts/<id>/commitments/<code>`: what a commitment measures to, its targets through the amendments, its
//! regions, the cases behind it, and the tranches that rest on it.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{State, get};
use serde::Serialize;

use super::reader::ContractReader;
use super::show::read;
use super::statement::share;
use super::view::{CommitmentLine, Gauge, population, written};
use super::when::{Shown, When};
use crate::domain::contract::{Measure, Population, Unit};
use crate::domain::ids::ContractId;
use crate::domain::region::Region;
use crate::i18n::Lang;
use crate::operations::contracts::{Ledger, MeasuredCommitment};
use crate::operations::figures::Figures;
use crate::web::guards::Desk;
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::insertion::labels::Labels;

/// A region with a target of its own.
#[derive(Clone, Debug, Serialize)]
pub struct RegionView {
    region: &'static str,
    year: i32,
    target: String,
    measured: Gauge,
    verdict: &'static str,
}

/// A target as one statement of the terms had it.
#[derive(Clone, Debug, Serialize)]
pub struct PastView {
    number: u32,
    signed_on: NaiveDate,
    value: Option<String>,
}

/// A target through the amendments.
#[derive(Clone, Debug, Serialize)]
pub struct TargetView {
    year: i32,
    region: Option<&'static str>,
    value: String,
    past: Vec<PastView>,
}

/// A tranche that rests on the commitment.
#[derive(Clone, Debug, Serialize)]
pub struct UseView {
    code: String,
    label: String,
    threshold: String,
    share: String,
    rule: &'static str,
    standard: &'static str,
}

/// How it is measured.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Method {
    by: &'static str,
    profile: Option<String>,
    version: Option<u32>,
    indicator: Option<String>,
    stage: Option<&'static str>,
    kinds: Vec<&'static str>,
    quantity: Option<&'static str>,
    proven: bool,
}

/// A commitment.
#[derive(Clone, Debug, Serialize)]
pub struct CommitmentPage {
    contract: ContractId,
    contract_title: String,
    version: i64,
    draft: bool,
    writes: bool,
    line: CommitmentLine,
    baseline: Option<String>,
    population: Vec<String>,
    as_of: NaiveDate,
    known_at: Option<DateTime<Utc>>,
    asked: Shown,
    amendment: u32,
    method: Method,
    /// The definition as data, for its words; none for counts.
    definition: Option<crate::domain::indicator::Profile>,
    targets: Vec<TargetView>,
    regions: Vec<RegionView>,
    uses: Vec<UseView>,
    /// The figures it is made of, and its cases by state: addresses of the workbench.
    behind: Vec<(&'static str, String)>,
}

#[get("/contracts/<id>/commitments/<code>?<when..>", rank = 20)]
pub(super) async fn show(
    reader: ContractReader,
    id: Id<ContractId>,
    code: &str,
    when: When,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<CommitmentPage>, Problem> {
    let (ledger, labels, default) = read(&reader, &desk, figures, (id.0, &when, lang)).await?;
    let commitment = ledger.commitment(code).ok_or_else(Problem::not_found)?;
    let mut page = CommitmentPage::of(&ledger, commitment, &labels, (default, lang)).ok_or_else(Problem::not_found)?;
    let definitions = figures.definitions(&mut desk.store.read().await?).await?;
    let found = commitment.definition.as_ref().and_then(|one| definitions.version(&one.profile, one.version));
    page.definition = found.map(|profile| crate::domain::indicator::Profile::clone(&profile));
    page.writes = reader.writes;
    page.behind.retain(|_| reader.reads_cases());
    Ok(Html::personal(page))
}

impl CommitmentPage {
    fn of(
        ledger: &Ledger,
        measured: &MeasuredCommitment,
        labels: &Labels,
        (default, lang): (NaiveDate, Lang),
    ) -> Option<Self> {
        let stated = ledger.terms.commitment(&measured.code)?;
        let whose = stated.population.as_ref().unwrap_or(&ledger.terms.population);
        let (unit, asked) = (measured.unit, When::shown(ledger.asked, default));
        Some(Self {
            contract: ledger.contract,
            contract_title: ledger.terms.title.of(lang.code()).to_owned(),
            version: ledger.version,
            draft: ledger.state == crate::domain::contract::ContractState::Draft,
            writes: false,
            line: CommitmentLine::of(measured, lang),
            baseline: measured.baseline.map(|value| written(unit, value)),
            population: population(whose, labels, lang),
            as_of: ledger.asked.as_of,
            known_at: ledger.asked.known_at,
            behind: behind(&stated.measure, whose, ledger),
            asked,
            amendment: ledger.amendment,
            method: Method::of(&stated.measure),
            definition: None,
            targets: targets(ledger, measured),
            regions: measured.regions.iter().map(|region| RegionView::of(region, unit)).collect(),
            uses: uses(ledger, measured, lang),
        })
    }
}

impl RegionView {
    fn of(one: &crate::operations::contracts::RegionMeasured, unit: Unit) -> Self {
        Self {
            region: one.region.code(),
            year: one.target.year,
            target: written(unit, one.target.value),
            measured: Gauge::of(&one.measured, unit),
            verdict: one.verdict.code(),
        }
    }
}

impl Method {
    fn of(measure: &Measure) -> Self {
        let named = measure.definition();
        let plain = Self {
            profile: named.map(|one| one.profile.clone()),
            version: named.map(|one| one.version),
            indicator: named.map(|one| one.indicator.clone()),
            ..Self::default()
        };
        match measure {
            Measure::Rate(_) => Self { by: "rate", ..plain },
            Measure::Inserted(_) => Self { by: "inserted", ..plain },
            Measure::Learners { stage } => Self { by: "learners", stage: Some(stage.code()), ..plain },
            Measure::Activities { kinds, quantity, proven } => Self {
                by: "activities",
                kinds: kinds.iter().map(|kind| kind.code()).collect(),
                quantity: Some(quantity.code()),
                proven: *proven,
                ..plain
            },
        }
    }
}

fn targets(ledger: &Ledger, measured: &MeasuredCommitment) -> Vec<TargetView> {
    let Some(stated) = ledger.terms.commitment(&measured.code) else { return Vec::new() };
    let mut targets = stated.targets.clone();
    targets.sort_unstable_by_key(|target| (target.region, target.year));
    let unit = measured.unit;
    let view = |target: &crate::domain::contract::Target| TargetView {
        year: target.year,
        region: target.region.map(Region::code),
        value: written(unit, target.value),
        past: ledger
            .history
            .of_target(&measured.code, target.year, target.region)
            .into_iter()
            .map(|past| PastView {
                number: past.number,
                signed_on: past.signed_on,
                value: past.value.map(|value| written(unit, value)),
            })
            .collect(),
    };
    targets.iter().map(view).collect()
}

fn uses(ledger: &Ledger, measured: &MeasuredCommitment, lang: Lang) -> Vec<UseView> {
    let conditions = ledger
        .terms
        .tranches
        .iter()
        .flat_map(|tranche| tranche.conditions.iter().map(move |condition| (tranche, condition)));
    let own = conditions.filter(|(_, condition)| condition.commitment == measured.code);
    own.map(|(tranche, condition)| UseView {
        code: tranche.code.clone(),
        label: tranche.label.of(lang.code()).to_owned(),
        threshold: written(measured.unit, condition.threshold),
        share: share(condition.share),
        rule: condition.rule.code(),
        standard: condition.standard.code(),
    })
    .collect()
}

/// Where the same people are read case by case: the workbench, under references only for the ministry.
pub(super) fn behind(measure: &Measure, whose: &Population, ledger: &Ledger) -> Vec<(&'static str, String)> {
    let Some(definition) = measure.definition() else { return Vec::new() };
    let mut query = vec![
        ("profile", definition.profile.clone()),
        ("indicator", definition.indicator.clone()),
        ("as_of", ledger.asked.as_of.to_string()),
    ];
    query.extend(ledger.asked.known_at.map(|at| ("known_at", at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))));
    query.extend(whose.programmes.iter().map(|code| ("programme", code.clone())));
    query.extend(whose.operators.iter().map(|code| ("operator", code.clone())));
    query.extend(whose.regions.iter().map(|region| ("region", region.code().to_owned())));
    query.extend(whose.periods.iter().map(|code| ("period", code.clone())));
    query.extend(whose.sex.map(|sex| ("sex", sex.code().to_owned())));
    let said: Vec<String> = query
        .iter()
        .map(|(key, value)| format!("{key}={}", rocket::http::RawStr::new(value).percent_encode()))
        .collect();
    let said = said.join("&");
    ["inserted", "unknown", "not_inserted"]
        .map(|state| (state, format!("/definitions/people?{said}&state={state}")))
        .to_vec()
}

impl Page for CommitmentPage {
    const TEMPLATE: &'static str = "pages/contracts/commitment.html";

    fn samples() -> Vec<Self> {
        let mut pages = Vec::new();
        for (ledger, writes) in super::sample::ledgers() {
            for one in &ledger.commitments {
                let page = Self::of(&ledger, one, &Labels::default(), (ledger.asked.as_of, Lang::Fr));
                let named = one.definition.as_ref();
                let definition =
                    named.and_then(|named| crate::domain::indicator::shipped::find(&named.profile)).cloned();
                pages.extend(page.map(|page| Self { writes, definition, ..page }));
            }
        }
        pages
    }
}

crate::page!(CommitmentPage);
