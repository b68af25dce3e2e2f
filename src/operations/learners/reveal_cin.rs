//! A coordinator reads a learner's CIN in clear: the journal keeps who and when.

use serde_json::json;

use super::JOURNAL;
use crate::domain::ids::EnrolmentId;
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::operations::{Act, Error, Result};
use crate::storage::{Writer, audit, enrolment, person};

/// The CIN of a learner of the scope, if it was given.
pub async fn reveal_cin(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    keys: &Keys,
    learner: EnrolmentId,
) -> Result<Option<String>> {
    let row = enrolment::find(tx, scope, learner).await?.ok_or(Error::Missing("enrolment"))?;
    let known = person::find(tx, scope, row.person_id).await?.ok_or(Error::Missing("person"))?;
    let cin = known.person(keys)?.cin;
    if cin.is_some() {
        audit::append(tx, &act.entry("person.reveal_cin", JOURNAL, learner, json!({}))).await?;
    }
    Ok(cin)
}
