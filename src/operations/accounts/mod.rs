//! Accounts: making one, giving it a role over an area, letting its owner choose a password, closing it.

pub mod administration;
pub mod first_administrator;
pub mod password;
pub mod sign_in;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sha2::{Digest as _, Sha256};

use crate::domain::audit::{Actor, Entry};
use crate::domain::ids::{AccountId, EmployerId, GrantId, PersonId};
use crate::domain::role::Role;
use crate::domain::scope::Area;
use crate::storage::account::{self, AccountRow};
use crate::storage::grant::{self, GrantRow};
use crate::storage::session::{self, LinkRow};
use crate::storage::{Result, Writer, audit};

/// A one-time link works for two days.
const LINK_LASTS: TimeDelta = TimeDelta::days(2);

/// A new account.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Identifier.
    pub id: AccountId,
    /// Address.
    pub email: String,
    /// Name shown on pages.
    pub name: String,
    /// `fr`, `ar` or `en`.
    pub language: String,
    /// Argon2id hash; none until its owner follows a link.
    pub password_hash: Option<String>,
}

/// What a role is given over.
#[derive(Clone, Debug)]
pub struct Mandate {
    /// The role.
    pub role: Role,
    /// Programmes, operators, regions.
    pub area: Area,
    /// The employer it speaks for.
    pub employer: Option<EmployerId>,
    /// The person it is.
    pub person: Option<PersonId>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; none means until revoked.
    pub ends_on: Option<NaiveDate>,
}

/// Makes an account. An address already taken is [`crate::storage::Error::Duplicate`].
pub async fn create(tx: &mut Writer, now: DateTime<Utc>, actor: &Actor, draft: Draft) -> Result<AccountId> {
    let id = draft.id;
    let row = AccountRow {
        account_id: id,
        email: draft.email.trim().to_lowercase(),
        name: draft.name,
        password_hash: draft.password_hash,
        language: draft.language,
        created_at: now,
        disabled_at: None,
    };
    account::insert(tx, &row).await?;
    journal(tx, now, actor, "account.create", id, serde_json::json!({})).await?;
    Ok(id)
}

/// Gives an account a role over an area.
pub async fn mandate(
    tx: &mut Writer,
    now: DateTime<Utc>,
    actor: &Actor,
    (account, grant): (AccountId, GrantId),
    mandate: Mandate,
) -> Result<()> {
    let row = GrantRow {
        grant_id: grant,
        account_id: account,
        role: mandate.role.code().to_owned(),
        programme_code: mandate.area.programme,
        operator_code: mandate.area.operator,
        region_code: mandate.area.region.map(|region| region.code().to_owned()),
        employer_id: mandate.employer.map(Into::into),
        person_id: mandate.person.map(Into::into),
        starts_on: mandate.starts_on,
        ends_on: mandate.ends_on,
        granted_by: match actor {
            Actor::Account(id) => Some((*id).into()),
            Actor::System | Actor::Visitor => None,
        },
        granted_at: now,
        revoked_at: None,
    };
    grant::insert(tx, &row).await?;
    let detail = serde_json::json!({
        "role": row.role, "programme": row.programme_code, "operator": row.operator_code,
        "region": row.region_code, "ends_on": row.ends_on,
    });
    journal(tx, now, actor, "account.grant", account, detail).await
}

/// Makes a link with which an account's owner sets a password; gives the secret that the link carries.
pub async fn invite(
    tx: &mut Writer,
    now: DateTime<Utc>,
    actor: &Actor,
    (account, secret): (AccountId, [u8; 32]),
) -> Result<String> {
    let link = LinkRow {
        purpose: "password".to_owned(),
        account_id: Some(account.into()),
        expires_at: now + LINK_LASTS,
        used_at: None,
    };
    let token = token(secret);
    session::insert_link(tx, &token_hash(&token), &link, now).await?;
    journal(tx, now, actor, "account.invite", account, serde_json::json!({})).await?;
    Ok(token)
}

/// Sets a password and ends every session opened with the one before.
pub async fn set_password(
    tx: &mut Writer,
    now: DateTime<Utc>,
    actor: &Actor,
    account: AccountId,
    hash: &str,
) -> Result<()> {
    account::set_password(tx, account, hash).await?;
    session::delete_all(tx, account).await?;
    journal(tx, now, actor, "account.password", account, serde_json::json!({})).await
}

/// The text form of a secret: what a cookie, a link or a bearer header carries.
#[must_use]
pub fn token(secret: [u8; 32]) -> String {
    crate::keys::hex(&secret)
}

/// What is stored of a token.
#[must_use]
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

async fn journal(
    tx: &mut Writer,
    happened_at: DateTime<Utc>,
    actor: &Actor,
    action: &'static str,
    account: AccountId,
    detail: serde_json::Value,
) -> Result<()> {
    let object_id = account.to_string();
    let entry = Entry { happened_at, actor: actor.clone(), action, object_kind: "account", object_id, detail };
    audit::append(tx, &entry).await
}

/// The link that makes the first administrator, while there is no account at all; a new one at each start, the ones
/// before it stop working when the first account is made.
pub async fn first_administrator_link(
    store: &crate::storage::Store,
    now: DateTime<Utc>,
    secret: [u8; 32],
) -> Result<Option<String>> {
    if account::count(&mut store.read().await?).await? > 0 {
        return Ok(None);
    }
    let mut tx = store.write().await?;
    let link =
        LinkRow { purpose: "first_admin".to_owned(), account_id: None, expires_at: now + LINK_LASTS, used_at: None };
    let token = token(secret);
    session::insert_link(&mut tx, &token_hash(&token), &link, now).await?;
    tx.commit().await?;
    Ok(Some(token))
}
