//! Frozen reports: the list, one edition with its seal and its steps, the form that freezes one, and the page that says
//! whether a hash or a file is an edition.

mod check;
mod decide;
mod files;
mod freeze;
mod list;
mod show;
mod view;

pub use check::CheckPage;
pub use freeze::FreezePage;
pub use list::EditionsPage;
pub use show::EditionPage;

use rocket::routes;

use crate::web::access::Access;
use crate::web::guards::{Overseer, Publisher};

/// Reading for everyone, each edition once approved and for whom it is meant; its cases for those who oversee; freezing and deciding for reviewers and
/// administrators.
#[must_use]
pub fn access() -> Vec<Access> {
    let reading = routes![list::list, show::show, files::document, files::csv, files::xlsx, check::form, check::file,];
    let overseeing = routes![files::cases, files::verification];
    let deciding = routes![freeze::form, freeze::freeze, decide::decide, decide::let_in];
    [Access::public(reading), Access::of(Overseer::ROLES, overseeing), Access::of(Publisher::ROLES, deciding)].concat()
}
