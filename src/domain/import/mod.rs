//! Exchange files: from bytes to checked rows, and back (`interfaces.md` §2).
//!
//! The way of a file: `sniff` and `decode` (bytes to UTF-8), `block` or `workbook` (whole records), `record` (cells),
//! `layout` (which column stands where), `cells` and `cell` (one value), `check` (one row), `whole` (rows against each
//! other). A new column starts in `column`; a new reason for refusing in `reason`.

pub mod agreement;
pub mod annotated;
pub mod block;
pub mod cell;
pub mod cell_out;
pub mod cells;
pub mod check;
pub mod column;
pub mod decode;
pub mod fault;
pub mod file;
pub mod format;
pub mod key;
pub mod layout;
mod marks;
pub mod mixer;
mod quotes;
pub mod read;
pub mod reason;
pub mod record;
pub mod row;
mod sniff;
pub mod whole;
mod workbook;

pub use check::{Cohorts, Enrolments, ExchangeFile, Situations};
pub use column::{Column, Purpose};
pub use decode::Unreadable;
pub use fault::{Fault, Notice, Warning};
pub use file::{File, Line};
pub use format::{Encoding, FileFormat, Newline, Separator};
pub use reason::Reason;
pub use row::FileKind;

#[cfg(test)]
mod tests;
