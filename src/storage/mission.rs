//! Audit missions and their teams. Each step is written once: an update that finds it written is refused.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Error, Reader, Result, Writer};
use crate::domain::ids::{AccountId, MissionId};
use crate::domain::mission::{Declaration, Prices, Risk, Sizing, Stage};

/// A mission.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MissionRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub mission_id: MissionId,
    /// What it is called.
    pub title: String,
    /// Definition.
    pub profile_code: String,
    /// Its version.
    pub profile_version: i64,
    /// Figure.
    pub indicator: String,
    /// As-of date.
    pub as_of: NaiveDate,
    /// Known-at instant.
    pub known_at: DateTime<Utc>,
    /// The part of the programmes, as JSON of codes.
    pub part: String,
    /// Paid for each case of the base, centimes.
    pub case_centimes: i64,
    /// Paid on top for each case claimed inserted, centimes.
    pub insertion_centimes: i64,
    /// Amounts from this one on are the upper band, centimes.
    pub band_centimes: i64,
    /// Error rate from which the claim as a whole is not accepted, permilles.
    pub tolerance_permille: i64,
    /// Risk code.
    pub risk: String,
    /// Error rate expected, permilles.
    pub expected_permille: i64,
    /// Precision wanted, permilles.
    pub precision_permille: i64,
    /// Least cases of a stratum.
    pub least: i64,
    /// Days an operator has to answer.
    pub answer_days: i64,
    /// Who planned it.
    #[sqlx(try_from = "uuid::Uuid")]
    pub created_by: AccountId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When the population was frozen.
    pub frozen_at: Option<DateTime<Utc>>,
    /// SHA-256 of its canonical text.
    pub population_hash: Option<Vec<u8>>,
    /// Its cases.
    pub cases: Option<i64>,
    /// When the seed was committed to.
    pub committed_at: Option<DateTime<Utc>>,
    /// SHA-256 of the seed.
    pub commitment: Option<Vec<u8>>,
    /// Hash of the journal's entry that published it.
    pub beacon: Option<Vec<u8>>,
    /// When the sample was drawn.
    pub drawn_at: Option<DateTime<Utc>>,
    /// The seed, revealed.
    pub seed: Option<String>,
    /// Size of the sample asked for.
    pub sample_size: Option<i64>,
    /// When results became final.
    pub closed_at: Option<DateTime<Utc>>,
}

impl MissionRow {
    /// How far it has come.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        match (self.closed_at, self.drawn_at, self.committed_at, self.frozen_at) {
            (Some(_), ..) => Stage::Closed,
            (_, Some(_), ..) => Stage::Drawn,
            (_, _, Some(_), _) => Stage::Committed,
            (_, _, _, Some(_)) => Stage::Frozen,
            _ => Stage::Planned,
        }
    }

    /// Unit prices.
    #[must_use]
    pub const fn prices(&self) -> Prices {
        Prices { case: self.case_centimes, insertion: self.insertion_centimes, band: self.band_centimes }
    }

    /// What decides the size of its sample.
    pub fn sizing(&self) -> Result<Sizing> {
        let whole = |column, value: i64| {
            u32::try_from(value).map_err(|_| Error::Corrupt { table: "mission", column, value: value.to_string() })
        };
        let risk = Risk::from_code(&self.risk);
        Ok(Sizing {
            risk: risk.ok_or_else(|| Error::Corrupt { table: "mission", column: "risk", value: self.risk.clone() })?,
            expected: whole("expected_permille", self.expected_permille)?,
            precision: whole("precision_permille", self.precision_permille)?,
            minimum: whole("least", self.least)?,
        })
    }
}

/// Somebody of the team.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MemberRow {
    /// The account.
    #[sqlx(try_from = "uuid::Uuid")]
    pub account_id: AccountId,
    /// Its name.
    pub name: String,
    /// Declaration code.
    pub declaration: String,
    /// The conflict in words.
    pub detail: Option<String>,
    /// When it was declared.
    pub declared_at: DateTime<Utc>,
}

/// Which missions an auditor sees: all of them when the mandate is over everything, else those of whose team they are.
#[derive(Clone, Copy, Debug)]
pub struct Viewer {
    /// The account.
    pub account: AccountId,
    /// Whether its mandate is over everything.
    pub everywhere: bool,
}

/// Plans a mission.
pub async fn insert(tx: &mut Writer, row: &MissionRow) -> Result<()> {
    tx.run_one(
        "mission",
        sql!(
            "INSERT INTO mission (mission_id, title, profile_code, profile_version, indicator, as_of, known_at, part,
                                  case_centimes, insertion_centimes, band_centimes, tolerance_permille, risk,
                                  expected_permille, precision_permille, least, answer_days, created_by, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
        )
        .bind(row.mission_id)
        .bind(row.title.as_str())
        .bind(row.profile_code.as_str())
        .bind(row.profile_version)
        .bind(row.indicator.as_str())
        .bind(row.as_of)
        .bind(row.known_at)
        .bind(row.part.as_str())
        .bind(row.case_centimes)
        .bind(row.insertion_centimes)
        .bind(row.band_centimes)
        .bind(row.tolerance_permille)
        .bind(row.risk.as_str())
        .bind(row.expected_permille)
        .bind(row.precision_permille)
        .bind(row.least)
        .bind(row.answer_days)
        .bind(row.created_by)
        .bind(row.created_at),
    )
    .await
}

