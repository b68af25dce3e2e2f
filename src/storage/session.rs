//! Server-side sessions, failed logins and one-time links. Tokens are stored hashed.

use chrono::{DateTime, Utc};

use super::{Reader, Result, Writer};
use crate::domain::ids::AccountId;

/// One session.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SessionRow {
    /// Whose.
    #[sqlx(try_from = "uuid::Uuid")]
    pub account_id: AccountId,
    /// When it was opened.
    pub created_at: DateTime<Utc>,
    /// When it last served a request (refreshed at most once a minute).
    pub last_seen_at: DateTime<Utc>,
    /// When it ends whatever happens.
    pub absolute_until: DateTime<Utc>,
}

/// Opens a session.
pub async fn insert(tx: &mut Writer, token_hash: &[u8], session: &SessionRow) -> Result<()> {
    tx.run_one(
        "session",
        sql!(
            "INSERT INTO session (token_hash, account_id, created_at, last_seen_at, absolute_until)
             VALUES ($1, $2, $3, $4, $5)"
        )
        .bind(token_hash)
        .bind(session.account_id)
        .bind(session.created_at)
        .bind(session.last_seen_at)
        .bind(session.absolute_until),
    )
    .await
}

/// Notes that a session is in use. A session ended meanwhile is left ended.
pub async fn touch(tx: &mut Writer, token_hash: &[u8], now: DateTime<Utc>) -> Result<()> {
    tx.run(sql!("UPDATE session SET last_seen_at = $2 WHERE token_hash = $1").bind(token_hash).bind(now)).await?;
    Ok(())
}

/// Ends a session; ending it twice is no error.
pub async fn delete(tx: &mut Writer, token_hash: &[u8]) -> Result<()> {
    tx.run(sql!("DELETE FROM session WHERE token_hash = $1").bind(token_hash)).await?;
    Ok(())
}

/// Ends every session of an account (password or roles changed).
pub async fn delete_all(tx: &mut Writer, account: AccountId) -> Result<u64> {
    tx.run(sql!("DELETE FROM session WHERE account_id = $1").bind(account)).await
}

/// Failed logins of an address since an instant, in all and from one origin.
pub async fn failures_since(
    tx: &mut Reader,
    email_hash: &[u8],
    origin_hash: &[u8],
    since: DateTime<Utc>,
) -> Result<(i64, i64)> {
    tx.one(
        sql!(
            "SELECT COUNT(*), COUNT(*) FILTER (WHERE origin_hash = $2)
             FROM login_failure WHERE email_hash = $1 AND failed_at > $3"
        )
        .bind(email_hash)
        .bind(origin_hash)
        .bind(since),
    )
    .await
}

/// Notes a failed login, and forgets those older than `before`.
pub async fn insert_failure(
    tx: &mut Writer,
    id: uuid::Uuid,
    email_hash: &[u8],
    origin_hash: &[u8],
    at: DateTime<Utc>,
    before: DateTime<Utc>,
) -> Result<()> {
    tx.run(sql!("DELETE FROM login_failure WHERE failed_at < $1").bind(before)).await?;
    tx.run_one(
        "login_failure",
        sql!("INSERT INTO login_failure (failure_id, email_hash, origin_hash, failed_at) VALUES ($1, $2, $3, $4)")
            .bind(id)
            .bind(email_hash)
            .bind(origin_hash)
            .bind(at),
    )
    .await
}

/// Strikes out a try that turned out right.
pub async fn forget_failure(tx: &mut Writer, id: uuid::Uuid) -> Result<()> {
    tx.run(sql!("DELETE FROM login_failure WHERE failure_id = $1").bind(id)).await?;
    Ok(())
}

/// One link that works once.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LinkRow {
    /// `first_admin` or `password`.
    pub purpose: String,
    /// Whose password it sets.
    pub account_id: Option<uuid::Uuid>,
    /// When it stops working.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
}

/// The link of a token's hash.
pub async fn find_link(tx: &mut Reader, token_hash: &[u8]) -> Result<Option<LinkRow>> {
    tx.opt(
        sql!("SELECT purpose, account_id, expires_at, used_at FROM one_time_link WHERE token_hash = $1")
            .bind(token_hash),
    )
    .await
}

/// Makes a link.
pub async fn insert_link(tx: &mut Writer, token_hash: &[u8], link: &LinkRow, now: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "one_time_link",
        sql!(
            "INSERT INTO one_time_link (token_hash, purpose, account_id, created_at, expires_at, used_at)
             VALUES ($1, $2, $3, $4, $5, NULL)"
        )
        .bind(token_hash)
        .bind(link.purpose.as_str())
        .bind(link.account_id)
        .bind(now)
        .bind(link.expires_at),
    )
    .await
}

/// Uses a link up; one already used, or expired, is stale.
pub async fn use_link(tx: &mut Writer, token_hash: &[u8], now: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "one_time_link",
        sql!("UPDATE one_time_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2")
            .bind(token_hash)
            .bind(now),
    )
    .await
}
