//! Activities of levers 2 and 3 are recorded, corrected, removed; every statement of them is kept.

use serde_json::json;
use uuid::Uuid;

use crate::domain::contract::ContractState;
use crate::domain::contract::activity::Activity;
use crate::domain::field::FieldFault;
use crate::domain::ids::{AccountId, ActivityId};
use crate::operations::{Act, Error, Result};
use crate::storage::activity::{self, ActivityRow};
use crate::storage::{Writer, audit, contract};

/// Kind of thing in the journal.
const JOURNAL: &str = "activity";

/// An activity as the caller read it.
#[derive(Clone, Copy, Debug)]
pub struct Recorded {
    /// Which.
    pub id: ActivityId,
    /// The statement read.
    pub version: Uuid,
    /// Whose alone may be changed; none: anybody's.
    pub only_of: Option<AccountId>,
}

/// Records an activity of a contract in force.
pub async fn record_activity(tx: &mut Writer, act: &Act, stated: &Activity) -> Result<ActivityId> {
    check(tx, act, stated).await?;
    let id = act.id();
    activity::insert(tx, id, (act.account, act.now)).await?;
    activity::state(tx, (id, act.id()), stated, (act.account, act.now)).await?;
    let detail = json!({ "contract": stated.contract, "kind": stated.kind, "held_on": stated.held_on });
    audit::append(tx, &act.entry("activity.record", JOURNAL, id, detail)).await?;
    Ok(id)
}

/// States an activity otherwise.
pub async fn correct_activity(tx: &mut Writer, act: &Act, read: Recorded, stated: &Activity) -> Result<()> {
    own(tx, read).await?;
    check(tx, act, stated).await?;
    activity::supersede(tx, read.version, act.now).await?;
    activity::state(tx, (read.id, act.id()), stated, (act.account, act.now)).await?;
    let detail = json!({ "contract": stated.contract, "kind": stated.kind, "held_on": stated.held_on });
    audit::append(tx, &act.entry("activity.correct", JOURNAL, read.id, detail)).await?;
    Ok(())
}

/// Takes an activity out: it counts no more, and what was known before still reads.
pub async fn remove_activity(tx: &mut Writer, act: &Act, read: Recorded) -> Result<()> {
    own(tx, read).await?;
    activity::supersede(tx, read.version, act.now).await?;
    audit::append(tx, &act.entry("activity.remove", JOURNAL, read.id, json!({}))).await?;
    Ok(())
}

async fn own(tx: &mut Writer, read: Recorded) -> Result<ActivityRow> {
    let row = activity::find(tx, read.id).await?.ok_or(Error::Missing("activity"))?;
    if read.only_of.is_some_and(|account| account != row.created_by) {
        return Err(Error::Missing("activity"));
    }
    Ok(row)
}

async fn check(tx: &mut Writer, act: &Act, stated: &Activity) -> Result<()> {
    let mut faults = stated.check(act.today).err().unwrap_or_default();
    let found = contract::find(tx, stated.contract).await?;
    let open = found.map(|row| row.state()).transpose()?.is_some_and(|state| state == ContractState::InForce);
    if !open {
        faults.push(FieldFault { field: "contract", rule: "choice" });
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}
