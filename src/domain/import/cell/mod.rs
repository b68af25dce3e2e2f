//! What one cell says: each file here reads one kind of value, and names the reason when it cannot.
//!
//! Cells arrive trimmed and not empty.

pub mod boolean;
pub mod code;
pub mod date;
pub mod instant;
pub mod number;
pub mod text;
