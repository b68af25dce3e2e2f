//! A review session as documents: what it says on paper, on one page, as tables and as JSON; the bytes that its signatories
//! sign.
//!
//! [`Source`] is read once and makes them all: the same session in the same state, for the same reader and language, gives
//! the same bytes. `templates/report/review.typ` prints [`Paper`].

mod brief;
mod commitment;
mod minutes;
mod money;
mod paper;
mod sheets;
mod source;
mod talk;

pub use commitment::{Bullet, Place, Promise};
pub use minutes::Minutes;
pub use money::{Condition, Money};
pub use paper::{Paper, TEXTS};
pub use source::Source;
pub use talk::{Case, Speech, Thread};
