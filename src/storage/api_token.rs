//! Bearer tokens of the programs' interface: shown once, stored hashed, with an end.

use chrono::{DateTime, Utc};

use super::{Result, Writer};
use crate::domain::ids::{AccountId, TokenId};

/// One token.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TokenRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub token_id: TokenId,
    /// The account it acts for.
    #[sqlx(try_from = "uuid::Uuid")]
    pub account_id: AccountId,
    /// What it is for.
    pub label: String,
    /// When it stops working.
    pub expires_at: DateTime<Utc>,
}

/// Makes a token.
pub async fn insert(tx: &mut Writer, token_hash: &[u8], token: &TokenRow, now: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "api_token",
        sql!(
            "INSERT INTO api_token (token_id, token_hash, account_id, label, created_at, expires_at, revoked_at)
             VALUES ($1, $2, $3, $4, $5, $6, NULL)"
        )
        .bind(token.token_id)
        .bind(token_hash)
        .bind(token.account_id)
        .bind(token.label.as_str())
        .bind(now)
        .bind(token.expires_at),
    )
    .await
}
