//! What the enrolments of a unit-price contract have earned, milestone by milestone.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::bench::{Bench, filter};
use super::enrolments::Earned;
use crate::domain::contract::{Milestone, MilestoneKind, Terms, UnitPrice};
use crate::domain::evidence::Level;
use crate::domain::indicator::{CohortFacts, Dimension, IndicatorRow, Profile};
use crate::domain::region::Region;

/// The enrolments of one cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementLine {
    /// Cohort code.
    pub cohort: String,
    /// Operator code.
    pub operator: String,
    /// Region of training.
    pub region: Region,
    /// How many reached each milestone; none when the reader may not know.
    pub reached: Vec<Option<u32>>,
    /// What they earned.
    pub amount: Option<Decimal>,
}

/// What enrolments have earned.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// What each milestone pays.
    pub milestones: Vec<Decimal>,
    /// The cohorts, by code.
    pub lines: Vec<StatementLine>,
    /// How many reached each milestone, all cohorts together.
    pub reached: Vec<Option<u32>>,
    /// What is earned in all.
    pub amount: Option<Decimal>,
}

impl Statement {
    /// The statement of a contract that pays by enrolment, whose enrolments were read one by one.
    pub(super) fn of(bench: &Bench<'_>, terms: &Terms, earned: &[Earned]) -> Option<Self> {
        let price = terms.unit_price.as_ref()?;
        let filter = filter(&terms.population);
        let profile = profile(bench, price)?;
        let own = |row: &&IndicatorRow| row.indicator == price.definition.indicator;
        let code = |facts: &CohortFacts| bench.cohorts.names().text(facts.head.code).to_owned();
        let mut cohorts: BTreeMap<&str, Vec<&Earned>> = BTreeMap::new();
        for one in earned {
            cohorts.entry(one.cohort.as_str()).or_default().push(one);
        }
        let rows = bench.by(&profile, &filter, Dimension::Cohort, code);
        let mut lines = Vec::new();
        for (cohort, enrolments) in cohorts {
            let key = |row: &&IndicatorRow| row.group.iter().any(|(_, key)| key.as_deref() == Some(cohort));
            let (Some(row), Some(first)) = (rows.iter().filter(own).find(key), enrolments.first()) else { continue };
            let reached = reached(price, row, &enrolments);
            let (operator, region) = (first.operator.clone(), first.region);
            lines.push(StatementLine {
                amount: amount(price, &reached),
                cohort: cohort.to_owned(),
                operator,
                region,
                reached,
            });
        }
        let total = bench.total(&profile, &filter);
        let everyone: Vec<&Earned> = earned.iter().collect();
        let reached = total.iter().find(own).map(|row| reached(price, row, &everyone)).unwrap_or_default();
        Some(Self { milestones: price.amounts(), lines, amount: amount(price, &reached), reached })
    }
}

/// The definition of an insertion, from the level of proof that its milestone asks for.
pub(super) fn profile(bench: &Bench<'_>, price: &UnitPrice) -> Option<Profile> {
    let floor = price.milestone(MilestoneKind::Insertion).map_or(Level::E1, |one| one.floor);
    bench.profile_from(&price.definition, floor)
}

/// How many reached each milestone; none where the row says that the reader may not know.
fn reached(price: &UnitPrice, row: &IndicatorRow, enrolments: &[&Earned]) -> Vec<Option<u32>> {
    let one = |(rank, milestone): (usize, &Milestone)| {
        let hidden = milestone.kind == MilestoneKind::Insertion && row.suppressed.contains(&"inserted");
        let count = enrolments.iter().filter(|one| one.reached.get(rank) == Some(&true)).count();
        (!hidden).then(|| u32::try_from(count).unwrap_or(u32::MAX))
    };
    price.milestones.iter().enumerate().map(one).collect()
}

fn amount(price: &UnitPrice, reached: &[Option<u32>]) -> Option<Decimal> {
    let reached = reached.iter().copied().collect::<Option<Vec<u32>>>()?;
    (!reached.is_empty()).then(|| price.earned(&reached))
}
