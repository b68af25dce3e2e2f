//! How operators, regions and cohorts stand to the rate they make together (funnel), and to what the country makes of the
//! same kind of people (V1). Never a ranking: lines are sorted by size.

mod added;
mod book;
mod cohorts;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use super::asked::Asked;
use super::comparison::points;
use super::population::Population;
use super::question::Question;
use super::rate::Rate;
use crate::domain::day::Day;
use crate::domain::indicator::spread::{self, Limits, Pool, Verdict};
use crate::domain::indicator::{Audience, CohortFacts, Dimension, Group, Tally};
use crate::domain::scope::Scope;
use crate::keys::hex;
use crate::operations::figures::Figures;

pub use added::Added;
pub(super) use added::whole;
pub use book::SpreadBook;

/// A group against all of them together.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// Its code.
    pub code: String,
    /// Its rate.
    pub rate: Rate,
    /// The limits of a group of its size.
    pub limits: Option<Limits>,
    /// Where it stands to them; none without a number.
    pub verdict: Option<&'static str>,
    /// V1; none without a number, under twenty people, or without a country to compare with.
    pub added: Option<Added>,
}

/// The limits at one size, for the drawing.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Curve {
    /// The size.
    pub n: u32,
    /// The limits.
    #[serde(flatten)]
    pub limits: Limits,
}

/// E3, the regional spread.
#[derive(Clone, Debug, Serialize)]
pub struct Regional {
    /// The greatest less the least, points with one decimal.
    pub points: String,
    /// Region of the greatest.
    pub highest: String,
    /// Region of the least.
    pub lowest: String,
}

/// How many lines with a number stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outside {
    /// Lines with a number.
    pub shown: u32,
    /// Outside the 99.8 % limits.
    pub far: u32,
    /// Outside the 95 % limits, those included.
    pub out: u32,
    /// Hidden.
    pub masked: u32,
}

/// The answer.
#[derive(Clone, Debug)]
pub struct Spread {
    /// Everyone asked about: the pooled rate.
    pub total: Rate,
    /// Operators, largest first.
    pub operators: Vec<Line>,
    /// Regions, largest first.
    pub regions: Vec<Line>,
    /// E3.
    pub regional: Option<Regional>,
    /// Cohorts, largest first.
    cohorts: Vec<cohorts::Cohort>,
    seal: [u8; 32],
}

/// The answer with every cohort written out.
#[derive(Debug, Serialize)]
pub struct Written<'a> {
    total: &'a Rate,
    operators: &'a [Line],
    regions: &'a [Line],
    cohorts: &'a [Line],
    regional: &'a Option<Regional>,
}

/// What its seal stands for: everything it shows, cohorts as one hash.
#[derive(Debug, Serialize)]
pub struct Sealed<'a> {
    total: &'a Rate,
    operators: &'a [Line],
    regions: &'a [Line],
    cohorts: String,
    regional: &'a Option<Regional>,
}

impl Outside {
    /// Counts lines by where they stand.
    #[must_use]
    pub fn of(lines: &[Line]) -> Self {
        lines.iter().fold(Self::default(), |mut seen, line| {
            let verdict = line.verdict.and_then(Verdict::from_code);
            seen.shown += u32::from(verdict.is_some());
            seen.far += u32::from(verdict.is_some_and(Verdict::is_far));
            seen.out += u32::from(verdict.is_some_and(|verdict| verdict != Verdict::Within));
            seen.masked += u32::from(line.rate.masked);
            seen
        })
    }
}

impl Spread {
    /// How many cohorts there are.
    #[must_use]
    pub const fn cohort_count(&self) -> usize {
        self.cohorts.len()
    }

    /// With every cohort written out.
    #[must_use]
    pub fn written<'a>(&'a self, cohorts: &'a [Line]) -> Written<'a> {
        let Self { total, operators, regions, regional, .. } = self;
        Written { total, operators, regions, cohorts, regional }
    }

    /// What its seal stands for.
    #[must_use]
    pub fn sealed(&self) -> Sealed<'_> {
        let Self { total, operators, regions, regional, .. } = self;
        Sealed { total, operators, regions, cohorts: hex(&self.seal), regional }
    }

    /// The limits from the smallest to the largest of some lines, for their drawing.
    #[must_use]
    pub fn curves(&self, lines: &[Line]) -> Vec<Curve> {
        let sizes: Vec<u32> = lines.iter().filter_map(Line::counts).map(|(_, n)| n).collect();
        let (Some(pool), Some(smallest), Some(largest)) = (pool(&self.total), sizes.iter().min(), sizes.iter().max())
        else {
            return Vec::new();
        };
        let drawn = spread::sizes(*smallest, *largest).into_iter();
        drawn.filter_map(|n| Some(Curve { n, limits: pool.limits(n)? })).collect()
    }
}

