//! Who was reminded of what: an operator at most once a civil day and mission.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Reader, Result, Writer};
use crate::domain::ids::{AccountId, CaseId, MissionId};

/// A reminder.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReminderRow {
    /// The operator reminded.
    pub operator_code: String,
    /// The civil day.
    pub reminded_on: NaiveDate,
    /// The first of its deadlines then.
    pub due_at: DateTime<Utc>,
    /// Name of who reminded it.
    pub reminded_by: String,
    /// When.
    pub reminded_at: DateTime<Utc>,
}

/// A reminder about to be kept.
#[derive(Clone, Copy, Debug)]
pub struct Reminder<'a> {
    /// The mission.
    pub mission: MissionId,
    /// The operator.
    pub operator: &'a str,
    /// The civil day.
    pub on: NaiveDate,
    /// The first of its deadlines.
    pub due_at: DateTime<Utc>,
    /// The open cases.
    pub cases: &'a [CaseId],
}

/// Keeps a reminder; a second one of the same day is a duplicate.
pub async fn add(tx: &mut Writer, one: Reminder<'_>, (by, at): (AccountId, DateTime<Utc>)) -> Result<()> {
    tx.run_one(
        "mission_reminder",
        sql!(
            "INSERT INTO mission_reminder (mission_id, operator_code, reminded_on, due_at, reminded_by, reminded_at)
             VALUES ($1, $2, $3, $4, $5, $6)"
        )
        .bind(one.mission)
        .bind(one.operator)
        .bind(one.on)
        .bind(one.due_at)
        .bind(by)
        .bind(at),
    )
    .await?;
    tx.insert_all(
        sql!("INSERT INTO mission_reminder_case (case_id, reminded_on) VALUES ($1, $2)"),
        one.cases.iter().map(|case| [(*case).into(), one.on.into()]),
    )
    .await?;
    Ok(())
}

/// The reminders of a mission, the latest first.
pub async fn of(tx: &mut Reader, mission: MissionId) -> Result<Vec<ReminderRow>> {
    tx.all(
        sql!(
            "SELECT r.operator_code, r.reminded_on, r.due_at, a.name AS reminded_by, r.reminded_at
             FROM mission_reminder r JOIN account a ON a.account_id = r.reminded_by
             WHERE r.mission_id = $1 ORDER BY r.reminded_at DESC, r.operator_code"
        )
        .bind(mission),
    )
    .await
}

/// The days on which each case of a mission was named, with its operator and reference.
pub async fn cases_of(tx: &mut Reader, mission: MissionId) -> Result<Vec<(NaiveDate, String, String)>> {
    tx.all(
        sql!(
            "SELECT n.reminded_on, c.operator_code, c.reference
             FROM mission_reminder_case n JOIN mission_case c ON c.case_id = n.case_id
             WHERE c.mission_id = $1 ORDER BY n.reminded_on, c.reference"
        )
        .bind(mission),
    )
    .await
}

/// When each of these cases was last named by a reminder.
pub async fn last_of(tx: &mut Reader, cases: &[CaseId]) -> Result<Vec<(uuid::Uuid, NaiveDate)>> {
    tx.all(
        sql!("SELECT case_id, MAX(reminded_on) FROM mission_reminder_case WHERE TRUE", " GROUP BY case_id")
            .and_in("case_id", cases.iter().copied()),
    )
    .await
}
