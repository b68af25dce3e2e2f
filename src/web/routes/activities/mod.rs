//! `/activities`: what is done under levers 2 and 3. Coordination and administration record it; ministry and audit read.

mod export;
mod form;
mod list;
mod recorder;

pub use form::ActivityFormPage;
pub use list::ActivitiesPage;

use rocket::routes;

use crate::web::access::Access;
use recorder::{ActivityReader, ActivityRecorder};

/// Read by whoever reviews or records, written by whoever records.
#[must_use]
pub fn access() -> Vec<Access> {
    [
        Access::of(ActivityReader::ROLES, [routes![list::list], export::routes()].concat()),
        Access::of(
            ActivityRecorder::ROLES,
            routes![form::blank, form::create, form::change, form::update, form::remove],
        ),
    ]
    .concat()
}
