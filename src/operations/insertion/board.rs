//! The dashboard's figures: one value that page, CSV, XLSX and JSON all show.

use std::collections::BTreeMap;

use serde::Serialize;

use super::cohorts::{CohortLine, cohort_lines, draw_growth};
use super::contracts::contract_mix;
use super::population::{Population, Tallies};
use super::question::Question;
use crate::domain::day::Day;
use crate::domain::indicator::interval::{newcombe, rounded};
use crate::domain::indicator::publish::publish_beside_total;
use crate::domain::indicator::row::Maturity;
use crate::domain::indicator::{Audience, CohortFacts, Dimension, Funnel, Group, IndicatorRow, Tally, View};
use crate::domain::person::Sex;
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;

/// A rate with everything that keeps it honest; percentages are decimal texts, absent when undefined or hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rate {
    /// Enrolments by stage.
    pub funnel: Funnel,
    /// Base before maturity and exclusions.
    pub base: u32,
    /// Mature part of the base.
    pub matured: Option<u32>,
    /// N: mature and not excluded.
    pub denominator: Option<u32>,
    /// Taken out of the base.
    pub excluded: Option<u32>,
    /// Inserted.
    pub inserted: Option<u32>,
    /// Of which only through the operator's own hires.
    pub inserted_operator: Option<u32>,
    /// Positively observed as not inserted.
    pub not_inserted: Option<u32>,
    /// Unknown.
    pub unknown: Option<u32>,
    /// Floor.
    pub floor: Option<String>,
    /// On known situations.
    pub known: Option<String>,
    /// Ceiling.
    pub ceiling: Option<String>,
    /// Knowledge rate.
    pub knowledge: Option<String>,
    /// Wilson, lower end.
    pub low: Option<String>,
    /// Wilson, upper end.
    pub high: Option<String>,
    /// Maturity code.
    pub maturity: &'static str,
    /// Warnings.
    pub flags: Vec<&'static str>,
    /// Whether the figure is hidden from this audience.
    pub masked: bool,
}

impl Rate {
    pub(super) fn of(row: &IndicatorRow) -> Self {
        let (counts, rates) = (&row.counts, &row.rates);
        let text = |rate: Option<crate::domain::indicator::rate::Percent>| rate.map(|rate| rate.to_string());
        let denominator = counts.matured.zip(counts.excluded).map(|(matured, excluded)| matured - excluded);
        Self {
            funnel: row.funnel,
            base: row.base,
            matured: counts.matured,
            denominator,
            excluded: counts.excluded,
            inserted: counts.inserted,
            inserted_operator: counts.inserted_operator,
            not_inserted: counts.not_inserted,
            unknown: counts.unknown,
            floor: text(rates.floor),
            known: text(rates.known),
            ceiling: text(rates.ceiling),
            knowledge: text(rates.knowledge_rate),
            low: text(rates.wilson_low),
            high: text(rates.wilson_high),
            maturity: row.state.code(),
            flags: row.flags.iter().map(|flag| flag.code()).collect(),
            masked: row.suppressed.contains(&"inserted"),
        }
    }

    /// Hides everything that could give the figure back.
    pub(super) fn mask(&mut self) {
        let hidden = Self {
            funnel: self.funnel,
            base: self.base,
            maturity: self.maturity,
            masked: self.masked || self.floor.is_some(),
            ..Asked::nobody()
        };
        *self = Self {
            matured: None,
            denominator: None,
            excluded: None,
            inserted: None,
            inserted_operator: None,
            not_inserted: None,
            unknown: None,
            flags: Vec::new(),
            ..hidden
        };
    }

    /// Hides what it tells of the unknowns.
    pub(super) fn mask_unknowns(&mut self) {
        (self.not_inserted, self.unknown) = (None, None);
        (self.known, self.ceiling, self.knowledge) = (None, None, None);
    }

    /// Whether its unknowns are hidden, though it is not.
    pub(super) const fn hides_unknowns(&self) -> bool {
        self.inserted.is_some() && self.unknown.is_none()
    }

    /// Whether there is a number to show.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.floor.is_some()
    }
}

/// One class of a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// Code of the class.
    pub kind: &'static str,
    /// How many.
    pub count: u32,
    /// Share of the whole, decimal text; shares total 100.0.
    pub share: String,
}

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
    /// The cohorts, largest first.
    pub cohorts: Vec<CohortLine>,
    /// Cohorts not observable yet.
    pub immature_cohorts: u32,
    /// Cohorts whose figure is hidden.
    pub masked_cohorts: u32,
}

/// Answers a question for an audience; what it may not see is already gone. `drawn`: the cohorts (by rank) whose growth
/// is drawn.
#[must_use]
pub fn board(
    figures: &Figures,
    population: &Population,
    question: &Question,
    (scope, audience): (&Scope, Audience),
    drawn: std::ops::Range<usize>,
) -> Board {
    let as_of = Day::from(question.as_of);
    let tallies = population.tallies(figures, &question.profile, as_of);
    let asked = Asked { population, tallies: &tallies, question, scope, audience, as_of, rank: 0 };
    let total = asked.one(None);
    let (women, men) = asked.sexes();
    let regions = asked.regions();
    let mut cohorts = cohort_lines(&asked, &regions);
    let end = drawn.end.min(cohorts.len());
    if let Some(lines) = cohorts.get_mut(drawn.start.min(end)..end) {
        draw_growth(&asked, lines);
    }
    let contracts = if total.masked {
        Vec::new()
    } else {
        contract_mix(&asked.facts().collect::<Vec<_>>(), &question.profile, as_of, question.filter.sex)
    };
    Board {
        gap: gap(&women, &men),
        immature_cohorts: count(&cohorts, |line| line.rate.maturity == Maturity::HorizonNotReached.code()),
        masked_cohorts: count(&cohorts, |line| line.rate.masked),
        total,
        women,
        men,
        contracts,
        regions,
        cohorts,
    }
}

