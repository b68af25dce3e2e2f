//! What coordinators do with cohorts, and what is read of them: lists, follow-up, six-month situations.

mod create_cohort;
mod edit_cohort;
mod figures;
mod follow_up;
mod list;
mod situations;

pub use create_cohort::create_cohort;
pub use edit_cohort::edit_cohort;
pub use figures::CohortFigures;
pub use follow_up::{FollowUp, follow_ups};
pub use list::{CohortLine, Listed, Order, Phase, Wanted, line, listed};
pub use situations::{Found, PROFILE, Readings};
