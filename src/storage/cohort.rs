//! Cohorts and what is known of them.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Error, Reader, Result, Value, Writer};
use crate::domain::cohort::Cohort;
use crate::domain::ids::{BatchId, CohortId};
use crate::domain::provenance::Provenance;
use crate::domain::region::{Province, Region};
use crate::domain::scope::Scope;

/// The current version of a cohort.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CohortRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub cohort_id: CohortId,
    /// Code, unique.
    pub code: String,
    /// Data revision of its last change.
    pub revision: i64,
    /// Programme.
    pub programme_code: String,
    /// Operator.
    pub operator_code: String,
    /// Region code.
    pub region_code: String,
    /// Province code.
    pub province_code: Option<String>,
    /// Track.
    pub track_code: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Planned last day.
    pub ends_on: NaiveDate,
    /// Seats.
    pub capacity: Option<i64>,
    /// Agreement.
    pub contract: Option<String>,
    /// When this version became known.
    pub recorded_at: DateTime<Utc>,
}

impl CohortRow {
    /// The domain's value.
    pub fn cohort(&self) -> Result<Cohort> {
        let province = self.province_code.as_deref().map(province).transpose()?;
        Ok(Cohort {
            programme_code: self.programme_code.clone(),
            operator_code: self.operator_code.clone(),
            region: self.region()?,
            province,
            track_code: self.track_code.clone(),
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            capacity: self.capacity.and_then(|seats| u32::try_from(seats).ok()),
            contract: self.contract.clone(),
        })
    }

    /// Its region.
    pub fn region(&self) -> Result<Region> {
        Region::from_code(&self.region_code).ok_or_else(|| Error::Corrupt {
            table: "cohort_version",
            column: "region_code",
            value: self.region_code.clone(),
        })
    }
}

/// Reads a stored province code.
pub(super) fn province(code: &str) -> Result<Province> {
    Province::from_code(code).ok_or_else(|| Error::Corrupt {
        table: "cohort_version",
        column: "province_code",
        value: code.to_owned(),
    })
}

/// The cohort of a code within a scope.
pub async fn find(tx: &mut Reader, scope: &Scope, code: &str) -> Result<Option<CohortRow>> {
    tx.opt(
        sql!(
            "SELECT c.cohort_id, c.code, c.revision, v.programme_code, v.operator_code, v.region_code,
                    v.province_code, v.track_code, v.starts_on, v.ends_on, v.capacity, v.contract, v.recorded_at
             FROM cohort c JOIN cohort_version v ON v.cohort_id = c.cohort_id AND v.superseded_at IS NULL
             WHERE c.code = $1"
        )
        .bind(code)
        .in_scope("v", scope),
    )
    .await
}

/// Every current cohort of a scope, by code.
pub async fn list(tx: &mut Reader, scope: &Scope) -> Result<Vec<CohortRow>> {
    tx.all(
        sql!(
            "SELECT c.cohort_id, c.code, c.revision, v.programme_code, v.operator_code, v.region_code,
                    v.province_code, v.track_code, v.starts_on, v.ends_on, v.capacity, v.contract, v.recorded_at
             FROM cohort c JOIN cohort_version v ON v.cohort_id = c.cohort_id AND v.superseded_at IS NULL
             WHERE TRUE",
            " ORDER BY c.code"
        )
        .in_scope("v", scope),
    )
    .await
}

/// Makes other writers of this cohort wait for the end of this transaction.
pub async fn lock(tx: &mut Writer, id: CohortId) -> Result<()> {
    tx.run_one("cohort", sql!("UPDATE cohort SET revision = revision WHERE cohort_id = $1").bind(id)).await
}

/// The current version of a cohort; an update must name it.
pub async fn version(tx: &mut Reader, id: CohortId) -> Result<Option<uuid::Uuid>> {
    tx.value(sql!("SELECT version_id FROM cohort_version WHERE cohort_id = $1 AND superseded_at IS NULL").bind(id))
        .await
}

/// The current cohorts of these codes, whatever the scope: the importer checks each against its own.
pub async fn of_codes(tx: &mut Reader, codes: Vec<String>) -> Result<Vec<CohortRow>> {
    tx.all(
        sql!(
            "SELECT c.cohort_id, c.code, c.revision, v.programme_code, v.operator_code, v.region_code,
                    v.province_code, v.track_code, v.starts_on, v.ends_on, v.capacity, v.contract, v.recorded_at
             FROM cohort c JOIN cohort_version v ON v.cohort_id = c.cohort_id AND v.superseded_at IS NULL
             WHERE TRUE"
        )
        .and_in("c.code", codes),
    )
    .await
}

/// A cohort's identity: what a code already names, known or not to be in scope.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CohortKey {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub cohort_id: CohortId,
    /// Code.
    pub code: String,
}

/// The identities of these codes, whatever became of them (a code once used keeps its cohort).
pub async fn keys(tx: &mut Reader, codes: &[&str]) -> Result<Vec<CohortKey>> {
    tx.all(sql!("SELECT cohort_id, code FROM cohort WHERE TRUE").and_in("code", codes.iter().copied())).await
}

/// Adds identities; facts start empty at revision 0 until [`super::facts::refresh`].
pub async fn insert_keys(tx: &mut Writer, keys: &[(CohortId, String)]) -> Result<()> {
    // Collected here: a borrowing iterator held across the writes would keep their future from moving between threads.
    let rows: Vec<[Value; 4]> = keys
        .iter()
        .map(|(id, code)| [(*id).into(), code.as_str().into(), 0_i64.into(), Vec::<u8>::new().into()])
        .collect();
    tx.insert_all(sql!("INSERT INTO cohort (cohort_id, code, revision, facts) VALUES ($1, $2, $3, $4)"), rows).await?;
    Ok(())
}

/// Appends what became known of cohorts; the caller has superseded what it replaces.
pub async fn append(
    tx: &mut Writer,
    versions: impl IntoIterator<Item = (uuid::Uuid, CohortId, Cohort)>,
    provenance: &Provenance,
) -> Result<()> {
    tx.insert_all(
        sql!(
            "INSERT INTO cohort_version (version_id, cohort_id, programme_code, operator_code, region_code,
                                         province_code, track_code, starts_on, ends_on, capacity, contract,
                                         recorded_at, recorded_by, batch_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        ),
        versions.into_iter().map(|(version, id, cohort)| -> [Value; 14] {
            [
                version.into(),
                id.into(),
                cohort.programme_code.into(),
                cohort.operator_code.into(),
                cohort.region.into(),
                cohort.province.into(),
                cohort.track_code.into(),
                cohort.starts_on.into(),
                cohort.ends_on.into(),
                cohort.capacity.into(),
                cohort.contract.into(),
                provenance.recorded_at.into(),
                provenance.recorded_by.to_string().into(),
                provenance.batch_id.into(),
            ]
        }),
    )
    .await?;
    Ok(())
}

/// Closes the current versions of these cohorts.
pub async fn supersede(tx: &mut Writer, ids: &[CohortId], at: DateTime<Utc>, batch: Option<BatchId>) -> Result<()> {
    for ids in ids.chunks(500) {
        let found = tx
            .run(
                sql!("UPDATE cohort_version SET superseded_at = $1, superseded_in = $2 WHERE superseded_at IS NULL")
                    .bind(at)
                    .bind(batch)
                    .and_in("cohort_id", ids.iter().copied()),
            )
            .await?;
        let expected = ids.len() as u64;
        if found != expected {
            return Err(Error::Stale { table: "cohort_version", expected, found });
        }
    }
    Ok(())
}
