//! What an import does, or would do: counts, and what a person has to look at.

use std::hash::{DefaultHasher, Hash, Hasher as _};

use crate::domain::ids::PersonId;
use crate::domain::import::{Column, Fault, Warning};
pub use crate::storage::import::Counts;

/// Most faults told one by one; the counts go on.
pub const MOST_FAULTS: usize = 10_000;
/// Most of anything else that is listed.
const MOST_LISTED: usize = 200;

/// What an import does, or would do.
#[derive(Debug, Default)]
pub struct Report {
    /// Rows, by what becomes of them.
    pub counts: Counts,
    /// Rows passed over because somebody said so.
    pub skipped: u64,
    /// Rows that wait for an answer.
    pub asked: u64,
    /// Persons created and put in the queue of possible duplicates.
    pub queued: u64,
    /// What is wrong, in the order of the file.
    pub faults: Vec<Fault>,
    /// What is odd.
    pub warnings: Vec<Warning>,
    /// What changes, for the first rows that change something.
    pub changes: Vec<Change>,
    /// Rows that may be about a person already known.
    pub questions: Vec<Question>,
    mark: DefaultHasher,
}

/// What a row does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Adds something.
    Created,
    /// Changes what was known.
    Updated(Vec<Difference>),
    /// Says what is known already.
    Unchanged,
    /// Is refused; the faults say why.
    Refused(Vec<Fault>),
    /// Waits for an answer.
    Asked(Box<Question>),
    /// Is passed over.
    Skipped,
}

/// One field that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The column.
    pub column: Column,
    /// What was known; empty for nothing.
    pub was: String,
    /// What the row says.
    pub becomes: String,
}

/// A row that changes what was known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Line of the file.
    pub line: u64,
    /// What the row is about: a cohort's code, a learner's reference.
    pub about: String,
    /// What changes.
    pub differences: Vec<Difference>,
}

/// "Is this the same person?"
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Line of the file.
    pub line: u64,
    /// The row's name.
    pub name: String,
    /// The person it resembles; none when it is another row of the file.
    pub person: Option<PersonId>,
    /// Their name.
    pub other: String,
    /// How much alike, out of 100.
    pub score: u32,
    /// Codes of what is alike.
    pub reasons: Vec<&'static str>,
    /// Where that person is enrolled: cohort and reference; the first one is of the row's own cohort if any is.
    pub enrolled: Vec<(String, String)>,
    /// Whether that person is already in the row's cohort, whose enrolment would then be updated.
    pub in_cohort: bool,
}

impl Report {
    /// Notes what a row does; `stands_on` is what was known when that was decided.
    pub fn note(&mut self, line: u64, about: &str, stands_on: impl Hash, outcome: Outcome) {
        let kind = match outcome {
            Outcome::Created => {
                self.counts.created += 1;
                0_u8
            }
            Outcome::Updated(differences) => {
                self.counts.updated += 1;
                if self.changes.len() < MOST_LISTED {
                    self.changes.push(Change { line, about: about.to_owned(), differences });
                }
                1
            }
            Outcome::Unchanged => {
                self.counts.unchanged += 1;
                2
            }
            Outcome::Refused(faults) => {
                self.counts.refused += 1;
                self.tell(faults);
                3
            }
            Outcome::Asked(question) => {
                self.asked += 1;
                if self.questions.len() < MOST_LISTED {
                    self.questions.push(*question);
                }
                4
            }
            Outcome::Skipped => {
                self.skipped += 1;
                5
            }
        };
        (line, kind).hash(&mut self.mark);
        stands_on.hash(&mut self.mark);
    }

    /// Adds what is wrong.
    pub fn tell(&mut self, faults: Vec<Fault>) {
        let room = MOST_FAULTS.saturating_sub(self.faults.len());
        self.faults.extend(faults.into_iter().take(room));
    }

    /// Adds what is odd.
    pub fn warn(&mut self, warnings: Vec<Warning>) {
        let room = MOST_LISTED.saturating_sub(self.warnings.len());
        self.warnings.extend(warnings.into_iter().take(room));
    }

    /// A number that changes when the same file would do something else, because records moved.
    #[must_use]
    pub fn mark(&self) -> u64 {
        self.mark.finish()
    }

    /// Rows that would be written.
    #[must_use]
    pub const fn ready(&self) -> u64 {
        self.counts.created + self.counts.updated
    }

    /// Whether nothing keeps the whole file from being applied.
    #[must_use]
    pub const fn is_clean(&self) -> bool {
        self.counts.refused == 0 && self.asked == 0
    }
}
