//! Pairs of persons who may be one, waiting for somebody to tell.

use chrono::{DateTime, Utc};

use super::{Result, Value, Writer};
use crate::domain::ids::{BatchId, DuplicateId, PersonId};

/// A pair about to be queued.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Identifier of the question.
    pub duplicate_id: DuplicateId,
    /// The person just recorded.
    pub person: PersonId,
    /// The one they resemble.
    pub other: PersonId,
    /// How much, out of 100.
    pub score: u32,
    /// Codes of what is alike, parted by `|`.
    pub reasons: String,
}

/// Queues pairs found by a file; a pair already asked about, in either order, is left as it stands.
pub async fn queue(tx: &mut Writer, pairs: Vec<Pair>, batch: BatchId, at: DateTime<Utc>) -> Result<()> {
    for pair in pairs {
        let (person, other) = (pair.person.min(pair.other), pair.person.max(pair.other));
        let values: [Value; 7] = [
            pair.duplicate_id.into(),
            person.into(),
            other.into(),
            pair.score.into(),
            pair.reasons.into(),
            batch.into(),
            at.into(),
        ];
        let insert = sql!(
            "INSERT INTO duplicate (duplicate_id, person_id, other_id, score, reasons, batch_id, raised_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id, other_id) DO NOTHING"
        );
        tx.run(values.into_iter().fold(insert, super::port::Sql::bind)).await?;
    }
    Ok(())
}
