//! Proposing and publishing.
//!
//! What is published is judged on a snapshot, so that nobody waits for the audit; the register is locked for the writing
//! alone, and what was judged beside another register is judged again. An edition publishes several breakdowns at once:
//! each is judged beside those before it, and all are added in the transaction that approves it.

use serde_json::json;

use super::candidate::{Candidate, Draft};
use super::document::{Document, Published};
use super::register::{Ahead, Register};
use super::verdict::Verdict;
use super::{JOURNAL, LONGEST_TEXT};
use crate::domain::field::Faults;
use crate::domain::ids::PublicationId;
use crate::domain::scope::Scope;
use crate::keys::hex;
use crate::operations::figures::Figures;
use crate::operations::{Act, Error, Result};
use crate::storage::{Reader, Store, Writer, audit, publication};

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

/// Drafts judged together, none of which reveals anything, beside a register of so many publications.
#[derive(Clone, Debug)]
pub struct Judged {
    counted: i64,
    previews: Vec<(Draft, Preview)>,
}

/// What judging drafts found.
#[derive(Clone, Debug)]
pub enum Judgement {
    /// They may be published.
    Publishable(Judged),
    /// The first that would reveal something.
    Reveals(Box<(Draft, Preview)>),
}

/// How often an audit is done again because something else was published meanwhile.
pub const MOST_RETRIES: u32 = 5;

/// Shows a draft as the public would read it, audited together with everything published.
pub async fn preview(tx: &mut Reader, figures: &Figures, scope: &Scope, draft: &Draft) -> Result<Preview> {
    beside(tx, figures, scope, (draft, &[])).await
}

/// The same beside others that are to be published with it.
async fn beside(
    tx: &mut Reader,
    figures: &Figures,
    scope: &Scope,
    (draft, ahead): (&Draft, &[(Draft, Preview)]),
) -> Result<Preview> {
    let mut candidate = Candidate::of(tx, figures, scope, draft).await?;
    let seen = judged(tx, figures, &candidate, (draft, ahead)).await?;
    // What only the unknowns would reveal is mended by not telling them.
    if seen.verdict.is_publishable() || seen.verdict.reveals.iter().any(|reveal| reveal.measure != "known") {
        return Ok(seen);
    }
    candidate.hide_unknowns();
    judged(tx, figures, &candidate, (draft, ahead)).await
}

async fn judged(
    tx: &mut Reader,
    figures: &Figures,
    candidate: &Candidate,
    (draft, ahead): (&Draft, &[(Draft, Preview)]),
) -> Result<Preview> {
    let document = candidate.document(draft)?;
    let published = Published::parse(&document.text)?;
    if publication::of_hash(tx, &document.hash).await?.is_some() {
        return Ok(Preview { document, published, verdict: Verdict::default() });
    }
    let definitions = figures.definitions(tx).await?;
    let ahead: Vec<Ahead<'_>> =
        ahead.iter().map(|(draft, preview)| Ahead { title: &draft.title, document: &preview.document.text }).collect();
    let proposed = Ahead { title: &draft.title, document: &document.text };
    let register = Register::with(tx, figures, (&ahead, proposed, &candidate.population), &definitions).await?;
    Ok(Preview { document, published, verdict: register.verdict() })
}

/// Shows drafts as the public would read them, each beside everything published and those before it.
///
/// # Errors
/// [`Error::Refused`]: a cohort outside the scope.
pub async fn previews(
    tx: &mut Reader,
    figures: &Figures,
    scope: &Scope,
    drafts: Vec<Draft>,
) -> Result<Vec<(Draft, Preview)>> {
    let mut previews: Vec<(Draft, Preview)> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let preview = beside(tx, figures, scope, (&draft, &previews)).await?;
        previews.push((draft, preview));
    }
    Ok(previews)
}

/// Judges drafts that are to be published together.
///
/// # Errors
/// [`Error::Refused`]: a cohort outside the scope.
pub async fn judge(tx: &mut Reader, figures: &Figures, scope: &Scope, drafts: Vec<Draft>) -> Result<Judgement> {
    let counted = publication::count(tx).await?;
    let mut previews = previews(tx, figures, scope, drafts).await?;
    let refused = previews.iter().position(|(_, preview)| !preview.verdict.is_publishable());
    Ok(match refused {
        Some(first) => Judgement::Reveals(Box::new(previews.swap_remove(first))),
        None => Judgement::Publishable(Judged { counted, previews }),
    })
}

/// Adds what was judged to the register, within the caller's transaction; the same content published before is that
/// publication. None when something else was published since: it is to be judged again.
pub async fn add(tx: &mut Writer, act: &Act, judged: &Judged) -> Result<Option<Vec<PublicationId>>> {
    if publication::lock(tx).await? != judged.counted {
        return Ok(None);
    }
    let mut added = Vec::with_capacity(judged.previews.len());
    for (draft, preview) in &judged.previews {
        let known = publication::of_hash(tx, &preview.document.hash).await?;
        added.push(match known {
            Some(known) => known,
            None => add_one(tx, act, (draft, preview)).await?,
        });
    }
    Ok(Some(added))
}

async fn add_one(tx: &mut Writer, act: &Act, (draft, preview): (&Draft, &Preview)) -> Result<PublicationId> {
    let question = &draft.question;
    let added = publication::Publication {
        id: act.id(),
        title: draft.title.trim(),
        profile: (&question.profile.code, question.profile.version),
        as_of: question.as_of,
        document: &preview.document.text,
        hash: &preview.document.hash,
    };
    publication::insert(tx, &added, (&act.provenance().recorded_by, act.now)).await?;
    audit::append(tx, &act.entry("publication.publish", JOURNAL, added.id, told(draft, preview))).await?;
    Ok(added.id)
}

/// Publishes a draft, unless it would reveal something.
///
/// # Errors
/// [`Error::Invalid`]: no title, or a long one. [`Error::Refused`]: a cohort outside the scope.
pub async fn publish(store: &Store, figures: &Figures, act: &Act, scope: &Scope, draft: &Draft) -> Result<Outcome> {
    Faults::default().required(draft.title.trim(), "title", LONGEST_TEXT).verdict()?;
    for _ in 0..MOST_RETRIES {
        let judgement = judge(&mut store.read().await?, figures, scope, vec![draft.clone()]).await?;
        let judged = match judgement {
            Judgement::Publishable(judged) => judged,
            Judgement::Reveals(refused) => {
                refuse(store, act, &refused).await?;
                return Ok(Outcome::Refused(Box::new(refused.1)));
            }
        };
        let mut tx = store.write().await?;
        if let Some(id) = add(&mut tx, act, &judged).await?.and_then(|added| added.first().copied()) {
            tx.commit().await?;
            return Ok(Outcome::Published(id));
        }
    }
    Err(Error::Refused("publication.busy"))
}

/// Journals that a draft was refused, and by how many findings.
pub async fn refuse(store: &Store, act: &Act, (draft, preview): &(Draft, Preview)) -> Result<()> {
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
