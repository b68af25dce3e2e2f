//! An employer keeps what is known of it up to date.

use serde_json::json;

use super::register_employer::taken;
use super::{Read, found};
use crate::domain::employer::Employer;
use crate::domain::ids::EmployerId;
use crate::operations::error::current;
use crate::operations::{Act, Result};
use crate::storage::{Writer, audit, employer};

/// Replaces what is known of the employer. Another ICE or name ends its verification: somebody must look again.
pub async fn edit_employer(tx: &mut Writer, act: &Act, read: Read<EmployerId>, new: Employer) -> Result<()> {
    let new = new.checked()?;
    let row = found(employer::find(tx, read.id).await?, "employer")?;
    current("employer", read.version, &row)?;
    let verified = row.is_verified() && new.is_same_firm(&row.employer()?);
    employer::update(tx, read.id, read.version, &new, verified).await.map_err(taken)?;
    let detail = json!({ "ice": new.ice, "verified": verified });
    audit::append(tx, &act.entry("employer.edit", "employer", read.id, detail)).await?;
    Ok(())
}
