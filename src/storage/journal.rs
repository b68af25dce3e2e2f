//! The journal as it is searched, and the checkpoints of its chain.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::audit::AuditRow;
use super::{Reader, Result, Writer};
use crate::domain::ids::{AccountId, EnrolmentId, PersonId};
use crate::domain::journal::{Checkpoint, SignedLine};

/// What the journal is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct JournalFilter {
    /// These actors, as the journal names them.
    pub actors: Option<Vec<String>>,
    /// These acts.
    pub actions: Option<Vec<String>>,
    /// Things of these identifiers.
    pub objects: Option<Vec<String>>,
    /// Things of this kind.
    pub kind: Option<String>,
    /// Acts that bear a reason.
    pub has_reason: bool,
    /// After this instant.
    pub after: Option<DateTime<Utc>>,
    /// Not after this instant.
    pub until: Option<DateTime<Utc>>,
    /// Entries before this one.
    pub before: Option<i64>,
}

/// Entries, newest first.
pub async fn list(tx: &mut Reader, filter: &JournalFilter, limit: u32) -> Result<Vec<AuditRow>> {
    let mut sql = sql!(
        "SELECT seq, happened_at, actor, action, object_kind, object_id, detail, hash FROM audit WHERE TRUE",
        " ORDER BY seq DESC"
    )
    .and_opt("seq <", filter.before)
    .and_opt("object_kind =", filter.kind.clone())
    .and_opt("detail LIKE", filter.has_reason.then_some("%\"reason\":\"%"))
    .and_opt("happened_at >", filter.after)
    .and_opt("happened_at <=", filter.until);
    for (column, values) in [("actor", &filter.actors), ("action", &filter.actions), ("object_id", &filter.objects)] {
        if let Some(values) = values {
            sql = sql.and_in(column, values.iter().cloned());
        }
    }
    tx.all(sql.limit(limit)).await
}

/// Somebody whom the journal names.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ActorRow {
    /// The account.
    pub account_id: Uuid,
    /// Its name.
    pub name: String,
    /// Its address.
    pub email: String,
    /// Whether it is a learner's: only the administration may know of whom.
    pub is_learner: bool,
}

macro_rules! actors {
    ($condition:literal) => {
        sql!(concat!(
            "SELECT a.account_id, a.name, a.email,
                    EXISTS (SELECT 1 FROM role_grant g
                            WHERE g.account_id = a.account_id AND g.role = 'learner') AS is_learner
             FROM account a WHERE ",
            $condition
        ))
    };
}

/// The accounts of these identifiers.
pub async fn actors(tx: &mut Reader, ids: &[AccountId]) -> Result<Vec<ActorRow>> {
    tx.all(actors!("TRUE").and_in("a.account_id", ids.iter().copied())).await
}

/// The accounts whose name or address holds a text.
pub async fn actors_named(tx: &mut Reader, text: &str, limit: u32) -> Result<Vec<ActorRow>> {
    let holding = format!("%{}%", text.to_lowercase().replace(['%', '_'], ""));
    tx.all(actors!("(a.email LIKE $1 OR LOWER(a.name) LIKE $1)").bind(holding).limit(limit)).await
}

/// The learners of a cohort under a reference, with the persons that they are or were.
pub async fn learners_of(tx: &mut Reader, cohort: &str, learner_ref: &str) -> Result<Vec<(Uuid, Uuid)>> {
    tx.all(
        sql!(
            "SELECT DISTINCT e.enrolment_id, v.person_id FROM enrolment e
             JOIN cohort c ON c.cohort_id = e.cohort_id
             JOIN enrolment_version v ON v.enrolment_id = e.enrolment_id
             WHERE c.code = $1 AND e.learner_ref = $2"
        )
        .bind(cohort)
        .bind(learner_ref),
    )
    .await
}

/// What was done to an enrolment and to its person, newest first.
pub async fn of_learner(tx: &mut Reader, learner: EnrolmentId, person: PersonId, limit: u32) -> Result<Vec<AuditRow>> {
    tx.all(
        sql!(
            "SELECT seq, happened_at, actor, action, object_kind, object_id, detail, hash FROM audit
             WHERE (object_kind = 'enrolment' AND object_id = $1) OR (object_kind = 'person' AND object_id = $2)
             ORDER BY seq DESC"
        )
        .bind(learner.to_string())
        .bind(person.to_string())
        .limit(limit),
    )
    .await
}

