//! Whom somebody may be: one way of looking for the importer, a thousand rows at a time, and for a form.

use std::collections::HashSet;

use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::keys::Keys;
use crate::storage::import::look_up::{even, persons_born, persons_reached};
use crate::storage::person::{self, PersonRow, cin_hash};
use crate::storage::{Reader, Result};

/// Somebody looked for.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'p> {
    /// Who.
    pub person: &'p Person,
    /// Where persons of such a name meet.
    pub meeting_key: &'p str,
}

/// Everybody known whom these persons may be: of their CIN, their Massar code, their name's consonants and birth, their
/// telephone; and whom the caller knows to be linked with them.
pub async fn candidates(
    tx: &mut Reader,
    keys: &Keys,
    sought: &[Sought<'_>],
    linked: HashSet<PersonId>,
) -> Result<Vec<PersonRow>> {
    let persons = || sought.iter().map(|one| one.person);
    let hashes = persons().filter_map(|person| person.cin.as_deref()).map(|cin| cin_hash(keys, cin)).collect();
    let massars = persons().filter_map(|person| person.massar.clone()).collect();
    let births = sought.iter().filter_map(|one| Some((one.meeting_key.to_owned(), one.person.born_on?))).collect();
    let phones = persons().filter_map(|person| person.phone.clone()).collect();
    let mut rows: Vec<PersonRow> = person::by_cin(tx, even(hashes)).await?;
    rows.extend(person::by_massar(tx, even(massars)).await?);
    let mut others = linked;
    others.extend(persons_born(tx, births).await?);
    others.extend(persons_reached(tx, phones).await?);
    for row in &rows {
        others.remove(&row.person_id);
    }
    let others = even(others.into_iter().collect());
    for others in others.chunks(1_024) {
        rows.extend(person::find_all(tx, others).await?);
    }
    Ok(rows)
}
