//! The journal as it is read, signed and verified.
//!
//! Its entries are written by the operations they tell of (`storage::audit::append`); here are the searches over them,
//! the signed checkpoints of their chain, and who held which right on a day.

mod checkpoint;
mod reading;
mod rights;
mod search;
mod verify;

pub use checkpoint::{checkpoint, daily};
pub use reading::{note_contact, note_reading, reading_noted};
pub use rights::{Narrowed, Right, rights_on};
pub use search::{Line, MOST_EXPORTED, Search, Who, journal_export, lines, reason_of, search};
pub use verify::{Verification, verify};
