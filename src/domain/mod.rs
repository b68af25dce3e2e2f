//! What Sanad is about, without storage, network, files or clock.
//!
//! Everything here is pure: dates, instants, identifiers and randomness come in as arguments.
//! A new concept gets a noun file; a rule lives beside the noun it judges.

#[macro_use]
pub mod code;

pub mod account;
pub mod application;
pub mod attestation;
pub mod audit;
pub mod cohort;
pub mod contract;
pub mod day;
pub mod definition;
pub mod duplicate;
pub mod edition;
pub mod employer;
pub mod enrolment;
pub mod evidence;
pub mod exclusion;
pub mod field;
pub mod gazetteer;
pub mod identifier;
pub mod ids;
pub mod import;
pub mod indicator;
pub mod journal;
pub mod mission;
pub mod opening;
pub mod opening_terms;
pub mod person;
pub mod placement;
pub mod provenance;
pub mod publication;
pub mod region;
pub mod review;
pub mod role;
pub mod scope;
pub mod situation;
pub mod text;

/// A code that its closed list does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {list} code: {code}")]
pub struct UnknownCode {
    /// The list that was asked.
    pub list: &'static str,
    /// The code as received.
    pub code: String,
}
