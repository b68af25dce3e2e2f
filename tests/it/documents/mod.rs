//! What leaves Sanad as a document: read back by other programs, as its readers will.

#[cfg(feature = "pdf")]
mod mission;
#[cfg(feature = "pdf")]
mod pages;
#[cfg(feature = "pdf")]
mod review;
mod sample;
mod workbook;
