//! Sixty-four bytes looked at together: where a byte stands among them is one bit each, so that what would be asked of
//! one byte after the other is asked of all in a few steps. Written so that the compiler compares many bytes at once.

/// Bytes of a window.
pub const WINDOW: usize = 64;

/// So many bytes.
pub type Window = [u8; WINDOW];

/// The first window of some bytes; zeros stand beyond their end.
#[must_use]
#[inline]
pub fn first(bytes: &[u8]) -> Window {
    bytes.first_chunk().copied().unwrap_or_else(|| {
        let mut padded = [0; WINDOW];
        padded.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
        padded
    })
}

/// Bit `i` tells whether byte `i` is such a one.
#[must_use]
#[inline]
pub fn places(window: &Window, is_such: impl Fn(u8) -> bool) -> u64 {
    let found = window.map(|byte| u8::from(is_such(byte)));
    let (words, _) = found.as_chunks::<8>();
    words.iter().rev().fold(0, |bits, word| bits << 8 | gathered(*word))
}

/// Brings the low bit of byte `i` of a word to bit `i`: the products of any two bits fall on different places.
#[inline]
const fn gathered(word: [u8; 8]) -> u64 {
    u64::from_le_bytes(word).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_bit_tells_of_each_byte(bytes in proptest::collection::vec(0_u8..4, 0..80)) {
            let window = first(&bytes);
            for place in 0..WINDOW {
                let is_such = bytes.get(place).is_some_and(|byte| *byte == 3);
                proptest::prop_assert_eq!(places(&window, |byte| byte == 3) >> place & 1 == 1, is_such);
            }
        }
    }
}
