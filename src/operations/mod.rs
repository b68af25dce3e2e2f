//! What people do with Sanad: one file a thing done, used by pages, command line and tests alike.
//!
//! An operation takes a transaction or the store, the time, the actor and the input; it decides through the domain,
//! writes through storage, journals, and commits.

pub mod accounts;
pub mod check_up;
pub mod figures;
pub mod setup;
pub mod synth;
