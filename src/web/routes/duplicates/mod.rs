//! Persons who may be one: the queue, two persons side by side, what is decided of them.

mod decide;
mod list;
mod show;

pub use list::DuplicatesPage;
pub use show::DuplicatePage;

use rocket::routes;

use crate::domain::role::Role;
use crate::web::access::Access;
use crate::web::export::{Kind, in_kinds};

/// For coordination.
#[must_use]
pub fn access() -> Vec<Access> {
    let routes = routes![list::list, show::show, decide::decide, decide::undo];
    Access::of(&[Role::Coordinator], [routes, in_kinds(Kind::TABLES, &routes![list::file])].concat())
}
