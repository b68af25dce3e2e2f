//! Frozen reports: sealed rows that never change, and the steps taken with them.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Error, Reader, Result, Writer};
use crate::domain::edition::{EditionState, Hands, Step};
use crate::domain::ids::{AccountId, EditionId};

/// One edition, as it was sealed.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EditionRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub edition_id: EditionId,
    /// What it is called.
    pub title: String,
    /// As-of date.
    pub as_of: NaiveDate,
    /// Known-at instant.
    pub known_at: DateTime<Utc>,
    /// For whom: `public` or `ministry`.
    pub audience: String,
    /// The sealed document.
    pub document: String,
    /// SHA-256 of the document.
    pub hash: Vec<u8>,
    /// Entries of the journal when it was sealed.
    pub chain_seq: i64,
    /// Hash of the last of them; empty for none.
    pub chain_hash: Vec<u8>,
    /// Ed25519 signature of hash and checkpoint.
    pub signature: Vec<u8>,
    /// The key it verifies under.
    pub public_key: Vec<u8>,
    /// Who froze it.
    #[sqlx(try_from = "uuid::Uuid")]
    pub author: AccountId,
    /// When.
    pub frozen_at: DateTime<Utc>,
}

/// A step taken.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct StepRow {
    /// Of which edition.
    #[sqlx(try_from = "uuid::Uuid")]
    pub edition_id: EditionId,
    /// Its place, from 1.
    pub number: i64,
    /// Step code.
    pub step: String,
    /// Why, for its readers.
    pub reason: Option<String>,
    /// The edition that replaces it.
    pub replaced_by: Option<uuid::Uuid>,
    /// By whom.
    #[sqlx(try_from = "uuid::Uuid")]
    pub taken_by: AccountId,
    /// When.
    pub taken_at: DateTime<Utc>,
}

impl StepRow {
    /// Which step.
    pub fn step(&self) -> Result<Step> {
        Step::from_code(&self.step).ok_or_else(|| Error::Corrupt {
            table: "edition_step",
            column: "step",
            value: self.step.clone(),
        })
    }
}

/// An edition and its steps.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The edition.
    pub row: EditionRow,
    /// Its steps, in order.
    pub steps: Vec<StepRow>,
    /// Where they lead.
    pub state: EditionState,
    /// Whether it was approved once.
    pub was_approved: bool,
}

impl Standing {
    fn of(row: EditionRow, steps: Vec<StepRow>) -> Result<Self> {
        let taken = steps.iter().map(StepRow::step).collect::<Result<Vec<_>>>()?;
        let (state, was_approved) =
            (EditionState::after(taken.iter().copied()), EditionState::was_approved(taken.iter().copied()));
        Ok(Self { row, steps, state, was_approved })
    }

    /// The hands it has been through.
    #[must_use]
    pub fn hands(&self) -> Hands {
        let review = self.steps.iter().find(|step| step.step == Step::Review.code());
        Hands { author: self.row.author, reviewer: review.map(|step| step.taken_by) }
    }
}

/// An edition about to be stored.
#[derive(Clone, Debug)]
pub struct Sealed<'a> {
    /// Identifier.
    pub id: EditionId,
    /// What it is called.
    pub title: &'a str,
    /// As-of date.
    pub as_of: NaiveDate,
    /// Known-at instant.
    pub known_at: DateTime<Utc>,
    /// For whom.
    pub audience: &'static str,
    /// The document.
    pub document: &'a str,
    /// Its SHA-256.
    pub hash: &'a [u8],
    /// Entries of the journal, and the hash of the last.
    pub chain: (i64, &'a [u8]),
    /// Signature of hash and checkpoint.
    pub signature: &'a [u8],
    /// The key it verifies under.
    pub public_key: &'a [u8],
    /// State of each enrolment.
    pub cases: &'a str,
}

/// Stores a sealed edition.
pub async fn insert(tx: &mut Writer, sealed: &Sealed<'_>, (author, at): (AccountId, DateTime<Utc>)) -> Result<()> {
    tx.run_one(
        "edition",
        sql!(
            "INSERT INTO edition (edition_id, title, as_of, known_at, audience, document, hash, chain_seq, chain_hash,
                                  signature, public_key, cases, author, frozen_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        )
        .bind(sealed.id)
        .bind(sealed.title)
        .bind(sealed.as_of)
        .bind(sealed.known_at)
        .bind(sealed.audience)
        .bind(sealed.document)
        .bind(sealed.hash)
        .bind(sealed.chain.0)
        .bind(sealed.chain.1)
        .bind(sealed.signature)
        .bind(sealed.public_key)
        .bind(sealed.cases)
        .bind(author)
        .bind(at),
    )
    .await
}

