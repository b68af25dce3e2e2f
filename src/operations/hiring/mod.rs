//! What employers and coordinators do from an opening to a hire that counts.
//!
//! Each step is journalled on its opening (`opening`, id), whose timeline is the journal's: details hold identifiers and
//! codes, never names. Operations of an employer take its id, those of a coordinator its scope; what lies outside is
//! missing.

mod close_opening;
mod confirm_hire;
mod decline_application;
mod draft_opening;
mod edit_employer;
mod edit_opening;
mod move_application;
mod publish_opening;
mod refer_graduate;
mod refuse_hire;
mod register_employer;
mod validate_hire;
mod verify_employer;
mod versioned;

pub use close_opening::close_opening;
pub use confirm_hire::confirm_hire;
pub use decline_application::decline_application;
pub use draft_opening::draft_opening;
pub use edit_employer::edit_employer;
pub use edit_opening::edit_opening;
pub use move_application::move_application;
pub use publish_opening::publish_opening;
pub use refer_graduate::refer_graduate;
pub use refuse_hire::refuse_hire;
pub use register_employer::register_employer;
pub use validate_hire::validate_hire;
pub use verify_employer::verify_employer;

use super::{Error, Result};
use crate::domain::ids::OpeningId;
use crate::domain::{application, opening, placement};

/// A thing as the caller read it: what it changes, and the version it saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read<Id> {
    /// The thing.
    pub id: Id,
    /// The version that was shown.
    pub version: i64,
}

/// The kind of object under which every step is journalled.
pub const JOURNAL: &str = "opening";

fn found<T>(row: Option<T>, kind: &'static str) -> Result<T> {
    row.ok_or(Error::Missing(kind))
}

/// A draft becomes an opening's journal: the entry of a step.
fn step(
    act: &super::Act,
    action: &'static str,
    opening: OpeningId,
    detail: serde_json::Value,
) -> crate::domain::audit::Entry {
    act.entry(action, JOURNAL, opening, detail)
}

impl From<opening::Refused> for Error {
    fn from(refused: opening::Refused) -> Self {
        Self::Refused(refused.code())
    }
}

impl From<application::Refused> for Error {
    fn from(refused: application::Refused) -> Self {
        Self::Refused(refused.code())
    }
}

impl From<placement::Refused> for Error {
    fn from(refused: placement::Refused) -> Self {
        Self::Refused(refused.code())
    }
}
