//! `/definitions/versions`: definitions as they change, for the administration; the ministry reads.

mod act;
mod form;
mod impact;
mod list;
mod new;
mod show;

pub use list::VersionsPage;
pub use new::VersionFormPage;
pub use show::VersionPage;

use rocket::routes;

use crate::domain::role::Role;
use crate::web::access::Access;
use crate::web::guards::Definer;

/// Read by administration and ministry, changed by the administration.
#[must_use]
pub fn access() -> Vec<Access> {
    [
        Access::of(Definer::ROLES, routes![list::list, show::show]),
        Access::of(&[Role::Administrator], routes![new::blank, new::create, act::activate, act::withdraw]),
    ]
    .concat()
}
