//! Programmes, operators and tracks: reference data that administrators keep.

use super::{Reader, Result, Writer};

/// A programme.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ProgrammeRow {
    /// Code.
    pub programme_code: String,
    /// Name.
    pub name: String,
    /// Who runs it.
    pub owner: Option<String>,
}

/// A training operator.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OperatorRow {
    /// Code.
    pub operator_code: String,
    /// Name.
    pub name: String,
    /// Kind of organisation.
    pub kind: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Region of its seat.
    pub region_code: Option<String>,
}

/// A track (*filière*).
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct TrackRow {
    /// Code.
    pub track_code: String,
    /// Label in French.
    pub label_fr: String,
    /// Label in Arabic.
    pub label_ar: String,
    /// Label in English.
    pub label_en: String,
    /// Family of tracks.
    pub family: Option<String>,
    /// ISCO-08 unit group.
    pub isco08: Option<String>,
}

/// Programmes still in use, by code.
pub async fn programmes(tx: &mut Reader) -> Result<Vec<ProgrammeRow>> {
    tx.all(sql!("SELECT programme_code, name, owner FROM programme WHERE retired_on IS NULL ORDER BY programme_code"))
        .await
}

/// Operators still in use, by code.
pub async fn operators(tx: &mut Reader) -> Result<Vec<OperatorRow>> {
    tx.all(sql!(
        "SELECT operator_code, name, kind, city, region_code FROM operator
         WHERE retired_on IS NULL ORDER BY operator_code"
    ))
    .await
}

/// Tracks still in use, by code.
pub async fn tracks(tx: &mut Reader) -> Result<Vec<TrackRow>> {
    tx.all(sql!(
        "SELECT track_code, label_fr, label_ar, label_en, family, isco08 FROM track
         WHERE retired_on IS NULL ORDER BY track_code"
    ))
    .await
}

/// Adds a programme that is not there yet; one that is stays as administrators left it.
pub async fn seed_programme(tx: &mut Writer, row: &ProgrammeRow) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO programme (programme_code, name, owner) VALUES ($1, $2, $3)
             ON CONFLICT (programme_code) DO NOTHING"
        )
        .bind(row.programme_code.as_str())
        .bind(row.name.as_str())
        .bind(row.owner.clone()),
    )
    .await
}

/// Adds an operator that is not there yet.
pub async fn seed_operator(tx: &mut Writer, row: &OperatorRow) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO operator (operator_code, name, kind, city, region_code) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (operator_code) DO NOTHING"
        )
        .bind(row.operator_code.as_str())
        .bind(row.name.as_str())
        .bind(row.kind.clone())
        .bind(row.city.clone())
        .bind(row.region_code.clone()),
    )
    .await
}

/// Adds a track that is not there yet.
pub async fn seed_track(tx: &mut Writer, row: &TrackRow) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO track (track_code, label_fr, label_ar, label_en, family, isco08)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (track_code) DO NOTHING"
        )
        .bind(row.track_code.as_str())
        .bind(row.label_fr.as_str())
        .bind(row.label_ar.as_str())
        .bind(row.label_en.as_str())
        .bind(row.family.clone())
        .bind(row.isco08.clone()),
    )
    .await
}
