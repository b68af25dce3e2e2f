//! Who reads contracts.

use std::sync::Arc;

use rocket::outcome::try_outcome;
use rocket::request::{FromRequest, Outcome, Request};

use crate::domain::role::Role;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::web::guards::{Actor, Caller, Desk, Reviewer};
use crate::web::problem::Problem;

/// Ministry, audit or administration; the ministry writes too.
pub(in crate::web::routes) struct ContractReader {
    pub(in crate::web::routes) scope: Scope,
    pub(super) writes: bool,
    pub(in crate::web::routes) actor: Arc<Actor>,
}

impl ContractReader {
    /// The roles let in, for the routes' declaration.
    pub(in crate::web::routes) const ROLES: &'static [Role] = &[Role::Reviewer, Role::Auditor, Role::Administrator];

    async fn of(request: &Request<'_>) -> Result<Self, Problem> {
        let actor = Caller::of(request).await?.ok_or_else(Problem::sign_in)?;
        let role = Self::ROLES.iter().copied().find(|role| actor.holds(*role)).ok_or_else(Problem::forbidden)?;
        Ok(Self { scope: actor.scope(role), writes: role == Role::Reviewer, actor })
    }
}

impl From<&Reviewer> for ContractReader {
    fn from(reviewer: &Reviewer) -> Self {
        Self { scope: reviewer.scope.clone(), writes: true, actor: Arc::clone(&reviewer.actor) }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for ContractReader {
    type Error = Problem;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Problem> {
        match Self::of(request).await {
            Ok(reader) => Outcome::Success(reader),
            Err(problem) => problem.refuse(request),
        }
    }
}

impl ContractReader {
    /// Whether cases may be read, under references: the administration reads figures only.
    pub(in crate::web::routes) fn reads_cases(&self) -> bool {
        self.actor.holds(Role::Reviewer) || self.actor.holds(Role::Auditor)
    }
}

/// What a form of the ledger is answered from.
pub(super) struct Sources<'r> {
    pub(super) desk: Desk<'r>,
    pub(super) figures: &'r Figures,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Sources<'r> {
    type Error = Problem;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Problem> {
        let desk = try_outcome!(request.guard::<Desk<'r>>().await);
        match request.rocket().state() {
            Some(figures) => Outcome::Success(Self { desk, figures }),
            None => Problem::internal("the server is not set up").refuse(request),
        }
    }
}
