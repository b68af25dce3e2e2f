//! The programs' interface.

pub mod v1;