fn count(lines: &[CohortLine], test: impl Fn(&CohortLine) -> bool) -> u32 {
    u32::try_from(lines.iter().filter(|line| test(line)).count()).unwrap_or(u32::MAX)
}

/// A question with all it is answered from.
pub(super) struct Asked<'a> {
    pub(super) population: &'a Population,
    pub(super) tallies: &'a Tallies,
    pub(super) question: &'a Question,
    pub(super) scope: &'a Scope,
    pub(super) audience: Audience,
    pub(super) as_of: Day,
    /// Which of the definition's figures is read.
    pub(super) rank: usize,
}

impl<'a> Asked<'a> {
    pub(super) fn facts(&self) -> impl Iterator<Item = (usize, &'a CohortFacts)> + use<'a> {
        self.population.cohorts(self.scope, &self.question.filter)
    }

    /// Rows of groups under the question's definition, in the order of their keys, for the figure that is read. The page
    /// prints their total too.
    pub(super) fn publish(&self, by: &[Dimension], groups: Vec<Group>) -> Vec<IndicatorRow> {
        let view = View { as_of: self.as_of, by, audience: self.audience };
        let count = groups.len();
        let rows = publish_beside_total(&self.question.profile, &view, groups);
        rows.into_iter().skip(self.rank * count).take(count).collect()
    }

    fn sum(&self, sex: Option<Sex>) -> Tally {
        let mut sum = Tally::empty(self.question.profile.indicators.len());
        for (place, _) in self.facts() {
            self.tallies.add(place, sex, &mut sum);
        }
        sum
    }

    pub(super) fn one(&self, key: Option<Sex>) -> Rate {
        let tally = self.sum(key.or(self.question.filter.sex));
        let rows = self.publish(&[], vec![Group { key: Vec::new(), tally }]);
        rows.first().map_or_else(Self::nobody, Rate::of)
    }

    fn nobody() -> Rate {
        let row = IndicatorRow {
            profile: String::new(),
            profile_version: 0,
            indicator: String::new(),
            group: Vec::new(),
            funnel: Funnel::default(),
            base: 0,
            counts: crate::domain::indicator::row::Counts::default(),
            rates: crate::domain::indicator::row::Rates::default(),
            state: Maturity::Undefined,
            flags: Vec::new(),
            suppressed: Vec::new(),
        };
        Rate::of(&row)
    }

    fn sexes(&self) -> (Rate, Rate) {
        let group = |sex: Sex| Group { key: vec![Some(sex.code().to_owned())], tally: self.sum(Some(sex)) };
        // Those whose sex is not stated have no line, but are the total less women and men.
        let mut unstated = Tally::empty(self.question.profile.indicators.len());
        self.facts().for_each(|(place, _)| unstated += &self.tallies.unstated(place));
        let groups = Sex::ALL.iter().copied().map(group).chain([Group { key: vec![None], tally: unstated }]);
        let rows = self.publish(&[Dimension::Sex], groups.collect());
        let find = |sex: Sex| {
            let row = rows.iter().find(|row| row.group.iter().any(|(_, key)| key.as_deref() == Some(sex.code())));
            row.map_or_else(Self::nobody, Rate::of)
        };
        (find(Sex::F), find(Sex::M))
    }

    pub(super) fn regions(&self) -> Vec<RegionLine> {
        let mut sums: BTreeMap<Region, (u32, Tally)> = BTreeMap::new();
        for (place, facts) in self.facts() {
            let empty = || (0, Tally::empty(self.question.profile.indicators.len()));
            let (cohorts, tally) = sums.entry(facts.head.region).or_insert_with(empty);
            *cohorts += 1;
            self.tallies.add(place, self.question.filter.sex, tally);
        }
        let groups = sums
            .iter()
            .map(|(region, (_, tally))| Group { key: vec![Some(region.code().to_owned())], tally: tally.clone() });
        let rows = self.publish(&[Dimension::Region], groups.collect());
        let mut lines: Vec<RegionLine> = Region::all()
            .map(|region| {
                let row =
                    rows.iter().find(|row| row.group.iter().any(|(_, key)| key.as_deref() == Some(region.code())));
                let cohorts = sums.get(&region).map_or(0, |(cohorts, _)| *cohorts);
                RegionLine { region: region.code(), cohorts, rate: row.map(Rate::of) }
            })
            .collect();
        // Largest first; a hidden denominator ranks by the graduates, which are published.
        lines.sort_by_key(|line| {
            let size = line.rate.as_ref().map_or(0, |rate| rate.funnel.graduated);
            (std::cmp::Reverse(size), std::cmp::Reverse(line.cohorts), line.region)
        });
        lines
    }
}

/// The first rate less the second.
pub(super) fn gap(women: &Rate, men: &Rate) -> Option<Gap> {
    let fraction = |rate: &Rate| rate.inserted.zip(rate.denominator);
    let gap = newcombe(fraction(women)?, fraction(men)?)?;
    let tenths = |value| i64::try_from(rounded(value, 3)).ok();
    Some(Gap { difference: tenths(gap.difference)?, low: tenths(gap.low)?, high: tenths(gap.high)? })
}
