//! Pages, one module a noun; each says in `access()` which roles its routes let in.

pub mod gallery;
pub mod health;
pub mod home;
pub mod insertion;
pub mod login;
