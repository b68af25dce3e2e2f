//! What people do with Sanad: one file a thing done, used by pages, command line and tests alike.
//!
//! An operation takes a transaction or the store, the time, the actor and the input; it decides through the domain,
//! writes through storage and journals. One that takes a transaction leaves the commit to its caller.

pub mod accounts;
mod act;
pub mod backup;
pub mod check_up;
pub mod cohorts;
pub mod compute;
pub mod contracts;
pub mod definitions;
pub mod demo;
pub mod duplicates;
pub mod editions;
mod error;
pub mod export;
pub mod figures;
pub mod hiring;
mod identity;
pub mod import;
pub mod insertion;
pub mod journal;
pub mod learners;
pub mod missions;
pub mod parallel;
pub mod publications;
pub mod reviews;
pub mod setup;
pub mod synth;
pub mod todo;

pub use act::Act;
pub use error::{Error, Result};
