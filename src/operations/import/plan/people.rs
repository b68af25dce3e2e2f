//! Who the rows are about: the same person when CIN or Massar are equal, perhaps the same when much is alike.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::difference;
use super::memory::Memory;
use crate::domain::duplicate::{Likeness, likeness, meeting_key, name_key};
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::keys::Keys;
use crate::operations::identity::{Sought, candidates};
use crate::operations::import::Result;
use crate::operations::import::entry::EnrolmentEntry;
use crate::operations::import::ids::Ids;
use crate::operations::import::report::Difference;
use crate::operations::import::survey::{Identities, Survey, identities};
use crate::operations::import::write::Writes;
use crate::storage::Reader;
use crate::storage::person::{PersonVersion, seal};

/// Persons remembered under one identity: a telephone that more share tells nothing.
const MOST_ALIKE: usize = 20;

/// What is to be written of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// Nothing: as stored.
    Stored,
    /// A version that replaces the stored one.
    Changed,
    /// A first version.
    New,
}

#[derive(Clone, Debug)]
struct Known {
    person: Person,
    meeting_key: String,
    fate: Fate,
    /// Line of the file that brought the person in, if it is this one.
    line: Option<u64>,
}

/// Persons known, as far as the rows of a chunk may be about them.
#[derive(Debug)]
pub struct People {
    /// Persons of earlier rows whose identity later rows repeat.
    carried: Memory<Vec<PersonId>>,
    kept: HashMap<PersonId, (Known, u32)>,
    /// Persons that a row of the file has described: later rows only fill what is blank.
    described: HashSet<PersonId>,
    known: HashMap<PersonId, Known>,
    by_cin: HashMap<String, PersonId>,
    by_massar: HashMap<String, PersonId>,
    by_birth: HashMap<(String, NaiveDate), Vec<PersonId>>,
    by_phone: HashMap<String, Vec<PersonId>>,
    /// Hashes of the meeting keys that the file has brought.
    names: HashSet<u64>,
    /// Of persons already met, those born on a day: names written otherwise are found among them.
    by_day: HashMap<NaiveDate, Vec<PersonId>>,
}

/// Somebody a row may be about.
#[derive(Debug)]
pub struct Candidate {
    /// Who.
    pub id: PersonId,
    /// Their names.
    pub name: String,
    /// How much alike.
    pub likeness: Likeness,
    /// Whether another row of the file brought them in.
    pub in_file: bool,
}

impl People {
    pub fn of(survey: &Survey) -> Self {
        Self {
            carried: Memory::of(&survey.persons),
            kept: HashMap::new(),
            described: HashSet::new(),
            known: HashMap::new(),
            by_cin: HashMap::new(),
            by_massar: HashMap::new(),
            by_birth: HashMap::new(),
            by_phone: HashMap::new(),
            names: HashSet::new(),
            by_day: HashMap::new(),
        }
    }

    /// Looks up whom a chunk of rows may be about; `linked` are persons already known to matter.
    pub async fn look_up(
        &mut self,
        tx: &mut Reader,
        keys: &Keys,
        (survey, entries): (&Survey, &[EnrolmentEntry]),
        linked: impl IntoIterator<Item = PersonId>,
    ) -> Result<()> {
        self.forget_chunk();
        let sought: Vec<Sought<'_>> =
            entries.iter().map(|entry| Sought { person: &entry.person, meeting_key: &entry.meeting_key }).collect();
        for row in candidates(tx, keys, &sought, linked.into_iter().collect()).await? {
            let person = row.person(keys)?;
            let meeting_key = meeting_key(&person);
            self.index(row.person_id, Known { person, meeting_key, fate: Fate::Stored, line: None });
        }
        self.recall(survey, entries);
        Ok(())
    }

    /// Where nobody is stored: whom a chunk of rows may be about are those of earlier rows.
    pub fn look_back(&mut self, survey: &Survey, entries: &[EnrolmentEntry]) {
        self.forget_chunk();
        self.recall(survey, entries);
    }

    fn recall(&mut self, survey: &Survey, entries: &[EnrolmentEntry]) {
        for entry in entries {
            for hash in hashes_of(survey, entry) {
                for id in self.carried.recall(hash).cloned().unwrap_or_default() {
                    if let Some((known, _)) = self.kept.get(&id) {
                        self.index(id, known.clone());
                    }
                }
            }
        }
    }

