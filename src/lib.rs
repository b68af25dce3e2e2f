//! Sanad: training-to-employment programmes tracked to proof.
//!
//! Layers, imports running one way only: [`domain`] ← `storage` ← `operations` ← `report` ← `web`, `cli`.

pub mod cli;
pub mod domain;
pub mod keys;
pub mod storage;
