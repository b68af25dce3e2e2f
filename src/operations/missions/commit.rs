//! The seed committed to: its hash is published, and the entry that publishes it makes the beacon.

use serde_json::json;

use super::{JOURNAL, at};
use crate::domain::field::Faults;
use crate::domain::ids::MissionId;
use crate::domain::journal::{hex, unhex};
use crate::domain::mission::Stage;
use crate::domain::mission::draw::commitment;
use crate::operations::{Act, Result};
use crate::storage::{Writer, audit, mission};

/// Least characters of a seed.
const LEAST: usize = 16;
/// Most characters of a seed.
const MOST: usize = 200;
/// Bytes of a hash.
const HASH: usize = 32;

/// What an auditor commits with.
#[derive(Clone, Copy, Debug)]
pub enum Given<'a> {
    /// The seed itself: hashed here and forgotten.
    Seed(&'a str),
    /// Its SHA-256, computed elsewhere.
    Hash(&'a str),
}

/// A seed without what surrounds it; plain ASCII, so that it is the same bytes on every keyboard.
pub(super) fn seed(typed: &str) -> Result<&str> {
    let seed = typed.trim();
    let is_plain = seed.chars().all(|letter| letter.is_ascii_graphic() || letter == ' ');
    Faults::default()
        .unless(!seed.is_empty(), "seed", "required")
        .unless(is_plain && (LEAST..=MOST).contains(&seed.chars().count()), "seed", "seed")
        .verdict()?;
    Ok(seed)
}

/// Commits to a seed, once.
///
/// # Errors
/// [`crate::operations::Error::Invalid`]: a short seed, or no hash; [`crate::operations::Error::Refused`]: nothing is frozen, or a seed is committed
/// to already.
pub async fn commit(tx: &mut Writer, act: &Act, id: MissionId, given: Given<'_>) -> Result<()> {
    at(tx, (id, act.account), &[Stage::Frozen]).await?;
    let hash = match given {
        Given::Seed(typed) => commitment(seed(typed)?),
        Given::Hash(digits) => {
            let bytes = unhex(digits.trim()).filter(|bytes| bytes.len() == HASH);
            Faults::default().unless(bytes.is_some(), "hash", "hash").verdict()?;
            bytes.unwrap_or_default()
        }
    };
    let told = json!({ "commitment": hex(&hash) });
    audit::append(tx, &act.entry("mission.commit", JOURNAL, id, told)).await?;
    let (_, beacon) = audit::head(tx).await?;
    mission::commit(tx, id, (&hash, &beacon), act.now).await?;
    Ok(())
}
