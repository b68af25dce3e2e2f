//! Pages, one module a noun; each says in `access()` which roles its routes let in.

pub mod health;
pub mod home;
