//! An employer writes an opening.

use serde_json::json;

use super::{found, step};
use crate::domain::ids::{EmployerId, OpeningId};
use crate::domain::opening::Terms;
use crate::operations::{Act, Result};
use crate::storage::{Writer, audit, employer, opening};

/// Saves a draft that its employer alone sees.
pub async fn draft_opening(tx: &mut Writer, act: &Act, employer: EmployerId, terms: &Terms) -> Result<OpeningId> {
    terms.check()?;
    found(employer::find(tx, employer).await?, "employer")?;
    let id = act.id();
    opening::insert(tx, id, employer, terms, act.account, act.now).await?;
    audit::append(tx, &step(act, "opening.draft", id, json!({ "positions": terms.positions }))).await?;
    Ok(id)
}
