//! Learners: search, one learner's record, enrolment by a form.

mod access_log;
mod choices;
mod correction;
mod enrol;
mod record;
mod search;
mod situation_form;
mod timeline;
mod typed;

use rocket::routes;

use crate::domain::role::Role;
use crate::web::access::Access;

pub(in crate::web) use choices::Choices;
pub use correction::CorrectionPage;
pub(in crate::web) use situation_form::SituationForm;
pub(in crate::web) use typed::Typed;

/// For coordination.
#[must_use]
pub fn access() -> Vec<Access> {
    let routes = routes![
        search::search,
        record::show,
        record::reveal,
        record::review,
        enrol::form,
        enrol::submit,
        correction::show,
        correction::correct,
        correction::correct_identity,
    ];
    Access::of(&[Role::Coordinator], routes)
}
