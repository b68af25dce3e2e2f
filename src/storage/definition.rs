//! Versions of definitions beside the shipped ones.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Error, Reader, Result, Writer};
use crate::domain::definition::DefinitionState;
use crate::domain::ids::{AccountId, DefinitionId};
use crate::domain::indicator::{Profile, shipped};

/// One version.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DefinitionRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub definition_id: DefinitionId,
    /// The profile it is a version of.
    pub code: String,
    /// Number of the version, once activated.
    pub number: Option<i64>,
    /// First day; a draft's is a proposal.
    pub valid_from: NaiveDate,
    /// JSON of the shape of `seeds/profiles.json`.
    pub parameters: String,
    /// Why it was drafted.
    pub reason: String,
    /// State code.
    pub state: String,
    /// Who drafted it.
    #[sqlx(try_from = "uuid::Uuid")]
    pub created_by: AccountId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Who activated or withdrew it.
    pub decided_by: Option<uuid::Uuid>,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// Version of the row; a decision must name it.
    pub version: i64,
}

impl DefinitionRow {
    /// Where it stands.
    pub fn state(&self) -> Result<DefinitionState> {
        DefinitionState::from_code(&self.state).ok_or_else(|| corrupt("state", &self.state))
    }

    /// The definition itself.
    pub fn profile(&self) -> Result<Profile> {
        shipped::read_one(&self.parameters).map_err(|fault| corrupt("parameters", &fault.to_string()))
    }
}

fn corrupt(column: &'static str, value: &str) -> Error {
    Error::Corrupt { table: "definition_version", column, value: value.to_owned() }
}

macro_rules! select_definition {
    ($condition:literal) => {
        sql!(concat!(
            "SELECT definition_id, code, number, valid_from, parameters, reason, state, created_by, created_at,
                    decided_by, decided_at, version
             FROM definition_version WHERE ",
            $condition
        ))
    };
}

/// One version.
pub async fn find(tx: &mut Reader, id: DefinitionId) -> Result<Option<DefinitionRow>> {
    tx.opt(select_definition!("definition_id = $1").bind(id)).await
}

/// Every version that was ever drafted, latest first.
pub async fn list(tx: &mut Reader) -> Result<Vec<DefinitionRow>> {
    tx.all(select_definition!("TRUE ORDER BY created_at DESC, definition_id DESC")).await
}

/// The activated versions with when they were, in the order of their activation.
pub async fn activated(tx: &mut Reader) -> Result<Vec<(Profile, DateTime<Utc>)>> {
    let rows: Vec<DefinitionRow> = tx.all(select_definition!("state = 'activated' ORDER BY code, number")).await?;
    rows.iter().map(|row| Ok((row.profile()?, row.decided_at.unwrap_or(row.created_at)))).collect()
}

/// Keeps a draft.
pub async fn insert(
    tx: &mut Writer,
    id: DefinitionId,
    profile: &Profile,
    reason: &str,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "definition_version",
        sql!(
            "INSERT INTO definition_version (definition_id, code, valid_from, parameters, reason, state, created_by,
                                             created_at, version)
             VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, 1)"
        )
        .bind(id)
        .bind(profile.code.as_str())
        .bind(profile.valid_from)
        .bind(written(profile)?)
        .bind(reason)
        .bind(by)
        .bind(at),
    )
    .await
}

/// Activates the draft read as `version`: `profile` bears its number and first day.
pub async fn activate(
    tx: &mut Writer,
    (id, version): (DefinitionId, i64),
    profile: &Profile,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "definition_version",
        sql!(
            "UPDATE definition_version
             SET state = 'activated', number = $3, valid_from = $4, parameters = $5, decided_by = $6, decided_at = $7,
                 version = version + 1
             WHERE definition_id = $1 AND version = $2 AND state = 'draft'"
        )
        .bind(id)
        .bind(version)
        .bind(i64::from(profile.version))
        .bind(profile.valid_from)
        .bind(written(profile)?)
        .bind(by)
        .bind(at),
    )
    .await
}

/// Gives up the draft read as `version`.
pub async fn withdraw(
    tx: &mut Writer,
    (id, version): (DefinitionId, i64),
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "definition_version",
        sql!(
            "UPDATE definition_version SET state = 'withdrawn', decided_by = $3, decided_at = $4, version = version + 1
             WHERE definition_id = $1 AND version = $2 AND state = 'draft'"
        )
        .bind(id)
        .bind(version)
        .bind(by)
        .bind(at),
    )
    .await
}

fn written(profile: &Profile) -> Result<String> {
    serde_json::to_string(profile).map_err(|error| corrupt("parameters", &error.to_string()))
}
