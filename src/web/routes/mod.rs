//! Pages, one module a noun; each says in `access()` which roles its routes let in.

pub mod about;
pub mod accounts;
pub mod activities;
pub mod cohorts;
pub mod company;
pub mod contracts;
pub mod contradictions;
pub mod definitions;
pub mod duplicates;
pub mod editions;
pub mod gallery;
pub mod health;
pub mod home;
pub mod imports;
pub mod insertion;
pub mod journal;
pub mod learners;
pub mod login;
pub mod method;
pub mod missions;
pub mod openings;
pub mod placements;
pub mod publications;
pub mod reviews;
pub mod todo;
