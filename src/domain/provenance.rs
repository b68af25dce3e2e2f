//! Where a recorded fact comes from: when it became known, who recorded it, in which file.

use chrono::{DateTime, Utc};

use super::audit::Actor;
use super::ids::BatchId;

/// Carried by every appended version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// When the fact became known.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub recorded_by: Actor,
    /// The file it came in, if any.
    pub batch_id: Option<BatchId>,
}
