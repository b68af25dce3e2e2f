//! What is done of a tranche, one act at a time.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::measure::{Asked, Proposed, measured_under_latest_terms};
use super::{JOURNAL, within};
use crate::domain::contract::ContractState;
use crate::domain::contract::payment::{Act as PaymentStep, PaymentAct};
use crate::domain::ids::ContractId;
use crate::domain::indicator::Audience;
use crate::domain::scope::Scope;
use crate::operations::error::Stated;
use crate::operations::figures::Figures;
use crate::operations::{Act, Error, Result};
use crate::storage::{Writer, audit, contract_payment};

/// What somebody does of a tranche.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What.
    pub act: PaymentAct,
    /// The day it bears.
    pub on: NaiveDate,
    /// To compute as known then; none: on everything known now.
    pub known_at: Option<DateTime<Utc>>,
    /// The amount approved; none approves what was computed.
    pub amount_mad: Option<Decimal>,
    /// Why, or the reference of the payment.
    pub reason: String,
}

/// Does one act on a tranche of which `read` acts were read. Computing measures the contract as of the tranche's date, under
/// its latest terms, and keeps each step of the arithmetic.
///
/// # Errors
/// [`Error::Refused`] when the state, the two-people rule, the amount or the date forbids it.
pub async fn act_on_tranche(
    tx: &mut Writer,
    figures: &Figures,
    act: &Act,
    (id, code, read, scope): (ContractId, &str, i64, &Scope),
    step: Step,
) -> Result<()> {
    let (row, history) = within(tx, id, scope).await?;
    if row.state()? != ContractState::InForce {
        return Err(Error::Refused("contract.not_in_force"));
    }
    let tranche = history.latest().and_then(|latest| latest.terms.tranche(code)).ok_or(Error::Missing("tranche"))?;
    let rows = contract_payment::of_tranche(tx, id, code).await?;
    let before = contract_payment::payment(&rows)?;
    let current = i64::try_from(before.acts().len()).unwrap_or(i64::MAX);
    if current != read {
        let stored: Stated = vec![("payment_state", before.state().code().to_owned())];
        return Err(Error::Stale { object: "tranche", read, current, stored });
    }
    let mut computation = None;
    let amount_mad = match step.act {
        PaymentAct::Compute => {
            let asked = Asked { as_of: tranche.as_of, known_at: step.known_at };
            let ledger = measured_under_latest_terms(tx, figures, id, asked, (scope, Audience::Ministry)).await?;
            let proposed = ledger.proposal(code).ok_or(Error::Refused("contract.unmeasured"))?;
            let known_at = step.known_at.unwrap_or(act.now);
            computation = Some(told(&proposed, (asked.as_of, known_at), (ledger.amendment, ledger.revision)));
            proposed.proposal.amount
        }
        _ => step.amount_mad.or_else(|| before.amount()).unwrap_or_default(),
    };
    let reason = step.reason.trim().to_owned();
    let next = PaymentStep { act: step.act, on: step.on, by: act.account, amount_mad, reason };
    let after = before.act(next, act.today)?;
    let Some(done) = after.acts().last() else { return Ok(()) };
    let text = computation.map(|value| value.to_string());
    contract_payment::append(tx, (id, code), (after.acts().len(), done), text, act.now).await?;
    let detail = json!({ "tranche": code, "act": done.act, "on": done.on, "amount_mad": done.amount_mad.to_string() });
    audit::append(tx, &act.entry("contract.tranche", JOURNAL, id, detail)).await?;
    Ok(())
}

/// A computation as it is kept: enough to be redone by hand.
fn told(
    proposed: &Proposed,
    (as_of, known_at): (NaiveDate, DateTime<Utc>),
    (amendment, revision): (u32, i64),
) -> Value {
    let lines: Vec<Value> = proposed
        .proposal
        .lines
        .iter()
        .map(|line| {
            json!({
                "condition": line.condition, "part_mad": line.part.to_string(), "measured": line.measured,
                "verdict": line.verdict, "met": line.met, "earned": line.earned, "amount_mad": line.amount.to_string(),
            })
        })
        .collect();
    json!({
        "as_of": as_of, "known_at": known_at, "amendment": amendment, "revision": revision, "lines": lines,
        "earned_mad": proposed.by_enrolment.map(|(earned, _)| earned.to_string()),
        "engaged_mad": proposed.by_enrolment.map(|(_, engaged)| engaged.to_string()),
        "amount_mad": proposed.proposal.amount.to_string(),
    })
}
