//! Keys of rows, and an index of them that holds a million in some forty megabytes.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hash, Hasher};

use super::mixer::Mixer;

/// A row's key, as 96 bits of a hash of its parts: two different keys among ten million meet once in 10^15 files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key([u32; 3]);

impl Key {
    /// The key of a cohort.
    #[must_use]
    pub fn cohort(code: &str) -> Self {
        Self::of(&(code,))
    }

    /// The key of an enrolment: one learner in one cohort.
    #[must_use]
    pub fn enrolment(cohort_code: &str, learner_ref: &str) -> Self {
        Self::of(&(cohort_code, learner_ref))
    }

    /// The key of a learner among those of one cohort.
    #[must_use]
    pub fn learner(learner_ref: &str) -> Self {
        Self::of(&(learner_ref,))
    }

    /// The key of a situation of an enrolment.
    #[must_use]
    pub fn situation(cohort_code: &str, learner_ref: &str, situation_no: u32) -> Self {
        Self::of(&(cohort_code, learner_ref, situation_no))
    }

    #[expect(clippy::cast_possible_truncation, reason = "bits of a hash")]
    fn of(parts: &impl Hash) -> Self {
        let hash = |mut mixer: Mixer| {
            parts.hash(&mut mixer);
            mixer.finish()
        };
        let (first, other) = (hash(Mixer::starting(1)), hash(Mixer::starting(2)));
        Self([first as u32, (first >> 32) as u32, other as u32])
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self([low, high, _]) = *self;
        state.write_u64(u64::from(low) | u64::from(high) << 32);
    }
}

/// Takes the bits of a key, which are those of a hash already.
#[derive(Clone, Copy, Debug, Default)]
struct AsIs(u64);

impl Hasher for AsIs {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |bits, byte| bits.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, bits: u64) {
        self.0 = bits;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Which row bears each key.
#[derive(Debug, Default)]
pub struct KeyIndex {
    rows: HashMap<Key, u32, BuildHasherDefault<AsIs>>,
}

impl KeyIndex {
    /// Files a key under a row (a line, or a place in a table); the row that already bears it, if any.
    pub fn insert(&mut self, key: Key, row: u32) -> Option<u32> {
        match self.rows.entry(key) {
            Entry::Occupied(taken) => Some(*taken.get()),
            Entry::Vacant(free) => {
                free.insert(row);
                None
            }
        }
    }

    /// Room for so many keys more.
    pub fn reserve(&mut self, more: usize) {
        self.rows.reserve(more);
    }

    /// The row that bears a key.
    #[must_use]
    pub fn find(&self, key: Key) -> Option<u32> {
        self.rows.get(&key).copied()
    }

    /// Number of keys.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it holds no key.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_key_do_not_run_together() {
        assert_ne!(Key::enrolment("C1", "1A"), Key::enrolment("C11", "A"));
        assert_ne!(Key::cohort("C1"), Key::enrolment("C1", ""));
        assert_ne!(Key::situation("C", "A", 1), Key::situation("C", "A", 2));
    }

    #[test]
    fn a_key_filed_twice_names_the_first_row() {
        let mut index = KeyIndex::default();
        assert_eq!(index.insert(Key::cohort("C1"), 2), None);
        assert_eq!(index.insert(Key::cohort("C1"), 7), Some(2));
        assert_eq!(index.find(Key::cohort("C1")), Some(2));
        assert_eq!((index.len(), index.find(Key::cohort("c1"))), (1, None));
    }
}
