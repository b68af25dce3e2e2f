//! Exchange files: what a row of each kind holds once read and checked.

pub mod row;
