//! Access review: who held which role, over what, on a day.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::clock::end_of_day;
use crate::domain::ids::AccountId;
use crate::domain::role::Role;
use crate::operations::{Error, Result};
use crate::storage::Reader;
use crate::storage::journal::{self, RightRow};

/// Rights listed at most.
const MOST: u32 = 50_000;
/// Accounts looked up by one statement.
const AT_ONCE: usize = 500;
const LEARNER: &str = Role::Learner.code();

/// A role held.
#[derive(Clone, Debug)]
pub struct Right {
    /// What was held; without name nor address where the reader may not know them.
    pub row: RightRow,
    /// When the account last signed in by the end of that day.
    pub last_sign_in: Option<DateTime<Utc>>,
}

/// What an access review is narrowed to; blank for everything.
#[derive(Clone, Debug, Default)]
pub struct Narrowed {
    /// One role.
    pub role: Option<Role>,
    /// Part of a name or of an address, of an account that the reader may name; or its identifier.
    pub account: String,
}

impl Narrowed {
    fn admits(&self, row: &RightRow) -> bool {
        let asked = self.account.trim().to_lowercase();
        let holds = |text: &str| text.to_lowercase().contains(&asked);
        self.role.is_none_or(|role| row.role == role.code())
            && (asked.is_empty() || holds(&row.name) || holds(&row.email) || row.account_id.to_string() == asked)
    }
}

/// Every role held on a day. Learners' own accounts keep their identifier only, unless the reader `sees_names`.
///
/// # Errors
/// [`Error::Missing`]: a day beyond any calendar.
pub async fn rights_on(tx: &mut Reader, day: NaiveDate, narrowed: &Narrowed, sees_names: bool) -> Result<Vec<Right>> {
    let end = end_of_day(day).ok_or(Error::Missing("day"))?;
    let mut rows = journal::rights_on(tx, day, end, MOST).await?;
    for row in rows.iter_mut().filter(|row| row.role == LEARNER && !sees_names) {
        row.name.clear();
        row.email.clear();
    }
    // After names are taken away: nobody is found by what the reader may not know.
    rows.retain(|row| narrowed.admits(row));
    let mut seen: HashMap<String, DateTime<Utc>> = HashMap::new();
    for rows in rows.chunks(AT_ONCE) {
        let ids: Vec<AccountId> = rows.iter().map(|row| row.account_id.into()).collect();
        seen.extend(journal::last_sign_ins_by(tx, &ids, end).await?);
    }
    let right = |row: RightRow| Right { last_sign_in: seen.get(&row.account_id.to_string()).copied(), row };
    let mut rights: Vec<Right> = rows.into_iter().map(right).collect();
    rights.sort_by_key(|right| right.row.role == LEARNER);
    Ok(rights)
}
