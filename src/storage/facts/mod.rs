//! Compact facts of a cohort: rebuilt in the transaction of every write, read as one value.
//!
//! A cohort's facts are stored beside it with the data revision of their last change, so that a process that holds
//! facts in memory reloads only cohorts above the revision it has seen. Readings as known in the past are built from
//! the versioned tables instead; both go through the same builder.

mod stated;

use chrono::NaiveDate;
use uuid::Uuid;

use self::stated::{HeadLine, assemble, select_attestations, select_enrolments, select_heads};
use super::{Error, Reader, Result, Writer};
use crate::domain::ids::CohortId;
use crate::domain::indicator::fact::{CohortFacts, CohortHead};
use crate::domain::indicator::known::KnownAt;
use crate::domain::indicator::names::Names;
use crate::domain::region::Region;
use crate::domain::scope::Scope;

/// Cohorts are rebuilt this many at a time, so that memory does not grow with an import.
const COHORTS_AT_ONCE: usize = 200;

/// A cohort's place and calendar, and its facts in compact form.
#[derive(Debug, sqlx::FromRow)]
pub struct FactsRow {
    /// The cohort.
    #[sqlx(try_from = "uuid::Uuid")]
    pub cohort_id: CohortId,
    /// Its code.
    pub code: String,
    /// Data revision of its last change.
    pub revision: i64,
    /// Compact facts; empty before the first refresh.
    pub facts: Vec<u8>,
    /// Programme; absent, with the rest, once the cohort has been withdrawn.
    pub programme_code: Option<String>,
    /// Operator.
    pub operator_code: Option<String>,
    /// Region code.
    pub region_code: Option<String>,
    /// Track.
    pub track_code: Option<String>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Planned last day.
    pub ends_on: Option<NaiveDate>,
}

/// The data revision: it grows with every change of facts.
pub async fn revision(tx: &mut Reader) -> Result<i64> {
    Ok(tx.value(sql!("SELECT revision FROM data_revision WHERE only_row = 1")).await?.unwrap_or(0))
}

/// Cohorts changed after a revision, in the order of their changes.
pub async fn changed_since(tx: &mut Reader, revision: i64) -> Result<Vec<CohortId>> {
    let sql = sql!("SELECT cohort_id FROM cohort WHERE revision > $1 ORDER BY revision, code").bind(revision);
    Ok(tx.all::<(Uuid,)>(sql).await?.into_iter().map(|(id,)| CohortId(id)).collect())
}

/// These cohorts with their facts.
pub async fn of(tx: &mut Reader, cohorts: &[CohortId]) -> Result<Vec<FactsRow>> {
    let sql = sql!(
        "SELECT c.cohort_id, c.code, c.revision, c.facts, v.programme_code, v.operator_code, v.region_code,
                v.track_code, v.starts_on, v.ends_on
         FROM cohort c LEFT JOIN cohort_version v ON v.cohort_id = c.cohort_id AND v.superseded_at IS NULL
         WHERE TRUE",
        " ORDER BY c.revision, c.code"
    );
    tx.all(sql.and_in("c.cohort_id", cohorts.iter().copied())).await
}

impl FactsRow {
    /// The facts, under names of the caller; `None` for a withdrawn cohort.
    pub fn facts(&self, names: &mut Names) -> Result<Option<CohortFacts>> {
        let corrupt = |column, value: String| Error::Corrupt { table: "cohort", column, value };
        let (Some(programme), Some(operator), Some(region), Some(track), Some(starts_on), Some(ends_on)) = (
            self.programme_code.as_deref(),
            self.operator_code.as_deref(),
            self.region_code.as_deref(),
            self.track_code.as_deref(),
            self.starts_on,
            self.ends_on,
        ) else {
            return Ok(None);
        };
        let mut facts: CohortFacts =
            postcard::from_bytes(&self.facts).map_err(|error| corrupt("facts", error.to_string()))?;
        facts.head = CohortHead {
            code: names.number(&self.code),
            programme: names.number(programme),
            operator: names.number(operator),
            track: names.number(track),
            region: Region::from_code(region).ok_or_else(|| corrupt("region_code", region.to_owned()))?,
            starts_on: starts_on.into(),
            ends_on: ends_on.into(),
        };
        Ok(Some(facts))
    }
}

/// Codes of the cohorts among these whose stored facts differ from what the versioned tables give: none, ever.
pub async fn drifted(tx: &mut Reader, cohorts: &[CohortId]) -> Result<Vec<String>> {
    let stored: Vec<(Uuid, String, Vec<u8>)> = tx
        .all(sql!("SELECT cohort_id, code, facts FROM cohort WHERE TRUE").and_in("cohort_id", cohorts.iter().copied()))
        .await?;
    let rebuilt = current(tx, cohorts, &mut Names::default()).await?;
    let mut codes = Vec::new();
    for (id, code, bytes) in stored {
        let Some((_, fresh)) = rebuilt.iter().find(|(rebuilt, _)| rebuilt.0 == id) else { continue };
        let same = postcard::from_bytes::<CohortFacts>(&bytes)
            .is_ok_and(|kept| CohortFacts { head: fresh.head, ..kept } == *fresh);
        if !same {
            codes.push(code);
        }
    }
    Ok(codes)
}

