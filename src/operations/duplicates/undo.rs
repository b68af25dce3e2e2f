//! Somebody takes a decision back.

use serde_json::json;

use super::merge::{give_over, hand_over};
use super::{JOURNAL, Question, read, tell};
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::operations::learners::version_of;
use crate::operations::{Act, Error, Result};
use crate::storage::duplicate::{self, PairRow};
use crate::storage::enrolment::{self, EnrolmentRow};
use crate::storage::{Writer, audit, grant, person};

/// Opens the question again. After a merge the second person comes back with the enrolments that were taken, all of
/// which must lie in the scope; corrections made since stay where they were made.
pub async fn undo(tx: &mut Writer, act: &Act, (scope, keys): (&Scope, &Keys), question: Question<'_>) -> Result<()> {
    let pair = read(tx, scope, question).await?;
    let Some(decision) = pair.decision.clone() else { return Err(Error::Refused("duplicate.open")) };
    duplicate::reopen(tx, question.id).await?;
    let back = if decision == "same" {
        unmerge(tx, act, (scope, keys), &pair).await?
    } else {
        tell(tx, &pair).await?;
        0
    };
    let detail = json!({
        "person": pair.person_id, "other": pair.other_id, "decision": decision, "enrolments": back,
    });
    audit::append(tx, &act.entry("duplicate.undo", JOURNAL, question.id, detail)).await?;
    Ok(())
}

async fn unmerge(tx: &mut Writer, act: &Act, (scope, keys): (&Scope, &Keys), pair: &PairRow) -> Result<usize> {
    let (kept, merged) = (pair.person_id, pair.other_id);
    let at = pair.decided_at.ok_or(Error::Missing("duplicate"))?;
    let moved = duplicate::moved(tx, merged, at).await?;
    let rows = enrolment::find_all(tx, scope, &moved).await?;
    if rows.len() != moved.len() {
        return Err(Error::Missing("duplicate"));
    }
    if rows.iter().any(|row: &EnrolmentRow| row.person_id != kept) {
        return Err(Error::Refused("duplicate.merged_further"));
    }
    part(tx, act, keys, (kept, merged), at).await?;
    hand_over(tx, act, &rows, merged).await?;
    for row in grant::of_person(tx, kept).await? {
        if row.granted_at == at && row.revoked_at.is_none() {
            give_over(tx, act, row, merged).await?;
        }
    }
    Ok(rows.len())
}

/// Two persons again: the second as it was, the first without what the merge had added.
async fn part(
    tx: &mut Writer,
    act: &Act,
    keys: &Keys,
    (kept, merged): (PersonId, PersonId),
    at: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let closed = person::closed_at(tx, &[kept, merged], at).await?;
    let before = |id: PersonId| closed.iter().find(|row| row.person_id == id).ok_or(Error::Missing("person"));
    let (first, second) = (before(kept)?.person(keys)?, before(merged)?.person(keys)?);
    let united = person::recorded_at(tx, kept, at).await?.ok_or(Error::Missing("person"))?.person(keys)?;
    let now = person::find_all(tx, &[kept]).await?;
    let now = now.first().ok_or(Error::Refused("duplicate.merged_further"))?.person(keys)?;
    person::supersede(tx, &[kept], act.now, None).await?;
    let versions = [version_of(act, kept, without(now, &united, first)), version_of(act, merged, second)];
    person::append(tx, keys, versions, &act.provenance()).await?;
    Ok(())
}

/// What is known now, where a correction said so since; else what was known before the merge.
fn without(now: Person, united: &Person, before: Person) -> Person {
    fn one<T: PartialEq>(now: T, united: &T, before: T) -> T {
        if now == *united { before } else { now }
    }
    Person {
        last_name: one(now.last_name, &united.last_name, before.last_name),
        first_name: one(now.first_name, &united.first_name, before.first_name),
        last_name_ar: one(now.last_name_ar, &united.last_name_ar, before.last_name_ar),
        first_name_ar: one(now.first_name_ar, &united.first_name_ar, before.first_name_ar),
        sex: one(now.sex, &united.sex, before.sex),
        born_on: one(now.born_on, &united.born_on, before.born_on),
        cin: one(now.cin, &united.cin, before.cin),
        massar: one(now.massar, &united.massar, before.massar),
        phone: one(now.phone, &united.phone, before.phone),
        email: one(now.email, &united.email, before.email),
        residence_province: one(now.residence_province, &united.residence_province, before.residence_province),
    }
}
