//! The cases of missions: their places in the draw, and who may open one.

use chrono::{DateTime, Utc};

use super::{Error, Reader, Result, Value, Writer};
use crate::domain::ids::{AccountId, CaseId, EnrolmentId, MissionId};
use crate::domain::indicator::Part;
use crate::domain::mission::{Case, Drawn, ReplacementReason};
use crate::domain::scope::Scope;

/// A case.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CaseRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub case_id: CaseId,
    /// The mission.
    #[sqlx(try_from = "uuid::Uuid")]
    pub mission_id: MissionId,
    /// Pseudonymous reference.
    pub reference: String,
    /// The enrolment.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// Programme.
    pub programme_code: String,
    /// Operator.
    pub operator_code: String,
    /// Region of training.
    pub region_code: String,
    /// Where the indicator counts it.
    pub claimed: String,
    /// Amount claimed, centimes.
    pub amount_centimes: i64,
    /// Band of the amount.
    pub band: i64,
    /// Its place in its stratum, once drawn.
    pub rank: Option<i64>,
    /// Whether it is in the sample.
    pub in_sample: bool,
}

impl CaseRow {
    /// The domain's value.
    pub fn case(&self) -> Result<Case> {
        let corrupt =
            |column, value: &dyn ToString| Error::Corrupt { table: "mission_case", column, value: value.to_string() };
        Ok(Case {
            reference: self.reference.clone(),
            operator: self.operator_code.clone(),
            region: self.region_code.clone(),
            claimed: Part::from_code(&self.claimed).ok_or_else(|| corrupt("claimed", &self.claimed))?,
            amount: self.amount_centimes,
            band: u8::try_from(self.band).map_err(|_| corrupt("band", &self.band))?,
        })
    }
}

/// A case about to be frozen.
#[derive(Clone, Debug)]
pub struct Frozen {
    /// Identifier.
    pub id: CaseId,
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// Programme.
    pub programme: String,
    /// The case.
    pub case: Case,
}

/// Stores the cases of a population.
pub async fn insert_all(tx: &mut Writer, mission: MissionId, cases: &[Frozen]) -> Result<()> {
    let row = |frozen: &Frozen| -> [Value; 11] {
        let Frozen { id, enrolment, programme, case } = frozen;
        [
            (*id).into(),
            mission.into(),
            case.reference.as_str().into(),
            (*enrolment).into(),
            programme.as_str().into(),
            case.operator.as_str().into(),
            case.region.as_str().into(),
            case.claimed.code().into(),
            case.amount.into(),
            i64::from(case.band).into(),
            false.into(),
        ]
    };
    tx.insert_all(
        sql!(
            "INSERT INTO mission_case (case_id, mission_id, reference, enrolment_id, programme_code, operator_code,
                                       region_code, claimed, amount_centimes, band, in_sample)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        cases.iter().map(row),
    )
    .await?;
    Ok(())
}

macro_rules! select_case {
    ($from:literal, $tail:literal) => {
        sql!(
            concat!(
                "SELECT c.case_id, c.mission_id, c.reference, c.enrolment_id, c.programme_code, c.operator_code,
                        c.region_code, c.claimed, c.amount_centimes, c.band, c.rank, c.in_sample FROM mission_case c ",
                $from
            ),
            $tail
        )
    };
}

/// Every case of a population, by reference.
pub async fn population(tx: &mut Reader, mission: MissionId) -> Result<Vec<CaseRow>> {
    tx.all(select_case!("WHERE c.mission_id = $1", " ORDER BY c.reference").bind(mission)).await
}

/// The cases of the sample, by stratum and rank.
pub async fn sample(tx: &mut Reader, mission: MissionId) -> Result<Vec<CaseRow>> {
    let sql = select_case!(
        "WHERE c.mission_id = $1 AND c.in_sample",
        " ORDER BY c.operator_code, c.region_code, c.claimed, c.band, c.rank"
    );
    tx.all(sql.bind(mission)).await
}

/// A case of the sample, for a member of the team who declared no conflict: whoever else asks is told there is none.
pub async fn find_drawn(tx: &mut Reader, member: AccountId, id: CaseId) -> Result<Option<CaseRow>> {
    let sql = select_case!(
        "JOIN mission_member t ON t.mission_id = c.mission_id AND t.account_id = $2 AND t.declaration = 'none'
         WHERE c.case_id = $1 AND c.in_sample",
        ""
    );
    tx.opt(sql.bind(id).bind(member)).await
}

