//! What coordinators record about learners and cohorts, on both engines.

mod changes;
pub mod class;
mod cohorts;
mod enrolling;
mod proofs;
mod search;
