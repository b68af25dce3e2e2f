//! Hires, read with the graduate, the opening and the employer of each.

use chrono::{DateTime, NaiveDate, Utc};

use super::money::{centimes, from_centimes};
use super::{Error, Reader, Result, Writer};
use crate::clock::civil;
use crate::domain::ids::{AccountId, ApplicationId, CohortId, EmployerId, EnrolmentId, OpeningId, PlacementId};
use crate::domain::placement::{Hire, Placement, PlacementState};
use crate::domain::situation::SituationKind;

pub use super::application::Desk;

/// One hire and whom it concerns.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PlacementRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub placement_id: PlacementId,
    /// The application it came of.
    #[sqlx(try_from = "uuid::Uuid")]
    pub application_id: ApplicationId,
    /// The opening.
    #[sqlx(try_from = "uuid::Uuid")]
    pub opening_id: OpeningId,
    /// The opening's title.
    pub opening_title: String,
    /// Region code of the job.
    pub job_region_code: String,
    /// The employer.
    #[sqlx(try_from = "uuid::Uuid")]
    pub employer_id: EmployerId,
    /// Its name.
    pub employer_name: String,
    /// Its name in the Arabic script.
    pub employer_name_ar: Option<String>,
    /// When somebody verified who it is.
    pub employer_verified_at: Option<DateTime<Utc>>,
    /// The learner's enrolment.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// Its cohort.
    #[sqlx(try_from = "uuid::Uuid")]
    pub cohort_id: CohortId,
    /// The cohort's code.
    pub cohort_code: String,
    /// The cohort's track.
    pub track_code: String,
    /// The cohort's operator.
    pub operator_code: String,
    /// The operator's name.
    pub operator_name: String,
    /// Family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Family name, Arabic script.
    pub last_name_ar: Option<String>,
    /// Given name, Arabic script.
    pub first_name_ar: Option<String>,
    /// Contract kind code.
    pub kind: String,
    /// First day of the contract.
    pub starts_on: NaiveDate,
    /// Job title.
    pub job_title: String,
    /// Hours a week, hundredths.
    pub hours_hundredths: Option<i64>,
    /// Weeks it is meant to last, hundredths.
    pub intended_weeks_hundredths: Option<i64>,
    /// Monthly salary, centimes.
    pub salary_centimes: Option<i64>,
    /// Whether in field, as the coordinator judged.
    pub in_field: Option<bool>,
    /// State code.
    pub state: String,
    /// When the employer confirmed.
    pub confirmed_at: DateTime<Utc>,
    /// When the coordinator decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// Why it was refused.
    pub refusal_reason: Option<String>,
    /// Number of the situation it became.
    pub situation_no: Option<i64>,
    /// Version; an update must name it.
    pub version: i64,
}

impl PlacementRow {
    /// The domain's value.
    pub fn placement(&self) -> Result<Placement> {
        let corrupt = |column, value: &str| Error::Corrupt { table: "placement", column, value: value.to_owned() };
        Ok(Placement {
            hire: Hire {
                kind: SituationKind::from_code(&self.kind).ok_or_else(|| corrupt("kind", &self.kind))?,
                starts_on: self.starts_on,
                job_title: self.job_title.clone(),
                hours_per_week: self.hours_hundredths.map(from_centimes),
                intended_weeks: self.intended_weeks_hundredths.map(from_centimes),
                salary_mad: self.salary_centimes.map(from_centimes),
            },
            state: PlacementState::from_code(&self.state).ok_or_else(|| corrupt("state", &self.state))?,
            confirmed_on: civil(self.confirmed_at).date_naive(),
        })
    }
}

macro_rules! select_placement {
    ($condition:literal, $tail:literal) => {
        sql!(concat!(
            "SELECT l.placement_id, l.application_id, a.opening_id, o.title AS opening_title,
                    o.region_code AS job_region_code, o.employer_id, f.name AS employer_name,
                    f.name_ar AS employer_name_ar, f.verified_at AS employer_verified_at, a.enrolment_id, v.cohort_id,
                    k.code AS cohort_code, c.track_code, c.operator_code, r.name AS operator_name, p.last_name,
                    p.first_name, p.last_name_ar, p.first_name_ar, l.kind, l.starts_on, l.job_title,
                    l.hours_hundredths, l.intended_weeks_hundredths, l.salary_centimes, l.in_field, l.state,
                    l.confirmed_at, l.decided_at, l.refusal_reason, l.situation_no, l.version
             FROM placement l
             JOIN application a ON a.application_id = l.application_id
             JOIN opening o ON o.opening_id = a.opening_id
             JOIN employer f ON f.employer_id = o.employer_id
             JOIN enrolment_version v ON v.enrolment_id = a.enrolment_id AND v.superseded_at IS NULL
             JOIN person_version p ON p.person_id = v.person_id AND p.superseded_at IS NULL
             JOIN cohort k ON k.cohort_id = v.cohort_id
             JOIN cohort_version c ON c.cohort_id = v.cohort_id AND c.superseded_at IS NULL
             JOIN operator r ON r.operator_code = c.operator_code
             WHERE TRUE",
            $condition
        ), $tail)
    };
}

