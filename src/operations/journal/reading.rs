//! What names somebody is opened: the journal keeps who, once a day for each reader.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::clock::civil;
use crate::domain::ids::{ApplicationId, EnrolmentId, PersonId};
use crate::operations::{Act, Result};
use crate::storage::audit::AuditRow;
use crate::storage::{Writer, audit};

const READ: &str = "learner.read";
const REACHED: &str = "application.read";

/// Whether entries about a thing hold that this account read it today.
#[must_use]
pub fn reading_noted(entries: &[AuditRow], act: &Act) -> bool {
    let today = |at: DateTime<Utc>| civil(at).date_naive() == act.today;
    let own = act.account.to_string();
    let is_reading = |action: &str| [READ, REACHED].contains(&action);
    entries.iter().any(|entry| is_reading(&entry.action) && entry.actor == own && today(entry.happened_at))
}

/// Journals that a learner's record was read.
pub async fn note_reading(tx: &mut Writer, act: &Act, learner: EnrolmentId, person: PersonId) -> Result<()> {
    audit::append(tx, &act.entry(READ, "enrolment", learner, json!({ "person": person }))).await?;
    Ok(())
}

/// Journals that an employer read how to reach a candidate.
pub async fn note_contact(tx: &mut Writer, act: &Act, candidate: ApplicationId, learner: EnrolmentId) -> Result<()> {
    audit::append(tx, &act.entry(REACHED, "application", candidate, json!({ "learner": learner }))).await?;
    Ok(())
}
