//! Who asks: a handler names in its signature what its caller must be, and receives what the caller may use.
//!
//! session or bearer token → account → role → [`Scope`](crate::domain::scope::Scope). No session: the sign-in page, or 401 for programs. A role that
//! lacks the page: 403. A thing missing or outside the scope: 404, by the storage functions that take the scope.

mod actor;
mod caller;
mod desk;
mod hiring;
mod roles;
mod standing;
mod together;

pub use actor::Actor;
pub use caller::Caller;
pub(super) use caller::{Callers, bearer};
pub use desk::Desk;
pub use hiring::{Hirer, Registrar, Side, Worker};
pub use roles::{
    Administrator, Auditor, Coordinator, Definer, Employer, Inspector, Learner, Observer, Overseer, Publisher,
    Reviewer, SignedIn, Visitor,
};
pub use standing::Standing;
