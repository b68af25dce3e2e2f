//! Short hashes of what a file repeats. Eight bytes are mixed in at a time, each by a product whose two halves are folded
//! together; nothing of them is stored, so that they may change with any release.

use std::hash::Hasher;

/// The golden ratio in 64 bits, odd.
const RATIO: u64 = 0x9E37_79B9_7F4A_7C15;

/// Hashes of 64 bits, a row of them for each start.
#[derive(Clone, Copy, Debug)]
pub struct Mixer(u64);

impl Default for Mixer {
    fn default() -> Self {
        Self::starting(RATIO)
    }
}

impl Mixer {
    /// Hashes that tell nothing of those with another start.
    #[must_use]
    pub const fn starting(start: u64) -> Self {
        Self(start)
    }

    #[inline]
    fn mix(&mut self, word: u64) {
        let product = u128::from(self.0 ^ word) * u128::from(0xD6E8_FEB8_6659_FD93_u64);
        #[expect(clippy::cast_possible_truncation, reason = "both halves are kept, folded together")]
        let folded = (product >> 64) as u64 ^ product as u64;
        self.0 = folded.wrapping_add(RATIO);
    }
}

impl Hasher for Mixer {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.mix(u64::from_le_bytes(*word));
        }
        self.mix(short(rest) | (rest.len() as u64) << 56);
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.mix(byte.into());
    }

    #[inline]
    fn write_u32(&mut self, word: u32) {
        self.mix(word.into());
    }

    #[inline]
    fn write_u64(&mut self, word: u64) {
        self.mix(word);
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0
    }
}

/// Up to seven bytes as one number.
#[inline]
fn short(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>(), bytes) {
        // Read from both ends, overlapping in the middle.
        (Some(first), Some(last), _) => {
            let ends = u64::from(u32::from_le_bytes(*last)) << (8 * (bytes.len() - 4));
            u64::from(u32::from_le_bytes(*first)) | ends
        }
        (.., [a, b, c]) => u64::from(u32::from_le_bytes([*a, *b, *c, 0])),
        (.., [a, b]) => u64::from(u16::from_le_bytes([*a, *b])),
        (.., [a]) => u64::from(*a),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::hash::Hash;

    use super::*;

    fn of(parts: impl Hash) -> u64 {
        let mut mixer = Mixer::default();
        parts.hash(&mut mixer);
        mixer.finish()
    }

    #[test]
    fn texts_of_any_length_and_their_parts_differ() {
        let text = "abcdefghijklmnopqrstuvwxyz";
        let starts = (0..=text.len()).map(|end| of(&text[..end]));
        let parted = (0..=text.len()).map(|end| of((&text[..end], &text[end..])));
        let zeros = (0..30).map(|count| of("\0".repeat(count)));
        assert_eq!(starts.chain(parted).chain(zeros).collect::<HashSet<_>>().len(), 27 + 27 + 29);
    }

    #[test]
    fn a_hundred_thousand_references_share_no_half_more_often_than_chance_has_it() {
        let halves: HashSet<u64> = (0..100_000).map(|number| of(format!("C23-{number:05}")) >> 32).collect();
        // Two of a hundred thousand numbers of 32 bits are alike once on average.
        assert!(halves.len() > 99_990, "{}", halves.len());
    }
}