/// A case of the sample that was refused once, for the operator whose it is.
pub async fn find_refused(tx: &mut Reader, scope: &Scope, id: CaseId) -> Result<Option<CaseRow>> {
    let sql = select_case!(
        "WHERE c.case_id = $1 AND c.in_sample
         AND EXISTS (SELECT 1 FROM mission_finding f WHERE f.case_id = c.case_id AND f.verdict <> 'conforming')",
        ""
    );
    tx.opt(sql.bind(id).in_scope("c", scope)).await
}

/// The refused cases of an operator, by mission and reference.
pub async fn refused(tx: &mut Reader, scope: &Scope, limit: u32) -> Result<Vec<CaseRow>> {
    let sql = select_case!(
        "WHERE c.in_sample
         AND EXISTS (SELECT 1 FROM mission_finding f WHERE f.case_id = c.case_id AND f.verdict <> 'conforming')",
        " ORDER BY c.mission_id DESC, c.reference"
    );
    tx.all(sql.in_scope("c", scope).limit(limit)).await
}

/// Notes the places of the draw.
pub async fn place(tx: &mut Writer, mission: MissionId, drawn: &[Drawn]) -> Result<()> {
    for one in drawn {
        tx.run_one(
            "mission_case",
            sql!(
                "UPDATE mission_case SET rank = $1, in_sample = $2
                 WHERE mission_id = $3 AND reference = $4 AND rank IS NULL"
            )
            .bind(one.rank)
            .bind(one.is_taken)
            .bind(mission)
            .bind(one.reference.as_str()),
        )
        .await?;
    }
    Ok(())
}

/// The first case of a case's stratum that is not in the sample and was never replaced: what replaces it.
pub async fn next_of(tx: &mut Reader, row: &CaseRow) -> Result<Option<CaseRow>> {
    let sql = select_case!(
        "WHERE c.mission_id = $1 AND c.operator_code = $2 AND c.region_code = $3 AND c.claimed = $4 AND c.band = $5
         AND c.rank IS NOT NULL AND NOT c.in_sample
         AND NOT EXISTS (SELECT 1 FROM mission_replacement r WHERE r.case_id = c.case_id)",
        " ORDER BY c.rank LIMIT 1"
    );
    let stratum = sql.bind(row.mission_id).bind(row.operator_code.as_str()).bind(row.region_code.as_str());
    tx.opt(stratum.bind(row.claimed.as_str()).bind(row.band)).await
}

/// A case that another replaced.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReplacementRow {
    /// Reference of the case taken out.
    pub reference: String,
    /// Reference of the case that took its place.
    pub replaced_by: String,
    /// Reason code.
    pub reason: String,
    /// When.
    pub decided_at: DateTime<Utc>,
}

/// Puts a case in the place of another.
pub async fn replace(
    tx: &mut Writer,
    (out, taken): (CaseId, CaseId),
    reason: ReplacementReason,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "mission_replacement",
        sql!(
            "INSERT INTO mission_replacement (case_id, replaced_by, reason, decided_by, decided_at)
             VALUES ($1, $2, $3, $4, $5)"
        )
        .bind(out)
        .bind(taken)
        .bind(reason.code())
        .bind(by)
        .bind(at),
    )
    .await?;
    for (id, in_sample) in [(out, false), (taken, true)] {
        let sql = sql!("UPDATE mission_case SET in_sample = $1 WHERE case_id = $2").bind(in_sample).bind(id);
        tx.run_one("mission_case", sql).await?;
    }
    Ok(())
}

/// Every replacement of a mission, in order.
pub async fn replacements(tx: &mut Reader, mission: MissionId) -> Result<Vec<ReplacementRow>> {
    tx.all(
        sql!(
            "SELECT c.reference, n.reference AS replaced_by, r.reason, r.decided_at
             FROM mission_replacement r JOIN mission_case c ON c.case_id = r.case_id
             JOIN mission_case n ON n.case_id = r.replaced_by
             WHERE c.mission_id = $1 ORDER BY r.decided_at, c.reference"
        )
        .bind(mission),
    )
    .await
}
