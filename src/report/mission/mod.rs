//! An audit mission as documents: its report on paper, and the working papers that let somebody else redo it.
//!
//! The report carries references, reasons and amounts, no words that somebody wrote about a person: it may travel. The
//! working papers carry those too, for the team. `templates/report/mission.typ` prints [`Report`].

mod contradiction;
mod papers;
mod plan;
mod report;
mod results;
mod sheets;
mod source;

pub use contradiction::{Contested, Replaced};
pub use papers::{DRAW_METHOD, parameters};
pub use report::{Report, TEXTS};
pub use results::{Outcome, Removal, Stratum};
pub use sheets::{sample, strata};
pub use source::Source;
