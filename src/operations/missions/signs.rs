//! What looks made up about a drawn case: each sign with how often it is met.

use crate::domain::mission::Sign;
use crate::domain::mission::sign::is_day_off;
use crate::operations::Result;
use crate::storage::attestation::AttestationRow;
use crate::storage::mission_case::CaseRow;
use crate::storage::{Reader, mission_sign};

/// The signs of a case beside the proofs on its file; none that is not met.
pub async fn signs(tx: &mut Reader, case: &CaseRow, proofs: &[AttestationRow]) -> Result<Vec<(Sign, i64)>> {
    let count = |of: fn(&AttestationRow) -> bool| {
        i64::try_from(proofs.iter().filter(|proof| of(proof)).count()).unwrap_or(i64::MAX)
    };
    let told = [
        (Sign::SamePhone, mission_sign::same_phone(tx, case.enrolment_id).await?),
        (Sign::SameFile, mission_sign::same_file(tx, case.case_id).await?),
        (Sign::DayOff, count(|proof| proof.evidence.is_some() && is_day_off(proof.attested_on))),
        (Sign::OwnEmployer, count(|proof| proof.employer_is_operator == Some(true))),
    ];
    Ok(told.into_iter().filter(|(_, met)| *met > 0).collect())
}