/// One hire of a desk.
pub async fn find(tx: &mut Reader, desk: Desk<'_>, id: PlacementId) -> Result<Option<PlacementRow>> {
    tx.opt(desk.narrow(select_placement!(" AND l.placement_id = $1", "").bind(id))).await
}

/// The hire of an application, whatever its state.
pub async fn of_application(
    tx: &mut Reader,
    desk: Desk<'_>,
    application: ApplicationId,
) -> Result<Option<PlacementRow>> {
    tx.opt(desk.narrow(select_placement!(" AND l.application_id = $1", "").bind(application))).await
}

/// The hires of an opening.
pub async fn of_opening(tx: &mut Reader, desk: Desk<'_>, opening: OpeningId) -> Result<Vec<PlacementRow>> {
    tx.all(desk.narrow(select_placement!(" AND a.opening_id = $1", " ORDER BY l.placement_id").bind(opening))).await
}

/// What a list of hires is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct PlacementFilter {
    /// Where it stands.
    pub state: Option<PlacementState>,
    /// Code of the graduates' cohort.
    pub cohort: Option<String>,
    /// Those confirmed before this one.
    pub after: Option<PlacementId>,
}

/// The hires of a desk, latest first.
pub async fn list(tx: &mut Reader, desk: Desk<'_>, filter: &PlacementFilter, limit: u32) -> Result<Vec<PlacementRow>> {
    let sql = select_placement!("", " ORDER BY l.placement_id DESC");
    let sql = desk
        .narrow(sql)
        .and_opt("l.state =", filter.state.map(PlacementState::code))
        .and_opt("k.code =", filter.cohort.clone())
        .and_opt("l.placement_id <", filter.after);
    tx.all(sql.limit(limit)).await
}

/// Adds a hire, or corrects the one that was refused for the same application; gives back which it is.
pub async fn confirm(
    tx: &mut Writer,
    id: PlacementId,
    application: ApplicationId,
    hire: &Hire,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<PlacementId> {
    let kept: Option<uuid::Uuid> = tx
        .value(
            sql!(
                "INSERT INTO placement (placement_id, application_id, kind, starts_on, job_title, hours_hundredths,
                                        intended_weeks_hundredths, salary_centimes, state, confirmed_by, confirmed_at,
                                        version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'confirmed', $9, $10, 1)
                 ON CONFLICT (application_id) DO UPDATE
                 SET kind = excluded.kind, starts_on = excluded.starts_on, job_title = excluded.job_title,
                     hours_hundredths = excluded.hours_hundredths,
                     intended_weeks_hundredths = excluded.intended_weeks_hundredths,
                     salary_centimes = excluded.salary_centimes, state = 'confirmed',
                     confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at,
                     decided_by = NULL, decided_at = NULL, refusal_reason = NULL, version = placement.version + 1
                 WHERE placement.state = 'refused'
                 RETURNING placement_id"
            )
            .bind(id)
            .bind(application)
            .bind(hire.kind)
            .bind(hire.starts_on)
            .bind(hire.job_title.as_str())
            .bind(hire.hours_per_week.map(centimes))
            .bind(hire.intended_weeks.map(centimes))
            .bind(hire.salary_mad.map(centimes))
            .bind(by)
            .bind(at),
        )
        .await?;
    kept.map(PlacementId).ok_or(Error::Stale { table: "placement", expected: 1, found: 0 })
}

/// What the coordinator decided.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Validated or refused.
    pub state: PlacementState,
    /// Number of the situation it became.
    pub situation_no: Option<u32>,
    /// Whether in field.
    pub in_field: Option<bool>,
    /// Why it was refused.
    pub refusal_reason: Option<String>,
}

/// Records the decision on the hire read as `version`.
pub async fn decide(
    tx: &mut Writer,
    id: PlacementId,
    version: i64,
    decision: &Decision,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "placement",
        sql!(
            "UPDATE placement
             SET state = $3, situation_no = $4, in_field = $5, refusal_reason = $6, decided_by = $7, decided_at = $8,
                 version = version + 1
             WHERE placement_id = $1 AND version = $2 AND state = 'confirmed'"
        )
        .bind(id)
        .bind(version)
        .bind(decision.state.code())
        .bind(decision.situation_no)
        .bind(decision.in_field)
        .bind(decision.refusal_reason.clone())
        .bind(by)
        .bind(at),
    )
    .await
}
