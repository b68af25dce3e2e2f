//! The journal's chain: each entry's hash covers its content and the hash before it.

use chrono::{DateTime, SecondsFormat, Utc};
use sha2::{Digest as _, Sha256};

/// Who acted, as the journal names it: an account's id, or a part of the system. Never a name or an address, so that
/// erasing a person leaves the chain whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A signed-in account.
    Account(super::ids::AccountId),
    /// The command line without a named account, migrations, scheduled work.
    System,
    /// Nobody signed in.
    Visitor,
}

impl std::fmt::Display for Actor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Account(id) => id.fmt(f),
            Self::System => f.write_str("system"),
            Self::Visitor => f.write_str("visitor"),
        }
    }
}

/// One entry of the journal, before it is chained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub happened_at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// What was done, a stable verb (`import.apply`, `placement.confirm`).
    pub action: &'static str,
    /// Kind of thing it was done to (`cohort`, `enrolment`).
    pub object_kind: &'static str,
    /// Its identifier.
    pub object_id: String,
    /// Codes, counts and dates that tell what changed; no name, no number of a person.
    pub detail: serde_json::Value,
}

/// Hash of entry number `seq` after the entry hashed `previous` (empty for the first).
#[must_use]
pub fn chain(previous: &[u8], seq: i64, happened_at: DateTime<Utc>, fields: [&str; 5]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(previous);
    hasher.update(seq.to_be_bytes());
    hasher.update(happened_at.to_rfc3339_opts(SecondsFormat::Micros, true));
    for field in fields {
        // Lengths keep two neighbouring fields from trading characters.
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field);
    }
    hasher.finalize().to_vec()
}
