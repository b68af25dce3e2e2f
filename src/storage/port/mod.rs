//! The port to SQLite and PostgreSQL: one SQL text for both.
//!
//! Storage modules write statements with `sql!` and read rows into `#[derive(FromRow)]` structs that
//! serve both engines; nothing outside this folder names an engine.

mod aside;
mod connection;
mod copy;
#[macro_use]
mod statement;
mod integrity;
mod numbers;
mod snapshot;
mod store;
mod value;

pub use connection::{Reader, Row, Writer};
pub use statement::{Sql, Statement, statements};
pub use store::{Engine, Store};
pub use value::Value;
