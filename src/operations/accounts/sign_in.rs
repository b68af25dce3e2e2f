//! Signing in and out.
//!
//! A try is counted before the password is looked at, and struck out when it fits: however many come at once, and
//! whatever their headers, an account sees at most the allowed number of wrong ones a minute. The same work is done and the
//! same answer given whether the account exists or not. Once an address reaches its limit, only places that have not failed
//! in that minute may still try, so that the owner gets in from elsewhere.

use chrono::{DateTime, TimeDelta, Utc};

use super::password;
use crate::clock::Random;
use crate::domain::audit::{Actor, Entry};
use crate::domain::ids::AccountId;
use crate::keys::Keys;
use crate::operations::journal;
use crate::storage::account::{self, AccountRow};
use crate::storage::session::{self, SessionRow};
use crate::storage::{Error, Store, audit, setting};

/// How far back tries count.
const WINDOW: TimeDelta = TimeDelta::minutes(1);

/// What somebody shows to sign in, and from where.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// The address typed.
    pub email: String,
    /// The password typed.
    pub password: String,
    /// Where from, as the network says it.
    pub origin: String,
    /// Hash of the token of a session already open in the same browser: it ends.
    pub replaces: Option<Vec<u8>>,
}

/// What the settings allow.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Wrong passwords an address and minute.
    pub failures: i64,
    /// How long a session lasts at most.
    pub lasts: TimeDelta,
}

/// How it ended.
#[derive(Debug)]
pub enum Outcome {
    /// Signed in: the secret that the cookie carries, and the account.
    Opened([u8; 32], Box<AccountRow>),
    /// The address or the password is wrong; which of them is not told.
    Wrong,
    /// Too many tries for this address.
    TooMany,
}

/// Tries to sign in.
pub async fn sign_in(
    store: &Store,
    keys: &Keys,
    (random, now): (&Random, DateTime<Utc>),
    limits: Limits,
    attempt: Attempt,
) -> Result<Outcome, Error> {
    let email = attempt.email.trim().to_lowercase();
    let email_hash = keys.lookup("login-address", &email);
    let origin_hash = keys.lookup("login-origin", &attempt.origin);
    let failure = random.id(now);

    let mut tx = store.write().await?;
    // Writing this row makes tries wait for each other on PostgreSQL; SQLite has one writer.
    setting::put(&mut tx, "login_turn", "").await?;
    let (all, here) = session::failures_since(&mut tx, &email_hash, &origin_hash, now - WINDOW).await?;
    if here >= limits.failures || (all >= limits.failures && here > 0) {
        return Ok(Outcome::TooMany);
    }
    session::insert_failure(&mut tx, failure, &email_hash, &origin_hash, now, now - WINDOW * 2).await?;
    let found = account::find_by_email(&mut tx, &email).await?;
    tx.commit().await?;

    let stored = found.as_ref().and_then(|row| row.password_hash.clone());
    let fits = password::fits_aside(attempt.password, stored).await;
    let Some(account) = found.filter(|row| fits && row.disabled_at.is_none()) else { return Ok(Outcome::Wrong) };

    let mut tx = store.write().await?;
    session::forget_failure(&mut tx, failure).await?;
    if let Some(old) = attempt.replaces {
        session::delete(&mut tx, &old).await?;
    }
    let secret = random.secret();
    let row = SessionRow {
        account_id: account.account_id,
        created_at: now,
        last_seen_at: now,
        absolute_until: now + limits.lasts,
    };
    session::insert(&mut tx, &super::token_hash(&super::token(secret)), &row).await?;
    // The day's first arrival signs what was written before it.
    journal::daily(&mut tx, keys, now).await?;
    audit::append(&mut tx, &entry(now, account.account_id, "session.open")).await?;
    tx.commit().await?;
    Ok(Outcome::Opened(secret, Box::new(account)))
}

/// Ends a session.
pub async fn sign_out(store: &Store, now: DateTime<Utc>, account: AccountId, token_hash: &[u8]) -> Result<(), Error> {
    let mut tx = store.write().await?;
    session::delete(&mut tx, token_hash).await?;
    audit::append(&mut tx, &entry(now, account, "session.close")).await?;
    tx.commit().await
}

fn entry(happened_at: DateTime<Utc>, account: AccountId, action: &'static str) -> Entry {
    Entry {
        happened_at,
        actor: Actor::Account(account),
        action,
        object_kind: "account",
        object_id: account.to_string(),
        detail: serde_json::json!({}),
    }
}
