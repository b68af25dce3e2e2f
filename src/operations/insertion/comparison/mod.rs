//! Two readings side by side: what differs, and why.

mod pairs;

pub use pairs::{Pair, pairs};
