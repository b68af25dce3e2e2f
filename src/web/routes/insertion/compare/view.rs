//! What the comparison's template shows.

use chrono::NaiveDate;
use serde::Serialize;

use super::Seen;
use super::cases::{Cases, nearest};
use super::query::{address, fields};
use crate::domain::indicator::interval::{newcombe, rounded};
use crate::domain::indicator::rate::{Percent, percent};
use crate::domain::indicator::shares::shares;
use crate::i18n::Lang;
use crate::operations::insertion::comparison::{Case, CauseLine, PlaceLine, Split, points};
use crate::operations::insertion::{Gap, Rate};
use crate::web::page::Page;
use crate::web::routes::insertion::ground::Ground;
use crate::web::routes::insertion::view::{Choices, Reading, base, state};

/// The page's address.
pub(super) const PATH: &str = "/compare";

/// One side.
#[derive(Debug, Serialize)]
pub struct SideView {
    /// What it is of, in words; empty for everyone.
    filters: Vec<String>,
    as_of: NaiveDate,
    known_at: Option<String>,
    rate: Rate,
    state: &'static str,
    /// The form's values: date, known-at day, operator, region, cohort, period.
    chosen: Vec<String>,
}

/// One cause.
#[derive(Debug, Serialize)]
pub struct CauseView {
    #[serde(flatten)]
    line: CauseLine,
    /// The page with the cases of this cause, or with the list of people nearest to them.
    href: String,
    /// What it moved in the numerator, both ways.
    bar: u32,
}

/// An operator or a region at both dates.
#[derive(Debug, Serialize)]
pub struct PlaceView {
    label: String,
    #[serde(flatten)]
    line: PlaceLine,
    a_rate: Option<Percent>,
    b_rate: Option<Percent>,
    /// Points with one decimal, from unrounded rates.
    difference: Option<String>,
}

/// A stratum of two populations; effects in points.
#[derive(Debug, Serialize)]
pub struct StratumView {
    diploma: Option<&'static str>,
    sex: Option<&'static str>,
    others: bool,
    a_share: Percent,
    b_share: Percent,
    a_rate: Option<Percent>,
    b_rate: Option<Percent>,
    composition: String,
    rate: String,
}

/// The difference of two populations, split.
#[derive(Debug, Serialize)]
pub struct SplitView {
    difference: String,
    composition: String,
    rate: String,
    strata: Vec<StratumView>,
}

/// One case, for who may open it.
#[derive(Debug, Serialize)]
pub struct CaseView {
    href: String,
    reference: String,
    cohort: String,
    from: &'static str,
    to: &'static str,
    /// Kind, first day and day of the proof that decides.
    proof: Option<(&'static str, NaiveDate, NaiveDate)>,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct ComparePage {
    #[serde(flatten)]
    reading: Reading,
    base: &'static str,
    kind: &'static str,
    /// End of the key of the heading.
    finding: &'static str,
    a: SideView,
    b: SideView,
    /// Points: difference, lower and upper end.
    gap: Option<[String; 3]>,
    settled: bool,
    masked: bool,
    causes: Option<Vec<CauseView>>,
    /// Entered and left the numerator, entered and left the denominator.
    sums: [u32; 4],
    largest: u32,
    operators: Vec<PlaceView>,
    regions: Vec<PlaceView>,
    split: Option<SplitView>,
    cause: Option<String>,
    cases: Vec<CaseView>,
    case_count: usize,
    choices: Choices,
    programme: String,
    filters: Vec<String>,
    hash: String,
    downloads: Vec<(String, String)>,
}

impl ComparePage {
    pub(super) fn of(seen: &Seen, cases: &Cases, opens_cases: bool, lang: Lang) -> Self {
        let Seen { a, b, comparison } = seen;
        let questions = (&a.question, &b.question);
        let cases_of = |line: &CauseLine| address(PATH, questions, Some(line.cause)) + "#cases";
        let href = |line: &CauseLine| if opens_cases { cases_of(line) } else { nearest((a, b), line) };
        let cause_view = |line: &CauseLine| CauseView {
            href: href(line),
            bar: line.moved.into_numerator + line.moved.out_of_numerator,
            line: *line,
        };
        let causes = comparison.causes.as_ref();
        let lines: Option<Vec<CauseView>> = causes.map(|causes| causes.lines.iter().map(cause_view).collect());
        let sum = |of: fn(&CauseLine) -> u32| causes.map_or(0, |causes| causes.lines.iter().map(of).sum());
        let operator = |line: &PlaceLine| PlaceView::of(b.labels.operator(&line.code), line);
        let region = |line: &PlaceLine| PlaceView::of(lang.text(&std::format!("region-{}", line.code)), line);
        let gap = comparison.gap.as_ref();
        let sides = [SideView::of(a, &comparison.a, lang), SideView::of(b, &comparison.b, lang)];
        let settled = gap.is_some_and(Gap::is_settled);
        let colon = lang.text("common-colon");
        let told = |(side, letter): (&SideView, &str)| std::format!("{letter}{colon} {}", side.told(lang));
        let filters = sides.iter().zip(["A", "B"]).map(told).collect();
        let [first, second] = sides;
        Self {
            reading: Reading::from(&b.question),
            base: base(&b.question),
            kind: comparison.kind,
            finding: finding(comparison, settled),
            gap: gap.map(|gap| [gap.difference, gap.low, gap.high].map(points)),
            settled,
            masked: comparison.masked,
            sums: [
                sum(|line| line.moved.into_numerator),
                sum(|line| line.moved.out_of_numerator),
                sum(|line| line.moved.into_denominator),
                sum(|line| line.moved.out_of_denominator),
            ],
            largest: lines.iter().flatten().map(|line| line.bar).max().unwrap_or(0).max(1),
            causes: lines,
            operators: causes.map(|causes| causes.operators.iter().map(operator).collect()).unwrap_or_default(),
            regions: causes.map(|causes| causes.regions.iter().map(region).collect()).unwrap_or_default(),
            split: comparison.split.as_ref().and_then(SplitView::of),
            cause: cases.cause.clone(),
            cases: cases.listed.iter().map(CaseView::of).collect(),
            case_count: cases.count,
            choices: b.choices(lang),
            programme: b.question.filter.programme.first().cloned().unwrap_or_default(),
            filters,
            hash: seen.hash(),
            downloads: ["csv", "xlsx", "json"]
                .map(|kind| (kind.to_owned(), address(&std::format!("{PATH}.{kind}"), questions, None)))
                .to_vec(),
            a: first,
            b: second,
        }
    }
}

/// The heading, by rule.
fn finding(comparison: &crate::operations::insertion::comparison::Comparison, settled: bool) -> &'static str {
    let Some(gap) = &comparison.gap else { return if comparison.b.masked { "masked" } else { "none" } };
    match comparison.kind {
        "same" => "same",
        "groups" if !settled => "unsettled",
        "groups" if gap.low > 0 => "higher",
        "groups" => "lower",
        _ => "dates",
    }
}

