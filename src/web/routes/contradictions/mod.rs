//! The operator heard: its own refused cases, and its answers.

mod list;
mod show;

pub use list::ContradictionsPage;
pub use show::ContradictionPage;

use rocket::routes;

use crate::domain::role::Role;
use crate::web::access::Access;

/// For coordination.
#[must_use]
pub fn access() -> Vec<Access> {
    Access::of(&[Role::Coordinator], routes![list::list, show::show, show::answer, show::document])
}
