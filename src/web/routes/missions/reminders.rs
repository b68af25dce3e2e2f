//! Reminders: to whom they are due now, who was reminded when; one sent.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{FromForm, post};
use serde::Serialize;

use super::show::find;
use crate::domain::ids::MissionId;
use crate::operations::missions::{self, Due, Sent, reminded};
use crate::web::form::Form;
use crate::web::guards::{Auditor, Desk};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::problem::Problem;
use crate::web::typed::text;

/// An operator that may still answer.
#[derive(Clone, Debug, Serialize)]
pub struct ToRemind {
    operator: String,
    cases: usize,
    until: DateTime<Utc>,
    /// Whether it was reminded today: once a day is enough.
    is_done: bool,
}

/// A reminder sent.
#[derive(Clone, Debug, Serialize)]
pub struct Reminded {
    operator: String,
    references: Vec<String>,
    due_at: DateTime<Utc>,
    by: String,
    at: DateTime<Utc>,
}

/// To whom reminders are due, and those that were sent.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Reminders {
    due: Vec<ToRemind>,
    /// How many of them were not reminded today.
    waiting: usize,
    sent: Vec<Reminded>,
}

impl Reminders {
    pub(super) fn of(due: impl IntoIterator<Item = (String, Due)>, sent: Vec<Sent>, today: NaiveDate) -> Self {
        let rows: Vec<_> = sent.iter().map(|one| one.row.clone()).collect();
        let due = due.into_iter().map(|(operator, due)| ToRemind {
            is_done: reminded(&rows, &operator, today),
            cases: due.cases.len(),
            until: due.until,
            operator,
        });
        let due: Vec<ToRemind> = due.collect();
        Self {
            waiting: due.iter().filter(|one| !one.is_done).count(),
            due,
            sent: sent.into_iter().map(Reminded::from).collect(),
        }
    }

    pub(super) fn sample() -> Self {
        let one = |operator: &str, is_done| ToRemind {
            operator: operator.to_owned(),
            cases: 3,
            until: DateTime::UNIX_EPOCH,
            is_done,
        };
        let sent = Reminded {
            operator: "ENSIAS".to_owned(),
            references: vec!["0123456789abcdef".to_owned(), "fedcba9876543210".to_owned()],
            due_at: DateTime::UNIX_EPOCH,
            by: "K. Bennani".to_owned(),
            at: DateTime::UNIX_EPOCH,
        };
        Self { due: vec![one("ENSAM_R", false), one("ENSIAS", true)], waiting: 1, sent: vec![sent] }
    }
}

impl From<Sent> for Reminded {
    fn from(sent: Sent) -> Self {
        Self {
            operator: sent.row.operator_code,
            references: sent.references,
            due_at: sent.row.due_at,
            by: sent.row.reminded_by,
            at: sent.row.reminded_at,
        }
    }
}

/// Whom to remind; blank for everyone concerned.
#[derive(FromForm)]
pub(super) struct Whom {
    #[field(default = String::new())]
    operator: String,
}

#[post("/missions/<id>/reminders", data = "<form>")]
pub(super) async fn remind(
    auditor: Auditor,
    id: Id<MissionId>,
    form: Form<Whom>,
    desk: Desk<'_>,
) -> Result<SeeOther, Problem> {
    let mut tx = desk.store.write().await?;
    find(&mut tx, &auditor, id.0).await?;
    missions::remind(&mut tx, &desk.act(&auditor.actor), id.0, text(&form.operator).as_deref()).await?;
    tx.commit().await?;
    Ok(SeeOther::to(format!("/missions/{}/results#reminders", id.0)).saying("mission-done-remind"))
}
