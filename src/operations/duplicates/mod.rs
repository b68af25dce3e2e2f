//! Persons who may be one: told apart, merged, and un-merged.
//!
//! A merge appends and supersedes, nothing is lost: the enrolments of the second person get versions that name the first,
//! what was known of the second only is added to the first, and the second has no current version any more. Figures count
//! enrolments, so they do not move. Undoing gives back what the merge took, and keeps what was corrected since.

mod book;
mod keep_apart;
mod merge;
mod undo;

pub use book::{PairBook, Pairs};
pub use keep_apart::keep_apart;
pub use merge::merge;
pub use undo::undo;

use crate::domain::ids::{CohortId, DuplicateId, PersonId};
use crate::domain::scope::Scope;
use crate::operations::{Error, Result};
use crate::storage::duplicate::{self, PairRow};
use crate::storage::{Reader, Writer, enrolment, facts, person};

/// The kind of object under which decisions are journalled.
pub const JOURNAL: &str = "duplicate";

/// A question as the caller read it: which, and the versions of both persons then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// The question.
    pub id: DuplicateId,
    /// What [`version`] said when it was shown.
    pub version: &'a str,
}

/// The versions of two persons as one text: an answer must name it.
pub async fn version(tx: &mut Reader, one: PersonId, other: PersonId) -> Result<String> {
    let one = person::version(tx, one).await?.unwrap_or_default();
    let other = person::version(tx, other).await?.unwrap_or_default();
    Ok(format!("{one}.{other}"))
}

/// The question, in the scope, as it was read; a person changed meanwhile is a conflict.
async fn read(tx: &mut Writer, scope: &Scope, question: Question<'_>) -> Result<PairRow> {
    let pair = duplicate::find(tx, scope, question.id).await?.ok_or(Error::Missing("duplicate"))?;
    if version(tx, pair.person_id, pair.other_id).await? != question.version {
        return Err(Error::Refused("duplicate.changed"));
    }
    Ok(pair)
}

/// What was decided of a question that moves no enrolment is told by a cohort of the person recorded first: memories read
/// again the questions about people of the cohorts that changed.
async fn tell(tx: &mut Writer, pair: &PairRow) -> Result<()> {
    let rows = enrolment::of_person(tx, &Scope::everything(), pair.person_id).await?;
    let cohorts: Vec<CohortId> = rows.iter().map(|row| row.cohort_id).take(1).collect();
    facts::refresh(tx, &cohorts).await?;
    Ok(())
}