impl SideView {
    fn of(ground: &Ground, rate: &Rate, lang: Lang) -> Self {
        let dated = |key: &str| matches!(key, "profile" | "as_of" | "known_at");
        let chips = ground.chips(PATH, lang).into_iter().zip(ground.address.filters());
        let told = chips.filter(|(_, (key, _))| !dated(key)).map(|(chip, _)| chip.label).collect();
        Self {
            filters: told,
            as_of: ground.question.as_of,
            known_at: ground.question.known_at.map(|at| at.to_rfc3339()),
            state: state(rate),
            rate: rate.clone(),
            chosen: fields(&ground.question).into_iter().map(|(_, value)| value).collect(),
        }
    }

    fn told(&self, lang: Lang) -> String {
        let day = crate::i18n::format::date(lang, self.as_of);
        let parts: Vec<String> = self.filters.iter().cloned().chain([day]).collect();
        parts.join(if lang.is_rtl() { "، " } else { ", " })
    }
}

impl PlaceView {
    fn of(label: String, line: &PlaceLine) -> Self {
        let rate = |counts: Option<(u32, u32)>| counts.and_then(|(n, d)| percent(n, d));
        let gap = line.a.zip(line.b).and_then(|(a, b)| newcombe(b, a));
        let tenths = gap.and_then(|gap| i64::try_from(rounded(gap.difference, 3)).ok());
        Self { label, a_rate: rate(line.a), b_rate: rate(line.b), difference: tenths.map(points), line: line.clone() }
    }
}

impl SplitView {
    fn of(split: &Split) -> Option<Self> {
        let share = |side: fn(&crate::operations::insertion::comparison::Stratum) -> u32| {
            shares(&split.strata.iter().map(side).collect::<Vec<_>>())
        };
        let (of_a, of_b) = (share(|stratum| stratum.a.1)?, share(|stratum| stratum.b.1)?);
        let effects = split.strata.iter().zip(&split.parts.strata).zip(of_a.into_iter().zip(of_b));
        let strata = effects.map(|((stratum, effect), (a_share, b_share))| StratumView {
            diploma: stratum.diploma,
            sex: stratum.sex,
            others: stratum.others,
            a_share,
            b_share,
            a_rate: percent(stratum.a.0, stratum.a.1),
            b_rate: percent(stratum.b.0, stratum.b.1),
            composition: points(effect.composition),
            rate: points(effect.rate),
        });
        Some(Self {
            difference: points(split.parts.difference),
            composition: points(split.parts.composition),
            rate: points(split.parts.rate),
            strata: strata.collect(),
        })
    }
}

impl CaseView {
    fn of((case, reference): &(Case, String)) -> Self {
        let change = &case.change;
        Self {
            href: std::format!("/learners/{}", change.id),
            reference: reference.clone(),
            cohort: case.cohort.clone(),
            from: change.from.code(),
            to: change.to.code(),
            proof: change.proof.map(|proof| (proof.kind.code(), proof.starts_on.date(), proof.on.date())),
        }
    }
}

impl Page for ComparePage {
    const TEMPLATE: &'static str = "pages/insertion/compare.html";

    fn samples() -> Vec<Self> {
        super::sample::pages()
    }
}

crate::page!(ComparePage);
