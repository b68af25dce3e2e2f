//! Who may do what, once and on the version read: every mounted route, every role, one's own things and others'.
//!
//! A new route gets a line in `objects.rs`: what its parameters name, and the form that it reads.

mod digest;
pub mod house;
mod kept;
mod keyed;
mod ledger;
mod matrix;
mod mission;
mod objects;
mod programs;
mod versions;
