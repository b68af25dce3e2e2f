//! A draft is given up.

use serde_json::json;

use super::JOURNAL;
use crate::domain::definition::DefinitionState;
use crate::domain::ids::DefinitionId;
use crate::operations::error::current;
use crate::operations::hiring::Read;
use crate::operations::{Act, Error, Result};
use crate::storage::{Writer, audit, definition};

/// Gives up a draft: it stays in the list, and can be drafted again.
pub async fn withdraw(tx: &mut Writer, act: &Act, read: Read<DefinitionId>) -> Result<()> {
    let row = definition::find(tx, read.id).await?.ok_or(Error::Missing("definition"))?;
    current("definition", read.version, &row)?;
    if row.state()? != DefinitionState::Draft {
        return Err(Error::Refused("definition.decided"));
    }
    definition::withdraw(tx, (read.id, read.version), (act.account, act.now)).await?;
    audit::append(tx, &act.entry("definition.withdraw", JOURNAL, read.id, json!({ "code": row.code }))).await?;
    Ok(())
}
