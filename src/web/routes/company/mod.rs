//! Employers: their own page, and the registry of coordination and administration.

mod export;
mod form;
mod own;
mod registry;
mod show;

pub use form::CompanyFormPage;
pub use registry::EmployersPage;
pub use show::CompanyPage;

use crate::domain::role::Role;
use crate::web::access::Access;
use crate::web::guards::Registrar;

/// Employers on their own page; coordination and administration on the registry.
pub fn access() -> Vec<Access> {
    [
        Access::of(&[Role::Employer], own::routes()),
        Access::of(Registrar::ROLES, [registry::routes(), export::routes()].concat()),
    ]
    .concat()
}
