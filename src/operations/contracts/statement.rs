//! What the enrolments of a unit-price contract have earned, milestone by milestone.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::bench::{Bench, filter};
use super::measure::Asked;
use crate::domain::contract::{MilestoneKind, Terms, UnitPrice};
use crate::domain::evidence::Level;
use crate::domain::indicator::{Dimension, IndicatorRow};
use crate::domain::region::Region;
use crate::operations::Result;
use crate::operations::insertion::Filter;
use crate::storage::{Reader, contract};

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

/// Graduates with a numbered certificate, by cohort, where the terms ask for one.
pub(super) async fn certified(tx: &mut Reader, terms: &Terms, asked: Asked) -> Result<BTreeMap<String, u32>> {
    let price = terms.unit_price.as_ref();
    let wanted =
        price.and_then(|price| price.milestone(MilestoneKind::Completion)).is_some_and(|one| one.floor > Level::E0);
    if wanted { Ok(contract::certified(tx, asked.as_of, asked.known_at).await?) } else { Ok(BTreeMap::new()) }
}

impl Statement {
    /// The statement of a contract that pays by enrolment.
    pub(super) fn of(bench: &Bench<'_>, terms: &Terms, certified: &BTreeMap<String, u32>) -> Option<Self> {
        let price = terms.unit_price.as_ref()?;
        let filter = filter(&terms.population);
        let floor = price.milestone(MilestoneKind::Insertion).map_or(Level::E1, |one| one.floor);
        let profile = bench.profile_from(&price.definition, floor)?;
        let places = bench.cohorts_of(&filter);
        let own = |row: &&IndicatorRow| row.indicator == price.definition.indicator;
        let code =
            |facts: &crate::domain::indicator::CohortFacts| bench.cohorts.names().text(facts.head.code).to_owned();
        let rows = bench.by(&profile, &filter, Dimension::Cohort, code);
        let lines: Vec<StatementLine> = rows
            .iter()
            .filter(own)
            .filter_map(|row| {
                let cohort = row.group.iter().find_map(|(_, key)| key.clone())?;
                let (operator, region) = places.get(&cohort)?.clone();
                let reached = reached(price, row, certified.get(&cohort).copied().unwrap_or(0));
                Some(StatementLine { amount: amount(price, &reached), cohort, operator, region, reached })
            })
            .collect();
        let numbered = places.keys().map(|code| certified.get(code).copied().unwrap_or(0)).sum();
        let total = bench.total(&profile, &filter);
        let reached = total.iter().find(own).map(|row| reached(price, row, numbered)).unwrap_or_default();
        Some(Self { milestones: price.amounts(), lines, amount: amount(price, &reached), reached })
    }
}

/// How many of a row reached each milestone.
fn reached(price: &UnitPrice, row: &IndicatorRow, numbered: u32) -> Vec<Option<u32>> {
    let one = |kind: MilestoneKind, floor: Level| match kind {
        MilestoneKind::Start => Some(row.funnel.confirmed),
        MilestoneKind::Completion if floor > Level::E0 => Some(numbered.min(row.funnel.graduated)),
        MilestoneKind::Completion => Some(row.funnel.graduated),
        // Before anybody is mature nobody has reached it; hidden, nobody may know.
        MilestoneKind::Insertion if row.suppressed.contains(&"inserted") => None,
        MilestoneKind::Insertion => Some(row.counts.inserted.unwrap_or(0)),
    };
    price.milestones.iter().map(|milestone| one(milestone.kind, milestone.floor)).collect()
}

fn amount(price: &UnitPrice, reached: &[Option<u32>]) -> Option<Decimal> {
    let reached = reached.iter().copied().collect::<Option<Vec<u32>>>()?;
    (!reached.is_empty()).then(|| price.earned(&reached))
}

impl Bench<'_> {
    /// The cohorts of a filter by code, with their operator and region.
    fn cohorts_of(&self, filter: &Filter) -> BTreeMap<String, (String, Region)> {
        let names = self.cohorts.names();
        let everything = crate::domain::scope::Scope::everything();
        let of = |(_, facts): (usize, &crate::domain::indicator::CohortFacts)| {
            let head = &facts.head;
            (names.text(head.code).to_owned(), (names.text(head.operator).to_owned(), head.region))
        };
        self.cohorts.cohorts(&everything, filter).map(of).collect()
    }
}
