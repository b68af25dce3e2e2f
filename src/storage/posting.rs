//! What closed postings led to (catalogue N1).

use chrono::{DateTime, Utc};

use super::{Reader, Result};

/// Postings closed by an instant, and the hires that came of them by then, refused ones left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ClosedPostings {
    /// Postings.
    pub postings: i64,
    /// Hires traced to one of them.
    pub hires: i64,
}

/// Counts the postings closed by an instant and their hires.
pub async fn closed_by(tx: &mut Reader, at: DateTime<Utc>) -> Result<ClosedPostings> {
    tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM opening WHERE closed_at <= $1) AS postings,
                    (SELECT COUNT(*) FROM placement p
                     JOIN application a ON a.application_id = p.application_id
                     JOIN opening o ON o.opening_id = a.opening_id
                     WHERE o.closed_at <= $1 AND p.confirmed_at <= $1 AND p.state <> 'refused') AS hires"
        )
        .bind(at),
    )
    .await
}