/// Everyone, while they are shown.
fn pool(total: &Rate) -> Option<Pool> {
    total.inserted.zip(total.denominator).and_then(|(inserted, n)| Pool::new(inserted, n))
}

/// Answers a question for an audience, and writes out its cohorts of these ranks. `country`: everything, whatever the
/// reader's scope, as known at the same instant.
#[must_use]
pub fn spread(
    figures: &Figures,
    population: &Population,
    country: &Population,
    question: &Question,
    (scope, audience): (&Scope, Audience),
    wanted: &Range<usize>,
) -> (Arc<Spread>, Vec<Line>) {
    let as_of = Day::from(question.as_of);
    let tallies = population.tallies(figures, &question.profile, as_of);
    let asked = Asked { figures, population, tallies: &tallies, question, scope, audience, as_of, rank: 0 };
    let spread = figures.spreads.read(&asked, country, || answer(&asked, country));
    let mut cohorts = cohorts::lines(&asked, &spread.cohorts, wanted);
    let pool = pool(&spread.total);
    for line in &mut cohorts {
        line.stand(pool);
    }
    (spread, cohorts)
}

fn answer(asked: &Asked<'_>, country: &Population) -> Spread {
    let total = asked.one(None);
    let names = asked.population.names();
    let mut operators = lines(asked, Dimension::Operator, |facts| names.text(facts.head.operator).to_owned());
    let mut regions = lines(asked, Dimension::Region, |facts| facts.head.region.code().to_owned());
    let mut cohorts = cohorts::all(asked, &operators, &regions);
    added::fill(asked, country, [&mut operators, &mut regions], &mut cohorts);
    let pool = pool(&total);
    for line in operators.iter_mut().chain(&mut regions) {
        line.stand(pool);
    }
    let seal = cohorts::seal(asked, &cohorts);
    Spread { total, regional: regional(&regions), operators, regions, cohorts, seal }
}

/// One line a group, as this audience may see it, largest first.
fn lines(asked: &Asked<'_>, by: Dimension, key: impl Fn(&CohortFacts) -> String) -> Vec<Line> {
    let mut sums: BTreeMap<String, Tally> = BTreeMap::new();
    for (place, facts) in asked.facts() {
        let empty = || Tally::empty(asked.question.profile.indicators.len());
        asked.tallies.add(place, asked.question.filter.sex, sums.entry(key(facts)).or_insert_with(empty));
    }
    let groups = sums.into_iter().map(|(code, tally)| Group { key: vec![Some(code)], tally }).collect();
    let mut lines: Vec<Line> = asked.publish(&[by], groups).iter().filter_map(Line::of).collect();
    sort(&mut lines);
    lines
}

/// Largest first; a hidden denominator ranks by the base, which is published.
fn sort(lines: &mut [Line]) {
    let size = |line: &Line| std::cmp::Reverse(line.rate.denominator.unwrap_or(line.rate.base));
    lines.sort_by(|one, other| size(one).cmp(&size(other)).then_with(|| one.code.cmp(&other.code)));
}

impl Line {
    fn of(row: &crate::domain::indicator::IndicatorRow) -> Option<Self> {
        let code = row.group.first()?.1.clone()?;
        Some(Self { code, rate: Rate::of(row), limits: None, verdict: None, added: None })
    }

    /// Inserted of N, while they are shown.
    fn counts(&self) -> Option<(u32, u32)> {
        self.rate.inserted.zip(self.rate.denominator).filter(|(_, n)| *n > 0)
    }

    fn stand(&mut self, pool: Option<Pool>) {
        let Some((pool, counts)) = pool.zip(self.counts()) else { return };
        self.limits = pool.limits(counts.1);
        self.verdict = pool.verdict(counts).map(Verdict::code);
    }
}

fn regional(regions: &[Line]) -> Option<Regional> {
    let shown: Vec<(&Line, (u32, u32))> =
        regions.iter().filter_map(|line| line.counts().map(|counts| (line, counts))).collect();
    let counts: Vec<(u32, u32)> = shown.iter().map(|(_, counts)| *counts).collect();
    let (tenths, top, bottom) = spread::spread(&counts)?;
    let code = |at: usize| shown.get(at).map(|(line, _)| line.code.clone());
    Some(Regional { points: points(i64::from(tenths)), highest: code(top)?, lowest: code(bottom)? })
}
