//! What an administrator does with accounts: open one and invite its owner, give and end mandates, close, reopen.
//!
//! Somebody always keeps the administration: the last administrator neither closes nor ends their own mandate.

use serde_json::json;

use super::{Draft, Mandate};
use crate::domain::audit::Actor;
use crate::domain::field::{Faults, FieldFault};
use crate::domain::identifier;
use crate::domain::ids::{AccountId, GrantId};
use crate::domain::role::Role;
use crate::operations::{Act, Error, Result};
use crate::storage::account::{self, AccountRow};
use crate::storage::{self, Reader, Writer, account_list, audit, employer, grant, reference, session};

/// Opens an account with one mandate; gives the secret of the link with which its owner chooses a password.
pub async fn open(tx: &mut Writer, act: &Act, draft: Draft, mandate: Mandate) -> Result<String> {
    let faults = Faults::default().required(&draft.name, "name", 120).unless(
        identifier::email(&draft.email).is_some(),
        "email",
        "email",
    );
    check(tx, act, &mandate, faults).await?;
    if account::find_by_email(tx, &draft.email).await?.is_some() {
        return Err(taken());
    }
    let (id, by) = (draft.id, Actor::Account(act.account));
    super::create(tx, act.now, &by, draft).await.map_err(|error| match error {
        storage::Error::Duplicate(_) => taken(),
        other => other.into(),
    })?;
    super::mandate(tx, act.now, &by, (id, act.id()), mandate).await?;
    Ok(super::invite(tx, act.now, &by, (id, act.bytes())).await?)
}

fn taken() -> Error {
    Error::Invalid(vec![FieldFault { field: "email", rule: "taken" }])
}

/// Makes a new link for the owner of an open account; gives its secret. Links made before keep working until they expire.
pub async fn renew_link(tx: &mut Writer, act: &Act, id: AccountId) -> Result<String> {
    open_account(tx, id).await?;
    Ok(super::invite(tx, act.now, &Actor::Account(act.account), (id, act.bytes())).await?)
}

/// Gives an open account one more mandate.
pub async fn give_mandate(tx: &mut Writer, act: &Act, id: AccountId, mandate: Mandate) -> Result<()> {
    open_account(tx, id).await?;
    check(tx, act, &mandate, Faults::default()).await?;
    Ok(super::mandate(tx, act.now, &Actor::Account(act.account), (id, act.id()), mandate).await?)
}

/// Ends a mandate at once.
pub async fn end_mandate(tx: &mut Writer, act: &Act, id: AccountId, mandate: GrantId) -> Result<()> {
    let held = account_list::mandates(tx, &[id]).await?;
    let row = held.iter().find(|row| row.grant_id == mandate).ok_or(Error::Missing("mandate"))?;
    let role = row.role()?;
    if role == Role::Administrator {
        keep_one_administrator(tx, act, id).await?;
    }
    grant::revoke(tx, mandate, act.now).await?;
    let detail = json!({ "role": role, "mandate": mandate });
    audit::append(tx, &act.entry("account.end_mandate", "account", id, detail)).await?;
    Ok(())
}

/// Closes an account: its sessions end, nobody signs in with it.
pub async fn close(tx: &mut Writer, act: &Act, id: AccountId) -> Result<()> {
    open_account(tx, id).await?;
    keep_one_administrator(tx, act, id).await?;
    account::set_disabled(tx, id, Some(act.now)).await?;
    session::delete_all(tx, id).await?;
    audit::append(tx, &act.entry("account.close", "account", id, json!({}))).await?;
    Ok(())
}

/// Opens a closed account again, with the mandates it had.
pub async fn reopen(tx: &mut Writer, act: &Act, id: AccountId) -> Result<()> {
    let row = account::find(tx, id).await?.ok_or(Error::Missing("account"))?;
    if row.disabled_at.is_none() {
        return Err(Error::Refused("account.open"));
    }
    account::set_disabled(tx, id, None).await?;
    audit::append(tx, &act.entry("account.reopen", "account", id, json!({}))).await?;
    Ok(())
}

async fn open_account(tx: &mut Reader, id: AccountId) -> Result<AccountRow> {
    let row = account::find(tx, id).await?.ok_or(Error::Missing("account"))?;
    if row.disabled_at.is_some() { Err(Error::Refused("account.closed")) } else { Ok(row) }
}

/// Refuses what would leave nobody to administer.
async fn keep_one_administrator(tx: &mut Writer, act: &Act, id: AccountId) -> Result<()> {
    let held = grant::in_force(tx, id, act.today).await?;
    let mut administers = false;
    for row in &held {
        administers |= row.role()? == Role::Administrator;
    }
    if administers && account_list::other_administrators(tx, id, act.today).await? == 0 {
        return Err(Error::Refused("account.last_administrator"));
    }
    Ok(())
}

/// What any mandate must be: over things that exist, of the role's kind, and not over before it begins.
async fn check(tx: &mut Reader, act: &Act, mandate: &Mandate, faults: Faults) -> Result<()> {
    let area = &mandate.area;
    let programmes = reference::programmes(tx).await?;
    let operators = reference::operators(tx).await?;
    let known = |wanted: &Option<String>, code: &dyn Fn(&str) -> bool| wanted.as_deref().is_none_or(code);
    let programme = known(&area.programme, &|code| programmes.iter().any(|row| row.programme_code == code));
    let operator = known(&area.operator, &|code| operators.iter().any(|row| row.operator_code == code));
    let employer = match (mandate.role, mandate.employer) {
        (Role::Employer, Some(id)) => employer::find(tx, id).await?.is_some(),
        (Role::Employer, None) => false,
        (_, employer) => employer.is_none(),
    };
    faults
        .unless(mandate.role != Role::Learner || mandate.person.is_some(), "role", "choice")
        .unless(programme, "programme", "unknown")
        .unless(operator, "operator", "unknown")
        .unless(employer, "employer", "employer")
        .unless(mandate.ends_on.is_none_or(|end| end >= mandate.starts_on), "ends_on", "before_start")
        .unless(mandate.ends_on.is_none_or(|end| end >= act.today), "ends_on", "past")
        .verdict()?;
    Ok(())
}
