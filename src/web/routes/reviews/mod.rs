//! `/reviews`: sessions of a contract on a frozen report. Ministry and audit read; coordination of the whole contract
//! reads, justifies and answers; the ministry opens, asks, decides, writes minutes and signs.

mod briefing;
mod cases;
mod document;
mod list;
mod open;
mod say;
mod show;
mod view;

pub use briefing::BriefingPage;
pub use cases::CasesPage;
pub use list::ReviewsPage;
pub use open::OpenPage;
pub use show::ReviewPage;

use rocket::routes;

use crate::domain::role::Role;
use crate::web::access::Access;
use crate::web::guards::Observer;

/// The routes with their roles.
#[must_use]
pub fn access() -> Vec<Access> {
    let mut reading = routes![list::list, show::show, briefing::briefing, cases::cases, say::say];
    reading.extend(routes![document::xlsx, document::csv, document::json]);
    #[cfg(feature = "pdf")]
    reading.extend(routes![document::pdf, document::briefing]);
    let opening = routes![open::form, open::open];
    [Access::of(Observer::ROLES, reading), Access::of(&[Role::Reviewer], opening)].concat()
}
