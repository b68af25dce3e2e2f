//! Hires: confirmed by employers, validated or refused by coordinators.

mod confirm;
mod decide;
mod export;
mod form;
mod list;
mod show;

pub use form::HireForm;
pub use list::PlacementsPage;
pub use show::PlacementPage;

use crate::domain::role::Role;
use crate::web::access::Access;
use crate::web::guards::Hirer;

/// Employers and coordinators.
pub fn access() -> Vec<Access> {
    [
        Access::of(Hirer::ROLES, [list::routes(), export::routes(), show::routes()].concat()),
        Access::of(&[Role::Employer], confirm::routes()),
        Access::of(&[Role::Coordinator], decide::routes()),
    ]
    .concat()
}
