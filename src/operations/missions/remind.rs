//! Operators reminded of the cases they may still answer, and nobody else: recomputed when it is done, once a day each.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::results::results;
use super::{JOURNAL, at};
use crate::domain::ids::{CaseId, MissionId};
use crate::domain::mission::Stage;
use crate::operations::{Act, Error, Result};
use crate::storage::mission_reminder::{self, Reminder, ReminderRow};
use crate::storage::{Reader, Writer, audit};

/// What an operator may still answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The open cases.
    pub cases: Vec<CaseId>,
    /// Their references.
    pub references: Vec<String>,
    /// The first deadline.
    pub until: DateTime<Utc>,
}

/// A reminder sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Who was reminded, by whom and when.
    pub row: ReminderRow,
    /// References of the cases it named.
    pub references: Vec<String>,
}

/// Reminds an operator, or every one that may still answer, of its open cases; tells how many operators were.
///
/// # Errors
/// [`Error::Refused`]: none may still answer, or all were reminded today.
pub async fn remind(tx: &mut Writer, act: &Act, id: MissionId, operator: Option<&str>) -> Result<usize> {
    let row = at(tx, (id, act.account), &[Stage::Drawn]).await?;
    let mut due: BTreeMap<String, Due> = results(tx, &row, act.now).await?.to_remind;
    due.retain(|code, _| operator.is_none_or(|wanted| wanted == code));
    if due.is_empty() {
        return Err(Error::Refused("mission.nobody_to_remind"));
    }
    let before = mission_reminder::of(tx, id).await?;
    due.retain(|code, _| !reminded(&before, code, act.today));
    if due.is_empty() {
        return Err(Error::Refused("mission.reminded_today"));
    }
    for (operator, due) in &due {
        let reminder = Reminder { mission: id, operator, on: act.today, due_at: due.until, cases: &due.cases };
        mission_reminder::add(tx, reminder, (act.account, act.now)).await?;
        let told = json!({ "operator": operator, "cases": due.references, "due_at": due.until });
        audit::append(tx, &act.entry("mission.remind", JOURNAL, id, told)).await?;
    }
    Ok(due.len())
}

/// Whether an operator was reminded on a day.
#[must_use]
pub fn reminded(sent: &[ReminderRow], operator: &str, on: NaiveDate) -> bool {
    sent.iter().any(|row| row.operator_code == operator && row.reminded_on == on)
}

/// The reminders of a mission with the cases that each named, the latest first.
pub async fn reminders(tx: &mut Reader, id: MissionId) -> Result<Vec<Sent>> {
    let named = mission_reminder::cases_of(tx, id).await?;
    let rows = mission_reminder::of(tx, id).await?;
    let sent = rows.into_iter().map(|row| {
        let own = named.iter().filter(|(on, operator, _)| *on == row.reminded_on && *operator == row.operator_code);
        Sent { references: own.map(|(.., reference)| reference.clone()).collect(), row }
    });
    Ok(sent.collect())
}
