//! Accounts and their mandates, for the administration.

mod act;
mod list;
mod mandate;
mod new;
mod show;

pub use list::AccountsPage;
pub use new::{AccountFormPage, InvitationPage};
pub use show::AccountAdminPage;

use rocket::routes;

use crate::domain::role::Role;
use crate::web::access::Access;
use crate::web::export::{Kind, in_kinds};

/// For administration.
#[must_use]
pub fn access() -> Vec<Access> {
    let routes = routes![
        list::list,
        new::blank,
        new::create,
        show::show,
        act::link,
        act::close,
        act::reopen,
        act::give,
        act::end,
    ];
    Access::of(&[Role::Administrator], [routes, in_kinds(Kind::TABLES, &routes![list::file])].concat())
}
