//! `/todo`: what waits today, and the lists behind the counts that no other page shows.

mod applications;
mod day;
mod learners;

pub use applications::WaitingPage;
pub use day::TodoPage;
pub use learners::ChasePage;

use rocket::routes;

use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::report::table::Column;
use crate::web::access::Access;
use crate::web::guards::{Hirer, Worker};

/// Coordination, employers and administration.
#[must_use]
pub fn access() -> Vec<Access> {
    [
        Access::of(Worker::ROLES, routes![day::show]),
        Access::of(Hirer::ROLES, routes![applications::list, applications::csv, applications::xlsx]),
        Access::of(&[Role::Coordinator], routes![learners::list, learners::csv, learners::xlsx]),
    ]
    .concat()
}

/// A column of a file; its texts are `todo-column-<key>` and `todo-meaning-<key>`.
fn column(lang: Lang, key: &'static str) -> Column {
    let text = |kind: &str| lang.text(&format!("todo-{kind}-{key}"));
    Column { key, label: text("column"), meaning: text("meaning") }
}
