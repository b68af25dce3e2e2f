//! The known-at instant: facts recorded later do not exist (`indicators.md` §2).

use chrono::{DateTime, Utc};

use crate::domain::day::Day;

/// K, with the civil day it falls on in Africa/Casablanca (the caller holds the time zone).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownAt {
    /// The instant.
    pub instant: DateTime<Utc>,
    /// Its civil day.
    pub day: Day,
}

impl KnownAt {
    /// Whether a fact recorded then is known; a blank dates the fact to its own day (`indicators.md` §8 "Clock").
    #[must_use]
    pub fn knows(self, recorded_at: Option<DateTime<Utc>>, own_day: Day) -> bool {
        recorded_at.map_or(own_day <= self.day, |at| at <= self.instant)
    }
}

/// Whether a fact is known at `known`; without an instant everything stated is.
#[must_use]
pub fn is_known(known: Option<KnownAt>, recorded_at: Option<DateTime<Utc>>, own_day: Day) -> bool {
    known.is_none_or(|k| k.knows(recorded_at, own_day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_recorded_at_the_instant_itself_is_known_and_a_blank_one_counts_from_its_own_day() {
        let k = KnownAt { instant: "2024-02-15T00:00:00Z".parse().unwrap(), day: Day(19_768) };
        assert!(k.knows(Some(k.instant), Day(30_000)));
        assert!(!k.knows(Some(k.instant + chrono::TimeDelta::seconds(1)), Day(0)));
        assert!(k.knows(None, Day(19_768)) && !k.knows(None, Day(19_769)));
        assert!(is_known(None, None, Day(30_000)));
    }
}