/// A stored checkpoint.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CheckpointRow {
    /// How many entries there were.
    pub seq: i64,
    /// Hash of the last of them.
    pub hash: Vec<u8>,
    /// When it was written down.
    pub made_at: DateTime<Utc>,
    /// Ed25519 signature.
    pub signature: Vec<u8>,
    /// The key it verifies under.
    pub public_key: Vec<u8>,
}

impl From<CheckpointRow> for SignedLine {
    fn from(row: CheckpointRow) -> Self {
        let checkpoint = Checkpoint { seq: row.seq, hash: row.hash, made_at: row.made_at };
        Self { checkpoint, signature: row.signature, public_key: row.public_key }
    }
}

/// Checkpoints, newest first.
pub async fn checkpoints(tx: &mut Reader, limit: u32) -> Result<Vec<CheckpointRow>> {
    tx.all(
        sql!("SELECT seq, hash, made_at, signature, public_key FROM audit_checkpoint ORDER BY seq DESC").limit(limit),
    )
    .await
}

/// Stores a checkpoint; one of the same entry stays as it is.
pub async fn add_checkpoint(tx: &mut Writer, line: &SignedLine) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO audit_checkpoint (seq, hash, made_at, signature, public_key) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING"
        )
        .bind(line.checkpoint.seq)
        .bind(line.checkpoint.hash.as_slice())
        .bind(line.checkpoint.made_at)
        .bind(line.signature.as_slice())
        .bind(line.public_key.as_slice()),
    )
    .await?;
    Ok(())
}

/// Where the chain stood when each edition was sealed.
pub async fn edition_marks(tx: &mut Reader) -> Result<Vec<(i64, Vec<u8>)>> {
    tx.all(sql!("SELECT chain_seq, chain_hash FROM edition WHERE chain_seq > 0 ORDER BY chain_seq")).await
}

/// A role held on a day.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RightRow {
    /// The account.
    pub account_id: Uuid,
    /// Its name.
    pub name: String,
    /// Its address.
    pub email: String,
    /// Role code.
    pub role: String,
    /// Limited to a programme.
    pub programme_code: Option<String>,
    /// Limited to an operator.
    pub operator_code: Option<String>,
    /// Limited to a region.
    pub region_code: Option<String>,
    /// Limited to an employer: its name.
    pub employer: Option<String>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Who gave it.
    pub granted_by: Option<Uuid>,
    /// When.
    pub granted_at: DateTime<Utc>,
    /// When the account was closed.
    pub disabled_at: Option<DateTime<Utc>>,
}

/// Every role that an account held on a day, as known at its end, by address.
pub async fn rights_on(tx: &mut Reader, day: NaiveDate, end: DateTime<Utc>, limit: u32) -> Result<Vec<RightRow>> {
    tx.all(
        sql!(
            "SELECT a.account_id, a.name, a.email, g.role, g.programme_code, g.operator_code, g.region_code,
                    m.name AS employer, g.starts_on, g.ends_on, g.granted_by, g.granted_at, a.disabled_at
             FROM role_grant g JOIN account a ON a.account_id = g.account_id
             LEFT JOIN employer m ON m.employer_id = g.employer_id
             WHERE g.starts_on <= $1 AND (g.ends_on IS NULL OR g.ends_on >= $1)
               AND g.granted_at <= $2 AND (g.revoked_at IS NULL OR g.revoked_at > $2)
               AND (a.disabled_at IS NULL OR a.disabled_at > $2)
             ORDER BY a.email, g.role, g.grant_id"
        )
        .bind(day)
        .bind(end)
        .limit(limit),
    )
    .await
}

/// When each of these accounts last signed in by an instant.
pub async fn last_sign_ins_by(
    tx: &mut Reader,
    accounts: &[AccountId],
    end: DateTime<Utc>,
) -> Result<Vec<(String, DateTime<Utc>)>> {
    tx.all(
        sql!(
            "SELECT actor, MAX(happened_at) FROM audit WHERE action = 'session.open' AND happened_at <= $1",
            " GROUP BY actor"
        )
        .bind(end)
        .and_in("actor", accounts.iter().map(ToString::to_string)),
    )
    .await
}
