//! An administrator proposes a new version of a definition.

use serde_json::json;

use super::JOURNAL;
use crate::domain::field::Faults;
use crate::domain::ids::DefinitionId;
use crate::domain::indicator::{Profile, sound};
use crate::operations::{Act, Error, Result};
use crate::storage::{Writer, audit, definition};

/// What is proposed.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The parameters; the number of its version comes with its activation.
    pub profile: Profile,
    /// The version they were taken from, which is known to exist.
    pub from: Profile,
    /// Why.
    pub reason: String,
}

/// Keeps a draft, which changes no figure. Its indicators are those of the definition it comes from.
pub async fn draft(tx: &mut Writer, act: &Act, draft: Draft) -> Result<DefinitionId> {
    let Draft { mut profile, from, reason } = draft;
    (profile.code, profile.version) = (from.code.clone(), from.version);
    profile.complete();
    let ids = |profile: &Profile| profile.indicators.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    let same = Profile { valid_from: from.valid_from, ..profile.clone() } == from;
    let faults = Faults::default()
        .required(&reason, "reason", 500)
        .unless(ids(&profile) == ids(&from), "indicators", "choice")
        .unless(!same, "reason", "nothing_changes");
    let mut faults = faults.verdict().err().unwrap_or_default();
    faults.extend(sound::faults(&profile));
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let id = act.id();
    definition::insert(tx, id, &profile, reason.trim(), (act.account, act.now)).await?;
    let detail = json!({ "code": profile.code, "from": from.version, "parameters": profile });
    audit::append(tx, &act.entry("definition.draft", JOURNAL, id, detail)).await?;
    Ok(id)
}
