//! What rows of one file leave for later rows that repeat it; forgotten with the last of them.

use std::collections::HashMap;

use crate::operations::import::survey::Repeated;

/// Remembers things under hashes that several rows hold; the others are not kept.
#[derive(Debug)]
pub struct Memory<T> {
    left: Repeated,
    kept: HashMap<u64, T>,
}

impl<T> Memory<T> {
    /// A memory for what a survey found repeated.
    pub fn of(repeated: &Repeated) -> Self {
        Self { left: repeated.clone(), kept: HashMap::new() }
    }

    /// Whether another row holds it.
    pub fn repeats(&self, hash: u64) -> bool {
        self.left.contains_key(&hash)
    }

    /// What an earlier row left.
    pub fn recall(&self, hash: u64) -> Option<&T> {
        self.kept.get(&hash)
    }

    /// Leaves something for later rows.
    pub fn keep(&mut self, hash: u64, thing: T) {
        if self.left.contains_key(&hash) {
            self.kept.insert(hash, thing);
        }
    }

    /// Changes what is left for later rows.
    pub fn revise(&mut self, hash: u64) -> Option<&mut T>
    where
        T: Default,
    {
        self.left.contains_key(&hash).then(|| self.kept.entry(hash).or_default())
    }

    /// One row that holds it is done; gives back what nobody will ask for any more.
    pub fn pass(&mut self, hash: u64) -> Option<T> {
        let left = self.left.get_mut(&hash)?;
        *left -= 1;
        if *left > 0 {
            return None;
        }
        self.left.remove(&hash);
        self.kept.remove(&hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_rows_hold_is_kept_from_the_first_to_the_second_and_no_longer() {
        let mut memory = Memory::of(&Repeated::from([(7, 2)]));
        memory.keep(7, "first row");
        memory.keep(8, "alone");
        assert_eq!(memory.recall(8), None);
        assert_eq!(memory.pass(7), None);
        assert_eq!(memory.recall(7), Some(&"first row"));
        assert_eq!(memory.pass(7), Some("first row"));
        assert!(!memory.repeats(7));
    }
}
