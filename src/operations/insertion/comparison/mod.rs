//! Two readings side by side: what differs, and why.

mod pairs;

pub use pairs::{Pair, pairs};

/// Tenths of a point as a decimal text with its sign.
#[must_use]
pub fn points(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let magnitude = tenths.unsigned_abs();
    format!("{sign}{}.{}", magnitude / 10, magnitude % 10)
}
