//! A coordinator records that learners met the graduation requirements.

use chrono::NaiveDate;
use serde_json::json;

use super::selection::{Chosen, Outcome, Said, change};
use crate::domain::field::Faults;
use crate::domain::scope::Scope;
use crate::operations::{Act, Result};
use crate::storage::Writer;

/// Graduates every learner chosen on one day, which is not to come.
pub async fn graduate(tx: &mut Writer, act: &Act, scope: &Scope, chosen: &[Chosen], on: NaiveDate) -> Result<Outcome> {
    Faults::default().unless(on <= act.today, "graduated_on", "future").verdict()?;
    let said = Said { action: "enrolment.graduate", detail: json!({ "graduated_on": on }) };
    change(tx, act, (scope, chosen), &said, |known| known.graduate(on, None)).await
}
