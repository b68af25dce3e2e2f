//! What coordinators do with cohorts, and what is read of them: lists, six-month situations, counts to chase.

mod create_cohort;
mod edit_cohort;
mod situations;

pub use create_cohort::create_cohort;
pub use edit_cohort::edit_cohort;
pub use situations::{Found, at_six_months, readings};
