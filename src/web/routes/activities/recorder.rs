//! Who reads activities, and who records them.

use std::sync::Arc;

use rocket::request::{FromRequest, Outcome, Request};

use crate::domain::ids::AccountId;
use crate::domain::role::Role;
use crate::web::guards::{Actor, Caller};
use crate::web::problem::Problem;

/// Whoever reads activities, which name no learner.
pub(super) struct ActivityReader {
    pub(super) actor: Arc<Actor>,
}

/// Whoever records them: the administration any of them, coordination those it entered.
pub(super) struct ActivityRecorder {
    pub(super) actor: Arc<Actor>,
}

impl ActivityReader {
    pub(super) const ROLES: &'static [Role] = &[Role::Reviewer, Role::Coordinator, Role::Auditor, Role::Administrator];

    /// Whether the reader records too.
    pub(super) fn records(&self) -> bool {
        holds(&self.actor, ActivityRecorder::ROLES)
    }

    /// Whether the reader may change what somebody entered.
    pub(super) fn changes(&self, created_by: AccountId) -> bool {
        self.actor.holds(Role::Administrator) || (self.records() && self.actor.account == created_by)
    }
}

impl ActivityRecorder {
    pub(super) const ROLES: &'static [Role] = &[Role::Coordinator, Role::Administrator];

    /// Whose activities alone it changes; none: anybody's.
    pub(super) fn only_of(&self) -> Option<AccountId> {
        (!self.actor.holds(Role::Administrator)).then_some(self.actor.account)
    }
}

fn holds(actor: &Actor, roles: &[Role]) -> bool {
    roles.iter().any(|role| actor.holds(*role))
}

async fn holding(request: &Request<'_>, roles: &[Role]) -> Result<Arc<Actor>, Problem> {
    let actor = Caller::of(request).await?.ok_or_else(Problem::sign_in)?;
    if holds(&actor, roles) { Ok(actor) } else { Err(Problem::forbidden()) }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for ActivityReader {
    type Error = Problem;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Problem> {
        match holding(request, Self::ROLES).await {
            Ok(actor) => Outcome::Success(Self { actor }),
            Err(problem) => problem.refuse(request),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for ActivityRecorder {
    type Error = Problem;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Problem> {
        match holding(request, Self::ROLES).await {
            Ok(actor) => Outcome::Success(Self { actor }),
            Err(problem) => problem.refuse(request),
        }
    }
}
