//! Somebody says that two persons are one.

use serde_json::json;

use super::{JOURNAL, Question, read};
use crate::domain::duplicate::{Ground, Verdict, compared};
use crate::domain::ids::{AccountId, CohortId, EnrolmentId, GrantId, PersonId};
use crate::domain::person::Person;
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::operations::learners::version_of;
use crate::operations::{Act, Error, Result};
use crate::storage::enrolment::{self, EnrolmentRow, EnrolmentVersion};
use crate::storage::grant::{self, GrantRow};
use crate::storage::{Writer, audit, duplicate, facts, person};

/// Merges the second person into the first. Refused when both are enrolled in one cohort (one of these enrolments is
/// wrong and must be mended first), or when their cards or Massar codes differ: those are two persons.
pub async fn merge(
    tx: &mut Writer,
    act: &Act,
    (scope, keys): (&Scope, &Keys),
    question: Question<'_>,
    ground: Ground,
) -> Result<()> {
    let pair = read(tx, scope, question).await?;
    if pair.decision.is_some() {
        return Err(Error::Refused("duplicate.decided"));
    }
    if !ground.unites() {
        return Err(Error::Refused("duplicate.ground"));
    }
    duplicate::decide(tx, question.id, "same", (act.account, act.now)).await?;
    let (kept, merged) = (pair.person_id, pair.other_id);
    let everywhere = Scope::everything();
    let own = enrolment::of_person(tx, &everywhere, kept).await?;
    let taken = enrolment::of_person(tx, &everywhere, merged).await?;
    if taken.iter().any(|row| own.iter().any(|other| other.cohort_id == row.cohort_id)) {
        return Err(Error::Refused("duplicate.same_cohort"));
    }
    unite(tx, act, keys, (kept, merged)).await?;
    hand_over(tx, act, &taken, kept).await?;
    for row in grant::of_person(tx, merged).await?.into_iter().filter(|row| row.revoked_at.is_none()) {
        give_over(tx, act, row, kept).await?;
    }
    let detail = json!({
        "person": kept, "other": merged, "ground": ground, "score": pair.score, "enrolments": taken.len(),
    });
    audit::append(tx, &act.entry("duplicate.merge", JOURNAL, question.id, detail)).await?;
    Ok(())
}

/// What is known of the two as one: the first's values, and the second's where the first has none.
async fn unite(tx: &mut Writer, act: &Act, keys: &Keys, (kept, merged): (PersonId, PersonId)) -> Result<()> {
    let rows = person::find_all(tx, &[kept, merged]).await?;
    let of = |id: PersonId| rows.iter().find(|row| row.person_id == id).ok_or(Error::Missing("person"));
    let (first, second) = (of(kept)?.person(keys)?, of(merged)?.person(keys)?);
    let apart = |field: &str| matches!(field, "cin" | "massar");
    if compared(&first, &second).iter().any(|one| apart(one.field) && one.verdict == Verdict::Other) {
        return Err(Error::Refused("duplicate.two_cards"));
    }
    // The second gives its card up before the first takes it: no two persons bear one.
    person::supersede(tx, &[kept, merged], act.now, None).await?;
    person::append(tx, keys, [version_of(act, kept, filled(first, second))], &act.provenance()).await?;
    Ok(())
}

fn filled(known: Person, other: Person) -> Person {
    Person {
        last_name: known.last_name,
        first_name: known.first_name,
        last_name_ar: known.last_name_ar.or(other.last_name_ar),
        first_name_ar: known.first_name_ar.or(other.first_name_ar),
        sex: known.sex.or(other.sex),
        born_on: known.born_on.or(other.born_on),
        cin: known.cin.or(other.cin),
        massar: known.massar.or(other.massar),
        phone: known.phone.or(other.phone),
        email: known.email.or(other.email),
        residence_province: known.residence_province.or(other.residence_province),
    }
}

/// Gives enrolments to a person, as versions that say nothing else new.
pub(super) async fn hand_over(tx: &mut Writer, act: &Act, rows: &[EnrolmentRow], to: PersonId) -> Result<()> {
    let ids: Vec<EnrolmentId> = rows.iter().map(|row| row.enrolment_id).collect();
    enrolment::supersede(tx, &ids, act.now, None).await?;
    let mut versions = Vec::with_capacity(rows.len());
    for row in rows {
        versions.push(EnrolmentVersion {
            version_id: act.id(),
            enrolment_id: row.enrolment_id,
            cohort_id: row.cohort_id,
            person_id: to,
            enrolment: row.enrolment()?,
            recorded_at: None,
        });
    }
    enrolment::append(tx, versions, &act.provenance()).await?;
    let mut cohorts: Vec<CohortId> = rows.iter().map(|row| row.cohort_id).collect();
    cohorts.sort_unstable();
    cohorts.dedup();
    facts::refresh(tx, &cohorts).await?;
    Ok(())
}

/// A learner's own account follows the person.
pub(super) async fn give_over(tx: &mut Writer, act: &Act, row: GrantRow, to: PersonId) -> Result<()> {
    grant::revoke(tx, row.grant_id, act.now).await?;
    let (grant_id, by): (GrantId, AccountId) = (act.id(), act.account);
    let given = GrantRow {
        grant_id,
        person_id: Some(to.into()),
        granted_by: Some(by.into()),
        granted_at: act.now,
        revoked_at: None,
        ..row
    };
    grant::insert(tx, &given).await?;
    Ok(())
}
