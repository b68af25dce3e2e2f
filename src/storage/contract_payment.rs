//! What was done of each tranche of a contract.

use chrono::{DateTime, NaiveDate, Utc};

use super::money::{centimes, from_centimes};
use super::{Error, Reader, Result, Writer};
use crate::domain::contract::payment::{Act, Payment, PaymentAct};
use crate::domain::ids::{AccountId, ContractId};

/// One act on a tranche.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ActRow {
    /// The contract.
    #[sqlx(try_from = "uuid::Uuid")]
    pub contract_id: ContractId,
    /// The tranche.
    pub tranche_code: String,
    /// Its place among the acts of the tranche, from 1.
    pub rank: i64,
    /// Code of the act.
    pub act: String,
    /// The day it bears.
    pub acted_on: NaiveDate,
    /// The amount.
    pub amount_centimes: i64,
    /// Why, or the reference of the payment.
    pub reason: String,
    /// What was computed, as JSON.
    pub computation: Option<String>,
    /// Who.
    #[sqlx(try_from = "uuid::Uuid")]
    pub acted_by: AccountId,
    /// Their name.
    pub name: String,
    /// When it was recorded.
    pub acted_at: DateTime<Utc>,
}

impl ActRow {
    /// The act.
    pub fn act(&self) -> Result<Act> {
        let unread = || Error::Corrupt { table: "tranche_act", column: "act", value: self.act.clone() };
        Ok(Act {
            act: PaymentAct::from_code(&self.act).ok_or_else(unread)?,
            on: self.acted_on,
            by: self.acted_by,
            amount_mad: from_centimes(self.amount_centimes),
            reason: self.reason.clone(),
        })
    }
}

macro_rules! select_acts {
    ($condition:literal) => {
        sql!(
            concat!(
                "SELECT t.contract_id, t.tranche_code, t.rank, t.act, t.acted_on, t.amount_centimes, t.reason, t.computation,
                        t.acted_by, a.name, t.acted_at
                 FROM tranche_act t JOIN account a ON a.account_id = t.acted_by
                 WHERE ",
                $condition
            ),
            " ORDER BY t.contract_id, t.tranche_code, t.rank"
        )
    };
}

/// Every act on the tranches of some contracts, in order, as known at an instant (none: now).
pub async fn list(tx: &mut Reader, ids: &[ContractId], known_at: Option<DateTime<Utc>>) -> Result<Vec<ActRow>> {
    tx.all(select_acts!("TRUE").and_in("t.contract_id", ids.iter().copied()).and_opt("t.acted_at <=", known_at)).await
}

/// Every act on one tranche, in order.
pub async fn of_tranche(tx: &mut Reader, id: ContractId, code: &str) -> Result<Vec<ActRow>> {
    tx.all(select_acts!("t.contract_id = $1 AND t.tranche_code = $2").bind(id).bind(code)).await
}

/// The payment that some acts make.
pub fn payment<'r>(rows: impl IntoIterator<Item = &'r ActRow>) -> Result<Payment> {
    Ok(Payment::of(rows.into_iter().map(ActRow::act).collect::<Result<_>>()?))
}

/// Adds the last act of a payment; another of the same rank is a duplicate.
pub async fn append(
    tx: &mut Writer,
    (id, code): (ContractId, &str),
    (rank, act): (usize, &Act),
    computation: Option<String>,
    at: DateTime<Utc>,
) -> Result<()> {
    tx.run_one(
        "tranche_act",
        sql!(
            "INSERT INTO tranche_act (contract_id, tranche_code, rank, act, acted_on, amount_centimes, reason, computation,
                                      acted_by, acted_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        )
        .bind(id)
        .bind(code)
        .bind(i64::try_from(rank).unwrap_or(i64::MAX))
        .bind(act.act.code())
        .bind(act.on)
        .bind(centimes(act.amount_mad))
        .bind(act.reason.as_str())
        .bind(computation)
        .bind(act.by)
        .bind(at),
    )
    .await
}
