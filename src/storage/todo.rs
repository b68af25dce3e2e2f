//! What waits on somebody's desk: counts, and the applications behind two of them.

use chrono::{DateTime, NaiveDate, Utc};

use super::application::Desk;
use super::port::Sql;
use super::{Reader, Result};
use crate::domain::audit::Actor;
use crate::domain::ids::{ApplicationId, EmployerId, OpeningId};
use crate::domain::scope::Scope;

/// What waits in the recruitment of a scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct CoordinationCounts {
    /// Applications sent before a given instant and never answered.
    pub unanswered: i64,
    /// Hires confirmed by employers and not decided.
    pub hires: i64,
}

/// Counts for a coordinator.
pub async fn coordination(tx: &mut Reader, scope: &Scope, before: DateTime<Utc>) -> Result<CoordinationCounts> {
    tx.one(
        sql!(
            "SELECT COUNT(*) FILTER (WHERE a.state = 'received' AND a.answered_at IS NULL AND a.referred_at < $1
                                       AND o.state = 'published') AS unanswered,
                    COUNT(*) FILTER (WHERE l.state = 'confirmed') AS hires
             FROM application a
             JOIN opening o ON o.opening_id = a.opening_id
             JOIN enrolment_version v ON v.enrolment_id = a.enrolment_id AND v.superseded_at IS NULL
             JOIN cohort_version c ON c.cohort_id = v.cohort_id AND c.superseded_at IS NULL
             LEFT JOIN placement l ON l.application_id = a.application_id
             WHERE TRUE"
        )
        .bind(before)
        .in_scope("c", scope),
    )
    .await
}

/// Openings without anybody, and files not yet applied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct OpenCounts {
    /// Open openings for which nobody was put forward.
    pub lonely: i64,
    /// Imports this account sent and has not applied.
    pub drafts: i64,
}

/// Counts that no scope narrows: openings are everybody's, files their sender's.
pub async fn open(tx: &mut Reader, sender: &Actor, today: NaiveDate) -> Result<OpenCounts> {
    tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM opening o
                     WHERE o.state = 'published' AND o.expires_on >= $1
                       AND NOT EXISTS (SELECT 1 FROM application a WHERE a.opening_id = o.opening_id)) AS lonely,
                    (SELECT COUNT(*) FROM import_batch b
                     WHERE b.state = 'draft' AND b.created_by = $2) AS drafts"
        )
        .bind(today)
        .bind(sender.to_string()),
    )
    .await
}

/// What waits on an employer's desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct EmployerCounts {
    /// Applications without any answer.
    pub unanswered: i64,
    /// People to whom a job was offered and whose hire is not confirmed.
    pub offered: i64,
    /// Openings not published.
    pub drafts: i64,
    /// Open openings for which nobody was put forward.
    pub lonely: i64,
}

/// Counts for an employer.
pub async fn employer(tx: &mut Reader, employer: EmployerId, today: NaiveDate) -> Result<EmployerCounts> {
    tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM application a JOIN opening o ON o.opening_id = a.opening_id
                     WHERE o.employer_id = $1 AND o.state = 'published' AND a.state = 'received'
                       AND a.answered_at IS NULL) AS unanswered,
                    (SELECT COUNT(*) FROM application a JOIN opening o ON o.opening_id = a.opening_id
                     WHERE o.employer_id = $1 AND o.state = 'published' AND a.state = 'offered') AS offered,
                    (SELECT COUNT(*) FROM opening o WHERE o.employer_id = $1 AND o.state = 'draft') AS drafts,
                    (SELECT COUNT(*) FROM opening o
                     WHERE o.employer_id = $1 AND o.state = 'published' AND o.expires_on >= $2
                       AND NOT EXISTS (SELECT 1 FROM application a WHERE a.opening_id = o.opening_id)) AS lonely"
        )
        .bind(employer)
        .bind(today),
    )
    .await
}

/// What waits for the administration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct AdministrationCounts {
    /// Open accounts whose owner has not chosen a password.
    pub pending: i64,
    /// Open accounts with a mandate in force that ends by a given day.
    pub ending: i64,
    /// Employers nobody has verified.
    pub employers: i64,
}

/// Counts for an administrator; `until` is the last day of the mandates told.
pub async fn administration(tx: &mut Reader, today: NaiveDate, until: NaiveDate) -> Result<AdministrationCounts> {
    tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM account WHERE password_hash IS NULL AND disabled_at IS NULL) AS pending,
                    (SELECT COUNT(*) FROM account a
                     WHERE a.disabled_at IS NULL
                       AND EXISTS (SELECT 1 FROM role_grant g
                                   WHERE g.account_id = a.account_id AND g.revoked_at IS NULL
                                     AND g.ends_on >= $1 AND g.ends_on <= $2)) AS ending,
                    (SELECT COUNT(*) FROM employer WHERE verified_at IS NULL) AS employers"
        )
        .bind(today)
        .bind(until),
    )
    .await
}

/// An application that waits.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WaitingRow {
    /// The application.
    #[sqlx(try_from = "uuid::Uuid")]
    pub application_id: ApplicationId,
    /// The opening.
    #[sqlx(try_from = "uuid::Uuid")]
    pub opening_id: OpeningId,
    /// The opening's title.
    pub title: String,
    /// The employer's name.
    pub employer_name: String,
    /// The same, Arabic script.
    pub employer_name_ar: Option<String>,
    /// Cohort of the graduate.
    pub cohort_code: String,
    /// Family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Family name, Arabic script.
    pub last_name_ar: Option<String>,
    /// Given name, Arabic script.
    pub first_name_ar: Option<String>,
    /// When the graduate was put forward.
    pub referred_at: DateTime<Utc>,
    /// Day promised for an answer.
    pub reply_by: NaiveDate,
}

/// For what an application waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// Any answer, when it was sent before this instant (none: whenever).
    Answer(Option<DateTime<Utc>>),
    /// The confirmation of a hire, after an offer.
    Confirmation,
}

/// Applications of a desk that wait, the oldest first, those after a given one when there is one.
pub async fn waiting(
    tx: &mut Reader,
    desk: Desk<'_>,
    what: Waiting,
    after: Option<ApplicationId>,
    limit: u32,
) -> Result<Vec<WaitingRow>> {
    let sql = sql!(
        "SELECT a.application_id, a.opening_id, o.title, f.name AS employer_name, f.name_ar AS employer_name_ar,
                k.code AS cohort_code, p.last_name, p.first_name, p.last_name_ar, p.first_name_ar, a.referred_at,
                a.reply_by
         FROM application a
         JOIN opening o ON o.opening_id = a.opening_id
         JOIN employer f ON f.employer_id = o.employer_id
         JOIN enrolment_version v ON v.enrolment_id = a.enrolment_id AND v.superseded_at IS NULL
         JOIN person_version p ON p.person_id = v.person_id AND p.superseded_at IS NULL
         JOIN cohort k ON k.cohort_id = v.cohort_id
         JOIN cohort_version c ON c.cohort_id = v.cohort_id AND c.superseded_at IS NULL
         WHERE o.state = 'published'",
        " ORDER BY a.application_id"
    );
    let sql = match what {
        Waiting::Answer(before) => {
            sql.then(" AND a.state = 'received' AND a.answered_at IS NULL").and_opt("a.referred_at <", before)
        }
        Waiting::Confirmation => sql.then(" AND a.state = 'offered'"),
    };
    let sql: Sql = desk.narrow(sql).and_opt("a.application_id >", after);
    tx.all(sql.limit(limit)).await
}
