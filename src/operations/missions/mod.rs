//! Audit missions: planned, their population frozen, a seed committed to, a sample drawn that anyone draws again, cases
//! reviewed, the operator heard, results carried to the indicator and the payment.
//!
//! Names are read in one place only: `storage::mission_case::find_drawn`, for a member of the team who declared no
//! conflict, of a case in the sample.

mod answer;
mod audited;
mod commit;
mod draw;
mod freeze;
mod plan;
mod proof;
mod remind;
mod results;
mod review;
mod signs;

pub use answer::{Awaited, Claim, Document, Proof, Reply, answer, awaited, claims};
pub use audited::{Audited, Concluded, Effect, audited, concluded, note_results};
pub use commit::{Given, commit};
pub use draw::{Redraw, draw, redraw, replace, sample_text};
pub use freeze::freeze;
pub use plan::{Draft, declare, plan};
pub use proof::{ProofFile, drawn_proof, own_proof};
pub use remind::{Due, Sent, remind, reminded, reminders};
pub use results::{Progress, Removed, Results, close, journal_document, results};
pub use review::{CallNote, Control, call, control, open};
pub use signs::signs;

use crate::domain::ids::{AccountId, MissionId};
use crate::domain::mission::{Declaration, Stage};
use crate::operations::{Error, Result};
use crate::storage::Reader;
use crate::storage::mission::{self, MissionRow};

/// Kind of thing in the journal.
pub const JOURNAL: &str = "mission";
/// Longest title, in characters.
pub const LONGEST_TITLE: usize = 200;
/// Longest note or answer, in characters.
pub const LONGEST_NOTE: usize = 2_000;

/// A mission at the stage that a step starts from, for a member of its team who declared no conflict.
async fn at(tx: &mut Reader, (id, account): (MissionId, AccountId), stages: &[Stage]) -> Result<MissionRow> {
    let row = mission::of(tx, id).await?.ok_or(Error::Missing("mission"))?;
    let members = mission::members(tx, id).await?;
    let own = members.iter().find(|member| member.account_id == account).ok_or(Error::Missing("mission"))?;
    if own.declaration != Declaration::None.code() {
        return Err(Error::Refused("mission.conflict"));
    }
    if stages.contains(&row.stage()) { Ok(row) } else { Err(Error::Refused("mission.order")) }
}
