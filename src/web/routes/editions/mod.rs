//! Frozen reports: the list, one edition with its seal and its steps, the form that freezes one, and the page that says
//! whether a hash or a file is an edition.

mod changes;
mod check;
mod corrections;
mod decide;
mod documents;
mod files;
mod freeze;
mod list;
mod show;
mod view;

pub use check::CheckPage;
pub use corrections::CorrectionsPage;
pub use freeze::FreezePage;
pub use list::EditionsPage;
pub use show::EditionPage;
pub(super) use view::latest_public;

use rocket::routes;

use crate::web::access::Access;
use crate::web::guards::{Overseer, Publisher};

/// Reading for everyone, each edition once approved and for whom it is meant; its cases for those who oversee; freezing and deciding for reviewers and
/// administrators.
#[must_use]
pub fn access() -> Vec<Access> {
    let mut reading = routes![list::list, show::show, files::document, check::form, check::file];
    reading.extend(routes![documents::csv, documents::xlsx, documents::dictionary]);
    #[cfg(feature = "pdf")]
    reading.extend(routes![documents::pdf]);
    reading.extend(corrections::routes());
    let overseeing = routes![files::cases, files::verification];
    let deciding = routes![freeze::form, freeze::freeze, decide::decide, decide::let_in];
    [Access::public(reading), Access::of(Overseer::ROLES, overseeing), Access::of(Publisher::ROLES, deciding)].concat()
}
