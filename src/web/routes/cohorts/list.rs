//! `GET /cohorts`: the cohorts of a scope, filtered, sorted, by pages.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use rocket::{FromForm, State, get};
use serde::Serialize;

use super::address::{Address, Slice};
use super::labels::{Choice, Labels};
use super::top::readings;
use crate::domain::day::Day;
use crate::domain::region::Region;
use crate::domain::text::fold::plain;
use crate::i18n::Lang;
use crate::operations::cohorts::{self, CohortFigures, CohortLine, Listed, Order, Phase, Wanted};
use crate::operations::figures::{Figures, Snapshot};
use crate::operations::insertion::default_as_of;
use crate::web::guards::{Coordinator, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// Cohorts on a page.
const A_PAGE: usize = 25;
const PATH: &str = "/cohorts";

/// The filters, as typed.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Query {
    #[field(default = String::new())]
    programme: String,
    #[field(default = String::new())]
    operator: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    track: String,
    #[field(default = String::new())]
    year: String,
    #[field(default = String::new())]
    phase: String,
    #[field(default = String::new())]
    q: String,
    #[field(default = String::new())]
    sort: String,
    #[field(default = String::new())]
    after: String,
    #[field(default = String::new())]
    before: String,
}

impl Query {
    pub(super) fn address(&self) -> Address {
        Address::of([
            ("programme", self.programme.as_str()),
            ("operator", &self.operator),
            ("region", &self.region),
            ("track", &self.track),
            ("year", &self.year),
            ("phase", &self.phase),
            ("q", &self.q),
            ("sort", &self.sort),
        ])
    }

    /// What is wanted; a filter that does not read is a fault of the address.
    fn wanted(&self) -> Result<Wanted, Problem> {
        let code = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Ok(Wanted {
            programme: code(&self.programme),
            operator: code(&self.operator),
            track: code(&self.track),
            region: read(&self.region, "region", Region::from_code)?,
            year: read(&self.year, "year", |text| text.parse().ok())?,
            phase: read(&self.phase, "phase", Phase::from_code)?,
        })
    }

    /// `-end` sorts by the last day, latest first.
    fn order(&self) -> (Order, bool) {
        let (code, descending) = self.sort.strip_prefix('-').map_or((self.sort.as_str(), false), |code| (code, true));
        Order::from_code(code).map_or((Order::End, true), |order| (order, descending))
    }
}

fn read<T>(text: &str, field: &'static str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Problem> {
    if text.is_empty() {
        return Ok(None);
    }
    let value =
        parse(text).ok_or_else(|| Problem::unprocessable("cohort-bad-filter").field(field, "cohort-bad-filter"))?;
    Ok(Some(value))
}

/// A cohort of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    code: String,
    programme: String,
    operator: String,
    track: String,
    region: &'static str,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    phase: &'static str,
    #[serde(flatten)]
    figures: CohortFigures,
}

impl Row {
    fn of(line: CohortLine, labels: &Labels) -> Self {
        Self {
            programme: labels.of("programme", &line.programme),
            operator: labels.of("operator", &line.operator),
            track: labels.of("track", &line.track),
            code: line.code,
            region: line.region.code(),
            starts_on: line.starts_on,
            ends_on: line.ends_on,
            phase: line.phase.code(),
            figures: line.figures,
        }
    }

    pub(super) const fn parts(&self) -> ([&String; 4], &'static str, [NaiveDate; 2], &'static str, &CohortFigures) {
        let texts = [&self.code, &self.programme, &self.operator, &self.track];
        (texts, self.region, [self.starts_on, self.ends_on], self.phase, &self.figures)
    }
}

/// What is asked for, in order: one page of it, or all.
pub(super) struct Seen {
    pub(super) rows: Vec<Row>,
    pub(super) as_of: NaiveDate,
    /// How many there are.
    total: usize,
    /// Rank of the first row, from 1; 0 when there is none.
    from: usize,
    has_previous: bool,
    has_next: bool,
    choices: [Vec<Choice>; 3],
    years: Vec<Choice>,
    regions: Vec<&'static str>,
    is_empty: bool,
}

