//! A coordinator records that learners left without graduating.

use chrono::NaiveDate;
use serde_json::json;

use super::selection::{Chosen, Outcome, Said, change};
use crate::domain::field::Faults;
use crate::domain::scope::Scope;
use crate::operations::{Act, Result};
use crate::storage::Writer;

/// Withdraws every learner chosen on one day, for one reason.
pub async fn withdraw(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    chosen: &[Chosen],
    (on, reason): (NaiveDate, &str),
) -> Result<Outcome> {
    Faults::default()
        .unless(on <= act.today, "withdrawn_on", "future")
        .required(reason, "withdrawal_reason", 500)
        .verdict()?;
    let said = Said { action: "enrolment.withdraw", detail: json!({ "withdrawn_on": on }) };
    let reason = reason.trim().to_owned();
    change(tx, act, (scope, chosen), &said, |known| known.withdraw(on, Some(reason.clone()))).await
}
