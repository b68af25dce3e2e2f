//! What leaves Sanad as a document: read back by other programs, as its readers will.

#[cfg(feature = "pdf")]
mod pages;
mod sample;
mod workbook;
