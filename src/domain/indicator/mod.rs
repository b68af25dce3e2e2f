//! Indicators: from compact facts to figures an audience may read, in exact integers (`indicators.md`).
//!
//! [`builder`] turns checked rows into [`fact`]s as known at an instant; [`evaluate`](evaluate::evaluate) reads them under
//! [`profile`]s as of a date: where each enrolment stands ([`base`]), its clock ([`horizon`]), who is excluded
//! ([`exclusion`]), its [`state`] from its `history`; [`tally`] counts, [`mod@publish`] makes rows of counts ([`rate`],
//! [`interval`], [`suppression`]). A new standard is an entry of `seeds/profiles.json`, not code.

pub mod base;
pub mod builder;
pub mod catalogue;
pub mod change;
mod compact;
pub mod composition;
pub mod definitions;
pub mod evaluate;
pub mod exclusion;
pub mod explain;
pub mod fact;
pub mod group;
mod history;
pub mod horizon;
pub mod impact;
pub mod interval;
pub mod job;
pub mod kinds;
pub mod known;
pub mod names;
pub mod panel;
pub mod part;
pub mod placed;
pub mod profile;
pub mod publish;
pub mod quality;
pub mod rate;
pub mod reach;
pub mod reconcile;
pub mod row;
pub mod shares;
pub mod shipped;
pub mod sound;
pub mod spread;
mod staged;
pub mod state;
pub mod suppression;
pub mod tally;
#[cfg(test)]
mod tests;
pub mod value_added;
mod wide;

pub use base::Standing;
pub use builder::{CohortBuilder, StatedAttestation, StatedEnrolment};
pub use definitions::Definitions;
pub use evaluate::{CohortTally, Evaluation, evaluate, for_each_reading};
pub use explain::{Proof, Why, why};
pub use fact::{CohortFacts, CohortHead, EnrolmentFact};
pub use group::Dimension;
pub use known::KnownAt;
pub use names::Names;
pub use panel::Panel;
pub use part::{Makeup, Part};
pub use profile::Profile;
pub use publish::{Group, View, publish};
pub use row::IndicatorRow;
pub use staged::{Disagreement, StagedRow};
pub use state::{Reader, Reading, State};
pub use suppression::Audience;
pub use tally::{Funnel, Outcome, Tally};
