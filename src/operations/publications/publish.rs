//! Proposing and publishing.

use serde_json::json;

use super::candidate::{Candidate, Draft};
use super::document::{Document, Published};
use super::register::Register;
use super::verdict::Verdict;
use super::{JOURNAL, LONGEST_TEXT};
use crate::domain::field::Faults;
use crate::domain::ids::PublicationId;
use crate::domain::scope::Scope;
use crate::keys::hex;
use crate::operations::figures::Figures;
use crate::operations::{Act, Error, Result};
use crate::storage::{Reader, Store, audit, publication};

/// A draft as the public would read it, and whether it may be published.
#[derive(Clone, Debug)]
pub struct Preview {
    /// What would be published.
    pub document: Document,
    /// The same, to be shown.
    pub published: Published,
    /// What speaks against it.
    pub verdict: Verdict,
}

/// What came of publishing.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It is published; the same content published before is that publication.
    Published(PublicationId),
    /// It would reveal something: nothing was stored but a line of the journal.
    Refused(Box<Preview>),
}

/// How often an audit is done again because something else was published meanwhile.
const MOST_RETRIES: u32 = 5;

/// Shows a draft as the public would read it, audited together with everything published.
pub async fn preview(tx: &mut Reader, figures: &Figures, scope: &Scope, draft: &Draft) -> Result<Preview> {
    let mut candidate = Candidate::of(tx, figures, scope, draft).await?;
    let seen = judged(tx, figures, &candidate, draft).await?;
    // What only the unknowns would reveal is mended by not telling them.
    if seen.verdict.is_publishable() || seen.verdict.reveals.iter().any(|reveal| reveal.measure != "known") {
        return Ok(seen);
    }
    candidate.hide_unknowns();
    judged(tx, figures, &candidate, draft).await
}

async fn judged(tx: &mut Reader, figures: &Figures, candidate: &Candidate, draft: &Draft) -> Result<Preview> {
    let document = candidate.document(draft)?;
    let published = Published::parse(&document.text)?;
    if publication::of_hash(tx, &document.hash).await?.is_some() {
        return Ok(Preview { document, published, verdict: Verdict::default() });
    }
    let definitions = figures.definitions(tx).await?;
    let proposed = (draft.title.as_str(), document.text.as_str(), &candidate.population);
    let register = Register::with(tx, figures, proposed, &definitions).await?;
    Ok(Preview { document, published, verdict: register.verdict() })
}

/// Publishes a draft, unless it would reveal something.
///
/// # Errors
/// [`Error::Invalid`]: no title, or a long one. [`Error::Refused`]: a cohort outside the scope.
pub async fn publish(store: &Store, figures: &Figures, act: &Act, scope: &Scope, draft: &Draft) -> Result<Outcome> {
    let title = draft.title.trim();
    Faults::default().required(title, "title", LONGEST_TEXT).verdict()?;
    for _ in 0..MOST_RETRIES {
        // The audit reads a snapshot, so that nobody waits for it; the register is locked for the writing alone.
        let mut tx = store.read().await?;
        let counted = publication::count(&mut tx).await?;
        let preview = preview(&mut tx, figures, scope, draft).await?;
        drop(tx);
        if !preview.verdict.is_publishable() {
            refuse(store, act, draft, &preview).await?;
            return Ok(Outcome::Refused(Box::new(preview)));
        }
        let mut tx = store.write().await?;
        if publication::lock(&mut tx).await? != counted {
            continue;
        }
        if let Some(known) = publication::of_hash(&mut tx, &preview.document.hash).await? {
            return Ok(Outcome::Published(known));
        }
        let question = &draft.question;
        let added = publication::Publication {
            id: act.id(),
            title,
            profile: (&question.profile.code, question.profile.version),
            as_of: question.as_of,
            document: &preview.document.text,
            hash: &preview.document.hash,
        };
        publication::insert(&mut tx, &added, (&act.provenance().recorded_by, act.now)).await?;
        audit::append(&mut tx, &act.entry("publication.publish", JOURNAL, added.id, told(draft, &preview))).await?;
        tx.commit().await?;
        return Ok(Outcome::Published(added.id));
    }
    Err(Error::Refused("publication.busy"))
}

async fn refuse(store: &Store, act: &Act, draft: &Draft, preview: &Preview) -> Result<()> {
    let mut tx = store.write().await?;
    let hash = hex(&preview.document.hash);
    audit::append(&mut tx, &act.entry("publication.refuse", JOURNAL, hash, told(draft, preview))).await?;
    Ok(tx.commit().await?)
}

fn told(draft: &Draft, preview: &Preview) -> serde_json::Value {
    json!({
        "profile": draft.question.profile.code, "version": draft.question.profile.version,
        "as_of": draft.question.as_of, "by": draft.by, "filter": preview.published.filter,
        "sha256": hex(&preview.document.hash), "reveals": preview.verdict.reveals.len(),
    })
}
