//! The insertion dashboard: the ministry's first page, an operator's own figures, the same view as CSV, XLSX and JSON.

mod address;
mod behind;
mod behind_cohorts;
mod catalogue;
mod cohorts;
mod compare;
mod dashboard;
mod definition_files;
mod definitions;
mod downloads;
mod finding;
mod ground;
pub(in crate::web::routes) mod labels;
mod people;
mod people_files;
mod quality;
mod reason;
mod reconciliation;
mod sample;
mod seal;
mod sources;
mod spread;
mod tabs;
mod view;

use rocket::routes;

use crate::web::access::Access;
use crate::web::guards::Observer;

/// For whoever reads figures.
#[must_use]
pub fn access() -> Vec<Access> {
    let routes = routes![
        dashboard::dashboard,
        definitions::definitions,
        definition_files::csv,
        definition_files::xlsx,
        definition_files::json,
        behind_cohorts::page,
        behind_cohorts::csv,
        behind_cohorts::xlsx,
        behind_cohorts::json,
        people::page,
        people_files::csv,
        people_files::xlsx,
        people_files::json,
        catalogue::catalogue,
        catalogue::csv,
        catalogue::xlsx,
        catalogue::json,
        catalogue::api,
        cohorts::cohorts,
        cohorts::cohort,
        downloads::csv,
        downloads::xlsx,
        downloads::json,
        quality::page,
        quality::files::csv,
        quality::files::xlsx,
        quality::files::json,
        spread::spread,
        spread::csv,
        spread::xlsx,
        spread::json,
        compare::compare,
        compare::csv,
        compare::xlsx,
        compare::json
    ];
    Access::of(Observer::ROLES, routes)
}
