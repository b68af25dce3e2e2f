//! What the spread's template shows.

use serde::Serialize;

use super::Seen;
use crate::domain::indicator::rate::Percent;
use crate::i18n::Lang;
use crate::operations::insertion::Rate;
use crate::operations::insertion::spread::{Curve, Line, Outside, Regional};
use crate::web::page::Page;
use crate::web::routes::insertion::ground::Ground;
use crate::web::routes::insertion::seal::seal;
use crate::web::routes::insertion::tabs::Tab;
use crate::web::routes::insertion::view::{Chip, Choices, Reading, base, state};

/// Cohorts on a page.
pub(super) const COHORTS_A_PAGE: usize = 20;
/// The page's address.
const PATH: &str = "/insertion/spread";

/// One group.
#[derive(Debug, Serialize)]
pub struct LineView {
    label: String,
    #[serde(flatten)]
    line: Line,
    state: &'static str,
    href: String,
}

/// A dot of the drawing.
#[derive(Debug, Serialize)]
pub struct Point {
    n: u32,
    value: String,
    label: String,
    out: bool,
}

/// Operators or regions: the drawing, its table, where they stand.
#[derive(Debug, Serialize)]
pub struct Groups {
    lines: Vec<LineView>,
    points: Vec<Point>,
    curves: Vec<Curve>,
    outside: Outside,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct SpreadPage {
    #[serde(flatten)]
    reading: Reading,
    base: &'static str,
    /// End of the key of the heading: `far`, `none`, `alone`, `masked`, `not-yet` or `nobody`.
    finding: &'static str,
    total: Rate,
    pooled: Option<Percent>,
    operators: Groups,
    regions: Groups,
    regional: Option<Regional>,
    cohorts: Vec<LineView>,
    cohort_count: usize,
    from: usize,
    to: usize,
    previous: Option<String>,
    next: Option<String>,
    threshold: u32,
    tabs: Vec<Tab>,
    choices: Choices,
    chips: Vec<Chip>,
    learnt: Option<crate::operations::insertion::Learnt>,
    filters: Vec<String>,
    hash: String,
    downloads: Vec<(String, String)>,
}

/// How many cohorts come before a page.
pub(super) fn first(page: Option<usize>) -> usize {
    (page.unwrap_or(1).clamp(1, 100_000) - 1) * COHORTS_A_PAGE
}

/// The heading, by rule: what the 99.8 % limits say of the operators.
fn finding(total: &Rate, operators: Outside) -> &'static str {
    match state(total) {
        "masked" => "masked",
        "not-yet" => "not-yet",
        "" => match operators {
            Outside { shown: 0, .. } => "masked",
            Outside { shown: 1, masked: 0, .. } => "alone",
            Outside { far: 0, .. } => "none",
            Outside { .. } => "far",
        },
        _ => "nobody",
    }
}

impl SpreadPage {
    /// The page whose cohorts, after `from` others, are written out.
    pub(super) fn of(Seen { ground, spread, cohorts }: &Seen, from: usize, lang: Lang) -> Self {
        let (question, labels) = (&ground.question, &ground.labels);
        let turn = |page: usize| ground.address.with(PATH, "page", Some(&page.to_string()));
        let group =
            |key: &'static str, lines: &[Line], name: &dyn Fn(&str) -> String, short: &dyn Fn(&str) -> String| {
                let view = |line: &Line| LineView {
                    label: name(&line.code),
                    state: state(&line.rate),
                    href: ground.address.with(PATH, key, Some(&line.code)),
                    line: line.clone(),
                };
                Groups {
                    points: lines.iter().filter_map(|line| point(line, short(&line.code))).collect(),
                    curves: spread.curves(lines),
                    outside: Outside::of(lines),
                    lines: lines.iter().map(view).collect(),
                }
            };
        let region = |kind: &'static str| move |code: &str| lang.text(&std::format!("{kind}-{code}"));
        let operators = group("operator", &spread.operators, &|code| labels.operator(code), &str::to_owned);
        let regions = group("region", &spread.regions, &region("region"), &region("region-short"));
        let cohort_count = spread.cohort_count();
        let cohort = |line: &Line| LineView {
            label: line.code.clone(),
            state: state(&line.rate),
            href: ground.address.with(PATH, "cohort", Some(&line.code)),
            line: line.clone(),
        };
        let chips = ground.chips(PATH, lang);
        let hash = seal(question, &spread.sealed());
        let current = from / COHORTS_A_PAGE + 1;
        Self {
            reading: Reading::from(question),
            base: base(question),
            finding: finding(&spread.total, operators.outside),
            pooled: spread
                .total
                .inserted
                .zip(spread.total.denominator)
                .and_then(|(n, d)| crate::domain::indicator::rate::percent(n, d)),
            total: spread.total.clone(),
            operators,
            regions,
            regional: spread.regional.clone(),
            cohorts: cohorts.iter().map(cohort).collect(),
            cohort_count,
            from: (from + 1).min(cohort_count),
            to: (from + COHORTS_A_PAGE).min(cohort_count),
            previous: (current > 1).then(|| turn(current - 1)),
            next: (from + COHORTS_A_PAGE < cohort_count).then(|| turn(current + 1)),
            threshold: ground.audience.threshold(question.profile.min_n),
            tabs: ground.tabs(PATH, lang),
            learnt: ground.learnt.clone(),
            choices: ground.choices(lang),
            filters: chips.iter().map(|chip| chip.label.clone()).collect(),
            chips,
            hash,
            downloads: ["csv", "xlsx", "json"]
                .map(|kind| (kind.to_owned(), ground.address.at(&std::format!("{PATH}.{kind}"))))
                .to_vec(),
        }
    }
}

fn point(line: &Line, label: String) -> Option<Point> {
    let verdict = line.verdict?;
    Some(Point { n: line.rate.denominator?, value: line.rate.floor.clone()?, label, out: verdict != "within" })
}

impl Page for SpreadPage {
    const TEMPLATE: &'static str = "pages/insertion/spread.html";

    fn samples() -> Vec<Self> {
        use crate::domain::scope::Scope;
        use crate::operations::figures::Figures;
        use crate::operations::insertion::Raw;
        use crate::operations::insertion::spread::spread;
        use crate::web::routes::insertion::sample::ground;
        let page = |ground: Ground| {
            let reader = (&Scope::everything(), ground.audience);
            let (population, wanted) = (&ground.population, 0..COHORTS_A_PAGE);
            let (spread, cohorts) =
                spread(&Figures::default(), population, population, &ground.question, reader, &wanted);
            Self::of(&Seen { ground, spread, cohorts }, 0, Lang::Fr)
        };
        let asked = |profile, region| Raw { profile: Some(profile), region, ..Raw::default() };
        [
            asked("A_DATE", vec![]),
            asked("MINISTERE_A", vec![]),
            asked("A_DATE", vec!["03"]),
            asked("A_DATE", vec!["12"]),
        ]
        .iter()
        .filter_map(|raw| ground(raw, None))
        .map(page)
        .collect()
    }
}

crate::page!(SpreadPage);
