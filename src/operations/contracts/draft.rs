//! A contract is drafted, and its draft signed.

use chrono::NaiveDate;
use serde_json::json;

use super::{JOURNAL, known_definitions, within};
use crate::domain::contract::{Restated, Terms};
use crate::domain::field::{Faults, FieldFault};
use crate::domain::ids::ContractId;
use crate::domain::scope::Scope;
use crate::operations::error::current;
use crate::operations::figures::Figures;
use crate::operations::hiring::Read;
use crate::operations::{Act, Error, Result};
use crate::storage::{Writer, audit, contract};

/// A contract as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What it is found by: letters, digits and hyphens.
    pub code: String,
    /// Day of signature, or the one foreseen.
    pub signed_on: NaiveDate,
    /// What it says.
    pub terms: Terms,
}

/// Every field that breaks a rule: those of the terms, and definitions and places that the writer may not use.
pub(super) async fn check(tx: &mut Writer, figures: &Figures, terms: &Terms, scope: &Scope) -> Result<()> {
    let mut faults = terms.check().err().unwrap_or_default();
    let definitions = figures.definitions(tx).await?;
    if !known_definitions(terms, &definitions) {
        faults.push(FieldFault { field: "definition", rule: "choice" });
    }
    if !terms.population.lies_in(scope) {
        faults.push(FieldFault { field: "programmes", rule: "outside_scope" });
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

/// Enters a draft.
pub async fn draft(tx: &mut Writer, figures: &Figures, act: &Act, scope: &Scope, written: Draft) -> Result<ContractId> {
    let plain = !written.code.is_empty()
        && written.code.len() <= 32
        && written.code.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    let free = contract::of_code(tx, &written.code).await?.is_none();
    let mut faults = Faults::default()
        .unless(plain, "code", "plain_code")
        .unless(free, "code", "taken")
        .verdict()
        .err()
        .unwrap_or_default();
    match check(tx, figures, &written.terms, scope).await {
        Err(Error::Invalid(more)) => faults.extend(more),
        checked => checked?,
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let id = act.id();
    contract::insert(tx, id, &written.code, (act.account, act.now)).await?;
    let stated = Restated {
        number: 0,
        signed_on: written.signed_on,
        legal_reference: written.terms.legal_reference.clone(),
        reason: String::new(),
        recorded_at: act.now,
        terms: written.terms,
    };
    contract::state_terms(tx, id, &stated, act.account).await?;
    audit::append(tx, &act.entry("contract.draft", JOURNAL, id, json!({ "code": written.code }))).await?;
    Ok(id)
}

/// Signs a draft: from now on its terms change by amendment only.
pub async fn sign(tx: &mut Writer, act: &Act, read: Read<ContractId>, scope: &Scope) -> Result<()> {
    let (row, history) = within(tx, read.id, scope).await?;
    let latest = history.latest().ok_or(Error::Missing("contract"))?;
    let state = row.state()?.sign(&latest.terms)?;
    current("contract", read.version, &row)?;
    if latest.signed_on > act.today {
        return Err(Error::Refused("contract.signed_later"));
    }
    contract::moved(tx, (read.id, read.version), state).await?;
    let detail = json!({ "signed_on": latest.signed_on });
    audit::append(tx, &act.entry("contract.sign", JOURNAL, read.id, detail)).await?;
    Ok(())
}
