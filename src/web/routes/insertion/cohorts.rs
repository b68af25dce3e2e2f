//! `GET /insertion/cohorts` and `GET /insertion/cohorts/<code>`: the aggregate cohorts behind a number.

use rocket::get;
use serde::Serialize;

use super::address::Query;
use super::dashboard::{Seen, see};
use super::ground::Ground;
use super::sources::Sources;
use super::tabs::Tab;
use super::view::{Chip, Choices, CohortView, Reading, horizons};
use crate::domain::region::Region;
use crate::i18n::Lang;
use crate::operations::insertion::{Learnt, Lines};
use crate::web::guards::Observer;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// Cohorts on a page of the list.
const A_PAGE: usize = 50;

/// The list of cohorts behind a view.
#[derive(Debug, Serialize)]
pub struct CohortsPage {
    #[serde(flatten)]
    reading: Reading,
    target: Option<String>,
    q: String,
    hidden: Vec<Chip>,
    cohorts: Vec<CohortView>,
    horizons: Vec<u32>,
    total: usize,
    from: usize,
    to: usize,
    next: Option<String>,
    previous: Option<String>,
    back: String,
    tabs: Vec<Tab>,
    choices: Choices,
    chips: Vec<Chip>,
    learnt: Option<Learnt>,
}

/// One cohort, as aggregates.
#[derive(Debug, Serialize)]
pub struct CohortPage {
    #[serde(flatten)]
    reading: Reading,
    region: &'static str,
    target: Option<String>,
    cohort: CohortView,
    horizons: Vec<u32>,
    back: String,
    all: String,
    choices: Choices,
    learnt: Option<Learnt>,
}

#[get("/insertion/cohorts?<query..>")]
pub(super) async fn cohorts(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
) -> Result<Html<CohortsPage>, Problem> {
    let wanted = query.q.as_deref().map(str::trim).unwrap_or_default();
    let page = query.page.unwrap_or(1).clamp(1, 100_000);
    let from = (page - 1) * A_PAGE;
    let ground = Ground::of(&observer, &query, &sources, lang).await?;
    let (sought, ranks) = (ground.labels.sought(wanted), from..from + A_PAGE);
    let lines = if wanted.is_empty() { Lines::Ranks(ranks) } else { Lines::Found(&sought, ranks) };
    let seen = Seen::of(ground, &observer, &sources, &lines).await;
    Ok(Html::aggregate(CohortsPage::of(seen, &query, (page, lang)), None))
}

impl CohortsPage {
    /// One page of the cohorts found.
    fn of(seen: Seen, query: &Query, (page, lang): (usize, Lang)) -> Self {
        let (from, total) = ((page - 1) * A_PAGE, seen.board.cohort_count);
        let view = |line| CohortView::of(line, &seen.ground.labels, &seen.ground.address, seen.ground.target);
        let found: Vec<CohortView> = seen.board.cohorts.into_iter().map(view).collect();
        let searched = query.q.iter().filter(|text| !text.is_empty()).map(|text| ("q", text.as_str()));
        let address = seen.ground.address.asking(searched);
        let turn = |page: usize| address.with("/insertion/cohorts", "page", Some(&page.to_string()));
        let hidden =
            seen.ground.address.filters().map(|(key, value)| Chip { label: key.to_owned(), href: value.to_owned() });
        Self {
            reading: Reading::from(&seen.ground.question),
            target: seen.ground.target.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)),
            q: query.q.clone().unwrap_or_default(),
            hidden: hidden.collect(),
            cohorts: found,
            horizons: horizons(),
            total,
            from: (from + 1).min(total),
            to: (from + A_PAGE).min(total),
            next: (from + A_PAGE < total).then(|| turn(page + 1)),
            previous: (page > 1).then(|| turn(page - 1)),
            back: seen.ground.address.at("/insertion"),
            tabs: seen.ground.tabs("/insertion", lang),
            choices: seen.ground.choices(lang),
            chips: seen.ground.chips("/insertion/cohorts", lang),
            learnt: seen.ground.learnt,
        }
    }
}

#[get("/insertion/cohorts/<code>?<query..>")]
pub(super) async fn cohort(
    observer: Observer,
    code: &str,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
) -> Result<Html<CohortPage>, Problem> {
    let seen = see(&observer, &query, &sources, (lang, Lines::One(code))).await?;
    let line = seen.board.cohorts.into_iter().next().ok_or_else(Problem::not_found)?;
    let learnt = if line.rate.masked { None } else { seen.ground.learnt_of(&sources, &observer, code).await? };
    Ok(Html::aggregate(
        CohortPage {
            reading: Reading::from(&seen.ground.question),
            region: Region::from_code(line.region).map_or("01", Region::code),
            target: seen.ground.target.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)),
            cohort: CohortView::of(line, &seen.ground.labels, &seen.ground.address, seen.ground.target),
            horizons: horizons(),
            back: seen.ground.address.at("/insertion"),
            all: seen.ground.address.at("/insertion/cohorts"),
            choices: seen.ground.choices(lang),
            learnt,
        },
        None,
    ))
}

impl Page for CohortsPage {
    const TEMPLATE: &'static str = "pages/insertion/cohorts.html";

    fn samples() -> Vec<Self> {
        let views = super::sample::pages().into_iter();
        views
            .map(|view| Self {
                reading: view.reading,
                target: view.target,
                q: String::new(),
                hidden: Vec::new(),
                total: view.cohorts.len(),
                from: 1,
                to: view.cohorts.len(),
                cohorts: view.cohorts,
                horizons: horizons(),
                next: None,
                previous: None,
                back: "/insertion".to_owned(),
                tabs: view.tabs,
                choices: view.choices,
                chips: view.chips,
                learnt: view.learnt,
            })
            .collect()
    }
}

impl Page for CohortPage {
    const TEMPLATE: &'static str = "pages/insertion/cohort.html";

    fn samples() -> Vec<Self> {
        let views = super::sample::pages().into_iter();
        views
            .flat_map(|view| {
                let (reading, target) = (view.reading, view.target);
                let (learnt, choices) = (view.learnt, view.choices);
                view.cohorts.into_iter().map(move |cohort| Self {
                    reading: reading.clone(),
                    region: cohort.line.region,
                    target: target.clone(),
                    cohort,
                    horizons: horizons(),
                    back: "/insertion".to_owned(),
                    all: "/insertion/cohorts".to_owned(),
                    choices: choices.clone(),
                    learnt: learnt.clone(),
                })
            })
            .collect()
    }
}

crate::page!(CohortsPage);
crate::page!(CohortPage);
