//! Audit missions over the demonstration: the draw redone by an outsider, names of drawn cases alone, the operator heard,
//! results to the centime.

pub mod house;
mod money;
mod path;
mod proofs;
mod reminders;
mod rules;
