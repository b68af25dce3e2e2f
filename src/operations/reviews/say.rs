//! One more entry: a justification, a question, an answer, a decision, the minutes, a signature.

use serde_json::json;

use super::{JOURNAL, commitments, within};
use crate::domain::ids::{EnrolmentId, ReviewId};
use crate::domain::review::{About, EntryKind, NotTaken, Refused, Said};
use crate::domain::role::Role;
use crate::domain::scope::Scope;
use crate::operations::editions::Cases;
use crate::operations::{Act, Error, Result};
use crate::storage::review::{self, ReviewRow};
use crate::storage::{Reader, Writer, audit, edition};

/// Says something in a session of which `read` entries were read, in a role over a scope.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Stale`]: somebody spoke meanwhile; [`Error::Invalid`]; [`Error::Refused`]: the session is
/// over, or something is due before.
pub async fn say(
    tx: &mut Writer,
    act: &Act,
    (id, read): (ReviewId, i64),
    (scope, role): (&Scope, Role),
    said: &Said,
) -> Result<()> {
    let (row, contract) = within(tx, id, scope).await?;
    let session = review::session(&review::entries(tx, &[id]).await?)?;
    if session.version() != read {
        let last = session.entries().last().map_or("", |entry| entry.said.kind.code());
        let stored = vec![("review_last", last.to_owned())];
        return Err(Error::Stale { object: "review", read, current: session.version(), stored });
    }
    let codes = commitments(tx, &row, &contract).await?;
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    session.admits(said, (act.account, role), act.today, &codes).map_err(refusal)?;
    if said.about == Some(About::Case) {
        is_a_case(tx, &row, said.subject.as_deref().unwrap_or_default()).await?;
    }
    let number = session.version() + 1;
    review::append(tx, (id, number), said, (act.account, act.now)).await?;
    let told = json!({ "number": number, "about": said.about, "subject": said.subject, "decision": said.decision });
    audit::append(tx, &act.entry(action(said.kind), JOURNAL, id, told)).await?;
    Ok(())
}

/// Says the same of several subjects, one entry each, or nothing.
///
/// # Errors
/// Those of [`say`].
pub async fn say_all(
    tx: &mut Writer,
    act: &Act,
    (id, read): (ReviewId, i64),
    voice: (&Scope, Role),
    all: &[Said],
) -> Result<()> {
    for (read, said) in (read..).zip(all) {
        say(tx, act, (id, read), voice, said).await?;
    }
    Ok(())
}

/// Journals that so many cases under a figure were read, by reference; the caller answers once this is committed.
pub async fn journal_cases(tx: &mut Writer, act: &Act, id: ReviewId, (figure, cases): (&str, usize)) -> Result<()> {
    let told = json!({ "figure": figure, "cases": cases });
    audit::append(tx, &act.entry("review.read_cases", JOURNAL, id, told)).await?;
    Ok(())
}

/// Journals that a session left as a document, in a language.
pub async fn journal_document(tx: &mut Writer, act: &Act, id: ReviewId, (document, lang): (&str, &str)) -> Result<()> {
    let told = json!({ "document": document, "lang": lang });
    audit::append(tx, &act.entry("review.export", JOURNAL, id, told)).await?;
    Ok(())
}

/// A case is an enrolment of the frozen report.
async fn is_a_case(tx: &mut Reader, row: &ReviewRow, reference: &str) -> Result<()> {
    let stored = edition::cases(tx, row.edition_id).await?.unwrap_or_default();
    let known = Cases::parse(&stored)?;
    let id: Option<EnrolmentId> = reference.parse().ok();
    let found = id.is_some_and(|id| known.enrolments.binary_search(&id).is_ok());
    Ok(crate::domain::field::Faults::default().unless(found, "subject", "case_unknown").verdict()?)
}

fn refusal(not_taken: NotTaken) -> Error {
    match not_taken {
        NotTaken::Invalid(faults) => Error::Invalid(faults),
        NotTaken::Refused(refused) => Error::Refused(match refused {
            Refused::Signed => "review.signed",
            Refused::Role => "review.role",
            Refused::Question => "review.question",
            Refused::Undecided => "review.undecided",
            Refused::NoMinutes => "review.no_minutes",
            Refused::SignedAlready => "review.signed_already",
        }),
    }
}

const fn action(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Justification => "review.justify",
        EntryKind::Question => "review.ask",
        EntryKind::Answer => "review.answer",
        EntryKind::Close => "review.close",
        EntryKind::Decision => "review.decide",
        EntryKind::Minutes => "review.minutes",
        EntryKind::Signature => "review.sign",
    }
}