    fn forget_chunk(&mut self) {
        self.known.clear();
        self.by_cin.clear();
        self.by_massar.clear();
        self.by_birth.clear();
        self.by_phone.clear();
        self.by_day.clear();
    }

    fn index(&mut self, id: PersonId, known: Known) {
        fn among(list: &mut Vec<PersonId>, id: PersonId) {
            if list.len() < MOST_ALIKE && !list.contains(&id) {
                list.push(id);
            }
        }
        let person = &known.person;
        if let Some(cin) = &person.cin {
            self.by_cin.insert(cin.clone(), id);
        }
        if let Some(massar) = &person.massar {
            self.by_massar.insert(massar.clone(), id);
        }
        if let Some(born_on) = person.born_on {
            among(self.by_birth.entry((known.meeting_key.clone(), born_on)).or_default(), id);
            among(self.by_day.entry(born_on).or_default(), id);
        }
        if let Some(phone) = &person.phone {
            among(self.by_phone.entry(phone.clone()).or_default(), id);
        }
        self.known.insert(id, known);
    }

    /// The person of this CIN, and the person of this Massar code.
    pub fn certain(&self, said: &Person) -> (Option<PersonId>, Option<PersonId>) {
        let by = |map: &HashMap<String, PersonId>, key: &Option<String>| map.get(key.as_ref()?).copied();
        (by(&self.by_cin, &said.cin), by(&self.by_massar, &said.massar))
    }

    /// What is known of somebody.
    pub fn find(&self, id: PersonId) -> Option<&Person> {
        self.known.get(&id).map(|known| &known.person)
    }

    /// Whether a row that names this person by another CIN and another name speaks of somebody else.
    pub fn is_another(&self, id: PersonId, said: &Person) -> bool {
        let Some(person) = self.find(id) else { return true };
        let other_cin = matches!((&person.cin, &said.cin), (Some(one), Some(two)) if one != two);
        other_cin && name_key(person) != name_key(said)
    }

    /// Who most resembles the person of a row; of equals, who is stored, then the first.
    pub fn alike(&self, EnrolmentEntry { person: said, meeting_key, .. }: &EnrolmentEntry) -> Option<Candidate> {
        let born = said.born_on.and_then(|born_on| self.by_birth.get(&(meeting_key.clone(), born_on)));
        let reached = said.phone.as_ref().and_then(|phone| self.by_phone.get(phone));
        let day = said.born_on.and_then(|born_on| self.by_day.get(&born_on));
        let candidates = born.into_iter().chain(reached).chain(day).flatten();
        let scored = candidates.filter_map(|id| {
            let known = self.known.get(id)?;
            Some((likeness(said, &known.person)?, *id, known))
        });
        let best =
            scored.max_by_key(|(likeness, id, known)| (likeness.score, known.line.is_none(), std::cmp::Reverse(*id)));
        best.map(|(likeness, id, known)| Candidate {
            id,
            name: format!("{} {}", known.person.first_name, known.person.last_name),
            likeness,
            in_file: known.line.is_some(),
        })
    }

    /// Brings somebody in.
    pub fn create(&mut self, id: PersonId, person: Person, entry: &EnrolmentEntry) {
        let meeting_key = entry.meeting_key.clone();
        self.index(id, Known { person, meeting_key, fate: Fate::New, line: Some(entry.line) });
    }

    /// What a row changes of somebody known: it replaces what was known, unless another row of the file has already
    /// described the person, in which case it only fills what is blank. A blank never erases.
    pub fn describe(&mut self, id: PersonId, said: &Person) -> Vec<Difference> {
        let first = self.described.insert(id);
        let Some(mut known) = self.known.remove(&id) else { return Vec::new() };
        let first = first && known.line.is_none();
        let becomes = merged(&known.person, said, first);
        let differences = difference::of_person(&known.person, &becomes);
        if !differences.is_empty() && known.fate == Fate::Stored {
            known.fate = Fate::Changed;
        }
        if (&known.person.last_name, &known.person.first_name) != (&becomes.last_name, &becomes.first_name) {
            known.meeting_key = meeting_key(&becomes);
        }
        known.person = becomes;
        self.index(id, known);
        differences
    }

