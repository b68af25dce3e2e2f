//! What was written between two instants and leaves no fact behind: proofs refused, persons merged.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Reader, Result};
use crate::domain::day::Day;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::change::Trace;

/// A refused proof, as it stood when it was refused.
#[derive(Debug, sqlx::FromRow)]
struct RefusedRow {
    enrolment_id: Uuid,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    attested_on: NaiveDate,
}

/// What was refused and merged after `from`, by `to`; without `to`, until now. Everywhere: the changes it explains are
/// those of cohorts in scope.
pub async fn between(tx: &mut Reader, from: DateTime<Utc>, to: Option<DateTime<Utc>>) -> Result<Trace> {
    let refused: Vec<RefusedRow> = tx
        .all(
            sql!(
                "SELECT enrolment_id, starts_on, ends_on, attested_on FROM attestation
                 WHERE status = 'refusee' AND recorded_at > $1"
            )
            .bind(from)
            .and_opt("recorded_at <=", to),
        )
        .await?;
    let merged: Vec<(Uuid,)> = tx
        .all(
            sql!(
                "SELECT DISTINCT v.enrolment_id FROM enrolment_version v
                 JOIN duplicate d ON d.person_id = v.person_id OR d.other_id = v.person_id
                 WHERE d.decision = 'same' AND d.decided_at > $1"
            )
            .bind(from)
            .and_opt("d.decided_at <=", to),
        )
        .await?;
    let proofs = refused.into_iter().flat_map(|row| {
        let days = std::iter::once(row.attested_on).chain(row.ends_on);
        days.map(move |on| (EnrolmentId(row.enrolment_id), Day::from(row.starts_on), Day::from(on)))
    });
    let merged: HashSet<EnrolmentId> = merged.into_iter().map(|(id,)| EnrolmentId(id)).collect();
    Ok(Trace { refused: proofs.collect(), merged })
}
