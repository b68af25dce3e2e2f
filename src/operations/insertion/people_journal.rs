//! Cases are read or taken out: the journal keeps who, when, which count and how many, never whom.

use serde_json::json;

use super::question::Question;
use crate::domain::indicator::Part;
use crate::operations::{Act, Result};
use crate::storage::{Writer, audit};

/// How cases leave the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// On a page, under references only.
    Page,
    /// As a file of this format.
    File(&'static str),
}

/// Journals that so many cases behind a count were read, or exported; the caller answers once this is committed.
pub async fn journal_people(
    tx: &mut Writer,
    act: &Act,
    (question, indicator, part): (&Question, &str, Part),
    (way, people): (Way, usize),
) -> Result<()> {
    let (action, format) = match way {
        Way::Page => ("people.read", None),
        Way::File(format) => ("people.export", Some(format)),
    };
    let detail = json!({
        "format": format, "people": people, "state": part, "version": question.profile.version,
        "as_of": question.as_of, "known_at": question.known_at, "cohorts": question.filter.cohort,
    });
    let figure = format!("{} {indicator}", question.profile.code);
    audit::append(tx, &act.entry(action, "indicator", figure, detail)).await?;
    Ok(())
}
