//! What the dashboard's template shows.

use serde::Serialize;

use super::address::Address;
use super::compare::since;
use super::finding::{self, Finding, Standing, tenths};
use super::labels::Labels;
use super::tabs::Tab;
use crate::domain::indicator::Profile;
use crate::operations::insertion::{Board, CohortLine, HORIZONS, Learnt, Question, Rate, RegionLine, Share};
use crate::web::page::Page;

/// Cohorts on a page of the dashboard.
pub(super) const COHORTS_A_PAGE: usize = 8;

/// A choice of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub(super) value: String,
    pub(super) label: String,
}

/// A filter in force.
#[derive(Clone, Debug, Serialize)]
pub struct Chip {
    pub(super) label: String,
    pub(super) href: String,
}

/// The gap in points, as decimal texts with their sign.
#[derive(Clone, Debug, Serialize)]
pub struct GapView {
    difference: String,
    low: String,
    high: String,
}

/// A region's tile and line.
#[derive(Clone, Debug, Serialize)]
pub struct RegionView {
    code: &'static str,
    /// Step of the legend, 1 to 4.
    class: u8,
    /// Empty when there is a value, else `masked`, `none`, `not-yet`.
    state: &'static str,
    value: Option<String>,
    weak: bool,
    cohorts: u32,
    rate: Option<Rate>,
    verdict: &'static str,
    href: String,
}

/// A cohort's line.
#[derive(Clone, Debug, Serialize)]
pub struct CohortView {
    pub(super) line: CohortLine,
    pub(super) growth: Vec<String>,
    pub(super) track: String,
    pub(super) operator: String,
    pub(super) weak: bool,
    pub(super) verdict: &'static str,
    pub(super) state: &'static str,
    pub(super) href: String,
}

/// What the figures of a page were read with: its provenance.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    pub(super) profile: String,
    pub(super) version: u32,
    /// The version itself, for its words.
    pub(super) definition: Profile,
    /// The profile's figure that is shown.
    pub(super) indicator: String,
    pub(super) as_of: chrono::NaiveDate,
    pub(super) known_at: Option<String>,
    /// Then against now, when it reads what was known at an instant.
    pub(super) since: Option<String>,
}

impl From<&Question> for Reading {
    fn from(question: &Question) -> Self {
        let profile = &question.profile;
        Self {
            profile: profile.code.clone(),
            version: profile.version,
            definition: Profile::clone(profile),
            indicator: profile.indicators.first().map(|indicator| indicator.id.clone()).unwrap_or_default(),
            as_of: question.as_of,
            known_at: question.known_at.map(|at| at.to_rfc3339()),
            since: since(question),
        }
    }
}

/// The dashboard.
#[derive(Debug, Serialize)]
pub struct InsertionPage {
    #[serde(flatten)]
    pub(super) reading: Reading,
    pub(super) base: &'static str,
    pub(super) threshold: u32,
    pub(super) finding: Finding,
    pub(super) verdict: &'static str,
    pub(super) target: Option<String>,
    pub(super) total: Rate,
    pub(super) women: Rate,
    pub(super) men: Rate,
    pub(super) gap_finding: &'static str,
    pub(super) gap: Option<GapView>,
    pub(super) contracts: Vec<Share>,
    pub(super) main_contract: Option<&'static str>,
    pub(super) graduation: Option<String>,
    pub(super) regions: Vec<RegionView>,
    pub(super) region_standing: Standing,
    pub(super) cohorts: Vec<CohortView>,
    pub(super) cohort_standing: Standing,
    pub(super) cohort_count: usize,
    pub(super) immature_cohorts: u32,
    pub(super) masked_cohorts: u32,
    pub(super) observable_on: Option<chrono::NaiveDate>,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) next: Option<String>,
    pub(super) previous: Option<String>,
    pub(super) all_cohorts: String,
    pub(super) horizons: Vec<u32>,
    pub(super) outline: bool,
    pub(super) other_map: String,
    pub(super) tabs: Vec<Tab>,
    pub(super) learnt: Option<Learnt>,
    pub(super) choices: Choices,
    pub(super) chips: Vec<Chip>,
    pub(super) filters: Vec<String>,
    pub(super) hash: String,
    pub(super) downloads: Vec<(String, String)>,
}

