//! What coordinators record about learners: enrolments, outcomes, situations and their proofs.
//!
//! Each change supersedes what it corrects and is one transaction: either all the learners chosen are changed, or none,
//! with the list of those who cannot be and why. A change names the version it read; what lies outside the scope is
//! missing.

mod acquaintance;
mod correct_enrolment;
mod correct_person;
mod enrol_one;
mod export_learners;
mod graduate;
mod record_situation;
mod reveal_cin;
mod review_evidence;
mod search;
mod selection;
mod withdraw;

pub use acquaintance::Namesake;
pub use correct_enrolment::correct_enrolment;
pub use correct_person::correct_person;
pub(in crate::operations) use correct_person::version_of;
pub use enrol_one::{Answer, Enrolled, NewLearner, enrol_one};
pub use export_learners::export_learners;
pub use graduate::graduate;
pub use record_situation::{NewSituation, record_situation};
pub use reveal_cin::reveal_cin;
pub use review_evidence::{Judgement, review_evidence};
pub use search::search;
pub use selection::{Chosen, Outcome, Refusal};
pub use withdraw::withdraw;

/// The kind of object under which a learner's changes are journalled, by enrolment.
pub const JOURNAL: &str = "enrolment";
