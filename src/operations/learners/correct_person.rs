//! A coordinator corrects who somebody is: the correction supersedes, nothing is lost.

use serde_json::json;
use uuid::Uuid;

use crate::domain::duplicate::meeting_key;
use crate::domain::field::Faults;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::operations::{Act, Error, Result};
use crate::storage::person::{self, PersonVersion};
use crate::storage::{Writer, audit};

/// Replaces what is known of a person with an enrolment in the scope, for a reason told in writing; false when somebody
/// changed it since the version read. A CIN or Massar code that another person bears is refused: that is a duplicate.
pub async fn correct_person(
    tx: &mut Writer,
    act: &Act,
    (scope, keys): (&Scope, &Keys),
    (id, version): (PersonId, Uuid),
    (corrected, reason): (Person, &str),
) -> Result<bool> {
    let before = person::find(tx, scope, id).await?.ok_or(Error::Missing("person"))?.person(keys)?;
    if person::version(tx, id).await? != Some(version) {
        return Ok(false);
    }
    let faults = Faults::default()
        .required(&corrected.last_name, "last_name", 120)
        .required(&corrected.first_name, "first_name", 120)
        .optional(corrected.last_name_ar.as_deref(), "last_name_ar", 120)
        .optional(corrected.first_name_ar.as_deref(), "first_name_ar", 120)
        .unless(corrected.born_on.is_none_or(|born| born < act.today), "born_on", "future")
        .unless(!borne_by_another(tx, keys, id, &corrected).await?, "cin", "another_person");
    faults.required(reason, "reason", 500).verdict()?;
    let fields = changed_fields(&before, &corrected);
    if fields.is_empty() {
        return Ok(true);
    }
    person::supersede(tx, &[id], act.now, None).await?;
    person::append(tx, keys, [version_of(act, id, corrected)], &act.provenance()).await?;
    let detail = json!({ "fields": fields, "reason": reason.trim() });
    audit::append(tx, &act.entry("person.correct", "person", id, detail)).await?;
    Ok(true)
}

/// What becomes known of a person by an act.
pub(in crate::operations) fn version_of(act: &Act, id: PersonId, person: Person) -> PersonVersion {
    let meeting_key = meeting_key(&person);
    PersonVersion { version_id: act.id(), person_id: id, meeting_key, person, nonce: act.bytes() }
}

async fn borne_by_another(tx: &mut Writer, keys: &Keys, id: PersonId, said: &Person) -> Result<bool> {
    let mut bearers = Vec::new();
    if let Some(cin) = &said.cin {
        bearers.extend(person::by_cin(tx, vec![person::cin_hash(keys, cin)]).await?);
    }
    if let Some(massar) = &said.massar {
        bearers.extend(person::by_massar(tx, vec![massar.clone()]).await?);
    }
    Ok(bearers.iter().any(|row| row.person_id != id))
}

/// Names of the fields that differ, for the journal.
fn changed_fields(before: &Person, after: &Person) -> Vec<&'static str> {
    [
        ("last_name", before.last_name != after.last_name),
        ("first_name", before.first_name != after.first_name),
        ("last_name_ar", before.last_name_ar != after.last_name_ar),
        ("first_name_ar", before.first_name_ar != after.first_name_ar),
        ("sex", before.sex != after.sex),
        ("born_on", before.born_on != after.born_on),
        ("cin", before.cin != after.cin),
        ("massar", before.massar != after.massar),
        ("phone", before.phone != after.phone),
        ("email", before.email != after.email),
        ("residence_province", before.residence_province != after.residence_province),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect()
}
