//! Contracts: what is committed to, measured, amended and paid.

mod activities;
mod demonstrated;
mod history;
mod pages;

use chrono::{NaiveDate, TimeDelta};
use rust_decimal::Decimal;
use sanad::domain::contract::tranche::{Rule, Standard};
use sanad::domain::contract::{
    Commitment, Condition, ContractKind, Definition, Lever, Measure, Milestone, MilestoneKind, Population, Stage,
    Target, Terms, Tranche, UnitPrice, Words,
};
use sanad::domain::evidence::Level;
use sanad::domain::ids::{AccountId, ContractId};
use sanad::domain::scope::Scope;
use sanad::operations::contracts::{self, Draft};
use sanad::operations::figures::Figures;
use sanad::operations::hiring::Read;
use sanad::operations::{Act, Result};

use crate::support::{Scene, day};

pub fn mad(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn words(text: &str) -> Words {
    Words { fr: text.to_owned(), ..Words::default() }
}

/// Graduates of an operator, ten of them in 2023, worth 1 000.01 MAD in proportion.
pub fn terms(operator: &str) -> Terms {
    let condition = Condition {
        commitment: "DIPL".to_owned(),
        threshold: 3,
        share: 10_000,
        rule: Rule::Proportional,
        standard: Standard::Point,
    };
    Terms {
        title: words("Convention"),
        kind: ContractKind::Programme,
        parties: vec!["Ministère".to_owned(), "MNC".to_owned()],
        legal_reference: "Convention n° 1".to_owned(),
        starts_on: day("2023-01-01"),
        ends_on: day("2026-12-31"),
        note: Words::default(),
        population: Population { operators: vec![operator.to_owned()], ..Population::default() },
        commitments: vec![Commitment {
            code: "DIPL".to_owned(),
            lever: Lever::Talents,
            label: words("Lauréats"),
            measure: Measure::Learners { stage: Stage::Graduated },
            population: None,
            baseline: None,
            weight: 100,
            targets: vec![Target { year: 2023, region: None, value: 10 }],
        }],
        tranches: vec![Tranche {
            code: "T1".to_owned(),
            label: words("Première tranche"),
            as_of: day("2023-12-31"),
            due_on: day("2024-01-31"),
            amount_mad: mad("1000.01"),
            conditions: vec![condition],
        }],
        unit_price: None,
    }
}

/// Somebody's act, a moment after the last one.
pub fn act(scene: &Scene, by: AccountId) -> Act {
    scene.clock.advance(TimeDelta::seconds(1));
    Act::of(by, &scene.clock, &scene.random)
}

/// A price of 1 000.01 MAD for each enrolment of an operator, at 45/35/20.
pub fn priced(operator: &str) -> Terms {
    let milestone = |kind: MilestoneKind, share, floor| Milestone { kind, share, floor };
    let definition = Definition { profile: "A_DATE".to_owned(), version: 1, indicator: "I2".to_owned() };
    let milestones = vec![
        milestone(MilestoneKind::Start, 4500, Level::E0),
        milestone(MilestoneKind::Completion, 3500, Level::E0),
        milestone(MilestoneKind::Insertion, 2000, Level::E1),
    ];
    Terms {
        kind: ContractKind::UnitPrice,
        commitments: Vec::new(),
        tranches: Vec::new(),
        unit_price: Some(UnitPrice { price_mad: mad("1000.01"), milestones, definition }),
        ..terms(operator)
    }
}

/// Enters a contract; signs it when asked.
pub async fn enter(scene: &Scene, (code, operator): (&str, &str), signed: bool) -> Result<ContractId> {
    enter_terms(scene, (code, terms(operator)), signed).await
}

/// The same, of these terms.
pub async fn enter_terms(scene: &Scene, (code, terms): (&str, Terms), signed: bool) -> Result<ContractId> {
    let (figures, everything) = (Figures::default(), Scope::everything());
    let act = act(scene, scene.id());
    let mut tx = scene.store.write().await?;
    let draft = Draft { code: code.to_owned(), signed_on: a_past_day(), terms };
    let id = contracts::draft(&mut tx, &figures, &act, &everything, draft).await?;
    if signed {
        contracts::sign(&mut tx, &act, Read { id, version: 1 }, &everything).await?;
    }
    tx.commit().await?;
    Ok(id)
}

fn a_past_day() -> NaiveDate {
    day("2023-06-01")
}
