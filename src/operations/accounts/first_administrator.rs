//! The first account, made through the one-time link that `sanad serve` prints while there is none; and the password that
//! an invited account's owner chooses.

use chrono::{DateTime, Utc};

use super::{Draft, Mandate, password};
use crate::clock::{Random, civil};
use crate::domain::audit::Actor;
use crate::domain::ids::AccountId;
use crate::domain::role::Role;
use crate::domain::scope::Area;
use crate::storage::session::{self, LinkRow};
use crate::storage::{self, Reader, Store, account};

/// Why a link does nothing.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Unknown, used, expired, or no longer needed.
    #[error("the link does not work any more")]
    Spent,
    /// The password could not be hashed.
    #[error(transparent)]
    NotHashed(#[from] password::NotHashed),
    /// The database.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// The link of a token while it works for this purpose.
pub async fn find_link(
    tx: &mut Reader,
    now: DateTime<Utc>,
    purpose: &str,
    token_hash: &[u8],
) -> Result<LinkRow, Error> {
    let link = session::find_link(tx, token_hash).await?;
    let link = link.filter(|link| link.purpose == purpose && link.used_at.is_none() && link.expires_at > now);
    let link = link.ok_or(Error::Spent)?;
    if purpose == "first_admin" && account::count(tx).await? > 0 {
        return Err(Error::Spent);
    }
    Ok(link)
}

/// Makes the first administrator and uses the link up.
pub async fn make(
    store: &Store,
    (random, now): (&Random, DateTime<Utc>),
    token_hash: &[u8],
    (draft, password): (Draft, String),
) -> Result<AccountId, Error> {
    find_link(&mut store.read().await?, now, "first_admin", token_hash).await?;
    let password_hash = Some(password::hash_aside(password, random.bytes()).await?);
    let mut tx = store.write().await?;
    find_link(&mut tx, now, "first_admin", token_hash).await?;
    session::use_link(&mut tx, token_hash, now).await?;
    let id = super::create(&mut tx, now, &Actor::System, Draft { password_hash, ..draft }).await?;
    let mandate = Mandate {
        role: Role::Administrator,
        area: Area::default(),
        employer: None,
        person: None,
        starts_on: civil(now).date_naive(),
        ends_on: None,
    };
    super::mandate(&mut tx, now, &Actor::System, (id, random.id(now).into()), mandate).await?;
    tx.commit().await?;
    Ok(id)
}

/// Sets the password of the account a link was made for, and uses the link up.
pub async fn choose_password(
    store: &Store,
    (random, now): (&Random, DateTime<Utc>),
    token_hash: &[u8],
    password: String,
) -> Result<(), Error> {
    find_link(&mut store.read().await?, now, "password", token_hash).await?;
    let hash = password::hash_aside(password, random.bytes()).await?;
    let mut tx = store.write().await?;
    let link = find_link(&mut tx, now, "password", token_hash).await?;
    let id = AccountId(link.account_id.ok_or(Error::Spent)?);
    session::use_link(&mut tx, token_hash, now).await?;
    super::set_password(&mut tx, now, &Actor::Account(id), id, &hash).await?;
    tx.commit().await?;
    Ok(())
}
