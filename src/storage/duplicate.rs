//! Pairs of persons who may be one, waiting for somebody to tell.

use chrono::{DateTime, Utc};

use super::port::Sql;
use super::{Reader, Result, Value, Writer};
use crate::domain::ids::{AccountId, BatchId, DuplicateId, PersonId};
use crate::domain::scope::Scope;

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

/// Queues pairs found by a file, or by a form when there is none; a pair already asked about, in either order, is left as
/// it stands.
pub async fn queue(tx: &mut Writer, pairs: Vec<Pair>, batch: Option<BatchId>, at: DateTime<Utc>) -> Result<()> {
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

/// A question, and what was decided.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PairRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub duplicate_id: DuplicateId,
    /// The person recorded first: the one kept when both are one.
    #[sqlx(try_from = "uuid::Uuid")]
    pub person_id: PersonId,
    /// The other.
    #[sqlx(try_from = "uuid::Uuid")]
    pub other_id: PersonId,
    /// How much alike when it was asked, out of 100.
    pub score: i64,
    /// Codes of what was alike, parted by `|`.
    pub reasons: String,
    /// When it was asked.
    pub raised_at: DateTime<Utc>,
    /// `same`, `different`, or none yet.
    pub decision: Option<String>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
}

/// Which questions are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Not decided.
    Open,
    /// Two persons.
    Different,
    /// One person, merged.
    Same,
}

macro_rules! pairs {
    ($what:literal, $condition:literal, $tail:literal) => {
        sql!(
            concat!(
                "SELECT ",
                $what,
                " FROM duplicate d
                 JOIN enrolment_version e ON e.person_id = d.person_id AND e.superseded_at IS NULL
                 JOIN cohort_version c ON c.cohort_id = e.cohort_id AND c.superseded_at IS NULL
                 JOIN enrolment_version f ON f.person_id = d.other_id AND f.superseded_at IS NULL
                 JOIN cohort_version g ON g.cohort_id = f.cohort_id AND g.superseded_at IS NULL
                 WHERE TRUE",
                $condition
            ),
            $tail
        )
    };
}

// After a merge the person kept has the enrolments of both.
macro_rules! merged_pairs {
    ($tail:literal) => {
        sql!(
            "SELECT DISTINCT d.duplicate_id, d.person_id, d.other_id, d.score, d.reasons, d.raised_at, d.decision,
                    d.decided_at
             FROM duplicate d
             JOIN enrolment_version e ON e.person_id = d.person_id AND e.superseded_at IS NULL
             JOIN cohort_version c ON c.cohort_id = e.cohort_id AND c.superseded_at IS NULL
             WHERE d.decision = 'same'",
            $tail
        )
    };
}

fn of_state(state: State, scope: &Scope) -> Sql {
    match state {
        State::Open => pairs!(
            "DISTINCT d.duplicate_id, d.person_id, d.other_id, d.score, d.reasons, d.raised_at, d.decision, d.decided_at",
            " AND d.decision IS NULL",
            " ORDER BY d.duplicate_id"
        )
        .in_scope("c", scope)
        .in_scope("g", scope),
        State::Different => pairs!(
            "DISTINCT d.duplicate_id, d.person_id, d.other_id, d.score, d.reasons, d.raised_at, d.decision, d.decided_at",
            " AND d.decision = 'different'",
            " ORDER BY d.duplicate_id"
        )
        .in_scope("c", scope)
        .in_scope("g", scope),
        State::Same => merged_pairs!(" ORDER BY d.duplicate_id").in_scope("c", scope),
    }
}

/// The questions of a state about persons who both have an enrolment in the scope, the oldest first.
pub async fn list(
    tx: &mut Reader,
    scope: &Scope,
    state: State,
    after: Option<DuplicateId>,
    limit: u32,
) -> Result<Vec<PairRow>> {
    tx.all(of_state(state, scope).and_opt("d.duplicate_id >", after).limit(limit)).await
}

/// One question, in whatever state, about persons of the scope.
pub async fn find(tx: &mut Reader, scope: &Scope, id: DuplicateId) -> Result<Option<PairRow>> {
    let decision: Option<(Option<String>,)> =
        tx.opt(sql!("SELECT decision FROM duplicate WHERE duplicate_id = $1").bind(id)).await?;
    let state = match decision {
        None => return Ok(None),
        Some((None,)) => State::Open,
        Some((Some(code),)) if code == "same" => State::Same,
        Some(_) => State::Different,
    };
    tx.opt(of_state(state, scope).and("d.duplicate_id =", id)).await
}

/// How many questions of the scope nobody has decided.
pub async fn count_open(tx: &mut Reader, scope: &Scope) -> Result<i64> {
    let sql = pairs!("COUNT(DISTINCT d.duplicate_id)", " AND d.decision IS NULL", "");
    Ok(tx.value(sql.in_scope("c", scope).in_scope("g", scope)).await?.unwrap_or(0))
}

/// Decides a question; one already decided is stale.
pub async fn decide(
    tx: &mut Writer,
    id: DuplicateId,
    decision: &'static str,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "duplicate",
        sql!(
            "UPDATE duplicate SET decision = $2, decided_by = $3, decided_at = $4
             WHERE duplicate_id = $1 AND decision IS NULL"
        )
        .bind(id)
        .bind(decision)
        .bind(by)
        .bind(at),
    )
    .await
}

/// Takes a decision back; one taken back meanwhile is stale.
pub async fn reopen(tx: &mut Writer, id: DuplicateId) -> Result<()> {
    tx.run_one(
        "duplicate",
        sql!(
            "UPDATE duplicate SET decision = NULL, decided_by = NULL, decided_at = NULL
             WHERE duplicate_id = $1 AND decision IS NOT NULL"
        )
        .bind(id),
    )
    .await
}

/// The enrolments that a merge took from a person.
pub async fn moved(
    tx: &mut Reader,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<Vec<crate::domain::ids::EnrolmentId>> {
    let rows: Vec<(uuid::Uuid,)> = tx
        .all(
            sql!("SELECT enrolment_id FROM enrolment_version WHERE person_id = $1 AND superseded_at = $2")
                .bind(person)
                .bind(at),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}
