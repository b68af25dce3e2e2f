//! Definitions as people administer them: a version is drafted from another, its impact is simulated, then another person
//! activates it from a first day. Shipped versions and editions already published never change.

mod activate;
mod draft;
mod simulate;
mod withdraw;

pub use activate::{Activation, activate, published_dates};
pub use draft::{Draft, draft};
pub use simulate::{Audited, FigureImpact, ImpactLine, Shown, Simulation, simulate};
pub use withdraw::withdraw;

use super::error::{Stated, Versioned};
use crate::storage::definition::DefinitionRow;

/// The kind of object under which versions are journalled.
pub const JOURNAL: &str = "definition";

impl Versioned for DefinitionRow {
    fn version(&self) -> i64 {
        self.version
    }

    fn stated(&self) -> Stated {
        vec![("definition_state", self.state.clone()), ("starts_on", self.valid_from.to_string())]
    }
}
