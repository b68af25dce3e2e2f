//! A coordinator or an administrator verifies who an employer is.

use serde_json::json;

use super::{Read, found};
use crate::domain::ids::EmployerId;
use crate::operations::error::current;
use crate::operations::{Act, Error, Result};
use crate::storage::{Writer, audit, employer};

/// Records that the ICE and the mandate were looked at: from now on the employer publishes, and its word is a proof.
pub async fn verify_employer(tx: &mut Writer, act: &Act, read: Read<EmployerId>) -> Result<()> {
    let row = found(employer::find(tx, read.id).await?, "employer")?;
    current("employer", read.version, &row)?;
    if row.is_verified() {
        return Err(Error::Refused("already_verified"));
    }
    employer::verify(tx, read.id, read.version, act.account, act.now).await?;
    audit::append(tx, &act.entry("employer.verify", "employer", read.id, json!({ "ice": row.ice }))).await?;
    Ok(())
}
