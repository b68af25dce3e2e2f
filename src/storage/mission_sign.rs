//! What looks made up about a drawn case, counted from what is on file.

use super::{Reader, Result};
use crate::domain::ids::{CaseId, EnrolmentId};

/// Other persons with the same telephone as the learner.
pub async fn same_phone(tx: &mut Reader, learner: EnrolmentId) -> Result<i64> {
    let count = tx
        .value(
            sql!(
                "SELECT COUNT(DISTINCT o.person_id)
                 FROM enrolment_version e
                 JOIN person_version p ON p.person_id = e.person_id AND p.superseded_at IS NULL
                 JOIN person_version o ON o.phone = p.phone AND o.superseded_at IS NULL AND o.person_id <> p.person_id
                 WHERE e.enrolment_id = $1 AND e.superseded_at IS NULL"
            )
            .bind(learner),
        )
        .await?;
    Ok(count.unwrap_or(0))
}

/// Cases of other learners answered with the same file, whatever the mission.
pub async fn same_file(tx: &mut Reader, case: CaseId) -> Result<i64> {
    let count = tx
        .value(
            sql!(
                "SELECT COUNT(DISTINCT oc.enrolment_id)
                 FROM mission_proof p JOIN mission_case c ON c.case_id = p.case_id
                 JOIN mission_proof o ON o.hash = p.hash
                 JOIN mission_case oc ON oc.case_id = o.case_id AND oc.enrolment_id <> c.enrolment_id
                 WHERE p.case_id = $1"
            )
            .bind(case),
        )
        .await?;
    Ok(count.unwrap_or(0))
}
