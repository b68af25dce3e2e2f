//! Identifiers of one import, each sorting after the one before: indexes grow at their end.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::clock::Random;

/// A sequence of identifiers that begins at an instant, one microsecond apart.
#[derive(Debug)]
pub struct Ids {
    random: Random,
    at: DateTime<Utc>,
}

impl Ids {
    /// The sequence of an instant.
    pub fn new(random: &Random, at: DateTime<Utc>) -> Self {
        Self { random: random.clone(), at }
    }

    /// The next identifier.
    pub fn next<T: From<Uuid>>(&mut self) -> T {
        self.at += TimeDelta::microseconds(1);
        T::from(self.random.id(self.at))
    }

    /// Twenty-four random bytes.
    pub fn nonce(&self) -> [u8; 24] {
        self.random.bytes()
    }
}
