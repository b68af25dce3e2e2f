//! The first reading of a file: what it is, and what its rows repeat.
//!
//! Only hashes are kept, eight bytes a row and four an identity: a million rows fit in memory, and only rows that repeat something are then
//! remembered while planning. Two different texts of one hash merely make the planner look twice.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hash, RandomState};
use std::ops::ControlFlow;

use super::Result;
use super::entry::{EnrolmentEntry, Entries, SituationEntry};
use super::reading::{Chunk, Source};
use crate::domain::attestation::Attestation;
use crate::domain::evidence::EvidenceStatus;
use crate::domain::import::{Column, FileFormat, Warning};

/// How many rows hold a thing that several hold, by its hash.
pub type Repeated = HashMap<u64, u32>;

/// What a file is, once read through.
#[derive(Clone, Debug)]
pub struct Survey {
    /// Encoding, separator, line ends.
    pub format: FileFormat,
    /// Rows read, blank lines aside.
    pub rows: u64,
    /// Rows of which a cell is wrong.
    pub faulty: u64,
    /// Unknown headers and sheets.
    pub warnings: Vec<Warning>,
    stated: Vec<bool>,
    hasher: RandomState,
    pub(super) keys: Repeated,
    pub(super) persons: Repeated,
    pub(super) situations: Repeated,
    /// Hashes of every proof the file holds, sorted.
    proofs: Vec<u64>,
}

#[derive(Default)]
struct Hashes {
    keys: Vec<u64>,
    cins: Vec<u32>,
    massars: Vec<u32>,
    births: Vec<u32>,
    phones: Vec<u32>,
    situations: Vec<u64>,
}

impl Survey {
    /// Reads a file through; `progress` hears how many bytes of text were read since it last heard.
    pub fn of(source: &Source, mut progress: impl FnMut(u64)) -> Result<Self> {
        let hasher = RandomState::new();
        let mut seen = Hashes::default();
        let (mut rows, mut faulty) = (0, 0);
        let shape = source.each_chunk(|chunk| {
            rows += chunk.rows;
            faulty += chunk.refused;
            progress(chunk.bytes);
            seen.take(&hasher, &chunk);
            ControlFlow::Continue(())
        })?;
        let proofs = if seen.situations.is_empty() { Vec::new() } else { sorted(&seen.keys) };
        let mut persons = repeated(seen.cins);
        for list in [seen.massars, seen.births, seen.phones] {
            persons.extend(repeated(list));
        }
        Ok(Self {
            format: shape.format,
            rows,
            faulty,
            warnings: shape.warnings,
            stated: Column::ALL.iter().map(|column| shape.layout.position(*column).is_some()).collect(),
            hasher,
            keys: repeated(seen.keys),
            persons,
            situations: repeated(seen.situations),
            proofs,
        })
    }

    /// Whether the file has the column: what it does not speak of stays as it is.
    #[must_use]
    pub fn states(&self, column: Column) -> bool {
        self.stated.get(column as usize).copied().unwrap_or(false)
    }

    /// The hash of something under which rows are compared.
    pub fn hash(&self, thing: impl Hash) -> u64 {
        self.hasher.hash_one(thing)
    }

    /// The hash of what may make two persons one: half as long, a candidate too many is only looked at.
    pub fn identity_hash(&self, thing: impl Hash) -> u64 {
        short(self.hash(thing)).into()
    }

    /// Whether the file holds a proof of this hash.
    #[must_use]
    pub fn holds_proof(&self, hash: u64) -> bool {
        self.proofs.binary_search(&hash).is_ok()
    }
}

/// What makes two enrolment rows one, or may make two persons one; each under its own tag.
pub fn identities(entry: &EnrolmentEntry) -> Identities<'_> {
    let person = &entry.person;
    Identities {
        cin: person.cin.as_deref().map(|cin| ("cin", cin)),
        massar: person.massar.as_deref().map(|code| ("massar", code)),
        birth: person.born_on.map(|born_on| ("birth", entry.meeting_key.as_str(), born_on)),
        phone: person.phone.as_deref().map(|phone| ("phone", phone)),
    }
}

/// See [`identities`].
pub struct Identities<'e> {
    pub cin: Option<(&'static str, &'e str)>,
    pub massar: Option<(&'static str, &'e str)>,
    pub birth: Option<(&'static str, &'e str, chrono::NaiveDate)>,
    pub phone: Option<(&'static str, &'e str)>,
}

/// The key of a proof within the file. A proof refused and one accepted of the same day are two: the second was asked
/// for because of the first.
pub fn proof_key(entry: &SituationEntry) -> impl Hash + '_ {
    key_of(entry, &entry.attestation, entry.attestation.status)
}

/// The key under which the file would bring another proof of the learner of a row.
pub fn key_of<'e>(entry: &'e SituationEntry, proof: &Attestation, status: EvidenceStatus) -> impl Hash + use<'e> {
    (&entry.cohort_code, &entry.learner_ref, proof.key(), status)
}

/// The situation a proof speaks of, within the file.
pub fn situation_key(entry: &SituationEntry) -> impl Hash + '_ {
    (&entry.cohort_code, &entry.learner_ref, entry.attestation.situation_no)
}

impl Hashes {
    fn take(&mut self, hasher: &RandomState, chunk: &Chunk) {
        match &chunk.entries {
            Entries::Cohorts(list) => self.keys.extend(list.iter().map(|e| hasher.hash_one(&e.row.cohort_code))),
            Entries::Enrolments(list) => {
                for entry in list {
                    self.keys.push(hasher.hash_one((&entry.cohort_code, &entry.learner_ref)));
                    let Identities { cin, massar, birth, phone } = identities(entry);
                    self.cins.extend(cin.map(|cin| short(hasher.hash_one(cin))));
                    self.massars.extend(massar.map(|massar| short(hasher.hash_one(massar))));
                    self.births.extend(birth.map(|birth| short(hasher.hash_one(birth))));
                    self.phones.extend(phone.map(|phone| short(hasher.hash_one(phone))));
                }
            }
            Entries::Situations(list) => {
                self.keys.extend(list.iter().map(|entry| hasher.hash_one(proof_key(entry))));
                self.situations.extend(list.iter().map(|entry| hasher.hash_one(situation_key(entry))));
            }
        }
    }
}

fn sorted(list: &[u64]) -> Vec<u64> {
    let mut list = list.to_vec();
    list.sort_unstable();
    list.dedup();
    list
}

/// The low half.
const fn short(hash: u64) -> u32 {
    (hash & 0xffff_ffff) as u32
}

fn repeated<H: Copy + Ord + Into<u64>>(mut list: Vec<H>) -> Repeated {
    list.sort_unstable();
    let groups = list.chunk_by(|one, two| one == two).filter(|group| group.len() > 1);
    groups
        .filter_map(|group| Some(((*group.first()?).into(), u32::try_from(group.len()).unwrap_or(u32::MAX))))
        .collect()
}
