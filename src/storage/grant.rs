//! Roles held by accounts, each over an area and between two dates.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Error, Reader, Result, Writer};
use crate::domain::ids::{AccountId, EmployerId, GrantId, PersonId};
use crate::domain::region::Region;
use crate::domain::role::Role;
use crate::domain::scope::Area;

/// One role of one account.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct GrantRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub grant_id: GrantId,
    /// Who holds it.
    #[sqlx(try_from = "uuid::Uuid")]
    pub account_id: AccountId,
    /// Role code.
    pub role: String,
    /// Limited to a programme.
    pub programme_code: Option<String>,
    /// Limited to an operator.
    pub operator_code: Option<String>,
    /// Limited to a region.
    pub region_code: Option<String>,
    /// The employer it speaks for (role `employer`).
    pub employer_id: Option<uuid::Uuid>,
    /// The person it is (role `learner`).
    pub person_id: Option<uuid::Uuid>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; none means until revoked.
    pub ends_on: Option<NaiveDate>,
    /// Who gave it.
    pub granted_by: Option<uuid::Uuid>,
    /// When it was given.
    pub granted_at: DateTime<Utc>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl GrantRow {
    /// The role.
    pub fn role(&self) -> Result<Role> {
        role_of(&self.role)
    }

    /// The area of programmes, operators and regions it covers.
    pub fn area(&self) -> Result<Area> {
        area_of(self.programme_code.clone(), self.operator_code.clone(), self.region_code.as_deref())
    }

    /// The employer it speaks for.
    #[must_use]
    pub fn employer(&self) -> Option<EmployerId> {
        self.employer_id.map(EmployerId)
    }

    /// The person it is.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        self.person_id.map(PersonId)
    }
}

/// The role of a stored code.
pub(super) fn role_of(code: &str) -> Result<Role> {
    code.parse().map_err(|_| corrupt("role", code))
}

/// The area of stored codes.
pub(super) fn area_of(programme: Option<String>, operator: Option<String>, region: Option<&str>) -> Result<Area> {
    let region = region.map(|code| Region::from_code(code).ok_or_else(|| corrupt("region_code", code))).transpose()?;
    Ok(Area { programme, operator, region })
}

fn corrupt(column: &'static str, value: &str) -> Error {
    Error::Corrupt { table: "role_grant", column, value: value.to_owned() }
}

/// The grants of an account in force on a day.
pub async fn in_force(tx: &mut Reader, account: AccountId, today: NaiveDate) -> Result<Vec<GrantRow>> {
    tx.all(
        sql!(
            "SELECT grant_id, account_id, role, programme_code, operator_code, region_code, employer_id, person_id,
                    starts_on, ends_on, granted_by, granted_at, revoked_at
             FROM role_grant
             WHERE account_id = $1 AND revoked_at IS NULL AND starts_on <= $2 AND (ends_on IS NULL OR ends_on >= $2)
             ORDER BY granted_at, grant_id"
        )
        .bind(account)
        .bind(today),
    )
    .await
}

/// Every grant ever given, by account and date.
pub async fn list(tx: &mut Reader) -> Result<Vec<GrantRow>> {
    tx.all(sql!(
        "SELECT grant_id, account_id, role, programme_code, operator_code, region_code, employer_id, person_id,
                starts_on, ends_on, granted_by, granted_at, revoked_at
         FROM role_grant ORDER BY account_id, granted_at, grant_id"
    ))
    .await
}

/// The roles given over a person (a learner's own account), taken back or not.
pub async fn of_person(tx: &mut Reader, person: PersonId) -> Result<Vec<GrantRow>> {
    tx.all(
        sql!(
            "SELECT grant_id, account_id, role, programme_code, operator_code, region_code, employer_id, person_id,
                    starts_on, ends_on, granted_by, granted_at, revoked_at
             FROM role_grant WHERE person_id = $1 ORDER BY granted_at, grant_id"
        )
        .bind(person),
    )
    .await
}

/// Gives a role.
pub async fn insert(tx: &mut Writer, grant: &GrantRow) -> Result<()> {
    tx.run_one(
        "role_grant",
        sql!(
            "INSERT INTO role_grant (grant_id, account_id, role, programme_code, operator_code, region_code,
                                     employer_id, person_id, starts_on, ends_on, granted_by, granted_at, revoked_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        )
        .bind(grant.grant_id)
        .bind(grant.account_id)
        .bind(grant.role.as_str())
        .bind(grant.programme_code.clone())
        .bind(grant.operator_code.clone())
        .bind(grant.region_code.clone())
        .bind(grant.employer_id)
        .bind(grant.person_id)
        .bind(grant.starts_on)
        .bind(grant.ends_on)
        .bind(grant.granted_by)
        .bind(grant.granted_at)
        .bind(grant.revoked_at),
    )
    .await
}

/// Takes a role back; a grant already revoked is stale.
pub async fn revoke(tx: &mut Writer, id: GrantId, at: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "role_grant",
        sql!("UPDATE role_grant SET revoked_at = $2 WHERE grant_id = $1 AND revoked_at IS NULL").bind(id).bind(at),
    )
    .await
}
