//! The dashboard's figures: one value that page, CSV, XLSX and JSON all show.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;
use serde::Serialize;

use super::asked::Asked;
use super::cohorts::{CohortLine, Drawing};
use super::detail::contract_mix;
use super::population::Population;
use super::question::Question;
use super::rate::{Rate, Share};
use super::regions::Regions;
use crate::domain::day::Day;
use crate::domain::indicator::interval::{newcombe, rounded};
use crate::domain::indicator::{Audience, Dimension, Group};
use crate::domain::person::Sex;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;

/// Women's rate less men's, in points (tenths), with Newcombe's interval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The difference, tenths of a point.
    pub difference: i64,
    /// Lower end.
    pub low: i64,
    /// Upper end.
    pub high: i64,
}

impl Gap {
    /// Whether the interval leaves no doubt about the sign.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        self.low > 0 || self.high < 0
    }
}

/// One region, always present.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegionLine {
    /// HCP code.
    pub region: &'static str,
    /// Cohorts there.
    pub cohorts: u32,
    /// Its rate; none when it has no cohort.
    pub rate: Option<Rate>,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Board {
    /// Everyone asked about.
    pub total: Rate,
    /// Women.
    pub women: Rate,
    /// Men.
    pub men: Rate,
    /// The gap between them, when both are shown.
    pub gap: Option<Gap>,
    /// Jobs of the inserted.
    pub contracts: Vec<Share>,
    /// The twelve regions, largest first, those without cohort last.
    pub regions: Vec<RegionLine>,
    /// The cohorts wanted, largest first.
    pub cohorts: Vec<CohortLine>,
    /// Cohorts not observable yet.
    pub immature_cohorts: u32,
    /// Cohorts whose figure is hidden.
    pub masked_cohorts: u32,
    /// All cohorts, or all that a text finds, whether wanted here or not.
    #[serde(skip)]
    pub cohort_count: usize,
    /// When the first of those that are not is.
    #[serde(skip)]
    pub observable_on: Option<NaiveDate>,
    /// Each rate that cohorts show, and how many show it.
    #[serde(skip)]
    pub cohort_rates: Vec<(Rate, i64)>,
    /// What the cohorts of each region show, as one hash.
    #[serde(skip)]
    pub cohort_seals: Vec<(&'static str, String)>,
}

/// Which cohorts an answer holds one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lines<'a> {
    /// Every one.
    All,
    /// Those of these ranks, their growth drawn.
    Ranks(Range<usize>),
    /// Those of these ranks among the cohorts that a text finds.
    Found(&'a Sought, Range<usize>),
    /// The one of this code, its growth drawn.
    One(&'a str),
}

/// What a text finds: cohorts whose code holds it, whatever its case, and those of some tracks and operators.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// The text, in lower case.
    pub text: String,
    /// Codes of tracks whose name holds it.
    pub tracks: Vec<String>,
    /// Codes of operators whose name holds it.
    pub operators: Vec<String>,
}

/// What a seal stands for: everything an answer shows, whichever of its cohorts it holds one by one.
#[derive(Debug, Serialize)]
pub struct Sealed<'a> {
    total: &'a Rate,
    women: &'a Rate,
    men: &'a Rate,
    gap: &'a Option<Gap>,
    contracts: &'a [Share],
    regions: &'a [RegionLine],
    cohorts: &'a [(&'static str, String)],
}

impl Board {
    /// What its seal stands for.
    #[must_use]
    pub fn sealed(&self) -> Sealed<'_> {
        Sealed {
            total: &self.total,
            women: &self.women,
            men: &self.men,
            gap: &self.gap,
            contracts: &self.contracts,
            regions: &self.regions,
            cohorts: &self.cohort_seals,
        }
    }
}

/// Answers a question for an audience; what it may not see is already gone.
#[must_use]
pub fn board(
    figures: &Figures,
    population: &Population,
    question: &Question,
    (scope, audience): (&Scope, Audience),
    wanted: &Lines<'_>,
) -> Board {
    let as_of = Day::from(question.as_of);
    let tallies = &population.tallies(figures, &question.profile, as_of);
    let asked = Asked { figures, population, tallies, question, scope, audience, as_of, rank: 0 };
    let regions = Regions::read(&asked);
    let total = asked.of(regions.sum(question.filter.sex));
    let (women, men) = sexes(&asked, &regions);
    let mut fractions: BTreeMap<(u32, u32), i64> = BTreeMap::new();
    regions.fractions().for_each(|(fraction, count)| *fractions.entry(fraction).or_default() += count);
    let (cohorts, cohort_count) = Drawing::of(&asked).lines(&regions, wanted);
    Board {
        gap: gap(&women, &men),
        women,
        men,
        contracts: if total.masked { Vec::new() } else { contract_mix(&regions.jobs()) },
        cohorts,
        cohort_count,
        immature_cohorts: regions.cohorts().map(|cohorts| cohorts.immature).sum(),
        masked_cohorts: regions.cohorts().map(|cohorts| cohorts.masked).sum(),
        observable_on: regions.cohorts().filter_map(|cohorts| cohorts.observable_on).min(),
        cohort_rates: fractions.into_iter().map(|((n, of), count)| (Rate::of_fraction(n, of), count)).collect(),
        cohort_seals: regions.seals(),
        regions: regions.rates,
        total,
    }
}

fn sexes(asked: &Asked<'_>, regions: &Regions) -> (Rate, Rate) {
    // Those whose sex is not stated have no line, but are the total less women and men.
    let [women, men, unstated] = regions.parts();
    let keys = [Some(Sex::F), Some(Sex::M), None].map(|sex| vec![sex.map(|sex| sex.code().to_owned())]);
    let groups = keys.into_iter().zip([women, men, unstated]).map(|(key, tally)| Group { key, tally });
    let rows = asked.publish(&[Dimension::Sex], groups.collect());
    let find = |sex: Sex| {
        let row = rows.iter().find(|row| row.group.iter().any(|(_, key)| key.as_deref() == Some(sex.code())));
        row.map_or_else(Rate::nobody, Rate::of)
    };
    (find(Sex::F), find(Sex::M))
}

/// The first rate less the second.
pub(super) fn gap(women: &Rate, men: &Rate) -> Option<Gap> {
    let fraction = |rate: &Rate| rate.inserted.zip(rate.denominator);
    let gap = newcombe(fraction(women)?, fraction(men)?)?;
    let tenths = |value| i64::try_from(rounded(value, 3)).ok();
    Some(Gap { difference: tenths(gap.difference)?, low: tenths(gap.low)?, high: tenths(gap.high)? })
}
