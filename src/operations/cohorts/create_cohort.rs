//! A coordinator opens a cohort.

use serde_json::json;

use crate::domain::cohort::Cohort;
use crate::domain::field::{Faults, FieldFault};
use crate::domain::ids::CohortId;
use crate::domain::scope::Scope;
use crate::operations::{Act, Error, Result};
use crate::storage::{self, Reader, Writer, audit, cohort, facts, reference};

/// Opens a cohort within the scope, under a code that no other has borne.
pub async fn create_cohort(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    (code, known): (&str, Cohort),
) -> Result<CohortId> {
    let faults = Faults::default().required(code, "cohort_code", 100).unless(
        // `/cohorts/new` is the form.
        !code.contains(['/', '?', '#', '\\', '%']) && code.trim() != "new",
        "cohort_code",
        "address",
    );
    check(tx, scope, &known, faults).await?;
    let id: CohortId = act.id();
    cohort::insert_keys(tx, &[(id, code.trim().to_owned())]).await.map_err(taken)?;
    cohort::append(tx, [(act.id(), id, known)], &act.provenance()).await?;
    facts::refresh(tx, &[id]).await?;
    audit::append(tx, &act.entry("cohort.create", "cohort", id, json!({ "code": code.trim() }))).await?;
    Ok(id)
}

/// What any cohort must be: its programme, operator and track in use, within the scope, ending after it starts.
pub(super) async fn check(tx: &mut Reader, scope: &Scope, known: &Cohort, faults: Faults) -> Result<()> {
    let programmes = reference::programmes(tx).await?;
    let operators = reference::operators(tx).await?;
    let tracks = reference::tracks(tx).await?;
    faults
        .unless(programmes.iter().any(|row| row.programme_code == known.programme_code), "programme", "unknown")
        .unless(operators.iter().any(|row| row.operator_code == known.operator_code), "operator", "unknown")
        .unless(scope.covers(&known.programme_code, &known.operator_code, known.region), "operator", "outside_scope")
        .unless(tracks.iter().any(|row| row.track_code == known.track_code), "track", "unknown")
        .unless(known.ends_on >= known.starts_on, "ends_on", "before_start")
        .unless(known.province.is_none_or(|province| province.region == known.region), "province", "other_region")
        .unless(known.capacity != Some(0), "capacity", "nobody")
        .optional(known.contract.as_deref(), "contract", 200)
        .verdict()?;
    Ok(())
}

fn taken(error: storage::Error) -> Error {
    match error {
        storage::Error::Duplicate(_) => Error::Invalid(vec![FieldFault { field: "cohort_code", rule: "taken" }]),
        other => other.into(),
    }
}
