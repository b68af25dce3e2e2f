//! One guard a role, and those that several roles share.

use std::sync::Arc;

use rocket::request::{FromRequest, Outcome, Request};

use super::{Actor, Caller, Standing};
use crate::domain::ids::{EmployerId, PersonId};
use crate::domain::role::Role;
use crate::domain::scope::Scope;
use crate::web::problem::Problem;

/// Anybody; the account when there is one.
pub struct Visitor(pub Option<Arc<Actor>>);

/// Anybody signed in.
pub struct SignedIn(pub Arc<Actor>);

/// Coordination of training: cohorts and learners of a scope.
pub struct Coordinator {
    /// The account.
    pub actor: Arc<Actor>,
    /// The cohorts it coordinates.
    pub scope: Scope,
}

/// Ministry: aggregates of a scope.
pub struct Reviewer {
    /// The account.
    pub actor: Arc<Actor>,
    /// The cohorts it reviews.
    pub scope: Scope,
}

/// Independent control of a scope.
pub struct Auditor {
    /// The account.
    pub actor: Arc<Actor>,
    /// The cohorts it audits.
    pub scope: Scope,
}

/// An employer's people.
pub struct Employer {
    /// The account.
    pub actor: Arc<Actor>,
    /// The employer it speaks for.
    pub employer: EmployerId,
}

/// Whoever reads the journal: auditor or administrator.
pub struct Inspector {
    /// The account.
    pub actor: Arc<Actor>,
    /// Whether it may know which account is a learner's.
    pub sees_names: bool,
}

impl Inspector {
    /// The roles let in, for the routes' declaration.
    pub const ROLES: &'static [Role] = &[Role::Auditor, Role::Administrator];

    fn of(actor: Arc<Actor>) -> Result<Self, Problem> {
        if !Self::ROLES.iter().any(|role| actor.holds(*role)) {
            return Err(Problem::forbidden());
        }
        Ok(Self { sees_names: actor.holds(Role::Administrator), actor })
    }
}

/// A learner.
pub struct Learner {
    /// The account.
    pub actor: Arc<Actor>,
    /// The person it is.
    pub person: PersonId,
}

/// The administration.
pub struct Administrator {
    /// The account.
    pub actor: Arc<Actor>,
}

/// Whoever reads figures: reviewer, coordinator or auditor, the first of them that the account holds.
pub struct Observer {
    /// The account.
    pub actor: Arc<Actor>,
    /// As what it reads.
    pub role: Role,
    /// The cohorts it reads.
    pub scope: Scope,
    /// Where the data stood when it was let in.
    pub standing: Arc<Standing>,
}

/// Whoever reads how definitions change: the administration, which changes them, and the ministry.
pub struct Definer {
    /// The account.
    pub actor: Arc<Actor>,
    /// Whether it drafts, activates and withdraws.
    pub changes: bool,
    /// The cohorts on which it sees what a change does.
    pub scope: Scope,
}

impl Definer {
    /// The roles let in, for the routes' declaration.
    pub const ROLES: &'static [Role] = &[Role::Administrator, Role::Reviewer];

    fn of(actor: Arc<Actor>) -> Result<Self, Problem> {
        let role = Self::ROLES.iter().copied().find(|role| actor.holds(*role)).ok_or_else(Problem::forbidden)?;
        Ok(Self { scope: actor.scope(role), changes: role == Role::Administrator, actor })
    }
}

impl From<Administrator> for Definer {
    fn from(administrator: Administrator) -> Self {
        let scope = administrator.actor.scope(Role::Administrator);
        Self { actor: administrator.actor, changes: true, scope }
    }
}

/// Whoever publishes figures: reviewer or administrator.
pub struct Publisher {
    /// The account.
    pub actor: Arc<Actor>,
    /// The cohorts it publishes.
    pub scope: Scope,
}

impl Publisher {
    /// The roles let in, for the routes' declaration.
    pub const ROLES: &'static [Role] = &[Role::Reviewer, Role::Administrator];

