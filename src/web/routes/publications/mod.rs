//! Figures made public: the list that anybody reads, one publication with its files, and the page that proposes one.

mod asked;
mod files;
mod list;
mod propose;
mod reading;
mod reasons;
mod show;
mod table;
mod words;

pub use list::PublicationsPage;
pub use propose::ProposePage;
pub use show::PublicationPage;

pub(super) use asked::{question, texts};
pub(super) use propose::{Choice, Choices};
pub(super) use reasons::Judgement;
pub(super) use table::{Section, sections};
pub(super) use words::Words;

use rocket::routes;

use crate::web::access::Access;
use crate::web::guards::Publisher;

/// Reading for everyone, publishing for reviewers and administrators.
#[must_use]
pub fn access() -> Vec<Access> {
    let reading = routes![list::list, show::show, files::csv, files::xlsx, files::json];
    let publishing = routes![propose::form, propose::publish, show::withdraw];
    [Access::public(reading), Access::of(Publisher::ROLES, publishing)].concat()
}
