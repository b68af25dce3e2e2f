//! Opening a session: a contract, the frozen report it rests on, the tranche that hangs on it.

use chrono::NaiveDate;
use serde_json::json;

use super::JOURNAL;
use crate::domain::contract::ContractState;
use crate::domain::edition::EditionState;
use crate::domain::field::Faults;
use crate::domain::ids::{ContractId, EditionId, ReviewId};
use crate::domain::scope::Scope;
use crate::operations::{Act, Error, Result, contracts};
use crate::storage::review::{self, ReviewRow};
use crate::storage::{Writer, audit, edition};

/// Longest agenda, in characters.
const LONGEST_AGENDA: usize = 4000;

/// A session about to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The contract.
    pub contract: ContractId,
    /// The frozen report.
    pub edition: EditionId,
    /// The tranche; none when no money hangs on it.
    pub tranche: Option<String>,
    /// What it is called.
    pub title: String,
    /// The day of the session.
    pub held_on: NaiveDate,
    /// One line an item.
    pub agenda: String,
}

/// Opens a session.
///
/// # Errors
/// [`Error::Missing`]: no such contract in the scope, no such report; [`Error::Refused`]: a contract that is not in force,
/// a report that is not approved; [`Error::Invalid`].
pub async fn open(tx: &mut Writer, act: &Act, scope: &Scope, draft: &Draft) -> Result<ReviewId> {
    let contract = contracts::find(tx, draft.contract, scope).await?;
    if contract.row.state()? != ContractState::InForce {
        return Err(Error::Refused("review.not_in_force"));
    }
    let report = edition::find(tx, draft.edition).await?.ok_or(Error::Missing("edition"))?;
    if report.state != EditionState::Approved {
        return Err(Error::Refused("review.not_approved"));
    }
    let terms = contract.history.latest().map(|latest| &latest.terms);
    let has_tranche = |code: &String| terms.is_some_and(|terms| terms.tranche(code).is_some());
    Faults::default()
        .required(&draft.title, "title", 200)
        .required(&draft.agenda, "agenda", LONGEST_AGENDA)
        .unless(draft.tranche.as_ref().is_none_or(has_tranche), "tranche", "choice")
        .unless(draft.held_on >= report.row.as_of, "held_on", "before_report")
        .verdict()?;
    let row = ReviewRow {
        review_id: act.id(),
        contract_id: draft.contract,
        edition_id: draft.edition,
        tranche_code: draft.tranche.clone(),
        title: draft.title.trim().to_owned(),
        held_on: draft.held_on,
        agenda: draft.agenda.trim().to_owned(),
        opened_by: act.account,
        opened_at: act.now,
    };
    review::insert(tx, &row).await?;
    let told = json!({ "contract": contract.row.code, "edition": draft.edition, "tranche": draft.tranche });
    audit::append(tx, &act.entry("review.open", JOURNAL, row.review_id, told)).await?;
    Ok(row.review_id)
}