/// The lists of the filter form, and what is chosen.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Choices {
    pub(super) programmes: Vec<Choice>,
    pub(super) programme: Vec<String>,
    pub(super) periods: Vec<Choice>,
    pub(super) period: Vec<String>,
    pub(super) regions: Vec<Choice>,
    pub(super) region: Vec<String>,
    pub(super) sexes: Vec<Choice>,
    pub(super) sex: String,
    pub(super) operators: Vec<Choice>,
    pub(super) operator: Vec<String>,
    pub(super) cohort: String,
    pub(super) profiles: Vec<Choice>,
    pub(super) as_of: String,
    /// Empty: everything known now.
    pub(super) known_at: String,
}

impl RegionView {
    pub(super) fn of(line: &RegionLine, address: &Address, target: Option<u32>) -> Self {
        let rate = line.rate.as_ref();
        let value = rate.and_then(|rate| rate.floor.clone());
        Self {
            code: line.region,
            class: value.as_deref().and_then(tenths).map_or(1, |tenths| match tenths {
                750.. => 4,
                700.. => 3,
                600.. => 2,
                _ => 1,
            }),
            state: rate.map_or("none", state),
            value,
            weak: rate.is_some_and(weak),
            cohorts: line.cohorts,
            rate: line.rate.clone(),
            verdict: rate.map_or("none", |rate| finding::verdict(rate, target)),
            href: address.with("/insertion/cohorts", "region", Some(line.region)),
        }
    }
}

impl CohortView {
    pub(super) fn of(mut line: CohortLine, labels: &Labels, address: &Address, target: Option<u32>) -> Self {
        let href =
            address.at(&format!("/insertion/cohorts/{}", rocket::http::RawStr::new(&line.code).percent_encode()));
        Self {
            track: labels.track(&line.track),
            operator: labels.operator(&line.operator),
            weak: weak(&line.rate),
            verdict: finding::verdict(&line.rate, target),
            state: state(&line.rate),
            href,
            growth: std::mem::take(&mut line.growth),
            line,
        }
    }
}

impl GapView {
    pub(super) fn of(board: &Board) -> Option<Self> {
        let gap = board.gap.as_ref()?;
        let text = |tenths: i64| {
            let sign = if tenths < 0 { "-" } else { "" };
            format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
        };
        Some(Self { difference: text(gap.difference), low: text(gap.low), high: text(gap.high) })
    }
}

/// What stands in the place of a value: empty, `masked`, `not-yet` or `undefined`.
pub(super) fn state(rate: &Rate) -> &'static str {
    if rate.is_shown() {
        ""
    } else if rate.masked {
        "masked"
    } else if rate.maturity == "HORIZON_NON_ATTEINT" {
        "not-yet"
    } else {
        "undefined"
    }
}

/// To be read with reserve: fewer than 20 people, or less than 80 % known.
pub(super) fn weak(rate: &Rate) -> bool {
    rate.denominator.is_some_and(|n| n < 20)
        || rate.knowledge.as_deref().and_then(tenths).is_some_and(|known| known < 800)
}

/// The noun of a definition's base.
pub(super) fn base(question: &Question) -> &'static str {
    use crate::domain::indicator::profile::Base;
    match question.profile.indicators.first().map(|indicator| indicator.base) {
        Some(Base::Confirmed | Base::Starts) => "enrolled",
        Some(Base::Leavers) => "leavers",
        Some(Base::Graduates) | None => "graduates",
    }
}

/// The horizons of the growth curves.
pub(super) fn horizons() -> Vec<u32> {
    HORIZONS.to_vec()
}

impl Page for InsertionPage {
    const TEMPLATE: &'static str = "pages/insertion/dashboard.html";

    fn samples() -> Vec<Self> {
        super::dashboard::samples()
    }
}

crate::page!(InsertionPage);
