//! Review sessions of a contract: opened on a frozen report, led to signed minutes, with what is decided of each commitment
//! and of each case. The figures are those of the report's dates, measured as the contract says.

mod open;
mod read;
mod say;

use crate::domain::ids::ReviewId;
use crate::domain::scope::Scope;
use crate::operations::contracts::{self, Listed as ListedContract};
use crate::operations::{Error, Result};
use crate::storage::review::{self, ReviewRow};
use crate::storage::{Reader, edition};

pub use open::{Draft, open};
pub use read::{CaseLine, CasesFound, Check, Listed, Reviewing, Wanted, cases, list, of_tranche, read};
pub use say::{journal_cases, journal_document, say, say_all};

/// Kind of thing in the journal.
const JOURNAL: &str = "review";

/// A session whose contract lies in the scope, with the contract.
async fn within(tx: &mut Reader, id: ReviewId, scope: &Scope) -> Result<(ReviewRow, ListedContract)> {
    let row = review::find(tx, id).await?.ok_or(Error::Missing("review"))?;
    match contracts::find(tx, row.contract_id, scope).await {
        Ok(contract) => Ok((row, contract)),
        Err(Error::Missing(_)) => Err(Error::Missing("review")),
        Err(error) => Err(error),
    }
}

/// Codes of the commitments that a session decides of: those of the terms in force on the date of its report, whatever was
/// amended since.
async fn commitments(tx: &mut Reader, row: &ReviewRow, contract: &ListedContract) -> Result<Vec<String>> {
    let report = edition::find(tx, row.edition_id).await?.ok_or(Error::Missing("edition"))?.row;
    let stated = contract.history.in_force(report.as_of, Some(report.known_at));
    Ok(stated.iter().flat_map(|stated| &stated.terms.commitments).map(|one| one.code.clone()).collect())
}
