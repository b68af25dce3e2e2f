//! Every test that needs more than one layer: one binary, so that the crate is linked once.
//!
//! `storage` and `web` run on both engines; `consistency` remembers what reviewers would have to; `browser` drives
//! Chromium. A missing engine or browser is a failure that says what is missing; `bin/test` starts them all.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test, and what helps it, fails by panicking"
)]

mod access;
mod backup;
mod browser;
mod compared;
mod compute;
mod conformance;
mod consistency;
mod contracts;
mod coordination;
mod daily;
mod demonstration;
mod documents;
mod editions;
mod figures;
mod hiring;
mod import;
mod journal;
mod missions;
mod publications;
mod published;
mod quality;
mod reviews;
mod storage;
mod support;
mod survival;
mod workbench;
