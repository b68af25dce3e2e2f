//! A signed contract is amended, and closed.

use chrono::NaiveDate;
use serde_json::json;

use super::draft::check;
use super::{JOURNAL, within};
use crate::domain::contract::payment::PaymentState;
use crate::domain::contract::{History, Refused, Restated, Terms};
use crate::domain::field::Faults;
use crate::domain::ids::ContractId;
use crate::domain::scope::Scope;
use crate::operations::error::current;
use crate::operations::figures::Figures;
use crate::operations::hiring::Read;
use crate::operations::{Act, Result};
use crate::storage::{Reader, Writer, audit, contract, contract_payment};

/// An amendment as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Amendment {
    /// Day of signature, from which its terms are read.
    pub signed_on: NaiveDate,
    /// Its own reference.
    pub legal_reference: String,
    /// Why.
    pub reason: String,
    /// The terms, whole, as it restates them.
    pub terms: Terms,
}

/// Restates the terms of a signed contract; gives the number of the amendment.
pub async fn amend(
    tx: &mut Writer,
    figures: &Figures,
    act: &Act,
    (read, scope): (Read<ContractId>, &Scope),
    written: Amendment,
) -> Result<u32> {
    let (row, history) = within(tx, read.id, scope).await?;
    let state = row.state()?.amend()?;
    current("contract", read.version, &row)?;
    Faults::default()
        .required(&written.legal_reference, "legal_reference", 300)
        .required(&written.reason, "reason", 1000)
        .unless(written.signed_on <= act.today, "signed_on", "future")
        .verdict()?;
    check(tx, figures, &written.terms, scope).await?;
    let number = history.next(written.signed_on, &written.terms)?;
    keeps_engaged(tx, read.id, (&history, &written.terms)).await?;
    let stated = Restated {
        number,
        signed_on: written.signed_on,
        legal_reference: written.legal_reference.trim().to_owned(),
        reason: written.reason.trim().to_owned(),
        recorded_at: act.now,
        terms: written.terms,
    };
    contract::state_terms(tx, read.id, &stated, act.account).await?;
    contract::drop_amendment(tx, read.id).await?;
    contract::moved(tx, (read.id, read.version), state).await?;
    let detail = json!({ "amendment": number, "signed_on": stated.signed_on });
    audit::append(tx, &act.entry("contract.amend", JOURNAL, read.id, detail)).await?;
    Ok(number)
}

/// A tranche that is computed, due, approved or paid stays as it was; withheld, it may change and be computed again.
async fn keeps_engaged(tx: &mut Reader, id: ContractId, (history, after): (&History, &Terms)) -> Result<()> {
    let acts = contract_payment::list(tx, &[id], None).await?;
    for tranche in history.latest().iter().flat_map(|latest| &latest.terms.tranches) {
        let payment = contract_payment::payment(acts.iter().filter(|act| act.tranche_code == tranche.code))?;
        let open = matches!(payment.state(), PaymentState::Planned | PaymentState::Withheld);
        if !open && after.tranche(&tranche.code) != Some(tranche) {
            return Err(Refused::Engaged.into());
        }
    }
    Ok(())
}

/// Closes a signed contract.
pub async fn close(tx: &mut Writer, act: &Act, read: Read<ContractId>, scope: &Scope) -> Result<()> {
    let (row, _) = within(tx, read.id, scope).await?;
    let state = row.state()?.close()?;
    current("contract", read.version, &row)?;
    contract::drop_amendment(tx, read.id).await?;
    contract::moved(tx, (read.id, read.version), state).await?;
    audit::append(tx, &act.entry("contract.close", JOURNAL, read.id, json!({}))).await?;
    Ok(())
}