/// Answers a query for a coordinator: one statement for the names, the rest from memory; lines are written for the page
/// only, or for all.
pub(super) async fn see(
    reader: &Coordinator,
    query: &Query,
    (desk, figures): (&Desk<'_>, &Figures),
    (lang, a_page): (Lang, usize),
) -> Result<Seen, Problem> {
    let wanted = query.wanted()?;
    let mut tx = desk.store.read().await?;
    let as_of = default_as_of(&mut tx, desk.clock.today()).await?;
    let snapshot = figures.read(&mut tx).await?;
    let labels = Labels::read(&mut tx, lang).await?;
    drop(tx);
    let readings = readings(&snapshot.definitions, as_of)?;
    let day = Day::from(as_of);
    let sheet = figures.tallies.sheet(&snapshot, &readings.proven, day);
    let mut listed = cohorts::listed(&snapshot, &reader.scope, &sheet, (&wanted, day), query.order());
    holding(&mut listed, &snapshot, &labels, &plain(query.q.trim()));
    let code = |one: &Listed| snapshot.at(one.place).map(|held| snapshot.names.text(held.facts.head.code).to_owned());
    let code = |one: &Listed| code(one).unwrap_or_default();
    let slice = Slice::of(&listed, code, (&query.after, &query.before), a_page);
    let line = |one: &Listed| Some(Row::of(cohorts::line(&snapshot, one.place, &sheet, day)?, &labels));
    let own = figures.offers.read(&snapshot, &reader.scope);
    let among = |list, codes: &BTreeSet<String>| labels.choices(list, lang, |code| codes.contains(code));
    Ok(Seen {
        rows: slice.rows.iter().filter_map(line).collect(),
        as_of,
        total: listed.len(),
        from: slice.from,
        has_previous: slice.has_previous,
        has_next: slice.has_next,
        choices: [among("programme", &own.programmes), among("operator", &own.operators), among("track", &own.tracks)],
        years: own.years.iter().rev().map(|year| year_choice(*year)).collect(),
        regions: own.regions.iter().copied().map(Region::code).collect(),
        is_empty: own.programmes.is_empty(),
    })
}

/// Keeps the cohorts whose code, track or operator hold a folded text.
fn holding(listed: &mut Vec<Listed>, snapshot: &Snapshot, labels: &Labels, wanted: &str) {
    if wanted.is_empty() {
        return;
    }
    let mut known: HashMap<(&str, u32), bool> = HashMap::new();
    let mut named = |list, number: u32| {
        let holds = || plain(&labels.of(list, snapshot.names.text(number))).contains(wanted);
        *known.entry((list, number)).or_insert_with(holds)
    };
    listed.retain(|one| {
        snapshot.at(one.place).is_some_and(|held| {
            let head = &held.facts.head;
            let code = plain(snapshot.names.text(head.code));
            code.contains(wanted) || named("track", head.track) || named("operator", head.operator)
        })
    });
}

fn year_choice(year: i32) -> Choice {
    Choice { value: year.to_string(), label: year.to_string() }
}

/// A filter in force, with the address of the list without it.
#[derive(Clone, Debug, Serialize)]
pub struct Chip {
    label: String,
    href: String,
}

/// A heading to sort by.
#[derive(Clone, Debug, Serialize)]
pub struct Heading {
    key: &'static str,
    href: String,
    order: &'static str,
}

/// The list of cohorts.
#[derive(Debug, Serialize)]
pub struct CohortsPage {
    query: std::collections::BTreeMap<&'static str, String>,
    as_of: NaiveDate,
    rows: Vec<Row>,
    programmes: Vec<Choice>,
    operators: Vec<Choice>,
    tracks: Vec<Choice>,
    regions: Vec<&'static str>,
    years: Vec<Choice>,
    phases: &'static [Phase],
    chips: Vec<Chip>,
    headings: Vec<Heading>,
    from: usize,
    to: usize,
    total: usize,
    previous: Option<String>,
    next: Option<String>,
    downloads: Vec<Chip>,
    is_empty: bool,
}

impl CohortsPage {
    fn of(seen: Seen, query: &Query, lang: Lang) -> Self {
        let address = query.address();
        let turn = |key, row: Option<&Row>| row.map(|row| address.with(PATH, key, &row.code));
        let file = |extension: &str| Chip {
            label: extension.to_uppercase(),
            href: address.at(&format!("{PATH}.{extension}")),
        };
        let [programmes, operators, tracks] = seen.choices;
        Self {
            query: address.filters().map(|(key, value)| (key, value.to_owned())).collect(),
            as_of: seen.as_of,
            chips: chips(&address, [&programmes, &operators, &tracks], lang),
            programmes,
            operators,
            tracks,
            regions: seen.regions,
            years: seen.years,
            phases: Phase::ALL,
            headings: headings(&address, query.order()),
            from: seen.from,
            to: (seen.from + seen.rows.len()).saturating_sub(1),
            total: seen.total,
            previous: turn("before", seen.rows.first().filter(|_| seen.has_previous)),
            next: turn("after", seen.rows.last().filter(|_| seen.has_next)),
            rows: seen.rows,
            downloads: ["csv", "xlsx", "json"].map(file).to_vec(),
            is_empty: seen.is_empty,
        }
    }
}

fn chips(address: &Address, choices: [&Vec<Choice>; 3], lang: Lang) -> Vec<Chip> {
    let named = |value: &str| {
        let known = choices.iter().flat_map(|list| list.iter()).find(|choice| choice.value == value);
        known.map_or_else(|| value.to_owned(), |choice| choice.label.clone())
    };
    let label = |key: &str, value: &str| match key {
        "region" => lang.text(&format!("region-{value}")),
        "phase" => lang.text(&format!("cohort-phase-{value}")),
        "programme" | "operator" | "track" => named(value),
        _ => value.to_owned(),
    };
    address.filters().map(|(key, value)| Chip { label: label(key, value), href: address.with(PATH, key, "") }).collect()
}

fn headings(address: &Address, (order, descending): (Order, bool)) -> Vec<Heading> {
    let heading = |key: &Order| {
        let is_current = *key == order;
        let next = if is_current && descending || !is_current && *key == Order::Code { "" } else { "-" };
        Heading {
            key: key.code(),
            href: address.with(PATH, "sort", &format!("{next}{key}")),
            order: match (is_current, descending) {
                (false, _) => "none",
                (true, false) => "ascending",
                (true, true) => "descending",
            },
        }
    };
    [Order::Code, Order::Enrolled, Order::Graduated, Order::Rate, Order::Knowledge, Order::End]
        .iter()
        .map(heading)
        .collect()
}

#[get("/cohorts?<query..>")]
pub(super) async fn list(
    reader: Coordinator,
    query: Query,
    lang: Lang,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<Html<CohortsPage>, Problem> {
    let seen = see(&reader, &query, (&desk, figures), (lang, A_PAGE)).await?;
    Ok(Html::aggregate(CohortsPage::of(seen, &query, lang), None))
}

impl Page for CohortsPage {
    const TEMPLATE: &'static str = "pages/cohorts/list.html";

    fn samples() -> Vec<Self> {
        let query = Query { region: "03".to_owned(), sort: "-rate".to_owned(), ..Query::default() };
        let full = Self::of(sample(false), &query, Lang::Fr);
        let no_match = Self { rows: Vec::new(), total: 0, from: 0, to: 0, ..Self::of(sample(false), &query, Lang::Fr) };
        vec![full, no_match, Self::of(sample(true), &Query::default(), Lang::Fr)]
    }
}

crate::page!(CohortsPage);

fn sample(is_empty: bool) -> Seen {
    let day = |month| NaiveDate::from_ymd_opt(2023, month, 6).unwrap_or_default();
    let known = CohortFigures {
        enrolled: 30,
        graduated: 24,
        withdrawn: 6,
        denominator: 24,
        inserted: 15,
        unknown: 3,
        floor: Some("62.5".to_owned()),
        ceiling: Some("75.0".to_owned()),
        knowledge: Some("87.5".to_owned()),
        ..CohortFigures::default()
    };
    let row = |code: &str, phase: Phase, figures| Row {
        code: code.to_owned(),
        programme: "JobInTech".to_owned(),
        operator: "UEMF".to_owned(),
        track: "Développement web".to_owned(),
        region: "03",
        starts_on: day(2),
        ends_on: day(7),
        phase: phase.code(),
        figures,
    };
    let running = CohortFigures { enrolled: 32, in_training: 32, ..CohortFigures::default() };
    let rows = vec![row("2023-C8", Phase::Ended, known), row("2024-C1", Phase::Running, running)];
    let choice = |value: &str| vec![Choice { value: value.to_owned(), label: value.to_owned() }];
    let rows = if is_empty { Vec::new() } else { rows };
    Seen {
        total: rows.len(),
        from: usize::from(!is_empty),
        has_previous: false,
        has_next: false,
        rows,
        as_of: day(12),
        choices: [choice("JOBINTECH"), choice("UEMF"), choice("FS_JS")],
        years: choice("2023"),
        regions: vec!["03"],
        is_empty,
    }
}
