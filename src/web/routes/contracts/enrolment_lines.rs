//! An enrolment of a unit-price contract, as its reader may know it.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::domain::contract::{Awaited, MilestoneKind};
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::Part;
use crate::i18n::Lang;
use crate::operations::contracts::{Earned, Roll};
use crate::storage::Reader;
use crate::storage::money::centimes;
use crate::web::guards::Observer;
use crate::web::problem::Problem;
use crate::web::routes::insertion::labels::Labels;
use crate::web::routes::insertion::{Identity, identities, reason_words};

/// What may be told of an enrolment; amounts in centimes.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// What each milestone paid: nothing while it is not reached; none where it may not be told.
    pub(super) paid: Vec<Option<i64>>,
    /// In all; none where it may not be told.
    pub(super) amount: Option<i64>,
    /// The next milestone, `none` when the whole price is earned; absent where it may not be told.
    pub(super) next: Option<&'static str>,
    /// What that one waits for.
    pub(super) awaited: Option<&'static str>,
}

/// An enrolment of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    #[serde(flatten)]
    pub(super) identity: Identity,
    pub(super) cohort: String,
    pub(super) operator: String,
    pub(super) region: &'static str,
    #[serde(flatten)]
    pub(super) row: Row,
    /// The reading of the definition in words, when the insertion is what is awaited.
    pub(super) reason: Option<String>,
}

impl Row {
    pub(super) fn of(one: &Earned, roll: &Roll) -> Self {
        let price = roll.terms.unit_price.as_ref();
        let amounts = price.map(|price| (price.amounts(), &price.milestones));
        let paid = amounts.iter().flat_map(|(amounts, milestones)| {
            amounts.iter().zip(milestones.iter()).zip(&one.reached).map(|((amount, milestone), reached)| {
                let hidden = one.hidden && milestone.kind == MilestoneKind::Insertion;
                (!hidden).then_some(if *reached { centimes(*amount) } else { 0 })
            })
        });
        // Whether somebody of a small cohort waits for the insertion would tell that it is not there.
        let unsaid = one.hidden && one.next.is_none_or(|(kind, _)| kind == MilestoneKind::Insertion);
        Self {
            paid: paid.collect(),
            amount: (!one.hidden).then(|| centimes(one.amount)),
            next: (!unsaid).then(|| one.next.map_or("none", |(kind, _)| kind.code())),
            awaited: one.next.filter(|_| !unsaid).map(|(_, awaited)| awaited.code()),
        }
    }
}

impl Line {
    pub(super) fn of(roll: &Roll, one: &Earned, identity: Identity, (labels, lang): (&Labels, Lang)) -> Self {
        let row = Row::of(one, roll);
        let speaks = matches!(one.next, Some((MilestoneKind::Insertion, awaited)) if awaited != Awaited::Outside);
        let read = one.read.as_ref().filter(|_| speaks && row.next.is_some()).zip(roll.indicator.as_ref());
        Self {
            identity,
            cohort: one.cohort.clone(),
            operator: labels.operator(&one.operator),
            region: one.region.code(),
            row,
            reason: read.map(|(person, indicator)| reason_words(lang, Part::of(&person.reading), person, indicator)),
        }
    }
}

/// These enrolments, as the reader may know them.
pub(super) async fn lines(
    tx: &mut Reader,
    (observer, labels): (&Observer, &Labels),
    (roll, enrolments): (&Roll, &[&Earned]),
    lang: Lang,
) -> Result<Vec<Line>, Problem> {
    let ids: Vec<EnrolmentId> = enrolments.iter().filter_map(|one| one.enrolment).collect();
    let known: HashMap<EnrolmentId, Identity> = identities(tx, observer, &ids, lang).await?;
    let of = |one: &Earned| one.enrolment.and_then(|id| known.get(&id)).cloned().unwrap_or_default();
    Ok(enrolments.iter().map(|one| Line::of(roll, one, of(one), (labels, lang))).collect())
}

/// Of a view, what each milestone pays and what all pay together, in centimes; none when somebody of it is hidden, but for
/// everybody, whose sum the statement tells.
pub(super) fn totals(roll: &Roll, chosen: &[&Earned]) -> (Vec<Option<i64>>, Option<i64>) {
    let statement = &roll.statement;
    if chosen.len() == roll.enrolments.len() {
        let paid =
            |(amount, reached): (&Decimal, &Option<u32>)| reached.map(|count| centimes(*amount * Decimal::from(count)));
        let paid = statement.milestones.iter().zip(&statement.reached).map(paid).collect();
        return (paid, statement.amount.map(centimes));
    }
    let rows: Vec<Row> = chosen.iter().map(|one| Row::of(one, roll)).collect();
    let of = |rank: usize| rows.iter().map(|row| row.paid.get(rank).copied().flatten()).sum::<Option<i64>>();
    let paid = (0..statement.milestones.len()).map(of).collect();
    (paid, rows.iter().map(|row| row.amount).sum())
}
