//! Applications, read with the graduate each puts forward.

use chrono::{DateTime, NaiveDate, Utc};

use super::port::Sql;
use super::{Error, Reader, Result, Writer};
use crate::domain::application::{Application, DeclineReason, Stage};
use crate::domain::ids::{AccountId, ApplicationId, CohortId, EmployerId, EnrolmentId, OpeningId};
use crate::domain::scope::Scope;

/// One application and who is put forward.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ApplicationRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub application_id: ApplicationId,
    /// The opening.
    #[sqlx(try_from = "uuid::Uuid")]
    pub opening_id: OpeningId,
    /// Its employer.
    #[sqlx(try_from = "uuid::Uuid")]
    pub employer_id: EmployerId,
    /// The enrolment put forward.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// Its cohort.
    #[sqlx(try_from = "uuid::Uuid")]
    pub cohort_id: CohortId,
    /// The cohort's code.
    pub cohort_code: String,
    /// The cohort's operator.
    pub operator_code: String,
    /// The cohort's region.
    pub region_code: String,
    /// The cohort's track.
    pub track_code: String,
    /// The graduate's family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Family name, Arabic script.
    pub last_name_ar: Option<String>,
    /// Given name, Arabic script.
    pub first_name_ar: Option<String>,
    /// Sex code.
    pub sex: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// First day of the training.
    pub enrolled_on: NaiveDate,
    /// Day of graduation.
    pub graduated_on: Option<NaiveDate>,
    /// Stage code.
    pub state: String,
    /// Decline reason code.
    pub decline_reason: Option<String>,
    /// When it was put forward.
    pub referred_at: DateTime<Utc>,
    /// Day promised for an answer.
    pub reply_by: NaiveDate,
    /// When the employer first answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// Version; an update must name it.
    pub version: i64,
}

impl ApplicationRow {
    /// The domain's value.
    pub fn application(&self) -> Result<Application> {
        let corrupt = |column, value: &str| Error::Corrupt { table: "application", column, value: value.to_owned() };
        Ok(Application {
            stage: Stage::from_code(&self.state).ok_or_else(|| corrupt("state", &self.state))?,
            decline_reason: match self.decline_reason.as_deref() {
                None => None,
                Some(code) => Some(DeclineReason::from_code(code).ok_or_else(|| corrupt("decline_reason", code))?),
            },
            reply_by: self.reply_by,
            answered_at: self.answered_at,
        })
    }
}

macro_rules! select_application {
    ($condition:literal, $tail:literal) => {
        sql!(concat!(
            "SELECT a.application_id, a.opening_id, o.employer_id, a.enrolment_id, v.cohort_id, k.code AS cohort_code,
                    c.operator_code, c.region_code, c.track_code, p.last_name, p.first_name, p.last_name_ar,
                    p.first_name_ar, v.sex, p.phone, p.email, v.enrolled_on, v.graduated_on, a.state, a.decline_reason,
                    a.referred_at, a.reply_by, a.answered_at, a.version
             FROM application a
             JOIN opening o ON o.opening_id = a.opening_id
             JOIN enrolment_version v ON v.enrolment_id = a.enrolment_id AND v.superseded_at IS NULL
             JOIN person_version p ON p.person_id = v.person_id AND p.superseded_at IS NULL
             JOIN cohort k ON k.cohort_id = v.cohort_id
             JOIN cohort_version c ON c.cohort_id = v.cohort_id AND c.superseded_at IS NULL
             WHERE TRUE",
            $condition
        ), $tail)
    };
}

/// Whose applications are read. Nothing else exists for the reader.
#[derive(Clone, Copy, Debug)]
pub enum Desk<'a> {
    /// Those of one employer's openings.
    Employer(EmployerId),
    /// Those of the learners of a scope.
    Coordination(&'a Scope),
}

impl Desk<'_> {
    /// Narrows a statement over openings `o` and cohorts `c` to what lies on the desk.
    pub(super) fn narrow(self, sql: Sql) -> Sql {
        match self {
            Self::Employer(employer) => sql.and("o.employer_id =", employer),
            Self::Coordination(scope) => sql.in_scope("c", scope),
        }
    }
}

/// One application of a desk.
pub async fn find(tx: &mut Reader, desk: Desk<'_>, id: ApplicationId) -> Result<Option<ApplicationRow>> {
    tx.opt(desk.narrow(select_application!(" AND a.application_id = $1", "").bind(id))).await
}

