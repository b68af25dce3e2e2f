//! Who reads which edition, and what its pages share.

use std::sync::Arc;

use serde::Serialize;

use crate::domain::edition::EditionState;
use crate::domain::ids::EditionId;
use crate::domain::indicator::Audience;
use crate::operations::publications::Part;
use crate::storage::edition::{self, EditionRow, Standing};
use crate::storage::{Reader, Result};
use crate::web::guards::{Actor, Overseer, Publisher, Visitor};
use crate::web::problem::Problem;

/// Whether somebody freezes and decides.
pub(super) fn decides(reader: &Visitor) -> bool {
    reader.0.as_ref().is_some_and(|actor| Publisher::ROLES.iter().any(|role| actor.holds(*role)))
}

/// Whether somebody reads every edition, decided or not.
pub(super) fn is_of_the_house(reader: &Visitor) -> bool {
    reader.0.as_ref().is_some_and(|actor| Overseer::ROLES.iter().any(|role| actor.holds(*role)))
}

/// Whether somebody reads the cases behind an edition of a part of the programmes.
pub(super) fn reads_cases(reader: &Visitor, part: &Part) -> bool {
    let over = |actor: &Arc<Actor>| Overseer::ROLES.iter().any(|role| part.lies_in(&actor.scope(*role)));
    reader.0.as_ref().is_some_and(over)
}

/// Whether an edition is there for everybody.
pub(super) fn is_public(standing: &Standing) -> bool {
    standing.was_approved && standing.row.audience == Audience::Public.code()
}

/// The edition that stands for everybody with the latest figures.
pub(in crate::web::routes) async fn latest_public(tx: &mut Reader) -> Result<Option<EditionRow>> {
    let all = edition::list(tx).await?;
    let stands = |one: &Standing| is_public(one) && one.state == EditionState::Approved;
    Ok(all.into_iter().find(stands).map(|one| one.row))
}

/// The edition, if it is there for this reader: approved and public, or the reader decides, controls, or was let in.
pub(super) async fn readable(
    tx: &mut Reader,
    reader: &Visitor,
    id: EditionId,
) -> std::result::Result<Standing, Problem> {
    let standing = edition::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let reads = is_public(&standing) || is_of_the_house(reader) || was_let_in(tx, reader.0.as_ref(), id).await?;
    if reads { Ok(standing) } else { Err(Problem::not_found()) }
}

async fn was_let_in(tx: &mut Reader, actor: Option<&Arc<Actor>>, id: EditionId) -> Result<bool> {
    match actor {
        None => Ok(false),
        Some(actor) => Ok(edition::readers(tx, id).await?.contains(&actor.account)),
    }
}

/// Why an edition is no longer to be cited; none while it may be.
pub(super) fn ended_because(standing: &Standing) -> Option<String> {
    let has_ended = matches!(standing.state, EditionState::Superseded | EditionState::Withdrawn);
    standing.steps.last().filter(|_| has_ended).and_then(|step| step.reason.clone())
}

/// Where an edition stands, as a tag.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct State {
    code: &'static str,
    kind: &'static str,
    icon: &'static str,
}

impl From<EditionState> for State {
    fn from(state: EditionState) -> Self {
        let (kind, icon) = match state {
            EditionState::Draft => ("line", "pencil"),
            EditionState::Reviewed => ("info", "eye"),
            EditionState::Approved => ("ok", "shield-check"),
            EditionState::Superseded => ("warn", "history"),
            EditionState::Withdrawn => ("bad", "undo-2"),
        };
        Self { code: state.code(), kind, icon }
    }
}
