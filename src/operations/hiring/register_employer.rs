//! A coordinator or an administrator registers an employer.

use serde_json::json;

use crate::domain::employer::Employer;
use crate::domain::field::FieldFault;
use crate::domain::ids::EmployerId;
use crate::operations::{Act, Error, Result};
use crate::storage::{self, Writer, audit, employer};

/// Registers an employer, not yet verified. An ICE that another has is a fault of the field.
pub async fn register_employer(tx: &mut Writer, act: &Act, employer: Employer) -> Result<EmployerId> {
    let employer = employer.checked()?;
    let id = act.id();
    employer::insert(tx, id, &employer, act.now).await.map_err(taken)?;
    let detail = json!({ "ice": employer.ice });
    audit::append(tx, &act.entry("employer.register", "employer", id, detail)).await?;
    Ok(id)
}

/// The only unique value of an employer is its ICE.
pub(super) fn taken(error: storage::Error) -> Error {
    match error {
        storage::Error::Duplicate(_) => Error::Invalid(vec![FieldFault { field: "ice", rule: "ice_taken" }]),
        other => other.into(),
    }
}
