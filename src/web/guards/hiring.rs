//! Those who work on openings and hires: an employer on its own, a coordinator on those of its learners.

use std::sync::Arc;

use rocket::request::{FromRequest, Outcome, Request};

use super::{Actor, Caller};
use crate::domain::ids::EmployerId;
use crate::domain::role::Role;
use crate::domain::scope::Scope;
use crate::storage::application::Desk;
use crate::storage::opening::Shelf;
use crate::web::problem::Problem;

/// An employer's people, or coordination; of somebody who is both, the role given first.
pub struct Hirer {
    /// The account.
    pub actor: Arc<Actor>,
    /// As whom.
    pub side: Side,
}

/// As whom openings and hires are read.
#[derive(Clone, Debug)]
pub enum Side {
    /// The employer.
    Employer(EmployerId),
    /// Coordination of a scope.
    Coordination(Scope),
}

impl Hirer {
    /// The roles let in, for the routes' declaration.
    pub const ROLES: &'static [Role] = &[Role::Employer, Role::Coordinator];

    fn of(actor: Arc<Actor>) -> Result<Self, Problem> {
        let role = actor.roles().into_iter().find(|role| Self::ROLES.contains(role)).ok_or_else(Problem::forbidden)?;
        let side = match role {
            Role::Employer => Side::Employer(actor.employer().ok_or_else(Problem::forbidden)?),
            _ => Side::Coordination(actor.scope(Role::Coordinator)),
        };
        Ok(Self { actor, side })
    }
}

impl Side {
    /// The openings that exist for the reader.
    #[must_use]
    pub const fn shelf(&self) -> Shelf {
        match self {
            Self::Employer(employer) => Shelf::Of(*employer),
            Self::Coordination(_) => Shelf::Published,
        }
    }

    /// The people who exist for the reader.
    #[must_use]
    pub const fn desk(&self) -> Desk<'_> {
        match self {
            Self::Employer(employer) => Desk::Employer(*employer),
            Self::Coordination(scope) => Desk::Coordination(scope),
        }
    }

    /// Whether the reader is the employer.
    #[must_use]
    pub const fn is_employer(&self) -> bool {
        matches!(self, Self::Employer(_))
    }
}

/// Whoever registers and verifies employers: coordination or administration.
pub struct Registrar {
    /// The account.
    pub actor: Arc<Actor>,
}

impl Registrar {
    /// The roles let in, for the routes' declaration.
    pub const ROLES: &'static [Role] = &[Role::Coordinator, Role::Administrator];
}

/// Whoever has a day's work here: coordination, employers, administration.
pub struct Worker {
    /// The account.
    pub actor: Arc<Actor>,
}

impl Worker {
    /// The roles let in, for the routes' declaration.
    pub const ROLES: &'static [Role] = &[Role::Coordinator, Role::Employer, Role::Administrator];
}

async fn signed_in(request: &Request<'_>) -> Result<Arc<Actor>, Problem> {
    Caller::of(request).await?.ok_or_else(Problem::sign_in)
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Hirer {
    type Error = Problem;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Problem> {
        match signed_in(request).await.and_then(Self::of) {
            Ok(hirer) => Outcome::Success(hirer),
            Err(problem) => problem.refuse(request),
        }
    }
}

/// A guard that lets in whoever holds one of its roles.
macro_rules! any_of_its_roles {
    ($Guard:ident) => {
        #[rocket::async_trait]
        impl<'r> FromRequest<'r> for $Guard {
            type Error = Problem;

            async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Problem> {
                let found = signed_in(request).await.and_then(|actor| {
                    let held = Self::ROLES.iter().any(|role| actor.holds(*role));
                    if held { Ok(Self { actor }) } else { Err(Problem::forbidden()) }
                });
                match found {
                    Ok(guard) => Outcome::Success(guard),
                    Err(problem) => problem.refuse(request),
                }
            }
        }
    };
}

any_of_its_roles!(Registrar);
any_of_its_roles!(Worker);