    /// A row is done: what it leaves for later rows, and what no later row will ask for.
    pub fn settle(&mut self, survey: &Survey, entry: &EnrolmentEntry, id: Option<PersonId>) {
        if survey.persons.is_empty() {
            return;
        }
        for hash in hashes_of(survey, entry) {
            if let Some((id, known)) = id.and_then(|id| Some((id, self.known.get(&id)?)))
                && let Some(list) = self.carried.revise(hash)
                && list.len() < MOST_ALIKE
                && !list.contains(&id)
            {
                list.push(id);
                let stored = Known { fate: Fate::Stored, ..known.clone() };
                self.kept.entry(id).or_insert((stored, 0)).1 += 1;
            }
            for id in self.carried.pass(hash).unwrap_or_default() {
                if let Some((_, uses)) = self.kept.get_mut(&id) {
                    *uses -= 1;
                    if *uses == 0 {
                        self.kept.remove(&id);
                    }
                }
            }
        }
    }

    /// What the chunk writes of persons.
    pub fn drain(&mut self, survey: &Survey, (keys, ids): (&Keys, &mut Ids), writes: &mut Writes) -> Result<()> {
        let mut changed: Vec<_> = self.known.drain().filter(|(_, known)| known.fate != Fate::Stored).collect();
        changed.sort_unstable_by_key(|(id, _)| *id);
        for (id, known) in changed {
            if let Some((kept, _)) = self.kept.get_mut(&id) {
                kept.person = known.person.clone();
                kept.meeting_key.clone_from(&known.meeting_key);
            }
            match known.fate {
                Fate::New => writes.person_keys.push(id),
                Fate::Changed | Fate::Stored => writes.persons_closed.push(id),
            }
            if self.names.insert(survey.hash(&known.meeting_key)) {
                writes.names.push(known.meeting_key.clone());
            }
            let version = PersonVersion {
                version_id: ids.next(),
                person_id: id,
                meeting_key: known.meeting_key,
                person: known.person,
                nonce: ids.nonce(),
            };
            writes.persons.push(seal(keys, version)?);
        }
        Ok(())
    }
}

fn hashes_of(survey: &Survey, entry: &EnrolmentEntry) -> Vec<u64> {
    if survey.persons.is_empty() {
        return Vec::new();
    }
    let Identities { cin, massar, birth, phone } = identities(entry);
    let hashes = [
        cin.map(|cin| survey.identity_hash(cin)),
        massar.map(|massar| survey.identity_hash(massar)),
        birth.map(|birth| survey.identity_hash(birth)),
        phone.map(|phone| survey.identity_hash(phone)),
    ];
    hashes.into_iter().flatten().filter(|hash| survey.persons.contains_key(hash)).collect()
}

/// What is known after a row: its values over the known ones, or, when `fill` only, where nothing was known.
fn merged(known: &Person, said: &Person, replace: bool) -> Person {
    fn one<T: Clone>(known: Option<&T>, said: Option<&T>, replace: bool) -> Option<T> {
        if replace { said.or(known).cloned() } else { known.or(said).cloned() }
    }
    let name = |known: &String, said: &String| if replace { said.clone() } else { known.clone() };
    Person {
        last_name: name(&known.last_name, &said.last_name),
        first_name: name(&known.first_name, &said.first_name),
        last_name_ar: one(known.last_name_ar.as_ref(), said.last_name_ar.as_ref(), replace),
        first_name_ar: one(known.first_name_ar.as_ref(), said.first_name_ar.as_ref(), replace),
        sex: one(known.sex.as_ref(), said.sex.as_ref(), replace),
        born_on: one(known.born_on.as_ref(), said.born_on.as_ref(), replace),
        cin: one(known.cin.as_ref(), said.cin.as_ref(), replace),
        massar: one(known.massar.as_ref(), said.massar.as_ref(), replace),
        phone: one(known.phone.as_ref(), said.phone.as_ref(), replace),
        email: one(known.email.as_ref(), said.email.as_ref(), replace),
        residence_province: one(known.residence_province.as_ref(), said.residence_province.as_ref(), replace),
    }
}
