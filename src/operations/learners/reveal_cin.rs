//! A coordinator reads a learner's CIN in clear: the journal keeps who, when and why.

use serde_json::json;

use super::JOURNAL;
use crate::domain::field::Faults;
use crate::domain::ids::EnrolmentId;
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::operations::{Act, Error, Result};
use crate::storage::{Writer, audit, enrolment, person};

/// Longest reason, in characters.
const LONGEST_REASON: usize = 200;

/// The CIN of a learner of the scope, if it was given, for a reason.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Invalid`]: no reason.
pub async fn reveal_cin(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    keys: &Keys,
    (learner, reason): (EnrolmentId, &str),
) -> Result<Option<String>> {
    let row = enrolment::find(tx, scope, learner).await?.ok_or(Error::Missing("enrolment"))?;
    Faults::default().required(reason, "reason", LONGEST_REASON).verdict()?;
    let known = person::find(tx, scope, row.person_id).await?.ok_or(Error::Missing("person"))?;
    let cin = known.person(keys)?.cin;
    if cin.is_some() {
        audit::append(tx, &act.entry("person.reveal_cin", JOURNAL, learner, json!({ "reason": reason.trim() })))
            .await?;
    }
    Ok(cin)
}
