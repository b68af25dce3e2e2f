//! Words, numbers and dates as a reader of French, Arabic or English expects them.
//!
//! Every text shown to a person is a message of `locales/<lang>/<area>.ftl`, its key beginning with the file's name
//! (`home-title` in `home.ftl`; `codes.ftl` names the values of lists, `region-04`). French is complete and stands in for what another language lacks; a test keeps the
//! three alike. To add a text: the key in the three files, then `t(k="home-title")` in a template or
//! [`Lang::text`] in Rust.

mod args;
mod catalogue;
mod collate;
pub mod fault;
pub mod format;
mod lang;
#[cfg(test)]
mod tests;

pub use args::Args;
pub use catalogue::{exists, t};
pub use collate::Names;
pub use lang::Lang;
