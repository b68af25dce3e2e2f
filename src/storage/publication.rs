//! The register of published figures: rows are added, never changed nor removed.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Error, Reader, Result, Writer};
use crate::domain::audit::Actor;
use crate::domain::ids::PublicationId;

/// One publication, and its withdrawal if there was one.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PublicationRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub publication_id: PublicationId,
    /// What it is called.
    pub title: String,
    /// Definition.
    pub profile_code: String,
    /// Its version.
    pub profile_version: i64,
    /// As-of date.
    pub as_of: NaiveDate,
    /// Question and rows as the public reads them, canonical JSON.
    pub document: String,
    /// SHA-256 of the document.
    pub hash: Vec<u8>,
    /// Who published it: an account's id.
    pub published_by: String,
    /// When.
    pub published_at: DateTime<Utc>,
    /// Why it was withdrawn.
    pub reason: Option<String>,
    /// When.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// A publication about to be added.
#[derive(Clone, Debug)]
pub struct Publication<'a> {
    /// Identifier.
    pub id: PublicationId,
    /// What it is called.
    pub title: &'a str,
    /// Definition and version.
    pub profile: (&'a str, u32),
    /// As-of date.
    pub as_of: NaiveDate,
    /// Canonical JSON.
    pub document: &'a str,
    /// Its SHA-256.
    pub hash: &'a [u8],
}

/// How many publications there are.
pub async fn count(tx: &mut Reader) -> Result<i64> {
    Ok(tx.value(sql!("SELECT publications FROM publication_register WHERE only_row = 1")).await?.unwrap_or(0))
}

/// Locks the register until the transaction ends, and counts it.
pub async fn lock(tx: &mut Writer) -> Result<i64> {
    let count: Option<i64> = tx
        .value(sql!(
            "UPDATE publication_register SET publications = publications WHERE only_row = 1 RETURNING publications"
        ))
        .await?;
    count.ok_or(Error::Stale { table: "publication_register", expected: 1, found: 0 })
}

/// Adds a publication to a locked register.
pub async fn insert(tx: &mut Writer, publication: &Publication<'_>, (by, at): (&Actor, DateTime<Utc>)) -> Result<()> {
    tx.run_one(
        "publication",
        sql!(
            "INSERT INTO publication (publication_id, title, profile_code, profile_version, as_of, document, hash,
                                      published_by, published_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        )
        .bind(publication.id)
        .bind(publication.title)
        .bind(publication.profile.0)
        .bind(publication.profile.1)
        .bind(publication.as_of)
        .bind(publication.document)
        .bind(publication.hash)
        .bind(by.to_string())
        .bind(at),
    )
    .await?;
    let count = sql!("UPDATE publication_register SET publications = publications + 1 WHERE only_row = 1");
    tx.run_one("publication_register", count).await
}

macro_rules! select {
    ($condition:literal, $tail:literal) => {
        sql!(
            concat!(
                "SELECT p.publication_id, p.title, p.profile_code, p.profile_version, p.as_of, p.document, p.hash,
                        p.published_by, p.published_at, w.reason, w.withdrawn_at
                 FROM publication p LEFT JOIN publication_withdrawal w ON w.publication_id = p.publication_id ",
                $condition
            ),
            $tail
        )
    };
}

/// Every publication, the latest first, withdrawn ones too.
pub async fn list(tx: &mut Reader) -> Result<Vec<PublicationRow>> {
    tx.all(select!("WHERE TRUE", " ORDER BY p.published_at DESC, p.publication_id DESC")).await
}

/// Every publication under one definition, whatever its version, the first first.
pub async fn of_profile(tx: &mut Reader, code: &str) -> Result<Vec<PublicationRow>> {
    tx.all(select!("WHERE p.profile_code = $1", " ORDER BY p.published_at, p.publication_id").bind(code)).await
}

/// One publication.
pub async fn find(tx: &mut Reader, id: PublicationId) -> Result<Option<PublicationRow>> {
    tx.opt(select!("WHERE p.publication_id = $1", "").bind(id)).await
}

/// The publication with this content.
pub async fn of_hash(tx: &mut Reader, hash: &[u8]) -> Result<Option<PublicationId>> {
    let id: Option<uuid::Uuid> =
        tx.value(sql!("SELECT publication_id FROM publication WHERE hash = $1").bind(hash)).await?;
    Ok(id.map(PublicationId::from))
}

/// Notes that a publication is withdrawn; withdrawn already, it is a duplicate.
pub async fn withdraw(
    tx: &mut Writer,
    id: PublicationId,
    reason: &str,
    (by, at): (&Actor, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "publication_withdrawal",
        sql!(
            "INSERT INTO publication_withdrawal (publication_id, reason, withdrawn_by, withdrawn_at)
             VALUES ($1, $2, $3, $4)"
        )
        .bind(id)
        .bind(reason)
        .bind(by.to_string())
        .bind(at),
    )
    .await
}
