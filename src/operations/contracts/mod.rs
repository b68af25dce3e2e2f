//! The ledger of contracts: terms drafted, signed, amended; commitments measured; tranches computed, called, approved,
//! paid; activities of levers 2 and 3 recorded.
//!
//! What a contract measures to is [`measured`]: commitments with their verdicts as of a date and as known at an instant, by
//! the evaluator of every other page, and through [`Ledger::proposal`] the amount of a tranche with each step of its
//! arithmetic. Whoever reads it gives a scope: a contract that does not lie in it is missing.

mod activities;
mod amend;
mod bench;
mod draft;
mod enrolments;
mod measure;
mod pay;
mod statement;
mod write;

use crate::domain::contract::{self, Terms, payment};
use crate::domain::scope::Scope;
use crate::operations::{Error, Result};
use crate::storage::contract::ContractRow;
use crate::storage::{Reader, contract as stored};

pub use activities::{Recorded, correct_activity, record_activity, remove_activity};
pub use amend::{Amendment, amend, close};
pub use draft::{Draft, draft, sign};
pub use enrolments::{Earned, Roll, journal_roll, roll, rolls};
pub use measure::{Asked, Ledger, MeasuredCommitment, Proposed, RegionMeasured, measured, measured_under_latest_terms};
pub use pay::{Step, act_on_tranche};
pub use statement::{Statement, StatementLine};
pub use write::{Writing, begin_amendment, drop_amendment, is_amending, rewrite, writing};

use super::error::{Stated, Versioned};
use crate::domain::ids::ContractId;

/// Kind of thing in the journal.
pub const JOURNAL: &str = "contract";

impl From<contract::Refused> for Error {
    fn from(refused: contract::Refused) -> Self {
        Self::Refused(match refused {
            contract::Refused::Missing => return Self::Missing("contract"),
            contract::Refused::InUse => "contract.in_use",
            contract::Refused::Engaged => "contract.engaged",
            contract::Refused::Signed => "contract.signed",
            contract::Refused::NotSigned => "contract.not_signed",
            contract::Refused::Closed => "contract.closed",
            contract::Refused::Empty => "contract.empty",
            contract::Refused::AmendmentOrder => "contract.amendment_order",
            contract::Refused::Unchanged => "contract.unchanged",
        })
    }
}

impl From<payment::Refused> for Error {
    fn from(refused: payment::Refused) -> Self {
        Self::Refused(refused.code())
    }
}

impl Versioned for ContractRow {
    fn version(&self) -> i64 {
        self.version
    }

    fn stated(&self) -> Stated {
        vec![("contract_state", self.state.clone()), ("code", self.code.clone())]
    }
}

/// A contract with its latest terms, when these lie in a scope.
async fn within(tx: &mut Reader, id: ContractId, scope: &Scope) -> Result<(ContractRow, contract::History)> {
    let row = stored::find(tx, id).await?.ok_or(Error::Missing("contract"))?;
    let history = stored::history(tx, id).await?;
    if is_within(&history, scope) { Ok((row, history)) } else { Err(Error::Missing("contract")) }
}

/// Whether a contract's latest terms lie in a scope.
fn is_within(history: &contract::History, scope: &Scope) -> bool {
    history.latest().is_some_and(|latest| latest.terms.population.lies_in(scope))
}

/// A contract of a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The contract.
    pub row: ContractRow,
    /// Its terms through time.
    pub history: contract::History,
}

/// Every contract of a scope, by code.
pub async fn list(tx: &mut Reader, scope: &Scope) -> Result<Vec<Listed>> {
    let rows = stored::list(tx).await?;
    let ids: Vec<ContractId> = rows.iter().map(|row| row.contract_id).collect();
    let histories = stored::histories(tx, &ids).await?;
    let listed = rows.into_iter().zip(histories).map(|(row, (_, history))| Listed { row, history });
    Ok(listed.filter(|one| is_within(&one.history, scope)).collect())
}

/// One contract of a scope, with its terms through time.
pub async fn find(tx: &mut Reader, id: ContractId, scope: &Scope) -> Result<Listed> {
    let (row, history) = within(tx, id, scope).await?;
    Ok(Listed { row, history })
}

/// Every definition that the terms name exists, in the version they name.
fn known_definitions(terms: &Terms, definitions: &crate::domain::indicator::Definitions) -> bool {
    let named = terms.commitments.iter().filter_map(|one| one.measure.definition());
    let mut named = named.chain(terms.unit_price.as_ref().map(|price| &price.definition));
    named.all(|wanted| {
        let found = definitions.version(&wanted.profile, wanted.version);
        found.is_some_and(|profile| profile.indicators.iter().any(|one| one.id == wanted.indicator))
    })
}
