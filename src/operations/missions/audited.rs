//! Missions as whoever decides of the money reads them: on which tranche, what they concluded, what that changes.

use rust_decimal::Decimal;
use serde_json::json;

use super::JOURNAL;
use super::results::{Results, results};
use super::review::noted_today;
use crate::domain::contract::Measured;
use crate::domain::ids::{ContractId, MissionId};
use crate::domain::mission::{Erring, Estimate, Stage};
use crate::operations::contracts::Ledger;
use crate::operations::{Act, Error, Result};
use crate::storage::mission::{self, MissionRow};
use crate::storage::mission_tranche::{self, ControlledRow};
use crate::storage::money::from_centimes;
use crate::storage::{Reader, Writer, audit};

const READ: &str = "mission.read_results";

/// A mission on a tranche.
#[derive(Clone, Debug)]
pub struct Audited {
    /// The mission.
    pub row: MissionRow,
    /// Code of the tranche that it controls.
    pub tranche: String,
    /// What it says once it is concluded; nothing before.
    pub estimate: Option<Estimate>,
}

/// What the errors change of a tranche, in MAD.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Proposed on what is measured.
    pub proposed: Decimal,
    /// The same once the errors are removed.
    pub corrected: Decimal,
}

/// A concluded mission of a contract.
#[derive(Clone, Debug)]
pub struct Concluded {
    /// The mission.
    pub row: MissionRow,
    /// Code of the tranche that it controls.
    pub tranche: String,
    /// What it found.
    pub results: Results,
}

/// The missions on the tranches of a contract, the latest first; those being planned are nobody's business yet. The caller
/// has made sure that the reader may read the contract.
pub async fn audited(tx: &mut Reader, contract: ContractId, tranche: Option<&str>) -> Result<Vec<Audited>> {
    let mut found = Vec::new();
    for one in mission_tranche::of_contract(tx, contract).await? {
        if tranche.is_some_and(|code| code != one.tranche_code) {
            continue;
        }
        let row = mission::of(tx, one.mission_id).await?.ok_or(Error::Missing("mission"))?;
        let estimate = match row.stage() {
            Stage::Planned => continue,
            Stage::Closed => Some(concluded_results(tx, &row).await?.estimate),
            Stage::Frozen | Stage::Committed | Stage::Drawn => None,
        };
        found.push(Audited { row, tranche: one.tranche_code, estimate });
    }
    Ok(found)
}

/// A concluded mission on a tranche of a contract. The caller has made sure that the reader may read the contract.
///
/// # Errors
/// [`Error::Missing`]: it controls another contract, or is not concluded.
pub async fn concluded(tx: &mut Reader, contract: ContractId, id: MissionId) -> Result<Concluded> {
    let on = mission_tranche::of(tx, id).await?.filter(|one| one.contract_id == contract);
    let ControlledRow { tranche_code, .. } = on.ok_or(Error::Missing("mission"))?;
    let row = mission::of(tx, id).await?.filter(|row| row.stage() == Stage::Closed);
    let row = row.ok_or(Error::Missing("mission"))?;
    let results = concluded_results(tx, &row).await?;
    Ok(Concluded { row, tranche: tranche_code, results })
}

/// Journals that somebody reads what a mission concluded with its pseudonymous cases; once a day for each reader.
pub async fn note_results(tx: &mut Writer, act: &Act, id: MissionId) -> Result<()> {
    if !noted_today(tx, act, READ, (JOURNAL, &id.to_string())).await? {
        audit::append(tx, &act.entry(READ, JOURNAL, id, json!({}))).await?;
    }
    Ok(())
}

/// The results as of the conclusion: nothing has moved since.
async fn concluded_results(tx: &mut Reader, row: &MissionRow) -> Result<Results> {
    results(tx, row, row.closed_at.unwrap_or(row.created_at)).await
}

impl Effect {
    /// What a mission's errors change of a tranche as it is measured; none when it rests on nothing that was controlled.
    #[must_use]
    pub fn of(ledger: &Ledger, code: &str, (row, estimate): (&MissionRow, &Estimate)) -> Option<Self> {
        let told = ledger.proposal(code)?;
        let proposed = told.proposal.amount;
        if told.by_enrolment.is_some() {
            let refused = from_centimes(estimate.refused_extrapolated);
            return Some(Self { proposed, corrected: (proposed - refused).max(Decimal::ZERO) });
        }
        let erring = Erring::of(estimate)?;
        let controlled = |commitment: &str| {
            let named = ledger.commitment(commitment).and_then(|one| one.definition.as_ref());
            named.is_some_and(|named| {
                named.profile == row.profile_code
                    && i64::from(named.version) == row.profile_version
                    && named.indicator == row.indicator
            })
        };
        if !told.tranche.conditions.iter().any(|condition| controlled(&condition.commitment)) {
            return None;
        }
        let measured: Vec<(String, Measured)> =
            told.proposal.lines.iter().map(|line| (line.condition.commitment.clone(), line.measured)).collect();
        let again = told.tranche.propose(|commitment| {
            let of = measured.iter().find(|(known, _)| known == commitment).map(|(_, measured)| *measured);
            let of = of.unwrap_or(Measured::Count { value: 0 });
            if controlled(commitment) { erring.corrected(of) } else { of }
        });
        Some(Self { proposed, corrected: again.amount })
    }
}