macro_rules! select_mission {
    ($tail:literal) => {
        sql!(
            "SELECT m.mission_id, m.title, m.profile_code, m.profile_version, m.indicator, m.as_of, m.known_at, m.part,
                    m.case_centimes, m.insertion_centimes, m.band_centimes, m.tolerance_permille, m.risk,
                    m.expected_permille, m.precision_permille, m.least, m.answer_days, m.created_by, m.created_at,
                    m.frozen_at, m.population_hash, m.cases, m.committed_at, m.commitment, m.beacon, m.drawn_at,
                    m.seed, m.sample_size, m.closed_at
             FROM mission m
             WHERE ($1 OR EXISTS (SELECT 1 FROM mission_member t
                                  WHERE t.mission_id = m.mission_id AND t.account_id = $2))",
            $tail
        )
    };
}

/// Missions that somebody sees, the latest first.
pub async fn list(tx: &mut Reader, viewer: Viewer, limit: u32) -> Result<Vec<MissionRow>> {
    let sql = select_mission!(" ORDER BY m.created_at DESC, m.mission_id DESC");
    tx.all(sql.bind(viewer.everywhere).bind(viewer.account).limit(limit)).await
}

/// One mission that somebody sees.
pub async fn find(tx: &mut Reader, viewer: Viewer, id: MissionId) -> Result<Option<MissionRow>> {
    tx.opt(select_mission!("").bind(viewer.everywhere).bind(viewer.account).and("m.mission_id =", id)).await
}

/// One mission, for what acts within it whoever looks.
pub async fn of(tx: &mut Reader, id: MissionId) -> Result<Option<MissionRow>> {
    find(tx, Viewer { account: AccountId(Uuid::nil()), everywhere: true }, id).await
}

/// The canonical text of the frozen population.
pub async fn population(tx: &mut Reader, id: MissionId) -> Result<Option<String>> {
    Ok(tx.value(sql!("SELECT population FROM mission WHERE mission_id = $1").bind(id)).await?.flatten())
}

/// Freezes the population.
pub async fn freeze(
    tx: &mut Writer,
    id: MissionId,
    (text, hash, cases): (&str, &[u8], i64),
    at: DateTime<Utc>,
) -> Result<()> {
    tx.run_one(
        "mission",
        sql!(
            "UPDATE mission SET population = $1, population_hash = $2, cases = $3, frozen_at = $4
             WHERE mission_id = $5 AND frozen_at IS NULL"
        )
        .bind(text)
        .bind(hash)
        .bind(cases)
        .bind(at)
        .bind(id),
    )
    .await
}

/// Publishes the hash of the seed, with the hash of the entry that tells it.
pub async fn commit(
    tx: &mut Writer,
    id: MissionId,
    (commitment, beacon): (&[u8], &[u8]),
    at: DateTime<Utc>,
) -> Result<()> {
    tx.run_one(
        "mission",
        sql!(
            "UPDATE mission SET commitment = $1, beacon = $2, committed_at = $3
             WHERE mission_id = $4 AND frozen_at IS NOT NULL AND committed_at IS NULL"
        )
        .bind(commitment)
        .bind(beacon)
        .bind(at)
        .bind(id),
    )
    .await
}

/// Reveals the seed.
pub async fn reveal(tx: &mut Writer, id: MissionId, (seed, size): (&str, u32), at: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "mission",
        sql!(
            "UPDATE mission SET seed = $1, sample_size = $2, drawn_at = $3
             WHERE mission_id = $4 AND committed_at IS NOT NULL AND drawn_at IS NULL"
        )
        .bind(seed)
        .bind(size)
        .bind(at)
        .bind(id),
    )
    .await
}

/// Makes results final.
pub async fn close(tx: &mut Writer, id: MissionId, at: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "mission",
        sql!("UPDATE mission SET closed_at = $1 WHERE mission_id = $2 AND drawn_at IS NOT NULL AND closed_at IS NULL")
            .bind(at)
            .bind(id),
    )
    .await
}

/// Adds somebody to the team, with their declaration; a new declaration replaces the former.
pub async fn join(
    tx: &mut Writer,
    (id, account): (MissionId, AccountId),
    (declaration, detail): (Declaration, Option<&str>),
    at: DateTime<Utc>,
) -> Result<()> {
    tx.run_one(
        "mission_member",
        sql!(
            "INSERT INTO mission_member (mission_id, account_id, declaration, detail, declared_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (mission_id, account_id) DO UPDATE
             SET declaration = excluded.declaration, detail = excluded.detail, declared_at = excluded.declared_at"
        )
        .bind(id)
        .bind(account)
        .bind(declaration.code())
        .bind(detail)
        .bind(at),
    )
    .await
}

/// The team.
pub async fn members(tx: &mut Reader, id: MissionId) -> Result<Vec<MemberRow>> {
    tx.all(
        sql!(
            "SELECT t.account_id, a.name, t.declaration, t.detail, t.declared_at
             FROM mission_member t JOIN account a ON a.account_id = t.account_id
             WHERE t.mission_id = $1 ORDER BY t.declared_at, t.account_id"
        )
        .bind(id),
    )
    .await
}
