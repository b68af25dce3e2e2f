//! Time and randomness, as arguments. Only `main`, `web` and `cli` make the system's; tests fix both.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Africa::Casablanca;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use uuid::Uuid;

/// What tells the time.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that moves only when told, in microseconds since 1970-01-01 UTC. Copies share the hand.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock stopped at an instant.
    #[must_use]
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.timestamp_micros())))
    }

    /// The instant, truncated to the microseconds that both database engines keep.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    pub fn now(&self) -> DateTime<Utc> {
        let micros = match self {
            Self::System => Utc::now().timestamp_micros(),
            Self::Fixed(at) => at.load(Ordering::Relaxed),
        };
        DateTime::from_timestamp_micros(micros).unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// The civil day in Morocco (its offset changes with Ramadan).
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        civil(self.now()).date_naive()
    }

    /// Moves a fixed clock; the machine's is left alone.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Fixed(at) = self {
            at.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::Relaxed);
        }
    }
}

/// An instant as the clocks of Morocco show it.
#[must_use]
pub fn civil(at: DateTime<Utc>) -> DateTime<chrono_tz::Tz> {
    at.with_timezone(&Casablanca)
}

/// The last instant of a civil day in Morocco, to the microsecond.
#[must_use]
pub fn end_of_day(day: NaiveDate) -> Option<DateTime<Utc>> {
    let midnight = day.succ_opt()?.and_time(chrono::NaiveTime::MIN);
    // A clock moved at midnight skips it or shows it twice: the day then ends with the earlier of both.
    let next = midnight.and_local_timezone(Casablanca).earliest()?;
    Some(next.to_utc() - TimeDelta::microseconds(1))
}

/// What makes identifiers and secrets.
#[derive(Clone, Debug)]
pub enum Random {
    /// The operating system's generator, by way of the thread's.
    System,
    /// A sequence that a seed decides: tests only. Copies share it.
    Seeded(Arc<Mutex<StdRng>>),
}

impl Random {
    /// The sequence of a seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// 256 random bits: a session token, a link, a key.
    #[must_use]
    pub fn secret(&self) -> [u8; 32] {
        self.bytes()
    }

    /// `N` random bytes.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Self::System => rand::rng().fill_bytes(&mut bytes),
            Self::Seeded(sequence) => sequence.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes),
        }
        bytes
    }

    /// A `UUIDv7` of an instant: 48 bits of milliseconds, then the microseconds in the twelve bits that RFC 9562 §6.2
    /// (method 3) leaves for them, then 62 random bits. Identifiers of later microseconds sort after earlier ones.
    #[must_use]
    pub fn id(&self, at: DateTime<Utc>) -> Uuid {
        let millis = at.timestamp_millis().max(0).cast_unsigned();
        let micros = at.timestamp_subsec_micros() % 1000;
        let mut bytes = [0_u8; 16];
        let [_, _, time @ ..] = millis.to_be_bytes();
        let fraction = u16::try_from(micros * 4096 / 1000).unwrap_or(0) | 0x7000;
        let mut tail: [u8; 8] = self.bytes();
        tail[0] = tail[0] & 0x3f | 0x80;
        bytes[..6].copy_from_slice(&time);
        bytes[6..8].copy_from_slice(&fraction.to_be_bytes());
        bytes[8..].copy_from_slice(&tail);
        Uuid::from_bytes(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_in_morocco_changes_an_hour_before_the_day_in_utc_but_not_during_ramadan() {
        assert_eq!(Clock::fixed(instant("2026-11-21T23:30:00Z")).today().to_string(), "2026-11-22");
        assert_eq!(Clock::fixed(instant("2026-03-01T23:30:00Z")).today().to_string(), "2026-03-01");
    }

    #[test]
    fn instants_keep_microseconds_and_no_more() {
        assert_eq!(
            Clock::fixed(instant("2026-11-21T10:00:00.123456789Z")).now(),
            instant("2026-11-21T10:00:00.123456Z")
        );
        assert_eq!(Clock::System.now().timestamp_subsec_nanos() % 1000, 0);
    }

    #[test]
    fn a_fixed_clock_moves_for_all_its_copies() {
        let clock = Clock::fixed(instant("2026-11-21T10:00:00Z"));
        let copy = clock.clone();
        clock.advance(TimeDelta::minutes(5));
        assert_eq!(copy.now(), instant("2026-11-21T10:05:00Z"));
    }

    #[test]
    fn identifiers_are_version_7_sort_by_microsecond_and_repeat_for_a_seed() {
        let (first, later) = (instant("2026-11-21T10:00:00.000001Z"), instant("2026-11-21T10:00:00.000002Z"));
        let random = Random::seeded(7);
        let (one, two) = (random.id(first), random.id(later));
        assert_eq!(one.get_version_num(), 7);
        assert_eq!(one.get_variant(), uuid::Variant::RFC4122);
        assert!(one < two);
        assert_eq!(Random::seeded(7).id(first), one);
        assert_ne!(Random::System.secret(), Random::System.secret());
    }
}
