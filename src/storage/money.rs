//! Amounts are stored in centimes, durations and hours in hundredths: integers on both engines.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// Integer hundredths of an amount; the parser admits at most two decimals and bounds the size.
#[must_use]
pub fn centimes(amount: Decimal) -> i64 {
    (amount * Decimal::ONE_HUNDRED).trunc().to_i64().unwrap_or(i64::MAX)
}

/// The amount of integer hundredths.
#[must_use]
pub fn from_centimes(centimes: i64) -> Decimal {
    Decimal::new(centimes, 2)
}
