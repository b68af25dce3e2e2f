//! Terms being written: those of a draft, or those of the amendment that is prepared for a signed contract.

use serde_json::json;

use super::draft::check;
use super::{JOURNAL, Listed, within};
use crate::domain::contract::{ContractState, Rewriting, Terms};
use crate::domain::ids::ContractId;
use crate::domain::scope::Scope;
use crate::operations::error::current;
use crate::operations::figures::Figures;
use crate::operations::hiring::Read;
use crate::operations::{Act, Error, Result};
use crate::storage::{Reader, Writer, audit, contract};

/// A contract whose terms are being written.
#[derive(Clone, Debug)]
pub struct Writing {
    /// The contract.
    pub listed: Listed,
    /// The terms as written so far.
    pub terms: Terms,
    /// Number of the amendment that they are to be; none: the contract is a draft.
    pub amendment: Option<u32>,
}

/// A contract whose terms are being written.
///
/// # Errors
/// [`Error::Missing`]: no such contract in the scope; [`Error::Refused`]: it is signed and nobody prepares an amendment, or
/// it is closed.
pub async fn writing(tx: &mut Reader, id: ContractId, scope: &Scope) -> Result<Writing> {
    let (row, history) = within(tx, id, scope).await?;
    let latest = history.latest().ok_or(Error::Missing("contract"))?;
    let (terms, amendment) = match row.state()? {
        ContractState::Draft => (latest.terms.clone(), None),
        state => {
            let written = contract::amendment(tx, id).await?;
            let refused = if state == ContractState::Closed { "contract.closed" } else { "contract.signed" };
            (written.ok_or(Error::Refused(refused))?, Some(latest.number + 1))
        }
    };
    Ok(Writing { listed: Listed { row, history }, terms, amendment })
}

/// Whether an amendment of a contract is being written.
pub async fn is_amending(tx: &mut Reader, id: ContractId) -> Result<bool> {
    Ok(contract::amendment(tx, id).await?.is_some())
}

/// Rewrites a part of the terms being written.
pub async fn rewrite(
    tx: &mut Writer,
    figures: &Figures,
    act: &Act,
    (read, scope): (Read<ContractId>, &Scope),
    rewriting: Rewriting,
) -> Result<()> {
    let Writing { listed, terms, amendment } = writing(tx, read.id, scope).await?;
    current("contract", read.version, &listed.row)?;
    let foreseen = match &rewriting {
        Rewriting::Head(foreseen, _) => *foreseen,
        _ => None,
    };
    let terms = terms.rewritten(rewriting)?;
    check(tx, figures, &terms, scope).await?;
    let by = (act.account, act.now);
    if amendment.is_some() {
        contract::write_amendment(tx, read.id, &terms, by).await?;
    } else {
        let latest = listed.history.latest().ok_or(Error::Missing("contract"))?;
        contract::rewrite_terms(tx, read.id, (foreseen.unwrap_or(latest.signed_on), &terms), by).await?;
    }
    contract::moved(tx, (read.id, read.version), listed.row.state()?).await?;
    let counts = (terms.commitments.len(), terms.tranches.len());
    let detail = json!({ "commitments": counts.0, "tranches": counts.1, "amendment": amendment });
    audit::append(tx, &act.entry("contract.rewrite", JOURNAL, read.id, detail)).await?;
    Ok(())
}

/// Starts an amendment from the latest terms; one that is being written already is taken up again.
pub async fn begin_amendment(tx: &mut Writer, act: &Act, read: Read<ContractId>, scope: &Scope) -> Result<()> {
    let (row, history) = within(tx, read.id, scope).await?;
    let state = row.state()?.amend()?;
    current("contract", read.version, &row)?;
    if is_amending(tx, read.id).await? {
        return Ok(());
    }
    let latest = history.latest().ok_or(Error::Missing("contract"))?;
    contract::write_amendment(tx, read.id, &latest.terms, (act.account, act.now)).await?;
    contract::moved(tx, (read.id, read.version), state).await?;
    let detail = json!({ "amendment": latest.number + 1 });
    audit::append(tx, &act.entry("contract.prepare_amendment", JOURNAL, read.id, detail)).await?;
    Ok(())
}

/// Gives up the amendment that is being written: the terms in force stand.
pub async fn drop_amendment(tx: &mut Writer, act: &Act, read: Read<ContractId>, scope: &Scope) -> Result<()> {
    let Writing { listed, amendment, .. } = writing(tx, read.id, scope).await?;
    let number = amendment.ok_or(Error::Refused("contract.not_signed"))?;
    current("contract", read.version, &listed.row)?;
    contract::drop_amendment(tx, read.id).await?;
    contract::moved(tx, (read.id, read.version), listed.row.state()?).await?;
    let detail = json!({ "amendment": number });
    audit::append(tx, &act.entry("contract.drop_amendment", JOURNAL, read.id, detail)).await?;
    Ok(())
}
