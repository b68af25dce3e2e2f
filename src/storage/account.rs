//! Accounts.

use chrono::{DateTime, Utc};

use super::{Reader, Result, Writer};
use crate::domain::ids::AccountId;

/// One account.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AccountRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub account_id: AccountId,
    /// Address, in lower case.
    pub email: String,
    /// Name shown on pages.
    pub name: String,
    /// Argon2id hash in PHC form; absent until the first password is set.
    pub password_hash: Option<String>,
    /// `fr`, `ar` or `en`.
    pub language: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was closed.
    pub disabled_at: Option<DateTime<Utc>>,
}

/// The account of an address, in whatever case it is typed.
pub async fn find_by_email(tx: &mut Reader, email: &str) -> Result<Option<AccountRow>> {
    tx.opt(
        sql!(
            "SELECT account_id, email, name, password_hash, language, created_at, disabled_at
             FROM account WHERE email = $1"
        )
        .bind(email.trim().to_lowercase()),
    )
    .await
}

/// The account of an id.
pub async fn find(tx: &mut Reader, id: AccountId) -> Result<Option<AccountRow>> {
    tx.opt(
        sql!(
            "SELECT account_id, email, name, password_hash, language, created_at, disabled_at
             FROM account WHERE account_id = $1"
        )
        .bind(id),
    )
    .await
}

/// Every account, by address.
pub async fn list(tx: &mut Reader) -> Result<Vec<AccountRow>> {
    tx.all(sql!(
        "SELECT account_id, email, name, password_hash, language, created_at, disabled_at
         FROM account ORDER BY email"
    ))
    .await
}

/// Number of accounts; zero opens the first-administrator page.
pub async fn count(tx: &mut Reader) -> Result<i64> {
    Ok(tx.value(sql!("SELECT COUNT(*) FROM account")).await?.unwrap_or(0))
}

/// Adds an account. An address already taken is `Error::Duplicate`.
pub async fn insert(tx: &mut Writer, account: &AccountRow) -> Result<()> {
    tx.run_one(
        "account",
        sql!(
            "INSERT INTO account (account_id, email, name, password_hash, language, created_at, disabled_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        )
        .bind(account.account_id)
        .bind(account.email.to_lowercase())
        .bind(account.name.as_str())
        .bind(account.password_hash.clone())
        .bind(account.language.as_str())
        .bind(account.created_at)
        .bind(account.disabled_at),
    )
    .await
}

/// Replaces the password's hash.
pub async fn set_password(tx: &mut Writer, id: AccountId, hash: &str) -> Result<()> {
    tx.run_one("account", sql!("UPDATE account SET password_hash = $2 WHERE account_id = $1").bind(id).bind(hash)).await
}

/// Remembers the language chosen.
pub async fn set_language(tx: &mut Writer, id: AccountId, language: &str) -> Result<()> {
    tx.run_one("account", sql!("UPDATE account SET language = $2 WHERE account_id = $1").bind(id).bind(language)).await
}

/// Closes or reopens an account.
pub async fn set_disabled(tx: &mut Writer, id: AccountId, disabled_at: Option<DateTime<Utc>>) -> Result<()> {
    tx.run_one("account", sql!("UPDATE account SET disabled_at = $2 WHERE account_id = $1").bind(id).bind(disabled_at))
        .await
}