    fn of(actor: Arc<Actor>) -> Result<Self, Problem> {
        let role = Self::ROLES.iter().copied().find(|role| actor.holds(*role)).ok_or_else(Problem::forbidden)?;
        Ok(Self { scope: actor.scope(role), actor })
    }
}

/// Whoever oversees: ministry, audit and administration.
pub struct Overseer {
    /// The account.
    pub actor: Arc<Actor>,
    /// The cohorts it oversees.
    pub scope: Scope,
}

impl Overseer {
    /// The roles let in, for the routes' declaration.
    pub const ROLES: &'static [Role] = &[Role::Reviewer, Role::Auditor, Role::Administrator];

    fn of(actor: Arc<Actor>) -> Result<Self, Problem> {
        let role = Self::ROLES.iter().copied().find(|role| actor.holds(*role)).ok_or_else(Problem::forbidden)?;
        Ok(Self { scope: actor.scope(role), actor })
    }
}

impl Observer {
    /// The roles let in, for the routes' declaration.
    pub const ROLES: &'static [Role] = &[Role::Reviewer, Role::Coordinator, Role::Auditor];

    fn of((actor, standing): (Arc<Actor>, Arc<Standing>)) -> Result<Self, Problem> {
        let role = Self::ROLES.iter().copied().find(|role| actor.holds(*role)).ok_or_else(Problem::forbidden)?;
        Ok(Self { scope: actor.scope(role), role, actor, standing })
    }
}

async fn signed_in(request: &Request<'_>) -> Result<Arc<Actor>, Problem> {
    Caller::of(request).await?.ok_or_else(Problem::sign_in)
}

async fn holding(request: &Request<'_>, role: Role) -> Result<Arc<Actor>, Problem> {
    let actor = signed_in(request).await?;
    if actor.holds(role) { Ok(actor) } else { Err(Problem::forbidden()) }
}

/// A guard from an async function that gives it or says why not.
macro_rules! guard {
    ($Guard:ident, $request:ident => $found:expr) => {
        #[rocket::async_trait]
        impl<'r> FromRequest<'r> for $Guard {
            type Error = Problem;

            async fn from_request($request: &'r Request<'_>) -> Outcome<Self, Problem> {
                let found: Result<Self, Problem> = async { $found }.await;
                match found {
                    Ok(guard) => Outcome::Success(guard),
                    Err(problem) => problem.refuse($request),
                }
            }
        }
    };
}

guard!(Visitor, request => Caller::of(request).await.map(Self));
guard!(SignedIn, request => signed_in(request).await.map(Self));
guard!(Administrator, request => Ok(Self { actor: holding(request, Role::Administrator).await? }));
guard!(Observer, request => Self::of(Caller::standing(request).await?.ok_or_else(Problem::sign_in)?));
guard!(Definer, request => Self::of(signed_in(request).await?));
guard!(Overseer, request => Self::of(signed_in(request).await?));
guard!(Publisher, request => Self::of(signed_in(request).await?));
guard!(Inspector, request => Self::of(signed_in(request).await?));
guard!(Coordinator, request => {
    let actor = holding(request, Role::Coordinator).await?;
    Ok(Self { scope: actor.scope(Role::Coordinator), actor })
});
guard!(Reviewer, request => {
    let actor = holding(request, Role::Reviewer).await?;
    Ok(Self { scope: actor.scope(Role::Reviewer), actor })
});
guard!(Auditor, request => {
    let actor = holding(request, Role::Auditor).await?;
    Ok(Self { scope: actor.scope(Role::Auditor), actor })
});
guard!(Employer, request => {
    let actor = holding(request, Role::Employer).await?;
    Ok(Self { employer: actor.employer().ok_or_else(Problem::forbidden)?, actor })
});
guard!(Learner, request => {
    let actor = holding(request, Role::Learner).await?;
    Ok(Self { person: actor.person().ok_or_else(Problem::forbidden)?, actor })
});
