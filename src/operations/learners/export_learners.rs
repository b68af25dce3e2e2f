//! A coordinator takes names out: the journal keeps who, when, how many and in what form.

use serde_json::json;

use crate::domain::ids::CohortId;
use crate::operations::{Act, Result};
use crate::storage::{Writer, audit};

/// Journals that so many learners of a cohort (or of several: none) were exported; the caller writes the file once this
/// is committed.
pub async fn export_learners(
    tx: &mut Writer,
    act: &Act,
    cohort: Option<CohortId>,
    format: &'static str,
    learners: usize,
) -> Result<()> {
    let detail = json!({ "format": format, "learners": learners });
    let entry = match cohort {
        Some(cohort) => act.entry("learners.export", "cohort", cohort, detail),
        None => act.entry("learners.export", "learners", "selection", detail),
    };
    audit::append(tx, &entry).await?;
    Ok(())
}
