//! Activities of levers 2 and 3, each statement of them kept.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Error, Reader, Result, Writer};
use crate::domain::contract::activity::{Activity, ActivityKind};
use crate::domain::ids::{AccountId, ActivityId, ContractId};
use crate::domain::region::Region;

/// An activity as stated.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ActivityRow {
    /// Version of the statement.
    pub version_id: Uuid,
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub activity_id: ActivityId,
    /// The contract it counts toward.
    #[sqlx(try_from = "uuid::Uuid")]
    pub contract_id: ContractId,
    /// That contract's code.
    pub contract_code: String,
    /// Kind code.
    pub kind: String,
    /// What it was.
    pub title: String,
    /// The day.
    pub held_on: NaiveDate,
    /// Region code.
    pub region_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Participants.
    pub participants: i64,
    /// Women among them.
    pub women: i64,
    /// Partners, one a line.
    pub partners: String,
    /// Firms supported.
    pub firms: i64,
    /// Readers and viewers.
    pub audience: i64,
    /// Where its proof is.
    pub proof: Option<String>,
    /// Who entered the activity.
    #[sqlx(try_from = "uuid::Uuid")]
    pub created_by: AccountId,
    /// When this was stated.
    pub recorded_at: DateTime<Utc>,
}

impl ActivityRow {
    /// The activity.
    pub fn activity(&self) -> Result<Activity> {
        let corrupt =
            |column, value: &str| Error::Corrupt { table: "activity_version", column, value: value.to_owned() };
        let region = |code: &String| Region::from_code(code).ok_or_else(|| corrupt("region_code", code));
        let count = |column, value: i64| u32::try_from(value).map_err(|_| corrupt(column, &value.to_string()));
        Ok(Activity {
            contract: self.contract_id,
            kind: ActivityKind::from_code(&self.kind).ok_or_else(|| corrupt("kind", &self.kind))?,
            title: self.title.clone(),
            held_on: self.held_on,
            region: self.region_code.as_ref().map(region).transpose()?,
            city: self.city.clone(),
            participants: count("participants", self.participants)?,
            women: count("women", self.women)?,
            partners: self.partners.lines().map(str::to_owned).collect(),
            firms: count("firms", self.firms)?,
            audience: count("audience", self.audience)?,
            proof: self.proof.clone(),
        })
    }
}

macro_rules! select_activity {
    ($condition:literal, $tail:literal) => {
        sql!(
            concat!(
                "SELECT v.version_id, v.activity_id, v.contract_id, c.code AS contract_code, v.kind, v.title, v.held_on,
                        v.region_code, v.city, v.participants, v.women, v.partners, v.firms, v.audience, v.proof,
                        a.created_by, v.recorded_at
                 FROM activity_version v JOIN activity a ON a.activity_id = v.activity_id
                 JOIN contract c ON c.contract_id = v.contract_id
                 WHERE ",
                $condition
            ),
            $tail
        )
    };
}

/// What a list of activities asks for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// One contract.
    pub contract: Option<ContractId>,
    /// One kind.
    pub kind: Option<ActivityKind>,
    /// One region.
    pub region: Option<Region>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day.
    pub until: Option<NaiveDate>,
}

/// Activities as stated now, the latest first, at most `most` of them.
pub async fn list(tx: &mut Reader, wanted: &Wanted, most: u32) -> Result<Vec<ActivityRow>> {
    let sql = select_activity!("v.superseded_at IS NULL", " ORDER BY v.held_on DESC, v.activity_id DESC")
        .and_opt("v.contract_id =", wanted.contract)
        .and_opt("v.kind =", wanted.kind.map(ActivityKind::code))
        .and_opt("v.region_code =", wanted.region.map(Region::code))
        .and_opt("v.held_on >=", wanted.from)
        .and_opt("v.held_on <=", wanted.until);
    tx.all(sql.limit(most)).await
}

/// The activities of a contract as known at an instant (none: now).
pub async fn of_contract(tx: &mut Reader, id: ContractId, known_at: Option<DateTime<Utc>>) -> Result<Vec<ActivityRow>> {
    let sql = match known_at {
        None => {
            select_activity!("v.contract_id = $1 AND v.superseded_at IS NULL", " ORDER BY v.held_on, v.activity_id")
                .bind(id)
        }
        Some(at) => select_activity!(
            "v.contract_id = $1 AND v.recorded_at <= $2 AND (v.superseded_at IS NULL OR v.superseded_at > $3)",
            " ORDER BY v.held_on, v.activity_id"
        )
        .bind(id)
        .bind(at)
        .bind(at),
    };
    tx.all(sql).await
}

/// One activity as stated now.
pub async fn find(tx: &mut Reader, id: ActivityId) -> Result<Option<ActivityRow>> {
    tx.opt(select_activity!("v.activity_id = $1 AND v.superseded_at IS NULL", "").bind(id)).await
}

/// Enters an activity, without any statement of it yet.
pub async fn insert(tx: &mut Writer, id: ActivityId, (by, at): (AccountId, DateTime<Utc>)) -> Result<()> {
    tx.run_one(
        "activity",
        sql!("INSERT INTO activity (activity_id, created_by, created_at) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(by)
            .bind(at),
    )
    .await
}

/// Ends the statement read as `version`.
pub async fn supersede(tx: &mut Writer, version: Uuid, at: DateTime<Utc>) -> Result<()> {
    tx.run_one(
        "activity_version",
        sql!("UPDATE activity_version SET superseded_at = $2 WHERE version_id = $1 AND superseded_at IS NULL")
            .bind(version)
            .bind(at),
    )
    .await
}

/// States an activity.
pub async fn state(
    tx: &mut Writer,
    (id, version): (ActivityId, Uuid),
    activity: &Activity,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    let whole = |count: u32| i64::from(count);
    tx.run_one(
        "activity_version",
        sql!(
            "INSERT INTO activity_version (version_id, activity_id, contract_id, kind, title, held_on, region_code, city,
                                           participants, women, partners, firms, audience, proof, recorded_at, recorded_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
        )
        .bind(version)
        .bind(id)
        .bind(activity.contract)
        .bind(activity.kind.code())
        .bind(activity.title.as_str())
        .bind(activity.held_on)
        .bind(activity.region.map(|region| region.code().to_owned()))
        .bind(activity.city.clone())
        .bind(whole(activity.participants))
        .bind(whole(activity.women))
        .bind(activity.partners.join("\n"))
        .bind(whole(activity.firms))
        .bind(whole(activity.audience))
        .bind(activity.proof.clone())
        .bind(at)
        .bind(by),
    )
    .await
}
