//! Openings.

use chrono::{DateTime, NaiveDate, Utc};

use super::employer::containing;
use super::money::{centimes, from_centimes};
use super::{Error, Reader, Result, Writer};
use crate::domain::ids::{AccountId, EmployerId, OpeningId};
use crate::domain::opening::{CloseReason, Opening, OpeningState, OpeningStatus, Terms};
use crate::domain::opening_terms::skills;
use crate::domain::region::Region;
use crate::domain::situation::SituationKind;

/// One opening, with the name of its employer and what became of it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OpeningRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub opening_id: OpeningId,
    /// Its employer.
    #[sqlx(try_from = "uuid::Uuid")]
    pub employer_id: EmployerId,
    /// The employer's name.
    pub employer_name: String,
    /// The employer's name in the Arabic script.
    pub employer_name_ar: Option<String>,
    /// Job title.
    pub title: String,
    /// Track wanted.
    pub track_code: Option<String>,
    /// Contract kind code.
    pub contract_kind: String,
    /// People wanted.
    pub positions: i64,
    /// Region code of the job.
    pub region_code: String,
    /// Its city.
    pub city: Option<String>,
    /// Days a week from home.
    pub remote_days: i64,
    /// Least monthly salary, centimes.
    pub salary_min_centimes: Option<i64>,
    /// Most monthly salary, centimes.
    pub salary_max_centimes: Option<i64>,
    /// Skills, comma between.
    pub skills: String,
    /// Anything else.
    pub description: String,
    /// First day of work.
    pub starts_on: Option<NaiveDate>,
    /// Last day for candidates.
    pub expires_on: NaiveDate,
    /// Days promised for an answer.
    pub reply_days: i64,
    /// State code.
    pub state: String,
    /// Closing reason code.
    pub close_reason: Option<String>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Version; an update must name it.
    pub version: i64,
    /// People whose hire is confirmed or validated.
    pub hired: i64,
    /// People put forward.
    pub applications: i64,
    /// Among them, those without outcome.
    pub waiting: i64,
    /// Among these, those the employer has not answered.
    pub unanswered: i64,
}

impl OpeningRow {
    /// The domain's value.
    pub fn opening(&self) -> Result<Opening> {
        let number = |column, value: i64| u32::try_from(value).map_err(|_| corrupt(column, &value.to_string()));
        Ok(Opening {
            terms: Terms {
                title: self.title.clone(),
                track_code: self.track_code.clone(),
                contract: SituationKind::from_code(&self.contract_kind)
                    .ok_or_else(|| corrupt("contract_kind", &self.contract_kind))?,
                positions: number("positions", self.positions)?,
                region: Region::from_code(&self.region_code)
                    .ok_or_else(|| corrupt("region_code", &self.region_code))?,
                city: self.city.clone(),
                remote_days: number("remote_days", self.remote_days)?,
                salary_min_mad: self.salary_min_centimes.map(from_centimes),
                salary_max_mad: self.salary_max_centimes.map(from_centimes),
                skills: skills(&self.skills),
                description: self.description.clone(),
                starts_on: self.starts_on,
                expires_on: self.expires_on,
                reply_days: number("reply_days", self.reply_days)?,
            },
            state: OpeningState::from_code(&self.state).ok_or_else(|| corrupt("state", &self.state))?,
            close_reason: match self.close_reason.as_deref() {
                None => None,
                Some(code) => Some(CloseReason::from_code(code).ok_or_else(|| corrupt("close_reason", code))?),
            },
            published_at: self.published_at,
            closed_at: self.closed_at,
        })
    }

    /// People hired.
    #[must_use]
    pub fn hired(&self) -> u32 {
        u32::try_from(self.hired).unwrap_or(u32::MAX)
    }
}

fn corrupt(column: &'static str, value: &str) -> Error {
    Error::Corrupt { table: "opening", column, value: value.to_owned() }
}

macro_rules! select_opening {
    ($condition:literal, $tail:literal) => {
        sql!(concat!(
            "SELECT o.opening_id, o.employer_id, f.name AS employer_name, f.name_ar AS employer_name_ar, o.title,
                    o.track_code, o.contract_kind, o.positions, o.region_code, o.city, o.remote_days,
                    o.salary_min_centimes, o.salary_max_centimes, o.skills, o.description, o.starts_on, o.expires_on,
                    o.reply_days, o.state, o.close_reason, o.created_at, o.published_at, o.closed_at, o.version,
                    (SELECT COUNT(*) FROM application a WHERE a.opening_id = o.opening_id AND a.state = 'hired')
                        AS hired,
                    (SELECT COUNT(*) FROM application a WHERE a.opening_id = o.opening_id) AS applications,
                    (SELECT COUNT(*) FROM application a
                     WHERE a.opening_id = o.opening_id AND a.state NOT IN ('hired', 'declined')) AS waiting,
                    (SELECT COUNT(*) FROM application a
                     WHERE a.opening_id = o.opening_id AND a.answered_at IS NULL AND a.state = 'received')
                        AS unanswered
             FROM opening o JOIN employer f ON f.employer_id = o.employer_id WHERE TRUE",
            $condition
        ), $tail)
    };
}

/// Whose openings are read. Nothing else exists for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// One employer's own, drafts included.
    Of(EmployerId),
    /// What every employer has published, closed ones included.
    Published,
}

