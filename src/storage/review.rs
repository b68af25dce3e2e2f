//! Review sessions, and everything said in them.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Error, Reader, Result, Writer};
use crate::domain::ids::{AccountId, ContractId, EditionId, ReviewId};
use crate::domain::review::{About, Decision, Entry, EntryKind, Said, Session};

/// A session.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReviewRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub review_id: ReviewId,
    /// The contract reviewed.
    #[sqlx(try_from = "uuid::Uuid")]
    pub contract_id: ContractId,
    /// The frozen report it rests on.
    #[sqlx(try_from = "uuid::Uuid")]
    pub edition_id: EditionId,
    /// The tranche that it proposes.
    pub tranche_code: Option<String>,
    /// What it is called.
    pub title: String,
    /// The day of the session.
    pub held_on: NaiveDate,
    /// One line an item.
    pub agenda: String,
    /// Who opened it.
    #[sqlx(try_from = "uuid::Uuid")]
    pub opened_by: AccountId,
    /// When.
    pub opened_at: DateTime<Utc>,
}

/// An entry as stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EntryRow {
    /// Of which session.
    #[sqlx(try_from = "uuid::Uuid")]
    pub review_id: ReviewId,
    /// Its place, from 1.
    pub number: i64,
    kind: String,
    about: Option<String>,
    subject: Option<String>,
    answers: Option<i64>,
    decision: Option<String>,
    due_on: Option<NaiveDate>,
    text: String,
    #[sqlx(try_from = "uuid::Uuid")]
    written_by: AccountId,
    /// When it was written.
    pub written_at: DateTime<Utc>,
}

impl EntryRow {
    /// The entry.
    pub fn entry(&self) -> Result<Entry> {
        let about = self.about.as_deref().map(|code| About::from_code(code).ok_or_else(|| corrupt("about", code)));
        let decision =
            self.decision.as_deref().map(|code| Decision::from_code(code).ok_or_else(|| corrupt("decision", code)));
        let said = Said {
            kind: EntryKind::from_code(&self.kind).ok_or_else(|| corrupt("kind", &self.kind))?,
            about: about.transpose()?,
            subject: self.subject.clone(),
            answers: self.answers,
            decision: decision.transpose()?,
            due_on: self.due_on,
            text: self.text.clone(),
        };
        Ok(Entry { number: self.number, said, by: self.written_by })
    }
}

fn corrupt(column: &'static str, value: &str) -> Error {
    Error::Corrupt { table: "review_entry", column, value: value.to_owned() }
}

/// The session of these rows.
pub fn session(rows: &[EntryRow]) -> Result<Session> {
    Ok(Session::of(rows.iter().map(EntryRow::entry).collect::<Result<_>>()?))
}

macro_rules! select {
    ($condition:literal) => {
        sql!(concat!(
            "SELECT review_id, contract_id, edition_id, tranche_code, title, held_on, agenda, opened_by, opened_at
             FROM review ",
            $condition
        ))
    };
}

/// One session.
pub async fn find(tx: &mut Reader, id: ReviewId) -> Result<Option<ReviewRow>> {
    tx.opt(select!("WHERE review_id = $1").bind(id)).await
}

/// Every session, the latest first.
pub async fn list(tx: &mut Reader) -> Result<Vec<ReviewRow>> {
    tx.all(select!("ORDER BY held_on DESC, review_id DESC")).await
}

/// What was said in some sessions, in order.
pub async fn entries(tx: &mut Reader, ids: &[ReviewId]) -> Result<Vec<EntryRow>> {
    let sql = sql!(
        "SELECT review_id, number, kind, about, subject, answers, decision, due_on, text, written_by, written_at
         FROM review_entry WHERE TRUE",
        " ORDER BY review_id, number"
    );
    tx.all(sql.and_in("review_id", ids.iter().copied())).await
}

/// Opens a session.
pub async fn insert(tx: &mut Writer, row: &ReviewRow) -> Result<()> {
    tx.run_one(
        "review",
        sql!(
            "INSERT INTO review (review_id, contract_id, edition_id, tranche_code, title, held_on, agenda, opened_by,
                                 opened_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        )
        .bind(row.review_id)
        .bind(row.contract_id)
        .bind(row.edition_id)
        .bind(row.tranche_code.as_deref())
        .bind(row.title.as_str())
        .bind(row.held_on)
        .bind(row.agenda.as_str())
        .bind(row.opened_by)
        .bind(row.opened_at),
    )
    .await
}

/// Adds what was said under the number that follows those read; said meanwhile by another, it is a duplicate.
pub async fn append(
    tx: &mut Writer,
    (id, number): (ReviewId, i64),
    said: &Said,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "review_entry",
        sql!(
            "INSERT INTO review_entry (review_id, number, kind, about, subject, answers, decision, due_on, text, written_by,
                                       written_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        )
        .bind(id)
        .bind(number)
        .bind(said.kind.code())
        .bind(said.about.map(About::code))
        .bind(said.subject.as_deref())
        .bind(said.answers)
        .bind(said.decision.map(Decision::code))
        .bind(said.due_on)
        .bind(said.text.trim())
        .bind(by)
        .bind(at),
    )
    .await
}
