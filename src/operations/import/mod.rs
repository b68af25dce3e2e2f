//! Bringing an exchange file in: one code for the web page and the command line.
//!
//! A file is read twice or more, never kept: `survey` finds its shape and what its rows repeat, [`plan`] compares each
//! thousand rows with what is known, `write` records the difference. A preview is a plan without writing;
//! an application is one transaction. [`draft`] is the file kept between preview and application, [`reversal`] undoes.
//! Rules: `docs/decisions/0006-import.md`.

pub mod apply;
pub mod draft;
mod entry;
mod error;
mod ids;
pub mod plan;
mod reading;
pub mod rejected;
pub mod report;
pub mod reversal;
pub mod sample;
mod survey;
mod write;

pub use error::{Error, Result};
pub use reading::{Content, Corrections, Source};
pub use report::{Change, Question, Report};
pub use survey::Survey;

use chrono::{DateTime, Utc};

use crate::clock::Random;
use crate::domain::audit::Actor;
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::storage::Store;

/// Who imports, when, with what.
#[derive(Clone, Debug)]
pub struct Desk<'a> {
    /// The database.
    pub store: &'a Store,
    /// Encrypts staged files and CIN.
    pub keys: &'a Keys,
    /// Makes identifiers.
    pub random: &'a Random,
    /// The instant at which everything here becomes known.
    pub now: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// Where they may.
    pub scope: Scope,
}
