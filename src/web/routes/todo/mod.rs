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
use crate::web::export::{Kind, in_kinds};
use crate::web::guards::{Hirer, Worker};

/// Coordination, employers and administration.
#[must_use]
pub fn access() -> Vec<Access> {
    let hiring = [routes![applications::list], in_kinds(Kind::TABLES, &routes![applications::file])].concat();
    let coordination = [routes![learners::list], in_kinds(Kind::TABLES, &routes![learners::file])].concat();
    [
        Access::of(Worker::ROLES, routes![day::show]),
        Access::of(Hirer::ROLES, hiring),
        Access::of(&[Role::Coordinator], coordination),
    ]
    .concat()
}

/// A column of a file; its texts are `todo-column-<key>` and `todo-meaning-<key>`.
fn column(lang: Lang, key: &'static str) -> Column {
    let text = |kind: &str| lang.text(&format!("todo-{kind}-{key}"));
    Column { key, label: text("column"), meaning: text("meaning") }
}
