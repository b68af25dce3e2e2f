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

pub(in crate::web::routes) use people::{Identity, identities, reads_names};
pub(in crate::web::routes) use reason::words as reason_words;

use rocket::routes;

use crate::web::access::Access;
use crate::web::export::{Kind, in_kinds};
use crate::web::guards::Observer;

/// For whoever reads figures.
#[must_use]
pub fn access() -> Vec<Access> {
    let pages = routes![
        dashboard::dashboard,
        definitions::definitions,
        behind_cohorts::page,
        people::page,
        catalogue::catalogue,
        catalogue::api,
        cohorts::cohorts,
        cohorts::cohort,
        quality::page,
        spread::spread,
        compare::compare,
    ];
    let files = routes![
        definition_files::file,
        behind_cohorts::file,
        people_files::file,
        catalogue::file,
        downloads::file,
        quality::files::file,
        spread::files,
        compare::files
    ];
    Access::of(Observer::ROLES, [pages, in_kinds(Kind::ALL, &files)].concat())
}
