//! What enrolments have earned, as the page of a contract shows it.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::domain::contract::UnitPrice;
use crate::operations::contracts::{Ledger, Statement};
use crate::storage::money::centimes;
use crate::web::routes::insertion::labels::Labels;

/// A milestone of the price; amounts in centimes.
#[derive(Clone, Debug, Serialize)]
pub struct MilestoneView {
    pub(super) kind: &'static str,
    /// Its share, percent as a decimal text.
    pub(super) share: String,
    pub(super) floor: &'static str,
    pub(super) amount: i64,
    pub(super) reached: Option<u32>,
    pub(super) earned: Option<i64>,
}

/// The enrolments of a cohort, or of an operator.
#[derive(Clone, Debug, Serialize)]
pub struct LineView {
    pub(super) cohort: String,
    pub(super) operator: String,
    pub(super) region: &'static str,
    pub(super) reached: Vec<Option<u32>>,
    pub(super) amount: Option<i64>,
}

/// The statement of a unit-price contract.
#[derive(Clone, Debug, Serialize)]
pub struct StatementView {
    pub(super) price: i64,
    pub(super) milestones: Vec<MilestoneView>,
    pub(super) lines: Vec<LineView>,
    pub(super) amount: Option<i64>,
    pub(super) definition: String,
    pub(super) version: u32,
}

/// Hundredths of a percent as a decimal text.
pub(super) fn share(hundredths: u32) -> String {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
}

impl StatementView {
    pub(super) fn of(ledger: &Ledger, labels: &Labels) -> Option<Self> {
        let (price, statement) = (ledger.terms.unit_price.as_ref()?, ledger.statement.as_ref()?);
        let lines = statement.lines.iter().map(|line| LineView {
            cohort: line.cohort.clone(),
            operator: labels.operator(&line.operator),
            region: line.region.code(),
            reached: line.reached.clone(),
            amount: line.amount.map(centimes),
        });
        Some(Self {
            price: centimes(price.price_mad),
            milestones: milestones(price, statement),
            lines: lines.collect(),
            amount: statement.amount.map(centimes),
            definition: price.definition.profile.clone(),
            version: price.definition.version,
        })
    }
}

/// The milestones of a price, with how many reached them.
pub(super) fn milestones(price: &UnitPrice, statement: &Statement) -> Vec<MilestoneView> {
    let view = |((milestone, amount), reached): ((_, &Decimal), &Option<u32>)| {
        let milestone: &crate::domain::contract::Milestone = milestone;
        MilestoneView {
            kind: milestone.kind.code(),
            share: share(milestone.share),
            floor: milestone.floor.code(),
            amount: centimes(*amount),
            reached: *reached,
            earned: reached.map(|count| centimes(*amount * Decimal::from(count))),
        }
    };
    price.milestones.iter().zip(&statement.milestones).zip(&statement.reached).map(view).collect()
}