/// Stamps these cohorts with a new data revision and rebuilds their facts; the last step of every write that touches
/// them. Writers wait for each other here, so that revisions commit in their order.
pub async fn refresh(tx: &mut Writer, cohorts: &[CohortId]) -> Result<i64> {
    let revision: i64 = tx
        .value(sql!("UPDATE data_revision SET revision = revision + 1 WHERE only_row = 1 RETURNING revision"))
        .await?
        .ok_or(Error::Stale { table: "data_revision", expected: 1, found: 0 })?;
    for ids in cohorts.chunks(COHORTS_AT_ONCE) {
        // A withdrawn cohort keeps its old facts under the new revision: readers see that it has no current version.
        tx.run(
            sql!("UPDATE cohort SET revision = $1 WHERE TRUE").bind(revision).and_in("cohort_id", ids.iter().copied()),
        )
        .await?;
        for (id, facts) in current(tx, ids, &mut Names::default()).await? {
            let bytes = postcard::to_stdvec(&facts).map_err(|error| Error::Corrupt {
                table: "cohort",
                column: "facts",
                value: error.to_string(),
            })?;
            let update = sql!("UPDATE cohort SET facts = $2 WHERE cohort_id = $1").bind(id).bind(bytes);
            tx.run_one("cohort", update).await?;
        }
    }
    Ok(revision)
}

/// The facts of these cohorts as the versioned tables hold them now; a cohort withdrawn has none.
pub async fn current(tx: &mut Reader, cohorts: &[CohortId], names: &mut Names) -> Result<Vec<(CohortId, CohortFacts)>> {
    let ids = || cohorts.iter().copied();
    let heads: Vec<HeadLine> =
        tx.all(select_heads!("WHERE v.superseded_at IS NULL").and_in("c.cohort_id", ids())).await?;
    let heads = heads.iter().map(|line| line.head(names)).collect::<Result<Vec<_>>>()?;
    // Ordered, so that the same facts always give the same bytes.
    let enrolments = tx.all(select_enrolments!("WHERE superseded_at IS NULL").and_in("cohort_id", ids())).await?;
    let attestations = tx.all(select_attestations!("WHERE superseded_at IS NULL").and_in("cohort_id", ids())).await?;
    assemble(&heads, enrolments, attestations, None)
}

/// The facts of every cohort of a scope as known at an instant: what had been recorded by then and not yet replaced.
pub async fn known_at(
    tx: &mut Reader,
    scope: &Scope,
    known: KnownAt,
    names: &mut Names,
) -> Result<Vec<(CohortId, CohortFacts)>> {
    let heads: Vec<HeadLine> = tx
        .all(
            select_heads!("WHERE v.recorded_at <= $1 AND (v.superseded_at IS NULL OR v.superseded_at > $1)")
                .bind(known.instant)
                .in_scope("v", scope),
        )
        .await?;
    known_of(tx, &heads, known, names).await
}

/// The same of some of these cohorts only.
pub async fn known_at_among(
    tx: &mut Reader,
    scope: &Scope,
    (known, cohorts): (KnownAt, &[CohortId]),
    names: &mut Names,
) -> Result<Vec<(CohortId, CohortFacts)>> {
    let heads: Vec<HeadLine> = tx
        .all(
            select_heads!("WHERE v.recorded_at <= $1 AND (v.superseded_at IS NULL OR v.superseded_at > $1)")
                .bind(known.instant)
                .and_in("c.cohort_id", cohorts.iter().copied())
                .in_scope("v", scope),
        )
        .await?;
    known_of(tx, &heads, known, names).await
}

async fn known_of(
    tx: &mut Reader,
    heads: &[HeadLine],
    known: KnownAt,
    names: &mut Names,
) -> Result<Vec<(CohortId, CohortFacts)>> {
    let heads = heads.iter().map(|line| line.head(names)).collect::<Result<Vec<_>>>()?;
    let mut facts = Vec::with_capacity(heads.len());
    for heads in heads.chunks(COHORTS_AT_ONCE) {
        let ids = || heads.iter().map(|(id, _)| *id);
        let enrolments = tx
            .all(
                select_enrolments!("WHERE recorded_at <= $1 AND (superseded_at IS NULL OR superseded_at > $1)")
                    .bind(known.instant)
                    .and_in("cohort_id", ids()),
            )
            .await?;
        let attestations = tx
            .all(
                select_attestations!("WHERE recorded_at <= $1 AND (superseded_at IS NULL OR superseded_at > $1)")
                    .bind(known.instant)
                    .and_in("cohort_id", ids()),
            )
            .await?;
        facts.extend(assemble(heads, enrolments, attestations, Some(known))?);
    }
    Ok(facts)
}
