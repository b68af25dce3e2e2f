//! The storage layer, on both engines: nothing here says which.

mod audit;
mod contention;
mod history;
mod schema;
mod statements;
mod transactions;
mod values;
