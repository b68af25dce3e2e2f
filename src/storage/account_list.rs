//! Accounts as the administration lists them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Reader, Result};
use crate::domain::account::AccountState;
use crate::domain::ids::AccountId;
use crate::domain::role::Role;
use crate::storage::grant::GrantRow;

/// An account of the list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AccountLine {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub account_id: AccountId,
    /// Address.
    pub email: String,
    /// Name.
    pub name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Whether a password was chosen.
    pub has_password: bool,
    /// When it was closed.
    pub disabled_at: Option<DateTime<Utc>>,
}

impl AccountLine {
    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> AccountState {
        match (self.disabled_at, self.has_password) {
            (Some(_), _) => AccountState::Closed,
            (None, true) => AccountState::Active,
            (None, false) => AccountState::Pending,
        }
    }
}

/// What the list is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct AccountFilter {
    /// Where accounts stand.
    pub state: Option<AccountState>,
    /// A role held today.
    pub role: Option<Role>,
    /// Open, with a mandate in force that ends by this day.
    pub ending_by: Option<NaiveDate>,
    /// Part of the address or the name.
    pub text: Option<String>,
    /// Addresses after this one.
    pub after: Option<String>,
}

/// Accounts by address.
pub async fn list(tx: &mut Reader, filter: &AccountFilter, today: NaiveDate, limit: u32) -> Result<Vec<AccountLine>> {
    let sql = sql!(
        "SELECT a.account_id, a.email, a.name, a.created_at, a.password_hash IS NOT NULL AS has_password,
                a.disabled_at
         FROM account a
         WHERE (CAST($1 AS TEXT) IS NULL
                OR EXISTS (SELECT 1 FROM role_grant g
                           WHERE g.account_id = a.account_id AND g.revoked_at IS NULL AND g.role = $1
                             AND g.starts_on <= $2 AND (g.ends_on IS NULL OR g.ends_on >= $2)))
           AND (CAST($3 AS TEXT) IS NULL OR a.email LIKE $3 OR LOWER(a.name) LIKE $3)",
        " ORDER BY a.email"
    );
    let holding = filter.text.as_deref().map(|text| format!("%{}%", text.to_lowercase().replace(['%', '_'], "")));
    let sql = sql
        .bind(filter.role.map(Role::code))
        .bind(today)
        .bind(holding)
        .and_opt(
            "a.disabled_at IS NULL
             AND (SELECT MIN(g.ends_on) FROM role_grant g
                  WHERE g.account_id = a.account_id AND g.revoked_at IS NULL AND g.ends_on >= $2) <=",
            filter.ending_by,
        )
        .and_opt("a.email >", filter.after.clone());
    let sql = match filter.state {
        None => sql,
        Some(AccountState::Active) => sql.then(" AND a.password_hash IS NOT NULL AND a.disabled_at IS NULL"),
        Some(AccountState::Pending) => sql.then(" AND a.password_hash IS NULL AND a.disabled_at IS NULL"),
        Some(AccountState::Closed) => sql.then(" AND a.disabled_at IS NOT NULL"),
    };
    tx.all(sql.limit(limit)).await
}

/// The mandates of these accounts that were not taken back, ended ones included.
pub async fn mandates(tx: &mut Reader, accounts: &[AccountId]) -> Result<Vec<GrantRow>> {
    tx.all(
        sql!(
            "SELECT grant_id, account_id, role, programme_code, operator_code, region_code, employer_id, person_id,
                    starts_on, ends_on, granted_by, granted_at, revoked_at
             FROM role_grant WHERE revoked_at IS NULL",
            " ORDER BY granted_at, grant_id"
        )
        .and_in("account_id", accounts.iter().copied()),
    )
    .await
}

/// When each of these accounts last signed in.
pub async fn last_sign_ins(tx: &mut Reader, accounts: &[AccountId]) -> Result<HashMap<String, DateTime<Utc>>> {
    let rows: Vec<(String, DateTime<Utc>)> = tx
        .all(
            sql!("SELECT actor, MAX(happened_at) FROM audit WHERE action = 'session.open'", " GROUP BY actor")
                .and_in("actor", accounts.iter().map(ToString::to_string)),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// How many open accounts with a password hold the administration today, other than this one.
pub async fn other_administrators(tx: &mut Reader, account: AccountId, today: NaiveDate) -> Result<i64> {
    Ok(tx
        .value(
            sql!(
                "SELECT COUNT(*) FROM account a
                 WHERE a.account_id <> $1 AND a.disabled_at IS NULL AND a.password_hash IS NOT NULL
                   AND EXISTS (SELECT 1 FROM role_grant g
                               WHERE g.account_id = a.account_id AND g.role = 'admin' AND g.revoked_at IS NULL
                                 AND g.starts_on <= $2 AND (g.ends_on IS NULL OR g.ends_on >= $2))"
            )
            .bind(account)
            .bind(today),
        )
        .await?
        .unwrap_or(0))
}
