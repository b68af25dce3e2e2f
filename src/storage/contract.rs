//! Contracts, and their terms each time they were stated.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Error, Reader, Result, Writer};
use crate::domain::contract::{ContractState, History, Restated, Terms};
use crate::domain::ids::{AccountId, ContractId, EnrolmentId};

/// A contract.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ContractRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub contract_id: ContractId,
    /// What it is found by.
    pub code: String,
    /// State code.
    pub state: String,
    /// Who entered it.
    #[sqlx(try_from = "uuid::Uuid")]
    pub created_by: AccountId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Version of the row, moved by whatever changes the contract or its terms.
    pub version: i64,
}

impl ContractRow {
    /// Where it stands.
    pub fn state(&self) -> Result<ContractState> {
        ContractState::from_code(&self.state).ok_or_else(|| corrupt("contract", "state", &self.state))
    }
}

/// Terms as stated once.
#[derive(Clone, Debug, sqlx::FromRow)]
struct TermsRow {
    #[sqlx(try_from = "uuid::Uuid")]
    contract_id: ContractId,
    number: i64,
    signed_on: NaiveDate,
    legal_reference: String,
    reason: String,
    terms: String,
    recorded_at: DateTime<Utc>,
}

impl TermsRow {
    fn restated(self) -> Result<Restated> {
        let terms = serde_json::from_str(&self.terms)
            .map_err(|error| corrupt("contract_terms", "terms", &format!("{}: {error}", self.contract_id)))?;
        let number =
            u32::try_from(self.number).map_err(|_| corrupt("contract_terms", "number", &self.number.to_string()))?;
        Ok(Restated {
            number,
            signed_on: self.signed_on,
            legal_reference: self.legal_reference,
            reason: self.reason,
            recorded_at: self.recorded_at,
            terms,
        })
    }
}

fn corrupt(table: &'static str, column: &'static str, value: &str) -> Error {
    Error::Corrupt { table, column, value: value.to_owned() }
}

macro_rules! select_contract {
    ($condition:literal) => {
        sql!(concat!(
            "SELECT contract_id, code, state, created_by, created_at, version FROM contract WHERE ",
            $condition
        ))
    };
}

/// One contract.
pub async fn find(tx: &mut Reader, id: ContractId) -> Result<Option<ContractRow>> {
    tx.opt(select_contract!("contract_id = $1").bind(id)).await
}

/// The contract of a code.
pub async fn of_code(tx: &mut Reader, code: &str) -> Result<Option<ContractRow>> {
    tx.opt(select_contract!("code = $1").bind(code)).await
}

/// Every contract, by code.
pub async fn list(tx: &mut Reader) -> Result<Vec<ContractRow>> {
    tx.all(select_contract!("TRUE ORDER BY code")).await
}

/// Every statement of the terms of some contracts, each with its contract.
pub async fn histories(tx: &mut Reader, ids: &[ContractId]) -> Result<Vec<(ContractId, History)>> {
    let sql = sql!(
        "SELECT contract_id, number, signed_on, legal_reference, reason, terms, recorded_at FROM contract_terms WHERE TRUE",
        " ORDER BY contract_id, number"
    );
    let rows: Vec<TermsRow> = tx.all(sql.and_in("contract_id", ids.iter().copied())).await?;
    let mut histories = Vec::with_capacity(ids.len());
    for id in ids {
        let own = rows.iter().filter(|row| row.contract_id == *id).cloned().map(TermsRow::restated);
        let missing = || corrupt("contract_terms", "number", &id.to_string());
        histories.push((*id, History::of(own.collect::<Result<_>>()?).ok_or_else(missing)?));
    }
    Ok(histories)
}

/// Every statement of the terms of a contract.
pub async fn history(tx: &mut Reader, id: ContractId) -> Result<History> {
    let found = histories(tx, &[id]).await?.pop();
    found.map(|(_, history)| history).ok_or_else(|| corrupt("contract_terms", "number", &id.to_string()))
}

/// Enters a draft.
pub async fn insert(tx: &mut Writer, id: ContractId, code: &str, (by, at): (AccountId, DateTime<Utc>)) -> Result<()> {
    tx.run_one(
        "contract",
        sql!(
            "INSERT INTO contract (contract_id, code, state, created_by, created_at, version)
             VALUES ($1, $2, 'draft', $3, $4, 1)"
        )
        .bind(id)
        .bind(code)
        .bind(by)
        .bind(at),
    )
    .await
}

