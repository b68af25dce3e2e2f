//! Frozen reports: the figures of one question under chosen definitions, sealed with the cases behind them, decided of by
//! several people, and recomputed from the facts whenever somebody doubts them.

mod cases;
mod decide;
mod document;
mod freeze;
mod seal;
mod verify;

pub use cases::{CaseLine, Cases};
pub use decide::{Decision, decide, export_cases, let_in, within};
pub use document::{Asked, Content, Document, Evidence, Words};
pub use freeze::{Draft, Method, Outcome, freeze};
pub use seal::{Seal, is_sound};
pub use verify::{Difference, Verification, verify};

/// Kind of thing in the journal.
const JOURNAL: &str = "edition";
/// Longest title or reason, in characters.
pub const LONGEST_TEXT: usize = 200;
