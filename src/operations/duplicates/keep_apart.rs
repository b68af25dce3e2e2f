//! Somebody says that two persons are two.

use serde_json::json;

use super::{JOURNAL, Question, read, tell};
use crate::domain::duplicate::Ground;
use crate::domain::scope::Scope;
use crate::operations::{Act, Error, Result};
use crate::storage::{Writer, audit, duplicate};

/// Decides that the two are different persons: they are not asked about again, unless it is undone.
pub async fn keep_apart(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    question: Question<'_>,
    ground: Ground,
) -> Result<()> {
    let pair = read(tx, scope, question).await?;
    if pair.decision.is_some() {
        return Err(Error::Refused("duplicate.decided"));
    }
    duplicate::decide(tx, question.id, "different", (act.account, act.now)).await?;
    tell(tx, &pair).await?;
    let detail = json!({ "person": pair.person_id, "other": pair.other_id, "ground": ground, "score": pair.score });
    audit::append(tx, &act.entry("duplicate.keep_apart", JOURNAL, question.id, detail)).await?;
    Ok(())
}
