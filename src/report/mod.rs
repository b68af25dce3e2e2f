//! What leaves Sanad as a file: a view's tables as CSV and XLSX, a frozen report as PDF, and the words that say what a
//! figure counts.

pub mod archive;
pub mod briefing;
pub mod dossier;
pub mod edition;
pub mod formula;
pub mod mark;
pub mod mission;
pub mod names;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod review;
pub mod sheets;
pub mod source;
pub mod table;
