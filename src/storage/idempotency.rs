//! Keyed writes: the first request with a key applies; a retry applies nothing and is given the first one's answer.
//!
//! A store that holds a [`Claim`] stakes it at the start of each transaction that writes, so that key and change are
//! committed together: whoever comes second waits for the first, then finds the key taken.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{Error, Reader, Result, Writer};
use crate::domain::ids::AccountId;

/// How long a key is remembered.
pub const REMEMBERED: TimeDelta = TimeDelta::hours(24);

/// A key and the request it stands for, both hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// SHA-256 of the key.
    pub key: [u8; 32],
    /// SHA-256 of method, address and fields.
    pub request: [u8; 32],
}

/// What became of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// No key, or nothing written.
    Unused,
    /// This request is the first.
    First,
    /// An earlier request with the same key and content was applied.
    Repeated,
}

/// One request's claim to be the first with its key.
#[derive(Debug)]
pub struct Claim {
    account: AccountId,
    request: Uuid,
    now: DateTime<Utc>,
    state: Mutex<(Option<Key>, Fate)>,
}

#[derive(sqlx::FromRow)]
struct Holder {
    request_hash: Vec<u8>,
    request_id: Uuid,
}

impl Claim {
    /// The claim of a request of an account; it says nothing until it is given a key.
    #[must_use]
    pub const fn of(account: AccountId, request: Uuid, now: DateTime<Utc>) -> Self {
        Self { account, request, now, state: Mutex::new((None, Fate::Unused)) }
    }

    /// Gives the key, or replaces it once more of the request is known.
    pub fn name(&self, key: Key) {
        self.with(|state| state.0 = Some(key));
    }

    /// What became of it so far.
    #[must_use]
    pub fn fate(&self) -> Fate {
        self.with(|state| state.1)
    }

    fn with<T>(&self, read: impl FnOnce(&mut (Option<Key>, Fate)) -> T) -> T {
        read(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes the key in the transaction of the change itself; [`Error::KeyTaken`] or [`Error::KeyReused`] when an
    /// earlier request holds it.
    pub(super) async fn stake(&self, tx: &mut Writer) -> Result<()> {
        let Some(key) = self.with(|state| state.0) else { return Ok(()) };
        forget(tx, self.account, self.now - REMEMBERED).await?;
        if self.insert(tx, key).await? {
            self.with(|state| state.1 = Fate::First);
            return Ok(());
        }
        let holder: Holder = tx
            .one(
                sql!("SELECT request_hash, request_id FROM idempotency WHERE account_id = $1 AND key_hash = $2")
                    .bind(self.account)
                    .bind(&key.key[..]),
            )
            .await?;
        if holder.request_id == self.request {
            return Ok(());
        }
        if holder.request_hash != key.request {
            return Err(Error::KeyReused);
        }
        self.with(|state| state.1 = Fate::Repeated);
        Err(Error::KeyTaken)
    }

    async fn insert(&self, tx: &mut Writer, key: Key) -> Result<bool> {
        let written = tx
            .run(
                sql!(
                    "INSERT INTO idempotency (account_id, key_hash, request_hash, request_id, claimed_at, answer)
                     VALUES ($1, $2, $3, $4, $5, NULL)
                     ON CONFLICT (account_id, key_hash) DO NOTHING"
                )
                .bind(self.account)
                .bind(&key.key[..])
                .bind(&key.request[..])
                .bind(self.request)
                .bind(self.now),
            )
            .await?;
        Ok(written == 1)
    }

    /// Keeps the answer of the first request; nothing to keep when its change was not committed.
    pub async fn answered(&self, tx: &mut Writer, answer: Vec<u8>) -> Result<()> {
        let Some(key) = self.with(|state| state.0) else { return Ok(()) };
        tx.run(
            sql!(
                "UPDATE idempotency SET answer = $1
                 WHERE account_id = $2 AND key_hash = $3 AND request_id = $4"
            )
            .bind(answer)
            .bind(self.account)
            .bind(&key.key[..])
            .bind(self.request),
        )
        .await?;
        Ok(())
    }

    /// The answer that the first request was given, once it was.
    pub async fn answer(&self, tx: &mut Reader) -> Result<Option<Vec<u8>>> {
        let Some(key) = self.with(|state| state.0) else { return Ok(None) };
        let found = tx
            .value::<Option<Vec<u8>>>(
                sql!("SELECT answer FROM idempotency WHERE account_id = $1 AND key_hash = $2")
                    .bind(self.account)
                    .bind(&key.key[..]),
            )
            .await?;
        Ok(found.flatten())
    }
}

/// Lets go of an account's keys taken up to an instant.
async fn forget(tx: &mut Writer, account: AccountId, until: DateTime<Utc>) -> Result<()> {
    tx.run(sql!("DELETE FROM idempotency WHERE account_id = $1 AND claimed_at <= $2").bind(account).bind(until))
        .await?;
    Ok(())
}