/// One opening of a shelf.
pub async fn find(tx: &mut Reader, shelf: Shelf, id: OpeningId) -> Result<Option<OpeningRow>> {
    let sql = select_opening!(" AND o.opening_id = $1", "").bind(id);
    tx.opt(match shelf {
        Shelf::Of(employer) => sql.and("o.employer_id =", employer),
        Shelf::Published => sql.then(" AND o.state <> 'draft'"),
    })
    .await
}

/// [`find`], and nobody else changes the opening nor its hires until the transaction ends.
pub async fn lock(tx: &mut Writer, shelf: Shelf, id: OpeningId) -> Result<Option<OpeningRow>> {
    // An update that changes nothing takes the row's lock on PostgreSQL; SQLite has one writer.
    tx.run(sql!("UPDATE opening SET version = version WHERE opening_id = $1").bind(id)).await?;
    find(tx, shelf, id).await
}

/// What a list of openings is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct OpeningFilter {
    /// Where it stands.
    pub status: Option<OpeningStatus>,
    /// Region of the job.
    pub region: Option<Region>,
    /// Track wanted.
    pub track: Option<String>,
    /// Part of a title, city or skill.
    pub text: Option<String>,
    /// Only those for which nobody was put forward.
    pub lonely: bool,
    /// Those written before this one.
    pub after: Option<OpeningId>,
}

/// The openings of a shelf, latest written first.
pub async fn list(
    tx: &mut Reader,
    shelf: Shelf,
    filter: &OpeningFilter,
    today: NaiveDate,
    limit: u32,
) -> Result<Vec<OpeningRow>> {
    let sql = select_opening!("", " ORDER BY o.opening_id DESC")
        .and_opt("o.region_code =", filter.region)
        .and_opt("o.track_code =", filter.track.clone())
        .and_opt("o.search_key LIKE", filter.text.as_deref().map(containing))
        .and_opt("o.opening_id <", filter.after);
    let sql = match shelf {
        Shelf::Of(employer) => sql.and("o.employer_id =", employer),
        Shelf::Published => sql.then(" AND o.state <> 'draft'"),
    };
    let sql = if filter.lonely {
        sql.then(" AND NOT EXISTS (SELECT 1 FROM application a WHERE a.opening_id = o.opening_id)")
    } else {
        sql
    };
    let sql = match filter.status {
        None => sql,
        Some(OpeningStatus::Draft) => sql.then(" AND o.state = 'draft'"),
        Some(OpeningStatus::Closed) => sql.then(" AND o.state = 'closed'"),
        Some(OpeningStatus::Open) => sql.then(" AND o.state = 'published'").and("o.expires_on >=", today),
        Some(OpeningStatus::Expired) => sql.then(" AND o.state = 'published'").and("o.expires_on <", today),
    };
    tx.all(sql.limit(limit)).await
}

/// Adds an opening.
pub async fn insert(
    tx: &mut Writer,
    id: OpeningId,
    employer: EmployerId,
    terms: &Terms,
    by: AccountId,
    at: DateTime<Utc>,
) -> Result<()> {
    tx.run_one(
        "opening",
        sql!(
            "INSERT INTO opening (opening_id, employer_id, title, search_key, track_code, contract_kind, positions,
                                  region_code, city, remote_days, salary_min_centimes, salary_max_centimes, skills,
                                  description, starts_on, expires_on, reply_days, state, created_by, created_at,
                                  version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'draft', $18, $19, 1)"
        )
        .bind(id)
        .bind(employer)
        .bind(terms.title.as_str())
        .bind(terms.search_key())
        .bind(terms.track_code.clone())
        .bind(terms.contract)
        .bind(terms.positions)
        .bind(terms.region)
        .bind(terms.city.clone())
        .bind(terms.remote_days)
        .bind(terms.salary_min_mad.map(centimes))
        .bind(terms.salary_max_mad.map(centimes))
        .bind(terms.skills.join(", "))
        .bind(terms.description.as_str())
        .bind(terms.starts_on)
        .bind(terms.expires_on)
        .bind(terms.reply_days)
        .bind(by)
        .bind(at),
    )
    .await
}

/// Replaces the opening read as `version`.
pub async fn update(tx: &mut Writer, id: OpeningId, version: i64, opening: &Opening) -> Result<()> {
    let terms = &opening.terms;
    tx.run_one(
        "opening",
        sql!(
            "UPDATE opening
             SET title = $3, search_key = $4, track_code = $5, contract_kind = $6, positions = $7, region_code = $8,
                 city = $9, remote_days = $10, salary_min_centimes = $11, salary_max_centimes = $12, skills = $13,
                 description = $14, starts_on = $15, expires_on = $16, reply_days = $17, state = $18,
                 close_reason = $19, published_at = $20, closed_at = $21, version = version + 1
             WHERE opening_id = $1 AND version = $2"
        )
        .bind(id)
        .bind(version)
        .bind(terms.title.as_str())
        .bind(terms.search_key())
        .bind(terms.track_code.clone())
        .bind(terms.contract)
        .bind(terms.positions)
        .bind(terms.region)
        .bind(terms.city.clone())
        .bind(terms.remote_days)
        .bind(terms.salary_min_mad.map(centimes))
        .bind(terms.salary_max_mad.map(centimes))
        .bind(terms.skills.join(", "))
        .bind(terms.description.as_str())
        .bind(terms.starts_on)
        .bind(terms.expires_on)
        .bind(terms.reply_days)
        .bind(opening.state.code())
        .bind(opening.close_reason.map(CloseReason::code))
        .bind(opening.published_at)
        .bind(opening.closed_at),
    )
    .await
}