/// Moves the contract read as `version` to a state.
pub async fn moved(tx: &mut Writer, (id, version): (ContractId, i64), state: ContractState) -> Result<()> {
    tx.run_one(
        "contract",
        sql!("UPDATE contract SET state = $3, version = version + 1 WHERE contract_id = $1 AND version = $2")
            .bind(id)
            .bind(version)
            .bind(state.code()),
    )
    .await
}

/// Keeps terms as stated once.
pub async fn state_terms(tx: &mut Writer, id: ContractId, stated: &Restated, by: AccountId) -> Result<()> {
    tx.run_one(
        "contract_terms",
        sql!(
            "INSERT INTO contract_terms (contract_id, number, signed_on, legal_reference, reason, terms, recorded_by,
                                         recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        )
        .bind(id)
        .bind(i64::from(stated.number))
        .bind(stated.signed_on)
        .bind(stated.legal_reference.as_str())
        .bind(stated.reason.as_str())
        .bind(written(&stated.terms)?)
        .bind(by)
        .bind(stated.recorded_at),
    )
    .await
}

/// Rewrites the terms of a draft.
pub async fn rewrite_terms(
    tx: &mut Writer,
    id: ContractId,
    (signed_on, terms): (NaiveDate, &Terms),
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "contract_terms",
        sql!(
            "UPDATE contract_terms SET signed_on = $2, legal_reference = $3, terms = $4, recorded_by = $5, recorded_at = $6
             WHERE contract_id = $1 AND number = 0"
        )
        .bind(id)
        .bind(signed_on)
        .bind(terms.legal_reference.as_str())
        .bind(written(terms)?)
        .bind(by)
        .bind(at),
    )
    .await
}

/// The terms of the amendment that is being written, when there is one.
pub async fn amendment(tx: &mut Reader, id: ContractId) -> Result<Option<Terms>> {
    let sql = sql!("SELECT terms FROM contract_amendment WHERE contract_id = $1").bind(id);
    let found: Option<String> = tx.value(sql).await?;
    let read = |text: String| serde_json::from_str(&text);
    found.map(read).transpose().map_err(|error| corrupt("contract_amendment", "terms", &error.to_string()))
}

/// Keeps the terms of an amendment while it is written, in the place of what was written before.
pub async fn write_amendment(
    tx: &mut Writer,
    id: ContractId,
    terms: &Terms,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "contract_amendment",
        sql!(
            "INSERT INTO contract_amendment (contract_id, terms, written_by, written_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (contract_id) DO UPDATE
             SET terms = excluded.terms, written_by = excluded.written_by, written_at = excluded.written_at"
        )
        .bind(id)
        .bind(written(terms)?)
        .bind(by)
        .bind(at),
    )
    .await
}

/// Nobody writes an amendment any more; without one nothing changes.
pub async fn drop_amendment(tx: &mut Writer, id: ContractId) -> Result<()> {
    tx.run(sql!("DELETE FROM contract_amendment WHERE contract_id = $1").bind(id)).await?;
    Ok(())
}

fn written(terms: &Terms) -> Result<String> {
    serde_json::to_string(terms).map_err(|error| corrupt("contract_terms", "terms", &error.to_string()))
}

/// Enrolments with a numbered certificate as of a day, as known at an instant (none: now).
pub async fn certified(
    tx: &mut Reader,
    as_of: NaiveDate,
    known_at: Option<DateTime<Utc>>,
) -> Result<HashSet<EnrolmentId>> {
    let sql = match known_at {
        None => sql!(
            "SELECT enrolment_id FROM enrolment_version
             WHERE superseded_at IS NULL AND certificate_no IS NOT NULL AND graduated_on <= $1"
        )
        .bind(as_of),
        Some(at) => sql!(
            "SELECT enrolment_id FROM enrolment_version
             WHERE recorded_at <= $2 AND (superseded_at IS NULL OR superseded_at > $3)
               AND certificate_no IS NOT NULL AND graduated_on <= $1"
        )
        .bind(as_of)
        .bind(at)
        .bind(at),
    };
    let rows: Vec<(uuid::Uuid,)> = tx.all(sql).await?;
    Ok(rows.into_iter().map(|(id,)| EnrolmentId::from(id)).collect())
}
