//! Whether a newcomer is somebody already known.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::version_of;
use crate::domain::duplicate::{Likeness, likeness, meeting_key, same_name};
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::operations::identity::{Sought, candidates};
use crate::operations::{Act, Error, Result};
use crate::storage::duplicate::{self, Pair};
use crate::storage::{Reader, Writer, person};

/// Somebody of the scope whom the new learner may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Namesake {
    /// The person.
    pub id: PersonId,
    /// Family name, given name.
    pub name: (String, String),
    /// The same in the Arabic script.
    pub name_ar: (Option<String>, Option<String>),
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Columns that are alike.
    pub alike: Vec<&'static str>,
}

/// Whom a newcomer may be.
#[derive(Debug, Default)]
pub(super) struct Acquaintance {
    /// The person of the same CIN or Massar code, in the scope or not (nothing of them is shown).
    pub same: Option<PersonId>,
    /// Persons of the scope to ask about, the likeliest first.
    pub namesakes: Vec<Namesake>,
    /// Likely persons outside the scope: a question for somebody who sees both.
    pub elsewhere: Vec<(PersonId, Likeness)>,
}

/// Looks for whom a newcomer may be.
pub(super) async fn meet(tx: &mut Reader, (scope, keys): (&Scope, &Keys), new: &Person) -> Result<Acquaintance> {
    let key = meeting_key(new);
    let mut rows = candidates(tx, keys, &[Sought { person: new, meeting_key: &key }], HashSet::new()).await?;
    rows.extend(person::who_may_be(tx, &key, new.born_on).await?);
    let mut known = BTreeMap::new();
    for row in rows {
        known.insert(row.person_id, row.person(keys)?);
    }
    let equal = |one: &Option<String>, two: &Option<String>| one.is_some() && one == two;
    let same = |(_, other): &(&PersonId, &Person)| equal(&new.cin, &other.cin) || equal(&new.massar, &other.massar);
    let same: Vec<PersonId> = known.iter().filter(same).map(|(id, _)| *id).collect();
    match same.as_slice() {
        [] => {}
        [one] => return Ok(Acquaintance { same: Some(*one), ..Acquaintance::default() }),
        _ => return Err(Error::Refused("learner.two_persons")),
    }
    let mut alike: Vec<(PersonId, Person, Likeness)> =
        known.into_iter().filter_map(|(id, other)| alike(new, &other).map(|likeness| (id, other, likeness))).collect();
    alike.sort_by_key(|(_, _, likeness)| std::cmp::Reverse(likeness.score));
    let ids: Vec<PersonId> = alike.iter().map(|(id, _, _)| *id).collect();
    let within: HashSet<PersonId> = person::within(tx, scope, &ids).await?.into_iter().collect();
    let mut met = Acquaintance::default();
    for (id, other, likeness) in alike {
        if within.contains(&id) {
            met.namesakes.push(Namesake {
                id,
                name: (other.last_name, other.first_name),
                name_ar: (other.last_name_ar, other.first_name_ar),
                born_on: other.born_on,
                alike: likeness.reasons,
            });
        } else if likeness.score > 0 {
            met.elsewhere.push((id, likeness));
        }
    }
    Ok(met)
}

/// How much alike, when it is worth asking somebody who knows the newcomer: much, or the name with a birth unknown on
/// either side, which alone scores nothing.
fn alike(new: &Person, known: &Person) -> Option<Likeness> {
    let other = |one: &Option<String>, two: &Option<String>| matches!((one, two), (Some(one), Some(two)) if one != two);
    let two_persons = other(&new.cin, &known.cin) || other(&new.massar, &known.massar);
    let unknown_birth = new.born_on.is_none() || known.born_on.is_none();
    likeness(new, known).or_else(|| {
        (unknown_birth && !two_persons && same_name(new, known))
            .then(|| Likeness { score: 0, reasons: vec!["last_name"] })
    })
}

/// Records a newcomer nobody knows, and queues those elsewhere whom they may be.
pub(super) async fn record(
    tx: &mut Writer,
    act: &Act,
    keys: &Keys,
    (person, elsewhere): (Person, Vec<(PersonId, Likeness)>),
) -> Result<PersonId> {
    let id: PersonId = act.id();
    person::insert_keys(tx, [id], act.now).await?;
    person::append(tx, keys, [version_of(act, id, person)], &act.provenance()).await?;
    let pair = |(other, likeness): (PersonId, Likeness)| Pair {
        duplicate_id: act.id(),
        person: id,
        other,
        score: likeness.score,
        reasons: likeness.reasons.join("|"),
    };
    duplicate::queue(tx, elsewhere.into_iter().map(pair).collect(), None, act.now).await?;
    Ok(id)
}
