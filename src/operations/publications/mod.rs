//! Figures made public: proposed, audited together with everything published before, published, withdrawn.
//!
//! A publication is a breakdown under one definition as the public may read it. What is hidden in it must stay hidden
//! whatever else is published: [`preview`] tells whether it would, [`publish()`] publishes only then.

mod candidate;
mod document;
mod publish;
mod register;
mod verdict;
mod withdraw;

pub use candidate::{Draft, of_sex};
pub use document::{Document, Part, Published, Row};
pub use publish::{Judged, Judgement, MOST_RETRIES, Outcome, Preview, add, judge, preview, previews, publish, refuse};
pub use verdict::{Named, Reveal, Suggestion, Verdict};
pub use withdraw::withdraw;

/// Kind of thing in the journal.
const JOURNAL: &str = "publication";
/// Longest title or reason, in characters.
pub const LONGEST_TEXT: usize = 200;
