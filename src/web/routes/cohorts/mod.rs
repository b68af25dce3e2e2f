//! Cohorts as coordinators work on them: the list, a cohort and its learners, changes of several learners at once.

mod address;
mod edit;
mod files;
mod form;
mod labels;
mod learner;
mod list;
mod roster;
mod selection;
mod show;
mod tabs;
mod top;

use rocket::routes;

use crate::domain::role::Role;
use crate::web::access::Access;
use crate::web::export::{Kind, in_kinds};

pub(in crate::web) use address::Address;
pub use form::CohortFormPage;
pub(in crate::web) use labels::{Choice, Labels, person_name};
pub(in crate::web) use learner::LearnerLine;

/// For coordination.
#[must_use]
pub fn access() -> Vec<Access> {
    let routes = routes![
        list::list,
        edit::blank,
        edit::create,
        edit::change,
        edit::update,
        show::show,
        tabs::follow_up,
        tabs::proofs,
        tabs::journal,
        selection::form,
        selection::submit,
    ];
    Access::of(&[Role::Coordinator], [routes, in_kinds(Kind::ALL, &routes![files::file])].concat())
}
