//! Who shows a session or a bearer token, what they hold today, and where the data stands: all that a request is known
//! by, in one statement, for as many requests as ask at once.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Reader, Result, grant};
use crate::domain::ids::AccountId;
use crate::domain::role::Role;
use crate::domain::scope::Area;

/// One role held by whoever shows a token; a row without role for an open account that holds none.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CallerRow {
    /// Hash of the token shown.
    pub token_hash: Vec<u8>,
    /// The account.
    #[sqlx(try_from = "uuid::Uuid")]
    pub account_id: AccountId,
    /// Its address.
    pub email: String,
    /// The name shown on pages.
    pub name: String,
    /// `fr`, `ar` or `en`.
    pub language: String,
    /// When the session last served a request; when a bearer token was made.
    pub last_seen_at: DateTime<Utc>,
    /// When the session or the token ends, whatever happens.
    pub ends_at: DateTime<Utc>,
    role: Option<String>,
    programme_code: Option<String>,
    operator_code: Option<String>,
    region_code: Option<String>,
    /// The employer it speaks for (role `employer`).
    pub employer_id: Option<uuid::Uuid>,
    /// The person it is (role `learner`).
    pub person_id: Option<uuid::Uuid>,
    /// The data revision.
    pub revision: i64,
    /// Setting: the as-of date of figures when none is asked for.
    pub default_as_of: Option<String>,
    /// Setting: the insertion target.
    pub target: Option<String>,
}

impl CallerRow {
    /// The role held.
    pub fn role(&self) -> Result<Option<Role>> {
        self.role.as_deref().map(grant::role_of).transpose()
    }

    /// Where it is held.
    pub fn area(&self) -> Result<Area> {
        grant::area_of(self.programme_code.clone(), self.operator_code.clone(), self.region_code.as_deref())
    }
}

macro_rules! select_callers {
    ($columns:literal, $from:literal) => {
        sql!(
            concat!(
                "SELECT s.token_hash, a.account_id, a.email, a.name, a.language, ",
                $columns,
                ", g.role, g.programme_code, g.operator_code, g.region_code, g.employer_id, g.person_id, d.revision,
                   (SELECT value FROM setting WHERE key = 'default_as_of') AS default_as_of,
                   (SELECT value FROM setting WHERE key = 'insertion_target_tenths') AS target
                 FROM ",
                $from,
                " s JOIN account a ON a.account_id = s.account_id AND a.disabled_at IS NULL
                 JOIN data_revision d ON d.only_row = 1
                 LEFT JOIN role_grant g ON g.account_id = a.account_id AND g.revoked_at IS NULL AND g.starts_on <= $1
                                       AND (g.ends_on IS NULL OR g.ends_on >= $1)
                 WHERE TRUE"
            ),
            " ORDER BY g.granted_at, g.grant_id"
        )
    };
}

/// The accounts of these sessions, open or not (the caller knows how long they live), and their roles in force on a day.
pub async fn of_sessions(tx: &mut Reader, hashes: Vec<Vec<u8>>, today: NaiveDate) -> Result<Vec<CallerRow>> {
    let sql = select_callers!("s.last_seen_at, s.absolute_until AS ends_at", "session").bind(today);
    tx.all(sql.and_in("s.token_hash", hashes)).await
}

/// The accounts of these bearer tokens that were not taken back, and their roles in force on a day.
pub async fn of_tokens(tx: &mut Reader, hashes: Vec<Vec<u8>>, today: NaiveDate) -> Result<Vec<CallerRow>> {
    let sql = select_callers!("s.created_at AS last_seen_at, s.expires_at AS ends_at", "api_token").bind(today);
    tx.all(sql.and_in("s.token_hash", hashes).then(" AND s.revoked_at IS NULL")).await
}
