//! What leaves Sanad as a file: a view's tables as CSV and XLSX.

pub mod table;
