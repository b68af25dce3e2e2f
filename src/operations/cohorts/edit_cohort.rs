//! A coordinator corrects what is known of a cohort.

use serde_json::json;
use uuid::Uuid;

use super::create_cohort::check;
use crate::domain::cohort::Cohort;
use crate::domain::field::Faults;
use crate::domain::scope::Scope;
use crate::operations::{Act, Error, Result};
use crate::storage::{Writer, audit, cohort, enrolment, facts};

/// Replaces what is known of a cohort; false when somebody changed it since the version read. Seats never fall under
/// those taken.
pub async fn edit_cohort(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    (code, version): (&str, Uuid),
    known: Cohort,
) -> Result<bool> {
    let row = cohort::find(tx, scope, code).await?.ok_or(Error::Missing("cohort"))?;
    cohort::lock(tx, row.cohort_id).await?;
    if cohort::version(tx, row.cohort_id).await? != Some(version) {
        return Ok(false);
    }
    let enrolled = enrolment::of_cohort(tx, scope, row.cohort_id).await?;
    let taken = enrolled.iter().filter(|row| row.withdrawn_on.is_none()).count();
    let seats = known.capacity.is_none_or(|seats| seats as usize >= taken);
    check(tx, scope, &known, Faults::default().unless(seats, "capacity", "under_enrolled")).await?;
    if row.cohort()? == known {
        return Ok(true);
    }
    cohort::supersede(tx, &[row.cohort_id], act.now, None).await?;
    let detail = json!({ "starts_on": known.starts_on, "ends_on": known.ends_on, "capacity": known.capacity });
    cohort::append(tx, [(act.id(), row.cohort_id, known)], &act.provenance()).await?;
    facts::refresh(tx, &[row.cohort_id]).await?;
    audit::append(tx, &act.entry("cohort.edit", "cohort", row.cohort_id, detail)).await?;
    Ok(true)
}
