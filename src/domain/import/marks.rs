//! Separators and line ends of a text, found sixty-four bytes at a time: cells are short, so that looking for each end
//! alone costs more than the cell.

/// Bytes looked at together; one bit each.
const WINDOW: usize = 64;

/// A byte repeated in each byte of a word.
const fn repeated(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Finds the marks of a text, in order.
pub(super) struct Marks {
    separator: u64,
    /// Where the bytes looked at begin, and those after them.
    window: usize,
    after: usize,
    /// Bit `i`: a mark at `window + i`, not yet given.
    bits: u64,
}

impl Marks {
    pub(super) const fn of(separator: u8) -> Self {
        Self { separator: repeated(separator), window: 0, after: 0, bits: 0 }
    }

    /// The next separator or line end; the length of the text when there is none.
    #[inline]
    pub(super) fn next(&mut self, bytes: &[u8]) -> usize {
        while self.bits == 0 {
            if self.after >= bytes.len() {
                return bytes.len();
            }
            self.look(bytes, self.after);
        }
        let at = self.window + self.bits.trailing_zeros() as usize;
        self.bits &= self.bits - 1;
        at
    }

    /// Passes over every mark before `from`.
    pub(super) fn pass(&mut self, bytes: &[u8], from: usize) {
        if from >= self.after {
            self.look(bytes, from);
        } else {
            let passed = u32::try_from(from.saturating_sub(self.window)).unwrap_or(0);
            self.bits &= u64::MAX.checked_shl(passed).unwrap_or(0);
        }
    }

    fn look(&mut self, bytes: &[u8], window: usize) {
        let rest = bytes.get(window..).unwrap_or_default();
        let (words, tail) = rest.get(..WINDOW.min(rest.len())).unwrap_or_default().as_chunks::<8>();
        let mut bits = 0;
        for (word, shift) in words.iter().zip((0..).step_by(8)) {
            bits |= self.marked(*word) << shift;
        }
        if !tail.is_empty() {
            let mut last = [0; 8];
            last.iter_mut().zip(tail).for_each(|(place, byte)| *place = *byte);
            bits |= self.marked(last) << (words.len() * 8);
        }
        (self.window, self.after, self.bits) = (window, window + WINDOW, bits);
    }

    /// One bit for each byte of a word that is a separator or a line end.
    #[inline]
    fn marked(&self, word: [u8; 8]) -> u64 {
        let word = u64::from_le_bytes(word);
        let high = zeros(word ^ self.separator) | zeros(word ^ repeated(b'\n'));
        // Brings the high bit of byte i to bit i: the products of any two bits fall on different places.
        (high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
    }
}

/// The high bit of each byte that is zero.
const fn zeros(word: u64) -> u64 {
    const LOW: u64 = repeated(0x7F);
    !(((word & LOW) + LOW) | word | LOW)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn marks_are_those_that_a_plain_search_finds(
            bytes in proptest::collection::vec(proptest::sample::select(vec![b'a', b',', b'\n', 0x80, 0x2D, 0x0B, 0xFF, 0]), 0..300),
            steps in proptest::collection::vec(0_usize..90, 1..20),
        ) {
            let mut marks = Marks::of(b',');
            let mut from = 0;
            for step in steps {
                let plain = |from: usize| {
                    bytes.iter().skip(from).position(|byte| matches!(byte, b',' | b'\n')).map_or(bytes.len(), |at| from + at)
                };
                let found = marks.next(&bytes);
                proptest::prop_assert_eq!(found, plain(from));
                from = (found + 1 + step).min(bytes.len());
                if step > 0 {
                    marks.pass(&bytes, from);
                }
            }
        }
    }
}
