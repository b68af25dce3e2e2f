//! The payment that a mission controls: a tranche of a contract, written with its plan.

use super::{Reader, Result, Writer};
use crate::domain::ids::{ContractId, MissionId};

/// A mission and the tranche it controls.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ControlledRow {
    /// The mission.
    #[sqlx(try_from = "uuid::Uuid")]
    pub mission_id: MissionId,
    /// The contract.
    #[sqlx(try_from = "uuid::Uuid")]
    pub contract_id: ContractId,
    /// Code of the tranche in it.
    pub tranche_code: String,
}

/// Names the tranche that a mission controls.
pub async fn insert(tx: &mut Writer, row: &ControlledRow) -> Result<()> {
    tx.run_one(
        "mission_tranche",
        sql!("INSERT INTO mission_tranche (mission_id, contract_id, tranche_code) VALUES ($1, $2, $3)")
            .bind(row.mission_id)
            .bind(row.contract_id)
            .bind(row.tranche_code.as_str()),
    )
    .await
}

/// The tranche that a mission controls.
pub async fn of(tx: &mut Reader, mission: MissionId) -> Result<Option<ControlledRow>> {
    tx.opt(
        sql!("SELECT mission_id, contract_id, tranche_code FROM mission_tranche WHERE mission_id = $1").bind(mission),
    )
    .await
}

/// The missions on the tranches of a contract, the latest first.
pub async fn of_contract(tx: &mut Reader, contract: ContractId) -> Result<Vec<ControlledRow>> {
    tx.all(
        sql!(
            "SELECT t.mission_id, t.contract_id, t.tranche_code
             FROM mission_tranche t JOIN mission m ON m.mission_id = t.mission_id
             WHERE t.contract_id = $1 ORDER BY m.created_at DESC, m.mission_id DESC"
        )
        .bind(contract),
    )
    .await
}