macro_rules! select {
    ($condition:literal) => {
        sql!(concat!(
            "SELECT edition_id, title, as_of, known_at, audience, document, hash, chain_seq, chain_hash, signature,
                    public_key, author, frozen_at FROM edition ",
            $condition
        ))
    };
}

macro_rules! steps {
    ($condition:literal) => {
        sql!(concat!(
            "SELECT edition_id, number, step, reason, replaced_by, taken_by, taken_at FROM edition_step ",
            $condition,
            " ORDER BY edition_id, number"
        ))
    };
}

/// Every edition with its steps, the latest as-of date first.
pub async fn list(tx: &mut Reader) -> Result<Vec<Standing>> {
    let rows: Vec<EditionRow> = tx.all(select!("ORDER BY as_of DESC, frozen_at DESC, edition_id DESC")).await?;
    let steps: Vec<StepRow> = tx.all(steps!("")).await?;
    let of = |row: &EditionRow| steps.iter().filter(|step| step.edition_id == row.edition_id).cloned().collect();
    rows.into_iter().map(|row| Standing::of(row.clone(), of(&row))).collect()
}

/// One edition.
pub async fn find(tx: &mut Reader, id: EditionId) -> Result<Option<Standing>> {
    let Some(row) = tx.opt::<EditionRow>(select!("WHERE edition_id = $1").bind(id)).await? else { return Ok(None) };
    let steps = tx.all(steps!("WHERE edition_id = $1").bind(id)).await?;
    Standing::of(row, steps).map(Some)
}

/// The edition of this hash.
pub async fn of_hash(tx: &mut Reader, hash: &[u8]) -> Result<Option<EditionId>> {
    let id: Option<uuid::Uuid> = tx.value(sql!("SELECT edition_id FROM edition WHERE hash = $1").bind(hash)).await?;
    Ok(id.map(EditionId::from))
}

/// The state of each enrolment under each figure of an edition.
pub async fn cases(tx: &mut Reader, id: EditionId) -> Result<Option<String>> {
    tx.value(sql!("SELECT cases FROM edition WHERE edition_id = $1").bind(id)).await
}

/// Notes a step under the number that follows those read; another step taken meanwhile makes it a duplicate.
pub async fn step(
    tx: &mut Writer,
    (id, number, step): (EditionId, i64, Step),
    (reason, replaced_by): (Option<&str>, Option<EditionId>),
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "edition_step",
        sql!(
            "INSERT INTO edition_step (edition_id, number, step, reason, replaced_by, taken_by, taken_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        )
        .bind(id)
        .bind(number)
        .bind(step.code())
        .bind(reason)
        .bind(replaced_by)
        .bind(by)
        .bind(at),
    )
    .await
}

/// Lets an account read an edition before it is approved; let in already, nothing changes.
pub async fn let_in(
    tx: &mut Writer,
    (id, account): (EditionId, AccountId),
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO edition_reader (edition_id, account_id, granted_by, granted_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING"
        )
        .bind(id)
        .bind(account)
        .bind(by)
        .bind(at),
    )
    .await?;
    Ok(())
}

/// The editions that an account was let in to.
pub async fn open_to(tx: &mut Reader, account: AccountId) -> Result<Vec<EditionId>> {
    let rows: Vec<(uuid::Uuid,)> =
        tx.all(sql!("SELECT edition_id FROM edition_reader WHERE account_id = $1").bind(account)).await?;
    Ok(rows.into_iter().map(|(id,)| EditionId::from(id)).collect())
}

/// The accounts that may read an edition before it is approved.
pub async fn readers(tx: &mut Reader, id: EditionId) -> Result<Vec<AccountId>> {
    let rows: Vec<(uuid::Uuid,)> = tx
        .all(
            sql!("SELECT account_id FROM edition_reader WHERE edition_id = $1 ORDER BY granted_at, account_id")
                .bind(id),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| AccountId::from(id)).collect())
}
