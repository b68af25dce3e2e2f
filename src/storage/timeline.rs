//! Everything ever recorded of a learner, with both clocks: when it was true, when it was known.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Reader, Result};
use crate::domain::ids::{AccountId, EnrolmentId, PersonId};

/// A version of an enrolment, current or superseded.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct VersionRow {
    /// Day of enrolment.
    pub enrolled_on: NaiveDate,
    /// Day of withdrawal.
    pub withdrawn_on: Option<NaiveDate>,
    /// Day of graduation.
    pub graduated_on: Option<NaiveDate>,
    /// When it became known.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub recorded_by: String,
    /// When a correction replaced it.
    pub superseded_at: Option<DateTime<Utc>>,
}

/// The versions of an enrolment the caller already found in its scope, oldest first.
pub async fn versions(tx: &mut Reader, id: EnrolmentId) -> Result<Vec<VersionRow>> {
    tx.all(
        sql!(
            "SELECT enrolled_on, withdrawn_on, graduated_on, recorded_at, recorded_by, superseded_at
             FROM enrolment_version WHERE enrolment_id = $1 ORDER BY recorded_at, version_id"
        )
        .bind(id),
    )
    .await
}

/// Names of accounts, for the actors of a timeline.
pub async fn actors(tx: &mut Reader, ids: &[AccountId]) -> Result<Vec<(Uuid, String)>> {
    tx.all(sql!("SELECT account_id, name FROM account WHERE TRUE").and_in("account_id", ids.iter().copied())).await
}

/// A correction: what was changed and why, as the journal tells it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CorrectionRow {
    /// When.
    pub happened_at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// JSON: the fields that differ, and the reason.
    pub detail: String,
}

/// The corrections of an enrolment and of its person, oldest first.
pub async fn corrections(tx: &mut Reader, enrolment: EnrolmentId, person: PersonId) -> Result<Vec<CorrectionRow>> {
    tx.all(
        sql!(
            "SELECT happened_at, actor, detail FROM audit
             WHERE (object_kind = 'enrolment' AND object_id = $1 AND action = 'enrolment.correct')
                OR (object_kind = 'person' AND object_id = $2 AND action = 'person.correct')
             ORDER BY seq"
        )
        .bind(enrolment.to_string())
        .bind(person.to_string()),
    )
    .await
}
