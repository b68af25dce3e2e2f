//! Shares of one whole that total exactly 100.0 (`indicators.md` §3 "Rounding").

use super::rate::Percent;

/// The share of each part in tenths of a percent, by largest remainder, ties to the first part; `None` for a whole of 0.
///
/// ```
/// use sanad::domain::indicator::shares::shares;
/// let thirds: Vec<String> = shares(&[1, 1, 1]).unwrap().iter().map(ToString::to_string).collect();
/// assert_eq!(thirds, ["33.4", "33.3", "33.3"]);
/// ```
#[must_use]
pub fn shares(parts: &[u32]) -> Option<Vec<Percent>> {
    let whole: u64 = parts.iter().map(|part| u64::from(*part)).sum();
    let tenths = |part: u32| (1000 * u64::from(part)).checked_div(whole);
    let mut shares: Vec<u64> = parts.iter().map(|part| tenths(*part)).collect::<Option<_>>()?;
    let missing = 1000 - shares.iter().sum::<u64>();
    let mut by_remainder: Vec<(u64, &mut u64)> =
        parts.iter().map(|part| 1000 * u64::from(*part) % whole).zip(&mut shares).collect();
    // A stable sort keeps the first of equals first.
    by_remainder.sort_by_key(|(remainder, _)| std::cmp::Reverse(*remainder));
    by_remainder.into_iter().zip(0..missing).for_each(|((_, share), _)| *share += 1);
    shares.into_iter().map(|share| u32::try_from(share).ok().map(Percent)).collect()
}
