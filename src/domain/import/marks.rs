//! Separators and line ends of a text, found sixty-four bytes at a time: cells are short, so that looking for each end
//! alone costs more than the cell.

use crate::domain::text::window::{self, WINDOW, places};

/// Finds the marks of a text, in order.
// Copied while a record is split, so that it stays in registers.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    separator: u8,
    /// Where the bytes looked at begin, and those after them.
    window: usize,
    after: usize,
    /// What was seen there; its marks are those not yet given.
    seen: Seen,
    /// Whether a quote was seen since [`Marks::begin`].
    pub(super) quotes: bool,
}

/// A place where a cell ends.
pub(super) struct Mark {
    /// Its separator or line end, or the end of the text.
    pub(super) at: usize,
    /// Whether its record ends there too.
    pub(super) ends_record: bool,
}

/// What stands in a window. Bit `i` speaks of its byte `i`.
#[derive(Clone, Copy)]
struct Seen {
    /// Separators and line ends.
    marks: u64,
    line_ends: u64,
    /// Whether there is any quote.
    quotes: bool,
}

impl Marks {
    pub(super) const fn of(separator: u8) -> Self {
        let seen = Seen { marks: 0, line_ends: 0, quotes: false };
        Self { separator, window: 0, after: 0, seen, quotes: false }
    }

    /// The marks from where these are, no quote being seen but those of the window that a record begins in.
    #[inline]
    pub(super) const fn begin(self) -> Self {
        Self { quotes: self.seen.quotes, ..self }
    }

    /// The next mark.
    #[inline]
    pub(super) fn next(&mut self, bytes: &[u8]) -> Mark {
        while self.seen.marks == 0 {
            if self.after >= bytes.len() {
                return Mark { at: bytes.len(), ends_record: true };
            }
            self.turn_to(bytes, self.after);
        }
        let lowest = self.seen.marks & self.seen.marks.wrapping_neg();
        self.seen.marks ^= lowest;
        let at = self.window + lowest.trailing_zeros() as usize;
        Mark { at, ends_record: self.seen.line_ends & lowest != 0 }
    }

    /// Passes over every mark before `from`.
    pub(super) fn pass(&mut self, bytes: &[u8], from: usize) {
        if from >= self.after {
            self.turn_to(bytes, from);
        } else {
            let passed = u32::try_from(from.saturating_sub(self.window)).unwrap_or(0);
            self.seen.marks &= u64::MAX.checked_shl(passed).unwrap_or(0);
        }
    }

    #[inline]
    fn turn_to(&mut self, bytes: &[u8], window: usize) {
        (self.window, self.after) = (window, window + WINDOW);
        self.seen = look(bytes.get(window..).unwrap_or_default(), self.separator);
        self.quotes |= self.seen.quotes;
    }
}

/// What stands in the first window of some bytes.
#[inline(never)]
fn look(bytes: &[u8], separator: u8) -> Seen {
    let window = window::first(bytes);
    let line_ends = places(&window, |byte| byte == b'\n');
    let quotes = window.iter().fold(0, |any, byte| any | u8::from(*byte == b'"')) != 0;
    Seen { marks: line_ends | places(&window, |byte| byte == separator), line_ends, quotes }
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
                proptest::prop_assert_eq!(found.at, plain(from));
                proptest::prop_assert_eq!(found.ends_record, bytes.get(found.at).is_none_or(|byte| *byte == b'\n'));
                from = (found.at + 1 + step).min(bytes.len());
                if step > 0 {
                    marks.pass(&bytes, from);
                }
            }
        }
    }
}
