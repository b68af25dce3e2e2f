//! A coordinator puts a graduate forward for an opening.

use serde_json::json;

use super::{found, step};
use crate::domain::application::Application;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::ids::{ApplicationId, EnrolmentId, OpeningId};
use crate::domain::scope::Scope;
use crate::operations::{Act, Error, Result};
use crate::storage::opening::Shelf;
use crate::storage::{self, Writer, application, audit, enrolment, opening};

/// Refers a graduate of the scope to a published opening that still has a free position; the employer's promised days
/// start today.
pub async fn refer_graduate(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    opening: OpeningId,
    enrolment: EnrolmentId,
) -> Result<ApplicationId> {
    let row = found(opening::lock(tx, Shelf::Published, opening).await?, "opening")?;
    let learner = found(enrolment::find(tx, scope, enrolment).await?, "enrolment")?;
    let offered = row.opening()?;
    offered.takes_referral(act.today, row.hired())?;
    if learner.enrolment()?.state(act.today) != EnrolmentState::Graduated {
        return Err(Error::Refused("not_graduate"));
    }
    let application = Application::refer(act.today, offered.terms.reply_days);
    let id = act.id();
    application::insert(tx, id, opening, enrolment, &application, (act.account, act.now)).await.map_err(twice)?;
    let detail = json!({ "application": id, "enrolment": enrolment, "reply_by": application.reply_by });
    audit::append(tx, &step(act, "application.refer", opening, detail)).await?;
    Ok(id)
}

fn twice(error: storage::Error) -> Error {
    match error {
        storage::Error::Duplicate(_) => Error::Refused("already_referred"),
        other => other.into(),
    }
}
