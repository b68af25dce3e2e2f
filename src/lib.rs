//! Sanad: training-to-employment programmes tracked to proof.
//!
//! Layers, imports running one way only: [`domain`] ← `storage` ← `operations` ← `report` ← `web`, `cli`.

pub mod cli;
pub mod clock;
pub mod config;
#[macro_use]
pub mod domain;
pub mod i18n;
pub mod keys;
pub mod operations;
pub mod report;
pub mod seeds;
pub mod storage;
pub mod web;
