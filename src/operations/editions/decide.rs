//! Deciding of an edition: reviewed, approved, replaced, withdrawn, each step by the hands that may take it.

use serde_json::json;

use super::document::Document;
use super::freeze::{filter, publications_of};
use super::seal::is_sound;
use super::{JOURNAL, LONGEST_TEXT};
use crate::domain::edition::{Step, StepRefusal};
use crate::domain::field::Faults;
use crate::domain::ids::{AccountId, EditionId};
use crate::domain::indicator::Audience;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::operations::publications::{self, Judgement, Preview};
use crate::operations::{Act, Error, Result};
use crate::storage::edition::{self, Standing};
use crate::storage::{Reader, Store, Writer, audit};

/// What came of a decision.
#[derive(Debug)]
pub enum Decision {
    /// It is taken.
    Taken,
    /// Approved, the edition would reveal something beside what was published since it was frozen.
    Reveals(Box<Preview>),
}

/// Takes a step, as whoever read `read` steps.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Invalid`]: no reason where one is due; [`Error::Refused`]: not these hands, not this
/// order, or a seal that is broken; [`Error::Stale`]: somebody decided meanwhile.
pub async fn decide(
    store: &Store,
    figures: &Figures,
    act: &Act,
    (id, read): (EditionId, i64),
    (step, reason): (Step, &str),
) -> Result<Decision> {
    let reason = reason.trim();
    for _ in 0..publications::MOST_RETRIES {
        let mut tx = store.read().await?;
        let standing = standing(&mut tx, act, (id, read), (step, reason)).await?;
        let judged = match judgement(&mut tx, figures, &standing, step).await? {
            None => None,
            Some(Judgement::Publishable(judged)) => Some(judged),
            Some(Judgement::Reveals(refused)) => {
                drop(tx);
                publications::refuse(store, act, &refused).await?;
                return Ok(Decision::Reveals(Box::new(refused.1)));
            }
        };
        drop(tx);
        // The figures become public in the transaction that approves them, or not at all.
        let mut tx = store.write().await?;
        let standing = self::standing(&mut tx, act, (id, read), (step, reason)).await?;
        if let Some(judged) = &judged
            && publications::add(&mut tx, act, judged).await?.is_none()
        {
            continue;
        }
        take(&mut tx, act, &standing, (step, reason), None).await?;
        if step == Step::Approve {
            replace(&mut tx, act, &standing, reason).await?;
        }
        tx.commit().await?;
        return Ok(Decision::Taken);
    }
    Err(Error::Refused("publication.busy"))
}

/// The edition, when whoever read `read` steps may take this one now.
async fn standing(tx: &mut Reader, act: &Act, (id, read): (EditionId, i64), step: (Step, &str)) -> Result<Standing> {
    let standing = edition::find(tx, id).await?.ok_or(Error::Missing("edition"))?;
    current(&standing, read)?;
    admissible(&standing, act, step)?;
    Ok(standing)
}

/// What making an edition public would reveal; none when the step makes nothing public.
async fn judgement(tx: &mut Reader, figures: &Figures, standing: &Standing, step: Step) -> Result<Option<Judgement>> {
    if step != Step::Approve || standing.row.audience != Audience::Public.code() {
        return Ok(None);
    }
    let document = Document::parse(&standing.row.document)?;
    let asked = document.asked()?;
    let drafts = publications_of(&document.title, &asked, &filter(&asked)?);
    Ok(Some(publications::judge(tx, figures, &Scope::everything(), drafts).await?))
}

/// Whether these hands may take the step now.
fn admissible(standing: &Standing, act: &Act, (step, reason): (Step, &str)) -> Result<()> {
    if !is_sound(&standing.row) {
        return Err(Error::Refused("edition.broken"));
    }
    let Err(refused) = step.from(standing.state, standing.hands(), act.account, reason) else {
        return Ok(Faults::default().optional(Some(reason), "reason", LONGEST_TEXT).verdict()?);
    };
    match refused {
        StepRefusal::Author => Err(Error::Refused("edition.author")),
        StepRefusal::SameHands => Err(Error::Refused("edition.same_hands")),
        StepRefusal::Order => Err(Error::Refused("edition.order")),
        StepRefusal::Reason => Ok(Faults::default().required("", "reason", LONGEST_TEXT).verdict()?),
    }
}

fn current(standing: &Standing, read: i64) -> Result<()> {
    let steps = i64::try_from(standing.steps.len()).unwrap_or(i64::MAX);
    if steps == read {
        return Ok(());
    }
    let stored = vec![("edition_state", standing.state.code().to_owned())];
    Err(Error::Stale { object: "edition", read, current: steps, stored })
}

async fn take(
    tx: &mut Writer,
    act: &Act,
    standing: &Standing,
    (step, reason): (Step, &str),
    replaced_by: Option<EditionId>,
) -> Result<()> {
    let number = i64::try_from(standing.steps.len()).unwrap_or(i64::MAX) + 1;
    let (id, said) = (standing.row.edition_id, Some(reason).filter(|reason| !reason.is_empty()));
    edition::step(tx, (id, number, step), (said, replaced_by), (act.account, act.now)).await?;
    let action = match step {
        Step::Review => "edition.review",
        Step::Approve => "edition.approve",
        Step::Supersede => "edition.supersede",
        Step::Withdraw => "edition.withdraw",
    };
    audit::append(tx, &act.entry(action, JOURNAL, id, json!({ "replaced_by": replaced_by }))).await?;
    Ok(())
}

/// The edition that an approved one names is superseded by it.
async fn replace(tx: &mut Writer, act: &Act, approved: &Standing, reason: &str) -> Result<()> {
    let Some(hash) = Document::parse(&approved.row.document)?.supersedes else { return Ok(()) };
    for known in edition::list(tx).await? {
        if crate::keys::hex(&known.row.hash) == hash {
            admissible(&known, act, (Step::Supersede, reason))?;
            take(tx, act, &known, (Step::Supersede, reason), Some(approved.row.edition_id)).await?;
        }
    }
    Ok(())
}

/// Hands out the cases behind an edition; the journal keeps to whom.
///
/// # Errors
/// [`Error::Missing`].
pub async fn export_cases(tx: &mut Writer, act: &Act, scope: &Scope, id: EditionId) -> Result<(Standing, String)> {
    let standing = within(tx, scope, id).await?;
    let cases = edition::cases(tx, id).await?.unwrap_or_default();
    audit::append(tx, &act.entry("edition.cases", JOURNAL, id, json!({}))).await?;
    Ok((standing, cases))
}

/// The edition, when all that it counts lies in the scope: its cases exist for nobody else.
pub async fn within(tx: &mut Reader, scope: &Scope, id: EditionId) -> Result<Standing> {
    let standing = edition::find(tx, id).await?.ok_or(Error::Missing("edition"))?;
    let counted = Document::parse(&standing.row.document)?.part;
    if counted.lies_in(scope) { Ok(standing) } else { Err(Error::Missing("edition")) }
}

/// Lets an account read an edition before it is approved.
pub async fn let_in(tx: &mut Writer, act: &Act, id: EditionId, account: AccountId) -> Result<()> {
    let standing = edition::find(tx, id).await?.ok_or(Error::Missing("edition"))?;
    if standing.was_approved {
        return Err(Error::Refused("edition.order"));
    }
    edition::let_in(tx, (id, account), (act.account, act.now)).await?;
    audit::append(tx, &act.entry("edition.let_in", JOURNAL, id, json!({ "account": account }))).await?;
    Ok(())
}
