//! Pairs of persons who may be one, waiting for somebody to tell.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::port::Sql;
use super::{Reader, Result, Value, Writer};
use crate::domain::ids::{AccountId, BatchId, CohortId, DuplicateId, EnrolmentId, PersonId};
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

impl State {
    fn of(decision: Option<&str>) -> Self {
        match decision {
            None => Self::Open,
            Some("same") => Self::Same,
            Some(_) => Self::Different,
        }
    }
}

macro_rules! pairs {
    ($condition:literal) => {
        sql!(
            concat!(
                "SELECT d.duplicate_id, d.person_id, d.other_id, d.score, d.reasons, d.raised_at, d.decision, d.decided_at
                 FROM duplicate d WHERE ",
                $condition
            ),
            " ORDER BY d.duplicate_id"
        )
    };
}

macro_rules! enrolled {
    ($person:literal) => {
        concat!(
            " AND EXISTS (SELECT 1 FROM enrolment_version e
                          JOIN cohort_version c ON c.cohort_id = e.cohort_id AND c.superseded_at IS NULL
                          WHERE e.superseded_at IS NULL AND e.person_id = ",
            $person
        )
    };
}

fn of_state(state: State, scope: &Scope) -> Sql {
    let sql = match state {
        State::Open => pairs!("d.decision IS NULL"),
        State::Different => pairs!("d.decision = 'different'"),
        State::Same => pairs!("d.decision = 'same'"),
    };
    let sql = sql.then(enrolled!("d.person_id")).in_scope("c", scope).then(")");
    match state {
        // After a merge the person kept has the enrolments of both.
        State::Same => sql,
        State::Open | State::Different => sql.then(enrolled!("d.other_id")).in_scope("c", scope).then(")"),
    }
}

/// The questions of a state about persons who both have an enrolment in the scope, the oldest first. It looks every
/// question of the state up: a page asks the memory which are its own, and [`find_all`] what they are.
pub async fn list(tx: &mut Reader, scope: &Scope, state: State, limit: u32) -> Result<Vec<PairRow>> {
    tx.all(of_state(state, scope).limit(limit)).await
}

/// These questions, the oldest first.
pub async fn find_all(tx: &mut Reader, ids: &[DuplicateId]) -> Result<Vec<PairRow>> {
    tx.all(pairs!("TRUE").and_in("d.duplicate_id", ids.iter().copied())).await
}

/// One question, in whatever state, about persons of the scope.
pub async fn find(tx: &mut Reader, scope: &Scope, id: DuplicateId) -> Result<Option<PairRow>> {
    let decision: Option<(Option<String>,)> =
        tx.opt(sql!("SELECT decision FROM duplicate WHERE duplicate_id = $1").bind(id)).await?;
    let Some((decision,)) = decision else { return Ok(None) };
    tx.opt(of_state(State::of(decision.as_deref()), scope).and("d.duplicate_id =", id)).await
}

/// A question with a cohort in which the one person is enrolled now, and one of the other; each of the one's with each of
/// the other's.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EnrolledRow {
    /// The question.
    #[sqlx(try_from = "uuid::Uuid")]
    pub duplicate_id: DuplicateId,
    decision: Option<String>,
    one: Option<Uuid>,
    other: Option<Uuid>,
}

impl EnrolledRow {
    /// The state of the question.
    #[must_use]
    pub fn state(&self) -> State {
        State::of(self.decision.as_deref())
    }

    /// A cohort of the person recorded first, and one of the other; none where they are enrolled nowhere.
    #[must_use]
    pub fn cohorts(&self) -> [Option<CohortId>; 2] {
        [self.one.map(CohortId), self.other.map(CohortId)]
    }
}

macro_rules! enrolled_pairs {
    ($condition:literal) => {
        concat!(
            "SELECT d.duplicate_id, d.decision, e.cohort_id AS one, f.cohort_id AS other
             FROM duplicate d
             LEFT JOIN enrolment_version e ON e.person_id = d.person_id AND e.superseded_at IS NULL
             LEFT JOIN enrolment_version f ON f.person_id = d.other_id AND f.superseded_at IS NULL",
            $condition
        )
    };
}

/// Every question, with where its persons are enrolled.
pub async fn enrolled(tx: &mut Reader) -> Result<Vec<EnrolledRow>> {
    tx.all(sql!(enrolled_pairs!(""))).await
}

/// The same of the questions about somebody who is or was enrolled in one of these cohorts.
pub async fn enrolled_among(tx: &mut Reader, cohorts: &[CohortId]) -> Result<Vec<EnrolledRow>> {
    // The few persons first, whatever an engine knows of the sizes of tables.
    let sql = sql!(
        "WITH touched AS (SELECT DISTINCT v.person_id FROM enrolment_version v WHERE TRUE",
        concat!(
            ") ",
            enrolled_pairs!(
                " WHERE d.duplicate_id IN (SELECT p.duplicate_id FROM touched t CROSS JOIN duplicate p
                                           WHERE p.person_id = t.person_id
                                           UNION SELECT p.duplicate_id FROM touched t CROSS JOIN duplicate p
                                           WHERE p.other_id = t.person_id)"
            )
        )
    );
    tx.all(sql.and_in("v.cohort_id", cohorts.iter().copied())).await
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
pub async fn moved(tx: &mut Reader, person: PersonId, at: DateTime<Utc>) -> Result<Vec<EnrolmentId>> {
    let rows: Vec<(Uuid,)> = tx
        .all(
            sql!("SELECT enrolment_id FROM enrolment_version WHERE person_id = $1 AND superseded_at = $2")
                .bind(person)
                .bind(at),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}
