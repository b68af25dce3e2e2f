//! Access review: who held which role, over what, on a day.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::clock::end_of_day;
use crate::domain::ids::AccountId;
use crate::operations::{Error, Result};
use crate::storage::Reader;
use crate::storage::journal::{self, RightRow};

/// Rights listed at most.
const MOST: u32 = 50_000;
/// Accounts looked up by one statement.
const AT_ONCE: usize = 500;
const LEARNER: &str = "learner";

/// A role held.
#[derive(Clone, Debug)]
pub struct Right {
    /// What was held; without name nor address where the reader may not know them.
    pub row: RightRow,
    /// When the account last signed in by the end of that day.
    pub last_sign_in: Option<DateTime<Utc>>,
}

/// Every role held on a day. Learners' own accounts keep their identifier only, unless the reader `sees_names`.
///
/// # Errors
/// [`Error::Missing`]: a day beyond any calendar.
pub async fn rights_on(tx: &mut Reader, day: NaiveDate, sees_names: bool) -> Result<Vec<Right>> {
    let end = end_of_day(day).ok_or(Error::Missing("day"))?;
    let rows = journal::rights_on(tx, day, end, MOST).await?;
    let mut seen: HashMap<String, DateTime<Utc>> = HashMap::new();
    for rows in rows.chunks(AT_ONCE) {
        let ids: Vec<AccountId> = rows.iter().map(|row| row.account_id.into()).collect();
        seen.extend(journal::last_sign_ins_by(tx, &ids, end).await?);
    }
    let right = |mut row: RightRow| {
        if row.role == LEARNER && !sees_names {
            row.name.clear();
            row.email.clear();
        }
        Right { last_sign_in: seen.get(&row.account_id.to_string()).copied(), row }
    };
    let mut rights: Vec<Right> = rows.into_iter().map(right).collect();
    rights.sort_by_key(|right| right.row.role == LEARNER);
    Ok(rights)
}