/// The applications of an opening on a desk: those that wait longest first.
pub async fn of_opening(tx: &mut Reader, desk: Desk<'_>, opening: OpeningId) -> Result<Vec<ApplicationRow>> {
    let sql = select_application!(" AND a.opening_id = $1", " ORDER BY a.reply_by, a.application_id");
    tx.all(desk.narrow(sql.bind(opening))).await
}

/// Puts a graduate forward. Twice for one opening is [`Error::Duplicate`].
pub async fn insert(
    tx: &mut Writer,
    id: ApplicationId,
    opening: OpeningId,
    enrolment: EnrolmentId,
    application: &Application,
    (by, at): (AccountId, DateTime<Utc>),
) -> Result<()> {
    tx.run_one(
        "application",
        sql!(
            "INSERT INTO application (application_id, opening_id, enrolment_id, state, referred_by, referred_at,
                                      reply_by, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 1)"
        )
        .bind(id)
        .bind(opening)
        .bind(enrolment)
        .bind(application.stage.code())
        .bind(by)
        .bind(at)
        .bind(application.reply_by),
    )
    .await
}

/// Replaces the application read as `version`.
pub async fn update(tx: &mut Writer, id: ApplicationId, version: i64, application: &Application) -> Result<()> {
    tx.run_one(
        "application",
        sql!(
            "UPDATE application SET state = $3, decline_reason = $4, answered_at = $5, version = version + 1
             WHERE application_id = $1 AND version = $2"
        )
        .bind(id)
        .bind(version)
        .bind(application.stage.code())
        .bind(application.decline_reason.map(DeclineReason::code))
        .bind(application.answered_at),
    )
    .await
}

/// A graduate who may be put forward.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct GraduateRow {
    /// The enrolment.
    #[sqlx(try_from = "uuid::Uuid")]
    pub enrolment_id: EnrolmentId,
    /// The cohort's code.
    pub cohort_code: String,
    /// The cohort's track.
    pub track_code: String,
    /// The cohort's region.
    pub region_code: String,
    /// Family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Family name, Arabic script.
    pub last_name_ar: Option<String>,
    /// Given name, Arabic script.
    pub first_name_ar: Option<String>,
    /// Day of graduation.
    pub graduated_on: NaiveDate,
    /// Applications to other openings still without outcome.
    pub waiting: i64,
}

/// The graduates of a scope not yet put forward for an opening, the latest first: those of one track, or those whose
/// name or cohort code begins as typed.
pub async fn graduates(
    tx: &mut Reader,
    scope: &Scope,
    opening: OpeningId,
    (track, typed): (Option<&str>, Option<&str>),
    today: NaiveDate,
    limit: u32,
) -> Result<Vec<GraduateRow>> {
    let sql = sql!(
        "SELECT v.enrolment_id, k.code AS cohort_code, c.track_code, c.region_code, p.last_name, p.first_name,
                p.last_name_ar, p.first_name_ar, v.graduated_on,
                (SELECT COUNT(*) FROM application w
                 WHERE w.enrolment_id = v.enrolment_id AND w.state NOT IN ('hired', 'declined')) AS waiting
         FROM enrolment_version v
         JOIN person_version p ON p.person_id = v.person_id AND p.superseded_at IS NULL
         JOIN cohort k ON k.cohort_id = v.cohort_id
         JOIN cohort_version c ON c.cohort_id = v.cohort_id AND c.superseded_at IS NULL
         WHERE v.superseded_at IS NULL AND v.graduated_on <= $1
           AND NOT EXISTS (SELECT 1 FROM application a WHERE a.opening_id = $2 AND a.enrolment_id = v.enrolment_id)
           AND (CAST($3 AS TEXT) IS NULL OR p.last_name LIKE $3 OR p.first_name LIKE $3 OR p.last_name_ar LIKE $3
                OR p.first_name_ar LIKE $3 OR k.code LIKE $3)",
        " ORDER BY v.graduated_on DESC, v.enrolment_id"
    );
    let begins = typed.map(|typed| format!("{}%", typed.trim().replace(['%', '_', '\\'], "")));
    let sql = sql.bind(today).bind(opening).bind(begins).and_opt("c.track_code =", track);
    tx.all(sql.in_scope("c", scope).limit(limit)).await
}
