//! What leaves Sanad as a file: a view's tables as CSV and XLSX, and the words that say what a figure counts.

pub mod edition;
pub mod formula;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod table;
